"""The question: where do my credentials stand, and what must I do to keep them?"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from pathways.evaluation.facts import EvaluationContext
from pathways.model.catalog import Catalog
from pathways.model.evidence.record import Record
from pathways.model.lookup import parse_date
from pathways.model.rules.condition import CredentialCondition
from pathways.model.rules.requirement import conditions
from pathways.renewal.standing.good_standing import STANDINGS, status_of
from pathways.renewal.standing.row import CredentialStatus


@dataclass(frozen=True, slots=True)
class Renewals:
    """What `renew` says of a record: a row for each credential held, in the order of their names.

    `later` are those that were awarded only after the as-of date, `others` those outside the catalog.
    """

    rows: tuple[CredentialStatus, ...]
    later: tuple[str, ...]
    others: tuple[str, ...]
    as_of: date
    rules_version: str
    record: Record
    catalog: Catalog

    def only(self, names: Collection[str]) -> "Renewals":
        """The same for some credentials alone; none named: for all."""
        kept = tuple(row for row in self.rows if not names or row.credential.credential in names)
        later = tuple(name for name in self.later if not names or name in names)
        return replace(self, rows=kept, later=later)

    def resting(self, row: CredentialStatus) -> tuple[CredentialStatus, ...]:
        """The credentials held that rest on another: they are in good standing only while that one is."""
        name = row.credential.credential
        return tuple(
            one
            for one in self.rows
            if one.renewal
            and one.renewal.keeps
            and any(
                isinstance(node, CredentialCondition) and name in node.any
                for _, node in conditions(one.renewal.keeps)
            )
        )


def renew(catalog: Catalog, record: Record, *, as_of: date | str, assume_complete: bool = False) -> Renewals:
    """Say where each credential of a record stands, and what its cycle still needs.

    Args:
        catalog: the rules, from `load`.
        record: the evidence, from `read_record`.
        as_of: the day the question is asked about, as a date or YYYY-MM-DD.
        assume_complete: take what the record does not say as not so.

    Returns:
        A row for each credential of the record that was awarded by then.

    Raises:
        InvalidInputError: the day is not a date.
    """
    day = parse_date(as_of)
    facts = EvaluationContext(catalog, record, day, "", assume_complete, purpose="renew", standings=STANDINGS)
    listed = record.credentials.items
    held = sorted({one.credential for one in listed if one.credential})
    found = tuple(row for name in held if (row := status_of(facts, name)))
    later = tuple(name for name in held if status_of(facts, name) is None)
    renewals = {row.renewal.renewal for row in found if row.renewal}
    reached = (*renewals, *(name for one in held for name in catalog.dependencies[one]))
    others = tuple(one.other for one in listed if one.other)
    return Renewals(found, later, others, day, catalog.version(reached), record, catalog)
