"""Asks a person in a terminal what would settle a credential."""

from collections.abc import Callable
from datetime import date

from pathways.checking.answer import Answer
from pathways.checking.check import check
from pathways.cli.record.prompts import (
    OF_ACCREDITORS,
    DialogStopped,
    key_with_hint,
    print_lines,
    read_reply,
)
from pathways.cli.record.record_in_file import RecordInFile
from pathways.cli.record.word_choices import broader_labels, is_word, narrower_labels
from pathways.editing.answers_to_edits import (
    FIRST_ASKED,
    NAMED_BY,
    NO,
    NONE_OF_THESE,
    NOT_SURE,
    YES,
    RecordEdit,
    accreditor_edit,
    add_item,
    affirmed,
    asks_yes_or_no,
    close_list,
    denied,
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
from pathways.model.values.phrases import joined_by_and
from pathways.model.verdict import Question
from pathways.planning.answer_summary import summarize
from pathways.rendering.check.leaves import asking_routes
from pathways.rendering.check.questions import question_context
from pathways.wording import command_texts
from pathways.wording.evidence import item_words
from pathways.wording.questions.sentences import AskedQuestion, about_text, asked_questions

AskedKey = tuple[EvidencePath | None, str]


def key_of(asked: AskedQuestion) -> AskedKey:
    """What tells a question from others: two items of a list may be asked about in the same words."""
    return asked.questions[0].path, asked.text


class Dialog:
    """Asks one question at a time, the most decisive first, and what the person is not sure of only once.

    `not_sure` has the questions that were left open.
    """

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
        self._asked: set[AskedKey] = set()
        self._again = False
        self.not_sure: set[AskedKey] = set()

    def run(self) -> Answer:
        """Ask until nothing that the record can tell is open, or the person stops; the answer then."""
        begun = self._check()
        print_lines(command_texts.HOW_TO_ANSWER if self._next(begun) else command_texts.NOTHING_TO_ASK)
        try:
            while self._asks():
                pass
        except DialogStopped:
            print_lines("")
        reached = self._check()
        self._say_what_is_open(reached)
        return reached

    def _check(self) -> Answer:
        return check(self._catalog, self._credential, self._file.record, as_of=self._as_of)

    def open_questions(self, answer: Answer) -> list[AskedQuestion]:
        """What an answer leaves open, the most decisive question first, and then why amounts are ranges."""
        return asked_questions(summarize(answer).questions, question_context(answer))

    def _next(self, answer: Answer) -> tuple[EvidencePath, AskedQuestion] | None:
        """What to ask next, and the place in the record that would tell; null: nothing is left to ask."""
        for asked in self.open_questions(answer):
            target = question_field(asked.questions[0], self._file.record)
            if target and key_of(asked) not in self._asked:
                return target, asked
        return None

    def _asks(self) -> bool:
        answer = self._check()
        found = self._next(answer)
        if found is None:
            return False
        target, asked = found
        print_lines("", asked.text, *self._reasons(answer, asked))
        known = self._ask_attribute(target, asked) if target.key else self._ask_list(target, asked)
        if not self._again:
            self._asked.add(key_of(asked))
        self._again = False
        if not known:
            self.not_sure.add(key_of(asked))
        return True

    def _reasons(self, answer: Answer, asked: AskedQuestion) -> list[str]:
        """Why a question is asked, in a word, and where its answer can be looked up."""
        subject, first = answer.credential.credential, asked.questions[0]
        settles = first.path == "credentials" and {each.about for each in asked.questions} == {subject}
        why = (
            command_texts.HELD_SETTLES
            if settles
            else command_texts.why_asked(asking_routes(answer, asked.questions))
        )
        return [why, *([f"  {asked.where}"] if asked.where else [])]

    def _ask_list(self, listed: EvidencePath, asked: AskedQuestion) -> bool:
        """Whether something was said of a list: that it has an item more, or that it has no others."""
        name = listed.listed
        while True:
            reply = self._ask(command_texts.YES_NO_OR_NOT_SURE).casefold()
            if reply in NOT_SURE:
                return False
            if reply in YES or reply == "add":
                if self._add(name, asked):
                    self._again = True  # the list may have another one
                    return True
                continue
            if reply in NO:
                return self._close(name, outright=reply in {*NONE_OF_THESE, command_texts.NO_MORE})
            print_lines(command_texts.none_of_them(reply))

    def _yes_or_no(self, prompt: str) -> bool | None:
        """What is replied, asked until it is one of them; null where the person is not sure."""
        while True:
            reply = self._ask(prompt).casefold()
            if reply in NOT_SURE:
                return None
            if reply in YES or reply in NO:
                return reply in YES
            print_lines(command_texts.none_of_them(reply))

    def _close(self, listed: str, *, outright: bool) -> bool:
        """Say that a list is whole, if the person says so: `no` was said of one thing, not of all."""
        record = self._file.record
        change = close_list(listed, self._file.value)
        if change is None:
            return True
        items = getattr(record, listed).items
        if not outright and items:
            words = [self._words(EvidencePath(listed, nth)) for nth in range(len(items))]
            print_lines(command_texts.listed_so_far(listed), *(f"- {word}" for word in words))
        if not outright:
            whole = self._yes_or_no(command_texts.is_that_all(listed, some=bool(items)))
            if whole is None:
                print_lines(command_texts.no_needs_the_whole_list(listed))
            if whole is not bool(items):  # `yes`, these are all; or `no`, there are none at all
                return False
        return self._try(change)

    def _add(self, listed: str, asked: AskedQuestion) -> bool:
        """Whether an item was added, key by key; what cannot be read is asked again, and the rest is kept."""
        model = item_type(listed)
        item = self._filled_in(model, listed, asked.questions)
        for key in (key for key in FIRST_ASKED[listed] if key not in item):
            while reply := self._ask(f"  {key_with_hint(model, key)}: "):
                if reply.casefold() in NOT_SURE:
                    break
                tried = {**item, key: spell_reply(model, key, reply)}
                if self._fits(add_item(listed, self._file.value, tried)):
                    item = tried
                    break
        return bool(item) and self._try(add_item(listed, self._file.value, item))

    def _fits(self, change: RecordEdit) -> bool:
        """Whether the record could be read with a change; what is wrong with it is said."""
        return self._try(change, write=False)

    def _filled_in(
        self, model: type[Evidence], listed: str, questions: tuple[Question, ...]
    ) -> dict[str, YamlValue]:
        """What a question about one word says of the item already."""
        key = NAMED_BY.get(listed)
        words = {question.about for question in questions}
        if key is None or len(words) != 1:
            return {}
        (word,) = words
        known = listed != "education" or word in self._catalog.degree_ranks
        return {key: affirmed(model, key, word, word)} if known and word != listed else {}

    def _ask_attribute(self, path: EvidencePath, asked: AskedQuestion) -> bool:
        """Whether a value was said for a key, or that it is none of what the rules need."""
        item, key, question = self._file.record.item(path), path.key or "", asked.questions[0]
        assert item is not None  # noqa: S101 - `question_field` names items that there are
        model = type(item)
        print_lines(f"  {self._words(path.item)}")
        if narrower := narrower_labels(self._catalog, question.about):
            print_lines(command_texts.choices(narrower))
        hint = OF_ACCREDITORS.get(question.about) if key == "accredited_by" else None
        yes_no = is_word(self._catalog, question.about) and asks_yes_or_no(model, path.listed, key)
        while True:
            reply = self._ask(f"  {hint or key_with_hint(model, key, yes_no=yes_no)}: ")
            if reply.casefold() in NOT_SURE:
                return False
            of_entry = accreditor_edit(question, self._file.record, self._file.value, reply)
            change = of_entry or self._edit(path, item, question, reply)
            if change is None:
                return False
            if self._try(change):
                self._again = of_entry is not None  # another entry may be open too
                return not (isinstance(change.value, dict) and change.value.get("partial") == "true")

    def _edit(self, path: EvidencePath, item: Evidence, question: Question, reply: str) -> RecordEdit | None:
        """What a reply says of a key; null where the person is not sure after all."""
        key, model, said = path.key or "", type(item), reply.casefold()
        asks_word = is_word(self._catalog, question.about) and asks_yes_or_no(model, path.listed, key)
        if asks_word and said in YES:
            value = affirmed(model, key, question.about, about_text(question, self._catalog))
            if isinstance(value, list):
                value = self._with_others(model, key, value)
            return set_attribute(path, self._file.value, value)
        if not (asks_word and said in NO) or (said in NONE_OF_THESE and spell_reply(model, key, said) == []):
            return set_attribute(path, self._file.value, spell_reply(model, key, reply, question.about))
        if isinstance(denied(model, key, ""), str):
            words = self._ask(command_texts.WHAT_WAS_IT) or str(getattr(item, key) or "")
            return set_attribute(path, self._file.value, denied(model, key, words))
        broader = broader_labels(self._catalog, getattr(item, key).items, question.about)
        if not broader:
            others = self._ask(command_texts.ANY_OTHERS)
            if others.casefold() in NOT_SURE:
                print_lines(command_texts.no_needs_the_whole_list(key))
                return None
            return set_attribute(path, self._file.value, spell_reply(model, key, others))
        narrower = self._ask(command_texts.which_of(joined_by_and(broader)))  # `no` leaves open which it was
        if narrower.casefold() in NOT_SURE:
            return None
        return set_attribute(path, self._file.value, spell_reply(model, key, narrower), instead=True)

    def _with_others(self, model: type[Evidence], key: str, words: list[YamlValue]) -> YamlValue:
        """A list with what else belongs to it; it stays open where the person is not sure."""
        others = self._ask(command_texts.ANY_OTHERS_TOO)
        if others.casefold() in NOT_SURE:
            return {"partial": "true", "items": words}
        more = spell_reply(model, key, "none" if others.casefold() in NO else others)
        return [*words, *more] if isinstance(more, list) else more

    def _say_what_is_open(self, answer: Answer) -> None:
        """What the answer still depends on: what the person was not sure of, and what others must settle."""
        still = self.open_questions(answer)
        for_record = [asked for asked in still if question_field(asked.questions[0], self._file.record)]
        unsure = [asked for asked in for_record if key_of(asked) in self.not_sure]
        later = [asked for asked in for_record if key_of(asked) not in self._asked]
        others = [asked for asked in still if asked not in for_record]
        print_lines("")
        for title, questions in (
            (command_texts.NOT_SURE_OF, unsure),
            (command_texts.NOT_ANSWERED_YET, later),
            (command_texts.FOR_OTHERS, others),
        ):
            if questions:
                print_lines(title, *(f"- {asked.text} {asked.where}".rstrip() for asked in questions), "")

    def _words(self, path: EvidencePath) -> str:
        """An item in words, without its place."""
        return item_words(self._file.record, self._catalog, path).removesuffix(f" ({path})")

    def _try(self, change: RecordEdit, *, write: bool = True) -> bool:
        """Whether a change could be made; what is wrong with it is said."""
        try:
            self._file.change(change) if write else self._file.read_with(change)
        except InvalidInputError as unusable:
            if not all(
                finding.code.startswith("R") or finding.code == "W004" for finding in unusable.findings
            ):
                raise  # it is the file, and not the reply
            print_lines(*(f"{finding.message}; {finding.remedy}" for finding in unusable.findings))
            return False
        return True
