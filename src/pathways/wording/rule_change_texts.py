"""What changed in the rules, and for whom."""

from pathways.wording.dates import format_date

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


def from_edition(before: object, after: object, day: object) -> str:
    return f"{before} to {after}, from {day}"


def editions_in_force(editions: object) -> str:
    return f"edition {editions}"


def demand_changed(kind: object, of: object, text: object) -> str:
    return f"{kind}: the issuer also requires {of}{text}"


def name_asks_for(name: object, after: object, before: object) -> str:
    return f"{name} now requires {after}; before, {before}"


def condition_changed(label: object, after: object, before: object) -> str:
    return f"changed: {label}: {after}; before: {before}"


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
