"""What changed in the rules, and for whom."""

FOR_THE_EXAM = "to sit the exam"
FOR_THE_CREDENTIAL = "to hold it"
TO_LIFT_THE_MARK = "to lift the mark"
THE_MARK = "the mark"
NO_CONDITION_CHANGED = "No condition changed"
NO_RULE_CHANGED = "No rule on file changed between these days"
EXAM_NO_LONGER = "Of the exam, no longer"
EXAM_NEW = "Of the exam, new"
NO_RULES = "no rules are on file"
WHICH_NOT_KNOWN = "; which of them is not known"


def title(abbreviation: object, name: object, first: object, last: object) -> str:
    return f"{abbreviation}, {name}, from {first} to {last}"


def on_day(day: object, in_force: object) -> str:
    return f"on {day}: {in_force}"


def from_edition(before: object, after: object, day: object) -> str:
    return f"{before} to {after}, from {day}"


def editions_in_force(editions: object) -> str:
    return f"edition {editions}"


def demand_changed(kind: object, of: object, text: object) -> str:
    return f"{kind}: no record can show {of}{text}"


def name_asks_for(name: object, after: object, before: object) -> str:
    return f"{name} asks for {after}; before for {before}"


def condition_changed(label: object, after: object, before: object) -> str:
    return f"changed: {label}: {after}; before: {before}"


def answers_change(records: object, changed: object) -> str:
    return f"Of {records} records the answer for {changed} changes"


def purpose_change(purpose: object, before: object, after: object) -> str:
    return f"{purpose}: {before}, now {after}"


def lacks(conditions: object) -> str:
    return f"lacks {conditions}"


def settled_by(text: object) -> str:
    return f"would be settled by {text}"


def by_route(route: object) -> str:
    return f" by {route}"
