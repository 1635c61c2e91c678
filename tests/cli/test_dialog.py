"""Whatever a person replies, the file can be read, and nothing that it told is lost."""

import tempfile
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.effort import effort
from tests.laws.generate import AS_OF, NEEDED, Data, records

from pathways import Catalog, Record, load, read_record, record_text
from pathways.cli.record.dialog import Dialog, key_of
from pathways.cli.record.prompts import DialogStopped
from pathways.cli.record.record_in_file import RecordInFile
from pathways.editing.answers_to_edits import question_field
from pathways.model.values.day import Day
from pathways.model.values.partial_list import PartialList
from pathways.model.values.truth import Truth

CATALOG = load()
ODD = ("", "q", "40", "-1", "x: {", "# no", "!!x", "None", "[]", "null", "\x1b[2J", "cahiim, ahima", "2030")
FIT = {
    "yes,": ("yes", "no", "none", "no more", "add", "cahiim", "HIM"),
    "Are": ("yes", "no", ""),
    "Do": ("yes", "no", ""),
    "Any": ("none", "coding", ""),
    "Which": ("none", "cahiim", ""),
    "first": ("2010-01-01", "2010-01-01, 2020-01-01"),
    "accredited": ("accredited", "candidacy", "cahiim"),
    "degree": ("associate", "master"),
    "What": ("nursing", ""),
    "The": ("", "anatomy"),
    "domains": ("privacy", "privacy, coding"),
    "hours": ("40", "4000"),
    "in": ("yes", "no"),
    "standing": ("active",),
    "credential": ("RHIT",),
    "exam": ("RHIT",),
    "kind": ("official-transcript",),
}
"""Replies that fit what a line asks for, by its first word; to all else a day does."""


@settings(max_examples=effort(60, 300), suppress_health_check=[HealthCheck.too_slow])
@given(
    record=records,
    chance=st.integers(0, 1_000_000).map(Random),
    name=st.sampled_from(["ahima/chps", "ahima/rhit"]),
)
def test_nothing_told_is_lost_and_the_file_stays_readable(record: Data, chance: Random, name: str) -> None:
    before = Record.model_validate(sparse(record, chance), context=CATALOG.names)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "r.yaml"
        text = record_text(before).replace("\n", "  # a remark\n")
        path.write_text(text, encoding="utf-8")
        after = answered(path, chance, CATALOG, name)
        assert read_record(path, CATALOG) == after
        assert path.read_text(encoding="utf-8").count("# a remark") == text.count("# a remark")
    for key in Record.model_fields:
        listed = getattr(before, key)
        if isinstance(listed, PartialList):
            for one, other in zip(listed.items, getattr(after, key).items, strict=False):
                pairs = [(getattr(one, name), getattr(other, name)) for name in one.model_fields_set]
                assert not any(lost(*pair) for pair in pairs)
            assert len(getattr(after, key).items) >= len(listed.items)


def sparse(record: Data, chance: Random) -> Data:
    """The record with lists left out or open, and much of the items not told."""
    made: Data = {}
    for name, items in record.items():
        if (
            name in ("decisions", "exceptions") or chance.random() < 0.3
        ):  # rulings name other rules' conditions
            continue
        told = []
        for item in items:
            less = {
                key: one
                for key, one in item.items()
                if key in NEEDED or key == "kind" or chance.random() < 0.6
            }
            for key, one in less.items():
                if isinstance(one, list) and chance.random() < 0.3:
                    less[key] = {"partial": True, "items": one}
            told.append(less)
        made[name] = told if chance.random() < 0.5 else {"partial": True, "items": told}
    return made


def lost(was: object, now: object) -> bool:
    """Whether something that was known of an item is not known any more."""
    if isinstance(was, PartialList) and isinstance(now, PartialList):
        return not set(map(str, was.items)) <= set(map(str, now.items))
    return was != now and was is not None and not (isinstance(was, Day) and not was.exact)


def answered(path: Path, chance: Random, catalog: Catalog, name: str) -> Record:
    """The record after a dialog with a person who mostly replies what is asked for, and stops some time."""

    def ask(prompt: str) -> str:
        fit = FIT.get(prompt.replace(":", " ").split()[0], ("2020-05-01", "2026-01-01"))
        reply = chance.choice(fit if chance.random() < 0.8 else ODD)
        if reply == "q":
            raise DialogStopped
        return reply

    file = RecordInFile(path, catalog, redact=False)
    Dialog(file, catalog, name, AS_OF, ask).run()
    return file.record


class Person:
    """Answers whatever is asked, as the prompt wants; says that it is not sure only where nothing fits."""

    def __init__(self, chance: Random, unsure: float) -> None:
        self.random, self.unsure = chance, unsure
        self.last, self.times = tuple[str, ...](), 0
        self.not_sure = 0

    def __call__(self, prompt: str) -> str:
        self.times = self.times + 1 if prompt in self.last else 0
        self.last = (*self.last[-1:], prompt)  # two prompts may take turns while a reply is refused
        if self.times > 8 or self.random.random() < self.unsure:
            self.not_sure += 1
            return ""
        return self.reply(prompt.casefold())

    def reply(self, prompt: str) -> str:
        day = f"{self.random.randint(2012, 2026)}-0{self.random.randint(1, 9)}-15"
        if "are these all" in prompt:
            return "yes"
        if "which others" in prompt or "any others?" in prompt:
            return "none"
        if "do you have any other" in prompt:
            return "no"
        if "yes, no" in prompt:
            return self.random.choice(["yes", "no"])
        if "which specific area" in prompt:
            self.not_sure += 1
            return ""
        if "your own words" in prompt:
            return "something else"
        for word, said in (
            ("hours", "30"), ("credits", "12"), ("share", "50%"), ("assessments", "6"), ("units", "2"),
            ("documented", "yes"), ("in final term", "no"), ("institution accredited", "yes"),
            ("standing", "active"), ("designation", "none"), ("degree", "associate"), ("kind", "practicum"),
            ("field", "HIM"), ("employer", "Lakeside"), ("credential", "RHIT"), ("exam", "RHIT"),
            ("grade", "B"), ("renews", "5"), ("accredited or", "accredited"),
            ("first day", "2010-01-01"), ("attested", "supervisor"),
            ("provider", "other"), ("until", "2030-01-15"), ("expires", "2030-01-15"),
        ):  # fmt: skip
            if prompt.strip().startswith(word):
                return said
        return day if "names" not in prompt and "words" not in prompt else "none"


@settings(max_examples=effort(15, 60), suppress_health_check=[HealthCheck.too_slow])
@given(
    record=records,
    name=st.sampled_from(["RHIT", "RHIA", "CHPS", "CCA", "CCS", "CPC", "COC", "ODS", "HCS-D"]),
    chance=st.integers(0, 1_000_000).map(Random),
    unsure=st.sampled_from([0, 0.3]),
)
def test_who_answers_everything_is_answered_or_reads_who_else_must_settle_it(
    record: Data, name: str, chance: Random, unsure: float
) -> None:
    before = Record.model_validate(sparse(record, chance), context=CATALOG.names)
    person = Person(chance, unsure)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "r.yaml"
        path.write_text(record_text(before), encoding="utf-8")
        file = RecordInFile(path, CATALOG, redact=False)
        dialog = Dialog(file, CATALOG, name, AS_OF, person)
        answer = dialog.run()
    assert person.not_sure or not dialog.not_sure
    if Truth.UNKNOWN in (answer.apply.truth, answer.award.truth):
        still = dialog.open_questions(answer)
        assert still
        mine = {key_of(asked) for asked in still if question_field(asked.questions[0], file.record)}
        assert mine <= dialog.not_sure
