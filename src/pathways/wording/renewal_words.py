"""Standings, CEUs, dates and tasks of a renewal."""

from pathways.wording.check_texts import AS_STATED as AS_STATED
from pathways.wording.dates import format_date
from pathways.wording.labels import UNKNOWN as UNKNOWN

ACTIVE = "active, in good standing"
DUE = "renewal due, still in good standing"
GRACE = "in the grace period"
INACTIVE = "inactive, not in good standing"
NEXT_STAGE_NOT_ON_FILE = "; the next stage is not on file"
IN_GOOD_STANDING_EITHER_WAY = ", in good standing either way"
IN_ALL = "in all"
ANY_KIND = "in any category"
AS_RECALLED = " (unconfirmed; no source read)"
IT_TAKES = "requires "
WHAT_IS_MISSING = "the missing CEUs"
IF_NOT_RENEWED = "if not renewed, "
ITS_STANDING = "the standing"
HOW_ITS_CYCLE_RUNS = "the cycle"
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
    return f"surrendered or revoked on {format_date(day)}"


def stage_ends(day: object) -> str:
    return f" (this stage ends on {format_date(day)})"


def until(day: object) -> str:
    return f" until {format_date(day)}"


def not_in_good_standing(detail: object) -> str:
    return f"not in good standing{detail}"


def not_certain(possible: object, good: object) -> str:
    return f"not certain: {possible}{good}"


def range_to(low: object, high: object) -> str:
    return f"{low} to {high}"


def shortfall(missing: object, what: object, have: object, needs: object) -> str:
    return f"{missing} {what}: {have} on record, {needs} needed"


def not_of(quotas: object) -> str:
    return f"not {quotas}"


def earned_by(day: object) -> str:
    return f", earned by {format_date(day)} and reported now"


def no_longer_possible(day: object, what: object) -> str:
    return f"no longer possible, as of {format_date(day)}: {what}"


def only_from(day: object, what: object) -> str:
    return f"from {format_date(day)} only: {what}"


def within_of_that_day(period: object) -> str:
    return f"within {period} of that date"


def only_after(period: object) -> str:
    return f"after {period} only"


def only_since(day: object, what: object) -> str:
    return f"since {format_date(day)} only: {what}"


def by_day(day: object, days: object) -> str:
    return f" by {format_date(day)} ({days})"


def pay_fee(who: object, by: object) -> str:
    return f"{who}: pay the renewal fee{by}"


def submit(who: object, by: object) -> str:
    return f"{who}: all CEUs are earned; submit the renewal{by}"


def reinstate(who: object, condition: object, by: object) -> str:
    return f"{who}: {condition}reinstate{by}"


def retake_exam(who: object) -> str:
    return f"{who}: reinstatement requires passing the exam again"


def ask_which_cycle(who: object, issuer: object, by: object) -> str:
    return f"{who}: ask {issuer} which cycle applies{by}"


def earn_unless_later(who: object, what: object, by: object, issuer: object) -> str:
    return f"{who}: earn {what}{by}, unless {issuer} shows a later end of the cycle"


def answer_or_ask(who: object, what: object, issuer: object, by: object) -> str:
    return f"{who}: {what} is not known; answer the questions below, or ask {issuer}{by}"


def too_late(who: object, issuer: object, by: object) -> str:
    return f"{who}: the missing CEUs can no longer be earned; ask {issuer}{by}"


def reinstatement_not_on_file(who: object, issuer: object) -> str:
    return f"{who}: not in good standing, and reinstatement requirements are not on file; ask {issuer}"


def nothing_to_do(who: object) -> str:
    return f"{who}: nothing is due under the rules on file"


def days_left(number: object, plural: object) -> str:
    return f"{number} day{plural} left"


def until_day(day: object) -> str:
    return f", until {format_date(day)}"
