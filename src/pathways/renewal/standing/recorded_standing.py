"""What a record itself states of a standing, over what was worked out; and what it leaves open."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from pathways.evaluation.context import EvaluationContext
from pathways.model.values.standing import StandingWord
from pathways.model.verdict import Question, unique
from pathways.renewal.history.holdings import Holding
from pathways.renewal.history.lapse import LapsePhase
from pathways.renewal.standing.credential_status import CredentialStatus
from pathways.renewal.standing.standing_history import PossibleStanding, distinct_standings
from pathways.wording import assumed, labels

ASSUMED_CURRENT = assumed.IN_GOOD_STANDING
"""What an answer says of a credential of which a record tells no more than that it was awarded."""
ASSUMED_KEPT = assumed.NOT_GIVEN_UP
ASSUMED_RUNNING = assumed.STILL_RUNNING
"""What it says of any other whose standing the record does not state, with and without an expiration date."""


def apply_recorded_standing(status: CredentialStatus, context: EvaluationContext) -> CredentialStatus:
    """The same row, where what the record states of a standing decides, and what it leaves open is open."""
    holding = status.holding
    if holding.item.standing:
        own = next(
            (state.phase for state in status.states if _is_phase(state.phase, holding.item.standing)), None
        )
        own = own or next(_stages(status, context, holding.item.standing), None)
        state = PossibleStanding(holding.item.standing, own.first if own else context.as_of, None, own)
        return replace(
            status,
            states=(state,),
            stated=True,
            assumptions=tuple(_assumed_as_stated(holding, context.as_of)),
            assumed_current=(),
        )
    if status.stated and not status.superseded_by:
        return status
    states, asked = status.states, [*_not_known(holding)]
    if asked:
        revoked, active = (PossibleStanding(word, context.as_of, None) for word in ("revoked", "active"))
        either = (revoked, active) if _may_be_current(holding) else (revoked,)
        states = (revoked,) if context.closed else distinct_standings((*states, *either))
    earned, canceled = holding.item.earned, holding.item.canceled
    if earned and earned.latest > context.as_of:
        asked.append(Question("attribute", holding.path.at("earned"), labels.EXACT_DATE))
        states = distinct_standings((*states, PossibleStanding(None, context.as_of, None)))
    if canceled and canceled.earliest <= context.as_of:
        asked.append(Question("attribute", holding.path.at("canceled"), labels.EXACT_DATE))
        states = distinct_standings((*states, PossibleStanding("revoked", canceled.latest, None)))
    if (
        any(state.standing is None and state.phase is None for state in status.states)
        and not status.questions
    ):
        asked.append(Question("rules", None, _renewal_name(status)))
    assumptions = unique(
        status.assumptions, () if status.assumed_current else (f"{holding.path}: {_kept(holding)}",)
    )
    return replace(
        status, states=states, questions=unique(tuple(asked), status.questions), assumptions=assumptions
    )


def _is_phase(phase: LapsePhase | None, word: StandingWord) -> bool:
    return phase is not None and phase.stage.standing == word


def _stages(status: CredentialStatus, context: EvaluationContext, word: StandingWord) -> Iterator[LapsePhase]:
    """The stages of a stated standing under the rules of the as-of date; since when it holds is not told."""
    for lapse in status.renewal.lapse_on(context.as_of) if status.renewal else ():
        for stage in lapse.stages:
            if stage.standing == word and not stage.is_unsourced:
                yield LapsePhase(lapse, stage, context.as_of, None, context.as_of, context.as_of)


def _assumed_as_stated(holding: Holding, as_of: date) -> Iterator[str]:
    """What is assumed of a credential whose standing is stated."""
    if holding.item.is_unset("earned"):
        yield assumed.awarded_by_then(holding.path)
    canceled, expires = holding.item.canceled, holding.item.expires
    if canceled and canceled.earliest <= as_of:
        yield assumed.standing_despite_cancellation(holding.path, holding.item.standing, canceled)
    if expires and expires.earliest < as_of:
        yield assumed.standing_despite_expiration(holding.path, holding.item.standing, expires)


def _renewal_name(status: CredentialStatus) -> str:
    """The renewal that a row is about, or the credential itself where none is on file."""
    return status.renewal.renewal if status.renewal else status.credential.credential


def _kept(holding: Holding) -> str:
    return ASSUMED_KEPT if holding.item.expires else ASSUMED_RUNNING


def _may_be_current(holding: Holding) -> bool:
    """Whether what the record says that it does not know may show good standing: a day to come, say."""
    told = ((field, getattr(holding.item, field)) for field in ("standing", "expires", "earned"))
    return any(value is None and not holding.item.is_unset(field) for field, value in told)


def _not_known(holding: Holding) -> Iterator[Question]:
    """What the record says that it does not know of the credential, and would end it."""
    for field in ("earned", "canceled", "standing", "expires"):
        if getattr(holding.item, field) is None and not holding.item.is_unset(field):
            about = "standing" if field == "standing" else "date"
            yield Question("attribute", holding.path.at(field), about)
