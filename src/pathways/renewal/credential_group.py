"""Credentials that are renewed as one, and what their holder does first."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, assert_never

from pathways.model.evidence.record import Record
from pathways.model.renewal.rules import Renewal
from pathways.model.rules.exam_facts import Fee
from pathways.model.values.amount import ZERO, Amount, total
from pathways.model.values.truth import Truth
from pathways.renewal.history.cycles import CycleDates
from pathways.renewal.key_dates import KeyDate, coming_dates, past_dates
from pathways.renewal.outcome.cycle_outcome import CycleOutcome
from pathways.renewal.outcome.fees import fee_days
from pathways.renewal.outcome.prices import renewal_prices
from pathways.renewal.standing.credential_status import CredentialStatus
from pathways.renewal.units.cycle_account import CycleAccount
from pathways.renewal.units.shortfall import CycleShortfall
from pathways.renewal.units.units_to_earn import UnitsToEarn, fewest_units_to_earn
from pathways.wording import labels

TaskAction = Literal["reinstate", "answer", "ask", "earn", "report", "pay", "submit", "retake", "nothing"]


@dataclass(frozen=True, slots=True)
class HolderTask:
    """What a holder does first, and by when; a null day where none is known.

    `reinstate` what has lapsed, `answer` what leaves the standing open, `earn` CEUs, `report` those earned,
    `pay` a fee, `submit` a renewal that has all it asks for; `retake` the exam, which alone leads back; `ask`
    the issuer, where no way back is on file.
    """

    action: TaskAction
    by: date | None = None


@dataclass(frozen=True, slots=True)
class CredentialGroup:
    """The rows of credentials that share a total, or of one alone; and what is still needed on a day."""

    statuses: tuple[CredentialStatus, ...]
    as_of: date

    @property
    def lead(self) -> CredentialStatus:
        """The row that tells of all: that of a credential which is not superseded."""
        return next((status for status in self.statuses if not status.superseded_by), self.statuses[0])

    @property
    def renewal(self) -> Renewal | None:
        """How they are renewed; null where no rules are on file."""
        return self.lead.renewal

    @property
    def outcome(self) -> CycleOutcome | None:
        """Their cycle and what it has; null where it is not known how it runs."""
        return self.lead.outcome

    @property
    def possible(self) -> tuple[CycleOutcome, ...]:
        """What each of their cycles has that may be the one of the day, where it is not known which."""
        return self.lead.possible_outcomes

    @property
    def cycles(self) -> tuple[CycleOutcome, ...]:
        """Their cycles up to that of the day, in order."""
        outcomes = {outcome.cycle: outcome for status in self.statuses for outcome in status.outcomes}
        return tuple(sorted(outcomes.values(), key=lambda outcome: outcome.cycle.dates.last))

    @property
    def undecided(self) -> tuple[CycleOutcome, ...]:
        """Their cycles that ended before the one that is shown, and were perhaps not renewed, in order."""
        shown = self.outcome
        return tuple(
            outcome
            for outcome in self.cycles
            if shown and outcome.cycle.dates.last < shown.cycle.dates.first and outcome.met is not Truth.YES
        )

    @property
    def later(self) -> tuple[CycleOutcome, ...]:
        """Their cycles after the one that is shown, where that one ended without being renewed, in order."""
        shown = self.outcome
        return tuple(
            outcome for outcome in self.cycles if shown and outcome.cycle.dates.first > shown.cycle.dates.last
        )

    @property
    def reference_cycle(self) -> CycleOutcome | None:
        """The cycle whose rules say what is asked: theirs, or the last that may be; null: none is known."""
        return self.outcome or (self.possible[-1] if self.possible else None)

    @property
    def account(self) -> CycleAccount | None:
        """The account of their cycle under the newest rules that may bind it."""
        return self.outcome.account if self.outcome else None

    @property
    def cycle(self) -> CycleDates | None:
        """Their cycle; null where it is not known."""
        return self.lead.cycle

    @property
    def name(self) -> str:
        """Their abbreviations."""
        names = [status.credential.abbreviation for status in self.statuses]
        return names[0] if len(names) == 1 else labels.joined_by_and(", ".join(names[:-1]), names[-1])

    @property
    def coming(self) -> tuple[KeyDate, ...]:
        """The dates of their cycle and of what follows it, from the as-of date on."""
        return self._dates(coming_dates)

    @property
    def passed(self) -> tuple[KeyDate, ...]:
        """Deadlines that have passed of a cycle that was not, or perhaps not, renewed in time."""
        return self._dates(past_dates)

    def _dates(
        self, dates_of: Callable[[CredentialStatus, date, str], Iterable[KeyDate]]
    ) -> tuple[KeyDate, ...]:
        called = "" if len(self.statuses) == 1 else self.name
        return tuple(
            dict.fromkeys(
                key_date for status in self.statuses for key_date in dates_of(status, self.as_of, called)
            )
        )

    def prices(self, record: Record) -> tuple[Fee, ...]:
        """What their renewal costs the person of a record."""
        if self.renewal is None or not (self.cycle or self.possible) or self.lead.superseded_by:
            return ()
        return renewal_prices(self.renewal, record, self.as_of)

    @property
    def good(self) -> Truth:
        """Whether all of them are in good standing."""
        return min(status.good for status in self.statuses)

    @property
    def still_needed(self) -> Amount | None:
        """The CEUs that must still be earned, of whatever kinds; null where no rule says how many."""
        if self.outcome is None or self.account is None:
            return None
        return _still_needed(self.outcome.gaps, self.to_earn)

    def still_needed_in(self, outcome: CycleOutcome) -> Amount | None:
        """The same of a cycle that may be theirs."""
        return (
            _still_needed(outcome.gaps, fewest_units_to_earn(outcome.accounts, self.as_of))
            if outcome.account
            else None
        )

    @property
    def to_earn(self) -> tuple[UnitsToEarn, ...]:
        """The CEUs that would surely do, if earned or reported now; none where only the exam leads back."""
        if self.outcome is None or (self.good is Truth.NO and self._lapsed().action == "retake"):
            return ()
        return fewest_units_to_earn(self.outcome.accounts, self.as_of)

    @property
    def days_left(self) -> int | None:
        """Days to the end of the cycle, or once it has ended to the day of the first task; null: none."""
        last = self.outcome.ends if self.outcome else self.cycle.last if self.cycle else None
        end = last if last and self.as_of <= last else self.task.by
        return (end - self.as_of).days if end else None

    @property
    def task(self) -> HolderTask:
        """What to do first."""
        if self.good is not Truth.YES:
            return self._lapsed()
        if self.outcome is None or self.cycle is None or self.renewal is None:
            days = [outcome.ends for outcome in self.possible]
            days = days or [status.holding.expires for status in self.statuses if status.holding.expires]
            last = min((day for day in days if day >= self.as_of), default=None)
            return (
                HolderTask("answer", last)
                if any(status.questions for status in self.statuses)
                else HolderTask("nothing")
            )
        tasks = [*self._due(self.renewal, self.cycle, self.outcome)]
        return min(tasks, key=lambda task: task.by or date.max, default=HolderTask("nothing"))

    def _lapsed(self) -> HolderTask:
        ways = [
            way for status in self.statuses for way in status.ways_back(self.as_of) if way.state == "open"
        ]
        dated = [way.last for way in ways if way.last and not way.rule.exam]
        last = min(dated, default=None)
        unclear = any(status.standing is None and status.questions for status in self.statuses)
        if unclear and self.good is Truth.UNKNOWN:
            return HolderTask("answer", last)
        if last:
            return HolderTask("reinstate", last)
        if not ways:
            return HolderTask("ask")
        return HolderTask("retake" if all(way.rule.exam for way in ways) else "reinstate")

    def _due(self, renewal: Renewal, cycle: CycleDates, outcome: CycleOutcome) -> Iterator[HolderTask]:
        running = self.as_of <= outcome.ends
        last = outcome.ends if running else renewal.report.after(cycle.last) if renewal.report else None
        if outcome.truth is not Truth.YES and last and last >= self.as_of:
            none = bool(outcome.gaps) and not self.to_earn
            yield HolderTask("ask" if none else "earn" if running else "report", last)
        elif last and last >= self.as_of:
            yield HolderTask("submit", renewal.report.after(cycle.last) if renewal.report else last)
        due = outcome.to_pay(fee_days(renewal, cycle))
        yield from (HolderTask("pay", day) for day in due if day >= self.as_of)

    @property
    def urgency(self) -> tuple[int, date, str]:
        """The smaller, the sooner something must be done."""
        task = self.task
        behind = 2 if self.outcome is None or self.outcome.met is not Truth.YES else 3
        return _rank(task.action, behind), task.by or date.max, self.lead.credential.credential


def groups(statuses: Sequence[CredentialStatus], as_of: date) -> tuple[CredentialGroup, ...]:
    """The rows in groups of those that share a total, the most urgent first.

    A credential that needs no renewal beside another is in that one's group.
    """
    by_key: dict[object, list[CredentialStatus]] = {}
    for status in statuses:
        by_key.setdefault(_key(status, statuses), []).append(status)
    return tuple(
        sorted(
            (CredentialGroup(tuple(statuses), as_of) for statuses in by_key.values()),
            key=lambda group: group.urgency,
        )
    )


def _key(status: CredentialStatus, statuses: Sequence[CredentialStatus]) -> object:
    above = next((row for row in statuses if row.credential.credential == status.superseded_by), None)
    if above:
        return _key(above, statuses)
    cycles = [
        outcome.cycle for outcome in ((status.outcome,) if status.outcome else status.possible_outcomes)
    ]
    if cycles and status.renewal and status.renewal.ceu_total == "shared":
        return status.renewal.renewal, *((cycle.dates, cycle.holders) for cycle in cycles)
    return status.credential.credential


def _still_needed(gaps: Sequence[CycleShortfall], offered: Sequence[UnitsToEarn]) -> Amount:
    if not gaps:
        return Amount(ZERO, ZERO)
    most = max([total(batch.units for batch in offered), *(gap.short.high or ZERO for gap in gaps)])
    certain = all(gap.short.low == gap.short.high for gap in gaps)
    return Amount(most if certain else max(gap.short.low for gap in gaps), most)


def _rank(action: TaskAction, behind: int) -> int:
    """How soon an action is due, from 0; `behind` is that of what a cycle that runs asks for."""
    match action:
        case "reinstate":
            return 0
        case "answer":
            return 1
        case "ask" | "earn" | "report" | "pay" | "submit":
            return behind
        case "retake":
            return 3
        case "nothing":
            return 4
        case _:
            assert_never(action)
