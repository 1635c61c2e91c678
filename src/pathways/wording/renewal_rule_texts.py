"""What the rules of renewal say."""

from pathways.wording.renewal_texts import SPECIAL_CIRCUMSTANCES as SPECIAL_CIRCUMSTANCES
from pathways.wording.renewal_texts import quota as quota
from pathways.wording.rules_texts import disputed as disputed
from pathways.wording.rules_texts import note as note

FROM_PASSING_DAY = "counted from the date the exam was passed"
ENDS_IN_DECEMBER = "ending on December 31"
ENDS_IN_MEMBERSHIP_MONTH = "ending in the membership month"
FEES = "Renewal fees"
NEVER_RENEWED = "does not expire"
BY_PARITY = "; even months in even years, odd months in odd years"
PRO_RATED = "; a shorter first cycle requires fewer CEUs"
LAST_MONTH = "; CEUs earned in the last month may count toward the next cycle instead"
NONE_SERVES_TWO = "; no CEU counts for two credentials"
INSTEAD = "instead of CEUs"
RECALLED = ", unconfirmed, no source read"


def title(name: object) -> str:
    return f"Renewal: {name}"


def no_renewal_beside(credentials: object) -> str:
    return f"needs no separate renewal when {credentials} is renewed"


def at_all_times(requirement: object) -> str:
    return f"at all times: {requirement}"


def cycles_that_begin(since: object) -> str:
    return f"Cycles that begin {since}"


def cycle(period: object, end: object) -> str:
    return f"a cycle of {period}, {end}"


def first_cycle(years: object) -> str:
    return f"; the first one {years} years after the year of the exam"


def opens(period: object) -> str:
    return f"; renewal opens {period} before the end"


def units(amount: object) -> str:
    return f"{amount} CEUs"


def further_units(amount: object) -> str:
    return f", and {amount} for each further credential"


def units_at_most(amount: object) -> str:
    return f", at most {amount}"


def units_by(providers: object) -> str:
    return f"CEUs from {providers}"


def units_approved_by(approver: object) -> str:
    return f"CEUs approved by {approver}"


def units_of_year(year: object) -> str:
    return f"CEUs earned in year {year}"


def at_least(amount: object) -> str:
    return f"at least {amount}"


def at_most(amount: object) -> str:
    return f"at most {amount}"


def alone(units: object) -> str:
    return f"; {units} if it is the only credential"


def of_kinds(kinds: object) -> str:
    return f" of {kinds}"


def not_renewed(when: object) -> str:
    return f"If a cycle is not renewed{when}"


def reinstatement(when: object, what: object) -> str:
    return f"reinstatement{when}: {what}"


def repair(period: object, quotas: object) -> str:
    return f"{quotas} may be made up within {period}"


def lasting(period: object) -> str:
    return f" for {period}"


def after_period(period: object) -> str:
    return f" after {period}"


def within_period(after: object, period: object) -> str:
    return f"{after} within {period}"


def other_cycles(name: object) -> str:
    return f"Renewal on other dates: {name}"
