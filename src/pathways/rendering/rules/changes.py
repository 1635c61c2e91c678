"""What changed in the rules between two days, in words and as data."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, assert_never

from pathways.checking.affected import AffectedRecord, PurposeAnswer
from pathways.checking.rule_changes import RuleChange, RuleDifference
from pathways.graph.vertex import requirement_labels
from pathways.model.catalog import Catalog
from pathways.model.rules.edition import Edition
from pathways.model.values.phrases import capital
from pathways.rendering.layout.blocks import Block, item_blocks
from pathways.rendering.rules.exam import fact_text
from pathways.wording import labels, rule_change_texts
from pathways.wording.editions import format_effective
from pathways.wording.questions.sentences import QuestionContext, question_texts
from pathways.wording.words import answer_word

NAME = re.compile(r"[a-z][a-z0-9_-]*")
SCHEMA = "pathways/diff/2"
PURPOSES = {
    "apply": rule_change_texts.FOR_THE_EXAM,
    "award": rule_change_texts.FOR_THE_CREDENTIAL,
    "designation": rule_change_texts.TO_REMOVE_THE_DESIGNATION,
    "recommended": "recommended",
}

ASKED = PURPOSES | {"designation": rule_change_texts.THE_DESIGNATION}


def diff_page(difference: RuleDifference, catalog: Catalog) -> Iterator[Block]:
    """The steps from one day's rules to the other's, and what changed of the exam."""
    subject = difference.subject
    yield Block(
        "title",
        rule_change_texts.title(subject.abbreviation, subject.name, difference.first, difference.last),
    )
    for day, editions in zip((difference.first, difference.last), difference.editions, strict=True):
        yield Block("item", rule_change_texts.on_day(day, _in_force(editions)))
    for step in difference.steps:
        yield Block(
            "heading",
            rule_change_texts.from_rules(
                format_effective(step.before.begins), format_effective(step.after.begins)
            ),
        )
        if not step.changes:
            yield Block("line", rule_change_texts.NO_CONDITION_CHANGED)
        names = [requirement_labels(subject, [edition], catalog) for edition in (step.before, step.after)]
        for purpose, title in PURPOSES.items():
            changes = [_change(change, *names) for change in step.changes if change.purpose == purpose]
            yield from item_blocks(capital(title), changes)
    if not difference.steps:
        yield Block("subheading", rule_change_texts.NO_RULE_CHANGED)
    yield from item_blocks(rule_change_texts.EXAM_NO_LONGER, map(fact_text, difference.facts_ended))
    yield from item_blocks(rule_change_texts.EXAM_NEW, map(fact_text, difference.facts_begun))


def _in_force(editions: tuple[Edition, ...]) -> str:
    if not editions:
        return rule_change_texts.NO_RULES
    names = " or ".join(format_effective(edition.begins) for edition in editions)
    return rule_change_texts.editions_in_force(names) + (
        rule_change_texts.WHICH_NOT_KNOWN if len(editions) > 1 else ""
    )


def _change(change: RuleChange, former: Mapping[str, str], names: Mapping[str, str]) -> str:
    names, former = {**former, **names}, {**names, **former}
    route = names.get(change.name.rpartition("/")[0]) or names.get(change.name, "")
    match change.what:
        case "demand":
            return rule_change_texts.demand_changed(change.kind, route, change.after or change.before)
        case "combination":
            after = _combination(change.after or "", change.name, names)
            before = _combination(change.before or "", change.name, former)
            return rule_change_texts.combination_changed(route, after, before)
        case "route" | "condition":
            if change.kind == "changed":
                return rule_change_texts.condition_changed(route, change.after, change.before)
            return rule_change_texts.part_changed(change.kind, route, change.after or change.before)
        case _:
            assert_never(change.what)


def _combination(text: str, route: str, names: Mapping[str, str]) -> str:
    """How conditions combine, with what people call each in place of its name."""

    def words(match: re.Match[str]) -> str:
        name = "/".join(filter(None, (route, match[0])))
        return names.get(name, match[0])

    return NAME.sub(words, text)


def affected_page(
    affected: Iterable[AffectedRecord], difference: RuleDifference, catalog: Catalog
) -> Iterator[Block]:
    """The records whose answer the change of rules changes, and why."""
    names = requirement_labels(difference.subject, difference.subject.editions, catalog)
    affected_records = list(affected)
    changed = [record for record in affected_records if record.changes]
    yield Block("heading", rule_change_texts.answers_change(len(affected_records), len(changed)))
    for affected_record in changed:
        yield Block("item", affected_record.name)
        for purpose, before, after in affected_record.changes:
            words = (_truth(before, names), _truth(after, names))
            yield Block("item", rule_change_texts.purpose_change(ASKED[purpose], *words), 1)
            lost = [names.get(name, name) for name in after.unmet if name not in before.unmet]
            if lost:
                yield Block("aside", rule_change_texts.lacks("; ".join(lost)), 2)
            for text in question_texts(
                after.questions, QuestionContext(affected_record.record, catalog, difference.subject)
            ):
                yield Block("aside", rule_change_texts.settled_by(text), 2)


def _truth(answer: PurposeAnswer, names: Mapping[str, str]) -> str:
    word = answer_word(answer.truth).lower() if answer.truth is not None else labels.NONE
    return word + (rule_change_texts.by_route(names[answer.route]) if answer.route else "")


def diff_data(
    difference: RuleDifference, affected: Iterable[AffectedRecord] | None, catalog: Catalog
) -> dict[str, Any]:
    """The same as plain data; `records` is null where none were given."""
    names = requirement_labels(difference.subject, difference.subject.editions, catalog)
    return {
        "schema": SCHEMA,
        "credential": difference.subject.credential,
        "from": {
            "day": str(difference.first),
            "editions": [edition.id for edition in difference.editions[0]],
        },
        "to": {"day": str(difference.last), "editions": [edition.id for edition in difference.editions[1]]},
        "steps": [
            {
                "before": step.before.id,
                "after": step.after.id,
                "begins": {"earliest": str(step.after.begins.first), "latest": str(step.after.begins.last)},
                "changes": [{"kind": change.kind} | change._asdict() for change in step.changes],
            }
            for step in difference.steps
        ],
        "exam": {
            "ended": [fact_text(fact) for fact in difference.facts_ended],
            "begun": [fact_text(fact) for fact in difference.facts_begun],
        },
        "records": None
        if affected is None
        else [_affected(affected_record, names) for affected_record in affected],
    }


def _affected(affected_record: AffectedRecord, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "record": affected_record.name,
        "changed": [
            {
                "purpose": change.purpose,
                "before": _answer_data(change.before, names),
                "after": _answer_data(change.after, names),
            }
            for change in affected_record.changes
        ],
    }


def _answer_data(answer: PurposeAnswer, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "truth": answer.truth.word if answer.truth is not None else None,
        "truth_text": answer_word(answer.truth) if answer.truth is not None else None,
        "route": answer.route,
        "route_text": names[answer.route] if answer.route else None,
        "unmet": list(answer.unmet),
        "unmet_text": [names.get(name, name) for name in answer.unmet],
    }
