"""Credentials of other issuers that are known by name, and of which no rules are on file."""

from typing import Annotated

from pydantic import Field

from pathways.model.rules.organization import Website
from pathways.model.values.base import Id, Model
from pathways.model.values.names import SourceRef


class UncoveredCredential(Model):
    """A credential that people ask about and that is not covered: answered with its issuer's address."""

    abbreviation: str = Field(min_length=1)
    also: tuple[str, ...] = Field((), description="other spellings of the abbreviation")
    name: str = Field(min_length=1)
    issuer: str = Field(min_length=1, description="the organization's short name")
    website: Website
    cites: tuple[SourceRef, ...] = Field((), description="none: from general knowledge, no source was read")


class UncoveredList(Model):
    """A list of credentials that are not covered."""

    uncovered: Id
    credentials: Annotated[tuple[UncoveredCredential, ...], Field(min_length=1)]
