"""The activities of each cycle of a group, as an issuer's audit asks for them."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from pathways.model.evidence.learning import Activity
from pathways.model.evidence.record import Record
from pathways.renewal.credential_group import CredentialGroup
from pathways.renewal.outcome.cycle_outcome import CycleOutcome

NONE = Fraction(0)


@dataclass(frozen=True, slots=True)
class LoggedActivity:
    """An activity of a cycle: its CEUs that serve the cycle, what they serve beside the total, and why not.

    `open` says that it is not known whether, or how much, it counts.
    """

    activity: Activity
    path: str
    counted: Fraction
    serves: tuple[str, ...]
    why_not: str
    open: bool


@dataclass(frozen=True, slots=True)
class LoggedCycle:
    """A cycle of a group, and its activities in the order of their days."""

    group: CredentialGroup
    settled: CycleOutcome
    lines: tuple[LoggedActivity, ...]


def logged_cycles(group: CredentialGroup, record: Record) -> Iterator[LoggedCycle]:
    """Each cycle that has activities, the newest first."""
    for settled in reversed(group.lead.cycles):
        if lines := tuple(_lines(settled, record)):
            yield LoggedCycle(group, settled, lines)


def _lines(settled: CycleOutcome, record: Record) -> Iterator[LoggedActivity]:
    account = settled.account
    if account is None:
        return
    span = settled.turn.span
    units: dict[str, Fraction] = {}
    serves: dict[str, dict[str, None]] = {}
    for one in account.postings:
        units[one.path] = units.get(one.path, NONE) + one.units
        serves.setdefault(one.path, {}).update(dict.fromkeys(name for name in one.serves if name != "total"))
    reasons = {one.path: one.reason for one in account.left_out}
    every = [(f"continuing_education[{at}]", one) for at, one in enumerate(record.continuing_education.items)]
    for path, activity in sorted(every, key=lambda each: (str(each[1].date or ""), each[0])):
        day = activity.date
        inside = day and day.latest >= span.opens and day.earliest <= span.last
        if inside or path in units:
            yield LoggedActivity(
                activity,
                path,
                units.get(path, NONE),
                tuple(serves.get(path, ())),
                reasons.get(path, ""),
                path in account.doubtful,
            )
