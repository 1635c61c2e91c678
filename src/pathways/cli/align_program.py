"""`pathways align PROGRAM`: the audit of one program, on the terminal or as a report."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated, Any, NamedTuple

from cyclopts import Parameter

from pathways.alignment.align import Alignment
from pathways.alignment.align import align as audit
from pathways.alignment.difference import Difference
from pathways.cli.align_folder import counted, programs_of, write_all
from pathways.cli.options import Flag, Rules
from pathways.cli.today import or_today
from pathways.interop.outlines import is_file, with_outlines
from pathways.interop.programs import read_program
from pathways.loading.rules.catalog_files import load
from pathways.model.catalog import Catalog
from pathways.model.lookup import find, find_outline, the_day
from pathways.model.school.program import Program
from pathways.model.values.finding import Finding, Location, Unusable, clipped, refused, together
from pathways.rendering.align.comparison import Change, difference_data, difference_page
from pathways.rendering.align.data import alignment_data
from pathways.rendering.align.programs import alignments_data, alignments_text
from pathways.rendering.align.report import FORMATS, report
from pathways.rendering.align.text import alignment_page
from pathways.rendering.layout.atomic_file import write_whole
from pathways.rendering.layout.blocks import as_text
from pathways.rendering.layout.formats import ending_of
from pathways.rendering.layout.json import as_json
from pathways.rendering.layout.lines import harmless

ProgramFile = Annotated[Path, Parameter(allow_leading_hyphen=True)]
Many = Annotated[list[str] | None, Parameter(negative="", consume_multiple=False)]
Day = Annotated[str | None, Parameter(help="The day on which the cohort finishes, YYYY-MM-DD.")]


def align_program(
    program: ProgramFile,
    /,
    *,
    credential: Many = None,
    outline: Many = None,
    graduating: Day = None,
    without: Many = None,
    output: Annotated[Path | None, Parameter(name=["--output", "-o"])] = None,
    rules: Rules = None,
    json: Flag = False,
) -> None:
    """Audit a school's program: may graduates sit, what is covered, is the plan of study sound?

    Example: pathways align examples/riverbend-him-aas.yaml --graduating 2027-05-15

    Parameters
    ----------
    program
        A program file, YAML or JSON, whose courses may be a spreadsheet beside it; a CSV file of Curricular
        Analytics; - for standard input; or a folder of program files.
    credential
        A credential to ask about, by id or abbreviation; every one if left out. May be repeated.
    outline
        An outline to hold the program against: a name, perhaps with an edition as RHIT@2018, or a file of
        your own (YAML, CSV, XLSX, or CASE JSON); every one if left out. May be repeated.
    graduating
        The day on which the cohort finishes, YYYY-MM-DD; the day in the file, or today, if left out.
    without
        A course to leave out; the report says what that changes. May be repeated.
    output
        The file to write: its ending, .html, .xlsx, .md, .json or .pdf, is the format, or .svg for the map of
        the terms alone; of a folder of programs the folder for a report of each. On the terminal if left
        out.
    json
        Print the answer as JSON.
    """
    catalog, names = opened(load(rules), outline)
    if program.is_dir():
        audit_folder(catalog, program, credential, names, graduating, without, output, json=json)
        return
    reads: list[Callable[[], Any]] = [partial(read_program, program, catalog)]
    reads += [partial(ending_of, output, FORMATS)] if output is not None else []
    read, *_ = together(*reads, *options(catalog, credential, names, graduating))
    asked = Question(read, graduating, credential, names)
    found, change = asked.answer(catalog, tuple(dict.fromkeys(without or ())))
    if output is not None:
        write_whole(output, report(found, ending_of(output, FORMATS), change))
        print(harmless(f"wrote {output}"))  # noqa: T201
    elif json:
        data = alignment_data(found)
        print(as_json({**data, "what_if": difference_data(*change) if change else None}), end="")  # noqa: T201
    else:
        print(as_text(alignment_page(found)), end="")  # noqa: T201
        if change:
            print("\n" + as_text(difference_page(*change)), end="")  # noqa: T201


def audit_folder(
    catalog: Catalog,
    folder: Path,
    credentials: list[str] | None,
    outlines: tuple[str, ...] | None,
    graduating: str | None,
    without: list[str] | None,
    output: Path | None,
    *,
    json: bool,
) -> None:
    """Audit every program of a folder, each for its own next cohort where no day is told."""
    if without:
        raise refused(Location("without"), "Q009", "is asked of a folder", "ask about one program")
    if output is not None and output.suffix.removeprefix(".") in FORMATS:
        raise refused(Location(str(output)), "W001", "names one file", "name a folder for the reports")
    looks = options(catalog, credentials, outlines, graduating)
    programs, *_ = together(partial(programs_of, folder, catalog), *looks)
    found, pages = {}, {}
    for name, one in counted(programs):
        found[name] = Question(one, graduating, credentials, outlines).audit(catalog)
        if output is not None:
            pages[name] = report(found[name], "html")
    if output is not None:
        print(harmless(f"wrote {write_all(found, pages, output)} files to {output}"))  # noqa: T201
    elif json:
        print(as_json(alignments_data(found)), end="")  # noqa: T201
    else:
        print(alignments_text(found), end="")  # noqa: T201


def opened(catalog: Catalog, outlines: list[str] | None) -> tuple[Catalog, tuple[str, ...] | None]:
    """The catalog with the outlines that are files, and the names of all that are asked for."""
    if outlines is None:
        return catalog, None
    catalog, ids = with_outlines(catalog, [word for word in outlines if is_file(word)])
    own = iter(ids)
    return catalog, tuple(next(own) if is_file(word) else word for word in outlines)


def options(
    catalog: Catalog, credentials: list[str] | None, outlines: tuple[str, ...] | None, graduating: str | None
) -> list[Callable[[], Any]]:
    """What looks the options up, so that every wrong one is told at once."""
    looks: list[Callable[[], Any]] = [partial(find, catalog, one) for one in credentials or ()]
    looks += [partial(find_outline, catalog, one.partition("@")[0]) for one in outlines or ()]
    return looks + ([partial(the_day, graduating, "graduating")] if graduating else [])


class Question(NamedTuple):
    """What is asked of a program."""

    program: Program
    graduating: str | None
    credentials: list[str] | None
    outlines: tuple[str, ...] | None

    @property
    def told(self) -> str | None:
        """The day on which the file says that the next cohort finishes."""
        return str(self.program.graduating.latest) if self.program.graduating else None

    def audit(self, catalog: Catalog) -> Alignment:
        """The alignment, for the day that is asked about, or that the file tells, or today."""
        return audit(
            catalog,
            self.program,
            graduating=self.graduating or self.told or or_today(None),
            credentials=self.credentials,
            outlines=self.outlines,
        )

    def answer(self, catalog: Catalog, without: tuple[str, ...]) -> tuple[Alignment, Change | None]:
        """The alignment, and where something is asked otherwise than the file says, what that changes."""
        found = self._replace(program=_left(self.program, without)).audit(catalog)
        changes = [f"without {', '.join(without)}"] if without else []
        if self.told and self.graduating and self.graduating != self.told:
            changes.append(f"for those who finish on {self.graduating} and not on {self.told}")
        changes += [f"by {word}" for word in self.outlines or () if "@" in word]
        if not changes:
            return found, None
        plain = tuple(word.partition("@")[0] for word in self.outlines) if self.outlines else None
        before = self._replace(graduating=self.told or self.graduating, outlines=plain).audit(catalog)
        return found, (Difference(before, found), " and ".join(changes))


def _left(program: Program, without: tuple[str, ...]) -> Program:
    codes = {one.code.casefold(): one.code for one in program.courses}
    unknown = [word for word in without if word.casefold() not in codes]
    if unknown:
        known = ", ".join(codes.values())
        raise Unusable(
            [
                Finding(
                    Location("without"),
                    "Q009",
                    f"no course has the code `{clipped(word)}`",
                    f"choose one of {known}",
                )
                for word in unknown
            ]
        )
    return program.without(frozenset(codes[word.casefold()] for word in without))
