"""Where a rule was read, and how far that can be trusted."""

from enum import IntEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema

from pathways.model.base import Model
from pathways.model.day import AnyDay


class Trust(IntEnum):
    """The strength of a source, weakest first; a verdict is as sure as the weakest source it rests on."""

    RECALLED = 0
    THIRD_PARTY = 1
    COPY = 2
    ISSUER = 3

    @property
    def word(self) -> str:
        """As files and answers spell it, such as `third-party`."""
        return self.name.lower().replace("_", "-")


def _trust(value: Any) -> Any:
    if isinstance(value, Trust):
        return value
    by_word = {trust.word: trust for trust in Trust}
    if value in by_word:
        return by_word[value]
    raise ValueError(f"`{value}` is not a trust grade; choose {', '.join(reversed(by_word))}")


TrustWord = Annotated[
    Trust,
    BeforeValidator(_trust),
    PlainSerializer(lambda trust: trust.word, return_type=str),
    WithJsonSchema({"enum": [trust.word for trust in reversed(Trust)]}),
]


class Source(Model):
    """A document that rules cite."""

    title: str = Field(min_length=1)
    address: str | None = Field(None, description="null: the document's address is not known")
    version: str | None = Field(None, description="the date or version that the document states or shows")
    read: AnyDay = Field(description="the day it was read for these rules")
    trust: TrustWord
    note: str | None = None
