"""The question of Python: does a program lead where it promises?"""

from collections.abc import Iterable
from datetime import date

from pathways.alignment import align as aligning
from pathways.alignment.align import Alignment
from pathways.front_door.arguments import day_or_today, expect
from pathways.model.catalog import Catalog
from pathways.model.school.program import Program


def align(
    catalog: Catalog,
    program: Program,
    *,
    graduating: date | str | None = None,
    credentials: Iterable[str] | None = None,
    outlines: Iterable[str] | None = None,
) -> Alignment:
    """Audit a program.

    Args:
        catalog: the rules, from `load`.
        program: from `read_program`.
        graduating: the day on which the cohort finishes, as a date or YYYY-MM-DD; null: the day that the
            program states, and where it states none or no exact one, today.
        credentials: ids or abbreviations; null: every credential.
        outlines: ids or other names, each perhaps with an edition as `RHIT@2018`; null: every outline but
            curricula of another degree.

    Returns:
        The alignment, with its reasons.

    Raises:
        InvalidInputError: a credential, an outline or an edition is not known, or the day is not a date.
        TypeError: an argument is of another kind.
    """
    expect(catalog, Catalog, "catalog")
    expect(program, Program, "program")
    stated = program.graduating
    if graduating is None and stated and stated.exact:
        graduating = stated.earliest
    day = day_or_today(graduating)
    return aligning.align(catalog, program, graduating=day, credentials=credentials, outlines=outlines)
