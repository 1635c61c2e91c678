"""What an answer takes as given."""

ONE_ACTIVITY = "assumed one activity: entries with the same title, day and CEUs"
IN_GOOD_STANDING = (
    "assumed in good standing; the record lists no continuing education, expiration date or standing for it"
)
NOT_GIVEN_UP = "assumed not given up or revoked; the record states no standing"
STILL_RUNNING = "assumed not given up, revoked or expired; the record states no standing or expiration date"
REPORTED_IN_TIME = "assumed reported in time: activities without a day of reporting"
COUNTS_FOR_EVERY_CREDENTIAL = "assumed to count for every credential: activities that name none"
CATEGORY_BY_TOPICS = "assumed of the issuer's category that their topics say: activities that name none"
COUNTS_FOR_EACH_ISSUER = (
    "assumed to count for the credentials of each issuer: no text that was read says whether a CEU may "
    "serve two issuers"
)
SAME_COURSE = "assumed the same course: activities with one index number, or one title and provider"


def still_accredits(path: object, accreditor: object) -> str:
    return f"{path}: {accreditor} accredits the program to this day"


def diploma_implied(path: object) -> str:
    return f"{path}: a college award implies a high-school diploma"


def conferred_on_completion(path: object) -> str:
    return f"{path}: the degree was conferred when it was completed"


def full_time_hours(hours: object) -> str:
    return f"{hours} hours a week or more are full time; the issuer does not say"


def currently_held(path: object) -> str:
    return f"{path}: assumed current; no expiration date or standing is stated"


def member_by_then(path: object) -> str:
    return f"{path}: assumed a member by then; no first day is stated"


def member_still(path: object) -> str:
    return f"{path}: assumed current; no last day is stated"


def current_job(path: object) -> str:
    return f"{path}: a job without an end is current"


def attested_by(path: object, who: object) -> str:
    return f"{path}: assumed attested by {who}; the record names nobody"


def clear_of(what: object) -> str:
    return f"clear: {what}"


def training_approved(path: object, who: object) -> str:
    return f"{path}: assumed approved by {who}; the record names no approval"


def taken_as_met(demand: object) -> str:
    return f"taken as met: {demand}"


def waived(condition: object) -> str:
    return f"{condition} is waived"


def substituted(evidence: object, condition: object) -> str:
    return f"{evidence} stands in for {condition}"


def extended(condition: object) -> str:
    return f"{condition} is extended"


def amount_changed(condition: object, amount: object) -> str:
    return f"{condition} needs {amount}"


def until_day(day: object) -> str:
    return f", until {day}"


def exception_granted(
    path: object, what: object, who: object, day: object, until: object, reason: object
) -> str:
    return f"{path}: {what}, by {who} on {day}{until} ({reason})"


def edition_already_in_force(edition: object) -> str:
    return f"edition {edition} was already in force; its first day is not known exactly"


def no_application(day: object) -> str:
    return f"no application is listed; the rules in effect on {day} are taken"


def edition_still_in_force(edition: object, day: object) -> str:
    return f"edition {edition}, last seen in force on {day}, still holds"


def passed_on_award(path: object) -> str:
    return f"{path}: assumed passed on the day of the award; the record may not list every exam"


def total_not_shared(number: object) -> str:
    return f"credentials[{number}]: assumed not to share the total, for it is not in the catalog"


def last_day_by_calendar(path: object, day: object) -> str:
    return f"{path}: its last day is taken as {day}, by the issuer's calendar"


def renewed_in_first_month(path: object) -> str:
    return f"{path}: it is renewed in the month in which it began"


def fees_paid(day: object) -> str:
    return f"assumed paid: the fees due by {day}, of which the record tells nothing"


def latest_award(path: object) -> str:
    return f"{path}: assumed the latest award; not every award, or its day, is told"


def awarded_by_then(path: object) -> str:
    return f"{path}: assumed awarded by then; the record tells no day"


def standing_despite_cancellation(path: object, standing: object, day: object) -> str:
    return f"{path}: assumed {standing}, as stated, though it was cancelled on {day}"


def standing_despite_expiration(path: object, standing: object, day: object) -> str:
    return f"{path}: assumed {standing}, as stated, though it expired on {day}"


def renewed_each_cycle(path: object, when: object) -> str:
    return f"{path}: assumed renewed at the end of each cycle without a listed activity ({when})"


def standing_as_stated(path: object, standing: object) -> str:
    return f"{path}: assumed {standing}, as stated"


def despite_continuous_requirement(stated: object) -> str:
    return f"{stated}, though what its holder must have is not there, or not known to be"


def has_continuous_requirement(path: object, lists: object) -> str:
    return f"{path}: assumed that its holder has what it requires; {lists} may not list all"


def activities_approved(who: object) -> str:
    return f"assumed approved by {who}: activities that name no approval"


def activities_not_excluded(what: object, field: object) -> str:
    return f"assumed not {what}: activities without a {field}"
