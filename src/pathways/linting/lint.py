"""What is wrong with a library of rules as a whole."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from pathways.linting.circles import circular_terms, unreachable
from pathways.linting.counts import unreachable_amounts
from pathways.linting.editions import edition_gaps, overdue_reviews
from pathways.linting.examples import failing_examples
from pathways.linting.library import RuleLibrary
from pathways.linting.references import dead_references, duplicate_names, unsourced_rules
from pathways.linting.renewals import duplicate_renewals, failing_renewals
from pathways.loading.rules.catalog_files import catalog_of
from pathways.loading.rules.rule_file import RuleFile, read_rules
from pathways.model.values.finding import Finding

CHECKS = (
    circular_terms,
    unreachable,
    dead_references,
    edition_gaps,
    unreachable_amounts,
    duplicate_names,
    unsourced_rules,
    failing_examples,
    duplicate_renewals,
    failing_renewals,
    overdue_reviews,
)
ADVICE = frozenset({"L014", "L016", "L017", "L018", "L020", "L021"})
"""Codes of what may be meant as it is; each other finding is a fault."""


class LintResult(NamedTuple):
    """How many files were read, and what was found."""

    files: int
    findings: tuple[Finding, ...]

    def faults(self, *, strict: bool) -> int:
        """How many findings stand in the way; where it is strict, every one does."""
        return sum(strict or finding.code not in ADVICE for finding in self.findings)


def lint(folder: str | Path | None, as_of: date) -> LintResult:
    """Check the shipped rules, and over them those of a folder.

    Args:
        folder: rule files that add to the shipped ones or override them; of the shipped files only the faults
            are told that they have because of these.
        as_of: the day by which rules are out of review, or not in force.

    Raises:
        InvalidInputError: the files cannot be made into a catalog; with every finding of every file.
    """
    files = read_rules(folder)
    findings = _findings(files, as_of)
    own = {file.defined.file for file in files.values() if file.defined.own}
    if own:
        before = _shipped_findings(as_of)
        findings = {
            finding
            for finding in findings
            if finding.at.file in own or (finding.code not in ADVICE and finding not in before)
        }
    return LintResult(len(own or files), tuple(sorted(findings)))


def _shipped_findings(as_of: date) -> set[Finding]:
    return _findings(read_rules(), as_of)


def _findings(files: dict[str, RuleFile], as_of: date) -> set[Finding]:
    library = RuleLibrary(files, catalog_of(files), as_of)
    return {finding for check in CHECKS for finding in check(library)}
