"""Sheets as CSV: what ends a cell, and what is told where nothing does."""

import pytest

from pathways import InvalidInputError
from pathways.loading.tables.csv_file import csv_sheet

HEAD = "date,units,title\n"
OPEN = (
    "P010 a quote begins in this row and does not end with its cell; "
    "close the quote, and double each quote within a cell"
)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ('1,2,"a\nb"\n3,4,c\n', [["1", "2", "a\nb"], ["3", "4", "c"]]),
        ('1,2,"he said ""hi"", twice"\n', [["1", "2", 'he said "hi", twice']]),
        ('1,2,5" disk\n', [["1", "2", '5" disk']]),
    ],
)
def test_a_quote_is_read_as_it_was_meant(text: str, rows: list[list[str]]) -> None:
    assert [row.cells for row in csv_sheet(HEAD + text, "log.csv").rows[1:]] == rows


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('1,2,"x\n3,4,y\n', f"log.csv:2:1: {OPEN}"),
        ('1,2,"x\n3,4,"y"\n', f"log.csv:2:1: {OPEN}"),
        (
            '1,2,"a"b\n',
            "log.csv:2:1: P010 a quoted cell contains a quotation mark; "
            'double each quotation mark within the cell: "He said ""yes"""',
        ),
    ],
)
def test_no_row_is_swallowed_by_a_quote_that_is_not_closed(text: str, said: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        csv_sheet(HEAD + text, "log.csv")
    assert str(refused.value) == said
