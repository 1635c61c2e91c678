"""What several cycles must have together: a minimum of CEUs of one kind within a window of years."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pathways.evaluation.amounts import Contribution, add_contributions, contribution, open_list_questions
from pathways.evaluation.assessment import happened_by, inexact_day, listed_among, unstated, word_matches
from pathways.evaluation.check import Criterion, failed, undetermined
from pathways.evaluation.conditions.activities import merged_activities
from pathways.evaluation.facts import EvaluationContext
from pathways.model.evidence.learning import Activity
from pathways.model.renewal.rules import Renewal, WindowMinimum
from pathways.model.values.amount import Amount
from pathways.model.values.day import Day
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question, unique
from pathways.renewal.history.cycle_history import HolderCycle
from pathways.renewal.history.cycles import DAY, CycleDates
from pathways.renewal.units.acceptance import exclusion_criterion
from pathways.renewal.units.shortfall import CycleShortfall


@dataclass(frozen=True, slots=True)
class WindowTotal:
    """A minimum over several cycles: its first and last day, what there is, and what would narrow that."""

    rule: WindowMinimum
    first: date
    last: date
    have: Amount
    items: tuple[Contribution, ...]
    questions: tuple[Question, ...]

    @property
    def truth(self) -> Truth:
        """Whether the minimum is reached by now."""
        if self.have.low >= self.rule.units:
            return Truth.YES
        return Truth.UNKNOWN if self.have.high is None or self.have.high >= self.rule.units else Truth.NO

    @property
    def gap(self) -> CycleShortfall:
        """What it lacks."""
        return CycleShortfall(self.rule.id, self.have, Amount(self.rule.units, self.rule.units))


def window_totals(renewal: Renewal, facts: EvaluationContext, turn: HolderCycle) -> tuple[WindowTotal, ...]:
    """The minimums that a cycle is a part of, with what the record has of them."""
    told = ((rule, last) for rule in renewal.across for last in _last(rule, turn.span))
    return tuple(_window(renewal, rule, facts, turn, last) for rule, last in told)


def is_over(window: WindowTotal, turn: HolderCycle, as_of: date) -> tuple[Truth, tuple[Question, ...]]:
    """Whether a cycle lacks a minimum that ended with it: it may be exempt, which its issuer decides."""
    if window.truth is Truth.YES or window.last != turn.span.last or as_of <= window.last:
        return Truth.YES, ()
    return Truth.UNKNOWN, (*window.questions, Question("judged", None, window.rule.exempt))


def _last(rule: WindowMinimum, cycle: CycleDates) -> Iterator[date]:
    """The last day of the window that a cycle lies in; none where the window began before the rule.

    A first cycle that began within a window has none: no text that was read says which is its own.
    """
    cycle_end = cycle.last
    for end in rule.ends:
        last = end.latest
        while last < cycle_end:
            last = rule.lasts.after(last + DAY) - DAY
        first = rule.lasts.before(last + DAY)
        begun_within = not cycle.whole and cycle.first > first
        if first <= cycle_end and _in_step(rule, cycle_end, last) and not begun_within:
            yield last


def _in_step(rule: WindowMinimum, cycle_end: date, last: date) -> bool:
    """Whether a cycle of the window's end on the same day as the window."""
    end = cycle_end
    for _ in range(rule.cycles):
        if end == last:
            return True
        end = rule.each.after(end + DAY) - DAY
    return False


def _window(
    renewal: Renewal, rule: WindowMinimum, facts: EvaluationContext, turn: HolderCycle, last: date
) -> WindowTotal:
    first = rule.lasts.before(last + DAY)
    every, days = merged_activities(facts), (first, last)
    items = tuple(_counted(renewal, rule, facts, turn, days, each.one, each.path) for each in every)
    listed = facts.record.continuing_education
    more = open_list_questions(facts, listed.partial, "continuing_education", *sorted(turn.holders))
    found = add_contributions(items)
    have = Amount(found.low, None) if more else found
    asked = unique(*(one.questions for one in items), more) if have.low < rule.units else ()
    return WindowTotal(rule, first, last, have, items, asked)


def _counted(
    renewal: Renewal,
    rule: WindowMinimum,
    facts: EvaluationContext,
    turn: HolderCycle,
    days: tuple[date, date],
    one: Activity,
    path: str,
) -> Contribution:
    terms = facts.catalog.organization_terms
    aspects = (
        _within(facts, one.date, *days, f"{path}.date"),
        _whose(facts, turn, one, path),
        _formats(rule, facts, one, path),
        listed_among(facts, one.approved_by, terms, rule.approved_by, f"{path}.approved_by"),
        *exclusion_criterion(renewal, facts, one, path),
    )
    return contribution(facts, path, "units", one.units, aspects)


def _within(facts: EvaluationContext, day: Day | None, first: date, last: date, path: str) -> Criterion:
    come = happened_by(facts, day, path)
    if day is None or come.truth is Truth.NO:
        return come
    if day.latest < first or day.earliest > last:
        return failed(f"was not from {first} to {last}")
    return come if day.earliest >= first and day.latest <= last else undetermined(inexact_day(path))


def _whose(facts: EvaluationContext, turn: HolderCycle, one: Activity, path: str) -> Criterion:
    if one.is_unset("counts_for") or turn.holders & set(one.counts_for.items):
        return Criterion(Truth.YES)
    if one.counts_for.partial:
        return unstated(facts, f"{path}.counts_for", ", ".join(sorted(turn.holders)))
    return failed("counts for other credentials")


def _formats(rule: WindowMinimum, facts: EvaluationContext, one: Activity, path: str) -> Criterion:
    found = (word_matches(facts, one.format, each, None, f"{path}.format") for each in rule.formats)
    return max(found, key=lambda aspect: aspect.truth)
