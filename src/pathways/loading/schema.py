"""What records and rule files may hold, as JSON Schema, for editors that complete and mark as one types.

The models say what a file means; here are the spellings that they take for it: lists that may be partial,
short forms, requirements under their kinds. A name of the catalog is offered and not insisted on, for other
spellings of it are read too.
"""

from typing import Any, NamedTuple

from pydantic.json_schema import models_json_schema

from pathways.loading.rules.rule_file import KINDS
from pathways.model.evidence.learning import Accreditation, PartialActivityList
from pathways.model.evidence.record import Record
from pathways.model.rules.edition import Award, Boundary, Edition
from pathways.model.rules.requirement import SHORT, AtLeast
from pathways.model.rules.requirement_base import RequirementBase
from pathways.model.school.outline import DomainWeight, RequiredDepth
from pathways.model.school.program import Program
from pathways.model.values.names import Names, ReferenceKind
from pathways.model.values.partial_list import PartialList
from pathways.model.values.period import LookbackWindow

JsonSchema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
# A record's schema tells a default of this model, which older releases of pydantic do not build for it.
PartialActivityList.model_rebuild()
REQUIREMENT: JsonSchema = {"$ref": "#/$defs/Requirement"}


def record_schema(names: Names) -> JsonSchema:
    """The schema of a record.

    Args:
        names: of the catalog, to be offered where they fit.
    """
    return _spelled(Record.model_json_schema(by_alias=True), names, "A learner's record")


def program_schema(names: Names) -> JsonSchema:
    """The schema of a program file; `courses` may be the name of a spreadsheet, and `covers` of another."""
    schema = _spelled(Program.model_json_schema(by_alias=True), names, "A school's program")
    value = schema["properties"]
    value["courses"] = {"anyOf": [value["courses"], {"type": "string"}]}
    value["covers"] = {"type": "string"}
    schema["required"] = [*schema["required"], "courses"]
    return schema


def rules_schema(names: Names) -> JsonSchema:
    """The schema of a rule file, whichever it defines."""
    _, schema = models_json_schema([(model, "validation") for model in KINDS.values()], by_alias=True)
    each = [{"$ref": f"#/$defs/{model.__name__}"} for model in KINDS.values()]
    return _spelled({"oneOf": each, **schema}, names, "A file of rules")


def _spelled(schema: JsonSchema, names: Names, title: str) -> JsonSchema:
    raw: dict[str, JsonSchema] = schema.pop("$defs")
    spell = _SpellingSchema(raw, names)
    top = spell.spelled(schema)
    defs = {name: spell.spelled(schema) for name, schema in raw.items() if not _is_partial_list(name)}
    if AtLeast.__name__ in defs:
        _requirements(defs, raw[AtLeast.__name__]["properties"]["of"]["items"]["discriminator"]["mapping"])
    for name, spelled in SPELLED.items():
        if name in defs:
            defs[name] = spelled(defs[name])
    return {"$schema": DIALECT, "title": title, **top, "$defs": dict(sorted(defs.items()))}


class _SpellingSchema(NamedTuple):
    """Makes a model's schema that of its spelling, but for what `SPELLED` and `_requirements` do."""

    raw: dict[str, JsonSchema]
    names: Names

    def spelled(self, schema: Any) -> Any:
        if isinstance(schema, list):
            return [self.spelled(part) for part in schema]
        if not isinstance(schema, dict):
            return schema
        if "x-refers" in schema:
            return {"anyOf": [{"enum": _offered(schema["x-refers"], self.names)}, {"type": "string"}]}
        if "discriminator" in schema:
            return REQUIREMENT
        model = str(schema.get("$ref")).rpartition("/")[2]
        if _is_partial_list(model):
            partial = self.spelled(self.raw[model])
            if "since" in partial["properties"]:  # a list that says so need not say that it is not partial
                partial["required"] = ["items"]
            return {"anyOf": [{"type": "null"}, partial["properties"]["items"], partial]}
        if schema.get("type") == "string" and "enum" not in schema:
            return {**_untitled(schema), "type": ["string", "number", "boolean"]}
        return {
            key: {word: self.spelled(part) for word, part in value.items()}
            if key == "properties"
            else self.spelled(value)
            for key, value in _untitled(schema).items()
        }


def _is_partial_list(model: str) -> bool:
    """Whether a definition is that of a list, which files write with or without `partial`."""
    return PartialList.__name__ in model or model == PartialActivityList.__name__


def _untitled(schema: JsonSchema) -> JsonSchema:
    return {key: value for key, value in schema.items() if key not in ("title", "default")}


def _offered(kind: ReferenceKind, names: Names) -> list[str]:
    """The ids of a kind; of credentials their abbreviations too."""
    table = names.tables.get(kind, {})
    ids = {name for ids_of_name in table.values() for name in ids_of_name}
    short = [word.upper() for word in sorted(table) if "/" not in word] if kind == "credential" else []
    return sorted(ids) + short


def _requirements(defs: dict[str, JsonSchema], models: dict[str, str]) -> None:
    """Put requirements as files write them, conditions under their kinds, in place of their models."""
    group = defs.pop(AtLeast.__name__)["properties"]
    words = {key: group[key] for key in (*RequirementBase.model_fields, "route", "title", "exam_only")}
    listed = {"type": "array", "items": REQUIREMENT, "minItems": 1}
    kinds: dict[str, JsonSchema] = {}
    beside: dict[str, JsonSchema] = {}
    for kind in SHORT:
        schema = defs.pop(models[kind].rpartition("/")[2])
        own = {
            ("kind" if key == "training" else key): value
            for key, value in schema["properties"].items()
            if key != "kind"
        }
        short = own["kind" if SHORT[kind] == "training" else SHORT[kind]]
        lists = [{"type": "string"}] if SHORT[kind] == "any" else []
        kinds[kind] = {
            "anyOf": [short, *lists, {"type": "object", "properties": own, "additionalProperties": False}]
        }
        beside |= {key: {} for key in own}
    defs["Requirement"] = {
        "type": "object",
        "minProperties": 1,
        "additionalProperties": False,
        "properties": {
            **kinds,
            "all": listed,
            "any": listed,
            "at_least": {
                "type": "object",
                "properties": {**words, "count": {"type": "integer", "minimum": 1}, "of": listed},
                "required": ["count", "of"],
                "additionalProperties": False,
            },
            **words,
            **{key: schema for key, schema in beside.items() if key not in {*words, *kinds, "any"}},
        },
    }


def _short_form(key: str) -> Any:
    """How a mapping that may also be written as the value of one of its keys is spelled."""
    return lambda schema: {"anyOf": [schema["properties"][key], schema]}


def _boundary(schema: JsonSchema) -> JsonSchema:
    day = schema["properties"]["earliest"]
    either = {"anyOf": [{"const": "unknown"}, day]}
    pair = {"type": "array", "items": either, "minItems": 2, "maxItems": 2}
    return {"anyOf": [day, pair, schema]}


def _edition(schema: JsonSchema) -> JsonSchema:
    renamed = {"type": "object", "additionalProperties": {"type": "string"}}
    return {**schema, "properties": {**schema["properties"], "renamed": renamed}}


def _weight(schema: JsonSchema) -> JsonSchema:
    share = schema["properties"]["low"]
    pair = {"type": "array", "items": share, "minItems": 2, "maxItems": 2}
    return {"anyOf": [share, pair, schema]}


SPELLED = {
    Accreditation.__name__: _short_form("by"),
    LookbackWindow.__name__: _short_form("last"),
    Boundary.__name__: _boundary,
    Award.__name__: lambda schema: {"anyOf": [schema, REQUIREMENT]},
    Edition.__name__: _edition,
    DomainWeight.__name__: _weight,
    RequiredDepth.__name__: _short_form("level"),
}
"""Models that files spell otherwise than by their keys."""
