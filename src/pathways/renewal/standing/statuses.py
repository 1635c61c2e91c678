"""A row for each credential that a renewal is about, each in turn."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from pathways.evaluation.context import EvaluationContext
from pathways.model.evidence.path import EvidencePath
from pathways.model.renewal.rules import Renewal
from pathways.model.values.day import exact_day
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question, unique
from pathways.renewal.history.cycle_history import CycleHistory, HolderCycle, cycle_dates_of, cycle_histories
from pathways.renewal.history.expiry import calendar_conflict
from pathways.renewal.history.holdings import Holding, holdings, renewable_holdings, superseding_credential
from pathways.renewal.history.lapse import LapsePhase
from pathways.renewal.outcome.cycle_exceptions import extensions
from pathways.renewal.outcome.cycle_outcome import CycleOutcome, cycle_outcomes
from pathways.renewal.standing.credential_status import CredentialStatus
from pathways.renewal.standing.recorded_standing import ASSUMED_CURRENT, apply_recorded_standing
from pathways.renewal.standing.standing_history import (
    PossibleStanding,
    after_end,
    distinct_standings,
    standing_history,
)
from pathways.wording import assumed, labels


def credential_statuses(
    renewal: Renewal, context: EvaluationContext, chosen: Mapping[str, EvidencePath]
) -> dict[str, CredentialStatus]:
    """What is said of each credential that a renewal is about and the record lists, by its name.

    What a holder must have at all times is no part of it. `chosen` is by credential the entry to take, where
    several may be the latest award.
    """
    held = holdings(renewal, context, chosen)
    kept = renewable_holdings(renewal, held, context)
    statuses = _statuses_together(
        renewal, context, kept, tuple(holding for holding in held if holding not in kept)
    )
    gone = {
        name
        for name, status in statuses.items()
        if status.standing == "revoked" and not status.stated and not status.holding.open_ended
    }
    if gone and renewal.ceu_total == "shared":
        left = tuple(holding for holding in kept if holding.credential not in gone)
        statuses |= _statuses_together(renewal, context, left)
    recorded = {name: apply_recorded_standing(status, context) for name, status in statuses.items()}
    names, renewed = (frozenset(holding.credential for holding in holdings) for holdings in (held, kept))
    for holding in held:
        if holding.credential in statuses:
            continue
        over = (
            None
            if holding.gone(context.as_of)
            else superseding_credential(renewal, holding.credential, names, renewed)
        )
        status = _superseded(recorded[over], context, holding) if over else _ended(renewal, context, holding)
        recorded[holding.credential] = apply_recorded_standing(status, context)
    return recorded


def _statuses_together(
    renewal: Renewal, context: EvaluationContext, kept: tuple[Holding, ...], gone: tuple[Holding, ...] = ()
) -> dict[str, CredentialStatus]:
    """The rows of credentials that are renewed, as one ledger has them; `gone` are renewed no more."""
    histories = cycle_histories(renewal, kept, context, gone)
    cycles = cycle_outcomes(renewal, context, histories)
    by_name = {name: history for history in histories for name in history.credentials}
    one_of = {
        history: tuple(_possible_outcomes(renewal, context, history, histories))
        for history in histories
        if history.possible
    }
    made = {
        holding.credential: _status(renewal, context, holding, history, cycles)
        if (history := by_name.get(holding.credential)) and history.cycles
        else _with_possible(
            one_of.get(history, ()) if history else (), _unsettled(renewal, context, holding, history)
        )
        for holding in kept
    }
    return {name: _beside_unknown_end(status, kept, context) for name, status in made.items()}


def _beside_unknown_end(
    status: CredentialStatus, kept: tuple[Holding, ...], context: EvaluationContext
) -> CredentialStatus:
    """A row of credentials that may be renewed together: a last day not known of one leaves each open."""
    shared = status.renewal is not None and status.renewal.ceu_total == "shared"
    others = (holding for holding in kept if shared and holding.credential != status.holding.credential)
    unknown = [holding for holding in others if holding.may_run_on(context.as_of)]
    if not unknown or context.closed or status.good is Truth.YES:
        return status
    asked = tuple(Question("attribute", holding.path.at("expires"), "date") for holding in unknown)
    states = distinct_standings((*status.states, PossibleStanding("active", context.as_of, None)))
    return replace(status, states=states, questions=unique(status.questions, asked))


def _with_possible(possible: tuple[CycleOutcome, ...], status: CredentialStatus) -> CredentialStatus:
    return replace(status, possible_outcomes=possible, cycle=None) if possible else status


def _possible_outcomes(
    renewal: Renewal, context: EvaluationContext, history: CycleHistory, histories: tuple[CycleHistory, ...]
) -> Iterator[CycleOutcome]:
    """What each of the cycles has that may be the one of the as-of date, were it that one."""
    others = [other for other in histories if other is not history]
    for cycle in history.possible:
        if cycle.dates.last >= context.as_of:
            yield cycle_outcomes(renewal, context, [*others, history._replace(cycles=(cycle,), possible=())])[
                cycle
            ]


def _status(
    renewal: Renewal,
    context: EvaluationContext,
    holding: Holding,
    history: CycleHistory,
    cycles_of: Mapping[HolderCycle, CycleOutcome],
) -> CredentialStatus:
    cycles = [cycles_of[cycle] for cycle in history.cycles if holding.credential in cycle.holders]
    covered = holding.item.expires is not None or _covered(renewal, holding.credential, cycles[-1].cycle)
    walk = standing_history(renewal, cycles, context.as_of, history.ended, covered=covered)
    shown, states = walk.shown, walk.states
    unpaid = any(fee.paid is not Truth.YES for outcome in cycles for fee in outcome.fees)
    assumptions, current = _renewed_before(holding, cycles), tuple[str, ...]()
    if not context.lists_learning and not holding.item.expires and not unpaid and covered:
        assumptions = current = (_assumed_current(holding),)
    if not context.lists_learning and history.ended is None and not unpaid and covered:
        states = (PossibleStanding("active", shown.cycle.dates.first, shown.cycle.dates.last),)
    questions: tuple[Question, ...] = ()
    if not covered:
        questions = (Question("rules", None, renewal.renewal),)
    if history.otherwise:
        states = distinct_standings((*states, *_standings_by(renewal, history.otherwise, context.as_of)))
        recorded = f"{holding.expires}, {history.otherwise}"
        questions = (Question("cycle-end", holding.path.at("expires"), recorded),)
    doubts = walk.lapsed.questions if walk.lapsed and walk.lapsed.open else ()
    return CredentialStatus(
        context.catalog.credentials[holding.credential],
        holding,
        renewal,
        states,
        shown.cycle.dates,
        shown,
        questions=unique(questions, doubts, shown.questions if history.ended is None else ()),
        assumptions=unique(assumptions, history.assumptions, *(outcome.assumptions for outcome in cycles)),
        assumed_current=current,
        outcomes=tuple(cycles),
    )


def _covered(renewal: Renewal, credential: str, cycle: HolderCycle) -> bool:
    """Whether a rule that may bind a cycle says what it asks for of a credential."""
    bound = [edition for edition in cycle.editions if edition]
    tables = [renewal.units_of(edition) for edition in bound]
    return any(table is None or credential in table.own for table in tables)


def _standings_by(renewal: Renewal, last: date, as_of: date) -> tuple[PossibleStanding, ...]:
    """Where a holder stands whose cycle ends, or ended, on a day."""
    return (
        tuple(after_end(renewal, exact_day(last), as_of))
        if last < as_of
        else (PossibleStanding("active", as_of, last),)
    )


def _renewed_before(holding: Holding, cycles: list[CycleOutcome]) -> tuple[str, ...]:
    """That cycles of which the list of activities says nothing were renewed."""
    ends = [outcome.cycle.dates.last for outcome in cycles if outcome.assumed]
    if not ends:
        return ()
    when = f"{ends[0]}" if len(ends) == 1 else labels.range_of(ends[0], ends[-1])
    return (assumed.renewed_each_cycle(holding.path, when),)


def _assumed_current(holding: Holding) -> str:
    return f"{holding.path}: {ASSUMED_CURRENT}"


def _unsettled(
    renewal: Renewal, context: EvaluationContext, holding: Holding, history: CycleHistory | None
) -> CredentialStatus:
    """A credential that has no cycle, or one whose cycle is not known."""
    subject = context.catalog.credentials[holding.credential]
    last = holding.item.expires
    status = CredentialStatus(subject, holding, renewal, (), cycle_dates_of(renewal, holding, context), None)
    if last and holding.may_have_ended(context.as_of):
        running = (
            (PossibleStanding("active", context.as_of, last.latest),) if last.latest >= context.as_of else ()
        )
        other = calendar_conflict(renewal, holding, context)
        nearest = (state for day in other for state in _standings_by(renewal, day, context.as_of))
        fee = (
            (PossibleStanding(None, context.as_of, None),) if running and _fees_open(renewal, context) else ()
        )
        more = extensions(renewal, context, holding.credential)
        given = (PossibleStanding("active", context.as_of, more),) if more and more >= context.as_of else ()
        states = distinct_standings(
            (*running, *given, *after_end(renewal, last, context.as_of), *nearest, *fee)
        )
        undated = tuple(state._replace(until=None) for state in states)
        exact = Question("attribute", holding.path.at("expires"), labels.EXACT_DATE)
        return replace(status, states=undated, questions=(exact,) if len(states) > 1 else ())
    active = PossibleStanding("active", holding.passed or context.as_of, None)
    if _fees_open(renewal, context):
        unpaid = PossibleStanding(None, context.as_of, None)  # which years a fee was due for is not known
        return replace(
            status, states=(active, unpaid), questions=history.questions if history else holding.questions
        )
    if renewal.cycle is None or last:
        return replace(status, states=(active,), questions=history.questions if history else ())
    if history and any(asked.kind == "cycle" for asked in history.questions):
        status = replace(status, cycle=None)  # its own calendar is not that of what it is renewed with
    since = context.record.continuing_education.since
    if not context.lists_learning or not (context.lists_activities or since or context.closed):
        asked = history.questions if history else ()
        current = (_assumed_current(holding),)
        return replace(
            status, states=(active,), questions=asked, assumptions=current, assumed_current=current
        )
    unknown = PossibleStanding(None, context.as_of, None)
    return replace(status, states=(unknown,), questions=history.questions if history else ())


def _fees_open(renewal: Renewal, context: EvaluationContext) -> bool:
    """Whether yearly fees may be unpaid, of a cycle that is not known: the list of documents is complete."""
    return renewal.paid == "year" and (context.closed or not context.record.documents.partial)


def _superseded(above: CredentialStatus, context: EvaluationContext, holding: Holding) -> CredentialStatus:
    """A credential that needs no renewal beside another, and stands where that one stands."""
    subject = context.catalog.credentials[holding.credential]
    over = above.credential.credential
    return replace(above, credential=subject, holding=holding, outcome=None, superseded_by=over, stated=False)


def _ended(renewal: Renewal, context: EvaluationContext, holding: Holding) -> CredentialStatus:
    """A credential that was given up or taken."""
    since = holding.item.canceled.latest if holding.item.canceled else context.as_of
    subject = context.catalog.credentials[holding.credential]
    lapses = renewal.lapse_on(since) if holding.item.canceled else ()
    states = tuple(
        PossibleStanding(
            "revoked", since, None, LapsePhase(lapse, lapse.stages[-1], since, None, since, since)
        )
        for lapse in lapses
    )
    states = states or (PossibleStanding("revoked", since, None),)
    return CredentialStatus(subject, holding, renewal, states, None, None, stated=True)
