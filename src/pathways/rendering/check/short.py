"""The short answer: eligible or not, what to do first, the closest route, and whom to ask."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import assert_never

from pathways.checking.answer import Answer
from pathways.model.rules.condition import CredentialCondition
from pathways.model.rules.source import Trust
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question, Verdict, unique
from pathways.planning.answer_summary import AnswerSummary, in_progress, projection_of, summarize
from pathways.planning.goals import Goal, GoalStage
from pathways.planning.projection import Projection
from pathways.rendering.check.leaves import condition, under_rules, weakest_clause
from pathways.rendering.check.questions import question_context
from pathways.rendering.check.remarks import date_remarks, designation_remark, without_exceptions
from pathways.rendering.layout.lines import list_lines, wrap_lines
from pathways.wording import labels, short_texts
from pathways.wording.actions import action
from pathways.wording.amounts import describe_amount_needed, describe_on_record
from pathways.wording.not_read import NOT_READ, not_read
from pathways.wording.questions.sentences import AskedQuestion, asked_questions
from pathways.wording.read_as import read_as
from pathways.wording.requirements import describe
from pathways.wording.routes import route_title
from pathways.wording.sources import file_origin
from pathways.wording.words import answer_word

ASKED = 1
"""How many questions a short answer has after the first; the others are counted."""


@dataclass(frozen=True, slots=True)
class RequirementLine:
    """A requirement of the closest route; `on_record` and `needed` are its amounts in words, if any."""

    name: str | None
    truth: Truth
    text: str
    on_record: str | None
    needed: str | None

    @property
    def text_with_record(self) -> str:
        """The requirement, and what is on record of it."""
        return f"{self.text} ({self.on_record})" if self.on_record else self.text


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """What the short answer says, in the order in which it is read: text, data and pages are made from it.

    `step` is what to do first; null where a question comes first. `projection` is when time alone will meet
    what it is about, and `projection_text` the same in words. `questions` are all that could be asked, the
    most decisive first.
    """

    credential: str
    title: str
    truths: tuple[tuple[str, Truth], ...]
    remarks: tuple[str, ...]
    statements: tuple[str, ...]
    step: str | None
    projection: Projection | None
    projection_text: str | None
    route: str | None
    route_met: bool
    other_routes: int
    requirements: tuple[RequirementLine, ...]
    questions: tuple[AskedQuestion, ...]
    notes: tuple[str, ...]

    @property
    def first(self) -> tuple[str, ...]:
        """What to do first; or what to find out, where a question comes first."""
        step = (short_texts.next_step(self.step),) if self.step else ()
        if self.statements or step or not self.questions:
            return (*self.statements, *step)
        return (short_texts.next_question(self.questions[0].text, self.questions[0].where),)

    @property
    def further_questions(self) -> tuple[AskedQuestion, ...]:
        """What to confirm beside that."""
        return self.questions if self.statements or self.step else self.questions[1:]


def short_answer(answer: Answer) -> ShortAnswer:
    """Choose what an answer says first."""
    subject, summary = answer.credential, summarize(answer)
    certified = answer.held is Truth.YES or answer.awarded  # now or once: how it was earned matters no more
    open_ones = (leaf for leaf in summary.requirements if leaf.truth is Truth.UNKNOWN)
    timed = summary.first_unmet if summary.first_unmet is not None else next(open_ones, None)
    projection = projection_of(answer, timed) if timed is not None and not certified else None
    lines = (_requirement(answer, leaf) for leaf in (*summary.requirements, *summary.further))
    return ShortAnswer(
        credential=subject.abbreviation,
        title=short_texts.title(subject.abbreviation, subject.name, answer.record.learner, answer.as_of),
        truths=(
            (short_texts.HELD, answer.held),
            (short_texts.EXAM, answer.apply.truth),
            (short_texts.CERTIFICATION, answer.award.truth),
        ),
        remarks=(*date_remarks(answer), *designation_remark(answer), *_edition_difference(answer)),
        statements=tuple(_statements(answer)),
        step=_step(answer, summary),
        projection=projection,
        projection_text=_projection_text(projection, timed) if projection and timed is not None else None,
        route=route_title(summary.route, answer.catalog) if summary.route and not certified else None,
        route_met=answer.apply.truth is Truth.YES,
        other_routes=summary.other_routes,
        requirements=() if certified else _each_once(lines),
        questions=tuple(asked_questions(_questions(answer, summary), question_context(answer))),
        notes=(
            *read_as(answer.record.interpretations, answer.catalog),
            *without_exceptions(answer),
            *_own_rules(answer),
            *_rules(answer),
        ),
    )


def _questions(answer: Answer, summary: AnswerSummary) -> tuple[Question, ...]:
    """What to find out; of a credential that was awarded only what its standing depends on."""
    if answer.held is Truth.YES or any(_statements(answer)):
        return ()
    if answer.awarded:
        held = [part for part in answer.award.verdict.parts if isinstance(part.node, CredentialCondition)]
        return unique(*(part.questions for part in held))
    return summary.questions


def _projection_text(projection: Projection, leaf: Verdict) -> str:
    if in_progress(leaf) and projection.first:
        return short_texts.recorded_date(projection.first)
    return short_texts.projection(projection.first, projection.last)


def short_lines(answer: Answer) -> Iterator[str]:
    """The answer in about fifteen lines."""
    short = short_answer(answer)
    yield from wrap_lines(short.title)
    unread = answer.record.unread
    if unread.left_out:  # what follows does not count those rows
        yield from (*list_lines(NOT_READ, not_read(unread)), "")
    for label, truth in short.truths:
        yield f"  {label:<{short_texts.LABEL_WIDTH}}{answer_word(truth)}"
    yield ""
    for text in short.remarks:
        yield from wrap_lines(text, hang=2)
    yield from step_lines(short)
    yield from _route(short)
    asked = short.further_questions
    for question in asked[:ASKED]:
        yield from wrap_lines(short_texts.confirm(question.text, question.where), hang=2)
    if more := asked[ASKED:]:
        yield from wrap_lines(short_texts.more_questions(len(more)), "  ")
    if not unread.left_out:
        yield from list_lines(NOT_READ, not_read(unread))
    yield from wrap_lines(short_texts.ending(short.notes, short.credential), hang=2)


def step_lines(short: ShortAnswer) -> Iterator[str]:
    """What to do or to find out first, and when time alone would do."""
    for text in short.first:
        yield from wrap_lines(text, hang=2)
    if short.projection_text:
        yield from wrap_lines(short.projection_text, "  ", 2)


def _route(short: ShortAnswer) -> Iterator[str]:
    if short.requirements:
        yield from wrap_lines(short_texts.route(short.route, short.other_routes, met=short.route_met), hang=2)
    for line in short.requirements:
        yield from wrap_lines(f"{short_texts.box(line.truth)} {line.text_with_record}", "  ", 4)


def _statements(answer: Answer) -> Iterator[str]:
    """Why the rules say nothing: a retired credential, one without rules, or none for the date."""
    subject, issuer = answer.credential, answer.issuer
    retired = subject.status == "retired"
    if retired:
        yield short_texts.retired(subject.abbreviation)
    if not retired and not subject.editions:
        yield short_texts.not_covered(subject.abbreviation, issuer.short_name, issuer.website)
    elif not any(answer.apply.editions):
        yield short_texts.no_rules(issuer.short_name, issuer.website)


def _step(answer: Answer, summary: AnswerSummary) -> str | None:
    """What the person can do first; null where a question, or nothing, comes first."""
    name, stage = answer.credential.abbreviation, Goal(answer).stage
    if stage is not GoalStage.HELD and answer.awarded:
        return short_texts.reinstate(name)
    match stage:
        case GoalStage.HELD:
            return short_texts.RENEW
        case GoalStage.CLOSED:
            return None
        case GoalStage.DUE:
            return labels.claim(name)
        case GoalStage.OPEN:
            return labels.sit_exam(name)
        case GoalStage.PASSED | GoalStage.UNKNOWN | GoalStage.LACKING:
            leaf = summary.first_unmet
            return first_action(answer, leaf) if leaf is not None else None
        case _:
            assert_never(stage)


def first_action(answer: Answer, leaf: Verdict) -> str:
    """What to do about a condition that is not met."""
    if in_progress(leaf):
        return short_texts.in_progress(describe(condition(leaf), answer.catalog))
    shortfall = leaf.shortfalls[0] if leaf.shortfalls else None
    return action(condition(leaf), shortfall, answer.catalog, answer.issuer.short_name)


def _requirement(answer: Answer, leaf: Verdict) -> RequirementLine:
    amounts = [each for each in leaf.shortfalls if not each.quota]
    return RequirementLine(
        leaf.name,
        leaf.truth,
        describe(condition(leaf), answer.catalog),
        "; ".join(map(describe_on_record, amounts)) or None,
        "; ".join(map(describe_amount_needed, amounts)) or None,
    )


def _each_once(lines: Iterable[RequirementLine]) -> tuple[RequirementLine, ...]:
    """Lines without those that say the same again, as where the award asks what the exam did."""
    return tuple({(line.truth, line.text, line.on_record): line for line in lines}.values())


def _edition_difference(answer: Answer) -> Iterator[str]:
    """What differs under each edition that may apply, and whom to ask; nothing where one alone applies."""
    for purpose in (answer.apply, answer.award):
        parts = [part for part in _editions(purpose.verdict) if part.edition]
        if len(parts) > 1:
            truths = [
                short_texts.truth_under(
                    under_rules(answer.credential, part.edition or ""), answer_word(part.truth)
                )
                for part in parts
            ]
            differ = len({part.truth for part in parts}) > 1
            yield (
                short_texts.rules_differ(truths, answer.issuer.short_name)
                if differ
                else short_texts.SHOWN_NEWEST
            )
            return


def _editions(verdict: Verdict) -> tuple[Verdict, ...]:
    """The parts of a verdict that are each under an edition; below a rule and holding the credential too."""
    if any(part.edition for part in verdict.parts):
        return verdict.parts
    return next((found for part in verdict.parts if part.node is None and (found := _editions(part))), ())


def _own_rules(answer: Answer) -> Iterator[str]:
    if answer.own_rules:
        yield short_texts.own_rules(", ".join(map(file_origin, answer.own_rules)))


def _rules(answer: Answer) -> Iterator[str]:
    """When the rules were last confirmed, from what, and with whom to verify."""
    known = [edition for edition in answer.apply.editions if edition]
    if not known:
        return
    purposes = [answer.apply] if answer.held is Truth.YES else [answer.apply, answer.award]
    clause = weakest_clause(min(purposes, key=lambda purpose: purpose.trust).verdict)
    trust = clause.trust if clause is not None else Trust.RECALLED
    yield short_texts.rules(known[-1].confirmed, answer.as_of, trust, answer.issuer.short_name)
