"""Logs, course lists, outlines and rosters as people have them: read, or refused with a remedy that works."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.loading.table_files import table_file

from pathways import Catalog, InvalidInputError, read_log, read_program, records, with_outlines
from pathways.model.evidence.learning import Activity
from pathways.model.evidence.record import LISTS, Record
from pathways.model.values.finding import Finding

CASES = yaml.safe_load((Path(__file__).parent / "tables.yaml").read_text(encoding="utf-8"))
HEAD = "program: a/b\ntitle: T\ninstitution: I\naward: associate\ncourses: {}\n"


class Read:
    """What a file says, in lines; its notices, and the rows that were skipped."""

    def __init__(
        self, lines: list[str], notices: tuple[Finding, ...], skipped: tuple[Finding, ...] = ()
    ) -> None:
        self.lines, self.skipped = lines, skipped
        self.notices = [f"{notice.at.line}: {notice.fault.kind}" for notice in notices]


def read(path: Path, case: dict[str, Any], catalog: Catalog) -> Read:
    match case["kind"]:
        case "log":
            log = read_log(path, catalog, columns=case.get("columns", {}))
            return Read([_activity(one, catalog) for one in log.activities], log.unread.notices)
        case "courses":
            head = path.with_name("program.yaml")
            head.write_text(HEAD.format(path.name), encoding="utf-8")
            program = read_program(head, catalog)
            return Read([_course(one) for one in program.courses], program.notices)
        case "outline":
            wider, (name,) = with_outlines(catalog, [path])
            (edition,) = wider.outlines[name].editions
            codes = [one for domain in edition.domains for one in domain.competencies]
            return Read([f"{one.competency} {one.text}" for one in codes], wider.outlines[name].notices)
        case _:
            found = records(path, catalog, columns=case.get("columns", {}))
            lines = [f"{name}: {_record(one)}" for name, one in found.records.items()]
            return Read(lines, found.unread.notices, found.unread.skipped)


def _activity(one: Activity, catalog: Catalog) -> str:
    words = [str(one.date), "-" if one.units is None else format(float(one.units), ".10g")]
    words += [one.title or "", f"/ {one.provider}" if one.provider else ""]
    words += [f"[{one.category}]" if one.category else "", one.format or ""]
    words += [f"({', '.join(one.topics.items)})" if one.topics.items else ""]
    words += [f"#{one.index_number}" if one.index_number else ""]
    if not one.is_unset("counts_for"):
        names = [catalog.credentials[name].abbreviation for name in one.counts_for.items]
        words.append(f"for {', '.join(names) or 'nothing'}")
    return " ".join(filter(None, words))


def _course(one: Any) -> str:
    required = "required" if one.required else "elective"
    after = f" after {', '.join(one.prerequisites)}" if one.prerequisites else ""
    term = f" in {one.term}" if one.term else ""
    return f"{one.code} {one.title} {float(one.credits):g} {required}{after}{term}"


def _record(record: Record) -> str:
    told = []
    for listed in LISTS:
        items = getattr(record, listed)
        if items.items or not items.partial:
            told.append(f"{listed} {' '.join(map(_item, items.items)) or 'none'}")
    return "; ".join(told)


def _item(item: Any) -> str:
    for key in ("degree", "credential", "exam", "units", "organization"):
        if getattr(item, key, None) is not None:
            return str(getattr(item, key))
    return " ".join(item.domains.items)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_file_is_read_or_refused_as_it_should_be(
    catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, case: dict[str, Any]
) -> None:
    monkeypatch.chdir(tmp_path)
    path = table_file(Path(), case)
    if "says" in case:
        with pytest.raises(InvalidInputError) as refused:
            read(path, case, catalog)
        said = [str(finding) for finding in refused.value.findings]
        assert len(said) == len(case["says"]), said
        assert all(one.startswith(start) for one, start in zip(said, case["says"], strict=True)), said
        return
    found = read(path, case, catalog)
    assert found.lines == case["reads"]
    assert sorted(found.notices) == sorted(case.get("notices", ()))
    skipped, starts = [str(finding) for finding in found.skipped], case.get("skips", [])
    assert [one[: len(start)] for one, start in zip(skipped, starts, strict=True)] == starts


@pytest.mark.parametrize("case", [case for case in CASES if "mended" in case], ids=lambda case: case["name"])
def test_a_remedy_that_is_followed_works(catalog: Catalog, tmp_path: Path, case: dict[str, Any]) -> None:
    path = table_file(tmp_path, {**case, "csv": case["mended"]})
    assert read(path, case, catalog).lines
