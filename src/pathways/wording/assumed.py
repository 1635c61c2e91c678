"""The assumptions of an answer."""

from pathways.wording.dates import format_date

ONE_ACTIVITY = "entries with the same title, date and CEUs are one activity"
IN_GOOD_STANDING = (
    "in good standing; the record lists no continuing education, expiration date or standing for it"
)
NOT_GIVEN_UP = "not surrendered or revoked; the record states no standing"
STILL_RUNNING = "not surrendered, revoked or expired; the record states no standing or expiration date"
REPORTED_IN_TIME = "activities without a reporting date were reported on time"
COUNTS_FOR_EVERY_CREDENTIAL = "activities that name no credential count for every credential"
CATEGORY_BY_TOPICS = "activities that name no category are in the issuer's category that fits their topics"
COUNTS_FOR_EACH_ISSUER = (
    "a CEU may count for the credentials of more than one issuer; no text that was read says whether it may"
)
SAME_COURSE = "activities with the same index number, or the same title and provider, are the same course"


def still_accredits(path: object, accreditor: object) -> str:
    return f"{path}: {accreditor} still accredits the program"


def completed_by_then(path: object) -> str:
    return f"{path}: completed by the as-of date; no completion date is stated"


def completed_and_awarded_by_then(path: object) -> str:
    return f"{path}: completed, and the award conferred, by the as-of date; no date is stated"


def in_college(path: object) -> str:
    return f"{path}: who is in or past college has a high school diploma or its equivalent"


def field_by_accreditation(path: object, accreditor: object, level: object, field: object) -> str:
    return f"{path}: in {field}, the only field of a program for a {level} that {accreditor} accredited then"


def college_by_accreditor(path: object, accreditor: object) -> str:
    return f"{path}: the college is accredited by {accreditor}, which accredits colleges"


def conferred_on_completion(path: object) -> str:
    return f"{path}: the award was conferred on the completion date"


def full_time_hours(hours: object) -> str:
    return f"{hours} or more hours a week are full time; the issuer does not say"


def currently_held(path: object) -> str:
    return f"{path}: current; no expiration date or standing is stated"


def member_by_then(path: object) -> str:
    return f"{path}: a member by then; no start date is stated"


def member_still(path: object) -> str:
    return f"{path}: current; no end date is stated"


def current_job(path: object) -> str:
    return f"{path}: a job without an end date is current"


def attested_by(path: object, who: object) -> str:
    return f"{path}: attested by {who}; the record names nobody"


def training_approved(path: object, who: object) -> str:
    return f"{path}: approved by {who}; the record names no approval"


def taken_as_met(demand: object) -> str:
    return f"not verified here: {demand}"


def waived(condition: object) -> str:
    return f"{condition} is waived"


def substituted(evidence: object, condition: object) -> str:
    return f"{evidence} is accepted in place of {condition}"


def extended(condition: object) -> str:
    return f"{condition} is extended"


def amount_changed(condition: object, amount: object) -> str:
    return f"{condition} requires {amount}"


def until_day(day: object) -> str:
    return f", until {format_date(day)}"


def exception_granted(
    path: object, what: object, who: object, day: object, until: object, reason: object
) -> str:
    return f"{path}: {what}, by {who} on {format_date(day)}{until} ({reason})"


def edition_already_in_force(edition: object) -> str:
    return f"the rules were already in effect; the exact date is not known ({edition})"


def no_application(day: object) -> str:
    return f"no application is on record; the rules in effect on {format_date(day)} are used"


def edition_still_in_force(day: object) -> str:
    return f"the rules last confirmed {format_date(day)} are still in effect"


def passed_on_award(path: object) -> str:
    return f"{path}: passed on the date of the award; the record may not list every exam"


def total_not_shared(number: object) -> str:
    return f"credentials[{number}]: does not share the total, because it is not in the catalog"


def last_day_by_calendar(path: object, day: object) -> str:
    return f"{path}: its last day is {format_date(day)}, by the issuer's calendar"


def renewed_in_first_month(path: object) -> str:
    return f"{path}: renewed in the month in which it began"


def fees_paid(day: object) -> str:
    return f"the fees due by {format_date(day)} were paid; the record does not mention them"


def latest_award(path: object) -> str:
    return f"{path}: the latest award; the record does not state every award and its date"


def awarded_by_then(path: object) -> str:
    return f"{path}: awarded by then; the record states no date"


def standing_despite_cancellation(path: object, standing: object, day: object) -> str:
    return f"{path}: {standing}, as stated, although it was canceled on {format_date(day)}"


def standing_despite_expiration(path: object, standing: object, day: object) -> str:
    return f"{path}: {standing}, as stated, although it expired on {format_date(day)}"


def renewed_each_cycle(path: object, when: object) -> str:
    return f"{path}: renewed at the end of each cycle that has no listed activity ({when})"


def standing_as_stated(path: object, standing: object) -> str:
    return f"{path}: {standing}, as stated"


def despite_continuous_requirement(stated: object) -> str:
    return f"{stated}, although what its holder must have at all times is missing or not known"


def has_continuous_requirement(path: object, lists: object) -> str:
    return f"{path}: its holder has what it requires; {lists} may not list everything"


def activities_approved(who: object) -> str:
    return f"activities that name no approval are approved by {who}"


def activities_not_excluded(what: object, field: object) -> str:
    return f"activities without a {field} are not {what}"
