"""What changed in the rules between two days, in words and as data."""

from collections.abc import Iterable, Iterator
from typing import Any

from pathways.checking.affected import AffectedRecord, PurposeAnswer
from pathways.checking.rule_changes import RuleChange, RuleDifference
from pathways.model.catalog import Catalog
from pathways.model.rules.edition import Edition
from pathways.model.values.phrases import capital
from pathways.rendering.layout.blocks import Block, item_blocks
from pathways.rendering.rules.exam import fact_text
from pathways.wording.editions import format_boundary
from pathways.wording.questions import question_texts

SCHEMA = "pathways/diff/1"
PURPOSES = {
    "apply": "to sit the exam",
    "award": "to hold it",
    "designation": "to lift the mark",
    "recommended": "recommended",
}

ASKED = PURPOSES | {"designation": "the mark"}


def diff_page(found: RuleDifference) -> Iterator[Block]:
    """The steps from one day's rules to the other's, and what changed of the exam."""
    subject = found.subject
    yield Block("title", f"{subject.abbreviation}, {subject.name}, from {found.first} to {found.last}")
    for day, editions in zip((found.first, found.last), found.editions, strict=True):
        yield Block("item", f"on {day}: {_in_force(editions)}")
    for step in found.steps:
        yield Block(
            "heading", f"{step.before.id} to {step.after.id}, from {format_boundary(step.after.begins)}"
        )
        if not step.changes:
            yield Block("line", "No condition changed")
        for purpose, title in PURPOSES.items():
            changes = [_change(one) for one in step.changes if one.purpose == purpose]
            yield from item_blocks(capital(title), changes)
    if not found.steps:
        yield Block("subheading", "No rule on file changed between these days")
    yield from item_blocks("Of the exam, no longer", map(fact_text, found.facts_ended))
    yield from item_blocks("Of the exam, new", map(fact_text, found.facts_begun))


def _in_force(editions: tuple[Edition, ...]) -> str:
    if not editions:
        return "no rules are on file"
    names = " or ".join(edition.id for edition in editions)
    return f"edition {names}" + ("; which of them is not known" if len(editions) > 1 else "")


def _change(one: RuleChange) -> str:
    if one.what == "demand":
        of = f"{one.name}: " if one.name else ""
        return f"{one.kind}: no record can show {of}{one.after or one.before}"
    if one.what == "combination":
        return f"{one.name} asks for {one.after}; before for {one.before}"
    label = f"{one.what} {one.name}"
    if one.kind == "changed":
        return f"changed: {label}: {one.after}; before: {one.before}"
    return f"{one.kind}: {label}: {one.after or one.before}"


def affected_page(affected: Iterable[AffectedRecord], catalog: Catalog) -> Iterator[Block]:
    """The records whose answer the change of rules changes, and why."""
    found = list(affected)
    changed = [one for one in found if one.turns]
    yield Block("heading", f"Of {len(found)} records the answer for {len(changed)} changes")
    for one in changed:
        yield Block("item", one.name)
        for purpose, before, after in one.turns:
            yield Block("item", f"{ASKED[purpose]}: {_truth(before)}, now {_truth(after)}", 1)
            lost = [name for name in after.unmet if name not in before.unmet]
            if lost:
                yield Block("aside", f"lacks {', '.join(lost)}", 2)
            for text in question_texts(after.questions, catalog):
                yield Block("aside", f"would be settled by {text}", 2)


def _truth(said: PurposeAnswer) -> str:
    word = said.truth.word.upper() if said.truth is not None else "none"
    return word + (f" by {said.route}" if said.route else "")


def diff_data(found: RuleDifference, affected: Iterable[AffectedRecord] | None) -> dict[str, Any]:
    """The same as plain data; `records` is null where none were given."""
    return {
        "schema": SCHEMA,
        "credential": found.subject.credential,
        "from": {"day": str(found.first), "editions": [one.id for one in found.editions[0]]},
        "to": {"day": str(found.last), "editions": [one.id for one in found.editions[1]]},
        "steps": [
            {
                "before": step.before.id,
                "after": step.after.id,
                "begins": {"earliest": str(step.after.begins.first), "latest": str(step.after.begins.last)},
                "changes": [{"kind": one.kind} | one._asdict() for one in step.changes],
            }
            for step in found.steps
        ],
        "exam": {
            "ended": [fact_text(fact) for fact in found.facts_ended],
            "begun": [fact_text(fact) for fact in found.facts_begun],
        },
        "records": None if affected is None else [_affected(one) for one in affected],
    }


def _affected(one: AffectedRecord) -> dict[str, Any]:
    return {
        "record": one.name,
        "changed": [
            {"purpose": turn.purpose, "before": _said(turn.before), "after": _said(turn.after)}
            for turn in one.turns
        ],
    }


def _said(one: PurposeAnswer) -> dict[str, Any]:
    truth = one.truth.word if one.truth is not None else None
    return {"truth": truth, "route": one.route, "unmet": list(one.unmet)}
