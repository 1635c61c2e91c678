"""Editions that are never in force, days without one, and files that nobody looks after."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from pathways.linting.library import RuleLibrary
from pathways.model.rules.credential import Credential
from pathways.model.values.fault import fault
from pathways.model.values.finding import Finding

STALE_AFTER = timedelta(days=365)


def edition_gaps(library: RuleLibrary) -> Iterator[Finding]:
    """Findings L013 and L014: editions that overlap or leave days between them."""
    for subject in library.modeled():
        for index, (edition, following) in enumerate(pairwise(subject.editions)):
            where = (subject.credential, "editions", index)
            if (
                edition.begins.first == following.begins.first
                and edition.begins.last == following.begins.last
            ):
                yield library.finding(
                    "L013",
                    fault("edition-never-in-force", edition=edition.id, following=following.id),
                    *where, "from",
                )  # fmt: skip
            if edition.to is None or edition.effective_by != following.effective_by:
                continue
            if edition.to.latest >= following.begins.last:
                yield library.finding(
                    "L013",
                    fault("editions-overlap", edition=edition.id, to=str(edition.to), following=following.id),
                    *where, "to",
                )  # fmt: skip
            elif edition.to.latest + timedelta(1) < following.begins.first and not edition.note:
                yield library.finding(
                    "L014",
                    fault("gap-between-editions", to=str(edition.to), following=following.id),
                    *where, "to",
                )  # fmt: skip


def overdue_reviews(library: RuleLibrary) -> Iterator[Finding]:
    """Findings L020 and L021: nobody reviewed a file for a year; an active credential without rules now."""
    for subject in library.modeled():
        yield from _reviewed(library, subject)
        if subject.status == "active" and not subject.editions_on(library.as_of):
            yield library.finding(
                "L021",
                fault("active-without-edition", credential=subject.abbreviation, as_of=library.as_of),
                subject.credential, "editions",
            )  # fmt: skip


def _reviewed(library: RuleLibrary, subject: Credential) -> Iterator[Finding]:
    if subject.reviewed is None:
        overdue = fault("never-reviewed")
    elif subject.reviewed.latest + STALE_AFTER < library.as_of:
        overdue = fault("review-overdue", reviewed=str(subject.reviewed), as_of=library.as_of)
    else:
        return
    yield library.finding("L020", overdue, subject.credential, "reviewed")
