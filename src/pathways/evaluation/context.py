"""What a condition is asked about: a record, on a day, under a rule."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple, Protocol, TypeVar

from pathways.evaluation.criterion import Criterion, failed
from pathways.model.catalog import Catalog
from pathways.model.evidence.decisions import ConditionTarget
from pathways.model.evidence.path import EvidencePath
from pathways.model.evidence.record import Record
from pathways.model.reason import Reason
from pathways.model.rules.edition import Edition
from pathways.model.values.day import Day, exact_day
from pathways.model.values.former_keys import current_condition
from pathways.model.values.period import Anchor
from pathways.model.values.truth import Truth

CachedT = TypeVar("CachedT")


class StandingAnswer(NamedTuple):
    """Whether a credential that the record lists is in good standing, by all its aspects.

    `path` is the item of the record that decides; it may not be `awarded` by the as-of date. From `lapsed` on
    it was not, or may not have been, in good standing; null where that day is not known. `exam_alone` says
    whether only a new pass leads back since, and `back` what the issuer's rules have of other ways.
    """

    path: EvidencePath
    aspects: tuple[Criterion, ...]
    awarded: bool = True
    lapsed: date | None = None
    exam_alone: Truth = Truth.NO
    back: str = ""

    @property
    def truth(self) -> Truth:
        """Whether it is held in good standing."""
        return min(aspect.truth for aspect in self.aspects)


WORKED_OUT = StandingAnswer(EvidencePath(""), (failed(Reason("being-worked-out")),), awarded=False)
"""What is said of a credential while it is worked out where that stands: it proves nothing of itself."""


class StandingSource(Protocol):
    """Where holders stand, as renewals have it."""

    def of(self, context: "EvaluationContext", credential: str) -> StandingAnswer | None:
        """Whether a credential is in good standing; null where the record does not list it."""

    def may_have_lapsed(self, context: "EvaluationContext", credential: str, passed: Day) -> bool:
        """Whether a credential that was earned on a day may have lapsed since."""


@dataclass(frozen=True, slots=True)
class EvaluationContext:
    """A record, read against a catalog on a day, for one credential.

    `closed` says to take the record as all there is: what it does not say is then not so. `anchors` are the
    days that windows count back from, null where one is not known; those not told are the as-of date.
    `edition` and `purpose` say under which rule the question is asked, for decisions that name it.
    `standings` works out where holders stand; null: what a record states of a credential is all there is.
    """

    catalog: Catalog
    record: Record
    as_of: date
    credential: str
    closed: bool = False
    anchors: Mapping[Anchor, Day | None] = field(default_factory=dict)
    edition: Edition | None = None
    purpose: str = "apply"
    standings: StandingSource | None = field(default=None, compare=False, repr=False)
    memo: dict[tuple[object, ...], Any] = field(default_factory=dict, compare=False, repr=False)

    def cached(self, key: tuple[object, ...], work: Callable[[], CachedT]) -> CachedT:
        """What some work comes to, done once for all that it depends on beside record, catalog and day."""
        if key not in self.memo:
            self.memo[key] = work()
        value: CachedT = self.memo[key]
        return value

    @property
    def lists_learning(self) -> bool:
        """Whether the record tells any continuing education, be it that there is none."""
        return self.lists_activities or not self.record.continuing_education.partial or self.closed

    @property
    def lists_activities(self) -> bool:
        """Whether the record lists any activity that may have been done by the as-of date."""
        days = (activity.date for activity in self.record.continuing_education.items)
        return any(day is None or day.earliest <= self.as_of for day in days)

    def standing(self, credential: str) -> StandingAnswer | None:
        """Whether a credential is in good standing, worked out once; null: the record does not list it."""
        standing_source = self.standings
        return (
            self.cached(("standing", credential), lambda: standing_source.of(self, credential))
            if standing_source
            else None
        )

    def anchor(self, anchor: Anchor) -> Day | None:
        """The day that a window or an edition is bound to; null: not known."""
        return self.anchors.get(anchor, exact_day(self.as_of))

    def names(self, target: ConditionTarget, name: str) -> bool:
        """Whether a condition as a record names it is the one of this name in the rule at hand.

        Old names are followed.
        """
        if target.edition is not None and (self.edition is None or target.edition != self.edition.id):
            return False
        if target.purpose is not None and target.purpose not in self._purposes:
            return False
        renamed = dict(self.edition.renamed) if self.edition else {}
        current = renamed.get(target.name, target.name)
        return current == name or (current_condition(current) == name and not self._is_named(current))

    def _is_named(self, name: str) -> bool:
        """Whether a part of the edition has this very name."""
        return self.edition is not None and name in self.edition.targets(self.credential)

    @property
    def _purposes(self) -> tuple[str, ...]:
        """The rule for the award holds that for the exam, and their names are one list."""
        return ("apply", "award") if self.purpose == "award" else (self.purpose,)
