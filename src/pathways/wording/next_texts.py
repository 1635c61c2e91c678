"""What the answers of `next` and of `check` without a credential say."""

from pathways.wording.renewal_texts import OWN_RULES as OWN_RULES
from pathways.wording.renewal_texts import for_learner as for_learner

HELD = "Held"
AWARD_DUE = "All that the award asks for is there"
EXAM_PASSED = "The exam is passed, and the award asks for more"
EXAM_OPEN = "The exam may be sat today"
NOT_CERTAIN = "Not certain, for want of facts"
NOT_YET = "Not yet"
CLOSED = "No longer awarded, or no rules on file"
CHECK_SAYS_WHY = "`pathways check` and a credential's name says why. No line is an issuer's decision"
WITH_NEW_APPLICATION = ", with a new application"
NOTHING_TO_RECORD = "nothing that a record could tell"
WHICH_RULE = "no source says which rule covers an attempt made before the change"
OPEN_TODAY = "Open today"
CAN_BE_STARTED = "Can be started"
NEAREST_GOALS = "Nearest goals"
IF_IT_LAPSED = "If it lapsed"
KEY_DATES = "Days to know"
NO_DECISION = "No line is an issuer's decision; `pathways check` and a credential's name says why"
RENEW_LISTS_REQUIREMENTS = ": `pathways renew` lists its standing and requirements"
RAN_OUT = "ran out"
MORE_QUESTION = "more question"


def every_credential(learner: object, day: object) -> str:
    return f"Every credential{learner}, as of {day}, the nearest first"


def by_route(route: object) -> str:
    return f", by {route}"


def lacks(missing: object) -> str:
    return f"lacks: {missing}"


def open_question(question: object, more: object) -> str:
    return f"open: {question}{more}"


def and_more(questions: object) -> str:
    return f"; and {questions}"


def title(learner: object, day: object) -> str:
    return f"What is open next{learner}, as of {day}"


def opens_now(credentials: object) -> str:
    return f": opens {credentials}"


def opens_in_the_end(credentials: object) -> str:
    return f"; in the end {credentials} too"


def one_of_several(credentials: object) -> str:
    return f": one of several for {credentials}"


def perhaps_opens(credentials: object) -> str:
    return f"; perhaps {credentials}"


def nothing_rests_on(credential: object) -> str:
    return f"{credential}: nothing else rests on it"


def further_away(credential: object, others: object) -> str:
    return f"{credential}: further away would be {others}"


def last_chance(day: object, credential: object, reason: object) -> str:
    return f"{day}: the last day for {credential} as things stand; from then on: {reason}"


def credential_ends(day: object, credential: object, item: object) -> str:
    return f"{day}: the last day of {credential} ({item})"


def apply_by(day: object) -> str:
    return f"apply by {day}"


def closes_on(day: object) -> str:
    return f"it closes on {day}"


def exam_window(
    day: object, credential: object, opens: object, closes: object, until: object, trust: object
) -> str:
    return f"{day}: {credential} is given from {opens} to {closes}; {until}{trust}"


def approval_ends(credential: object, ends: object, days: object) -> str:
    return f"the approval to sit {credential} {ends}, {days} after it was given"


def retake_from(credential: object, days: object) -> str:
    return f"the first day to try {credential} again, {days} after a failed attempt"


def retake_by_other_source(days: object, trust: object) -> str:
    return f"; {days} by another source{trust}"


def or_other_day(day: object, reason: object) -> str:
    return f"; or {day}, for {reason}"
