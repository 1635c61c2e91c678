"""Whose answer a change of rules changes."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from pathways.checking.answer import Answer, Purpose
from pathways.checking.check import check
from pathways.checking.difference import Difference
from pathways.model.catalog import Catalog
from pathways.model.edition import Boundary, Edition
from pathways.model.record import Record


class Affected(NamedTuple):
    """A record, and each purpose whose answer differs: before the change, and after."""

    name: str
    changed: tuple[tuple[str, Purpose, Purpose], ...]


def affected(catalog: Catalog, found: Difference, records: dict[str, Record]) -> Iterator[Affected]:
    """Ask about each record on the later day, under the rules of either day whatever day binds the person.

    So what differs is the rules alone, and not what the person has done between the two days.
    """
    before, after = (_under(catalog, found, editions) for editions in found.editions)
    for name, record in records.items():
        old, new = (_ask(rules, found, record, found.last) for rules in (before, after))
        pairs = (("apply", old.apply, new.apply), ("award", old.award, new.award))
        yield Affected(name, tuple(pair for pair in pairs if pair[1].truth is not pair[2].truth))


def _ask(rules: Catalog, found: Difference, record: Record, day: date) -> Answer:
    return check(rules, found.subject.credential, record, as_of=day)


def _under(catalog: Catalog, found: Difference, editions: tuple[Edition, ...]) -> Catalog:
    """A catalog in which these editions alone bind anybody; of several, any may."""
    always = Boundary.model_validate([None, date.min.replace(year=1900)])
    perhaps = Boundary(earliest=None, latest=None)
    bound = tuple(
        edition.model_copy(update={"begins": perhaps if place else always, "to": None})
        for place, edition in enumerate(editions)
    )
    subject = found.subject.model_copy(update={"editions": bound})
    return catalog.model_copy(update={"credentials": {**catalog.credentials, subject.credential: subject}})
