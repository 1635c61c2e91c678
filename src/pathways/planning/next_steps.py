"""What is open next, for one person on one day."""

from datetime import date
from typing import Any, NamedTuple

from pathways.model.catalog import Catalog
from pathways.model.evidence.record import Record
from pathways.model.lookup import parse_date
from pathways.model.values.deprecation import renamed
from pathways.model.values.shown import repr_html, to_dict
from pathways.planning.deadlines import Deadline, deadlines
from pathways.planning.goals import Goal, PersonOnDay
from pathways.planning.lapse_impact import LapseImpact, lapse_impacts
from pathways.planning.next_step import NextStep, next_steps_for
from pathways.renewal.credential_group import CredentialGroup, groups
from pathways.renewal.renew import renew


class NextSteps(NamedTuple):
    """Every credential as a goal, the nearest first; what can be started; what depends on what; dates."""

    catalog: Catalog
    record: Record
    as_of: date
    goals: tuple[Goal, ...]
    steps: tuple[NextStep, ...]
    impacts: tuple[LapseImpact, ...]
    deadlines: tuple[Deadline, ...]
    assume_complete: bool = False

    @property
    def renewals(self) -> tuple[CredentialGroup, ...]:
        """What the person holds, in groups that share a total, the most urgent first."""
        held = renew(self.catalog, self.record, as_of=self.as_of, assume_complete=self.assume_complete)
        return groups(held.statuses, self.as_of)

    def to_dict(self) -> dict[str, Any]:
        """The same as `--json` prints: mappings, lists, text, numbers and null, ready for `json.dumps`."""
        return to_dict(self)

    def _repr_html_(self) -> str:
        return repr_html(self)

    def __repr__(self) -> str:
        """One line, for a terminal or a debugger."""
        return f"<NextSteps on {self.as_of}: {len(self.steps)} steps, {len(self.deadlines)} key dates>"

    @property
    def falls(self) -> tuple[LapseImpact, ...]:
        """The name of `impacts` in release 0.1."""
        value: tuple[LapseImpact, ...] = renamed(self, "NextSteps.falls", "impacts")
        return value


def next_steps(
    catalog: Catalog, record: Record, *, as_of: date | str, assume_complete: bool = False
) -> NextSteps:
    """Say what is open to a person, what each step opens, what would fall, and the last day to act.

    Args:
        catalog: the rules, from `load`.
        record: the evidence, from `read_record`.
        as_of: today, as a date or YYYY-MM-DD.
        assume_complete: take what the record does not say as not so.

    Returns:
        Goals by nearness, steps by what they open, credentials that others rest on, and days, nearest first.

    Raises:
        InvalidInputError: the day is not a date.
    """
    day = parse_date(as_of)
    person = PersonOnDay(catalog, record, day, assume_complete)
    goals = person.goals()
    return NextSteps(
        catalog,
        record,
        day,
        tuple(goals.values()),
        tuple(next_steps_for(person, goals)),
        tuple(lapse_impacts(person, goals)),
        tuple(deadlines(person, goals)),
        assume_complete,
    )
