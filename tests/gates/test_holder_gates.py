"""The laws of holders, seen to fail: faults that were there before are put back, and each is caught."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from tests.laws.holder_laws import Laws

from pathways import Catalog
from pathways.evaluation.context import EvaluationContext
from pathways.model.evidence.path import EvidencePath
from pathways.model.renewal.rules import Renewal
from pathways.planning.goals import Goal, PersonOnDay
from pathways.renewal.history import holdings
from pathways.renewal.history.cycle_history import CycleHistory, HolderCycle
from pathways.renewal.standing import good_standing, recorded_standing, statuses
from pathways.renewal.units import log_coverage
from pathways.renewal.units.log_coverage import LogCoverage

Patch = pytest.MonkeyPatch
SEEDS = 1500


def each_for_itself(patch: Patch) -> None:
    """A check takes what the record states of a credential, and not what renewals say."""
    patch.setattr("pathways.checking.check._LazyStandingSource.of", lambda *_: None)


def swallowed(patch: Patch) -> None:
    """A fault within the question of one credential ends the list, as if it were complete."""

    def goal(case: PersonOnDay, name: str) -> Goal:
        if name == "ncra/ods" and case.record.continuing_education.items:
            raise StopIteration
        return whole(case, name)

    def found(case: PersonOnDay) -> Iterator[Goal]:
        return map(case.goal, case.catalog.credentials)

    whole = PersonOnDay.goal
    patch.setattr(PersonOnDay, "goal", goal)
    patch.setattr(PersonOnDay, "goals", lambda case: {one.credential: one for one in found(case)})


def first_entry(patch: Patch) -> None:
    """Of several entries for a credential the first in the record decides."""

    def entries(facts: EvaluationContext, name: str) -> Any:
        items = enumerate(facts.record.credentials.items)
        return [(EvidencePath("credentials", index), one) for index, one in items if one.credential == name][
            :1
        ]

    patch.setattr(holdings, "credential_entries", entries)
    patch.setattr(good_standing, "credential_entries", entries)


def unnamed(patch: Patch) -> None:
    """What is assumed is not named."""
    patch.setattr(statuses, "ASSUMED_CURRENT", "nothing is said")
    patch.setattr(recorded_standing, "ASSUMED_KEPT", "nothing is said")
    patch.setattr(recorded_standing, "ASSUMED_RUNNING", "nothing is said")


def forgiving(patch: Patch) -> None:
    """A cycle that ended long ago is forgotten, whatever the log says of it."""

    def spoken_for(
        renewal: Renewal, facts: EvaluationContext, course: CycleHistory, turn: HolderCycle
    ) -> LogCoverage:
        long_ago = turn.dates.last.year < facts.as_of.year - 1 and course.ended is None
        return LogCoverage.NOT if long_ago else whole(renewal, facts, course, turn)

    whole = log_coverage.log_coverage
    patch.setattr("pathways.renewal.outcome.cycle_outcome.log_coverage", spoken_for)


def dropped(patch: Patch) -> None:
    """A credential whose last day has passed has no row."""

    def row_of(*told: Any) -> Any:
        found = whole(*told)
        return None if found and found.holding.expires else found

    whole = good_standing.status_of
    patch.setattr("pathways.renewal.renew.status_of", row_of)


@pytest.mark.parametrize(
    ("fault", "law"),
    [
        (each_for_itself, Laws.commands_agree),
        (swallowed, Laws.every_goal_is_listed),
        (first_entry, Laws.order_changes_nothing),
        (unnamed, lambda laws: laws.forgetting_flips_nothing(3)),
        (forgiving, Laws.waiting_improves_nothing),
        (dropped, Laws.each_is_listed),
    ],
)
def test_a_fault_of_before_is_caught(
    catalog: Catalog, monkeypatch: Patch, fault: Callable[[Patch], None], law: Callable[[Laws], None]
) -> None:
    fault(monkeypatch)
    caught = 0
    for seed in range(SEEDS):
        try:
            law(Laws(catalog, seed))
        except (AssertionError, RuntimeError):
            caught += 1
            break
    assert caught
