"""Amounts, and what is missing of them, in words."""

from collections.abc import Collection, Iterable
from fractions import Fraction
from math import ceil, floor
from typing import Final, assert_never

from pathways.model.values.amount import Amount, format_amount
from pathways.model.verdict import CompetingDemands, QuestionKind, Shortfall, Unit
from pathways.wording.requirements import pluralize

DAYS_IN_A_MONTH = Fraction(487, 16)
"""A year of 365.25 days has twelve; for reading only, nothing is compared by it."""

HALF: Final = Fraction(1, 2)

LEAST_SHOWN: Final = Fraction(1, 100)
"""What is smaller is not written in digits."""


def format_months(amount: Fraction, *, days: bool = False) -> str:
    """Months as years and months, to the nearest; with the days left over where they decide.

    >>> format_months(Fraction(32)), format_months(Fraction(25, 2)), format_months(Fraction(24))
    ('2 years 8 months', '1 year', '2 years')
    >>> format_months(Fraction(25, 2), days=True), format_months(Fraction(1, 30)), format_months(Fraction(0))
    ('1 year 15 days', '1 day', 'none')
    """
    if days or 0 < amount < 1:
        months, rest = divmod(amount, 1)
        left = max(round(rest * DAYS_IN_A_MONTH), 1) if rest else 0
    else:
        months, left = ceil(amount - HALF), 0  # half a month more is not yet a month on record
    years, months = divmod(int(months), 12)
    parts = [pluralize(Fraction(years), "year")] if years else []
    parts += [pluralize(Fraction(months), "month")] if months else []
    parts += [pluralize(Fraction(left), "day")] if left else []
    return " ".join(parts) or "none"


def describe_shortfall(shortfall: Shortfall) -> str:
    """What is on record of an amount, and what is still needed; of a quota, with its name."""
    of = f"{_quota_words(shortfall.quota)}: " if shortfall.quota else ""
    if not shortfall.have.low and not shortfall.have.high:  # what is needed is said by the requirement
        return f"{of}{describe_on_record(shortfall)}"
    return f"{of}{describe_on_record(shortfall)}; {describe_needed(shortfall)}"


def describe_on_record(shortfall: Shortfall) -> str:
    """What a record has of an amount."""
    have = shortfall.have
    if have.high is None:
        if have.low == 0:
            return "amount not on record"
        return f"{_amount_words(have.low, shortfall)} or more on record"
    if have.low == 0 and have.high:
        return f"up to {_amount_words(have.high, shortfall)} on record"
    return f"{_range(have.low, have.high, shortfall)} on record"


def describe_needed(shortfall: Shortfall) -> str:
    """How much more is needed; where that may be nothing, at most."""
    return f"{describe_amount_needed(shortfall)} needed"


def describe_amount_needed(shortfall: Shortfall) -> str:
    """The amount that is needed, `more` where some is on record; where that may be nothing, at most."""
    more = " more" if shortfall.have.low or shortfall.have.high else ""
    low, high = shortfall.short
    assert high is not None  # noqa: S101 - what is needed is bounded
    if shortfall.unit == "month" and not _days_decide(shortfall):
        low, high = Fraction(floor(low + HALF)), Fraction(floor(high + HALF))
    text = f"up to {_amount_words(high, shortfall)}" if low == 0 else _range(low, high, shortfall)
    return f"{text}{more}"


def describe_missing(amount: Amount, unit: Unit) -> str:
    """How much is missing, to the day; where that may be nothing, at most: as examples of rules write it."""
    low, high = amount
    assert high is not None  # noqa: S101 - what is missing is bounded
    least, most = (
        format_months(part, days=True) if unit == "month" else _counted(part, unit) for part in (low, high)
    )
    if low == 0 and high:
        return f"up to {most}"
    return least if low == high else f"{least} to {most}"


def range_reasons(shortfalls: Iterable[Shortfall], asked: Collection[QuestionKind] = ()) -> list[str]:
    """Why amounts are known only as ranges, each reason once; not those that are `asked` about."""
    ranges = [each for each in shortfalls if each.have.high is not None and each.have.low < each.have.high]
    kinds = dict.fromkeys(doubt.kind for each in ranges for doubt in each.doubts)
    return [text for kind in kinds if kind not in asked and (text := _range_reason(kind))]


def _range_reason(kind: QuestionKind) -> str | None:
    """Why an amount is known only as a range; None for doubts that are questions of their own."""
    match kind:
        case "part-time":
            return (
                "the rules do not say how part-time work counts: the lower amount counts it in proportion "
                "to its hours, the higher amount in full"
            )
        case "attribute":
            return "the record leaves out a date or an amount, or gives it only roughly"
        case "list":
            return "the record may not list everything"
        case "accreditation-day":
            return "the rules do not say on which day an accreditation must hold"
        case "candidacy":
            return "a program in candidacy may or may not count"
        case (
            "standing"
            | "issuer-discretion"
            | "recalled"
            | "edition"
            | "anchor"
            | "shared-credits"
            | "late-units"
            | "own-domain"
            | "cycle"
            | "pro-rated"
            | "rules"
            | "log"
            | "cycle-end"
            | "reinstatement"
        ):
            return None
        case _:
            assert_never(kind)


def _unit_word(unit: Unit) -> str:
    """One of what an amount counts."""
    return "CEU" if unit == "unit" else unit


def _days_decide(shortfall: Shortfall) -> bool:
    """Whether whole months would say that nothing is missing."""
    return any(0 < bound < 1 for bound in shortfall.short if bound is not None)


def _range(low: Fraction, high: Fraction, shortfall: Shortfall) -> str:
    first, last = _amount_words(low, shortfall), _amount_words(high, shortfall)
    if first == last:
        return last
    if shortfall.unit == "month":
        return f"{first} to {last}"
    return f"{first.removesuffix('s').removesuffix(f' {_unit_word(shortfall.unit)}')} to {last}"


def _amount_words(amount: Fraction, shortfall: Shortfall) -> str:
    if shortfall.unit == "month":
        return format_months(amount, days=_days_decide(shortfall))
    return _counted(amount, shortfall.unit)


def _counted(amount: Fraction, unit: Unit) -> str:
    if 0 < amount < LEAST_SHOWN:
        return f"less than {format_amount(LEAST_SHOWN)} {_unit_word(unit)}s"
    return pluralize(amount, _unit_word(unit)) if amount else "none"


def describe_conflict(competing: CompetingDemands) -> str:
    """Demands that no allocation meets together."""
    demands = ["the total" if quota is None else _quota_words(quota) for quota in competing.demands]
    limits = " and ".join(map(_quota_words, competing.caps))
    caps = f"; CEUs in {limits} count only up to the maximum" if limits else ""
    return f"{' and '.join(demands)} together need more CEUs than these activities supply{caps}"


def _quota_words(quota: str) -> str:
    return quota.replace("-", " ")
