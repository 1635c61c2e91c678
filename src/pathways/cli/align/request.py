"""What is asked of a program, and what its options name."""

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

from pathways.alignment.align import Alignment
from pathways.alignment.align import align as audit
from pathways.alignment.difference import AlignmentDifference
from pathways.cli.default_day import default_today
from pathways.interop.outlines import is_file, with_outlines
from pathways.model.catalog import Catalog
from pathways.model.lookup import find, find_outline, parse_date
from pathways.model.school.program import Program
from pathways.model.values.finding import Finding, InvalidInputError, Location, truncate
from pathways.rendering.align.difference import NamedDifference
from pathways.wording import align_texts


def catalog_with_outlines(
    catalog: Catalog, outlines: list[str] | None
) -> tuple[Catalog, tuple[str, ...] | None]:
    """The catalog with the outlines that are files, and the names of all that are asked for."""
    if outlines is None:
        return catalog, None
    catalog, ids = with_outlines(catalog, [word for word in outlines if is_file(word)])
    own = iter(ids)
    return catalog, tuple(next(own) if is_file(word) else word for word in outlines)


def option_lookups(
    catalog: Catalog, credentials: list[str] | None, outlines: tuple[str, ...] | None, graduating: str | None
) -> list[Callable[[], Any]]:
    """What looks the options up, so that every wrong one is told at once."""
    looks: list[Callable[[], Any]] = [partial(find, catalog, credential) for credential in credentials or ()]
    looks += [partial(find_outline, catalog, outline.partition("@")[0]) for outline in outlines or ()]
    return looks + ([partial(parse_date, graduating, "graduating")] if graduating else [])


class AuditRequest(NamedTuple):
    """What is asked of a program."""

    program: Program
    graduating: str | None
    credentials: list[str] | None
    outlines: tuple[str, ...] | None

    @property
    def file_graduation(self) -> str | None:
        """The day on which the file says that the next cohort finishes."""
        return str(self.program.graduating.latest) if self.program.graduating else None

    def audit(self, catalog: Catalog) -> Alignment:
        """The alignment, for the day that is asked about, or that the file tells, or today."""
        return audit(
            catalog,
            self.program,
            graduating=self.graduating or self.file_graduation or default_today(None),
            credentials=self.credentials,
            outlines=self.outlines,
        )

    def answer(self, catalog: Catalog, without: tuple[str, ...]) -> tuple[Alignment, NamedDifference | None]:
        """The alignment, and where something is asked otherwise than the file says, what that changes."""
        alignment = self._replace(program=without_courses(self.program, without)).audit(catalog)
        changes = [align_texts.without_courses(", ".join(without))] if without else []
        if self.file_graduation and self.graduating and self.graduating != self.file_graduation:
            changes.append(align_texts.other_graduation(self.graduating, self.file_graduation))
        changes += [align_texts.by_edition(word) for word in self.outlines or () if "@" in word]
        if not changes:
            return alignment, None
        plain = tuple(word.partition("@")[0] for word in self.outlines) if self.outlines else None
        before = self._replace(graduating=self.file_graduation or self.graduating, outlines=plain).audit(
            catalog
        )
        return alignment, (AlignmentDifference(before, alignment), " and ".join(changes))


def without_courses(program: Program, without: tuple[str, ...]) -> Program:
    """The program without some courses.

    Raises:
        InvalidInputError: a course that it does not have, each of them.
    """
    codes = {course.code.casefold(): course.code for course in program.courses}
    unknown = [word for word in without if word.casefold() not in codes]
    if unknown:
        known = ", ".join(codes.values())
        raise InvalidInputError(
            [
                Finding(
                    Location("without"),
                    "Q009",
                    f"no course has the code `{truncate(word)}`",
                    f"choose one of {known}",
                )
                for word in unknown
            ]
        )
    return program.without(frozenset(codes[word.casefold()] for word in without))
