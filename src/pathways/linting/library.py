"""Rule files and what they say, and where they say it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from pathways.loading.rules.rule_file import RuleFile
from pathways.loading.text.located import location_at
from pathways.model.catalog import Catalog
from pathways.model.rules.condition import Condition
from pathways.model.rules.credential import Credential
from pathways.model.rules.edition import Edition
from pathways.model.rules.requirement import AtLeast
from pathways.model.values.fault import Fault
from pathways.model.values.finding import Finding


class LibraryRule(NamedTuple):
    """A requirement for one purpose in the `nth` edition of a credential, counted from 0."""

    subject: Credential
    nth: int
    purpose: str
    tree: AtLeast | Condition


@dataclass(frozen=True, slots=True)
class RuleLibrary:
    """The rule files by the name that each defines, the catalog they make, and the day to judge them by."""

    files: dict[str, RuleFile]
    catalog: Catalog
    as_of: date

    def modeled(self) -> Iterator[Credential]:
        """The credentials that have rules, by name."""
        return (
            credential for _, credential in sorted(self.catalog.credentials.items()) if credential.editions
        )

    def rules(self) -> Iterator[LibraryRule]:
        """Every requirement for every purpose, as it is written."""
        for subject in self.modeled():
            for nth, edition in enumerate(subject.editions):
                for purpose, tree in _written(edition):
                    yield LibraryRule(subject, nth, purpose, tree)

    def finding(self, code: str, fault: Fault, name: str, *path: str | int) -> Finding:
        """A finding at a piece of the file that defines a name; where there is none, at what is around it."""
        return Finding(location_at(self.files[name].written, path), code, fault)


def _written(edition: Edition) -> Iterator[tuple[str, AtLeast | Condition]]:
    award = edition.award
    yield "apply", edition.apply
    for purpose, tree in (
        ("award", award and (award.rule or award.also)),
        ("designation", edition.designation and edition.designation.lifted_by),
        ("recommended", edition.recommended),
    ):
        if tree:
            yield purpose, tree
