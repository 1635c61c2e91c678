"""The base of every model: frozen, and strict about unknown keys."""

from collections.abc import Mapping
from copy import copy
from types import MappingProxyType
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from pathways.model.values.finding import InvalidValueError
from pathways.model.values.former_keys import FORMER_KEYS

OutOfScope = Literal["course-equivalence", "result-not-told", "score-not-read"]
"""The faults of keys that are told apart from others that are not known."""


class Model(BaseModel):
    """A word of the rules or of a record. Values never change once read; an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, defer_build=True)

    also_called: ClassVar[Mapping[str, str]] = MappingProxyType({})
    """By a key that people write, the one that is meant."""
    refused: ClassVar[Mapping[str, OutOfScope]] = MappingProxyType({})
    """By a key that people write, the fault that says why it is out of scope."""

    @classmethod
    def words(cls) -> frozenset[str]:
        """The keys that a file may write in this place or any below it, from which near names are offered."""
        return frozenset(cls.model_fields).union(*(model.words() for model in cls.__subclasses__()))


Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""A name within a file or a vocabulary: `early-testing`."""

QualifiedId = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
"""A name across the catalog, issuer first: `ahima/chps`."""


def _filled(items: tuple[Any, ...]) -> tuple[Any, ...]:
    if not items:
        raise InvalidValueError("empty-list")
    return items


# Not `min_length`: pydantic would also call a list too short of which one item is wrong.
AtLeastOne = AfterValidator(_filled)


def with_current_keys(value: Any) -> Any:
    """What a record or program holds, with the keys of today in place of those of release 0.2."""
    if not isinstance(value, dict) or not FORMER_KEYS.keys() & value.keys():
        return value
    kept = {
        (key if new is None or new in value else new): below
        for key, below in value.items()
        for new in [FORMER_KEYS.get(key)]
    }
    return like(value, kept)


def fold(value: Any, short: str, **also: Any) -> Any:
    """Spell a short form in full: a bare value becomes `{short: value}`; `also` is added to a mapping."""
    return like(value, {**value, **also}) if isinstance(value, dict) else {short: value, **also}


def like(value: dict[str, Any], keys: dict[str, Any]) -> dict[str, Any]:
    """A mapping with other keys and all else of the first, such as its place in a file."""
    made = copy(value)
    made.clear()
    made.update(keys)
    return made
