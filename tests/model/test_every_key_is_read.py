"""Whatever a file may say is read by what answers: a key that nothing reads is a promise not kept."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from pathways.model.catalog import Catalog
from pathways.model.evidence.record import Record
from pathways.model.renewal.rules import Renewal
from pathways.model.rules.exam_facts import ExamFacts
from pathways.model.rules.source import Source
from pathways.model.school.program import Program
from pathways.model.values.base import Model

SRC = Path(__file__).parents[2] / "src/pathways"
ROOMS = (
    "alignment",
    "checking",
    "evaluation",
    "graph",
    "linting",
    "planning",
    "rendering",
    "renewal",
    "wording",
)
TOGETHER = {
    *((ExamFacts, field) for field in ExamFacts.model_fields),  # by `ExamFacts.each`
    (Source, "read"),  # JSON tells a source whole
    (Renewal, "levels"),  # the words that an activity may use, by `loading/records/activity_terms.py`
}


def models(model: type[Model]) -> Iterator[type[Model]]:
    for below in model.__subclasses__():
        yield below
        yield from models(below)


@cache
def answering() -> str:
    """What answers: all code that is neither the model itself nor what reads, edits or redacts files."""
    paths = [path for room in ROOMS for ending in ("*.py", "*.j2") for path in (SRC / room).rglob(ending)]
    model = (SRC / "model").rglob("*.py")  # where a property reads a field for others
    text = [path.read_text(encoding="utf-8") for path in (*paths, *model) if path.name != "redaction.py"]
    return "\n".join(text)


KEYS = sorted(
    {
        (model.__name__, field)
        for model in models(Model)
        if model not in (Catalog, Record, Program) and "[" not in model.__name__
        if model.__module__.startswith("pathways.model.")
        for field in model.model_fields
        if (model, field) not in TOGETHER and field not in ("id", "kind")
    }
)


@pytest.mark.parametrize(("model", "field"), KEYS)
def test_every_key_is_read(model: str, field: str) -> None:
    read = re.compile(rf"\.{field}\b|\"{field}\"|\b{field}=\w+[,)]")
    assert read.search(answering()), f"nothing reads `{field}` of {model}"


def test_a_key_that_nothing_reads_is_seen() -> None:
    assert not re.search(r"\.shoe_size\b|\"shoe_size\"", answering())
