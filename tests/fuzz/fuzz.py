"""Read mutated files, and let nothing come out but findings and answers.

    python -m tests.fuzz.fuzz 0 1000000

reads a million, with the seeds from 0 on; each fault is printed with the file and the seed that show it.
"""

import sys
from datetime import date
from pathlib import Path

from tests.fuzz.mutate import RECORDS, case, mutated, with_examples

from pathways import Catalog, Record, Unusable, check, explain, load
from pathways.linting.library import Library
from pathways.linting.lint import CHECKS
from pathways.linting.record import advice
from pathways.loading.catalog_files import catalog_of
from pathways.loading.file_text import MARK, decoded
from pathways.loading.placed import Written
from pathways.loading.record_file import record_of
from pathways.loading.rule_file import RuleFile, read_rules, rule_file
from pathways.loading.rules_folder import shipped
from pathways.loading.written import read_text

AS_OF = date(2026, 11, 24)
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
        (self.record if name in RECORDS else self.rules)(Path(name), mutated(name, seed))

    def record(self, path: Path, content: bytes) -> None:
        """A record is refused with findings, or is answered."""
        try:
            written = _written(path, content)
            record = record_of(written, self.catalog)
        except Unusable as unusable:
            self._refused(unusable)
            return
        self.answered += 1
        advice(written, record, self.catalog, AS_OF)
        for name in ASKED:
            explain(check(self.catalog, name, record, as_of=AS_OF))

    def rules(self, path: Path, content: bytes) -> None:
        """A rule file is refused with findings, or makes a catalog that is linted and asked."""
        try:
            file = rule_file(_written(path, content), path, "digest", own=True)
            files: dict[str, RuleFile] = {**self.files, file.name: file}
            catalog: Catalog = catalog_of(files)
        except Unusable as unusable:
            self._refused(unusable)
            return
        self.answered += 1
        library = Library(files, catalog, AS_OF)
        for one in CHECKS:
            list(one(library))
        if file.word == "credential":
            explain(check(catalog, file.name, Record(), as_of=AS_OF))

    def _refused(self, unusable: Unusable) -> None:
        self.refused += 1
        assert unusable.findings
        for one in unusable.findings:
            assert one.code, one
            assert one.message, one
            assert one.remedy, one
            assert len(str(one)) < 1000, one


def _bare(file: RuleFile) -> RuleFile:
    """A shipped file without its examples, which would be run with each mutated file."""
    path = shipped().parent / file.defined.file
    content = with_examples(path.read_bytes(), 0)
    return rule_file(_written(path, content), path, "digest", own=False)


def _written(path: Path, content: bytes) -> Written:
    return read_text(path, decoded(content, path.name).removeprefix(MARK), path.name)


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
