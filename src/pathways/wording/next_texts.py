"""What the answers of `next` and of `check` without a credential say."""

from pathways.wording.dates import format_date
from pathways.wording.renewal_texts import OWN_RULES as OWN_RULES
from pathways.wording.renewal_texts import for_learner as for_learner

HELD = "Currently certified"
AWARD_DUE = "Eligible for certification now"
EXAM_PASSED = "Exam passed; certification has further requirements"
EXAM_OPEN = "Eligible for the exam now"
UNDETERMINED = "Undetermined: more information needed"
NOT_YET = "Not yet eligible"
NO_LONGER_AWARDED = "No longer awarded"
NOT_COVERED = "Not covered yet"
CHECK_SAYS_WHY = "Not an official determination. For details: `pathways check NAME --record FILE`"
WITH_NEW_APPLICATION = ", with a new application"
NOTHING_TO_RECORD = "nothing that a record can show"
WHICH_RULE = "no source states which rule covers an attempt made before the change"
AVAILABLE_NOW = "Available now"
CAN_BE_STARTED = "Can be started now"
RENEW_FIRST = "Renewal due soon"
NOTHING_NOW = "nothing"
CLOSEST_CREDENTIALS = "Closest credentials"
IF_IT_LAPSED = "If a credential lapses"
KEY_DATES = "Key dates"
NO_DECISION = "Not an official determination. For details: `pathways check NAME --record FILE`"
RENEW_LISTS_REQUIREMENTS = ": `pathways renew --record FILE` lists its standing and requirements"
EXPIRED = "expired"
EXPIRES = "expires"
MORE_QUESTION = "more question"


def every_credential(learner: object, day: object) -> str:
    return f"All credentials{learner}, as of {format_date(day)}, closest first"


def by_route(route: object) -> str:
    return f", via: {route}"


def lacks(missing: object) -> str:
    return f"still needed: {missing}"


def open_question(question: object, more: object) -> str:
    return f"to confirm: {question}{more}"


def and_more(questions: object) -> str:
    return f" (and {questions})"


def title(learner: object, day: object) -> str:
    return f"Next steps{learner}, as of {format_date(day)}"


def opens_now(credentials: object) -> str:
    return f": qualifies for {credentials}"


def opens_in_the_end(credentials: object) -> str:
    return f"; later also {credentials}"


def one_of_several(credentials: object) -> str:
    return f": one of several requirements for {credentials}"


def perhaps_opens(credentials: object) -> str:
    return f"; may also qualify for {credentials}"


def nothing_rests_on(credential: object) -> str:
    return f"{credential}: no other credential depends on it"


def further_away(credential: object, others: object) -> str:
    return f"{credential}: these would need more steps: {others}"


def last_chance(day: object, credential: object, reason: object) -> str:
    last = f"{format_date(day)}: last day to qualify for {credential} on the current record"
    return f"{last}; after that: {reason}"


def credential_ends(day: object, credential: object, item: object) -> str:
    return f"{format_date(day)}: {credential} expires ({item})"


def apply_by(day: object) -> str:
    return f"apply by {format_date(day)}"


def closes_on(day: object) -> str:
    return f"application closes on {format_date(day)}"


def exam_window(
    day: object, credential: object, opens: object, closes: object, until: object, trust: object
) -> str:
    window = f"from {format_date(opens)} to {format_date(closes)}"
    return f"{format_date(day)}: {credential} exam window {window}; {until}{trust}"


def approval_ends(credential: object, ends: object, days: object) -> str:
    return f"authorization to take the {credential} exam {ends}, {days} after it was given"


def retake_from(credential: object, days: object) -> str:
    return f"earliest retake of the {credential} exam, {days} after a failed attempt"


def retake_by_other_source(days: object, trust: object) -> str:
    return f"; {days} according to another source{trust}"


def or_other_day(day: object, reason: object) -> str:
    return f"; or {format_date(day)}, because {reason}"
