"""The question: where do my credentials stand, and what must I do to keep them?"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from pathways.evaluation.facts import Facts, Stood
from pathways.model.catalog import Catalog
from pathways.model.condition import Holds
from pathways.model.find import the_day
from pathways.model.record import Record
from pathways.model.requirement import conditions
from pathways.model.truth import Truth
from pathways.model.verdict import Question
from pathways.renewal.holding import Holding
from pathways.renewal.row import Row
from pathways.renewal.rows import rows


@dataclass(frozen=True, slots=True)
class Renewals:
    """What `renew` says of a record: a row for each credential held, in the order of their names."""

    rows: tuple[Row, ...]
    others: tuple[str, ...]
    as_of: date
    rules_version: str
    record: Record
    catalog: Catalog

    def only(self, names: Collection[str]) -> "Renewals":
        """The same for some credentials alone; none named: for all."""
        kept = tuple(row for row in self.rows if not names or row.credential.credential in names)
        return replace(self, rows=kept)

    def resting(self, row: Row) -> tuple[Row, ...]:
        """The credentials held that rest on another: they are in good standing only while that one is."""
        name = row.credential.credential
        return tuple(
            one
            for one in self.rows
            if one.renewal
            and one.renewal.keeps
            and any(isinstance(node, Holds) and name in node.any for _, node in conditions(one.renewal.keeps))
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
        Unusable: the day is not a date.
    """
    day = the_day(as_of)
    facts = Facts(catalog, record, day, "", assume_complete, purpose="renew", standings=stood)
    held = sorted({one.credential for one in record.credentials.items if one.credential})
    found = tuple(row for name in held if (row := _row_of(facts, name)))
    renewals = {row.renewal.renewal for row in found if row.renewal}
    reached = (*renewals, *(name for one in held for name in catalog.rests_on[one]))
    others = tuple(one.other for one in record.credentials.items if one.other)
    return Renewals(found, others, day, catalog.version(reached), record, catalog)


def stood(facts: Facts, credential: str) -> Stood | None:
    """Where the holder of a credential stands; null where the record tells no continuing education."""
    row = _row_of(facts, credential) if facts.tells_learning else None
    if row is None or row.renewal is None:
        return None
    words = tuple(dict.fromkeys(state.standing for state in row.states))
    why = f"the cycle that ended on {row.cycle.last} was not renewed" if row.cycle else ""
    if row.keeps and row.keeps.truth is Truth.NO:
        why = "what its holder must have at all times is not there"
    return Stood(words, why, row.questions) if words or row.questions else None


def _row_of(facts: Facts, credential: str) -> Row | None:
    """The row of a credential; null where it is not held, or is just being worked out."""
    renewal = facts.catalog.renewed_by.get(credential)
    if renewal is None:
        return _without_rules(facts, credential)
    key = ("renewal", renewal.renewal)
    if key not in facts.memo:
        facts.memo[key] = {}  # for a rule that asks where the credential itself stands
        facts.memo[key] = rows(renewal, replace(facts, credential=credential))
    found: dict[str, Row] = facts.memo[key]
    return found.get(credential)


def _without_rules(facts: Facts, credential: str) -> Row | None:
    for index, one in enumerate(facts.record.credentials.items):
        if one.credential == credential:
            holding = Holding(credential, f"credentials[{index}]", one, None)
            asked = (Question("rules", None, credential),)
            subject = facts.catalog.credentials[credential]
            return Row(subject, holding, None, one.standing, (), None, None, questions=asked)
    return None
