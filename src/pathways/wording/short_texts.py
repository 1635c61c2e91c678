"""What a short answer says."""

from collections.abc import Iterable
from datetime import date
from typing import Final, assert_never

from pathways.model.rules.source import Trust
from pathways.model.values.day import Day
from pathways.model.values.truth import Truth
from pathways.wording.dates import format_date

HELD: Final = "Currently certified"
EXAM: Final = "Eligible for the exam"
CERTIFICATION: Final = "Eligible for certification"
LABEL_WIDTH: Final = len(CERTIFICATION) + 2
RENEW = "check renewal requirements and deadlines: pathways renew --record FILE"
CONFIRM = "To confirm"
LABELS = ("Next", "Next, find out", "Closest route", "Route", "Requirements", "Confirm")
"""What stands before a colon and begins a line."""
DO_FIRST = "Do first"
NOTHING_TO_CORRECT = "nothing to correct was found for the credentials that the program promises"
RESULTS = "Results"
THE_ISSUER = "the issuer"
SHOWN_NEWEST = "The rules changed near this date; the requirements below are those of the newer rules"
REQUIREMENTS = "Requirements:"
MORE = "Not an official determination. More: --full"


def title(abbreviation: object, name: object, learner: object, day: object) -> str:
    who = f"{learner}, " if learner else ""
    return f"{abbreviation}, {name} ({who}as of {format_date(day)})"


def next_step(action: object) -> str:
    return f"Next: {action}"


def next_question(question: object, where: object) -> str:
    return f"Next, find out: {question} {where}".rstrip()


def truth_under(rules: object, truth: object) -> str:
    return f"{truth} {rules}"


def rules_differ(truths: Iterable[str], issuer: object) -> str:
    which = "The rules changed, and the answer depends on which rules apply to you"
    return f"{which}: {'; '.join(truths)}. Ask {issuer}"


def projection(first: object, last: object) -> str:
    """When time alone does it; `first` null where it may be so already, `last` where no day is certain."""
    if first is None:
        return f"At the current pace, this will certainly be met by {format_date(last)}"
    if last is None:
        return f"At the current pace, this may be met as early as {format_date(first)}"
    days = f"on {format_date(first)}"
    if first != last:
        days = f"between {format_date(first)} and {format_date(last)}"
    return f"At the current pace, this will be met {days}"


def question_step(question: object) -> str:
    return f"find out: {question}"


def recorded_date(day: object) -> str:
    return f"Completion date on record: {format_date(day)}"


def in_progress(requirement: object) -> str:
    return f"finish what is in progress: {requirement}"


def reinstate(credential: object) -> str:
    return f"renew or reinstate {credential}; for requirements and deadlines: pathways renew --record FILE"


def not_covered(credential: object, issuer: object, website: object) -> str:
    return f"{credential} is not covered yet: ask {issuer}{f', {website}' if website else ''}"


def retired(abbreviation: object) -> str:
    return f"{abbreviation} is retired: it is no longer awarded"


def route(title: object, others: int, *, met: bool) -> str:
    if title is None:
        return REQUIREMENTS
    which = "Route" if met else "Closest route"
    more = f" ({others} other{'s' if others > 1 else ''})" if others and not met else ""
    return f"{which}: {title}{more}"


def box(truth: Truth) -> str:
    """Whether a requirement is met, as a box."""
    match truth:
        case Truth.YES:
            return "[x]"
        case Truth.NO:
            return "[ ]"
        case Truth.UNKNOWN:
            return "[?]"
        case _:
            assert_never(truth)


def confirm(question: object, where: object) -> str:
    return f"Confirm: {question} {where}".rstrip()


def more_questions(count: int) -> str:
    return f"{count} more question{'s' if count > 1 else ''}: pathways record answer, or --full"


def more_questions_in_full(count: int) -> str:
    return f"{count} more question{'s' if count > 1 else ''}: --full"


def credential_step(credential: object, action: object, reached: str) -> str:
    """What a credential takes first, and when time alone would do."""
    when = f". {reached}" if reached else ""
    return f"{credential}: {action}{when}"


def question_for(question: object, where: object, credentials: object) -> str:
    return f"{question} {where}".rstrip() + f" For: {credentials}"


def omissions(steps: int, credentials: int, questions: int, days: int) -> str:
    """The last line: what the short answer leaves out."""
    parts = (
        (steps, "step"),
        (credentials, "credential"),
        (questions, "question"),
        (days, "date"),
    )
    more = ", ".join(f"{count} {what}{'s' if count > 1 else ''}" for count, what in parts if count)
    return f"{f'Also {more}. ' if more else ''}{MORE}"


def graduate_step(credential: object, action: object, who: object) -> str:
    return f"{credential}: graduates must {action} ({who})"


def outline_gap(outline: object, gap: object) -> str:
    return f"{outline}: teach {gap}"


def outlines_from(origin: str | None) -> str:
    """From whom the weakest outline is; null where the program is compared with none."""
    return f"{f'Outlines {origin}: verify with the issuer. ' if origin else ''}{MORE}"


def confirmed_on(issuer: object, confirmed: object) -> str:
    """When the rules of an issuer were last confirmed; null: no source shows it."""
    return f"{issuer} {format_date(confirmed) if confirmed else 'on a date not known'}"


def rules_of_issuers(confirmed: Iterable[str]) -> str:
    """When the rules of each issuer were last confirmed."""
    days = "; ".join(confirmed)
    return f"{f'Rules last confirmed: {days}; verify with the issuer. ' if days else ''}{MORE}"


def rules(confirmed: Day | None, as_of: date, trust: Trust, issuer: object) -> str:
    """When the rules were last confirmed, and from what; of an earlier year the year alone."""
    day = confirmed and (
        confirmed.latest.year if confirmed.latest.year < as_of.year else format_date(confirmed)
    )
    when = f"last confirmed {day}, " if day else ""
    return f"Rules {when}{origin(trust, issuer)}: verify with {issuer}"


def ending(notes: Iterable[str], credential: object) -> str:
    """What a short answer ends with: exceptions, own rules, the rules' age, and where the rest is."""
    more = f"Not an official determination. More: --full; pathways rules show {credential}"
    return ". ".join((*notes, more))


def own_rules(files: object) -> str:
    return f"Rules of your own: {files}"


def no_rules(issuer: object, website: object) -> str:
    return f"No rules are on file for this date: ask {issuer}{f', {website}' if website else ''}"


def origin(trust: Trust, issuer: object) -> str:
    """From whom rules or outlines are."""
    match trust:
        case Trust.ISSUER:
            return f"from {issuer}'s own published text"
        case Trust.COPY:
            return f"from an archived copy of {issuer}'s page"
        case Trust.THIRD_PARTY:
            return f"from a third-party source, not from {issuer}"
        case Trust.RECALLED:
            return "for which no source was read"
        case _:
            assert_never(trust)
