"""A change to a file changes what it is asked to, and not a byte more."""

import difflib
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pathways import InvalidInputError
from pathways.editing.edit import replace_value
from pathways.editing.record_path import PathSteps
from pathways.editing.yaml_text import YamlValue
from pathways.loading.text.parse import read_text

YAML, JSON = Path("r.yaml"), Path("r.json")


@pytest.mark.parametrize(
    ("text", "steps", "value", "made"),
    [
        ("a: 1 # one\n", ("b",), [], "a: 1 # one\nb: []\n"),
        ("a: 1 # one", ("b",), "2", "a: 1 # one\nb: 2\n"),
        ("a: 1 # one\n", ("a",), "2", "a: 2 # one\n"),
        ("a:   # none\nb: 2\n", ("a",), "1", "a: 1   # none\nb: 2\n"),
        ("a: null\n# rest\n#b: 1\n", ("b",), "2", "a: null\nb: 2\n# rest\n#b: 1\n"),
        ("a:\n  - {b: 1} # x\n  # y\nc: 2\n", ("a", 0, "d"), "3", "a:\n  - {b: 1, d: 3} # x\n  # y\nc: 2\n"),
        ("a:\n- b: 1 # x\n  # y\nc: 2\n", ("a", 0, "d"), "3", "a:\n- b: 1 # x\n  d: 3\n  # y\nc: 2\n"),
        (
            "a:\n  - b: [1,\n      2]\nc: 2\n",
            ("a", 1),
            {"b": "3"},
            "a:\n  - b: [1,\n      2]\n  - {b: 3}\nc: 2\n",
        ),
        ("a: []\n", ("a", 0), {"b": "1"}, "a: [{b: 1}]\n"),
        ("a: {}\n", ("a", "b"), "1", "a: {b: 1}\n"),
        ("a: null\n", ("a", "b", 0, "c"), "1", "a: {b: [{c: 1}]}\n"),
        ("{a: 1, b: }\n", ("c",), "1", "{a: 1, b:  , c: 1}\n"),
        ("a: |\n  x\n  y\n", ("b",), "1", "a: |\n  x\n  y\nb: 1\n"),
        ("a: 1\r\nb: 2\r\n", ("c",), "3", "a: 1\r\nb: 2\r\nc: 3\r\n"),
        ("a: x\n", ("a",), None, "a: null\n"),
        ("a: x\n", ("a",), "null", "a: 'null'\n"),
        ("a: x\n", ("a",), "y: z # w", "a: 'y: z # w'\n"),
        ("a: x\n", ("a",), "\x1b[31m", 'a: "\\e[31m"\n'),
        ("a: x\n", ("a",), "2020-01-01", "a: 2020-01-01\n"),
        ("a: x\n", ("a",), "no", "a: no\n"),
        ("a: x\n", ("a",), "0123", "a: 0123\n"),
        ("a: x\n", ("a",), "!!python/none x", "a: '!!python/none x'\n"),
        ("a: x\n", ("a",), "*x", "a: '*x'\n"),
    ],
)
def test_yaml_is_changed_in_one_place(text: str, steps: PathSteps, value: YamlValue, made: str) -> None:
    assert replace_value(text, YAML, steps, value) == made


@pytest.mark.parametrize(
    ("text", "steps", "value", "made"),
    [
        ('{"a": [1], "b": null}\n', ("a", 1), {"c": "2"}, '{"a": [1, {"c": 2}], "b": null}\n'),
        ('{\n\t"a": 1\n}\n', ("b",), ["x", None], '{\n\t"a": 1, "b": ["x", null]\n}\n'),
        ('{"a": 1}', ("a",), "007", '{"a": "007"}'),
        ('{"a": 1}', ("a",), "3.50", '{"a": "3.50"}'),
        ('{"a": 1}', ("a",), "-2.5", '{"a": -2.5}'),
        ("{}", ("a", "b"), 'é"\\', '{"a": {"b": "é\\"\\\\"}}'),
    ],
)
def test_json_is_changed_in_one_place(text: str, steps: PathSteps, value: YamlValue, made: str) -> None:
    assert replace_value(text, JSON, steps, value) == made


@pytest.mark.parametrize(
    ("text", "steps"),
    [("- a\n", ("c",)), ("a: 1\n", ("a", "b")), ("a:\n  b: 1\n", ("a",)), ("a: [1]\n", ("a", "b"))],
)
def test_what_would_take_more_is_refused(text: str, steps: PathSteps) -> None:
    with pytest.raises(InvalidInputError) as raised:
        replace_value(text, YAML, steps, "x")
    (finding,) = raised.value.findings
    assert (finding.code, finding.remedy) == ("W004", "write x there yourself")


words = st.text("ab:#-'\"{}[],&*!|>%@ é\n\t\x07", max_size=6)
trees = st.recursive(
    st.none() | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=8,
)


@given(
    tree=st.dictionaries(st.sampled_from("abc"), trees, min_size=1),
    flow=st.sampled_from([None, False, True, "json"]),
    steps=st.lists(st.sampled_from(["a", "b", "c", 0, 1]), min_size=1, max_size=3).map(tuple),
    value=trees,
)
def test_any_change_is_the_one_asked_for_or_none(
    tree: dict[str, Any], flow: bool | str | None, steps: PathSteps, value: Any
) -> None:
    path = JSON if flow == "json" else YAML
    text = json.dumps(tree, indent=1) if flow == "json" else yaml.safe_dump(tree, default_flow_style=flow)  # type: ignore[arg-type]
    text = (
        text
        if flow == "json"
        else "".join(f"{line}\n# {nth}\n" for nth, line in enumerate([text.rstrip("\n")]))
    )
    try:
        before = read_text(path, text, "r").value
        made = replace_value(text, path, steps, value)
    except InvalidInputError:
        return
    now = read_text(path, made, "r").value
    assert _without(now, steps) == _without(before, steps)
    lost = [line for line in difflib.ndiff(text.splitlines(), made.splitlines()) if line.startswith("- ")]
    assert not any(line.startswith("- #") for line in lost)
    here = now
    for step in steps:
        here = here[step]
    assert here == value


def _without(value: Any, steps: PathSteps) -> Any:
    """A value but for the piece at some steps, and for what is empty on the way there."""
    if not steps:
        return None
    step, *rest = steps
    if isinstance(value, dict):
        left = {key: one for key, one in value.items() if key != step}
        below = _without(value.get(step), tuple(rest))
        return {**left, **({step: below} if below else {})}
    if isinstance(value, list) and isinstance(step, int):
        below = _without(value[step], tuple(rest)) if step < len(value) else None
        return [*value[:step], *([below] if below else []), *value[step + 1 :]]
    return None
