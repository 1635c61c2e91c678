"""An answer as plain data for JSON, version 2: the same content as the text, for programs and people."""

from collections.abc import Iterable

from pathways.checking.answer import Answer, DesignationAnswer, PurposeVerdict
from pathways.checking.retake import Retake
from pathways.graph.confidence import rule_confidence
from pathways.graph.vertex import requirement_labels
from pathways.model.catalog import Catalog, Definition
from pathways.model.evidence.record import Record
from pathways.model.reason import Reason
from pathways.model.rules.confidence import RuleConfidence
from pathways.model.rules.edition import Edition
from pathways.model.rules.requirement import AtLeast
from pathways.model.values.amount import Amount, amount_data
from pathways.model.verdict import CompetingDemands, ExcludedEvidence, Shortfall, Verdict
from pathways.rendering.check import shapes
from pathways.rendering.check.leaves import under_rules
from pathways.rendering.check.questions import asked_data, question_context, questions_data
from pathways.rendering.check.short import RequirementLine, short_answer
from pathways.rendering.layout.unread import unread_data
from pathways.wording import check_texts
from pathways.wording.amounts import describe_conflict, describe_shortfall
from pathways.wording.dates import format_date
from pathways.wording.editions import describe_coverage, edition_dates
from pathways.wording.evidence import item_words
from pathways.wording.not_counted import argument_text, reason_text, reasons_text
from pathways.wording.questions.sentences import QuestionContext
from pathways.wording.requirements import describe
from pathways.wording.routes import route_title, route_titles
from pathways.wording.sources import confirm_with_issuer, file_origin
from pathways.wording.words import answer_word, origin_words, requirement_word, trust_words

SCHEMA, ANSWERS = "pathways/answer/3", "pathways/answers/1"


def answer_data(answer: Answer) -> shapes.AnswerData:
    """The answer in mappings, lists, text and numbers.

    Truths are `yes`, `no` and `unknown`, never null. Amounts are in the `unit` beside them, rounded to 6
    places for reading only; `high` null means no upper bound. Every list is present, empty or not.
    """
    subject, catalog, context = answer.credential, answer.catalog, question_context(answer)
    return {
        "schema": SCHEMA,
        "rules_version": answer.rules_version,
        "own_rules": own_rules_data(answer.own_rules),
        "credential": subject.credential,
        "credential_text": f"{subject.abbreviation}, {subject.name}",
        "learner": answer.record.learner,
        "as_of": answer.as_of.isoformat(),
        **unread_data(answer.record.unread),
        "held": answer.held.word,
        "held_text": answer_word(answer.held),
        "apply": _purpose(answer, answer.apply),
        "award": _purpose(answer, answer.award),
        "designation": _designation(answer),
        "summary": _summary(answer),
        "recommended": tree_data(answer.recommended, context) if answer.recommended is not None else None,
        "coverage": _coverage(rule_confidence(catalog, subject, answer.apply.editions)),
        "assumptions": list(answer.assumptions),
        "without_exceptions": _truths(answer.without_exceptions),
        "new_application": _truths(answer.new_application),
        "retake": _retake(answer.retake),
        "approval_ended": answer.run_out.last.isoformat() if answer.run_out else None,
        "determination_text": confirm_with_issuer(catalog.organizations[subject.issuer]),
    }


def own_rules_data(own: Iterable[Definition]) -> list[shapes.OwnRulesData]:
    """The rule files of the user's own that something rests on."""
    return [
        {"file": definition.file, "replaces": definition.replaces, "text": file_origin(definition)}
        for definition in own
    ]


def _coverage(confidence: RuleConfidence) -> shapes.CoverageData:
    return {
        "by_rule": confidence.by_rule,
        "unconfirmed": confidence.unconfirmed,
        "recalled": confidence.recalled,
        "judged": confidence.judged,
        "unseen": confidence.unseen,
        "not_modeled": list(confidence.not_modeled),
        "text": describe_coverage(confidence),
    }


def answers_data(answers: Iterable[Answer]) -> shapes.AnswersData:
    """Several answers about one person."""
    return {"schema": ANSWERS, "answers": [answer_data(answer) for answer in answers]}


def _purpose(answer: Answer, purpose: PurposeVerdict) -> shapes.PurposeData:
    verdict, catalog, context = purpose.verdict, answer.catalog, question_context(answer)
    origin = answer.record.weakest_origin(verdict.used)
    titles = route_titles(purpose.editions, catalog)
    editions = [edition for edition in purpose.editions if edition]
    labels_by_name = requirement_labels(answer.credential, editions, catalog) if verdict.unmet else {}
    return {
        "truth": purpose.truth.word,
        "truth_text": answer_word(purpose.truth),
        "editions": [_edition(edition) for edition in purpose.editions],
        "route": purpose.route,
        "route_text": titles[purpose.route] if purpose.route else None,
        "routes": list(purpose.routes),
        "routes_text": [titles[route] for route in purpose.routes],
        "questions": questions_data(purpose.questions, context),
        "unmet": list(verdict.unmet),
        "unmet_text": [labels_by_name.get(name, name) for name in verdict.unmet],
        "shortfalls": [shortfall_data(shortfall) for shortfall in verdict.shortfalls],
        "used": list(verdict.used),
        "used_text": [item_words(answer.record, catalog, path) for path in verdict.used],
        "left_out": [excluded_data(excluded, answer.record, catalog) for excluded in verdict.left_out],
        "confidence": purpose.trust.word,
        "confidence_text": trust_words(purpose.trust),
        "origin": origin.word if origin is not None else None,
        "origin_text": origin_words(origin) if origin is not None else None,
        "tree": tree_data(verdict, context),
    }


def _edition(edition: Edition | None) -> shapes.EditionData:
    """Null everywhere stands for a day on which no rule is on file."""
    if edition is None:
        return {
            "id": None,
            "from_earliest": None,
            "from_latest": None,
            "confirmed": None,
            "text": check_texts.NO_RULE,
        }
    begins = edition.begins
    return {
        "id": edition.id,
        "from_earliest": begins.first.isoformat() if begins.earliest else None,
        "from_latest": begins.last.isoformat() if begins.latest else None,
        "confirmed": str(edition.confirmed) if edition.confirmed else None,
        "text": edition_dates(edition),
    }


def _summary(answer: Answer) -> shapes.SummaryData:
    """What the short answer says."""
    short = short_answer(answer)
    projection = short.projection
    return {
        "route": short.route,
        "other_routes": short.other_routes,
        "requirements": [_requirement(line) for line in short.requirements],
        "statements": list(short.statements),
        "step": short.step,
        "projection": {
            "first": projection.first.isoformat() if projection.first else None,
            "last": projection.last.isoformat() if projection.last else None,
            "text": short.projection_text or "",
        }
        if projection
        else None,
        "confirm": [asked_data(asked) for asked in short.questions],
        "remarks": list(short.remarks),
        "notes": list(short.notes),
    }


def _requirement(line: RequirementLine) -> shapes.RequirementLineData:
    return {
        "name": line.name,
        "truth": line.truth.word,
        "truth_text": requirement_word(line.truth),
        "text": line.text,
        "on_record": line.on_record,
        "needed": line.needed,
    }


def tree_data(verdict: Verdict, context: QuestionContext) -> shapes.NodeData:
    """A node of the tree: a group with its parts, or a condition with its evidence.

    `joined` is a node over editions that may both bind, or over the rule and holding the credential.
    """
    node, record, catalog = verdict.node, context.record, context.catalog
    data: shapes.NodeData = {
        "truth": verdict.truth.word,
        "truth_text": requirement_word(verdict.truth),
        "name": verdict.name,
        "text": _node_text(verdict, context),
        "kind": node.kind if node else "joined",
        "edition": verdict.edition,
        "confidence": verdict.trust.word,
        "confidence_text": trust_words(verdict.trust),
        "cites": list(verdict.cites),
        "cites_text": [catalog.sources[cite].title for cite in verdict.cites],
        "disputed": [claim.model_dump(mode="json") for claim in node.disputed] if node else [],
    }
    if isinstance(node, AtLeast):
        data |= {"count": node.count, "route": node.route, "exam_only": node.exam_only}
    elif node:
        data |= {"asks": node.asks}
    if verdict.parts:
        data["parts"] = [tree_data(part, context) for part in verdict.parts]
        return data
    data |= {
        "used": list(verdict.used),
        "used_text": [item_words(record, catalog, path) for path in verdict.used],
        "left_out": [excluded_data(excluded, record, catalog) for excluded in verdict.left_out],
        "questions": questions_data(verdict.questions, context),
        "shortfalls": [shortfall_data(shortfall) for shortfall in verdict.shortfalls],
        "competing": competing_data(verdict.competing) if verdict.competing else None,
    }
    return data


def _node_text(verdict: Verdict, context: QuestionContext) -> str:
    node = verdict.node
    if node is None:
        return under_rules(context.subject, verdict.edition) if verdict.edition else check_texts.JOINED
    if isinstance(node, AtLeast) and node.route:
        return route_title(node, context.catalog)
    return describe(node, context.catalog)


def _designation(answer: Answer) -> shapes.DesignationData | None:
    mark: DesignationAnswer | None = answer.designation
    if mark is None:
        return None
    return {
        "name": mark.name,
        "truth": mark.truth.word,
        "truth_text": answer_word(mark.truth),
        "stated": mark.stated,
        "removable": mark.lifted_by.truth.word,
        "removable_text": answer_word(mark.lifted_by.truth),
        "questions": questions_data(mark.questions, question_context(answer)),
        "lifted_by": tree_data(mark.lifted_by, question_context(answer)),
    }


def _truths(other: Answer | None) -> shapes.TruthsData | None:
    """What the answer would be otherwise; null where it would be the same, or nothing is otherwise."""
    if other is None:
        return None
    truths = (answer_word(other.apply.truth).lower(), answer_word(other.award.truth).lower())
    text = check_texts.eligibility(*truths)
    return {"apply": other.apply.truth.word, "award": other.award.truth.word, "text": text}


def _retake(retake: Retake | None) -> shapes.RetakeData | None:
    """The waiting period after a failed attempt; null where none runs."""
    if retake is None:
        return None
    text = check_texts.waiting_period(retake.failed, format_date(retake.first_day))
    return {"failed": str(retake.failed), "first_day": retake.first_day.isoformat(), "text": text}


def excluded_data(excluded: ExcludedEvidence, record: Record, catalog: Catalog) -> shapes.ExcludedData:
    """An item that did not count, and why: in words, and as codes with what the words name."""
    return {
        "path": excluded.path,
        "text": item_words(record, catalog, excluded.path),
        "reason": reasons_text(excluded.reasons, catalog),
        "reasons": [_reason(reason, catalog) for reason in excluded.reasons],
    }


def _reason(reason: Reason, catalog: Catalog) -> shapes.ReasonData:
    """A reason: its code, and what it names as text."""
    arguments = [argument_text(argument) for argument in reason.arguments]
    return {"code": reason.code, "arguments": arguments, "text": reason_text(reason, catalog)}


def competing_data(competing: CompetingDemands) -> shapes.CompetingData:
    """What asks for more than the units can serve: the total by the condition's name, a quota's after it."""
    return {
        "demands": [
            competing.condition if quota is None else f"{competing.condition}.{quota}"
            for quota in competing.demands
        ],
        "caps": list(competing.caps),
        "items": list(competing.items),
        "text": describe_conflict(competing),
    }


def shortfall_data(shortfall: Shortfall) -> shapes.ShortfallData:
    """What an amount lacks."""
    return {
        "condition": shortfall.name,
        "have": _amount(shortfall.have),
        "need": amount_data(shortfall.need),
        "short": _amount(shortfall.short),
        "unit": shortfall.unit,
        "text": describe_shortfall(shortfall),
    }


def _amount(amount: Amount) -> shapes.AmountData:
    return {"low": amount_data(amount.low), "high": None if amount.high is None else amount_data(amount.high)}
