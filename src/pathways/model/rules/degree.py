"""Degrees, in order."""

from typing import Annotated

from pathways.model.values.base import AtLeastOne, Id, Model


class DegreeLevel(Model):
    """A degree level, and the degrees at that level."""

    level: Id
    label: str
    also: tuple[str, ...] = ()


class DegreeOrder(Model):
    """The degree levels, lowest first."""

    degrees: Annotated[tuple[DegreeLevel, ...], AtLeastOne]
