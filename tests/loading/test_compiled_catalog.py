import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.platforms import NO_ROOT, POSIX

from pathways import Catalog, InvalidInputError, load
from pathways.loading.rules import catalog_files
from pathways.loading.rules import compiled_catalog as module
from pathways.loading.rules.catalog_files import catalog_of
from pathways.loading.rules.compiled_catalog import compiled_catalog, keep_compiled
from pathways.loading.rules.rule_file import read_rules
from pathways.model.rules_version import rules_version


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[Path]]:
    """The files that are kept, in a folder of this test alone."""
    monkeypatch.setenv("PATHWAYS_CACHE", str(tmp_path / "cache"))
    return lambda: sorted(path for path in (tmp_path / "cache").rglob("*") if path.is_file())


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
    first, second = compiled_catalog(None, made), compiled_catalog(None, made)
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
    compiled_catalog(None, made)
    compiled_catalog(None, made)
    assert made.times == 1
    (rules / "one.yaml").write_text("ab", encoding="utf-8")
    compiled_catalog(None, made)
    assert made.times == 2
    (rules / "two.yaml").write_text("a", encoding="utf-8")
    compiled_catalog(None, made)
    compiled_catalog(None, made)
    assert made.times == 3


@pytest.mark.parametrize("damage", [b"", b"no pickle", b"\x80\x05K\x01."])
def test_a_damaged_file_is_made_anew(made: Made, kept: Callable[[], list[Path]], damage: bytes) -> None:
    compiled_catalog(None, made)
    (path,) = kept()
    whole = path.read_bytes()
    for broken in (damage, whole[: len(whole) // 2], whole[:-1]):
        path.write_bytes(broken)
        before = made.times
        assert compiled_catalog(None, made) == made.catalog
        assert made.times == before + 1
        assert path.read_bytes() == whole


def test_where_nothing_can_be_kept_the_files_are_read_each_time(
    made: Made, kept: Callable[[], list[Path]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATHWAYS_CACHE", "")
    compiled_catalog(None, made)
    compiled_catalog(None, made)
    assert (made.times, kept()) == (2, [])
    with pytest.raises(InvalidInputError, match="set it to a folder"):
        keep_compiled(made.catalog)
    monkeypatch.setenv("PATHWAYS_CACHE", str(tmp_path / "file" / "below"))
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    compiled_catalog(None, made)
    assert made.times == 3
    with pytest.raises(InvalidInputError, match="cannot be written"):
        keep_compiled(made.catalog)


@POSIX
@pytest.mark.parametrize("mode", [0o620, 0o602])
def test_what_others_can_write_is_never_read(made: Made, kept: Callable[[], list[Path]], mode: int) -> None:
    compiled_catalog(None, made)
    (path,) = kept()
    path.chmod(mode)
    compiled_catalog(None, made)
    assert made.times == 2
    path.chmod(0o600)
    path.parent.chmod(mode | 0o100)
    compiled_catalog(None, made)
    assert made.times == 3
    path.parent.chmod(0o700)
    compiled_catalog(None, made)
    assert made.times == 3


@POSIX
def test_what_somebody_else_wrote_is_never_read(
    made: Made, kept: Callable[[], list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled_catalog(None, made)
    (path,) = kept()
    monkeypatch.setattr(os, "getuid", lambda: 4_000_000)
    if path.stat().st_uid != 0:
        compiled_catalog(None, made)
        assert made.times == 2


def test_rules_of_ones_own_are_kept_too(
    made: Made, kept: Callable[[], list[Path]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(catalog_files, "compiled_catalog", compiled_catalog)  # as it is outside of tests
    own = tmp_path / "own"
    own.mkdir()
    (own / "org.yaml").write_text("organization: xhim\nname: Example\n", encoding="utf-8")
    first, second = load(own), load(own)
    assert first == second
    assert len(kept()) == 1
    (own / "org.yaml").write_text("organization: xhim\nname: Examples\n", encoding="utf-8")
    assert load(own).organizations["xhim"].name == "Examples"
    assert load(str(own)) != first
    assert len(kept()) == 2


def test_the_oldest_make_room(
    made: Made, kept: Callable[[], list[Path]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(module, "MOST", 3)
    for number in range(5):
        own = tmp_path / f"own{number}"
        own.mkdir()
        (own / "org.yaml").write_text(f"organization: o{number}\nname: Example\n", encoding="utf-8")
        compiled_catalog(own, made)
        os.utime(max(kept(), key=lambda path: path.stat().st_mtime), (number, number))
    assert len(kept()) == 3
    compiled_catalog(own, made)
    assert made.times == 5


@NO_ROOT
def test_a_rule_file_that_may_not_be_read_is_a_finding(
    made: Made, kept: Callable[[], list[Path]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(catalog_files, "compiled_catalog", compiled_catalog)
    path = tmp_path / "own.yaml"
    path.write_text("organization: xhim\nname: Example\n", encoding="utf-8")
    path.chmod(0o000)
    with pytest.raises(InvalidInputError, match="Permission denied"):
        load(tmp_path)


def test_what_cannot_be_read_is_left_to_whoever_builds(
    made: Made, kept: Callable[[], list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", denied)
    assert compiled_catalog(None, made) == made.catalog
    assert (made.times, kept()) == (1, [])


@POSIX
def test_nothing_is_put_into_a_folder_that_others_can_write_to(
    made: Made, kept: Callable[[], list[Path]]
) -> None:
    compiled_catalog(None, made)
    (path,) = kept()
    path.unlink()
    path.parent.chmod(0o777)
    compiled_catalog(None, made)
    assert kept() == []
    with pytest.raises(InvalidInputError, match="W002 can be changed by other users"):
        keep_compiled(made.catalog)
    path.parent.chmod(0o700)
