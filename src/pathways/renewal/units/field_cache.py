"""Results that depend on some fields of an activity alone, kept for all activities that share them."""

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Generic, TypeVar

from pathways.model.evidence.learning import Activity
from pathways.model.values.partial_list import PartialList

MadeT = TypeVar("MadeT")


class FieldCache(Generic[MadeT]):
    """What is made of an activity from some of its fields, once for all activities that share them."""

    def __init__(self, fields: Sequence[str], make: Callable[[Activity], MadeT]) -> None:
        self._fields, self._make = frozenset(fields), make
        paths = [path for name in fields for path in _paths(name)]
        self._values: Callable[[Activity], object] = attrgetter(*paths) if paths else lambda _: ()
        self._made: dict[object, MadeT] = {}

    def of(self, activity: Activity, also: object = None) -> MadeT:
        """What is made of an activity; `also` is what else tells it from others."""
        # A field that was left out says less than one that is null.
        look = also, self._fields & activity.model_fields_set, self._values(activity)
        if look not in self._made:
            self._made[look] = self._make(activity)
        return self._made[look]


def _paths(name: str) -> tuple[str, ...]:
    """What of a field tells activities apart."""
    is_list = isinstance(Activity.model_fields[name].default, PartialList)
    return (f"{name}.items", f"{name}.partial") if is_list else (name,)
