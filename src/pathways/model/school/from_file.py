"""What comes from a file of a school, and knows what of the file was not read."""

from typing import Self

from pydantic import PrivateAttr

from pathways.model.values.base import Model
from pathways.model.values.finding import Finding


class FromFile(Model):
    """A program or an outline; two are the same that say the same, whatever of their files was not read."""

    _notices: tuple[Finding, ...] = PrivateAttr(default=())

    @property
    def notices(self) -> tuple[Finding, ...]:
        """What of its files was not read: columns, rows and sheets."""
        return self._notices

    def noting(self, notices: tuple[Finding, ...]) -> Self:
        """The same, with what of its files was not read."""
        self._notices = notices
        return self

    def __eq__(self, other: object) -> bool:
        """Whether both say the same."""
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in type(self).model_fields)

    def __hash__(self) -> int:
        return hash(tuple(getattr(self, name) for name in type(self).model_fields))
