"""What is asked of a program, and what its options name."""

from datetime import date
from functools import partial
from typing import NamedTuple

from pathways.alignment.align import Alignment
from pathways.alignment.align import align as audit
from pathways.alignment.difference import AlignmentDifference
from pathways.cli.as_of_date import as_of_date
from pathways.interop.outlines import is_file, with_outlines
from pathways.model.catalog import Catalog
from pathways.model.lookup import find, find_outline, parse_date
from pathways.model.school.outline import Outline
from pathways.model.school.program import Program
from pathways.model.values.fault import Written, fault
from pathways.model.values.finding import (
    Finding,
    InvalidInputError,
    Location,
    collect_each,
    collect_errors,
)
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


class AuditOptions(NamedTuple):
    """What the options ask for: ids of credentials, names of outlines, the day of graduation."""

    credentials: tuple[str, ...] | None
    outlines: tuple[str, ...] | None
    graduating: date | None


def read_options(
    catalog: Catalog, credentials: list[str] | None, outlines: tuple[str, ...] | None, graduating: str | None
) -> AuditOptions:
    """Look the options up.

    Raises:
        InvalidInputError: with what is wrong of each.
    """
    ids, _, day = collect_errors(
        lambda: collect_each(partial(find, catalog, credential) for credential in credentials or ()),
        lambda: collect_each(partial(_outline, catalog, outline) for outline in outlines or ()),
        lambda: parse_date(graduating, "graduating") if graduating else None,
    )
    asked = None if credentials is None else tuple(subject.credential for subject in ids)
    return AuditOptions(asked, outlines, day)


def _outline(catalog: Catalog, outline: str) -> Outline:
    return find_outline(catalog, outline.partition("@")[0])


class AuditRequest(NamedTuple):
    """What is asked of a program."""

    program: Program
    options: AuditOptions

    @property
    def file_graduation(self) -> date | None:
        """The day on which the file says that the next cohort finishes."""
        return self.program.graduating.latest if self.program.graduating else None

    def audit(self, catalog: Catalog) -> Alignment:
        """The alignment, for the day that is asked about, or that the file tells, or today."""
        return audit(
            catalog,
            self.program,
            graduating=self.options.graduating or self.file_graduation or as_of_date(None),
            credentials=self.options.credentials,
            outlines=self.options.outlines,
        )

    def answer(self, catalog: Catalog, without: tuple[str, ...]) -> tuple[Alignment, NamedDifference | None]:
        """The alignment, and where something is asked otherwise than the file says, what that changes."""
        alignment = self._replace(program=without_courses(self.program, without)).audit(catalog)
        changes = [align_texts.without_courses(", ".join(without))] if without else []
        _, outlines, graduating = self.options
        if self.file_graduation and graduating and graduating != self.file_graduation:
            changes.append(align_texts.other_graduation(graduating, self.file_graduation))
        changes += [align_texts.by_edition(word) for word in outlines or () if "@" in word]
        if not changes:
            return alignment, None
        plain = tuple(word.partition("@")[0] for word in outlines) if outlines else None
        usual = self.options._replace(graduating=self.file_graduation or graduating, outlines=plain)
        before = self._replace(options=usual).audit(catalog)
        return alignment, (AlignmentDifference(before, alignment), " and ".join(changes))


def without_courses(program: Program, without: tuple[str, ...]) -> Program:
    """The program without some courses.

    Raises:
        InvalidInputError: a course that it does not have, each of them.
    """
    codes = {course.code.casefold(): course.code for course in program.courses}
    unknown = [word for word in without if word.casefold() not in codes]
    if unknown:
        known = tuple(codes.values())
        raise InvalidInputError(
            [
                Finding(
                    Location("without"),
                    "Q009",
                    fault("unknown-course-of-program", word=Written(word), known=known),
                )
                for word in unknown
            ]
        )
    return program.without(frozenset(codes[word.casefold()] for word in without))
