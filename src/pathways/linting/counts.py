"""Amounts that nobody can reach."""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache

from pathways.evaluation.conditions.work_time import UNITS, month_position, position_after
from pathways.linting.library import RuleLibrary
from pathways.model.catalog import Catalog
from pathways.model.rules.condition import ContinuingEducationCondition, ExperienceCondition
from pathways.model.rules.quota import Quota
from pathways.model.rules.requirement import conditions
from pathways.model.rules.vocabulary import TermMatch, Vocabulary
from pathways.model.values.day import exact_day
from pathways.model.values.fault import Fault, fault
from pathways.model.values.finding import Finding
from pathways.model.values.period import LookbackWindow, Period

CYCLE = [date(2021, 1, 1) + timedelta(nth) for nth in range(1461)]
"""Four years of days, in which every month and every window has each length that it can have."""


def unreachable_amounts(library: RuleLibrary) -> Iterator[Finding]:
    """Findings L015: more months than the window has, or a quota whose minimum another's maximum forbids."""
    for rule in library.rules():
        for name, node in conditions(rule.tree):
            if isinstance(node, ExperienceCondition):
                conflict = _too_long(name, node)
            elif isinstance(node, ContinuingEducationCondition):
                conflict = next(_at_odds(name, node, library.catalog), None)
            else:
                continue
            if conflict:
                path = (rule.subject.credential, "editions", rule.nth, rule.purpose)
                yield library.finding("L015", conflict, *path)


def _too_long(name: str, node: ExperienceCondition) -> Fault | None:
    months = node.months if node.months is not None else (node.years or Fraction(0)) * 12
    if node.within is None or months <= _longest(node.within.last):
        return None
    return fault("more-time-than-window", name=name, window=str(node.within.last))


@lru_cache(maxsize=64)
def _longest(last: Period) -> Fraction:
    """The most months of full-time work that a stretch of time can hold."""
    window = LookbackWindow(last=last)
    ends = ((window.opens(exact_day(day)).earliest, day) for day in CYCLE)
    return max(Fraction(position_after(day) - month_position(first), UNITS) for first, day in ends)


def _at_odds(name: str, pool: ContinuingEducationCondition, catalog: Catalog) -> Iterator[Fault]:
    for quota in pool.quotas:
        least = quota.least(pool.units)
        for other in pool.quotas:
            most = other.most(pool.units)
            if least is not None and most is not None and least > most and _implies(quota, other, catalog):
                yield fault(
                    "minimum-above-maximum",
                    name=name,
                    quota=quota.id,
                    least=str(quota.min),
                    other=other.id,
                    most=str(other.max),
                )


def _implies(quota: Quota, other: Quota, catalog: Catalog) -> bool:
    """Whether every activity that fits the one quota fits the other too."""
    words: tuple[tuple[str | None, str | None, Vocabulary | None], ...] = (
        (quota.topic, other.topic, catalog.vocabularies["topics"]),
        (quota.provider, other.provider, catalog.organization_terms),
        (quota.approved_by, other.approved_by, catalog.organization_terms),
        (quota.category, other.category, None),
        (quota.format, other.format, None),
        (quota.level, other.level, None),
    )
    return all(
        want is None
        or (
            have is not None
            and (vocabulary.match(have, want) is TermMatch.SAME if vocabulary else have == want)
        )
        for have, want, vocabulary in words
    )
