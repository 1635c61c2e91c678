"""The laws, each as a question to an evaluator: what breaks it, or nothing."""

from collections.abc import Callable, Iterator
from typing import Any

from pydantic import TypeAdapter
from tests.laws.generate import AS_OF, Data, forgotten, one_result_a_day
from tests.laws.reference import truth

from pathways import Catalog, Record, Verdict
from pathways.evaluation.context import EvaluationContext
from pathways.model.inherited import Inherited
from pathways.model.rules.requirement import AtLeast, Requirement
from pathways.model.rules.source import Trust
from pathways.model.values.truth import Truth

Evaluate = Callable[[Any, EvaluationContext, Inherited], Verdict]
RULE: TypeAdapter[Any] = TypeAdapter(Requirement)


class Court:
    """An evaluator, and the catalog that it reads rules and records against."""

    def __init__(self, evaluate: Evaluate, catalog: Catalog) -> None:
        self.evaluate, self.catalog = evaluate, catalog

    def says(self, rule: Data, record: Data) -> Verdict:
        node = RULE.validate_python(rule, context=self.catalog.names)
        read = Record.model_validate(record, context=self.catalog.names)
        return self.evaluate(
            node, EvaluationContext(self.catalog, read, AS_OF, "ahima/chps"), Inherited((), Trust.ISSUER)
        )

    def meaning(self, rule: Data, record: Data) -> str | None:
        """It repeats the naive reference."""
        said, meant = self.says(rule, record).truth, tuple(Truth)[truth(rule, record, self.catalog)]
        return None if said is meant else f"says {said.word}, means {meant.word}"

    def learning_more(self, rule: Data, record: Data) -> str | None:
        """Law 1: forgetting any one thing keeps the answer, or makes it UNKNOWN."""
        whole = self.says(rule, record).truth
        for less in forgotten(record):
            said = self.says(rule, less).truth
            if said not in (whole, Truth.UNKNOWN):
                return f"{whole.word} became {said.word} for {less}"
        return None

    def more_evidence(self, rule: Data, record: Data, extra: Data) -> str | None:
        """Law 2: one more item of evidence never makes it worse."""
        before = self.says(rule, record).truth
        for name, item in extra.items():
            more = record | {name: [*record[name], item]}
            if not one_result_a_day(more):  # which no record can say
                continue
            after = self.says(rule, more).truth
            if after < before:
                return f"{before.word} became {after.word} with {item}"
        return None

    def order(self, rule: Data, record: Data) -> str | None:
        """Law 3: neither the order of items nor that of parts changes a truth or what would settle it."""
        turned = {name: items[::-1] for name, items in record.items()}
        one, other = self.says(rule, record), self.says(turned_parts(rule), turned)
        kinds = [{asked.kind for asked in said.questions} for said in (one, other)]
        same = one.truth is other.truth and kinds[0] == kinds[1] and len(one.unmet) == len(other.unmet)
        return None if same else f"{one.truth.word}, turned {other.truth.word}"

    def witness(self, rule: Data, record: Data) -> str | None:
        """Law 4: repair what is unmet and it is no longer NO; repair all but one and it still is."""
        said = self.says(rule, record)
        if said.truth is not Truth.NO:
            return f"unmet {said.unmet} of {said.truth.word}" if said.unmet else None
        if repaired(said, set(said.unmet)) is Truth.NO:
            return f"still NO with {said.unmet} repaired"
        for name in said.unmet:
            if repaired(said, {*said.unmet} - {name}) is not Truth.NO:
                return f"{name} need not be repaired"
        return None

    def reasons(self, rule: Data, record: Data) -> str | None:
        """An UNKNOWN has questions, a NO has unmet conditions, a YES has neither."""
        for less in (record, *forgotten(record)):
            said = self.says(rule, less)
            if bool(said.questions) != (said.truth is Truth.UNKNOWN):
                return f"{said.truth.word} with questions {said.questions}"
            if bool(said.unmet) != (said.truth is Truth.NO):
                return f"{said.truth.word} with unmet {said.unmet}"
        return None


def repaired(said: Verdict, names: set[str]) -> Truth:
    """The truth of a tree some of whose conditions were met after all, found without the engine."""
    if not said.parts:
        return Truth.YES if said.name in names else said.truth
    assert isinstance(said.node, AtLeast)
    best = sorted((repaired(part, names) for part in said.parts), reverse=True)
    return best[said.node.count - 1]


def turned_parts(rule: Data) -> Data:
    ((kind, asks),) = rule.items()
    if kind != "at_least":
        return rule
    return {kind: {**asks, "of": [turned_parts(part) for part in reversed(asks["of"])]}}


def leaves(said: Verdict) -> Iterator[Verdict]:
    if not said.parts:
        yield said
    for part in said.parts:
        yield from leaves(part)
