"""The laws of design, over generated requirements and records; tests/gates breaks each on purpose."""

from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.effort import effort
from tests.laws.generate import ITEMS, LEAVES, Data, records, requirements
from tests.laws.laws import Court

from pathways import Catalog
from pathways.evaluation.evaluate import evaluate
from pathways.model.rules.condition import Condition
from pathways.model.rules.requirement import SHORT

MORE = {
    name: item
    for name, item in ITEMS.items()
    if name not in ("exams", "sanctions", "decisions", "exceptions")
}
more = st.fixed_dictionaries(MORE | {"exams": ITEMS["exams"].filter(lambda one: "passed" in one)})
often = settings(
    max_examples=effort(60, 300), suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
seldom = settings(often, max_examples=effort(15, 60))  # each tries every way to forget


@pytest.fixture(scope="session")
def court(catalog: Catalog) -> Court:
    return Court(evaluate, catalog)


def test_every_kind_of_condition_is_generated() -> None:
    assert set(LEAVES) == set(SHORT)
    assert len(LEAVES) == len(get_args(Condition))


@often
@given(requirements(), records)
def test_a_complete_record_means_what_the_naive_reference_says(
    court: Court, rule: Data, record: Data
) -> None:
    assert court.meaning(rule, record) is None


@seldom
@given(requirements("disqualifier"), records)
def test_law_1_learning_more_never_flips_a_settled_answer(court: Court, rule: Data, record: Data) -> None:
    assert court.learning_more(rule, record) is None


@often
@given(requirements(), records, more)
def test_law_2_more_evidence_never_hurts(court: Court, rule: Data, record: Data, extra: Data) -> None:
    assert court.more_evidence(rule, record, extra) is None


@often
@given(requirements(), records)
def test_law_3_order_does_not_matter(court: Court, rule: Data, record: Data) -> None:
    assert court.order(rule, record) is None


@often
@given(requirements(), records)
def test_law_4_a_no_has_a_minimal_witness(court: Court, rule: Data, record: Data) -> None:
    assert court.witness(rule, record) is None


@seldom
@given(requirements(), records)
def test_an_unknown_says_what_would_settle_it_and_a_no_what_is_unmet(
    court: Court, rule: Data, record: Data
) -> None:
    assert court.reasons(rule, record) is None
