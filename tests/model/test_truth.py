from hypothesis import given
from hypothesis import strategies as st

from pathways.model.values.truth import Truth, at_least

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
