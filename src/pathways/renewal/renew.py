"""The question: where do my credentials stand, and what must I do to keep them?"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from pathways.evaluation.context import EvaluationContext
from pathways.model.catalog import Catalog
from pathways.model.evidence.record import Record
from pathways.model.lookup import parse_date
from pathways.model.rules.condition import CredentialCondition
from pathways.model.rules.requirement import conditions
from pathways.model.rules_version import parts_behind_renewal, version_of
from pathways.model.values.deprecation import deprecated_alias
from pathways.model.values.shown import repr_html, to_dict
from pathways.renewal.standing.credential_status import CredentialStatus
from pathways.renewal.standing.good_standing import STANDING_SOURCE, status_of


@dataclass(frozen=True, slots=True, repr=False)
class Renewals:
    """What `renew` says of a record: a status for each credential held, in the order of their names.

    `later` are those that were awarded only after the as-of date, `others` those outside the catalog.
    """

    statuses: tuple[CredentialStatus, ...]
    not_yet_awarded: tuple[str, ...]
    others: tuple[str, ...]
    as_of: date
    rules_version: str
    record: Record
    catalog: Catalog

    rows = deprecated_alias("Renewals.rows", "statuses")
    later = deprecated_alias("Renewals.later", "not_yet_awarded")
    resting = deprecated_alias("Renewals.resting", "dependents")

    def to_dict(self) -> dict[str, Any]:
        """The same as `--json` prints: mappings, lists, text, numbers and null, ready for `json.dumps`."""
        return to_dict(self)

    def _repr_html_(self) -> str:
        return repr_html(self)

    def __repr__(self) -> str:
        """One line, for a terminal or a debugger."""
        held = ", ".join(
            f"{status.credential.abbreviation} {status.standing or 'unknown'}" for status in self.statuses
        )
        return f"<Renewals on {self.as_of}: {held or 'none'}>"

    def only(self, names: Collection[str]) -> "Renewals":
        """The same for some credentials alone; none named: for all."""
        kept = tuple(status for status in self.statuses if not names or status.credential.credential in names)
        later = tuple(name for name in self.not_yet_awarded if not names or name in names)
        return replace(self, statuses=kept, not_yet_awarded=later)

    def dependents(self, status: CredentialStatus) -> tuple[CredentialStatus, ...]:
        """The credentials held that rest on another: they are in good standing only while that one is."""
        name = status.credential.credential
        return tuple(
            status
            for status in self.statuses
            if status.renewal
            and status.renewal.keeps
            and any(
                isinstance(node, CredentialCondition) and name in node.any
                for _, node in conditions(status.renewal.keeps)
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
        A status for each credential of the record that was awarded by then.

    Raises:
        InvalidInputError: the day is not a date.
    """
    day = parse_date(as_of)
    context = EvaluationContext(
        catalog, record, day, "", assume_complete, purpose="renew", standings=STANDING_SOURCE
    )
    listed = record.credentials.items
    held = sorted({held.credential for held in listed if held.credential})
    statuses = tuple(status for name in held if (status := status_of(context, name)))
    later = tuple(name for name in held if status_of(context, name) is None)
    version = version_of(catalog, parts_behind_renewal(catalog, held))
    others = tuple(held.other for held in listed if held.other)
    return Renewals(statuses, later, others, day, version, record, catalog)
