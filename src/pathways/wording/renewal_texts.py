"""What the answer of `renew` says, and its log, calendar and timeline."""

from pathways.wording.check_texts import COUNTED as COUNTED
from pathways.wording.check_texts import INFORMATION_NEEDED as INFORMATION_NEEDED
from pathways.wording.check_texts import NOT_COUNTED as NOT_COUNTED
from pathways.wording.check_texts import rules_version as rules_version
from pathways.wording.dates import format_date
from pathways.wording.workbook_texts import TITLE as TITLE

CREDENTIALS = "Credentials"
CYCLE_START = "Cycle start"
CYCLE_END = "Cycle end"
DATE = "Date"
PROVIDER = "Provider"
INDEX_NUMBER = "Index number"
COUNTS_TOWARD = "Counts toward"
REPORTED = "Reported"
REMARK = "Remark"
MAY_NOT_COUNT = "not known whether or how much it counts"
NOT_STATED = "not stated"
CONTINUING_EDUCATION = "continuing education"
REINSTATEMENT = "Reinstatement"
THEN = "Then"
MISSING = "Missing"
MAY_BE_MISSING = "May be missing"
FEWEST_TO_EARN = "CEUs still needed (minimum)"
ENOUGH_IN_ANY_CASE = "CEUs that are enough in every case"
MAY_COUNT = "May count"
REINSTATEMENT_ASKS_FOR_MISSING = "Reinstatement requires the missing CEUs, as listed below"
NOTHING_MORE_COUNTS = "CEUs earned now do not count for this cycle"
WHAT_TO_DO_FIRST = "Next steps"
NOTHING_TO_RENEW = "The record lists no credential that pathways covers; there is nothing to renew"
OUTSIDE_CATALOG = "Not covered by pathways; renewal requirements not known"
OWN_RULES = "By rules of your own"
EARLIER_CYCLES = "Earlier cycles that affect the standing"
LATER_CYCLES = "Later cycles"
OTHER_REQUIREMENTS = "Other renewal requirements"
OVER_SEVERAL_CYCLES = "Across several cycles"
PAST_DEADLINES = "Deadlines that have passed"
KEY_DATES = "Key dates"
ASSUMPTIONS = "Assumptions"
LAST_CONFIRMED = "When the rules were last confirmed"
NEEDS = "Needs"
NO_LONGER_HELD = "No longer held; there is nothing to renew"
NEVER_RENEWED = "Does not expire"
POSSIBLE_CYCLES = "Possible cycles"
CEUS_NEEDED_UNKNOWN = "CEUs needed: not known, because its cycle is not known"
LOG_SILENT_ON_CYCLE = "The log has no activity for this cycle; its CEUs are assumed earned"
DEPENDS_ON_CYCLE = "depends on which cycle applies; see below"
NOTHING_MISSING = "nothing is missing"
NEEDED_UNKNOWN = "not known; no rule on file states the number"
NOT_PAID = "not paid"
PERHAPS_PAID = "payment not confirmed"
ENTER_EXPIRES = "enter `expires`: the last day of the cycle as the issuer shows it"
IF_RENEWED_ENTER_EXPIRES = "Every requirement is met; if it was renewed, enter the new `expires`"
FEES_ON_FILE = "Fees on file"
SPECIAL_CIRCUMSTANCES = "In special circumstances"
CEUS_UNKNOWN = "how many CEUs is not known"
CEUS_IN_ALL = "CEUs in all"
CONFIRMATION_UNKNOWN = "date last confirmed not known"
ASSUMED_SINCE = ", and assumed still in effect"
ASSUMED_IN_EFFECT = ", and assumed in effect"
SOURCES = "Sources"
NO_CYCLE_KNOWN = "No renewal cycle is known for any credential on the record"
TOTAL = "the total"
STILL_NEEDED = "still needed"
STILL_MISSING = "missing"


def ceus_earned(amount: object) -> str:
    return f"Earned: {amount}"


def within_maximums(quotas: object) -> str:
    return f"; CEUs {quotas} count only up to the maximum"


def too_much_asked(demands: object, limit: object) -> str:
    return f"{demands} together need more CEUs than these activities supply{limit}"


def demand_of(total: object, credentials: object) -> str:
    return f"{total} for {credentials}"


def activities_left_out(number: object, reason: object) -> str:
    return f"{number} activities, each: {reason}"


def for_learner(learner: object) -> str:
    return f" for {learner}"


def title(learner: object, day: object) -> str:
    return f"Renewals{learner}, as of {format_date(day)}"


def not_yet_awarded(credential: object, day: object) -> str:
    return f"{credential}: not yet awarded on {format_date(day)}"


def of_credential(abbreviation: object, name: object) -> str:
    return f" of {abbreviation}, {name}"


def standing(of: object, standing: object) -> str:
    return f"Standing{of}: {standing}"


def credential_needs(credential: object) -> str:
    return f"{credential} needs"


def no_renewal_beside(credential: object, above: object) -> str:
    return f"{credential}: no separate renewal when {above} is renewed"


def by_itself(credential: object, ceus: object) -> str:
    return f"Alone, {credential} requires {ceus}"


def lapses_with(credentials: object) -> str:
    return f"If it lapses, so does {credentials}, which depends on it"


def counting_from(day: object) -> str:
    return f"; CEUs count from {format_date(day)}"


def cycle(first: object, last: object, opens: object) -> str:
    return f"Cycle: {format_date(first)} to {format_date(last)}{opens}"


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
    return f"{low} to {high}; the exact number is not known{together}"


def fee_due(word: object, day: object) -> str:
    return f"{word}: the fee that was due by {format_date(day)}"


def window_range(first: object, last: object) -> str:
    return f"from {format_date(first)} to {format_date(last)}, within the CEUs of each cycle"


def window_needs(need: object, wording: object, when: object, have: object) -> str:
    return f"{need} CEUs {wording}, {when}; {have} on record"


def if_renewed(remedy: object) -> str:
    return f"If the issuer renewed it, {remedy}"


def it_requires(requirement: object) -> str:
    return f"It requires {requirement}. "


def reinstatement_not_on_file(requirement: object, issuer: object) -> str:
    return f"{requirement}Reinstatement requirements are not on file; ask {issuer}"


def stage_note(note: object) -> str:
    return f"Note on this stage: {note}"


def next_cycle(first: object, last: object) -> str:
    return f"Next cycle, {format_date(first)} to {format_date(last)}"


def ceus_in_all(ceus: object) -> str:
    return f"{ceus} in all"


def quota(wording: object, share: object) -> str:
    return f"CEUs {wording}: {share}"


def rules_for_cycles(which: object) -> str:
    return f"these rules apply to cycles that begin {which}"


def ceus_of(wording: object) -> str:
    return f"CEUs {wording}"


def last_confirmed(day: object) -> str:
    return f"last confirmed {format_date(day)}"


def no_decision(version: object) -> str:
    return f"Not an official determination. Rules version: {version}"


def if_cycle_began(day: object) -> str:
    return f"; if its cycle began on {format_date(day)}"


def bar_range(name: object, first: object, last: object) -> str:
    return f"{name}, {format_date(first)} to {format_date(last)}"


def bar_from(name: object, first: object) -> str:
    return f"{name}, from {format_date(first)}"


def ceus_of_requirement(wording: object) -> str:
    return f"the CEUs {wording}"


def missing(gap: object) -> str:
    return f"missing: {gap}"


def reinstatement(what: object) -> str:
    return f"reinstatement: {what}"
