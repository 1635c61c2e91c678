import gc
import os
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from pydantic import TypeAdapter
from tests.effort import effort
from tests.reviewable import reviewable

from pathways import Catalog, Record, Verdict, load
from pathways.evaluation.context import EvaluationContext
from pathways.evaluation.evaluate import evaluate
from pathways.loading.rules import rule_file
from pathways.loading.rules.catalog_files import catalog_of
from pathways.loading.rules.compiled_catalog import compiled_catalog
from pathways.loading.rules.rule_file import read_rules
from pathways.model.inherited import Inherited
from pathways.model.rules.edition import Edition
from pathways.model.rules.requirement import Requirement
from pathways.model.rules.source import Trust
from pathways.model.values.day import Day

# No deadline: a slow machine is no fault. On a build machine the same examples each time; elsewhere new ones.
settings.register_profile(
    "pathways", deadline=None, derandomize=bool(os.environ.get("CI")), max_examples=effort(25, 100)
)
settings.load_profile("pathways")


gc.set_threshold(100_000)  # what a test makes is small; the catalogs that it is looked for among are not


@pytest.fixture(scope="session", autouse=True)
def shipped_rules_are_read_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The shipped rules stay as they are while tests run: their files are parsed once, and compiled once."""
    folder, compiled = rule_file._folder, compiled_catalog
    shipped = cache(folder)

    def read(root: Path, *, own: bool) -> dict[str, rule_file.RuleFile]:
        return folder(root, own=own) if own else shipped(root, own=own)

    @cache
    def kept() -> Catalog:
        return compiled(None, lambda: catalog_of(read_rules(), examples=False))

    def catalog_of_folder(own: Path | None, build: Callable[[], Catalog]) -> Catalog:
        return kept() if own is None else build()

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATHWAYS_CACHE", str(tmp_path_factory.mktemp("cache")))
        patch.setattr(rule_file, "_folder", read)
        patch.setattr("pathways.loading.rules.catalog_files.compiled_catalog", catalog_of_folder)
        yield


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Count for coverage what tests with cases of their own run: that an invented case came by shows little.

    It would also take twice the time.
    """
    for item in items:
        if item.get_closest_marker("hypothesis") or item.get_closest_marker("generated"):
            item.add_marker("no_cover")


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    return load(examples=True)


@pytest.fixture(scope="session")
def record_of(catalog: Catalog) -> Callable[..., Record]:
    """A record from keys as a file writes them."""

    def read(**keys: Any) -> Record:
        return Record.model_validate(keys, context=catalog.names)

    return read


@pytest.fixture
def with_editions(catalog: Catalog) -> Callable[..., Catalog]:
    """The catalog, with editions of their own for some credentials, one after another from 2001."""

    def changed(**rules: list[dict[str, Any]]) -> Catalog:
        own = {}
        for word, editions in rules.items():
            name = f"ahima/{word}"
            read = tuple(
                Edition.model_validate(
                    {"id": f"e{number}", "from": f"{2000 + number}-01-01", "cites": ["ahima-marks"], **keys},
                    context=catalog.names,
                )
                for number, keys in enumerate(editions, 1)
            )
            own[name] = catalog.credentials[name].model_copy(update={"editions": read})
        return catalog.model_copy(update={"credentials": {**catalog.credentials, **own}})

    return changed


@pytest.fixture(scope="session")
def kept() -> Callable[[str, str], None]:
    """Compares a text with the one that is kept in tests/snapshots; `make snapshots` rewrites those."""

    def compare(name: str, text: str) -> None:
        snapshot, text = Path(__file__).parent / "snapshots" / name, reviewable(name, text)
        if os.environ.get("PATHWAYS_SNAPSHOTS") == "write":
            snapshot.write_text(text, encoding="utf-8")
        assert text == snapshot.read_text(encoding="utf-8")

    return compare


@pytest.fixture
def say(catalog: Catalog, record_of: Callable[..., Record]) -> Callable[..., Verdict]:
    """What a rule, as files write it, makes of a record, as files write it."""
    adapter: TypeAdapter[Any] = TypeAdapter(Requirement)

    def say(
        rule: Any,
        as_of: str = "2026-11-24",
        *,
        closed: bool = False,
        applied: str | None = "2026-11-24",
        **record: Any,
    ) -> Verdict:
        node = adapter.validate_python(rule, context=catalog.names)
        facts = EvaluationContext(
            catalog,
            record_of(**record),
            date.fromisoformat(as_of),
            "ahima/chps",
            closed,
            {"application_date": Day.parse(applied) if applied else None},
        )
        return evaluate(node, facts, Inherited((), Trust.ISSUER))

    return say
