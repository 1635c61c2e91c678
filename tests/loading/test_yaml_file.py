from pathlib import Path

import pytest

from pathways import InvalidInputError
from pathways.loading.text.file_text import LARGEST
from pathways.loading.text.parse import read
from pathways.loading.text.yaml_file import parse


def fault(text: str) -> str:
    try:
        return "\n".join(map(str, parse(text, "f.yaml").findings))
    except InvalidInputError as unusable:
        return str(unusable)


def test_every_scalar_but_null_stays_the_text_that_was_typed() -> None:
    value = parse("a: no\non: 1:30\nb: [012, 1_0, 2020-01-01, ~, null, 'null']\n", "f.yaml").value
    assert value == {"a": "no", "on": "1:30", "b": ["012", "1_0", "2020-01-01", None, None, "null"]}


def test_each_piece_knows_its_place() -> None:
    value = parse("a:\n  - {b: c}\n", "f.yaml").value
    assert str(value["a"][0]["b"].at) == "f.yaml:2:9"
    assert str(value["a"][0].at) == "f.yaml:2:5"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "f.yaml:1:1: Y003 the file is empty"),
        ("# a remark alone\n", "f.yaml:1:1: Y003 the file is empty"),
        ("a: [1", "Y002 not YAML"),
        ("a: 1\n b: 2", "f.yaml:2:3: Y002 not YAML"),
        ("a: \x00", "f.yaml:1:4: Y002 not YAML: a character that is not text; remove it"),
        ("[" * 100_000, "Y00"),
        ("[" * 41 + "]" * 41, "f.yaml:1:41: Y004 nested more than 40 levels deep"),
        ("a: &x 1\nb: *x", "f.yaml:2:4: Y004 alias `*x`; write the value out"),
        ("a: !!python/object:os.system {}", "f.yaml:1:4: Y004 tag"),
        ("a: 1\n---\nb: 1", "f.yaml:2:1: Y004 a second document"),
        ("a: 1\nb: 1\na: 2", "f.yaml:3:1: Y006 duplicate key `a`; remove one"),
        ("? [a]\n: 1", "f.yaml:1:3: Y005 a key that is not text"),
    ],
)
def test_what_is_not_plain_yaml_is_a_finding(text: str, said: str) -> None:
    assert said in fault(text)


def test_two_faults_are_both_told() -> None:
    assert fault("a: 1\na: 2\nb: 1\nb: 2").count("Y006") == 2


def test_a_mark_and_windows_line_ends_are_fine(tmp_path: Path) -> None:
    path = tmp_path / "r.yaml"
    path.write_bytes(b"\xef\xbb\xbflearner: mar\xc3\xada\r\neducation: []\r\n")
    assert read(path, "r.yaml").value == {"learner": "maría", "education": []}


def test_a_file_that_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    binary, large = tmp_path / "b.yaml", tmp_path / "l.yaml"
    binary.write_bytes(b"\xff\xfe\x00")
    large.write_bytes(b"#" * (LARGEST + 1))
    for path, said in (
        (tmp_path / "none.yaml", "no such file"),
        (tmp_path, "directory"),
        (binary, "is not UTF-8 text"),
        (large, "is too large"),
    ):
        with pytest.raises(InvalidInputError, match=said):
            read(path, path.name)
