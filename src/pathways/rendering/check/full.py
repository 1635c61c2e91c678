"""The long answer: every route, what counted and what did not, assumptions and sources."""

from collections.abc import Iterator
from typing import assert_never

from pathways.checking.answer import Answer, PurposeVerdict
from pathways.graph.confidence import rule_confidence
from pathways.model.evidence.path import EvidencePath
from pathways.model.reason import Reason
from pathways.model.rules.citation import DisputedClaim
from pathways.model.rules.edition import leading_routes
from pathways.model.rules.requirement import AtLeast
from pathways.model.values.truth import Truth
from pathways.model.verdict import Verdict, unique
from pathways.planning.unasked_evidence import unasked_evidence
from pathways.rendering.check.leaves import requirement_text, under_rules, weakest_clause
from pathways.rendering.check.questions import question_context
from pathways.rendering.check.remarks import date_remarks, without_exceptions
from pathways.rendering.check.short import short_answer, step_lines
from pathways.rendering.layout.lines import list_lines, wrap_lines
from pathways.wording import check_texts
from pathways.wording.amounts import range_reasons
from pathways.wording.editions import describe_coverage, edition_dates
from pathways.wording.evidence import item_words
from pathways.wording.not_counted import reasons_text
from pathways.wording.not_read import NOT_READ, not_read
from pathways.wording.questions.sentences import question_texts
from pathways.wording.requirements import describe
from pathways.wording.routes import route_title, route_titles
from pathways.wording.sources import confirm_with_issuer, describe_dispute, file_origin, format_citation
from pathways.wording.words import REQUIREMENT_WIDTH, answer_word, origin_words, requirement_line


def full_lines(answer: Answer) -> Iterator[str]:
    """Everything that an answer rests on, line by line."""
    subject = answer.credential
    who = check_texts.for_learner(answer.record.learner) if answer.record.learner else ""
    yield from wrap_lines(check_texts.title(subject.abbreviation, subject.name, who, answer.as_of))
    yield ""
    yield check_texts.held(answer_word(answer.held))
    yield ""
    if steps := list(step_lines(short_answer(answer))):
        yield from (*steps, "")
    yield from _headline(check_texts.EXAM_ELIGIBILITY, answer, answer.apply)
    for text in date_remarks(answer):
        yield from wrap_lines(text, "  ", 2)
    yield from _tree(answer, answer.apply.verdict, "  ")
    yield from _reasons(answer, answer.apply)
    yield ""
    yield from _headline(check_texts.CREDENTIAL_ELIGIBILITY, answer, answer.award)
    yield from _award(answer, answer.award.verdict)
    yield from _reasons(answer, answer.award, shown=answer.apply)
    yield from _designation(answer)
    if answer.recommended is not None:
        yield ""
        yield check_texts.RECOMMENDED
        yield from _tree(answer, answer.recommended, "  ")
    yield ""
    yield from list_lines(NOT_READ, not_read(answer.record.unread))
    yield from list_lines(check_texts.NOT_ASKED, (_item(answer, path) for path in unasked_evidence(answer)))
    yield from list_lines(check_texts.RANGES, _range_reasons(answer))
    yield from list_lines(check_texts.ASSUMPTIONS, answer.assumptions)
    yield from _disputed(answer)
    for text in without_exceptions(answer):
        yield from wrap_lines(text, hang=2)
    yield from _grounds(answer)


def _headline(title: str, answer: Answer, purpose: PurposeVerdict) -> list[str]:
    titles = route_titles(purpose.editions, answer.catalog)
    by_route = check_texts.by_route(titles[purpose.route]) if purpose.route else ""
    return wrap_lines(f"{title}: {answer_word(purpose.truth)}{by_route}", hang=2)


def _reasons(answer: Answer, purpose: PurposeVerdict, shown: PurposeVerdict | None = None) -> Iterator[str]:
    """What counted, what did not, what is missing and what would settle it; nothing that was told before."""
    verdict, before = purpose.verdict, shown.verdict if shown is not None else None
    if purpose.truth is not Truth.NO:
        yield from list_lines(check_texts.COUNTED, (_item(answer, path) for path in verdict.used), "  ")
    reasons: dict[EvidencePath, list[Reason]] = {}
    for excluded in verdict.left_out:
        if excluded.path not in verdict.used and (before is None or excluded not in before.left_out):
            reasons.setdefault(excluded.path, []).extend(excluded.reasons)
    left_out = (
        f"{_item(answer, path)}: {reasons_text(why, answer.catalog)}" for path, why in reasons.items()
    )
    yield from list_lines(check_texts.NOT_COUNTED, left_out, "  ")
    questions = [
        question for question in verdict.questions if before is None or question not in before.questions
    ]
    title = (
        check_texts.MORE_INFORMATION_NEEDED
        if before is not None and before.questions
        else check_texts.INFORMATION_NEEDED
    )
    yield from list_lines(title, question_texts(questions, question_context(answer)), "  ")
    if verdict.questions and not questions:
        yield check_texts.SAME_INFORMATION_NEEDED
    by_name = {leaf.name: leaf for leaf in verdict.leaves()}
    lacking = (requirement_text(answer.catalog, by_name[name]) for name in verdict.unmet)
    yield from list_lines(_still_needed(answer, purpose), lacking, "  ")


def _still_needed(answer: Answer, purpose: PurposeVerdict) -> str:
    """What stands above the conditions that are missing: the route that they are of, where it is one."""
    titles = route_titles(purpose.editions, answer.catalog)
    routes = {route for name in purpose.unmet if (route := name.rpartition("/")[0]) in titles}
    return check_texts.closest_route(titles[routes.pop()]) if len(routes) == 1 else check_texts.STILL_NEEDED


def _award(answer: Answer, verdict: Verdict, indent: str = "  ") -> Iterator[str]:
    """The rule for the award; its first part, the routes, only where they were not told before."""
    if verdict.node is None:
        for part in verdict.parts:
            named = list(_by_edition(answer, part, indent)) if len(answer.award.editions) > 1 else []
            yield from named
            yield from _award(answer, part, indent + "  " * bool(named))
    elif verdict.parts and answer.award.editions == answer.apply.editions and not _own_rule(answer):
        restricted = any(
            edition and leading_routes(edition.apply) != edition.apply for edition in answer.apply.editions
        )
        above = check_texts.LEADING_ROUTE_ABOVE if restricted else check_texts.ROUTE_ABOVE
        yield from wrap_lines(requirement_line(verdict.parts[0].truth, above), indent, REQUIREMENT_WIDTH)
        for part in verdict.parts[1:]:
            yield from _tree(answer, part, indent)
    else:
        yield from _tree(answer, verdict, indent)


def _by_edition(answer: Answer, verdict: Verdict, indent: str) -> Iterator[str]:
    """The truth under one of several editions that may bind."""
    if verdict.edition:
        yield from wrap_lines(
            requirement_line(verdict.truth, under_rules(answer.credential, verdict.edition)),
            indent,
            REQUIREMENT_WIDTH,
        )


def _own_rule(answer: Answer) -> bool:
    """Whether an edition has a rule for the award that does not build on that for the exam."""
    return any(edition and edition.award and edition.award.rule for edition in answer.award.editions)


def _tree(answer: Answer, verdict: Verdict, indent: str) -> Iterator[str]:
    """The requirement, a line a condition; where one way is enough and holds, the ways that hold."""
    node = verdict.node
    if isinstance(node, AtLeast):
        if node.route:
            note = check_texts.EXAM_ONLY if node.exam_only else ""
            yield from wrap_lines(
                requirement_line(verdict.truth, f"{route_title(node, answer.catalog)}{note}"),
                indent,
                REQUIREMENT_WIDTH,
            )
            indent += "  "
        elif _needs_a_word(node, nested=indent != "  "):
            yield from wrap_lines(
                requirement_line(verdict.truth, describe(node, answer.catalog)), indent, REQUIREMENT_WIDTH
            )
            indent += "  "
        choice = node.count < len(node.of) and verdict.truth is Truth.YES
        parts = [part for part in verdict.parts if part.truth is Truth.YES or not choice]
    else:
        if node:
            yield from wrap_lines(
                requirement_line(verdict.truth, requirement_text(answer.catalog, verdict)),
                indent,
                REQUIREMENT_WIDTH,
            )
        parts = list(verdict.parts)
    for part in parts:
        named = list(_by_edition(answer, part, indent)) if verdict.node is None else []
        yield from named
        yield from _tree(answer, part, indent + "  " * bool(named))


def _needs_a_word(node: AtLeast, *, nested: bool) -> bool:
    """Whether a group would be misread without its "any of": routes name themselves, and a rule means all."""
    routes = all(isinstance(part, AtLeast) and part.route for part in node.of)
    return not routes and len(node.of) > 1 and (nested or node.count < len(node.of))


def _designation(answer: Answer) -> Iterator[str]:
    mark = answer.designation
    if mark:
        yield ""
        stated = check_texts.AS_STATED if mark.stated else ""
        yield check_texts.designation(mark.name, answer_word(mark.truth), stated)
        yield f"  {_removable(mark.lifted_by.truth).format(mark.name)}"
        yield from _tree(answer, mark.lifted_by, "  ")
        yield from list_lines(
            check_texts.INFORMATION_NEEDED, question_texts(mark.questions, question_context(answer)), "  "
        )


def _range_reasons(answer: Answer) -> list[str]:
    """Why amounts above are ranges; a reason that is asked about is told there."""
    shortfalls = (*answer.apply.verdict.shortfalls, *answer.award.verdict.shortfalls)
    asked = {question.kind for purpose in (answer.apply, answer.award) for question in purpose.questions}
    return range_reasons(shortfalls, asked)


def _grounds(answer: Answer) -> Iterator[str]:
    """What the answer rests on: editions, the weakest source, the version of the rules."""
    purposes = [answer.apply] if answer.held is Truth.YES else [answer.apply, answer.award]
    for edition in unique(*(purpose.editions for purpose in purposes)):
        yield from wrap_lines(
            check_texts.edition(edition_dates(edition)) if edition else check_texts.NO_RULE,
            hang=2,
        )
    weakest = min((purpose.verdict for purpose in purposes), key=lambda verdict: verdict.trust)
    yield from wrap_lines(_weakest(answer, weakest), hang=2)
    confidence = rule_confidence(answer.catalog, answer.credential, answer.apply.editions)
    yield from wrap_lines(check_texts.coverage(describe_coverage(confidence)), hang=2)
    origin = answer.record.weakest_origin(unique(*(purpose.verdict.used for purpose in purposes)))
    if origin is not None:
        yield check_texts.weakest_evidence(origin_words(origin))
    issuer = answer.catalog.organizations[answer.credential.issuer]
    yield check_texts.rules_version(answer.rules_version)
    yield from list_lines(check_texts.OWN_RULES, map(file_origin, answer.own_rules))
    yield from wrap_lines(confirm_with_issuer(issuer), hang=2)


def _weakest(answer: Answer, verdict: Verdict) -> str:
    """The best source of the clause that the answer is least sure of."""
    clause = weakest_clause(verdict)
    if clause is None:
        return check_texts.NO_SOURCE_READ
    return check_texts.weakest_source(format_citation(answer.catalog.best_source(clause.cites), clause.trust))


def _disputed(answer: Answer) -> Iterator[str]:
    purposes = (answer.apply.verdict, answer.award.verdict)
    leaves = unique(*(tuple(verdict.nodes()) for verdict in purposes))
    editions = [edition for edition in answer.apply.editions if edition]
    disputes: list[tuple[DisputedClaim, tuple[str, ...]]] = [
        (disputed_route, disputed_route.against)
        for edition in editions
        for disputed_route in edition.disputed
    ]
    disputes += [
        (claim, claim.against or leaf.cites) for leaf in leaves if leaf.node for claim in leaf.node.disputed
    ]
    texts = (describe_dispute(claim, against, answer.catalog) for claim, against in dict.fromkeys(disputes))
    yield from list_lines(check_texts.DISPUTED, texts)


def _item(answer: Answer, path: EvidencePath) -> str:
    return item_words(answer.record, answer.catalog, path)


def _removable(truth: Truth) -> str:
    """Whether what lifts a designation is there."""
    match truth:
        case Truth.YES:
            return check_texts.DESIGNATION_REMOVABLE
        case Truth.NO:
            return check_texts.DESIGNATION_NOT_YET_REMOVABLE
        case Truth.UNKNOWN:
            return check_texts.DESIGNATION_PERHAPS_REMOVABLE
        case _:
            assert_never(truth)
