"""What the next cycle will ask for, by the rules on file."""

from dataclasses import dataclass
from fractions import Fraction

from pathways.model.renewal.quotas import CycleQuota
from pathways.model.renewal.rules import RenewalEdition
from pathways.model.rules.applicable_editions import applicable_editions
from pathways.model.values.day import exact_day
from pathways.renewal.credential_group import CredentialGroup
from pathways.renewal.history.cycles import CycleDates


@dataclass(frozen=True, slots=True)
class NextCycle:
    """The next cycle, its total and the requirements within it; `units` is null where none is on file."""

    dates: CycleDates
    edition: RenewalEdition
    units: Fraction | None
    quotas: tuple[CycleQuota, ...]


def next_cycle(group: CredentialGroup) -> NextCycle | None:
    """The cycle after the one that is shown; null where that is not known, or no rule binds it."""
    renewal, span, outcome = group.renewal, group.lead.next_cycle, group.outcome
    if renewal is None or span is None or outcome is None:
        return None
    bound = [
        edition
        for edition in applicable_editions(renewal.editions, {"cycle_start": exact_day(span.first)})
        if edition
    ]
    if not bound:
        return None
    edition, held = bound[-1], outcome.cycle.holders
    units = renewal.units_of(edition)
    known = units is not None and held <= units.own.keys()
    quotas = tuple(
        quota for quota in renewal.quotas_of(edition) if not quota.holders or held & {*quota.holders}
    )
    return NextCycle(span, edition, units.needed(held) if units and known else None, quotas)
