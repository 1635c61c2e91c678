"""Amounts, and what is missing of them, in words."""

from fractions import Fraction

from pathways.model.values.amount import Amount
from pathways.model.verdict import CompetingDemands, Shortfall, Unit
from pathways.wording.requirements import pluralize

DAYS_IN_A_MONTH = Fraction(487, 16)
"""A year of 365.25 days has twelve; for reading only, nothing is compared by it."""


def format_months(amount: Fraction) -> str:
    """Months, and days to the nearest; what is not nothing is at least a day.

    >>> format_months(Fraction(1, 30)), format_months(Fraction(25, 2)), format_months(Fraction(24))
    ('1 day', '12 months and 15 days', '24 months')
    """
    months, rest = divmod(amount, 1)
    days = max(round(rest * DAYS_IN_A_MONTH), 1) if rest else 0
    if days >= 30:
        months, days = months + 1, 0
    parts = [pluralize(Fraction(months), "month")] if months else []
    parts += [pluralize(Fraction(days), "day")] if days else []
    return " and ".join(parts) or "none"


def format_range(amount: Amount, unit: Unit) -> str:
    """An interval of months, or of anything else that is counted."""
    if amount.high is None:
        if amount.low == 0:
            return "an amount not known"
        return f"{_so_many(amount.low, unit)} or more"
    low, high = _so_many(amount.low, unit), _so_many(amount.high, unit)
    return low if low == high else f"{low} to {high}"


def _so_many(amount: Fraction, unit: Unit) -> str:
    if unit == "month":
        return format_months(amount)
    return pluralize(amount, unit) if amount else "none"


def describe_shortfall(shortfall: Shortfall) -> str:
    """What there is of an amount, and what is missing; of a pool's quota, with its name."""
    of = f"of {_quota_words(shortfall.quota)} " if shortfall.quota else ""
    return f"{of}has {format_range(shortfall.have, shortfall.unit)}, {describe_short_amount(shortfall)} short"


def describe_short_amount(shortfall: Shortfall) -> str:
    """What is missing; where that is not certain, at most."""
    return describe_missing(shortfall.short, shortfall.unit)


def describe_missing(amount: Amount, unit: Unit) -> str:
    """How much is missing; where that may be nothing, at most."""
    if amount.low == 0 and amount.high:
        return f"up to {_so_many(amount.high, unit)}"
    return format_range(amount, unit)


def describe_conflict(competing: CompetingDemands) -> str:
    """Demands that no allocation meets together."""
    demands = ["the total" if quota is None else _quota_words(quota) for quota in competing.demands]
    limits = " and ".join(map(_quota_words, competing.caps))
    caps = f", with no more of {limits} than counts" if limits else ""
    return f"{' and '.join(demands)} ask for more than the units can serve together{caps}"


def _quota_words(quota: str) -> str:
    return quota.replace("-", " ")
