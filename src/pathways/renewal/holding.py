"""Who holds what an issuer renews, and since when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pathways.evaluation.facts import Facts
from pathways.model.day import Day
from pathways.model.record import Held
from pathways.model.renewal import Renewal
from pathways.model.verdict import Question


@dataclass(frozen=True, slots=True)
class Holding:
    """A credential that was awarded; from the day it was `passed` its cycles count, null where not known."""

    credential: str
    path: str
    item: Held
    passed: date | None
    questions: tuple[Question, ...] = ()

    @property
    def expires(self) -> date | None:
        """The last day of its cycle, where the record tells it exactly."""
        told = self.item.expires
        return told.latest if told and told.exact else None


def holdings(renewal: Renewal, facts: Facts) -> tuple[Holding, ...]:
    """The credentials that a renewal is about, awarded by the as-of date, each at its latest award."""
    found: dict[str, Holding] = {}
    for index, one in enumerate(facts.record.credentials.items):
        if one.credential not in renewal.credentials or _later(one.earned, facts.as_of):
            continue
        path = f"credentials[{index}]"
        before = found.get(one.credential)
        if before and _earned(before.item) > _earned(one):
            continue
        found[one.credential] = _holding(renewal, facts, one.credential, one, path)
    return tuple(found[name] for name in sorted(found))


def upheld(renewal: Renewal, held: tuple[Holding, ...], facts: Facts) -> tuple[Holding, ...]:
    """Those that must be renewed: not given up, not revoked, and not superseded by another."""
    standing = [one for one in held if not _gone(one, facts)]
    over = {name for one in standing for name in renewal.supersedes.get(one.credential, ())}
    return tuple(one for one in standing if one.credential not in over)


def superseder(
    renewal: Renewal, credential: str, held: tuple[Holding, ...], kept: tuple[Holding, ...]
) -> str | None:
    """The credential that is renewed in the place of another, perhaps by way of a third; null: none is."""
    names, renewed = {one.credential for one in held}, {one.credential for one in kept}
    above = [name for name in sorted(names) if credential in renewal.supersedes.get(name, ())]
    direct = next((name for name in above if name in renewed), None)
    return direct or next((over for name in above if (over := superseder(renewal, name, held, kept))), None)


def _gone(one: Holding, facts: Facts) -> bool:
    cancelled = one.item.cancelled
    return one.item.standing == "revoked" or bool(cancelled and cancelled.latest <= facts.as_of)


def _holding(renewal: Renewal, facts: Facts, name: str, one: Held, path: str) -> Holding:
    for index, sitting in enumerate(facts.record.exams.items):
        if sitting.exam == name and sitting.passed is None and sitting.failed is None:
            asked = (Question("attribute", f"exams[{index}].passed", "date"),)
            return Holding(name, path, one, None, asked)
    sat = list(_passes(facts, name, one.earned))
    day = max(sat, default=one.earned)
    if day is None or not day.exact:
        return Holding(name, path, one, None, (Question("attribute", f"{path}.earned", "exact date"),))
    early = one.earned is not None and day.latest < one.earned.earliest
    if early and renewal.cycle and renewal.cycle.early_unknown:
        return Holding(name, path, one, None, (Question("cycle", f"{path}.expires", name),))
    return Holding(name, path, one, day.latest)


def _passes(facts: Facts, name: str, earned: Day | None) -> Iterator[Day]:
    """The passes of a credential's exam by the day of the award, and by the as-of date."""
    for one in facts.record.exams.items:
        day = one.passed if one.exam == name else None
        if day and day.latest <= facts.as_of and (earned is None or day.earliest <= earned.latest):
            yield day


def _later(day: Day | None, than: date) -> bool:
    return day is not None and day.earliest > than


def _earned(one: Held) -> date:
    return one.earned.latest if one.earned else date.min
