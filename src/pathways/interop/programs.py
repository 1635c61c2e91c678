"""A program from a file of any kind that is read: its own YAML or JSON, or CSV of Curricular Analytics."""

from pathlib import Path

from pathways.interop.curricular_analytics import is_curriculum, program_of_curriculum
from pathways.loading.programs.program_file import program_of, with_courses
from pathways.loading.tables.sheet import SHEETS
from pathways.loading.tables.table_file import read_sheets
from pathways.loading.text.file_text import display_name
from pathways.loading.text.located import ParsedFile
from pathways.loading.text.parse import read
from pathways.model.catalog import Catalog
from pathways.model.school.program import Program
from pathways.model.values.finding import Location, invalid_input


def read_program(path: str | Path, catalog: Catalog) -> Program:
    """Read a program, its names resolved against the catalog.

    Args:
        path: a YAML or JSON file, whose `courses` may be the name of a CSV or XLSX file beside it; a CSV file
            of Curricular Analytics; or `-` for standard input.
        catalog: the rules, with the outlines that the program's courses cover.

    Raises:
        InvalidInputError: with every fault of every file.
    """
    return program_of(written_program(path), catalog)


def written_program(path: str | Path) -> ParsedFile:
    """What a file holds, as a program file would, each piece with its place.

    Raises:
        InvalidInputError: it, or a sheet that it names, cannot be read, or is no program.
    """
    path = Path(path)
    if path.suffix.casefold() not in SHEETS:
        return with_courses(read(path, display_name(path)), path)
    sheets = read_sheets(path, display_name(path))
    plans = [sheet for sheet in sheets if is_curriculum(sheet)]
    if not plans:
        raise invalid_input(Location(sheets[0].shown, 1, 1), "P015", "courses-alone")
    return program_of_curriculum(plans[0])
