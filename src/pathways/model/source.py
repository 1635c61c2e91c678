"""Where a rule was read, and how far that can be trusted."""

from enum import IntEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema

from pathways.model.base import Model
from pathways.model.day import AnyDay


class Trust(IntEnum):
    """The strength of a source, weakest first; a verdict is as sure as the weakest source it rests on."""

    RECALLED = 0
    UNCONFIRMED = 1
    THIRD_PARTY = 2
    ISSUERS_COPY = 3
    ISSUER = 4

    @property
    def word(self) -> str:
        """As files and answers spell it, such as `issuers-copy`."""
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
    publisher: str | None = None
    url: str | None = Field(None, pattern=r"^https?://[^\s\"'<>]+$")
    trust: TrustWord
    read: AnyDay | None = Field(None, description="the day it was read for these rules")
    dated: str | None = Field(None, description="the date or version that the document states")
    note: str | None = None
