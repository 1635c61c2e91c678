import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pathways import Catalog, InvalidInputError
from pathways.loading.rules import compiled_catalog as module
from pathways.loading.rules.catalog_files import catalog_of
from pathways.loading.rules.compiled_catalog import compiled_catalog, keep_compiled
from pathways.loading.rules.rule_file import read_rules
from pathways.model.rules_version import rules_version


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[Path]]:
    """The files that are kept, in a folder of this test alone."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return lambda: sorted(path for path in tmp_path.rglob("*") if path.is_file())


class Made:
    """Makes a catalog, and counts how often."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.times = 0

    def __call__(self) -> Catalog:
        self.times += 1
        return self.catalog


@pytest.fixture
def made() -> Made:
    return Made(catalog_of(read_rules(), examples=False))


def test_the_second_time_it_is_what_was_kept(made: Made, kept: Callable[[], list[Path]]) -> None:
    first, second = compiled_catalog(made), compiled_catalog(made)
    assert made.times == 1
    assert first == second == made.catalog
    assert rules_version(second) == rules_version(made.catalog)
    assert len(kept()) == 1


def test_a_file_that_changed_is_read_anew(
    made: Made, kept: Callable[[], list[Path]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    rules = tmp_path / "rules"
    rules.mkdir()
    (rules / "one.yaml").write_text("a", encoding="utf-8")
    monkeypatch.setattr(module, "shipped_rules", lambda: rules)
    compiled_catalog(made)
    compiled_catalog(made)
    assert made.times == 1
    (rules / "one.yaml").write_text("ab", encoding="utf-8")
    compiled_catalog(made)
    assert made.times == 2
    (rules / "two.yaml").write_text("a", encoding="utf-8")
    compiled_catalog(made)
    compiled_catalog(made)
    assert made.times == 3


@pytest.mark.parametrize("damage", [b"", b"no pickle", b"\x80\x05K\x01."])
def test_a_damaged_file_is_made_anew(made: Made, kept: Callable[[], list[Path]], damage: bytes) -> None:
    compiled_catalog(made)
    (path,) = kept()
    whole = path.read_bytes()
    for broken in (damage, whole[: len(whole) // 2], whole[:-1]):
        path.write_bytes(broken)
        before = made.times
        assert compiled_catalog(made) == made.catalog
        assert made.times == before + 1
        assert path.read_bytes() == whole


def test_where_nothing_can_be_kept_the_files_are_read_each_time(
    made: Made, kept: Callable[[], list[Path]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    compiled_catalog(made)
    compiled_catalog(made)
    assert (made.times, kept()) == (2, [])
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "file" / "below"))
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    compiled_catalog(made)
    assert made.times == 3
    with pytest.raises(InvalidInputError, match="cannot be written"):
        keep_compiled(made.catalog)
