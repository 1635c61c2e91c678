"""What the rules of renewal say."""

from pathways.wording.renewal_texts import SPECIAL_CIRCUMSTANCES as SPECIAL_CIRCUMSTANCES
from pathways.wording.renewal_texts import quota as quota
from pathways.wording.rules_texts import disputed as disputed
from pathways.wording.rules_texts import note as note

FROM_PASSING_DAY = "counted from the day of the pass"
ENDS_IN_DECEMBER = "ending on 31 December"
ENDS_IN_MEMBERSHIP_MONTH = "ending in the month of the membership"
FEES = "Fees of a renewal"
NEVER_RENEWED = "it never needs to be renewed"
BY_PARITY = "; even months in even years, odd months in odd years"
PRO_RATED = "; a first cycle that is shorter asks for fewer units"
LAST_MONTH = "; units of the last month may serve the next cycle instead"
NONE_SERVES_TWO = "; none serves two credentials"
INSTEAD = "instead of units"
RECALLED = ", only recalled"


def title(name: object) -> str:
    return f"How it is renewed: {name}"


def no_renewal_beside(credentials: object) -> str:
    return f"needs no renewal beside {credentials}"


def at_all_times(requirement: object) -> str:
    return f"at all times: {requirement}"


def cycles_that_begin(day: object) -> str:
    return f"Cycles that begin from {day}"


def cycle(period: object, end: object) -> str:
    return f"a cycle of {period}, {end}"


def first_cycle(years: object) -> str:
    return f"; the first one {years} years after that of the pass"


def opens(period: object) -> str:
    return f"; it may be renewed from {period} before its end"


def units(amount: object) -> str:
    return f"{amount} units"


def further_units(amount: object) -> str:
    return f", and {amount} for each further credential"


def units_at_most(amount: object) -> str:
    return f", at most {amount}"


def units_by(providers: object) -> str:
    return f"units by {providers}"


def units_approved_by(approver: object) -> str:
    return f"units approved by {approver}"


def units_of_year(year: object) -> str:
    return f"units of year {year}"


def at_least(amount: object) -> str:
    return f"at least {amount}"


def at_most(amount: object) -> str:
    return f"at most {amount}"


def alone(units: object) -> str:
    return f"; {units} where it is the only credential"


def of_kinds(kinds: object) -> str:
    return f" of {kinds}"


def not_renewed(when: object) -> str:
    return f"Where a cycle is not renewed{when}"


def reinstatement(when: object, what: object) -> str:
    return f"reinstatement{when}: {what}"


def repair(period: object, quotas: object) -> str:
    return f"within {period}, {quotas} may be repaired"


def lasting(period: object) -> str:
    return f" for {period}"


def after_period(period: object) -> str:
    return f" after {period}"


def within_period(after: object, period: object) -> str:
    return f"{after} within {period}"
