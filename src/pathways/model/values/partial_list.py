"""Lists of evidence that may or may not be all there is."""

from typing import Any, Generic, TypeVar

from pydantic import model_validator

from pathways.model.values.base import Model

ItemT = TypeVar("ItemT")


class PartialList(Model, Generic[ItemT]):
    """Items, and whether there may be more.

    Files write a list that is complete, empty or not, as a list; one that may lack items as
    `{partial: true, items: [...]}`. A missing or null list says nothing: no items, and perhaps more.
    """

    items: tuple[ItemT, ...]
    partial: bool

    @model_validator(mode="before")
    @classmethod
    def _unfold(cls, value: Any) -> Any:
        if value is None:
            return {"items": [], "partial": True}
        if isinstance(value, list | tuple):
            return {"items": value, "partial": False}
        return value

    def __reduce__(self) -> tuple[Any, ...]:
        """Its kind and its state: no module has the class of a list of some items, and they are all equal."""
        kind = self.__pydantic_generic_metadata__["origin"] or type(self)
        return _restored, (kind, self.__getstate__())


def _restored(kind: type["PartialList[Any]"], state: Any) -> "PartialList[Any]":
    made = kind.__new__(kind)
    made.__setstate__(state)
    return made


# Constructed, not validated: a validator would be built whenever this module is imported.
UNSTATED: PartialList[Any] = PartialList.model_construct(items=(), partial=True)
"""The default of every list of a record."""
