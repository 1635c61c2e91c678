"""What is open next, as text and as JSON."""

from collections.abc import Iterable, Iterator

from pathways.checking.retake import WaitingPeriod
from pathways.model.rules.exam_facts import ApprovalWindow, ExamFact, ExamWindow
from pathways.model.values.phrases import capital
from pathways.planning.deadlines import CredentialExpiration, Deadline, LastChance, RenewalDate
from pathways.planning.goals import GoalStage
from pathways.planning.impact import LapseImpact
from pathways.planning.next_steps import NextSteps
from pathways.planning.steps import NextStep
from pathways.rendering.layout.lines import page_text, spaced_list_lines, wrap_lines
from pathways.rendering.next.goals import STAGES, goal_lines, missing_words
from pathways.rendering.renew.words import date_words
from pathways.wording.questions import question_texts
from pathways.wording.requirements import pluralize
from pathways.wording.sources import file_origin

WHICH_RULE = "no source says which rule covers an attempt made before the change"


def next_text(found: NextSteps) -> str:
    """Say what is open today, what each step opens, what is nearest, what would fall, and the days to know.

    Returns:
        Lines of at most 80 columns where words allow it.
    """
    return page_text(_lines(found))


def _lines(found: NextSteps) -> Iterator[str]:
    who = f" for {found.record.learner}" if found.record.learner else ""
    yield from wrap_lines(f"What is open next{who}, as of {found.as_of}")
    today = [one for one in found.steps if one.kind != "meet"]
    yield from spaced_list_lines("Open today", (_step(found, one) for one in today) if today else ["nothing"])
    yield from spaced_list_lines(
        "Can be started", (_step(found, one) for one in found.steps if one.kind == "meet")
    )
    nearest = [one for one in found.goals if one.stage in (GoalStage.UNKNOWN, GoalStage.LACKING)]
    yield from ("", "Nearest goals")
    yield from goal_lines(found.catalog, nearest)
    yield from spaced_list_lines("If it lapsed", (_impact(found, one) for one in found.falls))
    yield from spaced_list_lines("Days to know", (deadline_words(found, one) for one in found.deadlines))
    yield from spaced_list_lines("By rules of your own", map(file_origin, found.catalog.own()))
    yield ""
    yield from wrap_lines(
        "No line is an issuer's decision; `pathways check` and a credential's name says why"
    )


def _step(found: NextSteps, step: NextStep) -> str:
    opens = _named(found, step.opens)
    later = _named(found, (name for name in step.in_the_end if name not in step.opens))
    text = capital(step.text) + (f": opens {opens}" if opens else "")
    text += f"; in the end {later} too" if later else ""
    if step.kind == "renew":
        text += ": `pathways renew` lists its standing and requirements"
    if not opens and step.helps:
        text += f": one of several for {_named(found, step.helps)}"
    return text + (f"; perhaps {_named(found, step.perhaps)}" if step.perhaps else "")


def _named(found: NextSteps, names: Iterable[str]) -> str:
    return ", ".join(found.catalog.credentials[name].abbreviation for name in names)


def _impact(found: NextSteps, fall: LapseImpact) -> str:
    label = found.catalog.credentials[fall.credential].abbreviation
    if not fall.lost:
        return f"{label}: nothing else rests on it"
    lost = (f"{one.answer.credential.abbreviation} ({STAGES[one.stage].lower()})" for one in fall.lost)
    return f"{label}: further away would be {', '.join(lost)}"


def deadline_words(found: NextSteps, one: Deadline) -> str:
    """A day to know, and why.

    Raises:
        TypeError: a reason that has no words.
    """
    label = found.catalog.credentials[one.credential].abbreviation
    match one.why:
        case LastChance(after=after):
            reason = "; ".join(missing_words(lack, found.catalog) for lack in after.missing)
            reason = reason or "; ".join(question_texts(after.next.questions, found.catalog))
            return f"{one.day}: the last day for {label} as things stand; from then on: {reason}"
        case RenewalDate(coming=coming):
            return date_words(coming)
        case CredentialExpiration(item=item):
            return f"{one.day}: the last day of {label} ({item})"
        case ExamWindow(opens=opens, closes=closes, apply_by=by):
            until = f"apply by {by}" if by and by.earliest == one.day else f"it closes on {closes}"
            return f"{one.day}: {label} is given from {opens} to {closes}; {until}{_trusted(found, one.why)}"
        case ApprovalWindow(days=days):
            ends = "ran out" if one.kind == "ran-out" else "ends"
            text = f"the approval to sit {label} {ends}, {pluralize(days, 'day')} after it was given"
            return f"{one.day}: {text}{_trusted(found, one.why)}"
        case WaitingPeriod(rule=rule, disputed=disputed):
            text = f"the first day to try {label} again, {pluralize(rule.days, 'day')} after a failed attempt"
            others = (
                f"; {pluralize(each.days, 'day')} by another source{_trusted(found, each)}"
                for each in disputed
            )
            either = f"; or {other}, for {WHICH_RULE}" if (other := one.why.otherwise) else ""
            return f"{one.day}: {text}{_trusted(found, rule)}{''.join(others)}{either}"
    raise TypeError(f"no words for {type(one.why).__name__}")


def _trusted(found: NextSteps, fact: ExamFact) -> str:
    return f" ({found.catalog.trust_of(fact).word})"


def deadline_cites(one: Deadline) -> list[str]:
    """The sources of a deadline."""
    fact = one.why.rule if isinstance(one.why, WaitingPeriod) else one.why
    return list(fact.cites) if isinstance(fact, ExamFact) else []
