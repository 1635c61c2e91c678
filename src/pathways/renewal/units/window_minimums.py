"""What several cycles must have together: a minimum of CEUs of one kind within a window of years."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from pathways.evaluation.amounts import Contribution, add_contributions, contribution, open_list_questions
from pathways.evaluation.assessment import happened_by, inexact_day, listed_among, unstated, word_matches
from pathways.evaluation.conditions.merged_activities import merged_activities
from pathways.evaluation.context import EvaluationContext
from pathways.evaluation.criterion import Criterion, failed, undetermined
from pathways.model.evidence.learning import Activity
from pathways.model.evidence.path import EvidencePath
from pathways.model.reason import Reason
from pathways.model.renewal.quotas import WindowMinimum
from pathways.model.renewal.rules import Renewal
from pathways.model.values.amount import Amount
from pathways.model.values.day import Day
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question, unique
from pathways.renewal.history.cycle_history import HolderCycle
from pathways.renewal.history.cycles import DAY, CycleDates
from pathways.renewal.units.acceptance import exclusion_criterion
from pathways.renewal.units.shortfall import CycleShortfall


class WindowTotal(NamedTuple):
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


def window_totals(
    renewal: Renewal, context: EvaluationContext, cycle: HolderCycle
) -> tuple[WindowTotal, ...]:
    """The minimums that a cycle is a part of, with what the record has of them."""
    dated_rules = ((rule, last) for rule in renewal.across for last in _window_ends(rule, cycle.dates))
    return tuple(_window(renewal, rule, context, cycle, last) for rule, last in dated_rules)


def is_over(window: WindowTotal, cycle: HolderCycle, as_of: date) -> tuple[Truth, tuple[Question, ...]]:
    """Whether a cycle lacks a minimum that ended with it: it may be exempt, which its issuer decides."""
    if window.truth is Truth.YES or window.last != cycle.dates.last or as_of <= window.last:
        return Truth.YES, ()
    return Truth.UNKNOWN, (*window.questions, Question("issuer-discretion", None, window.rule.exempt))


def _window_ends(rule: WindowMinimum, cycle: CycleDates) -> Iterator[date]:
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
    renewal: Renewal, rule: WindowMinimum, context: EvaluationContext, cycle: HolderCycle, last: date
) -> WindowTotal:
    first = rule.lasts.before(last + DAY)
    activities, days = merged_activities(context), (first, last)
    items = tuple(
        _activity_contribution(renewal, rule, context, cycle, days, activity.activity, activity.path)
        for activity in activities
    )
    listed = context.record.continuing_education
    more = open_list_questions(context, listed.partial, "continuing_education", *sorted(cycle.holders))
    amount = add_contributions(items)
    have = Amount(amount.low, None) if more else amount
    asked = unique(*(contribution.questions for contribution in items), more) if have.low < rule.units else ()
    return WindowTotal(rule, first, last, have, items, asked)


def _activity_contribution(
    renewal: Renewal,
    rule: WindowMinimum,
    context: EvaluationContext,
    cycle: HolderCycle,
    days: tuple[date, date],
    activity: Activity,
    path: EvidencePath,
) -> Contribution:
    terms = context.catalog.organization_terms
    aspects = (
        _within(context, activity.date, *days, path.at("date")),
        _for_holder(context, cycle, activity, path),
        _formats(rule, context, activity, path),
        listed_among(context, activity.approved_by, terms, rule.approved_by, path.at("approved_by")),
        *exclusion_criterion(renewal, context, activity, path),
    )
    return contribution(context, path, "units", activity.units, aspects)


def _within(
    context: EvaluationContext, day: Day | None, first: date, last: date, path: EvidencePath
) -> Criterion:
    come = happened_by(context, day, path)
    if day is None or come.truth is Truth.NO:
        return come
    if day.latest < first or day.earliest > last:
        return failed(Reason("outside-window", (first, last)))
    return come if day.earliest >= first and day.latest <= last else undetermined(inexact_day(path))


def _for_holder(
    context: EvaluationContext, cycle: HolderCycle, activity: Activity, path: EvidencePath
) -> Criterion:
    if activity.is_unset("counts_for") or cycle.holders & set(activity.counts_for.items):
        return Criterion(Truth.YES)
    if activity.counts_for.partial:
        return unstated(context, path.at("counts_for"), ", ".join(sorted(cycle.holders)))
    return failed(Reason("counts-for-others"))


def _formats(
    rule: WindowMinimum, context: EvaluationContext, activity: Activity, path: EvidencePath
) -> Criterion:
    criteria = (
        word_matches(context, activity.format, form, None, path.at("format")) for form in rule.formats
    )
    return max(criteria, key=lambda aspect: aspect.truth)
