"""The activities of each cycle of a group, as an issuer's audit asks for them."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from pathways.model.evidence.learning import Activity
from pathways.model.evidence.path import EvidencePath
from pathways.model.evidence.record import Record
from pathways.model.reason import Reason
from pathways.model.values.amount import ZERO
from pathways.renewal.credential_group import CredentialGroup
from pathways.renewal.outcome.cycle_outcome import CycleOutcome


@dataclass(frozen=True, slots=True)
class LoggedActivity:
    """An activity of a cycle: its CEUs that serve the cycle, what they serve beside the total, and why not.

    `open` says that it is not known whether, or how much, it counts.
    """

    activity: Activity
    path: EvidencePath
    counted: Fraction
    serves: tuple[str, ...]
    why_not: tuple[Reason, ...]
    open: bool


@dataclass(frozen=True, slots=True)
class LoggedCycle:
    """A cycle of a group, and its activities in the order of their days."""

    group: CredentialGroup
    outcome: CycleOutcome
    lines: tuple[LoggedActivity, ...]


def logged_cycles(group: CredentialGroup, record: Record) -> Iterator[LoggedCycle]:
    """Each cycle that has activities, the newest first."""
    for outcome in reversed(group.lead.outcomes):
        if lines := tuple(_lines(outcome, record)):
            yield LoggedCycle(group, outcome, lines)


def _lines(outcome: CycleOutcome, record: Record) -> Iterator[LoggedActivity]:
    account = outcome.account
    if account is None:
        return
    dates = outcome.cycle.dates
    units: dict[str, Fraction] = {}
    serves: dict[str, dict[str, None]] = {}
    for posting in account.postings:
        units[posting.path] = units.get(posting.path, ZERO) + posting.units
        serves.setdefault(posting.path, {}).update(
            dict.fromkeys(name for name in posting.serves if name != "total")
        )
    reasons = {excluded.path: excluded.reasons for excluded in account.left_out}
    entries = [
        (EvidencePath("continuing_education", at), activity)
        for at, activity in enumerate(record.continuing_education.items)
    ]
    for path, activity in sorted(entries, key=lambda entry: (str(entry[1].date or ""), entry[0])):
        day = activity.date
        inside = day and day.latest >= dates.opens and day.earliest <= dates.last
        if inside or path in units:
            yield LoggedActivity(
                activity,
                path,
                units.get(path, ZERO),
                tuple(serves.get(path, ())),
                reasons.get(path, ()),
                path in account.doubtful,
            )
