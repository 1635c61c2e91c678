"""How old the rules of an answer are: when each was last seen in force, and what is said beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pathways.model.renewal.rules import Renewal, RenewalEdition
from pathways.model.values.day import Day
from pathways.renewal.credential_group import CredentialGroup


@dataclass(frozen=True, slots=True)
class RuleAge:
    """A part of the rules that bind a cycle: the table of CEUs, a requirement within it, or the cycle itself.

    `confirmed` is the last day on which it was seen in force, null where that is not known; it is `assumed`
    to hold where that day is before the as-of date, and before the cycle ended. `note` is said with it.
    """

    what: str
    edition: str | None
    confirmed: Day | None
    assumed: bool
    note: str | None


def rule_ages(group: CredentialGroup) -> tuple[RuleAge, ...]:
    """Each part of the rules that bind a group's cycle; of several editions what the newest says of it."""
    renewal, outcome = group.renewal, group.reference_cycle
    if renewal is None or outcome is None or renewal.cycle is None:
        return ()
    until = min(group.as_of, outcome.cycle.dates.last)
    ages = [
        RuleAge("", None, None, assumed=False, note=note)
        for note in (renewal.note, renewal.cycle.note)
        if note
    ]
    known: set[str] = set()
    for edition in reversed([edition for edition in outcome.cycle.editions if edition]):
        told = [age for age in _edition_ages(renewal, edition, group, until) if age.what not in known]
        known |= {"", *(age.what for age in told)}
        ages += told
    return tuple(ages)


def _edition_ages(
    renewal: Renewal, edition: RenewalEdition, group: CredentialGroup, until: date
) -> Iterator[RuleAge]:
    units = renewal.units_of(edition)
    if units:
        day = renewal.confirmed_units(edition)
        yield RuleAge("total", edition.id, day, _assumed(day, until), units.note)
    outcome = group.reference_cycle
    account = outcome.account if outcome else None
    held = account.pool.quotas if account else ()
    for quota in renewal.quotas_of(edition):
        if quota in held:
            day = renewal.confirmed_quota(edition, quota)
            yield RuleAge(quota.id, edition.id, day, _assumed(day, until), quota.note)
    if edition.note:
        yield RuleAge("", edition.id, None, assumed=False, note=edition.note)
    for window in outcome.across if outcome and edition is outcome.cycle.editions[-1] else ():
        rule = window.rule
        yield RuleAge(rule.id, None, rule.confirmed, _assumed(rule.confirmed, until), rule.note)


def _assumed(confirmed: Day | None, until: date) -> bool:
    return confirmed is None or confirmed.latest < until
