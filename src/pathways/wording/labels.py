"""Names of what is required: exams, steps, routes, and the information that is needed."""

from pathways.wording.dates import format_date

EXACT_DATE = "exact date"
SINCE_AND_UNTIL = "start and end dates"
ACCREDITED_INSTITUTION = "accredited institution"
FINAL_TERM = "final term"
COUNTING_HOURS = "how many of them count"
WEEKLY_HOURS = "weekly hours"
EXAM_ONLY_ROUTE = "exam only: "
ELIGIBILITY = "eligibility for the exam and for certification"
RECOMMENDED = "recommended, not required"
ROUTE_TO_CREDENTIAL = "an eligibility route that leads to certification"
NON_MEMBERS = "nonmembers"
UNKNOWN = "not known"
AND = " and "
OR = ", or "
NONE = "none"
ALTERNATIVELY = " or "


def credits_earned_by(day: object) -> str:
    return f"credits earned by {format_date(day)}"


def credits_of_last(period: object) -> str:
    return f"credits of the last {period}"


def count_of_parts(count: object, parts: object) -> str:
    return f"{count} of {parts}"


def renew_or_reinstate(credential: object) -> str:
    return f"renew or reinstate {credential}"


def claim(credential: object) -> str:
    return f"apply for {credential} certification"


def sit_exam(credential: object) -> str:
    return f"take the {credential} exam"


def exam_of(credential: object) -> str:
    return f"{credential} exam"


def eligible_for_exam(credential: object) -> str:
    return f"eligible for the {credential} exam"


def lifts(designation: object) -> str:
    return f"removes {designation}"


def eligible_for_credential(credential: object) -> str:
    return f"eligible for {credential} certification"


def joined_by_and(first: object, last: object) -> str:
    return f"{first} and {last}"


def days_range(first: object, last: object) -> str:
    return f"from {format_date(first)} to {format_date(last)}"


def days_from(first: object) -> str:
    return f"from {format_date(first)}"


def extended_to(day: object) -> str:
    return f"to {format_date(day)}, by an extension"


def range_of(first: object, last: object) -> str:
    return f"{format_date(first)} to {format_date(last)}"


def units_amount(amount: object, plural: object) -> str:
    return f"{amount} CEU{plural}"


def school_copy(outline: object, file: object) -> str:
    return f"{outline}, the school's own copy ({file})"


def title_key(title: object) -> str:
    return f"title {title}"


def then_on_day(day: object) -> str:
    return f" on {format_date(day)}"


def then_after_period(period: object) -> str:
    return f" after {period}"
