"""What leads back to good standing: which ways are open on a day, until when, and which are over."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple, assert_never

from pathways.model.renewal.cycle import Lapse, LapseStage, Reinstatement
from pathways.model.renewal.rules import Renewal
from pathways.model.values.truth import Truth
from pathways.renewal.history.cycles import DAY
from pathways.renewal.history.lapse import LapsePhase
from pathways.renewal.standing.standing_history import PossibleStanding

ReinstatementState = Literal["open", "over", "later", "unknown"]


class ReinstatementOption(NamedTuple):
    """A way back to good standing, by the rules of the as-of date.

    It is open from `first` to `last`; both are null where the record does not tell since when the stage runs,
    and `last` where the way has no end, or none is known.
    """

    rule: Reinstatement
    first: date | None
    last: date | None
    as_of: date

    @property
    def state(self) -> ReinstatementState:
        """Whether it is open on the as-of date; not known where its days are not and it has a deadline."""
        if self.first is None:
            return "unknown" if self.rule.until or self.rule.after else "open"
        if self.first > self.as_of:
            return "later"
        return "over" if self.last and self.last < self.as_of else "open"

    @property
    def may_be_open(self) -> bool:
        """Whether it is open, or may be."""
        match self.state:
            case "open" | "unknown":
                return True
            case "over" | "later":
                return False
            case _:
                assert_never(self.state)


def reinstatement_options(
    renewal: Renewal, states: Sequence[PossibleStanding], as_of: date, *, dated: bool
) -> tuple[ReinstatementOption, ...]:
    """The ways back from where a holder may stand.

    Args:
        renewal: how the credential is renewed. Of several rules those in effect on the as-of date hold.
        states: where the holder may stand.
        as_of: the day the question is asked about.
        dated: whether it is known since when they stand there.
    """
    lapsed = (state.phase for state in states if state.phase and state.good is not Truth.YES)
    options = (way for phase in lapsed for way in _options_of(renewal, phase, as_of, dated=dated))
    return tuple({(way.rule.what, way.rule.exam, way.first, way.last): way for way in options}.values())


def _options_of(
    renewal: Renewal, phase: LapsePhase, as_of: date, *, dated: bool
) -> Iterator[ReinstatementOption]:
    for lapse in renewal.lapse_on(as_of) or (phase.lapse,):
        stage = _same_stage(lapse, phase.stage)
        final = stage is lapse.stages[-1]
        start = phase.final if final else phase.first
        for rule in stage.reinstatement:
            if not dated:
                yield ReinstatementOption(rule, None, None, as_of)
                continue
            first = rule.after.after(start) if rule.after else start
            yield ReinstatementOption(
                rule, first, rule.until.after(start) - DAY if rule.until else phase.last, as_of
            )


def _same_stage(lapse: Lapse, stage: LapseStage) -> LapseStage:
    """The stage of a rule that a holder is in who came to it by another rule."""
    same = [one for one in lapse.stages if one.standing == stage.standing]
    named = [one for one in same if one.called == stage.called]
    return next(iter(named or same), stage)
