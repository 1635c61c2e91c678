"""How long a log of 5,000 rows takes to read, beside the library that reads the cells of a workbook."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from pytest_benchmark.fixture import BenchmarkFixture
from xlsxwriter import Workbook

import pathways as pw

pytestmark = pytest.mark.benchmark(group="reading a log of 5,000 rows")
HEADS = ["Date", "CEUs", "Title", "Sponsor", "Category", "Topics", "Notes"]
ROWS = [
    [f"{1 + nth % 12}/{1 + nth % 28}/2025", "1.5", f"Activity {nth}", "GHIMA", "20", "privacy", "x"]
    for nth in range(4_999)
]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("logs")
    text = folder / "log.csv"
    text.write_text("\n".join(map(",".join, [HEADS, *ROWS])))
    book = Workbook(folder / "log.xlsx")  # whose texts are shared, as those of Excel are
    sheet = book.add_worksheet()
    for nth, row in enumerate([HEADS, *ROWS]):
        sheet.write_row(nth, 0, row)
    book.close()
    return {"csv": text, "xlsx": folder / "log.xlsx"}


def _cells(path: Path) -> int:
    book = load_workbook(path, read_only=True)
    try:
        return sum(1 for row in book.worksheets[0].iter_rows() for _ in row)
    finally:
        book.close()


def test_the_cells_of_a_workbook_alone(benchmark: BenchmarkFixture, files: dict[str, Path]) -> None:
    benchmark(lambda: _cells(files["xlsx"]))


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_log(benchmark: BenchmarkFixture, files: dict[str, Path], kind: str) -> None:
    catalog = pw.load()
    benchmark(lambda: pw.read_log(files[kind], catalog))
