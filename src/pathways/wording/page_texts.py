"""What the pages of an audit and of an activity log say around their tables."""

from pathways.wording.dates import format_date

SKIP_SUMMARY = "Skip the summary"
CONTENTS = "Contents"
PLAN_SOUND_SHORT = "Course sequence check"
TYPICAL_GRADUATE = "A typical graduate has completed the required courses and nothing else."
FINAL_TERM = "Final term"
MISSING_OR_OPEN = "Still needed or undetermined, and who can resolve it"
PROMISED = "advertised"
AND = " and "
NOTHING_FOUND = "No problems found."
MAP_OF_TERMS = "Map of the terms"
DIRECTOR_DECIDED = "Director overrides"
WAIVED = "waived"
OF_SEEN = "of the published competencies only (outline incomplete)"
RECALLED = "(unconfirmed)"
TAUGHT_ELSEWHERE = "taught elsewhere"
GAPS = "Gaps, highest exam weight first"
NEW_COURSE = "a new course"
ACTIVITIES = "Continuing education by cycle"
OWN_RECORD = "From the holder's own record. Attach the certificates that the issuer requires."
NO_ACTIVITY = "The record lists no activity in a cycle whose rules are on file."


def report_title(program: object) -> str:
    return f"{program}: alignment"


def report_for(graduating: object) -> str:
    return f"Alignment report for the class graduating on {format_date(graduating)}"


def by_route(route: object) -> str:
    return f"via: {route}"


def coverage_at_a_glance(question: object) -> str:
    return f"Coverage at a glance: {question}"


def courses_caption(complexity: object) -> str:
    return f"What depends on each course. Structural complexity of the plan: {complexity}."


def taught_elsewhere(place: object) -> str:
    return f"{TAUGHT_ELSEWHERE}, {place}"


def heat_map(outline: object) -> str:
    return f"Heat map of {outline}"


def gaps_of(outline: object) -> str:
    return f"Gaps of {outline}"


def as_of(day: object) -> str:
    return f"As of {format_date(day)}"


def ceus(issuer: object, needed: object, counted: object) -> str:
    return f"{issuer}. CEUs needed: {needed}; counted: {counted}."


def rules_version(version: object) -> str:
    return f"Rules version {version}. Not an official determination."
