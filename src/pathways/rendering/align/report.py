"""An alignment as a file, in any format that a report has."""

from typing import Literal, assert_never, get_args

from pathways.alignment.align import Alignment
from pathways.rendering.align.difference import NamedDifference, difference_page, report_data
from pathways.rendering.align.text import alignment_page
from pathways.rendering.layout.blocks import as_markdown
from pathways.rendering.layout.json import as_json

ReportFormat = Literal["html", "xlsx", "md", "json", "pdf", "svg"]
REPORT_FORMATS: tuple[ReportFormat, ...] = get_args(ReportFormat)


def report(alignment: Alignment, form: ReportFormat, change: NamedDifference | None = None) -> bytes:
    """The content of a report file.

    Args:
        alignment: the alignment.
        form: the format, by the ending of a file's name.
        change: what it changes, told in the report too.

    Raises:
        InvalidInputError: the format asks for an extra that is not installed.
    """
    match form:
        case "json":
            return as_json(report_data(alignment, change)).encode()
        case "md":
            blocks = [*alignment_page(alignment, gaps=None), *(difference_page(*change) if change else ())]
            return as_markdown(blocks).encode()
        case "xlsx":
            from pathways.rendering.align.workbook import alignment_book

            return alignment_book(alignment, change)
        case "pdf":
            from pathways.rendering.align.pdf import alignment_pdf

            return alignment_pdf(alignment, change)
        case "svg":
            from pathways.rendering.align.term_map import term_map_file

            return term_map_file(alignment.structure)
        case "html":
            from pathways.rendering.align.page import alignment_html

            return alignment_html(alignment, change).encode()
        case _:
            assert_never(form)
