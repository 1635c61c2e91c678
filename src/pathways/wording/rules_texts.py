"""What the pages of rules, exams, outlines and organizations say."""

from pathways.wording.check_texts import OWN_RULES as OWN_RULES
from pathways.wording.dates import format_date

NOT_REVIEWED = "not reviewed"
DISPUTED = "Disputed, not used"
WHERE_TO_LOOK = "Where to look"
ABOUT_THESE_RULES = "About these rules"
EXAM_FACTS_OF_OTHER_DAYS = "About the exam on other dates"
EXAM_FACTS = "About the exam (for information)"
NO_RULES = "Not covered yet: no rules on file"
FOR_THAT_DAY = " for that day"
READ_IN = "Sources"
EXAM_ONLY = " (exam only)"
ONLY_RECALLED = "unconfirmed, no source was read"
NO_LIMIT = "no limit"
ISSUES = "Issues"
ACCREDITS = "Accredits"
COMMON_TO_EXAMS = "All of its exams"
NOTHING_READ = "text not yet reviewed"
SOME_SEEN = "Only some of its competencies are published here."
NONE_SEEN = "None of its competencies has been reviewed."
RECALLED = " (unconfirmed)"
LEVEL_RECALLED = ", unconfirmed"
COVERAGE = "coverage: "
PERCENT = "%"


def issued_by(issuer: object) -> str:
    return f"issued by {issuer}"


def also_written(names: object) -> str:
    return f"also written {names}"


def formerly(abbreviation: object, name: object, last: object) -> str:
    return f"formerly {abbreviation}, {name}; renamed {last}"


def last_reviewed(day: object) -> str:
    return f"last reviewed on {format_date(day)}"


def file(origin: object) -> str:
    return f"file {origin}"


def edition(title: object) -> str:
    return f"Edition {title}"


def edition_note(note: object) -> str:
    return f"Note: {note}"


def rules(dates: object) -> str:
    return f"Rules {dates}"


def as_above(label: object) -> str:
    return f"{label}, as above"


def no_record_shows(text: object) -> str:
    return f"the issuer also requires: {text}"


def disputed(claim: object) -> str:
    return f"disputed: {claim}"


def note(text: object) -> str:
    return f"note: {text}"


def items_range(least: object, most: object) -> str:
    return f"{least} to {most} items"


def scored_items(number: object) -> str:
    return f", {number} of them scored"


def testing_time(time: object) -> str:
    return f"testing time: {time}"


def pass_mark(score: object) -> str:
    return f"passing score: {score}"


def scale(scale: object) -> str:
    return f", scale {scale}"


def fee(what: object, amount: object) -> str:
    return f"{what}: ${amount}"


def for_payer(payer: object) -> str:
    return f" for {payer}"


def retake_wait(days: object) -> str:
    return f"wait after a failed attempt: {days}"


def tries(number: object) -> str:
    return f"attempts allowed: {number}"


def in_period(period: object) -> str:
    return f" in {period}"


def sit_within(days: object) -> str:
    return f"test within {days} of the authorization"


def exam_window(opens: object, closes: object) -> str:
    return f"testing window: {format_date(opens)} to {format_date(closes)}"


def apply_by(day: object) -> str:
    return f", apply by {format_date(day)}"


def delivery(how: object) -> str:
    return f"delivery: {how}"


def belongs_to(group: object) -> str:
    return f"belongs to: {group}"


def predecessor(name: object, day: object) -> str:
    return f"accreditation by {name} counts as its own; it ended {day}"


def programs_in(award: object, subject: object) -> str:
    return f"{award} programs in {subject}"


def of_organization(name: object) -> str:
    return f", of {name}"


def outline_edition(edition: object, dates: object) -> str:
    return f"Edition {edition}{dates}"


def last_seen_in_force(day: object) -> str:
    return f"last confirmed {format_date(day)}"


def percent(number: object) -> str:
    return f"{number}%"


def percent_range(low: object, high: object) -> str:
    return f"{low}% to {high}%"


def lookup(of: object, where: object, website: str | None) -> str:
    """Where a kind of fact can be looked up."""
    return f"{of}: {where}{f', {website}' if website else ''}"
