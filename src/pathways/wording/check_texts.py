"""What the answer of `check` says."""

from pathways.wording.dates import format_date

EXAM_ELIGIBILITY = "Eligible for the exam"
CREDENTIAL_ELIGIBILITY = "Eligible for certification"
RECOMMENDED = "Recommended, not required"
NOT_ASKED = "On record, and not asked about by these rules"
ASSUMPTIONS = "Assumptions"
COUNTED = "Counted"
NOT_COUNTED = "Not counted"
MORE_INFORMATION_NEEDED = "Also needed"
INFORMATION_NEEDED = "Information needed"
SAME_INFORMATION_NEEDED = "  Information needed: as above"
STILL_NEEDED = "Still needed"
RANGES = "Why amounts are given as a range"
EXAM_ONLY = " (exam only)"
DESIGNATION_REMOVABLE = "Requirements to remove {}: met; it can be removed now"
DESIGNATION_NOT_YET_REMOVABLE = "Requirements to remove {}: not yet met"
DESIGNATION_PERHAPS_REMOVABLE = "Requirements to remove {}: more information is needed"
JOINED = "the rules of each edition that may apply"
AS_STATED = ", as the record states"
ROUTE_ABOVE = "an eligibility route above"
LEADING_ROUTE_ABOVE = "an eligibility route above that is not exam-only"
NO_RULE = "Rules: none on file for that date"
OWN_RULES = "Rules of your own"
NO_SOURCE_READ = "Least reliable source: unconfirmed, no source was read"
DISPUTED = "Disputed, not used"


def for_learner(learner: object) -> str:
    return f", for {learner}"


def title(abbreviation: object, name: object, learner: object, day: object) -> str:
    return f"{abbreviation}, {name}{learner}, as of {format_date(day)}"


def held(truth: object) -> str:
    return f"Currently certified: {truth}"


def by_route(route: object) -> str:
    return f", via: {route}"


def closest_route(title: object) -> str:
    return f"Closest route: {title}"


def under_edition(edition: object) -> str:
    return f"under the rules {edition}"


def designation(name: object, truth: object, stated: object) -> str:
    return f"Designation {name}: {truth}{stated}"


def to_remove(name: object, requirements: object) -> str:
    return f"To remove {name}: {requirements}"


def to_know(name: object, question: object) -> str:
    return f"Whether {name} can be removed: {question}"


def waiting_period(failed: object, days: object) -> str:
    return f"Waiting period after the failed attempt of {format_date(failed)}: earliest retake date {days}"


def approval_expired(given: object, last: object) -> str:
    return f"The approval of {format_date(given)} expired on {format_date(last)}"


def new_application_required(ended: object) -> str:
    return f"{ended}; a new application is required"


def without_exceptions(apply: object, award: object) -> str:
    return f"Without exceptions: {eligibility(apply, award)}"


def eligibility(exam: object, credential: object) -> str:
    return f"eligible for the exam: {exam}; eligible for certification: {credential}"


def edition(edition: object) -> str:
    return f"Rules: {edition}"


def coverage(coverage: object) -> str:
    return f"Rules coverage: {coverage}"


def weakest_evidence(origin: object) -> str:
    return f"Least reliable evidence: {origin}"


def rules_version(version: object) -> str:
    return f"Rules version: {version}"


def weakest_source(source: object) -> str:
    return f"Least reliable source: {source}"


def new_application(day: object, editions: object, exam: object, credential: object) -> str:
    return (
        f"This answer is for the application on record. For a new application on {format_date(day)} "
        f"(rules {editions}): "
        f"{eligibility(exam, credential)}"
    )
