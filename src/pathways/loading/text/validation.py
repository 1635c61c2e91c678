"""Values with places to models; every fault as a finding."""

import re
from difflib import get_close_matches
from functools import lru_cache
from typing import Any, TypeVar, get_args

from pydantic import ValidationError

from pathways.loading.text.located import ParsedFile, key_location, location_of
from pathways.model.evidence.learning import PartialActivityList
from pathways.model.rules.requirement import GROUPS, SHORT
from pathways.model.values.base import Model, OutOfScope
from pathways.model.values.fault import Fault, Place, Shape, Written, fault, quoted
from pathways.model.values.fault_kinds import FaultKind
from pathways.model.values.finding import Finding, InvalidInputError, InvalidValueError, Location
from pathways.model.values.former_keys import FORMER_DATES, FORMER_KEYS, FORMER_RULE_KEYS
from pathways.model.values.names import NameRecorder, Names
from pathways.model.values.partial_list import PartialList

FORMS: dict[str, FaultKind] = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "not-an-id",
    r"^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$": "not-an-owned-id",
    r"^\d\d\.\d{4}$": "not-a-cip-code",
    r"^\d\d-\d{4}$": "not-a-soc-code",
    r"^https?://[^\s\"'<>]+$": "not-an-address",
    r"^[A-Za-z0-9]+([.:_-][A-Za-z0-9]+)*$": "not-an-outline-number",
}
"""By the pattern that a text must have, the fault of one that has not."""
MISFITS: dict[str, FaultKind] = {
    "string_type": "not-text",
    "tuple_type": "not-a-list",
    "list_type": "not-a-list",
    "dict_type": "not-a-mapping",
    "model_type": "not-keys-and-values",
    "model_attributes_type": "not-keys-and-values",
    "bool_parsing": "not-true-or-false",
    "bool_type": "not-true-or-false",
    "int_parsing": "not-a-whole-number",
    "int_type": "not-a-whole-number",
    "int_from_float": "not-a-whole-number",
    "string_too_short": "empty-text",
    "union_tag_invalid": "not-a-requirement",
}
"""By the code that pydantic refuses a value with, the fault."""
FOLDED = {"items", "of", "at_least"}
"""Steps of a path that no writer of a list or a route typed."""

ModelT = TypeVar("ModelT", bound=Model)


def validate(model: type[ModelT], written: ParsedFile, names: Names | NameRecorder) -> ModelT:
    """Read what a file holds as a model, its references resolved.

    Raises:
        InvalidInputError: with one finding a fault, at the place where the writer can mend it; and with those
            that the file had as it was read.
    """
    top = Location(written.shown, 1, 1)
    findings = list(written.findings)
    try:
        read = model.model_validate(written.value, context=names)
    except ValidationError as error:
        details = error.errors(include_url=False)
        findings += [_finding(model, dict(detail), written.value, top) for detail in details]
    if findings:
        raise InvalidInputError(findings)
    return read


def _finding(model: type[Model], detail: dict[str, Any], root: Any, top: Location) -> Finding:
    loc, kind, given = detail["loc"], detail["type"], detail["input"]
    parents = _parents(root, loc)
    key = str(loc[-1]) if loc else ""
    at_key = next((at for parent in reversed(parents) if (at := key_location(parent, key))), None)
    if kind == "extra_forbidden":
        at = at_key or location_of(given) or top
        if current := _current_key(key, loc):
            twice = any(isinstance(parent, dict) and {key, current} <= parent.keys() for parent in parents)
            if twice:
                return Finding(at, "R101", fault("former-key-twice", key=key, current=current))
            return Finding(at, "R101", fault("former-key", key=key, current=current))
        match _refused(model, loc):
            case "course-equivalence":
                return Finding(at, "R101", fault("course-equivalence", key=Written(key)))
            case "score-not-read":
                return Finding(at, "R101", fault("score-not-read", key=Written(key)))
            case "result-not-told":
                return Finding(at, "R101", fault("result-not-told", key=Written(key)))
            case None:
                pass
        if key.isdigit():
            return Finding(at, "R101", fault("comma-in-number", key=Written(key)))
        return Finding(at, "R101", fault("unknown-key", key=Written(key), near=_near_key(model, loc)))
    around = next((at for parent in reversed(parents) if (at := location_of(parent))), None)
    at = location_of(given) or (at_key if given is None else None) or around or top
    if kind == "missing":
        return Finding(at, "R102", fault("missing-key", key=key))
    context = detail.get("ctx", {})
    error = context.get("error")
    if isinstance(error, InvalidValueError):
        return Finding(at, "R104", error.fault)
    return Finding(at, "R103", _misfit(quoted(given), _place(loc), kind, detail["msg"], context))


def _current_key(key: str, loc: tuple[int | str, ...]) -> str | None:
    """The key that release 0.2 had in this place under another name; a renewal had `pool` at its top."""
    if key == "pool" and len(loc) == 1:
        return "ceu_total"
    return {**FORMER_KEYS, **FORMER_RULE_KEYS}.get(key)


@lru_cache(maxsize=1024)
def _near_key(top: type[Model], loc: tuple[int | str, ...]) -> str | None:
    """The key that may be meant: one of the place, where its model is known, or else any."""
    key = str(loc[-1])
    here = _model_at(top, loc[:-1])
    if here is None:
        known = {*Model.words(), *SHORT, *GROUPS, "from"} - {key}
    else:
        known = {field.alias or name for name, field in here.model_fields.items()}
        word = _key_word(key)
        if meant := word if word in known else here.also_called.get(word):
            return meant
    close = get_close_matches(key.casefold(), sorted(known), n=1, cutoff=0.75)
    return close[0] if close else None


def _refused(top: type[Model], loc: tuple[int | str, ...]) -> OutOfScope | None:
    """Why a key is out of scope in its place; null where it is not."""
    here = _model_at(top, loc[:-1])
    return here.refused.get(_key_word(str(loc[-1]))) if here else None


def _key_word(key: str) -> str:
    return re.sub(r"[\s-]+", "_", key.strip().casefold())


def _model_at(top: type[Model], loc: tuple[int | str, ...]) -> type[Model] | None:
    """The model of what stands at a path; null where it depends on what is written there."""
    here: type[Model] | None = top
    for part in loc:
        if isinstance(part, int) or here is None:
            continue
        fields = {field.alias or name: field for name, field in here.model_fields.items()}
        models = _models(fields[part].annotation) if part in fields else set()
        here = next(iter(models)) if len(models) == 1 else None
    return here


def _models(annotation: Any) -> set[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return {annotation}
    return set().union(*map(_models, get_args(annotation)))


def _parents(root: Any, loc: tuple[int | str, ...]) -> list[Any]:
    """The pieces of the file along a path; what validators folded in is stepped over."""
    pieces, here = [root], root
    for part in loc:
        inside = isinstance(here, dict) and part in here
        inside = inside or (isinstance(here, list) and isinstance(part, int) and part < len(here))
        if inside:
            here = here[part]
            pieces.append(here)
    return pieces


def _place(loc: tuple[int | str, ...]) -> Place:
    """The last word of a path that a writer would know, and whether an item of what it has is meant."""
    word = next((part for part in reversed(loc) if isinstance(part, str) and part not in FOLDED), None)
    return Place(word, item=isinstance(loc[-1], int)) if word else Place("file")


def _misfit(
    given: Written | Shape, key: Place, refused_as: str, message: str, context: dict[str, Any]
) -> Fault:
    """The fault of a value that pydantic refuses, by the code that it refuses it with."""
    if str(context.get("class_name", "")).startswith((PartialList.__name__, PartialActivityList.__name__)):
        return fault("not-a-partial-list", given=given, key=key)
    if given is Shape.NOTHING:
        return fault("no-value", key=key)
    current = FORMER_DATES.get(given.text) if isinstance(given, Written) else None
    if refused_as == "literal_error" and key.key == "effective_by" and current:
        return fault("former-value", given=given, current=current)
    if refused_as == "literal_error":
        return fault("not-a-choice", given=given, key=key, choices=str(context["expected"]))
    if refused_as == "string_pattern_mismatch":
        return fault(FORMS.get(str(context["pattern"]), "not-an-id"), given=given, key=key)
    if kind := MISFITS.get(refused_as):
        return fault(kind, given=given, key=key)
    return fault("does-not-fit", given=given, key=key, wanted=message[0].lower() + message[1:])
