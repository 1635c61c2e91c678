"""What the rules state and could not confirm."""

from pathways.wording.dates import format_date

RECALLED = "unconfirmed, no source read"
THIRD_PARTY = "third-party sources only"
ISSUER_DISCRETION = "decided by the issuer"
DISPUTED = "disputed"
FIRST_DAY_UNKNOWN = "effective date not known exactly"
ASSUMED_IN_EFFECT = "assumed still in effect"
UNKNOWN = "date last confirmed not known"
EXAM = "about the exam"
HEADS = ("Credential", "Where", "Why", "Statement")


def between(first: object, last: object) -> str:
    return f"{format_date(first)} to {format_date(last)}"


def competencies(recalled: object, of: object) -> str:
    return f"{recalled} of {of} competencies"


def last_confirmed(day: object) -> str:
    return f"last confirmed {format_date(day)}"
