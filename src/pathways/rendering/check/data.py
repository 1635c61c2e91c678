"""An answer as plain data for JSON, version 1: the same content as the text."""

from collections.abc import Iterable
from typing import Any

from pathways.checking.answer import Answer, DesignationAnswer, PurposeVerdict
from pathways.checking.retake import Retake
from pathways.graph.confidence import rule_confidence
from pathways.model.catalog import Catalog, Definition
from pathways.model.reason import Reason
from pathways.model.rules.edition import Edition
from pathways.model.rules.requirement import AtLeast
from pathways.model.values.amount import Amount, amount_data
from pathways.model.verdict import CompetingDemands, ExcludedEvidence, Question, Shortfall, Verdict
from pathways.wording.not_counted import argument_text, reasons_text

SCHEMA = "pathways/answer/1"


def answer_data(answer: Answer) -> dict[str, Any]:
    """The answer in mappings, lists, text and numbers.

    Truths are `yes`, `no` and `unknown`, never null. Amounts are in the `unit` beside them, rounded to 6
    places for reading only; `high` null means no upper bound. Every list is present, empty or not.
    """
    return {
        "schema": SCHEMA,
        "rules_version": answer.rules_version,
        "own_rules": own_rules_data(answer.own_rules),
        "credential": answer.credential.credential,
        "learner": answer.record.learner,
        "as_of": answer.as_of.isoformat(),
        "held": answer.held.word,
        "apply": _purpose(answer, answer.apply),
        "award": _purpose(answer, answer.award),
        "designation": _designation(answer.designation, answer.catalog),
        "recommended": tree_data(answer.recommended, answer.catalog) if answer.recommended else None,
        "coverage": rule_confidence(answer.catalog, answer.credential, answer.apply.editions)._asdict(),
        "assumptions": list(answer.assumptions),
        "without_exceptions": _truths(answer.without_exceptions),
        "new_application": _truths(answer.new_application),
        "retake": _retake(answer.retake),
        "approval_ended": answer.run_out.last.isoformat() if answer.run_out else None,
    }


def own_rules_data(own: Iterable[Definition]) -> list[dict[str, str | None]]:
    """The rule files of the user's own that something rests on."""
    return [{"file": definition.file, "replaces": definition.replaces} for definition in own]


def _purpose(answer: Answer, purpose: PurposeVerdict) -> dict[str, Any]:
    verdict = purpose.verdict
    origin = answer.record.weakest_origin(verdict.used)
    return {
        "truth": purpose.truth.word,
        "editions": [_edition(edition) for edition in purpose.editions],
        "route": purpose.route,
        "routes": list(purpose.routes),
        "questions": [question_data(question) for question in verdict.questions],
        "unmet": list(verdict.unmet),
        "shortfalls": [shortfall_data(shortfall) for shortfall in verdict.shortfalls],
        "used": list(verdict.used),
        "left_out": [excluded_data(excluded, answer.catalog) for excluded in verdict.left_out],
        "confidence": purpose.trust.word,
        "origin": origin.word if origin is not None else None,
        "tree": tree_data(verdict, answer.catalog),
    }


def _edition(edition: Edition | None) -> dict[str, Any]:
    """Null everywhere stands for a day on which no rule is on file."""
    if edition is None:
        return {"id": None, "from_earliest": None, "from_latest": None, "confirmed": None}
    begins = edition.begins
    return {
        "id": edition.id,
        "from_earliest": begins.first.isoformat() if begins.earliest else None,
        "from_latest": begins.last.isoformat() if begins.latest else None,
        "confirmed": str(edition.confirmed) if edition.confirmed else None,
    }


def tree_data(verdict: Verdict, catalog: Catalog) -> dict[str, Any]:
    """A node of the tree: a group with its parts, or a condition with its evidence.

    `joined` is a node over editions that may both bind, or over the rule and holding the credential.
    """
    node = verdict.node
    data: dict[str, Any] = {
        "truth": verdict.truth.word,
        "name": verdict.name,
        "kind": node.kind if node else "joined",
        "edition": verdict.edition,
        "confidence": verdict.trust.word,
        "cites": list(verdict.cites),
        "disputed": [claim.model_dump(mode="json") for claim in node.disputed] if node else [],
    }
    if isinstance(node, AtLeast):
        data |= {"count": node.count, "route": node.route, "exam_only": node.exam_only}
    elif node:
        data |= {"asks": node.asks}
    if verdict.parts:
        return data | {"parts": [tree_data(part, catalog) for part in verdict.parts]}
    return data | {
        "used": list(verdict.used),
        "left_out": [excluded_data(excluded, catalog) for excluded in verdict.left_out],
        "questions": [question_data(question) for question in verdict.questions],
        "shortfalls": [shortfall_data(shortfall) for shortfall in verdict.shortfalls],
        "competing": competing_data(verdict.competing) if verdict.competing else None,
    }


def _designation(mark: DesignationAnswer | None, catalog: Catalog) -> dict[str, Any] | None:
    if mark is None:
        return None
    return {
        "name": mark.name,
        "truth": mark.truth.word,
        "stated": mark.stated,
        "removable": mark.lifted_by.truth.word,
        "questions": [question_data(question) for question in mark.questions],
        "lifted_by": tree_data(mark.lifted_by, catalog),
    }


def _truths(strict: Answer | None) -> dict[str, str] | None:
    """What the answer would be otherwise; null where it would be the same, or nothing is otherwise."""
    return {"apply": strict.apply.truth.word, "award": strict.award.truth.word} if strict else None


def _retake(retake: Retake | None) -> dict[str, Any] | None:
    """The waiting period after a failed attempt; null where none runs."""
    if retake is None:
        return None
    return {"failed": str(retake.failed), "first_day": retake.first_day.isoformat()}


def question_data(question: Question) -> dict[str, Any]:
    """A question that would settle an UNKNOWN."""
    return {"kind": question.kind, "path": question.path, "about": question.about}


def excluded_data(excluded: ExcludedEvidence, catalog: Catalog) -> dict[str, Any]:
    """An item that did not count, and why: in words, and as codes with what the words name."""
    return {
        "path": excluded.path,
        "reason": reasons_text(excluded.reasons, catalog),
        "reasons": [reason_data(reason) for reason in excluded.reasons],
    }


def reason_data(reason: Reason) -> dict[str, Any]:
    """A reason: its code, and what it names as text."""
    return {"code": reason.code, "arguments": [argument_text(argument) for argument in reason.arguments]}


def competing_data(competing: CompetingDemands) -> dict[str, Any]:
    """What asks for more than the units can serve: the total by the condition's name, a quota's after it."""
    return {
        "demands": [
            competing.condition if quota is None else f"{competing.condition}.{quota}"
            for quota in competing.demands
        ],
        "caps": list(competing.caps),
        "items": list(competing.items),
    }


def shortfall_data(shortfall: Shortfall) -> dict[str, Any]:
    """What an amount lacks."""
    return {
        "condition": shortfall.name,
        "have": _amount(shortfall.have),
        "need": amount_data(shortfall.need),
        "short": _amount(shortfall.short),
        "unit": shortfall.unit,
    }


def _amount(amount: Amount) -> dict[str, Any]:
    return {"low": amount_data(amount.low), "high": None if amount.high is None else amount_data(amount.high)}
