"""What the pages of an audit and of an activity log say around their tables."""

from pathways.wording.align_texts import COVERED_TWICE as COVERED_TWICE
from pathways.wording.align_texts import GRADUATES_ELIGIBLE as GRADUATES_ELIGIBLE
from pathways.wording.align_texts import METHOD_AND_SOURCES as METHOD_AND_SOURCES
from pathways.wording.align_texts import NOT_ASSESSABLE as NOT_ASSESSABLE
from pathways.wording.align_texts import NOTHING_COVERED as NOTHING_COVERED
from pathways.wording.align_texts import OTHER_COURSES as OTHER_COURSES
from pathways.wording.align_texts import PLAN_SOUND as PLAN_SOUND
from pathways.wording.align_texts import TAUGHT_AND_NOT_ASKED as TAUGHT_AND_NOT_ASKED
from pathways.wording.align_texts import UNKNOWN_FOR_CYCLE as UNKNOWN_FOR_CYCLE
from pathways.wording.align_texts import asked_at as asked_at
from pathways.wording.align_texts import covered_line as covered_line
from pathways.wording.align_texts import outline_title as outline_title
from pathways.wording.align_texts import without_decisions as without_decisions
from pathways.wording.workbook_texts import ASKED as ASKED
from pathways.wording.workbook_texts import BLOCKING as BLOCKING
from pathways.wording.workbook_texts import CENTRALITY as CENTRALITY
from pathways.wording.workbook_texts import COMPETENCIES as COMPETENCIES
from pathways.wording.workbook_texts import COMPETENCY as COMPETENCY
from pathways.wording.workbook_texts import COMPLEXITY as COMPLEXITY
from pathways.wording.workbook_texts import COURSE as COURSE
from pathways.wording.workbook_texts import COURSES as COURSES
from pathways.wording.workbook_texts import COVERED as COVERED
from pathways.wording.workbook_texts import CREDENTIAL as CREDENTIAL
from pathways.wording.workbook_texts import CREDITS as CREDITS
from pathways.wording.workbook_texts import DELAY as DELAY
from pathways.wording.workbook_texts import EDITION as EDITION
from pathways.wording.workbook_texts import ELIGIBLE as ELIGIBLE
from pathways.wording.workbook_texts import OUTLINE as OUTLINE
from pathways.wording.workbook_texts import SHARE_OF_WHOLE as SHARE_OF_WHOLE
from pathways.wording.workbook_texts import STATE as STATE
from pathways.wording.workbook_texts import SUGGESTED_COURSES as SUGGESTED_COURSES
from pathways.wording.workbook_texts import SUMMARY as SUMMARY
from pathways.wording.workbook_texts import TERM as TERM

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
