"""Sentences of faults: what a program, its courses or an outline says."""

from pathways.model.values.fault_kinds import FaultKind
from pathways.wording.faults.template import FaultTemplate

PROGRAMS: dict[FaultKind, FaultTemplate] = {
    "bottleneck-course": FaultTemplate(
        "{number} other courses cannot be taken without {course}",
        "gateway course: offer it every term and track DFW rates",
    ),
    "circular-prerequisites": FaultTemplate(
        "{courses:before}: nobody can take any of these", "remove one of the prerequisites"
    ),
    "corequisite-after": FaultTemplate(
        "{course} in term {term} requires {other} no later than that; {other} is in term {other_term}",
        "move one of the courses",
    ),
    "course-listed-twice": FaultTemplate("the course {code} is listed twice", "keep one"),
    "courses-alone": FaultTemplate(
        "is a list of courses, not a program",
        "name it under `courses` in a program file; `pathways align template` writes one",
    ),
    "credits-not-sum": FaultTemplate(
        "the program states {stated:g} credits; its courses add up to {courses:g}",
        "correct the total, or add or remove courses",
    ),
    "credits-not-within-sums": FaultTemplate(
        "the program states {stated:g} credits; its courses add up to {least:g} to {most:g}",
        "correct the total, or add or remove courses",
    ),
    "duplicate-numbers": FaultTemplate("has {twice} twice", "number each once"),
    "duplicate-outline-edition": FaultTemplate("has two editions with one name", "name each edition once"),
    "elsewhere-without-where": FaultTemplate("says `elsewhere`", "write `where`"),
    "framework-circle": FaultTemplate(
        "items of the framework are below each other in a circle: {items}",
        "remove one of their `isChildOf` associations",
    ),
    "framework-group-listed-elsewhere": FaultTemplate(
        "everything below {item} is listed below other items, so it is not listed itself",
        "give it an item of its own, if it asks for more than the others",
    ),
    "framework-identifier-twice": FaultTemplate(
        "the identifier {identifier} belongs to two items", "give each item its own identifier"
    ),
    "framework-item-below-nothing": FaultTemplate(
        "{item} is below neither the document nor an item, and is listed as a domain",
        "add an `isChildOf` association for it",
    ),
    "framework-item-below-several": FaultTemplate(
        "{item} is listed only below {first}; the framework also has it below {others}",
        "add an item of its own below each, if it is to be listed more than once",
    ),
    "framework-item-missing": FaultTemplate(
        "the framework lists {item}, which is not among its items", "export the whole framework"
    ),
    "framework-keys-not-read": FaultTemplate(
        "these keys of items are not read: {keys}", "leave them for other tools"
    ),
    "framework-links-not-read": FaultTemplate(
        "associations of these types are not read: {types}", "leave them for other tools"
    ),
    "framework-parent-missing": FaultTemplate(
        "{item} is listed as a domain, because {parent}, which it is below, is not among the items",
        "export the whole framework",
    ),
    "lists-nothing": FaultTemplate("lists no competencies", "write `listed: none`"),
    "lists-unmarked": FaultTemplate("lists competencies", "write `listed: some`, or `all`"),
    "no-courses": FaultTemplate(
        "has no courses", "write `courses`, a list of them or the file that has them"
    ),
    "not-in-same-term": FaultTemplate(
        "{course} in term {term} requires {other} in the same term; {other} is in term {other_term}",
        "move one of the courses",
    ),
    "not-required-or-elective": FaultTemplate(
        "{word} is neither required nor elective", "write required, or elective"
    ),
    "plan-cell-not-read": FaultTemplate(
        "{value} is not in a column with a heading, and is not read",
        "add a heading, or put text with a comma in quotes",
    ),
    "plan-cip-not-read": FaultTemplate(
        "{value} is not a CIP code, and is not read", "write a code such as 51.0707"
    ),
    "plan-column-not-read": FaultTemplate(
        "the column {column} is not read", "leave it for other tools, or remove it"
    ),
    "plan-row-not-a-course": FaultTemplate(
        "{row} is neither a course nor one of the sections {known}",
        "complete the row, or put # in front of it to make it a remark",
    ),
    "plan-row-not-read": FaultTemplate(
        "the row {row} is not read", "keep one row each of {known}, or put # in front to make it a remark"
    ),
    "plan-section-not-read": FaultTemplate(
        "the section {section} is not read (number of rows: {rows})",
        "in a program file, list what each course teaches under `covers`",
    ),
    "plan-system-not-read": FaultTemplate(
        "{value} is not a known system type, and semester is assumed", "write {known:or}"
    ),
    "outline-recalled-without-note": FaultTemplate(
        "is recalled in whole or in part", "write a `note` that states what is known"
    ),
    "practice-hours-not-sum": FaultTemplate(
        "the program states {stated:g} practice hours; its courses add up to {courses:g}",
        "correct the total, or the hours of a course",
    ),
    "prerequisite-not-before": FaultTemplate(
        "{course} in term {term} requires {other} in an earlier term; {other} is in term {other_term}",
        "move one of the courses",
    ),
    "programs-of-one-name": FaultTemplate(
        "has program files that differ only in their extensions", "rename one of them"
    ),
    "range-out-of-order": FaultTemplate("has its upper bound below its lower", "write the lower bound first"),
    "shared-term-circle": FaultTemplate(
        "{courses:before}: some of these share a term, and one of them is a prerequisite of another",
        "make the prerequisite a corequisite, or remove it",
    ),
    "status-days-out-of-order": FaultTemplate(
        "ends on {until}, before it starts on {since}", "correct a day"
    ),
    "statuses-overlap": FaultTemplate(
        "the status {status} by {by} overlaps the status {other}", "let each end before the next begins"
    ),
    "subject-without-topic": FaultTemplate("is a subject without a topic", "write `topics`"),
    "term-over-credits": FaultTemplate(
        "term {term} has {taken:g} credits, more than {most:g}", "move a course to another term"
    ),
    "unknown-competency": FaultTemplate(
        "{outline} has no competency {code}", "correct the number, or add the competency"
    ),
    "unknown-course": FaultTemplate("no course has the code {code}", "correct the code, or add the course"),
    "unknown-course-in-sheet": FaultTemplate("no course has the code {code}", "add the course"),
    "unknown-degree": FaultTemplate("{value} is not a known degree", "write one of {known}"),
    "unknown-followed-edition": FaultTemplate("{name} has no edition `{edition}`", "write one of {named}"),
    "unreachable-course": FaultTemplate(
        "{course} requires a course in a prerequisite circle, so nobody can take it",
        "remove one prerequisite of the circle",
    ),
    "weights-not-whole": FaultTemplate(
        "has weights that cannot sum to 100: at least {low:g}, at most {high:g}",
        "remove the version, or mark the weights as recalled",
    ),
    "where-of-local-course": FaultTemplate("is not `elsewhere`", "remove `where`"),
}
