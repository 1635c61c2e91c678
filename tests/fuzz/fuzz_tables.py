"""Read mutated tables, and let nothing come out but findings and what was read.

    python -m tests.fuzz.fuzz_tables 0 100000

reads 100,000 of them, with the seeds from 0 on; each fault is printed with the seed that shows it.
"""

import io
import sys
import zipfile
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from tests.loading.table_files import table_file

from pathways import InvalidInputError, load
from pathways.interop.outline_sheet import outline_of_sheets
from pathways.loading.programs.course_sheet import courses_of_sheets
from pathways.loading.records.activity_log_file import log_of_sheets
from pathways.loading.records.roster import roster_of_sheets
from pathways.loading.tables.table_file import sheets_of
from pathways.model.values.finding import Finding, Location

CASES = yaml.safe_load((Path(__file__).parents[1] / "loading" / "tables.yaml").read_text(encoding="utf-8"))
LONGEST = 20_000
"""Bytes of a file that is mutated; those of thousands of rows take long and show no more."""
PIECES = [
    b'"',
    b",",
    b";",
    b"\n",
    b"\r",
    b"\0",
    b"\t",
    b"\xff",
    b"=",
    b"<",
    b">",
    b"&",
    b"A1",
    b"9" * 400,
    b"NaN",
    b"-",
    b"",
    b"Date",
]


class TableFuzz:
    """The rules, by which one mutated table is read at a time."""

    def __init__(self) -> None:
        self.catalog = load()
        self.read_whole = self.refused = 0
        self.files = [(case, content) for case in CASES if len(content := _content(case)) < LONGEST]

    def read(self, seed: int) -> None:
        """Read the table of a seed."""
        random = Random(seed)
        case, content = random.choice(self.files)
        changed = _changed_part(content, random) if "sheets" in case else _changed(content, random)
        try:
            self._read(case["kind"], changed, is_workbook="sheets" in case)
            self.read_whole += 1
        except InvalidInputError as unusable:
            self.refused += 1
            _say(unusable.findings)

    def _read(self, kind: str, content: bytes, *, is_workbook: bool) -> None:
        sheets = sheets_of(content, "table", is_workbook=is_workbook)
        match kind:
            case "log":
                log = log_of_sheets(sheets, "table", self.catalog, skip_bad=True, columns={})
                _say((*log.unread.skipped, *log.unread.notices))
            case "roster":
                _say(roster_of_sheets(sheets, self.catalog, {}, "table").unread.notices)
            case "courses":
                _say(courses_of_sheets(sheets, None, Location("table")).notices)
            case _:
                _say(outline_of_sheets(sheets, Path("table")).notices)


def _content(case: dict[str, Any]) -> bytes:
    with TemporaryDirectory() as folder:
        return table_file(Path(folder), case).read_bytes()


def _changed(content: bytes, random: Random) -> bytes:
    """A few pieces put in, taken out or doubled."""
    made = bytearray(content)
    for _ in range(random.randint(1, 4)):
        place, length = random.randrange(len(made) + 1), random.randint(0, 12)
        made[place : place + length] = random.choice([*PIECES, bytes(made[place : place + 40]) * 2])
    return bytes(made)


def _changed_part(content: bytes, random: Random) -> bytes:
    """A workbook with a part that is changed; seldom its own bytes."""
    if random.random() < 0.1:
        return _changed(content, random)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as parts, zipfile.ZipFile(out, "w") as made:
        names = parts.namelist()
        chosen = random.choice([name for name in names if "sheet" in name or "tyles" in name] or names)
        for name in names:
            part = parts.read(name)
            made.writestr(name, _changed(part, random) if name == chosen else part)
    return out.getvalue()


def _say(findings: tuple[Finding, ...]) -> None:
    for one in findings:
        assert one.code, one
        assert one.message, one
        assert one.remedy, one


def main(start: int, count: int) -> int:
    """Read so many mutated tables; the number of faults."""
    fuzz, faults = TableFuzz(), 0
    for seed in range(start, start + count):
        try:
            fuzz.read(seed)
        except Exception as error:
            faults += 1
            print(f"{seed}: {error!r}")  # noqa: T201
    print(f"{count} tables: {fuzz.refused} refused, {fuzz.read_whole} read, {faults} faults")  # noqa: T201
    return faults


if __name__ == "__main__":
    sys.exit(bool(main(*map(int, sys.argv[1:]))))
