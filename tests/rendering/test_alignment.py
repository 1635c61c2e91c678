"""The reports of an alignment: kept outputs, and what every format promises."""

import io
import json
import re
from collections.abc import Callable
from fractions import Fraction
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from pathways import Alignment, Catalog, InvalidInputError, Program, align, read_program
from pathways.alignment.difference import AlignmentDifference
from pathways.rendering.align.data import alignment_data
from pathways.rendering.align.difference import difference_data, difference_page
from pathways.rendering.align.report import REPORT_FORMATS, ReportFormat, report
from pathways.rendering.align.text import alignment_page, share_range, sources
from pathways.rendering.layout.blocks import as_text

EXAMPLES = Path(__file__).parents[2] / "examples"
ASKED = {"credentials": ["RHIT", "CCA", "CHPS"], "outlines": ["RHIT", "CCA", "cahiim/him-associate"]}


@pytest.fixture(scope="module")
def riverbend(catalog: Catalog) -> Alignment:
    return _audit(catalog, read_program(EXAMPLES / "riverbend-him-aas.yaml", catalog))


def _audit(catalog: Catalog, program: Program, day: str = "2027-05-15") -> Alignment:
    return align(catalog, program, graduating=day, **ASKED)


def test_the_kept_reports_are_unchanged(riverbend: Alignment, kept: Callable[[str, str], None]) -> None:
    kept("align-riverbend.txt", as_text(alignment_page(riverbend)))
    kept("align-riverbend.json", report(riverbend, "json").decode())
    kept("align-riverbend.html", report(riverbend, "html").decode())


def test_the_kept_difference_is_unchanged(
    catalog: Catalog, riverbend: Alignment, kept: Callable[[str, str], None]
) -> None:
    left = riverbend.program.without(frozenset({"HIM-202", "HIM-150"}))
    change = AlignmentDifference(riverbend, _audit(catalog, left, "2026-05-15"))
    kept("align-what-if.txt", as_text(difference_page(change, "without HIM-202 and HIM-150")))
    assert difference_data(change, "x")["credentials"]


def test_nothing_changes_from_a_program_to_itself(catalog: Catalog, riverbend: Alignment) -> None:
    assert AlignmentDifference(riverbend, _audit(catalog, riverbend.program)).is_empty


@pytest.mark.parametrize("ending", REPORT_FORMATS)
def test_the_report_has_the_same_bytes_each_time(
    catalog: Catalog, riverbend: Alignment, ending: ReportFormat
) -> None:
    again = _audit(catalog, riverbend.program)
    assert report(riverbend, ending) == report(again, ending)


def test_the_figures_of_the_data_are_those_of_its_parts(riverbend: Alignment) -> None:
    data: dict[str, Any] = dict(alignment_data(riverbend))
    assert data["schema"] == "pathways/alignment/3"
    for one in data["outlines"]:
        assert 0 <= one["coverage_low"] <= one["coverage_high"] <= 1
        for domain in one["domains"]:
            rows = [row for row in domain["competencies"] if row["confirmed"]]
            assert (domain["coverage"] is None) == (not rows)
            assert {gap["competency"] for gap in domain["gaps"]} <= {row["competency"] for row in rows}
    assert [course["code"] for course in data["structure"]["courses"]]


def test_a_promise_that_no_course_serves_is_told(catalog: Catalog, riverbend: Alignment) -> None:
    program = riverbend.program.model_copy(update={"promises": ("ncra/ods",)})
    found = align(catalog, program, graduating="2027-05-15")
    text = as_text(alignment_page(found))
    assert "Advertised but not confirmed: ODS" in text
    assert "ODS exam content outline: 0% covered; 0 of 5 confirmed competencies" in text


def test_the_sources_are_those_of_all_that_is_shown(catalog: Catalog, riverbend: Alignment) -> None:
    told = "\n".join(sources(riverbend))
    for name in ("skilr-rhit", "exchange-exercise", "spc-support-courses", "testpreppilot-rhit"):
        assert catalog.sources[name].title in told


class Page(HTMLParser):
    """What a page fetches, its ids, the ids that it refers to, and heads of its tables."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.ids: list[str] = []
        self.refers: list[str] = []
        self.open: list[str] = []
        self.headings: list[int] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag in ("script", "link", "img", "iframe", "object"):
            self.fetched.append(tag)
        if "id" in told:
            self.ids.append(str(told["id"]))
        self.refers += str(told.get("aria-labelledby") or "").split()
        if str(told.get("href") or "").startswith("#"):
            self.refers.append(str(told["href"])[1:])
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "th":
            assert told.get("scope") in ("col", "row", "rowgroup")


def test_the_page_is_whole_and_can_be_walked_through(riverbend: Alignment) -> None:
    text = report(riverbend, "html").decode()
    page = Page(text)
    assert page.fetched == []
    assert 'http-equiv="Content-Security-Policy"' in text
    assert not re.search(r"url\((?!#)|@import|\son\w+=", text)
    assert len(set(page.ids)) == len(page.ids)
    assert set(page.refers) <= set(page.ids)
    assert page.headings[0] == 1
    assert all(later <= before + 1 for before, later in zip(page.headings, page.headings[1:], strict=False))


HOSTILE = "=cmd|' /C calc'!A0<script>alert(1)</script>\x1b[31m"


@pytest.fixture(scope="module")
def hostile(catalog: Catalog, riverbend: Alignment) -> Alignment:
    """The same program, whose words are somebody's attempt."""
    program = riverbend.program
    courses = tuple(one.model_copy(update={"title": HOSTILE}) for one in program.courses)
    judged = tuple(one.model_copy(update={"reason": HOSTILE, "by": HOSTILE}) for one in program.judgments)
    told = {"title": HOSTILE, "institution": HOSTILE, "courses": courses, "judgments": judged}
    return _audit(catalog, program.model_copy(update=told))


def test_words_are_never_markup_nor_formulas(hostile: Alignment) -> None:
    page = report(hostile, "html").decode()
    assert "<script>" not in page
    assert "\x1b" not in page
    assert "\x1b" not in report(hostile, "md").decode()
    assert "<script>" not in report(hostile, "md").decode()
    assert report(hostile, "pdf").startswith(b"%PDF")
    book = load_workbook(io.BytesIO(report(hostile, "xlsx")))
    kinds = {cell.data_type for sheet in book for row in sheet for cell in row}
    assert "f" not in kinds
    assert any(str(cell.value).startswith("=cmd") for row in book["Plan of study"] for cell in row)


def test_a_workbook_has_a_sheet_a_question_with_filters(riverbend: Alignment) -> None:
    book = load_workbook(io.BytesIO(report(riverbend, "xlsx")))
    assert book.sheetnames == [
        "Summary",
        "Graduate eligibility",
        "Exams",
        "Curricula",
        "Competencies",
        "Gaps",
        "Plan of study",
        "Findings",
        "Method and sources",
    ]
    assert all(sheet.auto_filter.ref and sheet.freeze_panes == "A2" for sheet in book)
    rows = list(book["Exams"].iter_rows(values_only=True))
    overall = next(row for row in rows if row[0] == "RHIT exam content outline" and row[2] == "all")
    data = next(one for one in alignment_data(riverbend)["outlines"] if one["outline"] == "ahima/rhit-exam")
    assert overall[7] == pytest.approx(data["coverage_low"], abs=1e-6)
    assert overall[8] == pytest.approx(data["coverage_high"], abs=1e-6)


def test_data_is_json_that_names_every_key(riverbend: Alignment) -> None:
    data: dict[str, Any] = json.loads(report(riverbend, "json"))
    assert {"schema", "program", "graduating", "credentials", "outlines", "structure"} <= data.keys()
    keys = {"credential", "apply", "award", "route", "questions", "unmet"}
    assert all(keys <= one.keys() for one in data["credentials"])
    keys = {"outline", "edition", "coverage_low", "coverage_high", "domains"}
    assert all(keys <= one.keys() for one in data["outlines"])
    keys = {"code", "blocking", "delay", "centrality", "complexity"}
    assert all(keys <= one.keys() for one in data["structure"]["courses"])


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [("0.335", "0.335", "34%"), ("0.339", "0.661", "33% to 67%"), ("0", "1", "0% to 100%")],
)
def test_an_interval_is_rounded_outwards(low: str, high: str, text: str) -> None:
    assert share_range((Fraction(low), Fraction(high))) == text


@pytest.mark.parametrize(("ending", "extra"), [("xlsx", "xlsxwriter"), ("pdf", "typst")])
def test_a_format_whose_extra_is_missing_says_so(
    riverbend: Alignment, monkeypatch: pytest.MonkeyPatch, ending: ReportFormat, extra: str
) -> None:
    def found(name: str) -> None:
        assert name == extra

    for module in ("workbook", "pdf"):
        monkeypatch.setattr(f"pathways.rendering.align.{module}.find_spec", found)
    with pytest.raises(InvalidInputError, match=rf"W007 .* the extra `{ending}` is not installed"):
        report(riverbend, ending)
