"""Names of what is asked for: exams, steps, routes, and what would settle a question."""

EXACT_DATE = "exact date"
SINCE_AND_UNTIL = "since and until"
ACCREDITED_INSTITUTION = "accredited institution"
FINAL_TERM = "final term"
COUNTING_HOURS = "how many of them count"
WEEKLY_HOURS = "weekly hours"
EXAM_ONLY_ROUTE = "admits to the exam only: "
ELIGIBILITY = "who may sit and hold it"
RECOMMENDED = "recommended, never required"
ROUTE_TO_CREDENTIAL = "a route that leads to the credential"
NON_MEMBERS = "those who are not members"
UNKNOWN = "not known"
AND = " and "
OR = ", or "
NONE = "none"
ALTERNATIVELY = " or "


def credits_earned_by(day: object) -> str:
    return f"credits earned by {day}"


def credits_of_last(period: object) -> str:
    return f"credits of the last {period}"


def count_of_parts(count: object, parts: object) -> str:
    return f"{count} of {parts}"


def renew_or_reinstate(credential: object) -> str:
    return f"renew or reinstate {credential}"


def claim(credential: object) -> str:
    return f"claim {credential}"


def sit_exam(credential: object) -> str:
    return f"sit the {credential} exam"


def exam_of(credential: object) -> str:
    return f"{credential} exam"


def eligible_for_exam(credential: object) -> str:
    return f"may sit the {credential} exam"


def lifts(designation: object) -> str:
    return f"lifts {designation}"


def eligible_for_credential(credential: object) -> str:
    return f"may hold {credential}"


def joined_by_and(first: object, last: object) -> str:
    return f"{first} and {last}"


def days_range(first: object, last: object) -> str:
    return f"from {first} to {last}"


def days_from(first: object) -> str:
    return f"from {first}"


def extended_to(day: object) -> str:
    return f"to {day}, by an extension"


def range_of(first: object, last: object) -> str:
    return f"{first} to {last}"


def units_amount(amount: object, plural: object) -> str:
    return f"{amount} unit{plural}"


def title_key(title: object) -> str:
    return f"title {title}"


def then_on_day(day: object) -> str:
    return f" on {day}"


def then_after_period(period: object) -> str:
    return f" after {period}"
