"""Each law's gate, seen to fail: an evaluator with a fault in it is caught."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import Phase, find, settings
from hypothesis import strategies as st
from pydantic import ConfigDict
from tests.laws.generate import records, requirements
from tests.laws.laws import Court, Evaluate, leaves
from tests.laws.test_laws import more
from tests.laws.test_nothing_is_dropped import unknown_key_is_refused

from pathways import Catalog, Verdict
from pathways.evaluation.context import EvaluationContext
from pathways.evaluation.evaluate import evaluate
from pathways.model.evidence.record import Record
from pathways.model.inherited import Inherited
from pathways.model.values.base import Model
from pathways.model.values.partial_list import PartialList
from pathways.model.values.truth import Truth

Sabotage = Callable[[Any, EvaluationContext, Inherited], Verdict]


def late(node: Any, facts: EvaluationContext, above: Inherited) -> Verdict:
    """Judges the evidence as of a later day."""
    return evaluate(node, replace(facts, as_of=facts.as_of + timedelta(200)), above)


def presumes(node: Any, facts: EvaluationContext, above: Inherited) -> Verdict:
    """Takes what is absent for "no"."""
    return evaluate(node, replace(facts, closed=True), above)


def first_only(node: Any, facts: EvaluationContext, above: Inherited) -> Verdict:
    """Looks at the first item of each list alone."""
    cut = {
        name: told.model_copy(update={"items": told.items[:1]})
        for name in Record.model_fields
        if isinstance(told := getattr(facts.record, name), PartialList)
    }
    return evaluate(node, replace(facts, record=facts.record.model_copy(update=cut)), above)


def last_is_worst(node: Any, facts: EvaluationContext, above: Inherited) -> Verdict:
    """Refuses whoever has more than two items of a kind."""
    said = evaluate(node, facts, above)
    crowded = any(len(one.used) + len(one.left_out) > 2 for one in leaves(said))
    return replace(said, truth=Truth.NO) if crowded else said


def lavish(node: Any, facts: EvaluationContext, above: Inherited) -> Verdict:
    """Names every unmet condition, needed or not."""
    said = evaluate(node, facts, above)
    every = tuple(one.name for one in leaves(said) if one.truth is Truth.NO and one.name)
    return replace(said, unmet=every if said.truth is Truth.NO else ())


def silent(node: Any, facts: EvaluationContext, above: Inherited) -> Verdict:
    """Does not say what would settle it."""
    return replace(evaluate(node, facts, above), questions=())


quickly = settings(max_examples=2000, phases=[Phase.generate], database=None)
plain = st.tuples(requirements("disqualifier"), records)


@pytest.mark.parametrize(
    ("law", "fault", "cases"),
    [
        (Court.meaning, late, plain),
        (Court.learning_more, presumes, plain),
        (Court.more_evidence, last_is_worst, st.tuples(requirements(), records, more)),
        (Court.order, first_only, plain),
        (Court.witness, lavish, plain),
        (Court.reasons, silent, plain),
    ],
    ids=lambda one: getattr(one, "__name__", ""),
)
def test_a_faulty_evaluator_is_caught(
    catalog: Catalog, law: Callable[..., str | None], fault: Evaluate, cases: st.SearchStrategy[Any]
) -> None:
    court = Court(fault, catalog)
    broken = find(cases, lambda case: law(court, *case) is not None, settings=quickly)
    assert law(Court(evaluate, catalog), *broken) is None


def test_output_that_depends_on_the_hash_seed_is_caught() -> None:
    """What law 7's test compares, two processes of different seeds, differs for a set of words."""
    program = "print(list({'coding', 'privacy', 'security', 'billing', 'auditing'}))"
    said = {
        subprocess.run(  # noqa: S603
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in "123456"
    }
    assert len(said) > 1


def test_a_model_that_drops_what_it_does_not_know_is_caught() -> None:
    class Careless(Model):
        model_config = ConfigDict(extra="ignore")

    assert unknown_key_is_refused(Model, {})
    assert not unknown_key_is_refused(Careless, {})
