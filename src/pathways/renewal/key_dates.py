"""What happens on each coming date of a credential, if nothing is done."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pathways.model.renewal.rules import Renewal
from pathways.model.values.truth import Truth
from pathways.renewal.history.cycles import DAY, CycleDates
from pathways.renewal.history.lapse import LapsePhase, phases_after
from pathways.renewal.outcome.fees import fee_days
from pathways.renewal.standing.row import CredentialStatus

KeyDateKind = Literal["opens", "year", "fee", "cycle-end", "report", "repair", "reinstate", "stage", "retake"]


@dataclass(frozen=True, slots=True)
class KeyDate:
    """A date, what it is, and what follows after it if nothing is done.

    `kind` is the first day to renew (`opens`), the last of a year in which something must be earned (`year`),
    of the cycle, to pay (`fee`), to report, to repair a quota (`repair`) or to be reinstated (`reinstate`);
    the first day of a stage that follows a cycle which was not renewed (`stage`), or that from which only the
    exam leads back (`retake`).
    """

    date: date
    kind: KeyDateKind
    label: str
    then: str = ""

    @property
    def must(self) -> bool:
        """Whether something must be done by then, rather than that something happens."""
        return self.kind in ("year", "fee", "cycle-end", "report", "repair", "reinstate")


def coming_dates(row: CredentialStatus, as_of: date, name: str = "") -> tuple[KeyDate, ...]:
    """The dates of a credential's cycle and of what follows it, from the as-of date on, in order.

    Args:
        row: the credential.
        as_of: the day asked about.
        name: what to call it, where it is renewed with others; else by its abbreviation.
    """
    every = dict.fromkeys(
        (*_every(row, name), *_reinstating(row, as_of, name or row.credential.abbreviation))
    )
    return tuple(sorted((one for one in every if one.date >= as_of), key=lambda one: one.date))


def _reinstating(row: CredentialStatus, as_of: date, name: str) -> Iterator[KeyDate]:
    """The last day of each way back that is open."""
    unsure = "" if row.good is Truth.NO or row.standing else ", if it was not renewed"
    for way in row.ways_back(as_of):
        if way.state == "open" and way.last and not way.rule.exam:
            yield KeyDate(way.last, "reinstate", f"last day to reinstate {name}{unsure}", way.rule.what)


def past_dates(row: CredentialStatus, as_of: date, name: str = "") -> tuple[KeyDate, ...]:
    """The deadlines of a cycle that was not, or perhaps not, renewed in time, which have passed, in order."""
    if row.good is Truth.YES or row.cycle is None or row.stated:
        return ()
    return tuple(one for one in _every(row, name) if row.cycle.last <= one.date < as_of)


def _every(row: CredentialStatus, name: str) -> tuple[KeyDate, ...]:
    renewal, cycle = row.renewal, row.cycle
    told = row.holding.item
    if renewal is None or row.superseded_by or told.standing in ("grace", "inactive", "revoked"):
        return ()  # since when a stated standing holds is not told
    if row.keeps and row.keeps.truth is Truth.NO:
        return ()  # no cycle runs while it lacks what its holder must have
    if row.possible:
        return tuple(_possible(row, name or row.credential.abbreviation))
    if cycle and row.settled is None:
        return ()  # the cycle by itself; how it runs beside others is not known
    if row.settled is None and told.expires and not told.expires.exact:
        return ()
    if cycle:
        called = name or row.credential.abbreviation
        ends = row.settled.ends if row.settled else cycle.last
        every = [*_within(renewal, row, cycle, called), *_beyond(renewal, ends)]
        if row.settled and row.settled.owed and row.good is Truth.NO:  # it has lapsed before its cycle ends
            ahead = _within(renewal, row, cycle, called)
            every = [*ahead, *(one for state in row.states if state.phase for one in _retake(state.phase))]
    else:
        every = [one for state in row.states if state.phase for one in _retake(state.phase)]
    order = {one: place for place, one in enumerate(every)}
    return tuple(sorted(order, key=lambda one: (one.date, order[one])))


def _possible(row: CredentialStatus, name: str) -> Iterator[KeyDate]:
    """The last day of each cycle that may be its own."""
    for one in row.possible:
        yield KeyDate(
            one.ends, "cycle-end", f"last day of the cycle of {name}, if it began on {one.turn.span.first}"
        )


def _within(renewal: Renewal, row: CredentialStatus, cycle: CycleDates, name: str) -> Iterator[KeyDate]:
    if renewal.cycle and renewal.cycle.opens:
        yield KeyDate(
            renewal.cycle.opens.before(cycle.last + DAY), "opens", f"{name} may be renewed from this day"
        )
    quotas = row.settled.account.pool.quotas if row.settled and row.settled.account else ()
    for year, last in enumerate(cycle.year_ends(), 1):
        for quota in quotas:
            if quota.year == year:
                yield KeyDate(last, "year", f"last day for the CEUs {quota.wording} of {name}")
    due = fee_days(renewal, cycle)
    for day in row.settled.to_pay(due) if row.settled else due:
        yield KeyDate(day, "fee", f"last day to pay for {name}")
    more = row.settled.extended if row.settled else None
    if more and more > cycle.last:
        yield KeyDate(more, "cycle-end", f"last day of the extended cycle of {name}", _then(renewal, more))
    yield KeyDate(
        cycle.last,
        "cycle-end",
        f"last day of the cycle of {name}",
        "" if more else _then(renewal, cycle.last),
    )
    if renewal.report:
        yield KeyDate(renewal.report.after(cycle.last), "report", f"last day to report units of {name}")


def _same(one: LapsePhase, other: LapsePhase) -> bool:
    """Whether two rules that may both hold say the same of a day."""
    return one.first == other.first and one.stage.standing == other.stage.standing


def _then(renewal: Renewal, end: date) -> str:
    """What a cycle that was not renewed turns to, by each rule that may hold."""
    found = dict.fromkeys(
        f"{phase.stage.standing}{f' ({phase.stage.called})' if phase.stage.called else ''}"
        for told in phases_after(renewal, end)
        for phase in told[:1]
    )
    return " or ".join(found)


def _beyond(renewal: Renewal, end: date) -> Iterator[KeyDate]:
    found: dict[KeyDate, None] = {}
    every = phases_after(renewal, end)
    for told in every:
        for phase in told:
            called = f" ({phase.stage.called})" if phase.stage.called else ""
            sure = all(any(_same(phase, other) for other in others) for others in every)
            label = f"if not renewed: {'' if sure else 'perhaps '}{phase.stage.standing}{called}"
            found[KeyDate(phase.first, "stage", label, _ways(phase))] = None
        last = told[-1]
        found |= dict.fromkeys(_retake(last))
        for repair in last.lapse.repairs:
            kinds = " and ".join(map(renewal.wording_of, repair.quotas))
            label = f"last day to make good the CEUs {kinds}, if the days count from the cycle's end"
            found[KeyDate(repair.within.after(end), "repair", label)] = None
    yield from found


def _ways(phase: LapsePhase) -> str:
    """The ways back that are open from the first day of a stage."""
    return " or ".join(rule.what for rule in phase.stage.reinstatement if not rule.after)


def _retake(last: LapsePhase) -> Iterator[KeyDate]:
    """The day from which only the exam leads back, counted from the last stage's first."""
    if last.lapse.exam_after:
        day = last.lapse.exam_after.after(last.final)
        yield KeyDate(day, "retake", "only the exam leads back from this day on")
