"""Where a rule was read, and how far that can be trusted."""

from typing import Annotated

from pydantic import Field

from pathways.model.values.base import Id, Model
from pathways.model.values.day import AnyDay
from pathways.model.values.scalar import OrderedWord, worded


class Trust(OrderedWord):
    """The strength of a source, weakest first; a verdict is as sure as the weakest source it rests on."""

    RECALLED = 0
    THIRD_PARTY = 1
    COPY = 2
    ISSUER = 3


TrustWord = Annotated[Trust, worded(Trust, "not-a-trust-grade")]


class Source(Model):
    """A document that rules cite."""

    title: str = Field(min_length=1)
    address: str | None = Field(None, description="null: the document's address is not known")
    version: str | None = Field(None, description="the date or version that the document states or shows")
    read: AnyDay = Field(description="the day on which it was read for these rules")
    trust: TrustWord
    note: str | None = None


class SourceList(Model):
    """The documents that rules cite, by the names used in citations."""

    sources: dict[Id, Source]
