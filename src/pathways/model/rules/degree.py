"""Degrees, in order."""

from typing import Annotated

from pathways.model.values.base import AtLeastOne, Id, Model


class DegreeLevel(Model):
    """A place in the order of degrees, and the degrees that count as it."""

    level: Id
    label: str
    also: tuple[Id, ...] = ()


class DegreeOrder(Model):
    """The order of degrees, lowest first."""

    degrees: Annotated[tuple[DegreeLevel, ...], AtLeastOne]
