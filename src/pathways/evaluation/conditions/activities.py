"""The activities of a record, each once: people list one in a record and in a log, or in a log twice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pathways.evaluation.facts import EvaluationContext
from pathways.model.evidence.item import Evidence
from pathways.model.evidence.learning import Activity
from pathways.model.values.partial_list import UNSTATED, PartialList
from pathways.model.verdict import ExcludedEvidence

_NO_EVIDENCE = frozenset(Evidence.model_fields)
"""Fields that do not tell activities apart: the names of items, and who vouches for them."""


@dataclass(frozen=True, slots=True)
class MergedActivity:
    """An activity with all that its entries tell: the path of the first, and of those that repeat it."""

    one: Activity
    path: str
    again: tuple[str, ...] = ()

    @property
    def assumptions(self) -> tuple[str, ...]:
        """That its entries are one activity, where there are several."""
        return ("assumed one activity: entries with the same title, day and CEUs",) if self.again else ()

    def left_out(self) -> Iterator[ExcludedEvidence]:
        """The entries that are not counted, for they repeat it."""
        for path in self.again:
            yield ExcludedEvidence(path, f"is the same activity as {self.path}, which is counted once")


def merged_activities(facts: EvaluationContext) -> tuple[MergedActivity, ...]:
    """Each activity of a record once.

    Entries are one activity where they share a title, the day and the amount; without a title, where they
    tell the very same. What they contradict each other in is then not known.
    """
    return facts.cached(("activities",), lambda: _once(facts.record.continuing_education.items))


def _once(entries: Sequence[Activity]) -> tuple[MergedActivity, ...]:
    alike: dict[tuple[object, ...], list[MergedActivity]] = {}
    for at, one in enumerate(entries):
        alike.setdefault(_look(one), []).append(MergedActivity(one, f"continuing_education[{at}]"))
    return tuple(sorted((one for some in alike.values() for one in _joined(some)), key=_place))


def _joined(some: list[MergedActivity]) -> list[MergedActivity]:
    """Entries that look alike as one, whatever their order; but index numbers tell courses apart."""
    if len(some) == 1:
        return some
    found: list[MergedActivity] = []
    for entry in sorted(some, key=lambda one: one.one.model_dump_json()):
        same = next((place for place, other in enumerate(found) if not _apart(other.one, entry.one)), None)
        if same is None:
            found.append(entry)
        else:
            found[same] = _together(found[same], entry)
    return found


def _apart(one: Activity, other: Activity) -> bool:
    """Whether the issuer's numbers, or the credentials that they were done for, tell two activities apart."""
    both = _fields(one) & _fields(other) & {"index_number", "counts_for"}
    return any(_value(one, name) != _value(other, name) for name in both)


def _together(one: MergedActivity, other: MergedActivity) -> MergedActivity:
    first, *again = sorted((one.path, *one.again, other.path), key=_number)
    return MergedActivity(_with_all(one.one, other.one), first, tuple(again))


def _look(one: Activity) -> tuple[object, ...]:
    """What entries of one activity share."""
    return (one.date, one.units, one.minutes, one.title_key or _told(one))


def _told(one: Activity) -> tuple[object, ...]:
    return tuple((name, _value(one, name)) for name in sorted(_fields(one)))


def _value(one: Activity, name: str) -> object:
    """What an entry tells in a field; a list without regard to its order."""
    value = getattr(one, name)
    return (frozenset(value.items), value.partial) if isinstance(value, PartialList) else value


def _fields(one: Activity) -> frozenset[str]:
    """The fields that an entry tells something in."""
    return frozenset(name for name in one.model_fields_set - _NO_EVIDENCE if getattr(one, name) is not None)


def _with_all(one: Activity, other: Activity) -> Activity:
    """What either tells; of what they contradict each other in, that it is not known."""
    more: dict[str, object] = {name: getattr(other, name) for name in _fields(other) - _fields(one)}
    for name in _fields(one) & _fields(other) - {"title"}:
        if _value(one, name) != _value(other, name):
            more[name] = UNSTATED if isinstance(getattr(one, name), PartialList) else None
    return one.model_copy(update=more) if more else one


def _place(one: MergedActivity) -> int:
    return _number(one.path)


def _number(path: str) -> int:
    return int(path.rpartition("[")[2].rstrip("]"))
