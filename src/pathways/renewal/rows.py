"""A row for each credential that a renewal is about, each in turn."""

from collections.abc import Mapping
from dataclasses import replace

from pathways.evaluation.evaluate import evaluate
from pathways.evaluation.facts import Facts
from pathways.model.above import Above
from pathways.model.cycle import StandingWord
from pathways.model.renewal import Renewal
from pathways.model.truth import Truth
from pathways.model.verdict import Question, Verdict, unique
from pathways.renewal.holding import Holding, holdings, superseder, upheld
from pathways.renewal.lapse import Phase
from pathways.renewal.row import Row
from pathways.renewal.settled import Settled, settled
from pathways.renewal.standing import GOOD, State, Walk, walk
from pathways.renewal.turns import Course, Turn, courses, own_span


def rows(renewal: Renewal, facts: Facts) -> dict[str, Row]:
    """What is said of each credential that a renewal is about and the record holds, by its name."""
    held = holdings(renewal, facts)
    kept = upheld(renewal, held, facts)
    keeps = _keeps(renewal, facts)
    found = _together(renewal, facts, kept, keeps)
    gone = {name for name, row in found.items() if row.standing == "revoked" and not row.stated}
    if gone and renewal.pool == "shared":
        left = tuple(one for one in kept if one.credential not in gone)
        found |= _together(renewal, facts, left, keeps)
    for one in held:
        if one.credential in found:
            continue
        over = superseder(renewal, one.credential, held, kept)
        found[one.credential] = _superseded(found[over], facts, one) if over else _ended(renewal, facts, one)
    return found


def _together(
    renewal: Renewal, facts: Facts, kept: tuple[Holding, ...], keeps: Verdict | None
) -> dict[str, Row]:
    """The rows of credentials that are renewed, as one ledger has them."""
    every = courses(renewal, kept, facts)
    cycles = settled(renewal, facts, every)
    by_name = {name: course for course in every for name in course.credentials}
    return {
        one.credential: _row(renewal, facts, one, course, cycles, keeps)
        if (course := by_name.get(one.credential)) and course.turns
        else _unsettled(renewal, facts, one, course, keeps)
        for one in kept
    }


def _row(
    renewal: Renewal,
    facts: Facts,
    one: Holding,
    course: Course,
    cycles_of: Mapping[Turn, Settled],
    keeps: Verdict | None,
) -> Row:
    cycles = [cycles_of[turn] for turn in course.turns if one.credential in turn.holders]
    found = walk(renewal, cycles, facts.as_of, course.told)
    assumptions: tuple[str, ...] = ()
    if not facts.tells_learning and found.shown.truth is not Truth.NO:
        last = cycles[-1]
        found = Walk((State("active", last.turn.span.first, last.turn.span.last),), last)
        assumptions = (_untold(one),)
    untold = _untold_ends(one)
    ended = (State("revoked", facts.as_of, None),) if untold else ()
    states = (*_kept(found.states, keeps, facts), *ended)
    shown = found.shown
    if not states:
        untold = (*untold, Question("rules", None, renewal.renewal))
    doubts = found.lapsed.questions if found.lapsed and found.lapsed.truth is Truth.UNKNOWN else ()
    return Row(
        facts.catalog.credentials[one.credential],
        one,
        renewal,
        one.item.standing or _certain(states),
        states,
        shown.turn.span,
        shown,
        stated=one.item.standing is not None,
        keeps=keeps,
        questions=unique(untold, doubts, shown.questions, keeps.questions if keeps else ()),
        assumptions=unique(assumptions, course.assumptions, shown.assumptions),
    )


def _untold_ends(one: Holding) -> tuple[Question, ...]:
    """What the record says that it does not know of the credential's end."""
    fields = ("cancelled", "standing")
    return tuple(
        Question("attribute", f"{one.path}.{field}", "date" if field == "cancelled" else field)
        for field in fields
        if getattr(one.item, field) is None and not one.item.left_out(field)
    )


def _unsettled(
    renewal: Renewal, facts: Facts, one: Holding, course: Course | None, keeps: Verdict | None
) -> Row:
    """A credential that has no cycle, or one whose cycle is not known."""
    current = renewal.cycle is None or not facts.tells_learning
    states = _kept((State("active", one.passed or facts.as_of, None),), keeps, facts) if current else ()
    return Row(
        facts.catalog.credentials[one.credential],
        one,
        renewal,
        one.item.standing or _certain(states),
        states,
        own_span(renewal, one, facts),
        None,
        stated=one.item.standing is not None,
        keeps=keeps,
        questions=course.questions if course else (),
        assumptions=(_untold(one),) if current and renewal.cycle else (),
    )


def _superseded(above: Row, facts: Facts, one: Holding) -> Row:
    """A credential that needs no renewal beside another, and stands where that one stands."""
    subject = facts.catalog.credentials[one.credential]
    return replace(
        above,
        credential=subject,
        holding=one,
        settled=None,
        superseded_by=above.credential.credential,
        standing=one.item.standing or above.standing,
        stated=one.item.standing is not None,
    )


def _ended(renewal: Renewal, facts: Facts, one: Holding) -> Row:
    """A credential that was given up or taken."""
    since = one.item.cancelled.latest if one.item.cancelled else facts.as_of
    subject = facts.catalog.credentials[one.credential]
    lapses = renewal.lapse_on(since) if one.item.cancelled else ()
    states = tuple(
        State("revoked", since, None, Phase(lapse, lapse.stages[-1], since, None)) for lapse in lapses
    )
    states = states or (State("revoked", since, None),)
    return Row(subject, one, renewal, "revoked", states, None, None, stated=True)


def _untold(one: Holding) -> str:
    return f"{one.path}: with no continuing education told, it is current"


def _keeps(renewal: Renewal, facts: Facts) -> Verdict | None:
    if renewal.keeps is None:
        return None
    return evaluate(renewal.keeps, facts, Above.citing(renewal.cites, facts.catalog))


def _kept(states: tuple[State, ...], keeps: Verdict | None, facts: Facts) -> tuple[State, ...]:
    """The same states, where what a holder must have at all times is there; else not in good standing."""
    if keeps is None or keeps.truth is Truth.YES:
        return states
    fallen = tuple(
        State("inactive", facts.as_of, None) if state.standing in GOOD else state for state in states
    )
    return tuple(dict.fromkeys(fallen if keeps.truth is Truth.NO else (*states, *fallen)))


def _certain(states: tuple[State, ...]) -> StandingWord | None:
    words = {state.standing for state in states}
    return next(iter(words)) if len(words) == 1 else None
