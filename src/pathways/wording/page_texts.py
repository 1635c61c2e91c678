"""What the pages of an audit and of an activity log say around their tables."""

SKIP_SUMMARY = "Skip the summary"
CONTENTS = "Contents"
PLAN_SOUND_SHORT = "Is the plan sound?"
TYPICAL_GRADUATE = "A typical graduate has taken the required courses, and nothing else."
FINAL_TERM = "Final term"
MISSING_OR_OPEN = "What is missing or open, and who could close it"
PROMISED = "promised"
AND = " and "
NOTHING_FOUND = "Nothing was found."
MAP_OF_TERMS = "Map of the terms"
DIRECTOR_DECIDED = "What the director decided"
WAIVED = "waived"
OF_SEEN = "of the competencies that were seen"
RECALLED = "(recalled)"
TAUGHT_ELSEWHERE = "taught elsewhere"
GAPS = "Gaps, the weightiest first"
NEW_COURSE = "a new course"
ACTIVITIES = "Continuing education by cycle"
OWN_RECORD = "From the holder's own record. Attach the certificates that the issuer asks for."
NO_ACTIVITY = "The record lists no activity in a cycle whose rules are known."


def report_title(program: object) -> str:
    return f"{program}: alignment"


def report_for(graduating: object) -> str:
    return f"Alignment report for those who finish on {graduating}"


def by_route(route: object) -> str:
    return f"by {route}"


def no_longer_awarded(credentials: object) -> str:
    return f"No longer awarded, or no rules on file: {credentials}."


def coverage_at_a_glance(question: object) -> str:
    return f"Coverage at a glance: {question}"


def courses_caption(complexity: object) -> str:
    return f"What hangs on each course. Structural complexity of the whole: {complexity}."


def taught_elsewhere(place: object) -> str:
    return f"{TAUGHT_ELSEWHERE}, {place}"


def heat_map(outline: object) -> str:
    return f"Heat map of {outline}"


def gaps_of(outline: object) -> str:
    return f"Gaps of {outline}"


def as_of(day: object) -> str:
    return f"As of {day}"


def ceus(issuer: object, needed: object, counted: object) -> str:
    return f"{issuer}. CEUs needed: {needed}; counted: {counted}."


def rules_version(version: object) -> str:
    return f"Rules version {version}. Not an issuer's decision."
