"""What is said of a program's accreditation on the day of graduation."""

from pathways.wording.dates import format_date

CANDIDACY = "a stage of application; no source states whether its graduates are eligible for the exam"
UNSOURCED_STATUS = "no source states whether it counts as accredited"
NOT_ACCREDITED = "the program is not accredited"


def ends_before_graduation(accreditor: object, last: object, graduation: object) -> str:
    ends = f"accreditation by {accreditor} ends on {format_date(last)}"
    return f"{ends}, before the cohort graduates on {format_date(graduation)}"


def begins(accreditor: object, first: object) -> str:
    return f"accreditation by {accreditor} begins on {format_date(first)}"


def begins_after_graduation(begins: object, graduation: object) -> str:
    return f"{format_date(begins)}, after the cohort graduates on {format_date(graduation)}"


def unknown_at_graduation(accreditor: object, graduation: object) -> str:
    return f"whether accreditation by {accreditor} holds on {format_date(graduation)} is not known"


def other_status(graduation: object, accreditor: object, status: object, meaning: object) -> str:
    return f"status with {accreditor} on {format_date(graduation)}: {status}, {meaning}"
