"""Read mutated files, and let nothing come out but findings and answers.

    python -m tests.fuzz.fuzz 0 1000000

reads a million, with the seeds from 0 on; each fault is printed with the file and the seed that show it.
"""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from tests.fuzz.mutate import PROGRAMS, RECORDS, case, mutated, with_examples

from pathways import Catalog, InvalidInputError, Record, Renewals, align, check, explain, load, renew
from pathways.interop.curricular_analytics import program_of_curriculum
from pathways.interop.outline_sheet import outline_of_sheets
from pathways.interop.outlines import as_outline, with_citation
from pathways.linting.library import RuleLibrary
from pathways.linting.lint import CHECKS
from pathways.linting.record import record_advice
from pathways.loading.programs.course_sheet import courses_of_sheets
from pathways.loading.programs.program_file import program_of
from pathways.loading.records.record_file import record_of
from pathways.loading.rules.catalog_files import catalog_of
from pathways.loading.rules.rule_file import RuleFile, read_rules, rule_file
from pathways.loading.rules.rules_folder import shipped_rules
from pathways.loading.tables.csv_file import csv_sheet
from pathways.loading.tables.sheet import Sheet
from pathways.loading.text import yaml_file
from pathways.loading.text.file_text import MARK, decode
from pathways.loading.text.located import ParsedFile
from pathways.loading.text.parse import read_text
from pathways.loading.text.validation import validate
from pathways.model.school.outline import Outline
from pathways.rendering.align.report import report
from pathways.rendering.layout.blocks import as_text
from pathways.rendering.layout.json import as_json
from pathways.rendering.renew.data import renewal_data
from pathways.rendering.renew.text import renewal_page
from pathways.rendering.renew.timeline import timeline
from pathways.rendering.rules.renewal import renewal_rules

AS_OF = date(2026, 11, 24)
OUTLINES = ("official-list.csv", "framework.json")
VERA = RECORDS["vera.yaml"].decode()
ASKED = ("ahima/rhit", "ahima/chps")


class Fuzz:
    """The shipped rules, over which one mutated file is read at a time."""

    def __init__(self) -> None:
        self.files = {name: _bare(file) for name, file in read_rules().items()}
        self.catalog = load()
        self.answered = self.refused = 0

    def read(self, seed: int) -> None:
        """Read the file of a seed."""
        name = case(seed)
        self.reader(name)(Path(name), mutated(name, seed))

    def reader(self, name: str) -> Callable[[Path, bytes], None]:
        """What reads the file of a name."""
        if name in PROGRAMS:
            return self.outline if name in OUTLINES else self.program
        return self.record if name in RECORDS else self.rules

    def program(self, path: Path, content: bytes) -> None:
        """A program, or its sheet, is refused with findings, or is audited and reported."""
        try:
            program = program_of(_program(path, content), self.catalog)
        except InvalidInputError as unusable:
            self._refused(unusable)
            return
        self.answered += 1
        found = align(self.catalog, program, graduating=AS_OF, credentials=["RHIT"], outlines=["RHIT"])
        for ending in ("json", "html"):
            report(found, ending)

    def outline(self, path: Path, content: bytes) -> None:
        """An outline of a school's own is refused with findings, or has a page."""
        try:
            written = (
                as_outline(_written(path, content))
                if path.suffix == ".json"
                else outline_of_sheets([_sheet(path, content)], path)
            )
            validate(Outline, with_citation(written, next(iter(self.catalog.sources))), self.catalog.names)
        except InvalidInputError as unusable:
            self._refused(unusable)
            return
        self.answered += 1

    def record(self, path: Path, content: bytes) -> None:
        """A record is refused with findings, or is answered."""
        try:
            written = _written(path, content)
            record = record_of(written, self.catalog)
        except InvalidInputError as unusable:
            self._refused(unusable)
            return
        self.answered += 1
        record_advice(written, record, self.catalog, AS_OF)
        for name in ASKED:
            explain(check(self.catalog, name, record, as_of=AS_OF), full=True)
        _renewed(renew(self.catalog, record, as_of=AS_OF))

    def rules(self, path: Path, content: bytes) -> None:
        """A rule file is refused with findings, or makes a catalog that is linted and asked."""
        try:
            file = rule_file(_written(path, content), path, "digest", own=True)
            files: dict[str, RuleFile] = {**self.files, file.name: file}
            catalog: Catalog = catalog_of(files)
        except InvalidInputError as unusable:
            self._refused(unusable)
            return
        self.answered += 1
        library = RuleLibrary(files, catalog, AS_OF)
        for one in CHECKS:
            list(one(library))
        if file.word == "credential":
            explain(check(catalog, file.name, Record(), as_of=AS_OF), full=True)
        elif file.word == "renewal":
            vera = Record.model_validate(yaml_file.parse(VERA, "vera").value, context=catalog.names)
            _renewed(renew(catalog, vera, as_of=AS_OF))
            for name in catalog.renewals[file.name].credentials:
                as_text(renewal_rules(catalog, name, AS_OF))

    def _refused(self, unusable: InvalidInputError) -> None:
        self.refused += 1
        assert unusable.findings
        for one in unusable.findings:
            assert one.code, one
            assert one.message, one
            assert one.remedy, one
            assert len(str(one)) < 1000, one


def _renewed(found: Renewals) -> None:
    """What is said of renewals, in every form."""
    as_text(renewal_page(found))
    as_json(renewal_data(found))
    timeline(found)


def _bare(file: RuleFile) -> RuleFile:
    """A shipped file without its examples, which would be run with each mutated file."""
    path = shipped_rules().parent / file.defined.file
    content = with_examples(path.read_bytes(), 0)
    return rule_file(_written(path, content), path, "digest", own=False)


def _sheet(path: Path, content: bytes) -> Sheet:
    return csv_sheet(content, path.name)


def _program(path: Path, content: bytes) -> ParsedFile:
    """A program file; of a sheet of courses the program that has them, of another the curriculum."""
    if path.suffix != ".csv":
        return _written(path, content)
    sheet = _sheet(path, content)
    if path.name == "plan.csv":
        return program_of_curriculum(sheet)
    written = _written(Path("head.yaml"), b"program: a/b\ntitle: t\ninstitution: i\ncourses: x\n")
    courses = courses_of_sheets([sheet], None, written.value.at)
    written.value["courses"] = courses.value
    return written._replace(findings=courses.findings)


def _written(path: Path, content: bytes) -> ParsedFile:
    return read_text(path, decode(content, path.name).removeprefix(MARK), path.name)


def main(start: int, count: int) -> int:
    """Read so many mutated files, half of them records; the number of faults."""
    fuzz, faults = Fuzz(), 0
    for seed in range(start, start + count):
        try:
            fuzz.read(seed)
        except Exception as error:
            faults += 1
            print(f"{case(seed)} {seed}: {error!r}")  # noqa: T201
    print(f"{count} files: {fuzz.refused} refused, {fuzz.answered} answered, {faults} faults")  # noqa: T201
    return faults


if __name__ == "__main__":
    sys.exit(bool(main(*map(int, sys.argv[1:]))))
