"""What changed in the rules, and for whom."""

from typing import Literal, assert_never

from pathways.wording.dates import format_date

ChangeKind = Literal["added", "removed", "changed"]

FOR_THE_EXAM = "for the exam"
FOR_THE_CREDENTIAL = "for certification"
TO_REMOVE_THE_DESIGNATION = "to remove the designation"
THE_DESIGNATION = "the designation"
NO_CONDITION_CHANGED = "No requirement changed"
NO_RULE_CHANGED = "No rule on file changed between these dates"
EXAM_NO_LONGER = "Exam facts that ended"
EXAM_NEW = "New exam facts"
NO_RULES = "no rules are on file"
WHICH_NOT_KNOWN = "; not known which of them"


def title(abbreviation: object, name: object, first: object, last: object) -> str:
    return f"{abbreviation}, {name}, from {format_date(first)} to {format_date(last)}"


def on_day(day: object, in_force: object) -> str:
    return f"on {format_date(day)}: {in_force}"


def from_rules(before: object, after: object) -> str:
    return f"From the rules {before} to those {after}"


def editions_in_force(editions: object) -> str:
    return f"rules {editions}"


def demand_changed(kind: ChangeKind, route: str, text: object) -> str:
    match kind:
        case "added":
            return f"the issuer now also requires: {text}{_of(route)}"
        case "removed":
            return f"the issuer no longer requires: {text}{_of(route)}"
        case "changed":
            return f"the issuer also requires, changed: {text}{_of(route)}"
        case _:
            assert_never(kind)


def combination_changed(route: str, after: object, before: object) -> str:
    return f"changed{_of(route)}: now {after}; before: {before}"


def condition_changed(route: str, after: object, before: object) -> str:
    return f"changed{_of(route)}: {after}; before: {before}"


def part_changed(kind: ChangeKind, route: str, text: object) -> str:
    return f"{kind}{_of(route)}: {text}"


def _of(route: str) -> str:
    return f" ({route})" if route else ""


def answers_change(records: object, changed: object) -> str:
    return f"The answer changes for {changed} of {records} records"


def purpose_change(purpose: object, before: object, after: object) -> str:
    return f"{purpose}: {before}, now {after}"


def lacks(conditions: object) -> str:
    return f"still needed: {conditions}"


def settled_by(text: object) -> str:
    return f"information needed: {text}"


def by_route(route: object) -> str:
    return f", via: {route}"
