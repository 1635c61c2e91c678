"""Editions of rules, their days and what they rest on, in words."""

from fractions import Fraction
from typing import assert_never

from pathways.model.rules.confidence import RuleConfidence
from pathways.model.rules.edition import Boundary, Edition
from pathways.model.values.period import Anchor
from pathways.wording.requirements import pluralize


def edition_title(edition: Edition) -> str:
    """An edition, with what is known of its days."""
    since = f"from {format_boundary(edition.begins)}"
    seen = f", last seen in force on {edition.confirmed}" if edition.confirmed else ""
    return f"{edition.id}, {since}{seen}"


def format_boundary(day: Boundary) -> str:
    """A day that may be known only to lie somewhere."""
    first, last = day.earliest, day.latest
    if first is None and last is None:
        return "a day not known"
    if first == last:
        return str(first)
    return f"some day between {first} and {last or 'now'}" if first else f"some day not later than {last}"


def format_date_range(begins: Boundary | None, to: Boundary | None) -> str:
    """The first and the last day of something, where they are known; it follows other words."""
    since = f", from {format_boundary(begins)}" if begins else ""
    last = f", until {format_boundary(to)}" if to else ""
    return since + last


def describe_coverage(confidence: RuleConfidence) -> str:
    """The coverage statement in a sentence."""
    counts = (
        (confidence.by_rule, "by rule"),
        (confidence.unconfirmed, "by rule on the word of third parties alone"),
        (confidence.judged, "by a person at the issuer"),
        (confidence.recalled, "by nobody, for they are only recalled"),
    )
    (first, *more) = [(number, how) for number, how in counts if number] or [(0, "")]
    parts = []
    if confidence.conditions:
        number, how = first
        shares = ", ".join(f"{number} {how}" for number, how in more)
        decided = f"{number} {'is' if number == 1 else 'are'} decided {how}{', ' * bool(more)}{shares}"
        parts.append(f"of {pluralize(Fraction(confidence.conditions), 'condition')} {decided}")
    if confidence.unseen:
        demands = pluralize(Fraction(confidence.unseen), "demand")
        parts.append(
            f"{demands} that no record can show {'is' if confidence.unseen == 1 else 'are'} taken as met"
        )
    parts += [f"not modelled: {', '.join(confidence.not_modelled)}"] if confidence.not_modelled else []
    return "; ".join(parts)


def binding_day(edition: Edition) -> str:
    """Whom an edition binds."""
    last = f", up to {edition.to}" if edition.to else ""
    return f"Binds by the day {_deciding_day(edition.binds)}{last}"


def _deciding_day(anchor: Anchor) -> str:
    match anchor:
        case "as_of":
            return "of the question"
        case "applied":
            return "of the application"
        case "exam":
            return "of the exam"
        case "entry":
            return "of entry into the program"
        case "cycle_start":
            return "on which the renewal cycle begins"
        case _:
            assert_never(anchor)
