"""JSON is read as YAML is: the same values at the same places, or a finding."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways import Catalog, InvalidInputError, read_record
from pathways.loading.text.json_file import parse
from pathways.loading.text.yaml_file import parse as parse_yaml


def fault(text: str) -> str:
    try:
        return "\n".join(map(str, parse(text, "f.json").findings))
    except InvalidInputError as unusable:
        return str(unusable)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "f.json:1:1: Y003 the file is empty"),
        (" \n", "f.json:1:1: Y003 the file is empty"),
        ('{"a": 1', "f.json:1:8: Y002 not JSON: a comma or `}` is missing; check quotes"),
        ('{"a": 1,}', "f.json:1:9: Y002 not JSON: a key must be text in double quotes"),
        ("{a: 1}", "f.json:1:2: Y002 not JSON: a key must be text in double quotes"),
        ('{"a" 1}', "f.json:1:6: Y002 not JSON: a colon is missing"),
        ('{"a": [1\n 2]}', "f.json:2:2: Y002 not JSON: a comma or `]` is missing"),
        ('{"a": }', "f.json:1:7: Y002 not JSON: not a valid JSON value"),
        ('{"a": NaN}', "f.json:1:7: Y002 not JSON: not a valid JSON value"),
        ('{"a": 0123}', "f.json:1:8: Y002 not JSON: a comma or `}` is missing"),
        ('{"a": "b', "f.json:1:7: Y002 not JSON: unterminated string starting at"),
        ('{"a": "\\x"}', "f.json:1:8: Y002 not JSON: invalid \\escape"),
        ('{"a": "\\ud800"}', "f.json:1:7: Y002 not JSON: an incomplete character, such as `\\ud800`"),
        ("{} {}", "f.json:1:4: Y002 not JSON: extra text after the end of the value"),
        ('{"a": 1,\n "b": 1, "a": 2}', "f.json:2:10: Y006 duplicate key `a`; remove one"),
        ("[" * 100_000, "f.json:1:42: Y004 nested more than 40 levels deep; check for stray brackets"),
    ],
)
def test_what_is_not_json_is_a_finding(text: str, said: str) -> None:
    assert said in fault(text)


plain = st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"]))
values = st.recursive(
    plain, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ab\"'\\/é\n"), inner)
)


@given(value=values, indent=st.sampled_from([None, 0, 2, "\t"]), ascii_only=st.booleans())
def test_what_json_writes_is_read_as_the_text_of_it(
    value: object, indent: int | str | None, ascii_only: bool
) -> None:
    assert parse(json.dumps(value, indent=indent, ensure_ascii=ascii_only), "f.json").value == told(value)


def told(value: object) -> object:
    """A value with its scalars as they are typed."""
    if isinstance(value, dict):
        return {key: told(one) for key, one in value.items()}
    if isinstance(value, list):
        return [told(one) for one in value]
    return json.dumps(value) if isinstance(value, bool | int) else value


def test_a_piece_has_the_place_that_it_has_as_yaml() -> None:
    text = '{"education": [\n  {"degree": "associate",\r\n   "field": "é"}, {"degree": null}]}'
    one, other = (read(text, "f").value["education"] for read in (parse, parse_yaml))
    assert one == other
    assert [one.at, one[0].at, one[0]["degree"].at, one[0]["field"].at, one[1].at] == [
        other.at,
        other[0].at,
        other[0]["degree"].at,
        other[0]["field"].at,
        other[1].at,
    ]


def test_a_json_record_is_the_yaml_record(catalog: Catalog, tmp_path: Path) -> None:
    data = {
        "education": [{"degree": "associate", "field": "health-information", "completed": "2023-05-15"}],
        "experience": [{"domains": ["privacy"], "start": "2023-06-01", "hours_per_week": 37.5}],
        "memberships": [],
        "licenses": None,
    }
    (tmp_path / "r.json").write_text(json.dumps(data), encoding="utf-8")
    (tmp_path / "r.yaml").write_text(
        "education: [{degree: associate, field: health-information, completed: 2023-05-15}]\n"
        "experience: [{domains: [privacy], start: 2023-06-01, hours_per_week: 37.5}]\n"
        "memberships: []\nlicenses: null\n",
        encoding="utf-8",
    )
    assert read_record(tmp_path / "r.json", catalog) == read_record(tmp_path / "r.yaml", catalog)


def test_the_same_faults_are_found_in_json_and_in_yaml(catalog: Catalog, tmp_path: Path) -> None:
    text = (
        '{"educaton": [], "experience": [{"start": "2020-02-30"}], "exams": [{"exam": "RHIX"}], "exams": []}'
    )
    said = []
    for name in ("r.json", "r.yaml"):
        (tmp_path / name).write_text(text, encoding="utf-8")
        with pytest.raises(InvalidInputError) as raised:
            read_record(tmp_path / name, catalog)
        said.append([str(one).partition(":")[2] for one in raised.value.findings])
    assert said[0] == said[1]
    assert [one.split()[1] for one in said[0]] == ["R101", "R104", "R104", "Y006"]
