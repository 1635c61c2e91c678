"""What was read as something that a record does not say, in one sentence."""

from collections.abc import Iterable
from typing import assert_never

from pathways.model.catalog import Catalog
from pathways.model.evidence.interpretation import Interpretation
from pathways.model.reason import NamedId
from pathways.model.values.day import Day
from pathways.wording.dates import format_date
from pathways.wording.not_counted import named_label

HOURS = {"full-time": "35 hours a week or more", "part-time": "less than 35 hours a week"}


def read_as(found: Iterable[Interpretation], catalog: Catalog) -> tuple[str, ...]:
    """A sentence with each of them once; none where there are none.

    Returns:
        Such as "Read as: 6/5/2024 is Jun 5, 2024 (dates in figures have the month first); A.A.S. is associate
        degree". One date stands for all.
    """
    listed = tuple(found)
    dates = [one for one in listed if one.kind == "month-first"]
    others = [one for one in listed if one.kind != "month-first"]
    texts = dict.fromkeys(_text(one, catalog) for one in (*dates[:1], *others))
    return (f"Read as: {'; '.join(texts)}",) if texts else ()


def _text(one: Interpretation, catalog: Catalog) -> str:
    match one.kind:
        case "month-first":
            day = format_date(Day.parse(one.meant))
            return f"{one.written} is {day} (dates in figures have the month first)"
        case "name":
            in_field = f" in {one.field}" if one.field else ""
            return f"{one.written} is {_name(one, catalog)}{in_field}"
        case "hours":
            return f"{one.written} is {HOURS[one.meant]}"
        case "other":
            return f"{one.written} is an organization that is not on file"
        case _:
            assert_never(one.kind)


def _name(one: Interpretation, catalog: Catalog) -> str:
    return named_label(NamedId(one.vocabulary, one.meant), catalog) if one.vocabulary else one.meant
