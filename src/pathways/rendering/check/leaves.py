"""The conditions of a verdict, for both lengths of an answer."""

from collections.abc import Iterator

from pathways.checking.answer import Answer
from pathways.model.catalog import Catalog
from pathways.model.rules.condition import Condition
from pathways.model.rules.credential import Credential
from pathways.model.rules.requirement import AtLeast
from pathways.model.verdict import Question, Verdict
from pathways.wording import check_texts
from pathways.wording.amounts import describe_conflict, describe_shortfall
from pathways.wording.editions import format_effective
from pathways.wording.requirements import describe
from pathways.wording.routes import route_title


def condition(leaf: Verdict) -> Condition:
    """The condition of a leaf: only nodes over several editions have none, and they are no leaves."""
    assert leaf.node and not isinstance(leaf.node, AtLeast)  # noqa: S101, PT018
    return leaf.node


def under_rules(subject: Credential, edition: str) -> str:
    """Under which of several editions of a credential a part of an answer is."""
    begins = next(one.begins for one in subject.editions if one.id == edition)
    return check_texts.under_edition(format_effective(begins))


def requirement_text(catalog: Catalog, leaf: Verdict) -> str:
    """A condition in a few words, with what is on record of its amounts and what is still needed."""
    text = describe(condition(leaf), catalog)
    for shortfall in leaf.shortfalls:
        text += f"; {describe_shortfall(shortfall)}"
    if leaf.competing:
        text += f"; {describe_conflict(leaf.competing)}"
    return text


def weakest_clause(verdict: Verdict) -> Verdict | None:
    """The cited clause that an answer is least sure of, of those that decided; null where none was read."""
    return next(
        (leaf for leaf in _deciding_leaves(verdict) if leaf.trust is verdict.trust and leaf.cites), None
    )


def _deciding_leaves(verdict: Verdict) -> Iterator[Verdict]:
    if not verdict.parts:
        yield verdict
    for part in verdict.parts:
        if part.truth is verdict.truth:
            yield from _deciding_leaves(part)


def asking_routes(answer: Answer, questions: tuple[Question, ...]) -> list[str]:
    """The titles of the routes that ask any of some questions, each once; none where the whole rule asks."""
    asked = set(questions)
    found = (
        route_title(node.node, answer.catalog)
        for purpose in (answer.apply, answer.award)
        for node in purpose.verdict.nodes()
        if isinstance(node.node, AtLeast) and node.node.route and asked.intersection(node.questions)
    )
    return list(dict.fromkeys(found))
