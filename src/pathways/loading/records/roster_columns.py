"""What the columns of a roster are called: by their sheets, and by a column map."""

from collections.abc import Iterator, Mapping, Sequence

from pathways.loading.records.columns import columns_of
from pathways.loading.records.record_row import PERSON, student_columns
from pathways.loading.tables.heads import FURTHEST, ColumnNames, head_key
from pathways.loading.tables.sheet import Sheet
from pathways.loading.text.located import location_of
from pathways.model.values.fault import Written, fault
from pathways.model.values.finding import Finding, InvalidInputError, Location


def known_columns(
    groups: Mapping[str | None, Sequence[Sheet]], columns: Mapping[str, str]
) -> Mapping[str, str]:
    """A column map with each key as its place in a record: `degree` as `education.degree`.

    Raises:
        InvalidInputError: no sheet has such a column, or what it stands for is no place.
    """
    words = student_columns().words()
    keys = {key for listed in groups if listed for key in columns_of(listed).known}
    heads = {head_key(cell) for group in groups.values() for cell in _heads_of(group)}
    made: dict[str, str] = {}
    findings: list[Finding] = []
    for head, written in columns.items():
        at = location_of(head) or Location("columns")
        _, place = words.get(head_key(written), (0, written))
        if head_key(head) not in heads:
            findings.append(Finding(at, "P012", fault("column-not-in-table", head=Written(str(head)))))
        if place not in student_columns().known and written not in keys:
            wrong = fault("place-not-of-a-record", place=Written(str(written)))
            findings.append(Finding(location_of(written) or at, "P012", wrong))
        made[head] = place
    if findings:
        raise InvalidInputError(findings)
    return made


def map_of_sheet(sheet: Sheet, columns: Mapping[str, str]) -> Mapping[str, str]:
    """The part of a column map that is of a sheet."""
    heads = {head_key(cell) for cell in _heads_of([sheet])}
    return {head: key for head, key in columns.items() if head_key(head) in heads}


def columns_of_list(listed: str) -> ColumnNames:
    """The columns of a sheet whose rows are items of a list, each of a person."""
    names = columns_of(listed)
    people = {key: student_columns().known[key] for key in PERSON}
    known = {**{key: _without(words, people) for key, words in names.known.items()}, **people}
    return names._replace(known=known, needed=())


def _without(words: tuple[str, ...], people: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    of_people = {word for known in people.values() for word in known}
    return tuple(word for word in words if word not in of_people)


def _heads_of(sheets: Sequence[Sheet]) -> Iterator[str]:
    return (cell for sheet in sheets for row in sheet.rows[:FURTHEST] for cell in row.filled)
