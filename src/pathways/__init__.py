"""A rules engine for health-information certification pathways.

    import pathways as pw

    catalog = pw.load()
    maria = pw.read_record("examples/maria.yaml", catalog)
    answer = pw.check(catalog, "CHPS", maria, as_of="2026-11-24")
    print(pw.explain(answer))

Each name is imported when it is first used, so that `import pathways` stays quick.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathways.alignment.align import Alignment as Alignment
    from pathways.alignment.align import align as align
    from pathways.checking.answer import Answer as Answer
    from pathways.checking.answer import PurposeVerdict as PurposeVerdict
    from pathways.checking.check import check as check
    from pathways.editing.record_text import record_text as record_text
    from pathways.graph.analysis import bridges as bridges
    from pathways.graph.analysis import longest_paths as longest_paths
    from pathways.graph.analysis import starting_points as starting_points
    from pathways.graph.analysis import unavoidable as unavoidable
    from pathways.graph.build import to_networkx as to_networkx
    from pathways.graph.impact import impact as impact
    from pathways.graph.paths import paths as paths
    from pathways.interop.outlines import with_outlines as with_outlines
    from pathways.interop.programs import read_program as read_program
    from pathways.loading.records.activity_sheet import read_log as read_log
    from pathways.loading.records.activity_sheet import with_log as with_log
    from pathways.loading.records.record_file import read_record as read_record
    from pathways.loading.rules.catalog_files import load as load
    from pathways.model.catalog import Catalog as Catalog
    from pathways.model.evidence.record import Record as Record
    from pathways.model.rules.credential import Credential as Credential
    from pathways.model.school.program import Program as Program
    from pathways.model.values.finding import Finding as Finding
    from pathways.model.values.finding import InvalidInputError as InvalidInputError
    from pathways.model.values.truth import Truth as Truth
    from pathways.model.verdict import Verdict as Verdict
    from pathways.planning.next_steps import NextSteps as NextSteps
    from pathways.planning.next_steps import next_steps as next_steps
    from pathways.rendering.check.data import answer_data as answer_data
    from pathways.rendering.check.text import explain as explain
    from pathways.rendering.diagram.diagram import diagram as diagram
    from pathways.rendering.diagram.picture import Diagram as Diagram
    from pathways.renewal.renew import Renewals as Renewals
    from pathways.renewal.renew import renew as renew

_HOMES = {
    "Alignment": "alignment.align",
    "Answer": "checking.answer",
    "Catalog": "model.catalog",
    "Credential": "model.rules.credential",
    "Diagram": "rendering.diagram.picture",
    "Finding": "model.values.finding",
    "NextSteps": "planning.next_steps",
    "Program": "model.school.program",
    "Purpose": "checking.answer",
    "Record": "model.evidence.record",
    "Renewals": "renewal.renew",
    "Truth": "model.values.truth",
    "InvalidInputError": "model.values.finding",
    "Verdict": "model.verdict",
    "align": "alignment.align",
    "answer_data": "rendering.check.data",
    "bridges": "graph.analysis",
    "check": "checking.check",
    "diagram": "rendering.diagram.diagram",
    "explain": "rendering.check.text",
    "fall": "graph.impact",
    "load": "loading.rules.catalog_files",
    "longest": "graph.analysis",
    "next_steps": "planning.next_steps",
    "read_log": "loading.records.activity_sheet",
    "read_program": "interop.programs",
    "read_record": "loading.records.record_file",
    "record_text": "editing.record_text",
    "renew": "renewal.renew",
    "roads": "graph.paths",
    "roots": "graph.analysis",
    "to_networkx": "graph.build",
    "unavoidable": "graph.analysis",
    "with_log": "loading.records.activity_sheet",
    "with_outlines": "interop.outlines",
}
__all__ = sorted(_HOMES)


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module `pathways` has no `{name}`")
    return getattr(import_module(f"pathways.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
