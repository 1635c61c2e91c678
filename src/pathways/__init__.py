"""A rules engine for health-information certification pathways.

    import pathways as pw

    catalog = pw.load()
    maria = pw.read_record("examples/maria.yaml", catalog)
    answer = pw.check(catalog, "CHPS", maria, as_of="2026-11-24")
    print(pw.explain(answer))

Each name is imported when it is first used, so that `import pathways` stays quick.
"""

import warnings
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    __version__: str

    from pathways.alignment.align import Alignment as Alignment
    from pathways.checking.answer import Answer as Answer
    from pathways.checking.answer import PurposeVerdict as PurposeVerdict
    from pathways.editing.record_text import record_text as record_text
    from pathways.front_door.align import align as align
    from pathways.front_door.check import check as check
    from pathways.front_door.diagram import diagram as diagram
    from pathways.front_door.next_steps import next_steps as next_steps
    from pathways.front_door.renew import renew as renew
    from pathways.graph.analysis import unavoidable as unavoidable
    from pathways.graph.impact import impact as impact
    from pathways.graph.networkx_graph import to_networkx as to_networkx
    from pathways.graph.paths import paths as paths
    from pathways.interop.outlines import with_outlines as with_outlines
    from pathways.interop.programs import read_program as read_program
    from pathways.loading.records.activity_log_file import read_log as read_log
    from pathways.loading.records.activity_log_file import with_log as with_log
    from pathways.loading.records.record_file import read_record as read_record
    from pathways.loading.records.record_file import record as record
    from pathways.loading.records.roster import Roster as Roster
    from pathways.loading.records.roster_file import records as records
    from pathways.loading.rules.catalog_files import load as load
    from pathways.model.catalog import Catalog as Catalog
    from pathways.model.evidence.record import Record as Record
    from pathways.model.rules.credential import Credential as Credential
    from pathways.model.rules_version import rules_version as rules_version
    from pathways.model.school.program import Program as Program
    from pathways.model.values.finding import Finding as Finding
    from pathways.model.values.finding import InvalidInputError as InvalidInputError
    from pathways.model.values.truth import Truth as Truth
    from pathways.model.verdict import Verdict as Verdict
    from pathways.planning.next_steps import NextSteps as NextSteps
    from pathways.rendering.check.data import answer_data as answer_data
    from pathways.rendering.diagram.picture import Diagram as Diagram
    from pathways.rendering.explain import explain as explain
    from pathways.renewal.renew import Renewals as Renewals

_HOMES = {
    "Alignment": "alignment.align",
    "Answer": "checking.answer",
    "Catalog": "model.catalog",
    "Credential": "model.rules.credential",
    "Diagram": "rendering.diagram.picture",
    "Finding": "model.values.finding",
    "InvalidInputError": "model.values.finding",
    "NextSteps": "planning.next_steps",
    "Program": "model.school.program",
    "PurposeVerdict": "checking.answer",
    "Record": "model.evidence.record",
    "Renewals": "renewal.renew",
    "Roster": "loading.records.roster",
    "Truth": "model.values.truth",
    "Verdict": "model.verdict",
    "align": "front_door.align",
    "answer_data": "rendering.check.data",
    "check": "front_door.check",
    "diagram": "front_door.diagram",
    "explain": "rendering.explain",
    "impact": "graph.impact",
    "load": "loading.rules.catalog_files",
    "next_steps": "front_door.next_steps",
    "paths": "graph.paths",
    "read_log": "loading.records.activity_log_file",
    "read_program": "interop.programs",
    "read_record": "loading.records.record_file",
    "record": "loading.records.record_file",
    "record_text": "editing.record_text",
    "records": "loading.records.roster_file",
    "renew": "front_door.renew",
    "rules_version": "model.rules_version",
    "to_networkx": "graph.networkx_graph",
    "unavoidable": "graph.analysis",
    "with_log": "loading.records.activity_log_file",
    "with_outlines": "interop.outlines",
}
_RENAMED = {
    "Purpose": "pathways.checking.answer.PurposeVerdict",
    "Unusable": "pathways.model.values.finding.InvalidInputError",
    "bridges": "pathways.graph.analysis.bridges",
    "fall": "pathways.graph.impact.impact",
    "longest": "pathways.graph.analysis.longest_paths",
    "roads": "pathways.graph.paths.paths",
    "roots": "pathways.graph.analysis.starting_points",
}
"""Names of release 0.1, which stay for one release, and what is meant by each."""

__all__ = sorted(_HOMES)


def __getattr__(name: str) -> Any:
    if name == "__version__":
        return import_module("importlib.metadata").version("credential-pathways")
    if name in _HOMES:
        return getattr(import_module(f"pathways.{_HOMES[name]}"), name)
    if name in _RENAMED:
        home, _, new = _RENAMED[name].rpartition(".")
        place = f"pathways.{new}" if new in _HOMES else _RENAMED[name]
        message = f"pathways.{name} will be removed in release 0.3; use {place}"
        warnings.warn(message, DeprecationWarning, stacklevel=2)
        return getattr(import_module(home), new)
    raise AttributeError(f"module `pathways` has no `{name}`")


def __dir__() -> list[str]:
    return __all__
