"""Sentences of faults: what a program, its courses or an outline says."""

from pathways.model.values.fault_kinds import FaultKind
from pathways.wording.faults.template import FaultTemplate

PROGRAMS: dict[FaultKind, FaultTemplate] = {
    "bottleneck-course": FaultTemplate(
        "{number} other courses cannot be taken without {course}",
        "offer it every term, and watch who does not pass it",
    ),
    "circular-prerequisites": FaultTemplate(
        "{courses:before}: nobody can take any of these", "drop one of the prerequisites"
    ),
    "corequisite-after": FaultTemplate(
        "{course} in term {term} asks for {other} not after it, which is in term {other_term}",
        "move one of the two",
    ),
    "course-listed-twice": FaultTemplate("the course {code} is listed twice", "keep one"),
    "courses-alone": FaultTemplate(
        "is a list of courses and no program",
        "name it as `courses` in a YAML file that says what the program is: pathways align template",
    ),
    "credits-not-sum": FaultTemplate(
        "the program says {stated:g} credits, and its courses have {courses:g}",
        "correct the total, or the courses that are missing or too many",
    ),
    "credits-not-within-sums": FaultTemplate(
        "the program says {stated:g} credits, and its courses have {least:g} to {most:g}",
        "correct the total, or the courses that are missing or too many",
    ),
    "duplicate-numbers": FaultTemplate("has {twice} twice", "number each once"),
    "duplicate-outline-edition": FaultTemplate("has two editions of one name", "name each edition once"),
    "elsewhere-without-where": FaultTemplate("says `elsewhere`", "write `where`"),
    "lists-nothing": FaultTemplate("lists no competencies", "write `listed: none`"),
    "lists-unmarked": FaultTemplate("lists competencies", "write `listed: some`, or `all`"),
    "no-courses": FaultTemplate(
        "has no courses", "write `courses`, a list of them or the file that has them"
    ),
    "not-in-same-term": FaultTemplate(
        "{course} in term {term} asks for {other} in the same term, which is in term {other_term}",
        "move one of the two",
    ),
    "not-required-or-elective": FaultTemplate(
        "{word} is neither required nor elective", "write required, or elective"
    ),
    "outline-recalled-without-note": FaultTemplate(
        "is only recalled, or a part is", "write a `note` that says what is known"
    ),
    "practice-hours-not-sum": FaultTemplate(
        "the program says {stated:g} hours of practice, and its courses have {courses:g}",
        "correct the total, or the hours of a course",
    ),
    "prerequisite-not-before": FaultTemplate(
        "{course} in term {term} asks for {other} before it, which is in term {other_term}",
        "move one of the two",
    ),
    "programs-of-one-name": FaultTemplate(
        "has program files that differ only in their endings", "rename one of them"
    ),
    "range-out-of-order": FaultTemplate("has its upper bound below its lower", "write the lower bound first"),
    "shared-term-circle": FaultTemplate(
        "{courses:before}: some of these share a term and one of them asks for another as a prerequisite",
        "make the prerequisite a corequisite, or drop it",
    ),
    "status-days-out-of-order": FaultTemplate(
        "ends on {until}, before it starts on {since}", "correct a day"
    ),
    "statuses-overlap": FaultTemplate(
        "the status {status} by {by} overlaps the status {other}", "let each end before the next begins"
    ),
    "subject-without-topic": FaultTemplate("is a subject without a topic", "write `topics`"),
    "term-over-credits": FaultTemplate(
        "term {term} has {taken:g} credits, more than {most:g}", "move a course"
    ),
    "unknown-competency": FaultTemplate(
        "{outline} has no competency {code}", "correct the number, or add what it stands for"
    ),
    "unknown-course": FaultTemplate("no course has the code {code}", "correct the code, or add the course"),
    "unknown-course-in-sheet": FaultTemplate("no course has the code {code}", "add the course"),
    "unknown-degree": FaultTemplate("{value} is not a degree that is known", "write one of {known}"),
    "unknown-followed-edition": FaultTemplate("{name} has no edition `{edition}`", "write one of {named}"),
    "unreachable-course": FaultTemplate(
        "{course} asks for a course of a cycle, so nobody can take it", "break the cycle"
    ),
    "weights-not-whole": FaultTemplate(
        "has weights that cannot sum to 100: at least {low:g}, at most {high:g}",
        "drop the version, or note the weights as recalled",
    ),
    "where-of-local-course": FaultTemplate("is no `elsewhere`", "remove `where`"),
}
