"""A workbook to fill in with students: a sheet with a row for each, and one for each kind of evidence."""

import io
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.util import find_spec
from typing import TYPE_CHECKING, NamedTuple

from pathways.loading.tables.sheet import CHOICES
from pathways.model.catalog import Catalog
from pathways.model.values.finding import Location, invalid_input
from pathways.wording import roster_texts as texts

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

ROWS = 500
"""Rows of a sheet that offer choices; more can be filled in."""
CREATED = datetime(2026, 1, 1, tzinfo=UTC)
"""A day that makes the same workbook of the same rules."""


class RosterColumn(NamedTuple):
    """A column: its name, what to write there, and what can be chosen."""

    name: str
    help: str
    choices: tuple[str, ...] = ()


def roster_workbook(catalog: Catalog) -> bytes:
    """The workbook, which `records` reads back.

    Raises:
        InvalidInputError: the extra `xlsx` is not installed.
    """
    if not find_spec("xlsxwriter"):
        raise invalid_input(Location("xlsx"), "W007", "no-xlsx-writer")
    from xlsxwriter import Workbook

    content = io.BytesIO()
    book = Workbook(content, {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False})
    book.set_properties({"created": CREATED.replace(tzinfo=None)})
    sheets = [(name, book.add_worksheet(name), columns) for name, columns in roster_sheets(catalog)]
    choices = _Choices(book.add_worksheet(CHOICES))
    for _, page, columns in sheets:
        _write(book, page, columns, choices)
    choices.page.hide()
    book.close()
    return content.getvalue()


def roster_sheets(catalog: Catalog) -> Iterator[tuple[str, tuple[RosterColumn, ...]]]:
    """The sheets and their columns, with what can be chosen by these rules."""
    who = RosterColumn(texts.STUDENT, texts.WHO)
    degrees = tuple(degree.label for degree in catalog.degrees)
    credentials = tuple(sorted(each.abbreviation for each in catalog.credentials.values()))
    accreditors = tuple(
        each.short_name for each in catalog.organizations.values() if each.accredits or each.by_campus
    )
    domains = tuple(catalog.vocabularies["domains"].terms)
    topics = tuple(catalog.vocabularies["topics"].terms)
    providers = (*(catalog.organizations[name].short_name for name in _issuers(catalog)), "other")
    categories = tuple(sorted(catalog.activity_words["category"].known))
    yield (
        texts.STUDENTS,
        (
            who,
            RosterColumn(texts.STUDENT_ID, texts.FREE),
            RosterColumn(texts.DEGREE, texts.ONE_OF, degrees),
            RosterColumn(texts.FIELD, texts.FREE),
            RosterColumn(texts.INSTITUTION, texts.FREE),
            RosterColumn(texts.ACCREDITED_BY, f"{texts.SOME_OF} {texts.NONE_OR_UNKNOWN}", accreditors),
            RosterColumn(texts.STARTED, texts.DAY),
            RosterColumn(texts.COMPLETED, texts.COMPLETION),
            RosterColumn(texts.IN_FINAL_TERM, texts.YES_OR_NO, ("yes", "no")),
        ),
    )
    yield (
        texts.EXPERIENCE,
        (
            who,
            RosterColumn(texts.DOMAINS, texts.SOME_OF, domains),
            RosterColumn(texts.ROLE, texts.FREE),
            RosterColumn(texts.EMPLOYER, texts.FREE),
            RosterColumn(texts.START, texts.DAY),
            RosterColumn(texts.END, texts.OPEN_END),
            RosterColumn(texts.HOURS_PER_WEEK, texts.HOURS),
        ),
    )
    yield (
        texts.CREDENTIALS,
        (
            who,
            RosterColumn(texts.CREDENTIAL, texts.ONE_OF, credentials),
            RosterColumn(texts.EARNED, texts.DAY),
            RosterColumn(texts.EXPIRES, texts.DAY),
        ),
    )
    yield (
        texts.EXAMS,
        (
            who,
            RosterColumn(texts.EXAM, texts.ONE_OF, credentials),
            RosterColumn(texts.PASSED, texts.DAY),
        ),
    )
    yield (
        texts.CONTINUING_EDUCATION,
        (
            who,
            RosterColumn(texts.DATE, texts.DAY),
            RosterColumn(texts.UNITS, texts.NUMBER),
            RosterColumn(texts.TITLE, texts.FREE),
            RosterColumn(texts.TOPICS, texts.SOME_OF, topics),
            RosterColumn(texts.CATEGORY, texts.ONE_OF, categories),
            RosterColumn(texts.PROVIDER, texts.ONE_OF, providers),
        ),
    )


def _issuers(catalog: Catalog) -> list[str]:
    return sorted({each.issuer for each in catalog.credentials.values()})


class _Choices:
    """The sheet of what can be chosen, a column for each list of words."""

    def __init__(self, page: "Worksheet") -> None:
        self.page = page
        self._places: dict[tuple[str, ...], str] = {}

    def formula(self, words: tuple[str, ...]) -> str:
        """The range of cells that has some words."""
        from xlsxwriter.utility import xl_col_to_name

        if words not in self._places:
            place = len(self._places)
            self.page.write_column(0, place, words)
            column = xl_col_to_name(place)
            self._places[words] = f"={CHOICES}!${column}$1:${column}${len(words)}"
        return self._places[words]


def _write(book: "Workbook", page: "Worksheet", columns: tuple[RosterColumn, ...], choices: _Choices) -> None:
    head = book.add_format({"bold": True, "bg_color": "#E7EBEF", "bottom": 1})
    page.freeze_panes(1, 1)
    for place, column in enumerate(columns):
        page.set_column(place, place, max(14, len(column.name) + 4))
        page.write_string(0, place, column.name, head)
        # A word that is not in the list is let in: several can be written, and `none` and `unknown`.
        offered = (
            {"validate": "list", "source": choices.formula(column.choices), "error_type": "information"}
            if column.choices
            else {"validate": "any"}
        )
        told = {"input_title": column.name, "input_message": column.help}
        page.data_validation(1, place, ROWS, place, {**offered, **told})
