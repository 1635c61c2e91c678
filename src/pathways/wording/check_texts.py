"""What the answer of `check` says."""

EXAM_ELIGIBILITY = "May sit the exam"
CREDENTIAL_ELIGIBILITY = "May hold the credential"
RECOMMENDED = "Recommended, never required"
ASSUMED = "Assumed"
COUNTED = "Counted"
LEFT_OUT = "Left out"
ALSO_SETTLED_BY = "Would also be settled by"
SETTLED_BY = "Would be settled by"
SETTLED_BY_THE_SAME = "  Would be settled by the same"
NEAREST_ROUTE_LACKS = "The nearest way lacks"
EXAM_ONLY = ", admits to the exam only"
DESIGNATION_REMOVABLE = "Requirements to remove {}: met; it can be removed now"
DESIGNATION_NOT_YET_REMOVABLE = "Requirements to remove {}: not yet met"
DESIGNATION_PERHAPS_REMOVABLE = "Requirements to remove {}: not known to be met"
AS_STATED = ", as the record states"
NO_RULE = "Edition: no rule is on file for that day"
OWN_RULES = "Rules of your own"
NO_SOURCE_READ = "Weakest source: none was read"
DISPUTED = "Disputed, and not counted"


def for_learner(learner: object) -> str:
    return f", for {learner}"


def title(abbreviation: object, name: object, learner: object, day: object) -> str:
    return f"{abbreviation}, {name}{learner}, as of {day}"


def held(truth: object) -> str:
    return f"Holds it now: {truth}"


def by_route(route: object) -> str:
    return f", by the route {route}"


def route_above(indent: object, truth: object) -> str:
    return f"{indent}{truth:<8}a route above that leads to the credential"


def by_edition(truth: object, edition: object) -> str:
    return f"{truth:<8}by edition {edition}"


def designation(name: object, truth: object, stated: object) -> str:
    return f"Designation {name}: {truth}{stated}"


def waiting_period(failed: object, days: object) -> str:
    return f"Waiting period after the failed attempt of {failed}: the earliest retake date is {days}"


def approval_expired(given: object, last: object) -> str:
    return f"The approval of {given} expired on {last}"


def new_application_required(ended: object) -> str:
    return f"{ended}; a new application is required"


def without_exceptions(apply: object, award: object) -> str:
    return f"Without exceptions: apply {apply}, award {award}"


def edition(edition: object) -> str:
    return f"Edition: {edition}"


def coverage(coverage: object) -> str:
    return f"Coverage: {coverage}"


def weakest_evidence(origin: object) -> str:
    return f"Weakest evidence: {origin}"


def rules_version(version: object) -> str:
    return f"Rules version: {version}"


def weakest_source(source: object) -> str:
    return f"Weakest source: {source}"


def new_application(day: object, editions: object, exam: object, credential: object) -> str:
    return (
        f"This answer is for the application listed. For a new application on {day} (edition {editions}): "
        f"exam {exam}, credential {credential}"
    )
