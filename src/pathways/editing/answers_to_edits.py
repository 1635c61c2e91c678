"""What a person types in reply to a question, as a change to the record."""

import re
from dataclasses import dataclass
from typing import Any, assert_never, get_args

from pathways.editing.record_path import PathSteps, steps_to
from pathways.editing.yaml_text import YamlValue
from pathways.model.evidence.item import Evidence
from pathways.model.evidence.learning import Accreditation, CompletedCourse, Education
from pathways.model.evidence.path import EvidencePath
from pathways.model.evidence.record import LISTS, Record, item_type
from pathways.model.rules.vocabulary import OTHER
from pathways.model.values.day import Day
from pathways.model.values.partial_list import PartialList
from pathways.model.verdict import Question
from pathways.wording import labels

FIRST_ASKED = {name: keys for name in LISTS if (keys := item_type(name).asked_first)}
"""By list, what is asked of an item that is added."""
BINDS_BY = {
    "applications": ("credential", "applied"),
    "exams": ("exam", "passed"),
    "education": (None, "started"),
}
"""By the list that tells which edition applies: what names the credential there, and the day."""
NONE_OF_THESE = frozenset({"none", "none of these", "[]"})
YES, NO = frozenset({"yes", "y"}), frozenset({"no", "n", "no more"}) | NONE_OF_THESE
NOT_SURE = frozenset(
    {"", "?", "not sure", "unsure", "unknown", "n/a", "don't know", "i don't know", "i do not know"}
)
FREE_TEXT = frozenset({("education", "field"), ("experience", "role")})
"""Text in which known words are recognized; `other: TEXT` says that it is none of them."""
NAMED_BY = {name: keys[0] for name, keys in FIRST_ASKED.items() if name != "continuing_education"}
"""By list, the key of a new item that a question about one word answers already; activities have none."""


@dataclass(frozen=True, slots=True)
class RecordEdit:
    """A value to put where some steps lead."""

    steps: PathSteps
    value: YamlValue


def question_field(question: Question, record: Record) -> EvidencePath | None:
    """The list, or the key of an item, that a question asks for; null where no record can tell."""
    match question.kind:
        case "edition":
            return _day_that_binds(question.path.listed, question.about, record) if question.path else None
        case "list" if question.path in FIRST_ASKED:
            return question.path
        case "list" | "attribute":
            return _open_field(question, record)
        case (
            "part-time" | "candidacy" | "accreditation-day" | "standing" | "issuer-discretion" | "recalled"
            | "anchor" | "shared-credits" | "late-units" | "own-domain" | "cycle" | "pro-rated" | "rules"
            | "log" | "cycle-end" | "reinstatement"
        ):  # fmt: skip
            return None
        case _:
            assert_never(question.kind)


def _open_field(question: Question, record: Record) -> EvidencePath | None:
    """The key of an item that was left open; null where that is written by hand."""
    if question.path is None or question.path.key is None:
        return None
    path, key = question.path, question.path.key
    item = record.item(path)
    name = _field(type(item), key) if item else None
    return path if name and _is_open(getattr(item, name)) else None


def accreditor_edit(question: Question, record: Record, file_value: Any, reply: str) -> RecordEdit | None:
    """What a reply says of the entry of `accredited_by` that a question is about; null: it is about none.

    The status is `accredited` or `candidacy`; the dates are two, or one for an accreditation that goes on.
    """
    path = question.path
    item = record.item(path) if path is not None else None
    if path is None or path.key != "accredited_by" or not isinstance(item, Education | CompletedCourse):
        return None
    entries = item.accredited_by.items
    if question.about == "status":
        place = next((nth for nth, entry in enumerate(entries) if entry.status is None), None)
        return _of_entry(path, file_value, place, {"status": reply})
    if question.about == labels.SINCE_AND_UNTIL:
        place = next((nth for nth, entry in enumerate(entries) if _dates_are_open(entry)), None)
        words = reply.replace(",", " ").split() or [reply]
        days = dict(zip(("since", "until"), words, strict=False))
        return _of_entry(path, file_value, place, {**days})
    return None


def _dates_are_open(entry: Accreditation) -> bool:
    """Whether an entry has dates, and not both are known; one without an end is still accredited."""
    ended = entry.until is None and not entry.is_unset("until")
    return not entry.on_completion and entry.status == "accredited" and (entry.since is None or ended)


def _of_entry(
    path: EvidencePath, file_value: Any, place: int | None, changes: dict[str, YamlValue]
) -> RecordEdit | None:
    """An entry of a list of accreditors with other values."""
    if place is None:
        return None
    steps = steps_to(path, file_value)
    here = file_value
    for step in steps:
        here = here[step]
    within: PathSteps = ("items",) if isinstance(here, dict) else ()
    entry = (here["items"] if isinstance(here, dict) else here)[place]
    told = _plain(entry) if isinstance(entry, dict) else {"by": str(entry)}
    kept = {key: value for key, value in told.items() if value is not None}
    return RecordEdit((*steps, *within, place), {**kept, **changes})


def _field(model: type[Evidence], key: str) -> str | None:
    """The field that a file writes under a key; null where there is none."""
    return next((name for name, field in model.model_fields.items() if key == (field.alias or name)), None)


def _day_that_binds(listed: str, credential: str, record: Record) -> EvidencePath:
    """The day of an item that is told without it; or else the list, in which there may be another."""
    name, day = BINDS_BY[listed]
    for nth, item in enumerate(getattr(record, listed).items):
        if (name is None or getattr(item, name) == credential) and _is_open(getattr(item, day)):
            return EvidencePath(listed, nth, day)
    return EvidencePath(listed)


def _is_open(value: object) -> bool:
    """Whether a value may be told more of; what is known exactly is never written over."""
    return value is None or isinstance(value, PartialList) or (isinstance(value, Day) and not value.exact)


def close_list(listed: str, file_value: Any) -> RecordEdit | None:
    """That a list has no more items than the file tells; null where the file says so already."""
    here = file_value.get(listed)
    if isinstance(here, dict):
        return RecordEdit((listed, "partial"), "false")
    return RecordEdit((listed,), []) if here is None else None


def add_item(listed: str, file_value: Any, item: dict[str, YamlValue]) -> RecordEdit:
    """That a list has an item more, and perhaps others."""
    here = file_value.get(listed)
    if here is None:
        return RecordEdit((listed,), {"partial": "true", "items": [item]})
    items = here["items"] if isinstance(here, dict) else here
    return RecordEdit(steps_to(EvidencePath(listed, len(items)), file_value), item)


def set_attribute(
    path: EvidencePath, file_value: Any, value: YamlValue, *, instead: bool = False
) -> RecordEdit:
    """That an item of the file has a value for a key; a list is added to, or set `instead`."""
    steps, key = steps_to(path.item, file_value), path.key or ""
    here = file_value
    for step in steps:
        here = here[step]
    words = value.get("items") if isinstance(value, dict) and "items" in value else value
    if isinstance(words, list) and not instead:
        had = here.get(key) or []
        kept = _plain(had["items"] if isinstance(had, dict) else had)
        words = [*kept, *(word for word in words if word not in kept)]
        value = {**value, "items": words} if isinstance(value, dict) else words
    return RecordEdit((*steps, key), value)


def _plain(value: Any) -> Any:
    """What a file holds, without its places."""
    if isinstance(value, dict):
        return {str(key): _plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return value if value is None else str(value)


def affirmed(model: type[Evidence], key: str, about: str, label: str) -> YamlValue:
    """What `yes` says of a key, where a question asks whether it is one word."""
    if _is_list(model, key):
        return [about]
    return label if key in {key for _, key in FREE_TEXT} else about


def denied(model: type[Evidence], key: str, said: str) -> YamlValue:
    """What `no` says of it: a list has no more, free text is none of the known words."""
    return [] if _is_list(model, key) else f"{OTHER}: {said}" if said else OTHER


def _is_list(model: type[Evidence], key: str) -> bool:
    annotation = model.model_fields[_field(model, key) or key].annotation
    wanted = get_args(annotation) or (annotation,)
    return any(isinstance(part, type) and issubclass(part, PartialList) for part in wanted)


def asks_yes_or_no(model: type[Evidence], listed: str, key: str) -> bool:
    """Whether a question about a key is answered by yes or no: is a word in the list, is it the text?"""
    return _is_list(model, key) or (listed, key) in FREE_TEXT


def spell_reply(model: type[Evidence], key: str, reply: str, about: str = "") -> YamlValue:
    """A reply as the file spells it: words for a list, and true or false for yes or no."""
    annotation = model.model_fields[_field(model, key) or key].annotation
    wanted = get_args(annotation) or (annotation,)
    if _is_list(model, key):
        words = [word.strip() for word in reply.split(",") if word.strip()]
        return [] if reply.casefold() in NONE_OF_THESE else words or reply
    if key == "share" and about and re.fullmatch(r"[\d.]+ ?%?", reply):
        reply = f"{about} {reply}"
    if key == "share":
        parts = (part.rpartition(" ") for part in re.split(r"\s*,\s*", reply))
        return {domain.strip(" :"): share for domain, _, share in parts}
    if bool in wanted:
        return {"yes": "true", "y": "true", "no": "false", "n": "false"}.get(reply.casefold(), reply)
    return reply
