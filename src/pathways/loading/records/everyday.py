"""Everyday writing in a record, put in the forms that its models read: dates, names, amounts, "not sure"."""

import re
from typing import Any, assert_never

from pathways.loading.records.everyday_words import (
    GOES_ON,
    LONGEST,
    NONE_OF_THESE,
    UNDER_WAY,
    WORDS_OF_HOURS,
    is_in_calendar,
    means_unknown,
    plain_number,
)
from pathways.loading.records.field_kinds import FieldShape, list_shapes, shapes
from pathways.loading.records.written_dates import has_day_first, read_date, spreadsheet_day
from pathways.loading.records.written_degree import WrittenDegree, read_degree
from pathways.loading.text.located import LocatedList, LocatedMapping, LocatedText, ParsedFile, sequence, text
from pathways.loading.text.located import mapping as located_mapping
from pathways.model.catalog import Catalog
from pathways.model.evidence.interpretation import Interpretation
from pathways.model.evidence.item import Evidence
from pathways.model.values.fault import Written, fault
from pathways.model.values.finding import Finding
from pathways.model.values.names import VOCABULARIES, ReferenceKind, Refers, plain

_OPEN_ENDS = frozenset(
    {("experience", "end"), ("memberships", "until"), ("credentials", "expires"), ("licenses", "expires")}
)
_COMPLETIONS = frozenset({"completed", "conferred"})
_NAMED_BY = {
    "education": "degree",
    "credentials": "credential",
    "exams": "exam",
    "licenses": "license",
    "memberships": "organization",
    "accredited_by": "by",
}
"""By list, the key of what an item is of, where the item is a bare word."""
_VOCABULARY: dict[ReferenceKind, str] = {
    **{kind: words for words, kind in VOCABULARIES.items()},
    "credential": "credentials",
    "organization": "organizations",
    "degree": "degrees",
}
_KIND_OF_LIST: dict[str, ReferenceKind] = {
    "credentials": "credential",
    "exams": "credential",
    "licenses": "license",
    "memberships": "organization",
    "accredited_by": "organization",
}
_APART = re.compile(r"\s*[;\n&]\s*|\s*,\s*|\s+and\s+")


def everyday(
    written: ParsedFile, catalog: Catalog, *, day_first: bool = False
) -> tuple[ParsedFile, tuple[Interpretation, ...]]:
    """What a file holds in the forms that models read, and what was read as something that it does not say.

    What cannot be read is left as it is, for the models to refuse.

    Args:
        written: the file.
        catalog: the rules, by whose names words are resolved.
        day_first: whether a date beside it, as in another row of its table, has its day first.
    """
    if not isinstance(written.value, LocatedMapping):
        return written, ()
    reader = _Reader(catalog, day_first or _dates_have_day_first(written.value))
    value = located_mapping(written.value.at)
    for key, below in written.value.items():
        item = list_shapes().get(str(key))
        value[key] = below if item is None else reader.listed(str(key), FieldShape("list", item=item), below)
    found = tuple(dict.fromkeys(reader.interpretations))
    return ParsedFile(written.shown, value, (*written.findings, *reader.findings)), found


def _dates_have_day_first(value: LocatedMapping) -> bool:
    def texts(piece: Any) -> Any:
        if isinstance(piece, dict):
            piece = [*piece.values()]
        if isinstance(piece, list):
            for below in piece:
                yield from texts(below)
        elif isinstance(piece, str) and ("/" in piece or "-" in piece or "." in piece):
            yield piece

    return has_day_first(texts(value))


class _Reader:
    """Reads pieces of one file."""

    def __init__(self, catalog: Catalog, day_first: bool) -> None:
        self._catalog, self._day_first = catalog, day_first
        self.interpretations: list[Interpretation] = []
        self.findings: list[Finding] = []
        self._near: dict[tuple[ReferenceKind, str], bool] = {}

    def listed(self, key: str, shape: FieldShape, value: Any) -> Any:
        """A list, be it a bare word, or `{partial: true, items: [...]}`."""
        if isinstance(value, LocatedText) and len(value) <= LONGEST:
            if means_unknown(value):
                return None
            is_none = plain(value) in NONE_OF_THESE
            if not is_none and not shape.refers and key not in _NAMED_BY:
                return value
            whole = sequence(value.at)
            if not is_none:
                whole.extend(text(part, value.at) for part in self._apart(key, shape, value))
            value = whole
        if isinstance(value, LocatedMapping) and shape.item and shapes(shape.item).keys() & value.keys():
            single = sequence(value.at)
            single.append(value)
            value = single  # one item, without the dash of a list
        if isinstance(value, LocatedMapping) and "items" in value:
            made = located_mapping(value.at)
            for name, below in value.items():
                made[name] = self.listed(key, shape, below) if name == "items" else self._beside(name, below)
            return made
        if isinstance(value, LocatedList):
            read, known = sequence(value.at), [item for item in value if not _stands_for_more(item)]
            for item in known:
                made_of = self._list_item(key, shape, item)
                if made_of is not None or item is None:
                    read.append(made_of)
            return read if len(known) == len(value) else _perhaps_more(read)
        return value

    def _apart(self, key: str, shape: FieldShape, value: LocatedText) -> list[str]:
        """The words of a list that was written as one; a name that has a comma is one word."""
        kind = shape.refers.kind if shape.refers else _KIND_OF_LIST.get(key)
        if kind and self._catalog.names.recognize(kind, value):
            return [value]
        return [part for part in _APART.split(value.strip()) if part]

    def _list_item(self, key: str, shape: FieldShape, value: Any) -> Any:
        if isinstance(value, LocatedText):
            if shape.refers:
                return self._name_of_list(shape.refers, value)
            if by := _NAMED_BY.get(key):
                made = located_mapping(value.at)
                made[text(by, value.at)] = value
                named = self._item(key, shape.item, made)
                return named["by"] if by == "by" else named  # a name alone: on the day of completion
        return self._item(key, shape.item, value)

    def _item(self, listed: str, model: type[Evidence] | None, value: Any) -> Any:
        if model is None or not isinstance(value, LocatedMapping):
            return value
        known = shapes(model)
        made = located_mapping(value.at)
        for key, below in value.items():
            shape = known.get(str(key))
            if shape is None or below is None or (listed == "education" and key == "degree"):
                made[key] = None if isinstance(below, LocatedText) and means_unknown(below) else below
            elif (
                (listed, str(key)) in _OPEN_ENDS
                and isinstance(below, LocatedText)
                and plain(below) in GOES_ON
            ):
                continue  # left out: it has not ended
            else:
                made[key] = self._field(str(key), shape, below)
        return self._degree(made) if listed == "education" else made

    def _field(self, key: str, shape: FieldShape, value: Any) -> Any:
        if shape.kind == "list":
            return self.listed(key, shape, value)
        if not isinstance(value, LocatedText) or len(value) > LONGEST:
            return value
        match shape.kind:
            case "text":
                return None if key in ("field", "role", "grade") and means_unknown(value) else value
            case "choice":
                return value
            case "day" | "name" | "weekly-hours" | "number" | "flag" if means_unknown(value):
                return None
            case "day":
                return self._day(key, value)
            case "name":
                return self._name(shape.refers, value) if shape.refers else value
            case "weekly-hours":
                return self._weekly_hours(key, value)
            case "number":
                return plain_number(key, value)
            case "flag":
                return value
            case _:
                assert_never(shape.kind)

    def _beside(self, name: str, value: Any) -> Any:
        """What a list has beside its items: `partial`, or the day `since` which it is complete."""
        if name != "since" or not isinstance(value, LocatedText):
            return value
        return None if means_unknown(value) else self._day(name, value)

    def _day(self, key: str, value: LocatedText) -> LocatedText | None:
        if key in _COMPLETIONS and plain(value) in UNDER_WAY:
            self.findings.append(Finding(value.at, "R104", fault("not-completed", text=Written(value))))
            return None
        if day := spreadsheet_day(value):
            self.findings.append(Finding(value.at, "R104", fault("day-number", text=Written(value), day=day)))
            return None
        found = read_date(value)
        if found is None or not is_in_calendar(found.text):
            return value
        if found.month_first and self._day_first:
            self.findings.append(Finding(value.at, "R104", fault("day-or-month-first", text=Written(value))))
            return None
        if found.month_first:
            self.interpretations.append(Interpretation("month-first", str(value), found.text))
        return text(found.text, value.at)

    def _named(self, written: LocatedText, kind: ReferenceKind, name: str) -> None:
        self.interpretations.append(Interpretation("name", str(written), name, _VOCABULARY[kind]))

    def _name_of_list(self, refers: Refers, value: LocatedText) -> LocatedText | None:
        """A name of a list; null for one that is refused here, with the choice to say that it is none."""
        name, names = self._name(refers, value), self._catalog.names
        if name is value and not names.knows(refers.kind, value):
            unknown = names.unknown((refers.kind,), refers.kind, value)
            if unknown.kind == "unknown-name":
                known = dict(unknown.arguments)["known"]
                none_of = fault(
                    "unknown-name-of-list", kinds=(refers.kind,), spelling=Written(value), known=known
                )
                self.findings.append(Finding(value.at, "R104", none_of))
                return None
        return name

    def _name(self, refers: Refers, value: LocatedText) -> LocatedText:
        names = self._catalog.names
        if value == refers.word or names.knows(refers.kind, value):
            if refers.word:
                self._ask_whose_letters(value)
            return value
        ids = names.recognize(refers.kind, value)
        if not ids and refers.word and not self._is_near(refers.kind, str(value)):
            self.interpretations.append(Interpretation("other", str(value), refers.word))
            return text(refers.word, value.at)
        if len(ids) != 1:
            return value
        self._named(value, refers.kind, ids[0])
        return text(ids[0], value.at)

    def _ask_whose_letters(self, value: LocatedText) -> None:
        """Letters that two organizations have, in a place where either may stand; an id is of one alone."""
        ids = self._catalog.names.recognize("organization", value)
        organization = self._catalog.organizations[ids[0]] if len(ids) == 1 and ids[0] != value else None
        other = self._catalog.of_same_letters(organization) if organization else None
        if organization and other:
            shared = fault(
                "shared-letters", text=Written(value), name=organization.name, id=ids[0], other=other.name
            )
            self.findings.append(Finding(value.at, "R104", shared))

    def _is_near(self, kind: ReferenceKind, word: str) -> bool:
        """Whether a word may be a misspelled name; asked once of each, as logs repeat their sponsors."""
        if (kind, word) not in self._near:
            unknown = self._catalog.names.unknown((kind,), kind, word)
            self._near[kind, word] = unknown.kind == "near-name"
        return self._near[kind, word]

    def _weekly_hours(self, key: str, value: LocatedText) -> LocatedText:
        word = WORDS_OF_HOURS.get(plain(value))
        if word is None:
            return plain_number(key, value)
        self.interpretations.append(Interpretation("hours", str(value), word))
        return text(word, value.at)

    def _degree(self, item: LocatedMapping) -> LocatedMapping:
        """A program of study whose degree was written with its field, as two keys."""
        degree, stated = item.get("degree"), item.get("field")
        if not isinstance(degree, LocatedText) or len(degree) > LONGEST:
            return item
        found = read_degree(degree, self._catalog)
        match found:
            case None:
                return item
            case "not-completed":
                open_yet = fault("not-completed", text=Written(degree))
                self.findings.append(Finding(degree.at, "R104", open_yet))
            case "two-degrees":
                two = fault("two-degrees", text=Written(degree))
                self.findings.append(Finding(degree.at, "R104", two))
            case WrittenDegree(level, field):
                if field and isinstance(stated, LocatedText) and not self._same_field(field, stated):
                    other = fault("two-fields", text=Written(degree), field=Written(stated))
                    self.findings.append(Finding(degree.at, "R104", other))
                self._of_degree(degree, level, field)
                if field and "field" not in item:
                    item[text("field", degree.at)] = text(field, degree.at)
                item["degree"] = text(level, degree.at)
                return item
        item["degree"] = None  # so that it is told once
        return item

    def _of_degree(self, written: LocatedText, level: str, field: str | None) -> None:
        label = self._catalog.degree_label(level)
        if field or not (self._catalog.names.knows("degree", written) or plain(written) == plain(label)):
            degree = Interpretation("name", str(written), level, "degrees", field)
            self.interpretations.append(degree)

    def _same_field(self, one: str, other: str) -> bool:
        fields = self._catalog.vocabularies["fields"]
        return plain(one) == plain(other) or fields.recognize(one) == fields.recognize(other) is not None


def _stands_for_more(item: Any) -> bool:
    """Whether an item of a list is "not sure": the list may then have others."""
    return isinstance(item, LocatedText) and means_unknown(item)


def _perhaps_more(items: LocatedList) -> LocatedMapping | None:
    if not items:
        return None
    made = located_mapping(items.at)
    made[text("partial", items.at)], made[text("items", items.at)] = text("true", items.at), items
    return made
