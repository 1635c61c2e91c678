"""What the audit of a program says."""

from pathways.wording.labels import UNKNOWN as UNKNOWN

NOT_IN_OUTLINE = "not in the outline"
UNKNOWN_FOR_CYCLE = "not known, for a cycle"
NOT_CERTAIN = "not certain"
NOT_YET = "not yet"
NO_TERM = "No term told"
SCHOOL_COULD_CLOSE = "the school could close it"
GRADUATE_CLOSES = "the graduate closes it"
ISSUER_DECIDES = "the issuer decides"
TOUCHED = "touched, not covered"
BELOW_LEVEL = "covered below the level asked"
LEVEL_UNKNOWN = "covered to a level that no course tells"
COVERED_AND_ASSESSED = "covered and assessed"
EXAM_COVERED = "Is the exam covered?"
CURRICULUM_HOLDS = "Does the accreditor's curriculum hold?"
GRADUATES_ELIGIBLE = "May graduates sit?"
OTHER_COURSES = "What else do the courses do?"
TAUGHT_AND_NOT_ASKED = "Taught, and asked by none of these"
COVERED_TWICE = "Covered by two courses"
NOTHING_COVERED = "No course covers anything of"
ELIGIBLE = "may sit"
NOT_ELIGIBLE = "may not sit yet"
IN_FINAL_TERM_TOO = "; in the final term too"
NOT_ASSESSABLE = "Not assessable: nothing of this edition was read."
OF_SEEN = ", of the competencies that were seen"
GAPS = "Gaps, the weightiest first:"
PLAN_SOUND = "Is the plan of study sound?"
NOTHING_FOUND = "nothing was found"
METHOD_COVERED = (
    "A competency is covered where a course says that it covers it, at the level that is asked or a "
    "deeper one; the program's deepest course counts. A course on its topic alone only touches it."
)
METHOD_WEIGHTED = (
    "Coverage is weighted by the exam's own ranges, over every weighting that they allow: the two "
    "figures are the least and the most. A domain of which no competency is confirmed by a source "
    "may be covered wholly or not at all. What is only recalled is shown and never counted."
)
METHOD_GRADUATE = (
    "A typical graduate has taken the required courses and nothing else: no job, exam or membership."
)
METHOD_COMPLEXITY = (
    "Blocking, delay, centrality and complexity are those of Curricular Analytics (Heileman and "
    "others, 2018)."
)
METHOD_NO_DECISION = "None of this is the decision of an issuer or an accreditor."
METHOD_AND_SOURCES = "Method and sources"
NO_DIFFERENCE = "nothing"


def what_changes(what: object) -> str:
    return f"What changes {what}"


def eligibility_becomes(credential: object, before: object, after: object) -> str:
    return f"{credential}: may sit {before} becomes {after}"


def complexity_becomes(before: object, after: object) -> str:
    return f"structural complexity: {before} becomes {after}"


def new_fault(text: object) -> str:
    return f"new in the plan of study: {text}"


def mended_fault(text: object) -> str:
    return f"mended in the plan of study: {text}"


def edition_instead(last: object, first: object) -> str:
    return f", edition {last} for {first}"


def covered_becomes(before: object) -> str:
    return f"{before} becomes"


def coverage_change(name: object, edition: object, becomes: object, after: object) -> str:
    return f"{name}{edition}: covered {becomes} {after}"


def competency_change(competency: object, text: object, before: object, after: object) -> str:
    return f"{competency} {text}: {before} becomes {after}"


def competencies_differ(new: object, gone: object) -> str:
    return f"{new} competencies are new, {gone} are no longer there"


def programs_checked(programs: object, broken: object) -> str:
    return f"{programs}; {broken} promise what is not sure"


def promised_and_eligible(credentials: object) -> str:
    return f"promised, and graduates may sit: {credentials}"


def promised_and_not_sure(credentials: object) -> str:
    return f"promised, and not sure: {credentials}"


def covered_outlines(outlines: object) -> str:
    return f"covered: {outlines}"


def plan_faults(faults: object) -> str:
    return f"plan of study: {faults}"


def term(number: object) -> str:
    return f"Term {number}"


def courses_depend(number: object) -> str:
    return f"; {number} courses hang on it"


def in_term(term: object) -> str:
    return f" in term {term}"


def asks_for(needs: object) -> str:
    return f" asks for {needs}"


def graduating_on(day: object) -> str:
    return f"For those who finish on {day}."


def no_longer_awarded(credentials: object) -> str:
    return f"no longer awarded, or no rules on file: {credentials}"


def promises_not_sure(credentials: object) -> str:
    return f"Promised and not sure: {credentials}"


def outline_summary(outline: object, covered: object, counts: object) -> str:
    return f"{outline}: {covered} covered; {counts}"


def plan_summary(faults: object) -> str:
    return f"Plan of study: {faults}"


def edition_perhaps_not_in_force(day: object) -> str:
    return f"This edition is not known to be in force on {day}."


def other_edition_in_force(editions: object, day: object) -> str:
    return f"Edition {editions} may be in force on {day} in its place."


def numbers_of_edition(edition: object) -> str:
    return (
        f"The program's numbers are those of edition {edition}; one that means something else here is "
        "not counted."
    )


def only_recalled(number: object) -> str:
    return f", and {number} more only recalled"


def nothing_confirmed(also: object) -> str:
    return f"no competency is confirmed by a source{also}"


def confirmed_covered(covered: object, confirmed: object, also: object) -> str:
    return f"{covered} of {confirmed} confirmed competencies{also}"


def percent_range(least: object, most: object) -> str:
    return f"{least}% to {most}%"


def by_route(route: object) -> str:
    return f", by {route}"


def lacks(missing: object, closer: object) -> str:
    return f"lacks {missing} ({closer})"


def open_question(text: object) -> str:
    return f"open: {text}"


def outline_title(outline: object, edition: object) -> str:
    return f"{outline}, edition {edition}"


def covered_line(covered: object, counts: object) -> str:
    return f"{covered} covered; {counts}."


def without_decisions(covered: object) -> str:
    return f"Without the director's decisions {covered}."


def and_more(number: object) -> str:
    return f"And {number} more."


def asked_at(level: object) -> str:
    return f", asked at {level}"


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
    return f"for those who finish on {day} and not on {stated}"


def by_edition(edition: object) -> str:
    return f"by {edition}"
