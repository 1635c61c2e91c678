"""Editions of rules, their days and what they rest on, in words."""

from fractions import Fraction
from typing import assert_never

from pathways.model.rules.confidence import RuleConfidence
from pathways.model.rules.edition import Boundary, Edition
from pathways.model.values.period import Anchor
from pathways.wording.dates import format_date
from pathways.wording.requirements import pluralize


def edition_title(edition: Edition) -> str:
    """An edition by its id, with what is known of its dates: for pages on which ids are looked up."""
    return f"{edition.id}, {edition_dates(edition)}"


def edition_dates(edition: Edition) -> str:
    """What is known of the dates of an edition."""
    since = format_effective(edition.begins)
    seen = f", last confirmed {format_date(edition.confirmed)}" if edition.confirmed else ""
    return f"{since}{seen}"


def format_boundary(day: Boundary) -> str:
    """A day that may be known only to lie somewhere."""
    first, last = day.earliest, day.latest
    if first is None and last is None:
        return "a date not known"
    if first == last:
        return format_date(first)
    if not first:
        return f"no later than {format_date(last)}"
    return f"between {format_date(first)} and {format_date(last or 'today')}"


def format_end(day: Boundary) -> str:
    """A day on which something happened."""
    exact = day.earliest is not None and day.earliest == day.latest
    return f"{'on ' if exact else ''}{format_boundary(day)}"


def format_effective(day: Boundary) -> str:
    """When rules took effect."""
    text = format_boundary(day)
    if text.startswith("no later"):
        return f"in effect by {format_date(day.latest or '')}"
    if text.startswith("between"):
        text = f"a date {text}"
    return f"in effect since {text}"


def format_since(day: Boundary) -> str:
    """When something begins that is in effect from a day on."""
    text = format_boundary(day)
    if day.earliest is not None and day.earliest == day.latest:
        return f"on {text} or later"
    return f"on or after a date {text}" if text.startswith("between") else f"from {text}"


def format_date_range(begins: Boundary | None, to: Boundary | None) -> str:
    """The first and the last day of something, where they are known; it follows other words."""
    since = f", {format_effective(begins)}" if begins else ""
    last = f", ended {format_end(to)}" if to else ""
    return since + last


def describe_coverage(confidence: RuleConfidence) -> str:
    """The coverage statement in a sentence."""
    others = (
        (confidence.unconfirmed, "rest on third-party sources alone", "rests on third-party sources alone"),
        (confidence.judged, "are decided by the issuer", "is decided by the issuer"),
        (confidence.recalled, "are unconfirmed and never decide", "is unconfirmed and never decides"),
    )
    parts = []
    if confidence.conditions:
        requirements = pluralize(Fraction(confidence.conditions), "requirement")
        parts.append(f"{confidence.by_rule} of {requirements} checked by a cited rule")
        parts += [f"{number} {one if number == 1 else many}" for number, many, one in others if number]
    if confidence.unseen:
        more = " more" * bool(confidence.conditions)
        requirements = pluralize(Fraction(confidence.unseen), f"{more.strip()} requirement".strip())
        verb = "is" if confidence.unseen == 1 else "are"
        parts.append(f"{requirements} cannot be verified from a record and {verb} assumed met")
    parts += [f"not covered: {', '.join(confidence.not_modeled)}"] if confidence.not_modeled else []
    return "; ".join(parts)


def binding_day(edition: Edition) -> str:
    """To whom an edition applies."""
    last = f", through {format_date(edition.to)}" if edition.to else ""
    return f"{_who_is_bound(edition.effective_by)}{last}"


def _who_is_bound(anchor: Anchor) -> str:
    match anchor:
        case "as_of":
            return "These rules apply to every candidate while they are in effect"
        case "application_date":
            return "Whether these rules apply depends on the application date"
        case "exam_date":
            return "Whether these rules apply depends on the exam date"
        case "program_entry":
            return "Whether these rules apply depends on the date of entry into the program"
        case "cycle_start":
            return "Whether these rules apply depends on the first day of the renewal cycle"
        case _:
            assert_never(anchor)
