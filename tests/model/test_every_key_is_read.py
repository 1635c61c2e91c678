"""Whatever a file may say is read by what answers: a key that nothing reads is a promise not kept."""

import ast
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
def read_names() -> frozenset[str]:
    """What the code that answers reads of a value: attributes, keywords of a pattern, and keys by name.

    Of the model only attributes count, where a property reads a field for others: there a key by name is what
    is asked of a person, or a key of a file.
    """
    names: set[str] = set()
    for room in (*ROOMS, "model"):
        for path in (SRC / room).rglob("*.py"):
            if path.name == "redaction.py":
                continue
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
                    names.add(node.attr)
                elif isinstance(node, ast.MatchClass):
                    names.update(node.kwd_attrs)
                elif isinstance(node, ast.Constant) and isinstance(node.value, str) and room != "model":
                    names.add(node.value)
        for path in (SRC / room).rglob("*.j2"):
            names.update(re.findall(r"\.([a-z_]+)", path.read_text(encoding="utf-8")))
    return frozenset(names)


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
    assert field in read_names(), f"nothing reads `{field}` of {model}"


def test_a_key_that_nothing_reads_is_seen() -> None:
    assert not {"shoe_size", "asked_first"} & read_names()
