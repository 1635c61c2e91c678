"""Where credentials lead to: occupations with their pay and outlook, and the careers that they serve.

None of it decides anything. A figure belongs to one occupation of one classification: series before and after
an occupation was split are those of different occupations, and are never joined.
"""

from typing import Annotated, Literal

from pydantic import Field

from pathways.model.labor.occupation import OccupationStatement
from pathways.model.rules.exam_facts import ExamFact
from pathways.model.values.base import AtLeastOne, Id, Model
from pathways.model.values.names import CareerRef, CredentialRef, OccupationRef, SourceRef

CareerWay = Literal["enter", "specialize", "manage"]
"""How one comes to a career: from outside, by specializing, or by managing others."""


class CareerCredentials(ExamFact):
    """Credentials for a career."""

    credentials: Annotated[tuple[CredentialRef, ...], AtLeastOne]


class Career(Model):
    """A career step: to specialize, or to manage."""

    career: Id
    name: str = Field(min_length=1)
    also: tuple[str, ...] = Field((), description="other names")
    how: CareerWay
    cites: tuple[SourceRef, ...] = ()
    after: tuple[CareerRef, ...] = Field((), description="the careers that lead to it")
    occupations: tuple[OccupationRef, ...] = Field(
        (), description="the occupations that statistics count it under"
    )
    serves: tuple[CareerCredentials, ...] = ()
    advancement: tuple[OccupationStatement, ...] = Field((), description="how people advance to it")
    note: str | None = None
