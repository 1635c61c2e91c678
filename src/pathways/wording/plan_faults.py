"""What is wrong with a plan of study, and what to do about it."""

SHARED_TERM_REMEDY = "make the prerequisite a corequisite, or drop it"
CIRCLE_REMEDY = "drop one of the prerequisites"
UNREACHABLE_REMEDY = "break the cycle"
WRONG_ORDER_REMEDY = "move one of the two"
TOO_MANY_CREDITS_REMEDY = "move a course"
EARLIER_TERM = "before it"
EARLIER_OR_SAME_TERM = "not after it"
SAME_TERM = "in the same term"
OTHER_CREDITS_REMEDY = "correct the total, or the courses that are missing or too many"
OTHER_PRACTICE_HOURS_REMEDY = "correct the total, or the hours of a course"
BOTTLENECK_REMEDY = "offer it every term, and watch who does not pass it"
BEFORE = " before "


def shared_term_circle(courses: object) -> str:
    return f"{courses}: some of these share a term and one of them asks for another as a prerequisite"


def circle(courses: object) -> str:
    return f"{courses}: nobody can take any of these"


def unreachable(course: object) -> str:
    return f"{course} asks for a course of a cycle, so nobody can take it"


def wrong_order(course: object, term: object, other: object, demand: object, other_term: object) -> str:
    return f"{course} in term {term} asks for {other} {demand}, which is in term {other_term}"


def too_many_credits(term: object, taken: object, most: object) -> str:
    return f"term {term} has {taken} credits, more than {most}"


def number_range(least: object, most: object) -> str:
    return f"{least} to {most}"


def other_credits(stated: object, courses: object) -> str:
    return f"the program says {stated} credits, and its courses have {courses}"


def other_practice_hours(stated: object, courses: object) -> str:
    return f"the program says {stated} hours of practice, and its courses have {courses}"


def bottleneck(number: object, course: object) -> str:
    return f"{number} other courses cannot be taken without {course}"
