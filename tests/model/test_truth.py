import pickle
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pathways as pw
from pathways.model.evidence.record import Record
from pathways.model.values.truth import Truth, at_least, negated

truths = st.lists(st.sampled_from(Truth), min_size=1, max_size=6)


@given(truths)
def test_all_is_the_minimum_and_any_the_maximum(parts: list[Truth]) -> None:
    assert at_least(len(parts), parts) == min(parts)
    assert at_least(1, parts) == max(parts)


@given(truths, st.integers(1, 6), st.data())
def test_settling_an_unknown_part_never_flips_a_settled_whole(
    parts: list[Truth], count: int, data: st.DataObject
) -> None:
    settled = [
        data.draw(st.sampled_from([Truth.NO, Truth.YES])) if part is Truth.UNKNOWN else part for part in parts
    ]
    before = at_least(count, parts)
    assert before in (Truth.UNKNOWN, at_least(count, settled))


def test_the_order_is_no_then_unknown_then_yes() -> None:
    assert sorted({*Truth}) == [Truth.NO, Truth.UNKNOWN, Truth.YES] == list(Truth)


@pytest.mark.parametrize("truth", Truth)
def test_a_truth_prints_as_its_word_and_equals_it(truth: Truth) -> None:
    assert f"{truth}" == str(truth) == truth.word == truth
    assert truth != truth.word.upper()
    assert pickle.loads(pickle.dumps(truth)) is truth  # noqa: S301


@pytest.mark.parametrize("truth", Truth)
def test_a_truth_is_neither_true_nor_false(truth: Truth) -> None:
    with pytest.raises(TypeError, match=r"compare it: `truth is Truth\.YES` or `truth == \"yes\"`"):
        bool(truth)


def test_an_answer_is_neither_true_nor_false(catalog: pw.Catalog, record_of: Callable[..., Record]) -> None:
    answer = pw.check(catalog, "CHPS", record_of(), as_of="2026-11-24")
    for asked in (answer, answer.apply, answer.apply.verdict):
        with pytest.raises(TypeError, match=r"truth is Truth\.YES"):
            bool(asked)


def test_the_contrary_of_the_contrary_is_the_truth() -> None:
    assert [negated(truth) for truth in Truth] == list(reversed(Truth))
