"""A row for each credential that a renewal is about, each in turn."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from pathways.evaluation.evaluate import evaluate
from pathways.evaluation.facts import EvaluationContext
from pathways.model.inherited import Inherited
from pathways.model.renewal.rules import Renewal
from pathways.model.rules.condition import Condition, MembershipCondition
from pathways.model.rules.requirement import AtLeast, conditions
from pathways.model.values.day import Day, exact_day
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question, unique
from pathways.renewal.history.cycle_history import CycleHistory, HolderCycle, cycle_dates_of, cycle_histories
from pathways.renewal.history.expiry import calendar_conflict
from pathways.renewal.history.holdings import Holding, holdings, superseding_credential, upholding_exams
from pathways.renewal.history.lapse import LapsePhase
from pathways.renewal.outcome.cycle_outcome import CycleOutcome, cycle_outcomes
from pathways.renewal.outcome.exceptions import extensions
from pathways.renewal.standing.recorded import ASSUMED_CURRENT, apply_recorded_standing
from pathways.renewal.standing.row import CredentialStatus
from pathways.renewal.standing.standing import PossibleStanding, after_end, distinct_standings, standing_walk


def credential_statuses(
    renewal: Renewal, facts: EvaluationContext, chosen: Mapping[str, str]
) -> dict[str, CredentialStatus]:
    """What is said of each credential that a renewal is about and the record lists, by its name.

    What a holder must have at all times is no part of it. `chosen` is by credential the entry to take, where
    several may be the latest award.
    """
    held = holdings(renewal, facts, chosen)
    kept = upholding_exams(renewal, held, facts)
    found = _together(renewal, facts, kept, tuple(one for one in held if one not in kept))
    gone = {
        name
        for name, row in found.items()
        if row.standing == "revoked" and not row.stated and not row.holding.open_ended
    }
    if gone and renewal.pool == "shared":
        left = tuple(one for one in kept if one.credential not in gone)
        found |= _together(renewal, facts, left)
    told = {name: apply_recorded_standing(row, facts) for name, row in found.items()}
    names, renewed = (frozenset(one.credential for one in some) for some in (held, kept))
    for one in held:
        if one.credential in found:
            continue
        over = (
            None if one.gone(facts.as_of) else superseding_credential(renewal, one.credential, names, renewed)
        )
        row = _superseded(told[over], facts, one) if over else _ended(renewal, facts, one)
        told[one.credential] = apply_recorded_standing(row, facts)
    return told


def _together(
    renewal: Renewal, facts: EvaluationContext, kept: tuple[Holding, ...], gone: tuple[Holding, ...] = ()
) -> dict[str, CredentialStatus]:
    """The rows of credentials that are renewed, as one ledger has them; `gone` are renewed no more."""
    every = cycle_histories(renewal, kept, facts, gone)
    cycles = cycle_outcomes(renewal, facts, every)
    by_name = {name: course for course in every for name in course.credentials}
    one_of = {course: tuple(_each(renewal, facts, course, every)) for course in every if course.possible}
    made = {
        one.credential: _row(renewal, facts, one, course, cycles)
        if (course := by_name.get(one.credential)) and course.turns
        else _with(one_of.get(course, ()) if course else (), _unsettled(renewal, facts, one, course))
        for one in kept
    }
    return {name: _beside(row, kept, facts) for name, row in made.items()}


def _beside(row: CredentialStatus, kept: tuple[Holding, ...], facts: EvaluationContext) -> CredentialStatus:
    """A row of credentials that may be renewed together: a last day not known of one leaves each open."""
    shared = row.renewal is not None and row.renewal.pool == "shared"
    others = (one for one in kept if shared and one.credential != row.holding.credential)
    unknown = [one for one in others if one.may_run_on(facts.as_of)]
    if not unknown or facts.closed or row.good is Truth.YES:
        return row
    asked = tuple(Question("attribute", f"{one.path}.expires", "date") for one in unknown)
    states = distinct_standings((*row.states, PossibleStanding("active", facts.as_of, None)))
    return replace(row, states=states, questions=unique(row.questions, asked))


def _with(possible: tuple[CycleOutcome, ...], row: CredentialStatus) -> CredentialStatus:
    return replace(row, possible=possible, cycle=None) if possible else row


def _each(
    renewal: Renewal, facts: EvaluationContext, course: CycleHistory, every: tuple[CycleHistory, ...]
) -> Iterator[CycleOutcome]:
    """What each of the cycles has that may be the one of the as-of date, were it that one."""
    others = [other for other in every if other is not course]
    for turn in course.possible:
        if turn.span.last >= facts.as_of:
            yield cycle_outcomes(renewal, facts, [*others, replace(course, turns=(turn,), possible=())])[turn]


def _row(
    renewal: Renewal,
    facts: EvaluationContext,
    one: Holding,
    course: CycleHistory,
    cycles_of: Mapping[HolderCycle, CycleOutcome],
) -> CredentialStatus:
    cycles = [cycles_of[turn] for turn in course.turns if one.credential in turn.holders]
    covered = one.item.expires is not None or _covered(renewal, one.credential, cycles[-1].turn)
    found = standing_walk(renewal, cycles, facts.as_of, course.ended, covered=covered)
    shown, states = found.shown, found.states
    unpaid = any(fee.paid is not Truth.YES for cycle in cycles for fee in cycle.fees)
    assumptions = _renewed_before(one, cycles)
    if not facts.lists_learning and not one.item.expires and not unpaid and covered:
        assumptions = (_current(one),)
    if not facts.lists_learning and course.ended is None and not unpaid and covered:
        states = (PossibleStanding("active", shown.turn.span.first, shown.turn.span.last),)
    questions: tuple[Question, ...] = ()
    if not covered:
        questions = (Question("rules", None, renewal.renewal),)
    if course.otherwise:
        states = distinct_standings((*states, *_by(renewal, course.otherwise, facts.as_of)))
        told = f"{one.expires}, {course.otherwise}"
        questions = (Question("cycle-end", f"{one.path}.expires", told),)
    doubts = found.lapsed.questions if found.lapsed and found.lapsed.open else ()
    return CredentialStatus(
        facts.catalog.credentials[one.credential],
        one,
        renewal,
        states,
        shown.turn.span,
        shown,
        questions=unique(questions, doubts, shown.questions if course.ended is None else ()),
        assumptions=unique(assumptions, course.assumptions, *(cycle.assumptions for cycle in cycles)),
        cycles=tuple(cycles),
    )


def _covered(renewal: Renewal, credential: str, turn: HolderCycle) -> bool:
    """Whether a rule that may bind a cycle says what it asks for of a credential."""
    bound = [edition for edition in turn.editions if edition]
    tables = [renewal.units_of(edition) for edition in bound]
    return any(table is None or credential in table.own for table in tables)


def _by(renewal: Renewal, last: date, as_of: date) -> tuple[PossibleStanding, ...]:
    """Where a holder stands whose cycle ends, or ended, on a day."""
    return (
        tuple(after_end(renewal, exact_day(last), as_of))
        if last < as_of
        else (PossibleStanding("active", as_of, last),)
    )


def _renewed_before(one: Holding, cycles: list[CycleOutcome]) -> tuple[str, ...]:
    """That cycles of which the list of activities says nothing were renewed."""
    ends = [cycle.turn.span.last for cycle in cycles if cycle.assumed]
    if not ends:
        return ()
    when = f"{ends[0]}" if len(ends) == 1 else f"{ends[0]} to {ends[-1]}"
    return (f"{one.path}: assumed renewed at the end of each cycle without a listed activity ({when})",)


def _current(one: Holding) -> str:
    return f"{one.path}: {ASSUMED_CURRENT}"


def _unsettled(
    renewal: Renewal, facts: EvaluationContext, one: Holding, course: CycleHistory | None
) -> CredentialStatus:
    """A credential that has no cycle, or one whose cycle is not known."""
    subject = facts.catalog.credentials[one.credential]
    last = one.item.expires
    row = CredentialStatus(subject, one, renewal, (), cycle_dates_of(renewal, one, facts), None)
    if last and one.may_have_ended(facts.as_of):
        running = (
            (PossibleStanding("active", facts.as_of, last.latest),) if last.latest >= facts.as_of else ()
        )
        other = calendar_conflict(renewal, one, facts)
        nearest = (state for day in other for state in _by(renewal, day, facts.as_of))
        fee = (PossibleStanding(None, facts.as_of, None),) if running and _fees_open(renewal, facts) else ()
        more = extensions(renewal, facts, one.credential)
        given = (PossibleStanding("active", facts.as_of, more),) if more and more >= facts.as_of else ()
        states = distinct_standings(
            (*running, *given, *after_end(renewal, last, facts.as_of), *nearest, *fee)
        )
        undated = tuple(replace(state, until=None) for state in states)
        exact = Question("attribute", f"{one.path}.expires", "exact date")
        return replace(row, states=undated, questions=(exact,) if len(states) > 1 else ())
    active = PossibleStanding("active", one.passed or facts.as_of, None)
    if _fees_open(renewal, facts):
        unpaid = PossibleStanding(None, facts.as_of, None)  # which years a fee was due for is not known
        return replace(row, states=(active, unpaid), questions=course.questions if course else one.questions)
    if renewal.cycle is None or last:
        return replace(row, states=(active,), questions=course.questions if course else ())
    if course and any(asked.kind == "cycle" for asked in course.questions):
        row = replace(row, cycle=None)  # its own calendar is not that of what it is renewed with
    since = facts.record.continuing_education.since
    if not facts.lists_learning or not (facts.lists_activities or since or facts.closed):
        asked = course.questions if course else ()
        return replace(row, states=(active,), questions=asked, assumptions=(_current(one),))
    unknown = PossibleStanding(None, facts.as_of, None)
    return replace(row, states=(unknown,), questions=course.questions if course else ())


def _fees_open(renewal: Renewal, facts: EvaluationContext) -> bool:
    """Whether yearly fees may be unpaid, of a cycle that is not known: the list of documents is complete."""
    return renewal.paid == "year" and (facts.closed or not facts.record.documents.partial)


def _superseded(above: CredentialStatus, facts: EvaluationContext, one: Holding) -> CredentialStatus:
    """A credential that needs no renewal beside another, and stands where that one stands."""
    subject = facts.catalog.credentials[one.credential]
    over = above.credential.credential
    return replace(above, credential=subject, holding=one, settled=None, superseded_by=over, stated=False)


def _ended(renewal: Renewal, facts: EvaluationContext, one: Holding) -> CredentialStatus:
    """A credential that was given up or taken."""
    since = one.item.cancelled.latest if one.item.cancelled else facts.as_of
    subject = facts.catalog.credentials[one.credential]
    lapses = renewal.lapse_on(since) if one.item.cancelled else ()
    states = tuple(
        PossibleStanding(
            "revoked", since, None, LapsePhase(lapse, lapse.stages[-1], since, None, since, since)
        )
        for lapse in lapses
    )
    states = states or (PossibleStanding("revoked", since, None),)
    return CredentialStatus(subject, one, renewal, states, None, None, stated=True)


def _lost(must: AtLeast | Condition, facts: EvaluationContext) -> Day | None:
    """The last day of the membership that a holder must have, where it has ended; null: it is not told."""
    wanted = {node.organization for _, node in conditions(must) if isinstance(node, MembershipCondition)}
    ends = [
        one.until
        for one in facts.record.memberships.items
        if one.organization in wanted and one.until and one.until.latest < facts.as_of
    ]
    return max(ends, key=lambda day: day.latest, default=None)


def with_continuous_requirements(
    row: CredentialStatus, renewal: Renewal, facts: EvaluationContext
) -> CredentialStatus:
    """The row of a holder who must have something at all times: without it, not in good standing.

    What only a list that the record does not have would tell is taken as there, by name. From the last day of
    a membership that ended, what follows a cycle follows: AAPC's texts on late renewal are about dues.
    """
    if renewal.keeps is None or row.holding.gone(facts.as_of):
        return row
    found = evaluate(renewal.keeps, facts, Inherited.citing(renewal.cites, facts.catalog))
    if row.stated:
        stated = f"{row.holding.path}: assumed {row.standing}, as stated"
        against = f"{stated}, though what its holder must have is not there, or not known to be"
        told = () if found.truth is Truth.YES else (against,)
        return replace(row, keeps=found, assumptions=unique(row.assumptions, told))
    if found.truth is Truth.YES:
        return replace(row, keeps=found, assumptions=unique(row.assumptions, found.assumptions))
    if found.truth is Truth.UNKNOWN and all(asked.kind == "list" for asked in found.questions):
        lists = " and ".join(sorted({asked.path or "" for asked in found.questions}))
        assumed = (
            f"{row.holding.path}: assumed that its holder has what it requires; {lists} may not list all"
        )
        return replace(row, keeps=found, assumptions=unique(row.assumptions, (assumed,)))
    kept = tuple(text for text in row.assumptions if ASSUMED_CURRENT not in text)
    lost = _lost(renewal.keeps, facts) if found.truth is Truth.NO else None
    without = (
        tuple(after_end(renewal, lost, facts.as_of))
        if lost
        else (PossibleStanding("inactive", facts.as_of, None),)
    )
    fallen = distinct_standings(
        other for state in row.states for other in ((state,) if state.good is Truth.NO else without)
    )
    states = fallen if found.truth is Truth.NO else distinct_standings((*row.states, *fallen))
    asked = unique(row.questions, found.questions) if found.truth is Truth.UNKNOWN else row.questions
    assumptions = kept if found.truth is Truth.NO else row.assumptions
    return replace(row, keeps=found, states=states, questions=asked, assumptions=assumptions)
