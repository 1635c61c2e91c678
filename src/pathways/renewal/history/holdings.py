"""Who holds what an issuer renews, and since when."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pathways.evaluation.facts import EvaluationContext
from pathways.model.evidence.holdings import HeldCredential
from pathways.model.renewal.rules import Renewal
from pathways.model.values.day import Day
from pathways.model.verdict import Question
from pathways.renewal.history.cycles import cycle_dates


@dataclass(frozen=True, slots=True)
class Holding:
    """A credential that was awarded; from the day it was `passed` its cycles count, null where not known.

    `proved` says that the record itself tells the day of the pass, rather than the award alone. `early` is
    the day of a pass that came before the award, where cycles count from neither.
    """

    credential: str
    path: str
    item: HeldCredential
    passed: date | None
    questions: tuple[Question, ...] = ()
    proved: bool = False
    early: date | None = None

    @property
    def expires(self) -> date | None:
        """The last day of its cycle, where the record tells it exactly."""
        told = self.item.expires
        return told.latest if told and told.exact else None

    @property
    def open_ended(self) -> bool:
        """Whether the record says that its last day is not known: one to come would prove what was before."""
        return self.item.expires is None and not self.item.is_unset("expires")

    def may_run_on(self, day: date) -> bool:
        """Whether it is not known if its last day is one to come."""
        told = self.item.expires
        return self.open_ended or (told is not None and told.earliest < day <= told.latest)

    def may_have_ended(self, day: date) -> bool:
        """Whether the last day that the record tells has passed, or may have."""
        return self.item.expires is not None and self.item.expires.earliest < day

    def gone(self, day: date) -> bool:
        """Whether it was given up or taken for good, by a day; what the record states of it comes first."""
        if self.item.standing:
            return self.item.standing == "revoked"
        cancelled = self.item.cancelled
        return cancelled is not None and cancelled.latest <= day


def credential_entries(facts: EvaluationContext, credential: str) -> list[tuple[str, HeldCredential]]:
    """The items of a record that may tell of a credential's latest award: of several all that may be it.

    An award is later than one whose day is surely before it. Where a day is not told, the later last day
    tells, or a standing that is stated of one alone.
    """
    items = [
        (f"credentials[{index}]", one)
        for index, one in enumerate(facts.record.credentials.items)
        if one.credential == credential
    ]
    come = [each for each in items if not awarded_later(each[1], facts.as_of)] or items
    last = [each for each in come if not any(_later(other, each[1]) for _, other in come)]
    return sorted(last, key=lambda each: each[1].model_dump_json()) if len(last) > 1 else last


def _later(one: HeldCredential, other: HeldCredential) -> bool:
    """Whether an award is surely later than another of the same credential."""
    if one.earned and other.earned and (one.earned.earliest > other.earned.latest):
        return True
    if one.earned and other.earned and (one.earned.latest < other.earned.earliest):
        return False
    if one.expires and other.expires and one.expires != other.expires:
        return one.expires.earliest > other.expires.latest
    return one.standing is not None and other.is_unset("standing")


def holdings(renewal: Renewal, facts: EvaluationContext, chosen: Mapping[str, str]) -> tuple[Holding, ...]:
    """The credentials that a renewal is about and the record lists, awarded by the as-of date or perhaps.

    Args:
        renewal: how they are renewed.
        facts: the record and the day.
        chosen: by credential, the path of the entry to take where several may be the latest.
    """
    found = []
    for name in sorted(renewal.credentials):
        told = credential_entries(facts, name)
        taken = next((each for each in told if each[0] == chosen.get(name)), told[0] if told else None)
        if taken and not awarded_later(taken[1], facts.as_of):
            found.append(_holding(renewal, facts, name, *taken))
    return tuple(found)


def upholding_exams(
    renewal: Renewal, held: tuple[Holding, ...], facts: EvaluationContext
) -> tuple[Holding, ...]:
    """Those that must be renewed: not given up, not revoked, and not superseded by another.

    Of one whose last day the record tells, and which has passed, that day decides and no other credential.
    """
    standing = [one for one in held if not one.gone(facts.as_of)]
    over = {name for one in standing for name in renewal.supersedes.get(one.credential, ())}
    return tuple(one for one in standing if one.credential not in over or one.may_have_ended(facts.as_of))


def superseding_credential(
    renewal: Renewal, credential: str, held: frozenset[str], kept: frozenset[str]
) -> str | None:
    """The credential that is renewed in the place of another, perhaps by way of a third; null: none is."""
    above = [name for name in sorted(held) if credential in renewal.supersedes.get(name, ())]
    direct = next((name for name in above if name in kept), None)
    return direct or next(
        (over for name in above if (over := superseding_credential(renewal, name, held, kept))), None
    )


def _holding(
    renewal: Renewal, facts: EvaluationContext, name: str, path: str, one: HeldCredential
) -> Holding:
    for index, sitting in enumerate(facts.record.exams.items):
        if sitting.exam == name and sitting.passed is None and sitting.failed is None:
            asked = (Question("attribute", f"exams[{index}].passed", "date"),)
            return Holding(name, path, one, None, asked)
    sat = list(_passes(facts, name, one.earned))
    day = max(sat, default=one.earned)
    if day and not day.exact and _one_calendar(renewal, facts, day):
        return Holding(name, path, one, day.latest)
    if day is None or not day.exact:
        return Holding(name, path, one, None, (Question("attribute", f"{path}.earned", "exact date"),))
    early = one.earned is not None and day.latest < one.earned.earliest
    if early and renewal.cycle and renewal.cycle.early_unknown:
        return Holding(name, path, one, None, (Question("cycle", f"{path}.expires", name),), early=day.latest)
    return Holding(name, path, one, day.latest, proved=bool(sat))


def _one_calendar(renewal: Renewal, facts: EvaluationContext, day: Day) -> bool:
    """Whether which day of an interval it was changes neither the ends of cycles nor what counts in them."""
    if renewal.cycle is None or renewal.cycle.ends != "december":
        return False
    first, last = (next(cycle_dates(renewal.cycle, end)).last for end in day)
    logged = (one.date for one in facts.record.continuing_education.items)
    apart = all(told and (told.latest < day.earliest or told.earliest > day.latest) for told in logged)
    return first == last and day.latest <= facts.as_of and (apart or first < facts.as_of)


def _passes(facts: EvaluationContext, name: str, earned: Day | None) -> Iterator[Day]:
    """The passes of a credential's exam by the day of the award, and by the as-of date."""
    for one in facts.record.exams.items:
        day = one.passed if one.exam == name else None
        if day and day.latest <= facts.as_of and (earned is None or day.earliest <= earned.latest):
            yield day


def awarded_later(one: HeldCredential, than: date) -> bool:
    """Whether a credential was awarded only after a day; where no day of the award is told, told of."""
    day = one.notified if one.is_unset("earned") else one.earned
    return day is not None and day.earliest > than
