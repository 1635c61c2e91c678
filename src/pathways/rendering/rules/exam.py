"""What is known of an exam, value by value."""

from collections.abc import Iterator
from fractions import Fraction
from typing import assert_never

from pathways.model.catalog import Catalog
from pathways.model.rules.exam_facts import (
    AnyExamFact,
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
from pathways.wording import rules_texts
from pathways.wording.editions import format_date_range
from pathways.wording.requirements import pluralize
from pathways.wording.sources import describe_dispute
from pathways.wording.words import trust_words

HOUR = 60


def exam_page(heading: str, facts: ExamFacts, catalog: Catalog) -> Iterator[Block]:
    """Each value with its days and the trust in it; nothing where none is on file."""
    found = list(facts.each())
    if found:
        yield Block("heading", heading)
    for fact in found:
        trust = trust_words(catalog.trust_of(fact))
        yield Block("item", f"{fact_text(fact)}{format_date_range(fact.begins, fact.to)} ({trust})")
        yield from fact_remarks(fact, catalog)


def fact_remarks(fact: ExamFact, catalog: Catalog) -> Iterator[Block]:
    """What other sources state against a fact, and its note."""
    for claim in fact.disputed:
        yield Block(
            "note", rules_texts.disputed(describe_dispute(claim, claim.against or fact.cites, catalog)), 1
        )
    if fact.note:
        yield Block("note", rules_texts.note(fact.note), 1)


def fact_text(fact: AnyExamFact) -> str:
    """What a fact says, without its days."""
    match fact:
        case ItemCount(items=least, at_most=most, scored=scored):
            many = (
                rules_texts.items_range(format_amount(least), format_amount(most))
                if most
                else pluralize(least, "item")
            )
            return many + (rules_texts.scored_items(format_amount(scored)) if scored else "")
        case TestingTime(minutes=minutes):
            return rules_texts.testing_time(_clock(minutes))
        case PassMark(score=score, scale=scale):
            return rules_texts.pass_mark(format_amount(score)) + (
                rules_texts.PERCENT if scale == "percent" else rules_texts.scale(scale)
            )
        case Fee(usd=usd, payer=payer, what=what):
            return rules_texts.fee(what, format_amount(usd, grouped=True)) + (
                "" if payer == "everyone" else rules_texts.for_payer(payer)
            )
        case RetakeWait(days=days):
            return rules_texts.retake_wait(pluralize(days, "day"))
        case AttemptLimit(most=most, each=each):
            many = rules_texts.NO_LIMIT if most == "unlimited" else format_amount(most)
            return rules_texts.tries(many) + (rules_texts.in_period(each) if each else "")
        case ApprovalWindow(days=days):
            return rules_texts.sit_within(pluralize(days, "day"))
        case ExamWindow(opens=opens, closes=closes, apply_by=by):
            return rules_texts.exam_window(opens, closes) + (rules_texts.apply_by(by) if by else "")
        case DeliveryMode(how=how):
            return rules_texts.delivery(how)
        case _:
            assert_never(fact)


def _clock(minutes: Fraction) -> str:
    hours, rest = divmod(minutes, HOUR)
    parts = [pluralize(Fraction(hours), "hour")] if hours else []
    parts += [pluralize(rest, "minute")] if rest or not hours else []
    return " ".join(parts)
