"""What happens on each coming date of a credential, if nothing is done."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, assert_never

from pathways.model.renewal.rules import Renewal
from pathways.model.values.standing import good_standing
from pathways.model.values.truth import Truth
from pathways.renewal.history.cycles import DAY, CycleDates
from pathways.renewal.history.lapse import LapsePhase, phases_after
from pathways.renewal.outcome.fees import fee_days
from pathways.renewal.standing.credential_status import CredentialStatus
from pathways.wording import key_date_labels, labels

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
        match self.kind:
            case "year" | "fee" | "cycle-end" | "report" | "repair" | "reinstate":
                return True
            case "opens" | "stage" | "retake":
                return False
            case _:
                assert_never(self.kind)

    @property
    def then_reinstates(self) -> bool:
        """Whether what follows is what a reinstatement takes."""
        match self.kind:
            case "stage" | "reinstate":
                return True
            case "opens" | "year" | "fee" | "cycle-end" | "report" | "repair" | "retake":
                return False
            case _:
                assert_never(self.kind)


def coming_dates(status: CredentialStatus, as_of: date, name: str = "") -> tuple[KeyDate, ...]:
    """The dates of a credential's cycle and of what follows it, from the as-of date on, in order.

    Args:
        status: the credential.
        as_of: the day asked about.
        name: what to call it, where it is renewed with others; else by its abbreviation.
    """
    unique = dict.fromkeys(
        (*_every(status, name), *_reinstating(status, as_of, name or status.credential.abbreviation))
    )
    return tuple(
        sorted(
            (key_date for key_date in unique if key_date.date >= as_of),
            key=lambda key_date: key_date.date,
        )
    )


def _reinstating(status: CredentialStatus, as_of: date, name: str) -> Iterator[KeyDate]:
    """The last day of each way back that is open."""
    unsure = "" if status.good is Truth.NO or status.standing else key_date_labels.IF_NOT_RENEWED
    for way in status.ways_back(as_of):
        if way.state == "open" and way.last and not way.rule.exam:
            yield KeyDate(way.last, "reinstate", key_date_labels.reinstate_by(name, unsure), way.rule.what)


def past_dates(status: CredentialStatus, as_of: date, name: str = "") -> tuple[KeyDate, ...]:
    """The deadlines of a cycle that was not, or perhaps not, renewed in time, which have passed, in order."""
    if status.good is Truth.YES or status.cycle is None or status.stated:
        return ()
    return tuple(key_date for key_date in _every(status, name) if status.cycle.last <= key_date.date < as_of)


def _every(status: CredentialStatus, name: str) -> tuple[KeyDate, ...]:
    renewal, cycle = status.renewal, status.cycle
    held = status.holding.item
    if renewal is None or status.superseded_by:
        return ()
    if held.standing and good_standing(held.standing) is not Truth.YES:
        return ()  # since when a stated standing holds is not told
    if status.continuous_requirement is not None and status.continuous_requirement.truth is Truth.NO:
        return ()  # no cycle runs while it lacks what its holder must have
    if status.possible_outcomes:
        return tuple(_possible(status, name or status.credential.abbreviation))
    if cycle and status.outcome is None:
        return ()  # the cycle by itself; how it runs beside others is not known
    if status.outcome is None and held.expires and not held.expires.exact:
        return ()
    if cycle:
        called = name or status.credential.abbreviation
        ends = status.outcome.ends if status.outcome else cycle.last
        key_dates = [*_within(renewal, status, cycle, called), *_dates_after(renewal, ends)]
        if (
            status.outcome and status.outcome.owed and status.good is Truth.NO
        ):  # it has lapsed before its cycle ends
            ahead = _within(renewal, status, cycle, called)
            key_dates = [
                *ahead,
                *(key_date for state in status.states if state.phase for key_date in _retake(state.phase)),
            ]
    else:
        key_dates = [key_date for state in status.states if state.phase for key_date in _retake(state.phase)]
    order = {key_date: place for place, key_date in enumerate(key_dates)}
    return tuple(sorted(order, key=lambda key_date: (key_date.date, order[key_date])))


def _possible(status: CredentialStatus, name: str) -> Iterator[KeyDate]:
    """The last day of each cycle that may be its own."""
    for outcome in status.possible_outcomes:
        yield KeyDate(
            outcome.ends,
            "cycle-end",
            key_date_labels.cycle_end_if_begun_on(name, outcome.cycle.dates.first),
        )


def _within(renewal: Renewal, status: CredentialStatus, cycle: CycleDates, name: str) -> Iterator[KeyDate]:
    if renewal.cycle and renewal.cycle.opens:
        yield KeyDate(
            renewal.cycle.opens.before(cycle.last + DAY), "opens", key_date_labels.renewable_from(name)
        )
    quotas = status.outcome.account.pool.quotas if status.outcome and status.outcome.account else ()
    for year, last in enumerate(cycle.year_ends(), 1):
        for quota in quotas:
            if quota.year == year:
                yield KeyDate(last, "year", key_date_labels.quota_due(quota.wording, name))
    due = fee_days(renewal, cycle)
    for day in status.outcome.to_pay(due) if status.outcome else due:
        yield KeyDate(day, "fee", key_date_labels.fee_due(name))
    more = status.outcome.extended if status.outcome else None
    if more and more > cycle.last:
        yield KeyDate(
            more, "cycle-end", key_date_labels.extended_cycle_end(name), _consequence(renewal, more)
        )
    yield KeyDate(
        cycle.last,
        "cycle-end",
        key_date_labels.cycle_end(name),
        "" if more else _consequence(renewal, cycle.last),
    )
    if renewal.report:
        yield KeyDate(renewal.report.after(cycle.last), "report", key_date_labels.reporting_due(name))


def _is_same_phase(phase: LapsePhase, other: LapsePhase) -> bool:
    """Whether two rules that may both hold say the same of a day."""
    return phase.first == other.first and phase.stage.standing == other.stage.standing


def _consequence(renewal: Renewal, end: date) -> str:
    """What a cycle that was not renewed turns to, by each rule that may hold."""
    standings = dict.fromkeys(
        key_date_labels.stage(phase.stage.standing, phase.stage.called)
        for phases in phases_after(renewal, end)
        for phase in phases[:1]
    )
    return " or ".join(standings)


def _dates_after(renewal: Renewal, end: date) -> Iterator[KeyDate]:
    key_dates: dict[KeyDate, None] = {}
    phases = phases_after(renewal, end)
    for lapse_phases in phases:
        for phase in lapse_phases:
            sure = all(any(_is_same_phase(phase, other) for other in others) for others in phases)
            unsure = "" if sure else key_date_labels.TEXTS_DIFFER
            stage = key_date_labels.stage(phase.stage.standing, phase.stage.called)
            label = key_date_labels.stage_begins(stage, unsure)
            key_dates[KeyDate(phase.first, "stage", label, _ways(phase))] = None
        last = lapse_phases[-1]
        key_dates |= dict.fromkeys(_retake(last))
        for repair in last.lapse.repairs:
            kinds = labels.AND.join(map(renewal.wording_of, repair.quotas))
            label = key_date_labels.repair_due(kinds)
            key_dates[KeyDate(repair.within.after(end), "repair", label)] = None
    yield from key_dates


def _ways(phase: LapsePhase) -> str:
    """The ways back that are open from the first day of a stage."""
    return " or ".join(rule.what for rule in phase.stage.reinstatement if not rule.after)


def _retake(last: LapsePhase) -> Iterator[KeyDate]:
    """The day from which only the exam leads back, counted from the last stage's first."""
    if last.lapse.exam_after:
        day = last.lapse.exam_after.after(last.final)
        yield KeyDate(day, "retake", key_date_labels.EXAM_ALONE)
