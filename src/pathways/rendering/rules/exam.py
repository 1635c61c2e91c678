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
from pathways.model.values.amount import plainly
from pathways.rendering.layout.blocks import Block
from pathways.wording.editions import span
from pathways.wording.requirements import counted
from pathways.wording.sources import disputes

HOUR = 60


def exam_page(heading: str, facts: ExamFacts, catalog: Catalog) -> Iterator[Block]:
    """Each value with its days and the trust in it; nothing where none is on file."""
    found = list(facts.each())
    if found:
        yield Block("heading", heading)
    for fact in found:
        yield Block("item", f"{value(fact)}{span(fact.begins, fact.to)} ({catalog.trust_of(fact).word})")
        yield from remarks(fact, catalog)


def remarks(fact: ExamFact, catalog: Catalog) -> Iterator[Block]:
    """What other sources state against a fact, and its note."""
    for one in fact.disputed:
        yield Block("aside", f"disputed: {disputes(one, one.against or fact.cites, catalog)}", 1)
    if fact.note:
        yield Block("aside", f"note: {fact.note}", 1)


def value(fact: ExamFact) -> str:
    """What a fact says, without its days.

    Raises:
        TypeError: a kind of fact that has no words.
    """
    match fact:
        case ItemCount(items=least, at_most=most, scored=scored):
            many = f"{plainly(least)} to {plainly(most)} items" if most else counted(least, "item")
            return many + (f", {plainly(scored)} of them scored" if scored else "")
        case TestingTime(minutes=minutes):
            return f"time: {_clock(minutes)}"
        case PassMark(score=score, scale=scale):
            return f"pass mark: {plainly(score)}" + (" percent" if scale == "percent" else f", scale {scale}")
        case Fee(usd=usd, payer=payer, what=what):
            return f"{what} costs USD {plainly(usd)}" + ("" if payer == "everyone" else f" for {payer}")
        case RetakeWait(days=days):
            return f"after a failed try: wait {counted(days, 'day')}"
        case AttemptLimit(most=most, each=each):
            many = "no limit" if most == "unlimited" else plainly(most)
            return f"tries: {many}" + (f" in {each}" if each else "")
        case ApprovalWindow(days=days):
            return f"sit within {counted(days, 'day')} of the approval"
        case ExamWindow(opens=opens, closes=closes, apply_by=by):
            return f"given from {opens} to {closes}" + (f", apply by {by}" if by else "")
        case DeliveryMode(how=how):
            return f"given {how}"
    raise TypeError(f"no words for {type(fact).__name__}")


def _clock(minutes: Fraction) -> str:
    hours, rest = divmod(minutes, HOUR)
    parts = [counted(Fraction(hours), "hour")] if hours else []
    parts += [counted(rest, "minute")] if rest or not hours else []
    return " ".join(parts)
