"""Asks a person in a terminal what would settle a credential."""

import sys
from collections.abc import Callable
from datetime import date

from pathways.checking.answer import Answer
from pathways.checking.check import check
from pathways.cli.record.record_in_file import RecordInFile
from pathways.editing.answers_to_edits import (
    FIRST_ASKED,
    RecordEdit,
    add_item,
    close_list,
    question_field,
    set_attribute,
    spell_reply,
)
from pathways.editing.yaml_text import YamlValue
from pathways.model.catalog import Catalog
from pathways.model.evidence.item import Evidence
from pathways.model.evidence.path import EvidencePath
from pathways.model.evidence.record import item_type
from pathways.model.values.finding import InvalidInputError
from pathways.model.verdict import Question, unique
from pathways.rendering.check.questions import question_context
from pathways.rendering.layout.lines import escape_controls, wrap_lines
from pathways.wording import command_texts
from pathways.wording.evidence import item_words
from pathways.wording.questions.sentences import question_texts


class DialogStopped(Exception):  # noqa: N818 - no fault: the person's choice
    """The person wants no more questions, or types nothing more."""


class Dialog:
    """Asks one question at a time, with the answers so far; what is left open is not asked again."""

    def __init__(
        self,
        file: RecordInFile,
        catalog: Catalog,
        credential: str,
        as_of: date,
        ask: Callable[[str], str] | None = None,
    ) -> None:
        self._file, self._catalog, self._credential, self._as_of = file, catalog, credential, as_of
        self._ask = ask or read_reply
        self._done: set[EvidencePath] = set()

    def run(self) -> Answer:
        """Ask until nothing that the record can tell is open, or the person stops; the answer then."""
        print_lines(command_texts.HOW_TO_ANSWER)
        try:
            while self._asks():
                pass
        except DialogStopped:
            print_lines("")
        return self._check()

    def _check(self) -> Answer:
        return check(self._catalog, self._credential, self._file.record, as_of=self._as_of)

    def _asks(self) -> bool:
        answer, record = self._check(), self._file.record
        by_target: dict[EvidencePath, list[Question]] = {}
        for question in unique(answer.apply.questions, answer.award.questions):
            target = question_field(question, record)
            if target and target not in self._done:
                by_target.setdefault(target, []).append(question)
        if not by_target:
            return False
        path, questions = next(iter(by_target.items()))
        print_lines("", *question_texts(questions, question_context(answer)))
        if path.key:
            self._ask_attribute(path, path.key)
        else:
            self._ask_list(path.listed)
        return True

    def _ask_list(self, listed: str) -> None:
        record = self._file.record
        count = len(getattr(record, listed).items)
        print_lines(
            *(f"- {item_words(record, self._catalog, EvidencePath(listed, nth))}" for nth in range(count))
        )
        more = command_texts.NO_MORE if count else "none"
        reply = self._ask(command_texts.more_or_add(more)).casefold()
        if reply in ("none", command_texts.NO_MORE, "no"):
            self._done.add(EvidencePath(listed))
            if change := close_list(listed, self._file.value):
                self._try(change)
        elif reply == "add":
            self._add(listed)
        elif reply:
            print_lines(command_texts.none_of_them(reply))
        else:
            self._done.add(EvidencePath(listed))

    def _add(self, listed: str) -> None:
        model = item_type(listed)
        item: dict[str, YamlValue] = {}
        for key in FIRST_ASKED[listed]:
            reply = self._ask(f"  {_with_hint(model, key)}: ")
            if reply:
                item[key] = spell_reply(model, key, reply)
        if item:
            self._try(add_item(listed, self._file.value, item))

    def _ask_attribute(self, path: EvidencePath, key: str) -> None:
        item = self._file.record.item(path)
        assert item is not None  # noqa: S101 - `question_field` names items that there are
        print_lines(item_words(self._file.record, self._catalog, path.item))
        reply = self._ask(f"  {_with_hint(type(item), key)}: ")
        if not reply or self._try(set_attribute(path, self._file.value, spell_reply(type(item), key, reply))):
            self._done.add(path)

    def _try(self, change: RecordEdit) -> bool:
        """Whether a change could be made; what is wrong with it is said."""
        try:
            self._file.change(change)
        except InvalidInputError as unusable:
            if not all(
                finding.code.startswith("R") or finding.code == "W004" for finding in unusable.findings
            ):
                raise  # it is the file, and not the reply
            print_lines(*(f"{finding.message}; {finding.remedy}" for finding in unusable.findings))
            return False
        return True


def _with_hint(model: type[Evidence], key: str) -> str:
    """A key, with what its model says of it."""
    description = model.model_fields[key].description
    wanted = spell_reply(model, key, "none")
    hint = command_texts.WORDS_OR_NONE if wanted == [] else description
    return f"{key} ({hint})" if hint else key


def print_lines(*texts: str) -> None:
    """Print texts beside the answer, each from a new line."""
    for text in texts:
        for line in wrap_lines(text, hang=2) or [""]:
            print(escape_controls(line), file=sys.stderr)


def read_reply(prompt: str) -> str:
    """What the person types next.

    Raises:
        Stopped: they type q, or nothing more.
    """
    print(prompt, end="", file=sys.stderr, flush=True)
    reply = sys.stdin.readline() if sys.stdin else ""
    while "\ufffd" in reply:  # what `main` has for bytes that the terminal's encoding does not know
        print_lines(command_texts.NOT_TEXT)
        print(prompt, end="", file=sys.stderr, flush=True)
        reply = sys.stdin.readline()
    if not reply or reply.strip() == "q":
        raise DialogStopped
    return reply.strip()
