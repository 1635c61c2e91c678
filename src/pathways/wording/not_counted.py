"""Why an item of evidence does not count."""

COUNTS_FOR_OTHERS = "counts for other credentials"
DECIDED_AGAINST = "the issuer decided against it"
COLLEGE_NOT_ACCREDITED = "the college is not accredited"
NOT_IN_FINAL_TERM = "is not in its final term"
AWARDED_AGAIN = "was awarded again, and the later award decides"
NOT_DOCUMENTED = "no document proves it"
BEING_WORKED_OUT = "is what is being worked out"
OTHER_CATEGORY = "is of another category"


def not_stated(field: object) -> str:
    return f"{field} is not stated, and the record was taken as complete"


def not_yet(day: object) -> str:
    return f"not yet: {day}"


def too_long_ago(period: object) -> str:
    return f"is more than {period} ago"


def other_term(have: object, want: object) -> str:
    return f"{have} is not {want}"


def none_of(field: object, want: object) -> str:
    return f"{field} is none, not {want}"


def not_accredited_by(accreditor: object) -> str:
    return f"was not accredited by {accreditor}"


def handed_over(predecessor: object, successor: object) -> str:
    return f"{predecessor} had handed over to {successor} by then"


def same_activity(path: object) -> str:
    return f"is the same activity as {path}, which is counted once"


def above_maximum(units: object, quota: object) -> str:
    return f"no more than {units} units of {quota} count"


def grade_below(grade: object, wanted: object) -> str:
    return f"the grade {grade} is below {wanted}"


def degree_below(degree: object, wanted: object) -> str:
    return f"{degree} is below {wanted}"


def no_program_of_study(degree: object) -> str:
    return f"{degree} is no program of study at a college"


def other_award(award: object, wanted: object) -> str:
    return f"{award}, not {wanted}"


def failed_on(day: object) -> str:
    return f"was failed on {day}"


def lapsed_since(day: object) -> str:
    return f"the credential has lapsed since, on {day}, and only a new pass leads back"


def cancelled_on(day: object) -> str:
    return f"was cancelled on {day}"


def expired_on(day: object) -> str:
    return f"expired on {day}"


def held_as(designation: object) -> str:
    return f"is held as {designation}"


def attested_by_other(have: object, want: object) -> str:
    return f"is attested by {have}, not by {want}"


def not_started(day: object) -> str:
    return f"not yet: it starts on {day}"


def sanction_in_force(sanction: object) -> str:
    return f"{sanction} is in force"


def before_program_began(day: object) -> str:
    return f"was completed before the program began, on {day}"


def not_reported_by(day: object) -> str:
    return f"was not reported by {day}"


def reported_too(day: object) -> str:
    return f"and reported on {day}"


def reported_late(day: object, last: object) -> str:
    return f"was reported on {day}, after {last}"


def excluded_kind(what: object) -> str:
    return f"is {what}, which does not count"


def after_cycle(last: object) -> str:
    return f"was after the cycle, which ended on {last}"


def used_elsewhere(units: object) -> str:
    return f"{units} used for another credential or cycle"


def more_than_needed(units: object) -> str:
    return f"{units} more than is needed, or than may count"


def before_counting_day(day: object) -> str:
    return f"was before {day}, from which CEUs count for the cycle"


def before_cycle(first: object) -> str:
    return f"was before the cycle, which began on {first}"


def outside_cycle_year(year: object) -> str:
    return f"was not in year {year} of the cycle"


def same_course(path: object) -> str:
    return (
        f"is the course of {path} again, and a course counts once; if it is another course, give each its "
        "`index_number` or a title of its own"
    )


def outside_window(first: object, last: object) -> str:
    return f"was not from {first} to {last}"
