"""What the answer of `renew` says, and its log, calendar and timeline."""

from pathways.wording.check_texts import COUNTED as COUNTED
from pathways.wording.check_texts import LEFT_OUT as LEFT_OUT
from pathways.wording.check_texts import SETTLED_BY as SETTLED_BY
from pathways.wording.check_texts import rules_version as rules_version
from pathways.wording.workbook_texts import TITLE as TITLE

CREDENTIALS = "Credentials"
CYCLE_START = "Cycle start"
CYCLE_END = "Cycle end"
DATE = "Date"
PROVIDER = "Provider"
INDEX_NUMBER = "Index number"
SERVES = "Serves"
REPORTED = "Reported"
REMARK = "Remark"
MAY_NOT_COUNT = "not known whether, or how much, it counts"
NOT_STATED = "not told"
CONTINUING_EDUCATION = "continuing education"
REINSTATEMENT = "Reinstatement"
THEN = "Then"
MISSING = "Missing"
MAY_BE_MISSING = "May be missing"
FEWEST_TO_EARN = "The fewest CEUs still to earn"
ENOUGH_IN_ANY_CASE = "CEUs that would be enough in any case"
MAY_COUNT = "May count"
REINSTATEMENT_ASKS_FOR_MISSING = "Reinstatement asks for the missing CEUs, as below"
NOTHING_MORE_COUNTS = "Nothing that is earned now counts for this cycle"
LOG_ROWS_LEFT_OUT = "Rows left out of the log"
WHAT_TO_DO_FIRST = "What to do first"
NOTHING_TO_RENEW = "The record holds no credential of the catalog; nothing is to be renewed"
OUTSIDE_CATALOG = "Not in the catalog, so nothing is known of their renewal"
OWN_RULES = "By rules of your own"
EARLIER_CYCLES = "Earlier cycles on which the standing depends"
LATER_CYCLES = "Later cycles"
REQUIRED_BESIDE_CEUS = "Required in addition to CEUs"
OVER_SEVERAL_CYCLES = "Over several cycles"
PAST_DEADLINES = "Deadlines that have passed"
COMING_DATES = "Coming dates"
ASSUMED = "Taken as given"
LAST_CONFIRMED = "When the rules were last confirmed"
NEEDS = "Needs"
NO_LONGER_HELD = "It is no longer held, so there is nothing to renew"
NEVER_RENEWED = "Never needs to be renewed"
POSSIBLE_CYCLES = "Possible cycles"
CEUS_NEEDED_UNKNOWN = "CEUs needed: not known, for how its cycle runs is not"
LOG_SILENT_ON_CYCLE = "The log says nothing about this cycle, so its CEUs are assumed to be earned"
DEPENDS_ON_CYCLE = "depends on which cycle applies; see below"
NOTHING_MISSING = "nothing is missing"
NEEDED_UNKNOWN = "not known; no rule on file says how many"
NOT_PAID = "not paid"
PERHAPS_PAID = "not known whether paid"
ENTER_EXPIRES = "enter `expires`: the last day that the issuer shows"
IF_RENEWED_ENTER_EXPIRES = "All that it asks for is there; if it was renewed, enter the new `expires`"
FEES_ON_FILE = "Fees on file"
SPECIAL_CIRCUMSTANCES = "In special circumstances"
CEUS_UNKNOWN = "how many CEUs is not known"
CEUS_IN_ALL = "CEUs in all"
CONFIRMATION_UNKNOWN = "when it was last in force is not known"
ASSUMED_SINCE = ", and assumed to hold since"
ASSUMED_TO_HOLD = ", and assumed to hold"
RESTS_ON = "Rests on"
NO_CYCLE_KNOWN = "No cycle is known of any credential of the record"
TOTAL = "the total"
STILL_NEEDED = "still needed"
STILL_MISSING = "missing"


def ceus_earned(amount: object) -> str:
    return f"CEUs earned: {amount}"


def within_maximums(quotas: object) -> str:
    return f", with no more CEUs {quotas} than count"


def too_much_asked(demands: object, limit: object) -> str:
    return f"{demands} ask for more than the CEUs can serve together{limit}"


def demand_of(total: object, credentials: object) -> str:
    return f"{total} of {credentials}"


def activities_left_out(number: object, reason: object) -> str:
    return f"{number} activities, of which each {reason}"


def for_learner(learner: object) -> str:
    return f" for {learner}"


def title(learner: object, day: object) -> str:
    return f"Renewals{learner}, as of {day}"


def not_yet_awarded(credential: object, day: object) -> str:
    return f"{credential}: not yet awarded on {day}"


def of_credential(abbreviation: object, name: object) -> str:
    return f" of {abbreviation}, {name}"


def standing(of: object, standing: object) -> str:
    return f"Standing{of}: {standing}"


def credential_needs(credential: object) -> str:
    return f"{credential} needs"


def no_renewal_beside(credential: object, above: object) -> str:
    return f"{credential} no renewal beside {above}"


def by_itself(credential: object, ceus: object) -> str:
    return f"By itself {credential} asks for {ceus}"


def lapses_with(credentials: object) -> str:
    return f"If it lapses, so does {credentials}, which rests on it"


def counting_from(day: object) -> str:
    return f"; CEUs count from {day}"


def cycle(first: object, last: object, opens: object) -> str:
    return f"Cycle: {first} to {last}{opens}"


def days_left(days: object) -> str:
    return f"Days left: {days}"


def ceus_needed(needed: object) -> str:
    return f"CEUs needed: {needed}"


def whichever_cycle(needed: object) -> str:
    return f"{needed}, whichever cycle applies"


def needed_in_cycle(cycle: object, needed: object) -> str:
    return f"{cycle}: CEUs needed: {needed}"


def needed_prefix(amount: object) -> str:
    return f"{amount} needed, "


def earned_in_cycle(cycle: object, needed: object, earned: object, lacks: object) -> str:
    return f"{cycle}: {needed}{earned} earned; {lacks}"


def together(number: object) -> str:
    return f", for {number} credentials together"


def needed_range(low: object, high: object, together: object) -> str:
    return f"{low} to {high}; how many is not known{together}"


def fee_due(word: object, day: object) -> str:
    return f"{word}: the fee that was due by {day}"


def window_range(first: object, last: object) -> str:
    return f"from {first} to {last}, within the CEUs of each cycle"


def window_needs(need: object, wording: object, when: object, have: object) -> str:
    return f"{need} CEUs {wording}, {when}; has {have}"


def if_renewed(remedy: object) -> str:
    return f"If the issuer renewed it, {remedy}"


def it_requires(requirement: object) -> str:
    return f"It requires {requirement}. "


def reinstatement_not_on_file(requirement: object, issuer: object) -> str:
    return f"{requirement}Reinstatement requirements are not on file; ask {issuer}"


def stage_note(note: object) -> str:
    return f"Note on this stage: {note}"


def next_cycle(first: object, last: object) -> str:
    return f"The next cycle, {first} to {last}"


def ceus_in_all(ceus: object) -> str:
    return f"{ceus} in all"


def quota(wording: object, share: object) -> str:
    return f"CEUs {wording}: {share}"


def begins_on_or_after(day: object) -> str:
    return f"on or after {day}"


def rules_for_cycles(which: object) -> str:
    return f"these are the rules for cycles that begin {which}"


def ceus_of(wording: object) -> str:
    return f"CEUs {wording}"


def last_confirmed(day: object) -> str:
    return f"last confirmed {day}"


def no_decision(version: object) -> str:
    return f"Not the issuers' decision. Rules version: {version}"


def if_cycle_began(day: object) -> str:
    return f"; if its cycle began on {day}"


def bar_range(name: object, first: object, last: object) -> str:
    return f"{name}, {first} to {last}"


def bar_from(name: object, first: object) -> str:
    return f"{name}, from {first}"


def ceus_of_requirement(wording: object) -> str:
    return f"the CEUs {wording}"
