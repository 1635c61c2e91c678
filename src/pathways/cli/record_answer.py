"""`pathways record answer`: ask what would settle a credential, and write the answers into the record."""

import sys
from codecs import BOM_UTF8
from datetime import date
from functools import partial
from pathlib import Path

from pathways.checking.answer import Answer
from pathways.checking.check import check
from pathways.cli.options import Flag, RecordFile, writers_words
from pathways.cli.today import or_today
from pathways.loading.catalog_files import load
from pathways.loading.edit import with_value
from pathways.loading.file_text import STANDARD_INPUT, shown_as, text_of
from pathways.loading.record_file import record_of
from pathways.loading.replies import FIRST_ASKED, Change, about, attribute, none_more, one_more, spelt
from pathways.loading.written import read_text
from pathways.loading.yaml_text import Value
from pathways.model.catalog import Catalog
from pathways.model.find import find, the_day
from pathways.model.finding import Location, Unusable, refused, together
from pathways.model.item import Evidence
from pathways.model.record import Record
from pathways.model.redacted import redacted
from pathways.model.verdict import Question, unique
from pathways.rendering.items import item_words
from pathways.rendering.json_answer import answer_data, as_json
from pathways.rendering.lines import harmless, wrapped
from pathways.rendering.text import explain
from pathways.rendering.whole_file import write_whole
from pathways.rendering.words import asked


def answer_record(
    credential: str,
    /,
    *,
    record: RecordFile,
    as_of: str | None = None,
    rules: Path | None = None,
    redact: Flag = False,
    json: Flag = False,
) -> None:
    """Ask what the record leaves open about a credential, and write each answer into it.

    Example: pathways record answer CHPS --record maria.yaml

    Parameters
    ----------
    credential
        An id, an abbreviation or a former one: ahima/chps, CHPS.
    record
        The learner's record, a YAML or JSON file, which is changed; its comments stay.
    as_of
        The day the question is asked about, YYYY-MM-DD; today if left out.
    rules
        A folder of rule files that add to the shipped ones or override them.
    redact
        Leave out the names of people and places in what is shown, not in the file.
    json
        Print the answer that was reached as JSON.
    """
    catalog = load(rules)
    day = or_today(as_of)
    if record == STANDARD_INPUT:
        message, remedy = "answers are written into the record", "name a file"
        raise refused(Location(shown_as(record)), "W005", message, remedy)
    file, subject, on = together(
        partial(_File, record, catalog, redact=redact),
        partial(find, catalog, credential),
        partial(the_day, day),
    )
    reached = _Dialogue(file, catalog, subject.credential, on).run()
    print(as_json(answer_data(reached)) if json else explain(reached), end="")  # noqa: T201


class _File:
    """A record and the file that it is in."""

    def __init__(self, path: Path, catalog: Catalog, *, redact: bool) -> None:
        self._path, self._catalog, self._redact = path, catalog, redact
        with writers_words(shown=not redact):
            self._read(text_of(path, shown_as(path)))

    def _read(self, text: str) -> None:
        written = read_text(self._path, text, shown_as(self._path))
        record = record_of(written, self._catalog)
        self.record = redacted(record, self._catalog) if self._redact else record
        self.told, self._text = written.value, text

    def change(self, change: Change) -> None:
        """Write one change, once it is known that the file can be read with it.

        Raises:
            Unusable: it cannot, or the file is no longer the one that was read; nothing is written.
        """
        before = self._text
        made = with_value(before, self._path, change.steps, change.value)
        content = self._path.read_bytes()
        if text_of(self._path, shown_as(self._path)) != before:
            raise refused(Location(shown_as(self._path)), "W006", "was changed meanwhile", "begin again")
        self._read(made)
        write_whole(self._path, (BOM_UTF8 if content.startswith(BOM_UTF8) else b"") + made.encode())


class _Stopped(Exception):  # noqa: N818 - the person's choice, or the end of what they type
    pass


class _Dialogue:
    """Asks one question at a time, with the answers so far; what is left open is not asked again."""

    def __init__(self, file: _File, catalog: Catalog, credential: str, as_of: date) -> None:
        self._file, self._catalog, self._credential, self._as_of = file, catalog, credential, as_of
        self._done: set[tuple[str, str]] = set()

    def run(self) -> Answer:
        """Ask until nothing that the record can tell is open, or the person stops; the answer then."""
        _say("Enter leaves a question open; q ends.")
        try:
            while self._asks():
                pass
        except _Stopped:
            _say("")
        return self._check()

    def _check(self) -> Answer:
        return check(self._catalog, self._credential, self._file.record, as_of=self._as_of)

    def _asks(self) -> bool:
        answer, record = self._check(), self._file.record
        by_target: dict[tuple[str, str], list[Question]] = {}
        for question in unique(answer.apply.questions, answer.award.questions):
            target = about(question, record)
            if target and target not in self._done:
                by_target.setdefault(target, []).append(question)
        if not by_target:
            return False
        (path, key), questions = next(iter(by_target.items()))
        _say("", *asked(questions, self._catalog))
        if key:
            self._ask_attribute(path, key)
        else:
            self._ask_list(path)
        return True

    def _ask_list(self, listed: str) -> None:
        record = self._file.record
        count = len(getattr(record, listed).items)
        _say(*(f"- {item_words(record, self._catalog, f'{listed}[{nth}]')}" for nth in range(count)))
        more = "no more" if count else "none"
        reply = _line(f"Type `{more}` or `add`: ").casefold()
        if reply in ("none", "no more", "no"):
            self._done.add((listed, ""))
            self._try(none_more(listed, self._file.told))
        elif reply == "add":
            self._add(listed)
        elif reply:
            _say(f"`{reply}` is none of them")
        else:
            self._done.add((listed, ""))

    def _add(self, listed: str) -> None:
        model = _model(listed)
        item: dict[str, Value] = {}
        for key in FIRST_ASKED[listed]:
            reply = _line(f"  {_hinted(model, key)}: ")
            if reply:
                item[key] = spelt(model, key, reply)
        if item:
            self._try(one_more(listed, self._file.told, item))

    def _ask_attribute(self, path: str, key: str) -> None:
        item = self._file.record.item(path)
        assert item is not None  # noqa: S101 - `about` names items that there are
        _say(item_words(self._file.record, self._catalog, path))
        reply = _line(f"  {_hinted(type(item), key)}: ")
        if not reply or self._try(attribute(path, key, self._file.told, spelt(type(item), key, reply))):
            self._done.add((path, key))

    def _try(self, change: Change) -> bool:
        """Whether a change could be made; what is wrong with it is said."""
        try:
            self._file.change(change)
        except Unusable as unusable:
            if any(one.code in ("W002", "W006") for one in unusable.findings):
                raise
            _say(*(f"{one.message}; {one.remedy}" for one in unusable.findings))
            return False
        return True


def _model(listed: str) -> type[Evidence]:
    told = Record.model_fields[listed].annotation
    assert told is not None  # noqa: S101 - every list has its type
    model: type[Evidence] = told.__pydantic_generic_metadata__["args"][0]
    return model


def _hinted(model: type[Evidence], key: str) -> str:
    """A key, with what its model says of it."""
    said = model.model_fields[key].description
    wanted = spelt(model, key, "none")
    hint = "words with commas between, or none" if wanted == [] else said
    return f"{key} ({hint})" if hint else key


def _say(*texts: str) -> None:
    for text in texts:
        for line in wrapped(text, hang=2) or [""]:
            print(harmless(line), file=sys.stderr)  # noqa: T201


def _line(prompt: str) -> str:
    """What the person types next.

    Raises:
        _Stopped: they type q, or nothing more.
    """
    print(prompt, end="", file=sys.stderr, flush=True)  # noqa: T201
    typed = sys.stdin.readline() if sys.stdin else ""
    if not typed or typed.strip() == "q":
        raise _Stopped
    return typed.strip()
