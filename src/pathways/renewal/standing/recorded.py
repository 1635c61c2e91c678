"""What a record itself states of a standing, over what was worked out; and what it leaves open."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from pathways.evaluation.facts import EvaluationContext
from pathways.model.values.standing import StandingWord
from pathways.model.verdict import Question, unique
from pathways.renewal.history.holdings import Holding
from pathways.renewal.history.lapse import LapsePhase
from pathways.renewal.standing.row import CredentialStatus
from pathways.renewal.standing.standing import PossibleStanding, distinct_standings

ASSUMED_CURRENT = (
    "assumed in good standing; the record lists no continuing education, expiration date or standing for it"
)
"""What an answer says of a credential of which a record tells no more than that it was awarded."""
ASSUMED_KEPT = "assumed not given up or revoked; the record states no standing"
ASSUMED_RUNNING = "assumed not given up, revoked or expired; the record states no standing or expiration date"
"""What it says of any other whose standing the record does not state, with and without an expiration date."""


def apply_recorded_standing(row: CredentialStatus, facts: EvaluationContext) -> CredentialStatus:
    """The same row, where what the record states of a standing decides, and what it leaves open is open."""
    one = row.holding
    if one.item.standing:
        own = next((state.phase for state in row.states if _is(state.phase, one.item.standing)), None)
        own = own or next(_stages(row, facts, one.item.standing), None)
        state = PossibleStanding(one.item.standing, own.first if own else facts.as_of, None, own)
        return replace(row, states=(state,), stated=True, assumptions=tuple(_taken(one, facts.as_of)))
    if row.stated and not row.superseded_by:
        return row
    states, asked = row.states, [*_not_known(one)]
    if asked:
        revoked, active = (PossibleStanding(word, facts.as_of, None) for word in ("revoked", "active"))
        either = (revoked, active) if _may_be_current(one) else (revoked,)
        states = (revoked,) if facts.closed else distinct_standings((*states, *either))
    earned, cancelled = one.item.earned, one.item.cancelled
    if earned and earned.latest > facts.as_of:
        asked.append(Question("attribute", f"{one.path}.earned", "exact date"))
        states = distinct_standings((*states, PossibleStanding(None, facts.as_of, None)))
    if cancelled and cancelled.earliest <= facts.as_of:
        asked.append(Question("attribute", f"{one.path}.cancelled", "exact date"))
        states = distinct_standings((*states, PossibleStanding("revoked", cancelled.latest, None)))
    if any(state.standing is None and state.phase is None for state in row.states) and not row.questions:
        asked.append(Question("rules", None, _renewal_name(row)))
    assumptions = unique(row.assumptions, () if _assumed_current(row) else (f"{one.path}: {_kept(one)}",))
    return replace(row, states=states, questions=unique(tuple(asked), row.questions), assumptions=assumptions)


def _is(phase: LapsePhase | None, word: StandingWord) -> bool:
    return phase is not None and phase.stage.standing == word


def _stages(row: CredentialStatus, facts: EvaluationContext, word: StandingWord) -> Iterator[LapsePhase]:
    """The stages of a stated standing under the rules of the as-of date; since when it holds is not told."""
    for lapse in row.renewal.lapse_on(facts.as_of) if row.renewal else ():
        for stage in lapse.stages:
            if stage.standing == word and not stage.is_unsourced:
                yield LapsePhase(lapse, stage, facts.as_of, None, facts.as_of, facts.as_of)


def _taken(one: Holding, as_of: date) -> Iterator[str]:
    """What is assumed of a credential whose standing is stated."""
    if one.item.is_unset("earned"):
        yield f"{one.path}: assumed awarded by then; the record tells no day"
    cancelled, expires = one.item.cancelled, one.item.expires
    if cancelled and cancelled.earliest <= as_of:
        yield f"{one.path}: assumed {one.item.standing}, as stated, though it was cancelled on {cancelled}"
    if expires and expires.earliest < as_of:
        yield f"{one.path}: assumed {one.item.standing}, as stated, though it expired on {expires}"


def _renewal_name(row: CredentialStatus) -> str:
    """The renewal that a row is about, or the credential itself where none is on file."""
    return row.renewal.renewal if row.renewal else row.credential.credential


def _kept(one: Holding) -> str:
    return ASSUMED_KEPT if one.item.expires else ASSUMED_RUNNING


def _assumed_current(row: CredentialStatus) -> bool:
    return any(ASSUMED_CURRENT in text for text in row.assumptions)


def _may_be_current(one: Holding) -> bool:
    """Whether what the record says that it does not know may show good standing: a day to come, say."""
    told = ((field, getattr(one.item, field)) for field in ("standing", "expires", "earned"))
    return any(value is None and not one.item.is_unset(field) for field, value in told)


def _not_known(one: Holding) -> Iterator[Question]:
    """What the record says that it does not know of the credential, and would end it."""
    for field in ("earned", "cancelled", "standing", "expires"):
        if getattr(one.item, field) is None and not one.item.is_unset(field):
            about = "standing" if field == "standing" else "date"
            yield Question("attribute", f"{one.path}.{field}", about)
