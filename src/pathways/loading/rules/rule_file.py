"""The rule files of a folder, each with the name that it defines."""

from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from pathways.loading.rules.rules_folder import rule_files, shipped_rules
from pathways.loading.text.file_text import read_text_file
from pathways.loading.text.located import ParsedFile, mapping
from pathways.loading.text.parse import read_text
from pathways.model.catalog import Definition
from pathways.model.labor.career import Career
from pathways.model.labor.occupation import Occupation
from pathways.model.renewal.rules import Renewal
from pathways.model.rules.credential import Credential
from pathways.model.rules.degree import DegreeOrder
from pathways.model.rules.organization import Organization
from pathways.model.rules.source import SourceList
from pathways.model.rules.uncovered import UncoveredList
from pathways.model.rules.vocabulary import Vocabulary
from pathways.model.school.outline import Outline
from pathways.model.values.base import Model
from pathways.model.values.fault import fault
from pathways.model.values.finding import Finding, InvalidInputError, Location, collect_each

KINDS: dict[str, type[Model]] = {
    "credential": Credential,
    "organization": Organization,
    "vocabulary": Vocabulary,
    "degrees": DegreeOrder,
    "sources": SourceList,
    "occupation": Occupation,
    "career": Career,
    "outline": Outline,
    "renewal": Renewal,
    "uncovered": UncoveredList,
}
"""The key that says what a rule file defines."""


class RuleFile(NamedTuple):
    """A rule file as it was read."""

    written: ParsedFile
    word: str
    name: str
    defined: Definition

    @property
    def value(self) -> dict[str, Any]:
        """What it holds."""
        value: dict[str, Any] = self.written.value
        return value

    def without(self, key: str) -> "RuleFile":
        """The same file, as if it did not hold a key."""
        left = mapping(self.written.value.at)
        left.update((word, value) for word, value in self.value.items() if word != key)
        return self._replace(written=self.written._replace(value=left))


def read_rules(folder: str | Path | None = None) -> dict[str, RuleFile]:
    """Read the shipped rule files, and over them those of a folder, by the name that each defines.

    Raises:
        InvalidInputError: with every fault of every file.
    """
    ours = shipped_rules()
    own = Path(folder) if folder is not None else ours
    folders = [partial(_folder, ours, own=False)]
    if own.resolve() != ours.resolve():
        folders.append(partial(_folder, own, own=True))
    by_name: dict[str, RuleFile] = {}
    for error in collect_each(folders):
        by_name |= {
            name: file._replace(
                defined=file.defined.model_copy(update={"replaces": by_name[name].defined.file})
            )
            if name in by_name
            else file
            for name, file in error.items()
        }
    return by_name


def _folder(root: Path, *, own: bool) -> dict[str, RuleFile]:
    paths = rule_files(root)
    shown = [path.as_posix() if own else f"rules/{path.relative_to(root).as_posix()}" for path in paths]
    files = collect_each(partial(_file, path, name, own) for path, name in zip(paths, shown, strict=True))
    by_name: dict[str, RuleFile] = {}
    findings = []
    for file in files:
        if file.name in by_name:
            twice = fault("defined-twice", name=file.name, file=by_name[file.name].defined.file)
            findings.append(Finding(Location(file.defined.file, 1, 1), "L003", twice))
        by_name[file.name] = file
    if findings:
        raise InvalidInputError(findings)
    return by_name


def _file(path: Path, shown: str, own: bool) -> RuleFile:
    from hashlib import sha256

    text = read_text_file(path, shown)
    return rule_file(read_text(path, text, shown), path, sha256(text.encode()).hexdigest(), own=own)


def rule_file(written: ParsedFile, path: Path, digest: str, *, own: bool) -> RuleFile:
    """What a rule file defines, by its first key.

    Raises:
        InvalidInputError: it defines nothing.
    """
    value = written.value
    word = next((word for word in KINDS if isinstance(value, dict) and word in value), None)
    if word is None:
        at, unknown = Location(written.shown, 1, 1), fault("not-a-rule-file", known=tuple(KINDS))
        raise InvalidInputError([*written.findings, Finding(at, "L002", unknown)])
    # Sources add up over files, be they of one name in two folders; every other file defines one name.
    if word == "sources":
        name = f"sources in {path.resolve()}"
    else:
        name = word if word == "degrees" else str(value[word])
    return RuleFile(written, word, name, Definition(file=written.shown, digest=digest, own=own))
