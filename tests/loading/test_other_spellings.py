"""A record reads the same in any of the spellings that people use."""

from datetime import date
from random import Random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.effort import effort
from tests.laws.generate import Data, records

import pathways as pw
from pathways.loading.records.field_kinds import FieldShape, list_shapes, shapes
from pathways.loading.records.written_degree import read_degree
from pathways.model.values.names import plain

DATES = ("%Y-%m-%d", "%m/%d/%Y", "%B %d, %Y", "%d %b %Y", "%Y/%m/%d", "%m-%d-%Y", "%Y-%m-%d 00:00:00")
UNITS = {"hours": "hours", "hours_per_week": "hours a week", "credits": "credits", "units": "CEUs"}


class Speller:
    """Writes the values of a record in other ways."""

    def __init__(self, catalog: pw.Catalog, seed: int) -> None:
        self.catalog, self.names, self.random = catalog, catalog.names, Random(seed)

    def choose(self, *choices: Any) -> Any:
        return self.random.choice(choices)

    def record(self, record: Data) -> Data:
        return {
            listed: self.of_list(listed, FieldShape("list", item=list_shapes()[listed]), items)
            for listed, items in record.items()
        }

    def of_list(self, key: str, shape: FieldShape, items: list[Any]) -> Any:
        if not items:
            return self.choose([], "none", "None of these") if shape.refers else items
        if shape.item:
            return [self.item(shape, one) for one in items]
        spelled = [self.name(shape, one) for one in items]
        return spelled[0] if len(spelled) == 1 and self.choose(True, False) else spelled

    def item(self, shape: FieldShape, item: Any) -> Any:
        if not isinstance(item, dict) or shape.item is None:
            return item
        known = shapes(shape.item)
        return {key: self.value(key, known[key], told) for key, told in item.items()}

    def value(self, key: str, shape: FieldShape, told: Any) -> Any:
        if shape.kind == "list" and isinstance(told, list):
            return self.of_list(key, shape, told)
        if shape.kind == "day" and isinstance(told, str):
            return date.fromisoformat(told).strftime(self.choose(*DATES))
        if shape.kind == "name":
            return self.name(shape, told)
        if key in UNITS and isinstance(told, int | str) and not isinstance(told, bool):
            return self.choose(told, f"{told} {UNITS[key]}")
        return told

    def name(self, shape: FieldShape, told: str) -> str:
        assert shape.refers is not None
        tables = (self.names.tables, self.names.titles)
        spelled = {
            word
            for table in tables
            for word, ids in table.get(shape.refers.kind, {}).items()
            if ids == (told,) and self.names.recognize(shape.refers.kind, word) == (told,)
        }
        designations = {plain(word) for word in self.names.designations}
        words = sorted(word for word in {told, *spelled} if plain(word) not in designations)
        if shape.refers.kind == "degree":  # of which some have a field in them
            words = [word for word in words if read_degree(word, self.catalog) == (told, None)]
        word = self.choose(*words)
        return str(self.choose(word, word.upper(), word.title(), word.replace("-", " ")))


@settings(
    max_examples=effort(60, 600), suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(record=records, seed=st.integers(0, 10**9))
def test_a_record_in_other_spellings_reads_the_same(catalog: pw.Catalog, record: Data, seed: int) -> None:
    record = {key: told for key, told in record.items() if key not in ("decisions", "exceptions")}
    record["continuing_education"] = [
        {key: told for key, told in one.items() if key != "category"}
        for one in record["continuing_education"]
    ]  # conditions and categories are of no rule on file
    assert pw.record(Speller(catalog, seed).record(record), catalog) == pw.record(record, catalog)
