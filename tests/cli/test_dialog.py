"""Whatever a person replies, the file can be read, and nothing that it told is lost."""

import tempfile
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.effort import effort
from tests.laws.generate import AS_OF, NEEDED, Data, records

from pathways import Catalog, Record, load, read_record, record_text
from pathways.cli.record.dialog import Dialog, DialogStopped
from pathways.cli.record.record_in_file import RecordInFile
from pathways.model.values.day import Day
from pathways.model.values.partial_list import PartialList

CATALOG = load()
ODD = ("", "q", "40", "-1", "x: {", "# no", "!!x", "None", "[]", "null", "\x1b[2J", "cahiim, ahima", "2030")
FIT = {
    "Type": ("none", "no more", "add"),
    "degree": ("associate", "master"),
    "field": ("HIM",),
    "domains": ("privacy", "privacy, coding"),
    "hours": ("40", "4000"),
    "hours_per_week": ("20",),
    "accredited_by": ("cahiim", "cahiim, caahep", "none"),
    "approved_by": ("chima", "none"),
    "in_final_term": ("yes", "no"),
    "standing": ("active",),
    "credential": ("RHIT",),
    "exam": ("RHIT",),
    "kind": ("official-transcript",),
}
"""Replies that fit what a line asks for, by its first word; to all else a day does."""


@settings(max_examples=effort(60, 300), suppress_health_check=[HealthCheck.too_slow])
@given(
    record=records,
    chance=st.randoms(use_true_random=False),
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
