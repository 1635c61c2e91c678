"""A record without the names of people and places; what is decided by it stays the same."""

from dataclasses import replace
from typing import Any, get_args

from pathways.model.catalog import Catalog
from pathways.model.evidence.item import NAMING
from pathways.model.evidence.learning import Activity, Education
from pathways.model.evidence.record import Record
from pathways.model.evidence.unread import Unread
from pathways.model.evidence.work import Job
from pathways.model.values.base import Model
from pathways.model.values.fault import Written
from pathways.model.values.finding import Finding
from pathways.model.values.partial_list import PartialList

REDACTED = "redacted"


def redacted(record: Record, catalog: Catalog) -> Record:
    """The same record with every name in it dropped, and free text reduced to the words that rules know.

    Titles of activities are numbered, for what has the same title may be the same course.
    """
    without: Record = _without(record, catalog, {})
    nameless = without.model_copy(update={"learner": None}).interpreted(())
    return nameless.without(redacted_unread(record.unread, "log"))


def redacted_unread(unread: Unread, shown: str) -> Unread:
    """The same without the writer's words, the file called by what it is."""
    skipped, notices, left_out, rows = unread
    hidden = [tuple(redacted_finding(one, shown) for one in found) for found in (skipped, notices)]
    return Unread(hidden[0], hidden[1], left_out, rows)


def _without(value: Any, catalog: Catalog, titles: dict[str, int]) -> Any:
    if isinstance(value, PartialList):
        items = tuple(_without(item, catalog, titles) for item in value.items)
        return value.model_copy(update={"items": items})
    if not isinstance(value, Model):
        return value
    fields = {name: getattr(value, name) for name in type(value).model_fields}
    changed = {name: _without(one, catalog, titles) for name, one in fields.items() if isinstance(one, Model)}
    changed |= {
        name: REDACTED for name, one in fields.items() if one is not None and _may_identify(type(value), name)
    }
    if isinstance(value, Education) and value.field:
        changed["field"] = catalog.vocabularies["fields"].recognize(value.field) or REDACTED
    if isinstance(value, Job):
        for key, words in (("role", "roles"), ("attested_by", "attestors")):
            if text := getattr(value, key):
                changed[key] = catalog.vocabularies[words].recognize(text) or REDACTED
    if isinstance(value, Activity) and value.title:
        changed["title"] = f"{REDACTED} {titles.setdefault(value.title_key, len(titles) + 1)}"
    return value.model_copy(update=changed)


def _may_identify(model: type[Model], name: str) -> bool:
    field = model.model_fields[name]
    inside = (mark for arg in get_args(field.annotation) for mark in getattr(arg, "__metadata__", ()))
    return NAMING in (*field.metadata, *inside)


def redacted_finding(finding: Finding, shown: str = "record") -> Finding:
    """The same finding without the writer's words, the file called by what it is."""
    fault = finding.fault
    arguments = tuple(
        (name, Written("...") if isinstance(value, Written) else value) for name, value in fault.arguments
    )
    return replace(finding, at=finding.at._replace(file=shown), fault=fault._replace(arguments=arguments))
