"""Standings, CEUs, dates and tasks of a renewal."""

from pathways.wording.check_texts import AS_STATED as AS_STATED
from pathways.wording.labels import UNKNOWN as UNKNOWN

ACTIVE = "active, in good standing"
DUE = "due for renewal, still in good standing"
GRACE = "in grace"
INACTIVE = "inactive, not in good standing"
NEXT_STAGE_NOT_ON_FILE = "; the next stage is not on file"
IN_GOOD_STANDING_EITHER_WAY = ", in good standing either way"
IN_ALL = "in all"
ANY_KIND = "of any kind"
AS_RECALLED = " (as recalled; no text was read)"
IT_TAKES = "it takes "
WHAT_IS_MISSING = "what is missing"
IF_NOT_RENEWED = "if it was not renewed, "
ITS_STANDING = "its standing"
HOW_ITS_CYCLE_RUNS = "how its cycle runs"
THEN = "then "
REINSTATEMENT = "reinstatement: "


def ceus(number: object, plural: object) -> str:
    return f"{number} CEU{plural}"


def ceus_or_more(ceus: object) -> str:
    return f"{ceus} or more"


def ceu_range(low: object, high: object) -> str:
    return f"{low} to {high}"


def up_to(ceus: object) -> str:
    return f"up to {ceus}"


def given_up_on(day: object) -> str:
    return f"given up or revoked on {day}"


def stage_ends(day: object) -> str:
    return f" (this stage ends on {day})"


def until(day: object) -> str:
    return f" until {day}"


def not_in_good_standing(detail: object) -> str:
    return f"not in good standing{detail}"


def not_certain(possible: object, good: object) -> str:
    return f"not certain: {possible}{good}"


def range_to(low: object, high: object) -> str:
    return f"{low} to {high}"


def shortfall(missing: object, what: object, have: object, needs: object) -> str:
    return f"{missing} {what}: has {have}, needs {needs}"


def not_of(quotas: object) -> str:
    return f"not {quotas}"


def earned_by(day: object) -> str:
    return f", earned by {day} and reported now"


def no_longer_possible(day: object, what: object) -> str:
    return f"no longer possible, as of {day}: {what}"


def only_from(day: object, what: object) -> str:
    return f"from {day} only: {what}"


def within_of_that_day(period: object) -> str:
    return f"within {period} of that day"


def only_after(period: object) -> str:
    return f"after {period} only"


def only_since(day: object, what: object) -> str:
    return f"since {day} only: {what}"


def by_day(day: object, days: object) -> str:
    return f" by {day} ({days})"


def pay_fee(who: object, by: object) -> str:
    return f"{who}: pay the renewal fee{by}"


def submit(who: object, by: object) -> str:
    return f"{who}: all CEUs are there; submit the renewal{by}"


def reinstate(who: object, condition: object, by: object) -> str:
    return f"{who}: {condition}reinstate{by}; see Reinstatement below"


def retake_exam(who: object) -> str:
    return f"{who}: reinstatement requires passing the exam again"


def ask_which_cycle(who: object, issuer: object, by: object) -> str:
    return f"{who}: ask {issuer} which cycle applies{by}"


def earn_unless_later(who: object, what: object, by: object, issuer: object) -> str:
    return f"{who}: earn {what}{by}, unless {issuer} shows that the cycle ends later"


def answer_or_ask(who: object, what: object, issuer: object, by: object) -> str:
    return f"{who}: {what} is not known; answer what is asked below, or ask {issuer}{by}"


def too_late(who: object, issuer: object, by: object) -> str:
    return f"{who}: what is missing can no longer be earned; ask {issuer}{by}"


def reinstatement_not_on_file(who: object, issuer: object) -> str:
    return f"{who}: not in good standing, and reinstatement requirements are not on file; ask {issuer}"


def nothing_to_do(who: object) -> str:
    return f"{who}: nothing to do that the rules on file ask for"


def days_left(number: object, plural: object) -> str:
    return f"{number} day{plural} left"


def until_day(day: object) -> str:
    return f", until {day}"
