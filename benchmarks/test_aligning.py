"""How long an audit takes: one large program, and what a university of them would."""

from random import Random

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from pathways import Catalog, Program, align
from pathways.rendering.align.report import ReportFormat, report

DAY = "2027-05-15"


@pytest.fixture(scope="module")
def large(catalog: Catalog) -> Program:
    """60 courses that cover 25 competencies each, of the 300 and more that the outlines have."""
    luck = Random(1)  # noqa: S311 - a program, and no secret
    numbers = [
        (name, code)
        for name, one in catalog.outlines.items()
        for code in next(edition for edition in reversed(one.editions) if edition.domains).codes
    ]
    assert len(numbers) >= 300
    courses = [
        {
            "code": f"C{nth}",
            "title": "course",
            "credits": 3,
            "topics": ["coding", "privacy"],
            "prerequisites": [f"C{before}" for before in range(max(0, nth - 4), nth) if luck.random() < 0.4],
            "covers": [
                {"outline": outline, "competency": code, "level": "apply"}
                for outline, code in luck.sample(numbers, 25)
            ],
        }
        for nth in range(60)
    ]
    told = {"program": "a/b", "title": "t", "institution": "i", "award": "associate", "courses": courses}
    return Program.model_validate(told, context=catalog.names)


@pytest.mark.benchmark(group="aligning")
def test_every_outline_and_credential(benchmark: BenchmarkFixture, catalog: Catalog, large: Program) -> None:
    benchmark(lambda: align(catalog, large, graduating=DAY))


@pytest.mark.benchmark(group="aligning")
@pytest.mark.parametrize("ending", ["html", "json", "xlsx", "pdf"])
def test_its_report(
    benchmark: BenchmarkFixture, catalog: Catalog, large: Program, ending: ReportFormat
) -> None:
    found = align(catalog, large, graduating=DAY)
    benchmark(lambda: report(found, ending))


@pytest.mark.benchmark(group="aligning")
def test_ten_programs_with_their_pages(benchmark: BenchmarkFixture, catalog: Catalog, large: Program) -> None:
    """A fortieth of a university of 400."""

    def ten() -> None:
        for _ in range(10):
            report(align(catalog, large, graduating=DAY), "html")

    benchmark(ten)
