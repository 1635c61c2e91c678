"""What the audit of a program says."""

from pathways.wording.dates import format_date
from pathways.wording.labels import UNKNOWN as UNKNOWN

NOT_IN_OUTLINE = "not in the outline"
UNKNOWN_FOR_CYCLE = "not known, because prerequisites form a circle"
NOT_CERTAIN = "undetermined"
NO_TERM = "Term not stated"
SCHOOL_COULD_CLOSE = "the school can resolve it"
GRADUATE_CLOSES = "the graduate can resolve it"
ISSUER_DECIDES = "the issuer decides"
TOUCHED = "introduced only"
BELOW_LEVEL = "below required level"
LEVEL_UNKNOWN = "level not stated"
COVERED_AND_ASSESSED = "covered and assessed"
EXAM_COVERED = "Exam alignment"
CURRICULUM_HOLDS = "Curriculum alignment"
GRADUATES_ELIGIBLE = "Are graduates eligible for the exam?"
OTHER_COURSES = "Other course findings"
TAUGHT_AND_NOT_ASKED = "Courses not mapped to any outline"
COVERED_TWICE = "Covered by more than one course"
NOTHING_COVERED = "No course covers any part of"
ELIGIBLE = "eligible for the exam"
NOT_ELIGIBLE = "not yet eligible for the exam"
IN_FINAL_TERM_TOO = "; also in the final term"
NOT_ASSESSABLE = "Cannot be assessed: the text of this edition has not been reviewed."
OF_SEEN = ", of the published competencies only (outline incomplete)"
GAPS = "Gaps, highest exam weight first:"
PLAN_SOUND = "Course sequence check"
NOTHING_FOUND = "no problems found"
STAYS = "stays"
METHOD_COVERED = (
    "A competency is covered if a course states that it covers it at the required level or a higher one; "
    "the program's highest level counts. A course on its topic alone only introduces it."
)
METHOD_WEIGHTED = (
    "Coverage is weighted by the exam's own domain ranges, over every weighting that they allow; the two "
    "figures are the lowest and the highest result. A domain with no competency confirmed by a source may "
    "be covered fully or not at all. Unconfirmed content is shown but never counted."
)
METHOD_GRADUATE = (
    "A typical graduate has completed the required courses and nothing else: no job, exam or membership."
)
METHOD_COMPLEXITY = (
    "Blocking, delay, centrality and complexity are defined as in Curricular Analytics (Heileman et al., "
    "2018)."
)
METHOD_NO_DECISION = "This report is not an official determination by an issuer or an accreditor."
METHOD_AND_SOURCES = "Method and sources"
NO_DIFFERENCE = "nothing"


def what_changes(what: object) -> str:
    return f"What changes {what}"


def eligibility_becomes(credential: object, before: object, after: object) -> str:
    return f"{credential}, eligible for the exam: changes from {before} to {after}"


def complexity_becomes(before: object, after: object) -> str:
    return f"structural complexity: {before} becomes {after}"


def new_fault(text: object) -> str:
    return f"new in the plan of study: {text}"


def mended_fault(text: object) -> str:
    return f"fixed in the plan of study: {text}"


def edition_instead(last: object, first: object) -> str:
    return f", edition {last} for {first}"


def covered_becomes(before: object) -> str:
    return f"{before} becomes"


def coverage_change(name: object, edition: object, becomes: object, after: object) -> str:
    return f"{name}{edition}: covered {becomes} {after}"


def competency_change(competency: object, text: object, before: object, after: object) -> str:
    return f"{competency} {text}: {before} becomes {after}"


def competencies_differ(new: object, gone: object) -> str:
    return f"{new} competencies added, {gone} removed"


def programs_checked(programs: object, broken: object) -> str:
    return f"{programs}; {broken} advertise a credential that is not confirmed"


def promised_and_eligible(credentials: object) -> str:
    return f"advertised and confirmed: {credentials}"


def promised_and_not_sure(credentials: object) -> str:
    return f"advertised but not confirmed: {credentials}"


def covered_outlines(outlines: object) -> str:
    return f"covered: {outlines}"


def plan_faults(faults: object) -> str:
    return f"course sequence check: {faults}"


def term(number: object) -> str:
    return f"Term {number}"


def courses_depend(number: object) -> str:
    return f"; {number} courses depend on it"


def in_term(term: object) -> str:
    return f" in term {term}"


def asks_for(needs: object) -> str:
    return f" requires {needs}"


def graduating_on(day: object) -> str:
    return f"Class graduating on {format_date(day)}."


def no_longer_awarded(credentials: object) -> str:
    return f"No longer awarded: {credentials}"


def not_covered(credentials: object) -> str:
    return f"Not covered yet: {credentials}"


def promises_not_sure(credentials: object) -> str:
    return f"Advertised but not confirmed: {credentials}"


def outline_summary(outline: object, covered: object, counts: object) -> str:
    return f"{outline}: {covered} covered; {counts}"


def plan_summary(faults: object) -> str:
    return f"Course sequence check: {faults}"


def edition_perhaps_not_in_force(day: object) -> str:
    return f"This edition is not known to be in effect on {format_date(day)}."


def other_edition_in_force(editions: object, day: object) -> str:
    return f"Edition {editions} may be in effect on {format_date(day)} instead."


def numbers_of_edition(edition: object) -> str:
    return (
        f"The program uses the numbers of edition {edition}; a number with another meaning in this edition "
        "is not counted."
    )


def only_recalled(number: object) -> str:
    return f"; {number} more unconfirmed, no source read"


def nothing_confirmed(also: object) -> str:
    return f"no competency is confirmed by a source{also}"


def confirmed_covered(covered: object, confirmed: object, also: object) -> str:
    return f"{covered} of {confirmed} confirmed competencies{also}"


def percent_range(least: object, most: object) -> str:
    return f"{least}% to {most}%"


def by_route(route: object) -> str:
    return f", via: {route}"


def lacks(missing: object, closer: object) -> str:
    return f"still needed: {missing} ({closer})"


def open_question(text: object) -> str:
    return f"information needed: {text}"


def outline_title(outline: object, edition: object) -> str:
    return f"{outline}, edition {edition}"


def covered_line(covered: object, counts: object) -> str:
    return f"{covered} covered; {counts}."


def without_decisions(covered: object) -> str:
    return f"Excluding director overrides: {covered}."


def and_more(number: object) -> str:
    return f"And {number} more."


def asked_at(level: object) -> str:
    return f", required level: {level}"


def suggested(courses: object) -> str:
    return f"; suggested: {courses}"


def longest_chain(courses: object) -> str:
    return f"longest chain: {courses}"


def complexity(number: object) -> str:
    return f"structural complexity {number}"


def from_program(before: object, after: object) -> str:
    return f"from {before} to {after}"


def without_courses(courses: object) -> str:
    return f"without {courses}"


def other_graduation(day: object, stated: object) -> str:
    return f"graduating on {format_date(day)}, not {format_date(stated)}"


def by_edition(edition: object) -> str:
    return f"by {edition}"
