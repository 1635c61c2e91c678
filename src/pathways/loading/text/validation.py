"""Values with places to models; every fault as a finding."""

from difflib import get_close_matches
from functools import lru_cache
from typing import Any, TypeVar

from pydantic import ValidationError

from pathways.loading.text.located import ParsedFile, key_location, location_of
from pathways.model.evidence.learning import PartialActivityList
from pathways.model.rules.requirement import GROUPS, SHORT
from pathways.model.values.base import Model
from pathways.model.values.finding import Finding, InvalidInputError, InvalidValueError, Location, truncate
from pathways.model.values.names import NameRecorder, Names
from pathways.model.values.partial_list import PartialList

ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
FORMS = {
    ID: "write a name in lower case with hyphens, such as `health-information`",
    r"^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$": "write whose it is and a name, such as `ahima/chps`",
    r"^\d\d\.\d{4}$": "write two digits, a point and four, such as 51.0707",
    r"^\d\d-\d{4}$": "write two digits, a hyphen and four, such as 29-2072",
    r"^https?://[^\s\"'<>]+$": "write an address that begins with https://",
    r"^[A-Za-z0-9]+([.:_-][A-Za-z0-9]+)*$": "write a number such as III.7, without spaces",
}
"""By the pattern of a text, what to type."""
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
        findings += [_finding(dict(error), written.value, top) for error in error.errors(include_url=False)]
    if findings:
        raise InvalidInputError(findings)
    return read


def _finding(fault: dict[str, Any], root: Any, top: Location) -> Finding:
    loc, kind, given = fault["loc"], fault["type"], fault["input"]
    parents = _parents(root, loc)
    key = str(loc[-1]) if loc else ""
    at_key = next((at for parent in reversed(parents) if (at := key_location(parent, key))), None)
    if kind == "extra_forbidden":
        return Finding(
            at_key or location_of(given) or top, "R101", f"unknown key `{truncate(key)}`", _near_key(key)
        )
    around = next((at for parent in reversed(parents) if (at := location_of(parent))), None)
    at = location_of(given) or (at_key if given is None else None) or around or top
    if kind == "missing":
        return Finding(at, "R102", f"`{key}` is missing", f"add `{key}`")
    context = fault.get("ctx", {})
    error = context.get("error")
    if isinstance(error, InvalidValueError):
        return Finding(at, "R104", error.message, error.remedy)
    return Finding(
        at, "R103", f"{_written(given)} does not fit `{_word(loc)}`", _wanted(kind, fault["msg"], context)
    )


@lru_cache(maxsize=1024)
def _near_key(key: str) -> str:
    words = sorted(Model.words() | SHORT.keys() | set(GROUPS) | {"from"})
    close = get_close_matches(key.casefold(), words, n=1, cutoff=0.75)
    return f"did you mean `{close[0]}`?" if close and close[0] != key else "remove it, or see docs/files.md"


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


def _word(loc: tuple[int | str, ...]) -> str:
    """The last word of a path that a writer would know."""
    return next((str(part) for part in reversed(loc) if isinstance(part, str) and part not in FOLDED), "file")


def _written(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, dict | list | tuple):
        return "a mapping" if isinstance(value, dict) else "a list"
    return f"`{truncate(str(value))}`"


def _wanted(kind: str, message: str, context: dict[str, Any]) -> str:
    """What to type instead, in the words of people who write files."""
    if str(context.get("class_name", "")).startswith((PartialList.__name__, PartialActivityList.__name__)):
        return "write a list, or {partial: true, items: [...]}"
    wanted = {
        "literal_error": f"write one of {context.get('expected', '')}",
        "string_pattern_mismatch": FORMS.get(str(context.get("pattern")), FORMS[ID]),
        "string_type": "write text",
        "tuple_type": "write a list",
        "dict_type": "write a mapping",
        "model_type": "write a mapping of keys and values",
        "model_attributes_type": "write a mapping of keys and values",
        "bool_parsing": "write true or false",
        "bool_type": "write true or false",
        "int_parsing": "write a whole number",
        "union_tag_invalid": "write one kind of requirement",
    }
    return wanted.get(kind, message[0].lower() + message[1:])
