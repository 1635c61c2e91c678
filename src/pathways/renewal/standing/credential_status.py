"""What is said of one credential that is held."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from pathways.model.renewal.quotas import CycleTotal
from pathways.model.renewal.rules import Renewal
from pathways.model.rules.credential import Credential
from pathways.model.values.deprecation import deprecated_alias
from pathways.model.values.standing import StandingWord
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question, Verdict
from pathways.renewal.history.cycles import CycleDates, next_cycle_dates
from pathways.renewal.history.holdings import Holding
from pathways.renewal.outcome.cycle_outcome import CycleOutcome
from pathways.renewal.standing.reinstatement import ReinstatementOption, reinstatement_options
from pathways.renewal.standing.standing_history import PossibleStanding, in_good_standing


@dataclass(frozen=True, slots=True)
class CredentialStatus:
    """A credential that is held: where it stands, and the cycle that matters now.

    `states` are the standings that are possible: one where it is certain.
    `cycle` is the one that holds the as-of day, or one that has ended and decides; `outcome` is what it has,
    null where several credentials are renewed together in a way that is not known. `outcomes` are those of
    all cycles up to that of the day, in order. `possible_outcomes` is what each cycle has that may be that of
    the day, where it is not known which is.
    """

    credential: Credential
    holding: Holding
    renewal: Renewal | None
    states: tuple[PossibleStanding, ...]
    cycle: CycleDates | None
    outcome: CycleOutcome | None
    superseded_by: str | None = None
    stated: bool = False
    continuous_requirement: Verdict | None = None
    questions: tuple[Question, ...] = ()
    assumptions: tuple[str, ...] = ()
    assumed_current: tuple[str, ...] = ()  # those of the assumptions that say so, for want of any evidence
    outcomes: tuple[CycleOutcome, ...] = ()
    possible_outcomes: tuple[CycleOutcome, ...] = ()

    settled = deprecated_alias("CredentialStatus.settled", "outcome")
    cycles = deprecated_alias("CredentialStatus.cycles", "outcomes")
    possible = deprecated_alias("CredentialStatus.possible", "possible_outcomes")
    base = deprecated_alias("CredentialStatus.base", "own_units")
    keeps = deprecated_alias("CredentialStatus.keeps", "continuous_requirement")

    @property
    def standing(self) -> StandingWord | None:
        """Where the holder stands; null where that is not certain, or no rule on file names it."""
        words = {state.standing for state in self.states}
        return next(iter(words)) if len(words) == 1 else None

    @property
    def good(self) -> Truth:
        """Whether the credential is in good standing: what every command says of it."""
        return in_good_standing(self.states)

    @property
    def own_units(self) -> Fraction | None:
        """This credential's own number of units; null where no one number is on file."""
        name = self.credential.credential
        own = {units.own[name] for units in self._tables() if name in units.own}
        return next(iter(own)) if len(own) == 1 else None

    @property
    def requirements(self) -> tuple[Verdict, ...]:
        """What is asked beside units, of the holder at all times or of the cycle that is shown."""
        return (
            *((self.continuous_requirement,) if self.continuous_requirement is not None else ()),
            *(self.outcome.verdicts if self.outcome else ()),
        )

    def ways_back(self, as_of: date) -> tuple[ReinstatementOption, ...]:
        """What leads back to good standing from where the holder may stand, by the rules of a day."""
        if self.renewal is None:
            return ()
        dated = not self.stated or self.holding.item.canceled is not None
        return reinstatement_options(self.renewal, self.states, as_of, dated=dated)

    def _tables(self) -> Iterator[CycleTotal]:
        """The tables of units that may bind."""
        if self.renewal is None:
            return
        bound = self.outcome.cycle.editions if self.outcome else self.renewal.editions
        for edition in bound:
            if edition and (units := self.renewal.units_of(edition)):
                yield units

    @property
    def next_cycle(self) -> CycleDates | None:
        """The cycle after the one that is shown, where the credential has a cycle."""
        has = self.renewal.cycle if self.renewal else None
        return next_cycle_dates(has, self.cycle) if has and self.cycle else None
