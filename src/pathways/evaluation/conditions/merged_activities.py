"""The activities of a record, each once: people list one in a record and in a log, or in a log twice."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pathways.evaluation.context import EvaluationContext
from pathways.model.evidence.item import Evidence
from pathways.model.evidence.learning import Activity
from pathways.model.evidence.path import EvidencePath
from pathways.model.reason import Reason
from pathways.model.values.partial_list import UNSTATED, PartialList
from pathways.model.verdict import ExcludedEvidence
from pathways.wording import assumed

_NO_EVIDENCE = frozenset(Evidence.model_fields)
"""Fields that do not tell activities apart: the names of items, and who vouches for them."""


class MergedActivity(NamedTuple):
    """An activity with all that its entries tell: the path of the first, and of those that repeat it."""

    activity: Activity
    path: EvidencePath
    again: tuple[EvidencePath, ...] = ()

    @property
    def assumptions(self) -> tuple[str, ...]:
        """That its entries are one activity, where there are several."""
        return (assumed.ONE_ACTIVITY,) if self.again else ()

    def left_out(self) -> Iterator[ExcludedEvidence]:
        """The entries that are not counted, for they repeat it."""
        for path in self.again:
            yield ExcludedEvidence(path, (Reason("same-activity", (self.path,)),))


def merged_activities(context: EvaluationContext) -> tuple[MergedActivity, ...]:
    """Each activity of a record once.

    Entries are one activity where they share a title, the day and the amount; without a title, where they
    tell the very same. What they contradict each other in is then not known.
    """
    return context.cached(("activities",), lambda: _merged(context.record.continuing_education.items))


def _merged(entries: Sequence[Activity]) -> tuple[MergedActivity, ...]:
    alike: dict[tuple[object, ...], list[MergedActivity]] = {}
    for at, entry in enumerate(entries):
        alike.setdefault(_shared_key(entry), []).append(
            MergedActivity(entry, EvidencePath("continuing_education", at))
        )
    return tuple(
        sorted((activity for activities in alike.values() for activity in _joined(activities)), key=_index)
    )


def _joined(activities: list[MergedActivity]) -> list[MergedActivity]:
    """Entries that look alike as one, whatever their order; but index numbers tell courses apart."""
    if len(activities) == 1:
        return activities
    merged: list[MergedActivity] = []
    for entry in sorted(activities, key=lambda activity: activity.activity.model_dump_json()):
        same = next(
            (
                place
                for place, other in enumerate(merged)
                if not _are_different(other.activity, entry.activity)
            ),
            None,
        )
        if same is None:
            merged.append(entry)
        else:
            merged[same] = _merge(merged[same], entry)
    return merged


def _are_different(activity: Activity, other: Activity) -> bool:
    """Whether the issuer's numbers, or the credentials that they were done for, tell two activities apart."""
    both = _fields(activity) & _fields(other) & {"index_number", "counts_for"}
    return any(_value(activity, name) != _value(other, name) for name in both)


def _merge(activity: MergedActivity, other: MergedActivity) -> MergedActivity:
    first, *again = sorted((activity.path, *activity.again, other.path), key=_number)
    return MergedActivity(_with_all(activity.activity, other.activity), first, tuple(again))


def _shared_key(activity: Activity) -> tuple[object, ...]:
    """What entries of one activity share."""
    return (activity.date, activity.units, activity.minutes, activity.title_key or _full_key(activity))


def _full_key(activity: Activity) -> tuple[object, ...]:
    return tuple((name, _value(activity, name)) for name in sorted(_fields(activity)))


def _value(activity: Activity, name: str) -> object:
    """What an entry tells in a field; a list without regard to its order."""
    value = getattr(activity, name)
    return (frozenset(value.items), value.partial) if isinstance(value, PartialList) else value


def _fields(activity: Activity) -> frozenset[str]:
    """The fields that an entry tells something in."""
    return frozenset(
        name for name in activity.model_fields_set - _NO_EVIDENCE if getattr(activity, name) is not None
    )


def _with_all(activity: Activity, other: Activity) -> Activity:
    """What either tells; of what they contradict each other in, that it is not known."""
    more: dict[str, object] = {name: getattr(other, name) for name in _fields(other) - _fields(activity)}
    for name in _fields(activity) & _fields(other) - {"title"}:
        if _value(activity, name) != _value(other, name):
            more[name] = UNSTATED if isinstance(getattr(activity, name), PartialList) else None
    return activity.model_copy(update=more) if more else activity


def _index(activity: MergedActivity) -> int:
    return _number(activity.path)


def _number(path: EvidencePath) -> int:
    assert path.position is not None  # noqa: S101 - an activity is an item
    return path.position
