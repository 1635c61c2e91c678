"""What is known of an exam, value by value."""

from collections.abc import Iterator
from fractions import Fraction

from pathways.model.catalog import Catalog
from pathways.model.rules.exam_facts import (
    ApprovalWindow,
    AttemptLimit,
    DeliveryMode,
    ExamFact,
    ExamFacts,
    ExamWindow,
    Fee,
    ItemCount,
    PassMark,
    RetakeWait,
    TestingTime,
)
from pathways.model.values.amount import format_amount
from pathways.rendering.layout.blocks import Block
from pathways.wording.editions import format_date_range
from pathways.wording.requirements import pluralize
from pathways.wording.sources import describe_dispute

HOUR = 60


def exam_page(heading: str, facts: ExamFacts, catalog: Catalog) -> Iterator[Block]:
    """Each value with its days and the trust in it; nothing where none is on file."""
    found = list(facts.each())
    if found:
        yield Block("heading", heading)
    for fact in found:
        yield Block(
            "item",
            f"{fact_text(fact)}{format_date_range(fact.begins, fact.to)} ({catalog.trust_of(fact).word})",
        )
        yield from fact_remarks(fact, catalog)


def fact_remarks(fact: ExamFact, catalog: Catalog) -> Iterator[Block]:
    """What other sources state against a fact, and its note."""
    for one in fact.disputed:
        yield Block("aside", f"disputed: {describe_dispute(one, one.against or fact.cites, catalog)}", 1)
    if fact.note:
        yield Block("aside", f"note: {fact.note}", 1)


def fact_text(fact: ExamFact) -> str:
    """What a fact says, without its days.

    Raises:
        TypeError: a kind of fact that has no words.
    """
    match fact:
        case ItemCount(items=least, at_most=most, scored=scored):
            many = (
                f"{format_amount(least)} to {format_amount(most)} items" if most else pluralize(least, "item")
            )
            return many + (f", {format_amount(scored)} of them scored" if scored else "")
        case TestingTime(minutes=minutes):
            return f"time: {_clock(minutes)}"
        case PassMark(score=score, scale=scale):
            return f"pass mark: {format_amount(score)}" + (
                " percent" if scale == "percent" else f", scale {scale}"
            )
        case Fee(usd=usd, payer=payer, what=what):
            return f"{what} costs USD {format_amount(usd)}" + ("" if payer == "everyone" else f" for {payer}")
        case RetakeWait(days=days):
            return f"after a failed try: wait {pluralize(days, 'day')}"
        case AttemptLimit(most=most, each=each):
            many = "no limit" if most == "unlimited" else format_amount(most)
            return f"tries: {many}" + (f" in {each}" if each else "")
        case ApprovalWindow(days=days):
            return f"sit within {pluralize(days, 'day')} of the approval"
        case ExamWindow(opens=opens, closes=closes, apply_by=by):
            return f"given from {opens} to {closes}" + (f", apply by {by}" if by else "")
        case DeliveryMode(how=how):
            return f"given {how}"
    raise TypeError(f"no words for {type(fact).__name__}")


def _clock(minutes: Fraction) -> str:
    hours, rest = divmod(minutes, HOUR)
    parts = [pluralize(Fraction(hours), "hour")] if hours else []
    parts += [pluralize(rest, "minute")] if rest or not hours else []
    return " ".join(parts)
