"""Editions that are never in force, days without one, and files that nobody looks after."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from pathways.linting.library import RuleLibrary
from pathways.model.rules.credential import Credential
from pathways.model.values.finding import Finding

STALE_AFTER = timedelta(days=365)


def edition_gaps(library: RuleLibrary) -> Iterator[Finding]:
    """Findings L013 and L014: editions that overlap or leave days between them."""
    for subject in library.modelled():
        for index, (edition, following) in enumerate(pairwise(subject.editions)):
            where = (subject.credential, "editions", index)
            if (
                edition.begins.first == following.begins.first
                and edition.begins.last == following.begins.last
            ):
                yield library.finding(
                    "L013",
                    f"edition `{edition.id}` is never in force: `{following.id}` begins on the same day",
                    "correct one `from`, or make them one edition",
                    *where, "from",
                )  # fmt: skip
            if edition.to is None or edition.binds != following.binds:
                continue
            if edition.to.latest >= following.begins.last:
                yield library.finding(
                    "L013",
                    f"edition `{edition.id}` ends on {edition.to}, after `{following.id}` begins",
                    "remove `to`: an edition ends the day before the next begins",
                    *where, "to",
                )  # fmt: skip
            elif edition.to.latest + timedelta(1) < following.begins.first and not edition.note:
                yield library.finding(
                    "L014",
                    f"no rule is on file between {edition.to} and the edition `{following.id}`",
                    "remove `to`, or write a `note` in the edition that says why",
                    *where, "to",
                )  # fmt: skip


def overdue_reviews(library: RuleLibrary) -> Iterator[Finding]:
    """Findings L020 and L021: nobody reviewed a file for a year; an active credential without rules now."""
    for subject in library.modelled():
        yield from _reviewed(library, subject)
        if subject.status == "active" and not subject.editions_on(library.as_of):
            yield library.finding(
                "L021",
                f"{subject.abbreviation} is active, and no edition is in force on {library.as_of}",
                "add the edition of that day, or write `status: retired`",
                subject.credential, "editions",
            )  # fmt: skip


def _reviewed(library: RuleLibrary, subject: Credential) -> Iterator[Finding]:
    if subject.reviewed is None:
        message = "nobody is said to have reviewed it"
    elif subject.reviewed.latest + STALE_AFTER < library.as_of:
        message = f"was last reviewed on {subject.reviewed}, more than a year before {library.as_of}"
    else:
        return
    remedy = "check it against its sources and write the day: `reviewed: YYYY-MM-DD`"
    yield library.finding("L020", message, remedy, subject.credential, "reviewed")
