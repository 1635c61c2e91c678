"""Who holds what an issuer renews, and since when."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pathways.evaluation.context import EvaluationContext
from pathways.model.evidence.holdings import HeldCredential
from pathways.model.evidence.path import EvidencePath
from pathways.model.renewal.rules import Renewal
from pathways.model.values.day import Day
from pathways.model.verdict import Question
from pathways.renewal.history.cycles import cycle_dates
from pathways.wording import labels


@dataclass(frozen=True, slots=True)
class Holding:
    """A credential that was awarded; from the day it was `passed` its cycles count, null where not known.

    `proved` says that the record itself tells the day of the pass, rather than the award alone. `early` is
    the day of a pass that came before the award, where cycles count from neither.
    """

    credential: str
    path: EvidencePath
    item: HeldCredential
    passed: date | None
    questions: tuple[Question, ...] = ()
    proved: bool = False
    early: date | None = None

    @property
    def expires(self) -> date | None:
        """The last day of its cycle, where the record tells it exactly."""
        last = self.item.expires
        return last.latest if last and last.exact else None

    @property
    def open_ended(self) -> bool:
        """Whether the record says that its last day is not known: one to come would prove what was before."""
        return self.item.expires is None and not self.item.is_unset("expires")

    def may_run_on(self, day: date) -> bool:
        """Whether it is not known if its last day is one to come."""
        expires = self.item.expires
        return self.open_ended or (expires is not None and expires.earliest < day <= expires.latest)

    def may_have_ended(self, day: date) -> bool:
        """Whether the last day that the record tells has passed, or may have."""
        return self.item.expires is not None and self.item.expires.earliest < day

    def gone(self, day: date) -> bool:
        """Whether it was given up or taken for good, by a day; what the record states of it comes first."""
        if self.item.standing:
            return self.item.standing == "revoked"
        canceled = self.item.canceled
        return canceled is not None and canceled.latest <= day


def credential_entries(
    context: EvaluationContext, credential: str
) -> list[tuple[EvidencePath, HeldCredential]]:
    """The items of a record that may tell of a credential's latest award: of several all that may be it.

    An award is later than one whose day is surely before it. Where a day is not told, the later last day
    tells, or a standing that is stated of one alone.
    """
    items = [
        (EvidencePath("credentials", index), held)
        for index, held in enumerate(context.record.credentials.items)
        if held.credential == credential
    ]
    come = [entry for entry in items if not entry[1].awarded_after(context.as_of)] or items
    last = [entry for entry in come if not any(_later(other, entry[1]) for _, other in come)]
    return sorted(last, key=lambda entry: entry[1].model_dump_json()) if len(last) > 1 else last


def _later(held: HeldCredential, other: HeldCredential) -> bool:
    """Whether an award is surely later than another of the same credential."""
    if held.earned and other.earned and (held.earned.earliest > other.earned.latest):
        return True
    if held.earned and other.earned and (held.earned.latest < other.earned.earliest):
        return False
    if held.expires and other.expires and held.expires != other.expires:
        return held.expires.earliest > other.expires.latest
    return held.standing is not None and other.is_unset("standing")


def holdings(
    renewal: Renewal, context: EvaluationContext, chosen: Mapping[str, EvidencePath]
) -> tuple[Holding, ...]:
    """The credentials that a renewal is about and the record lists, awarded by the as-of date or perhaps.

    Args:
        renewal: how they are renewed.
        context: the record and the day.
        chosen: by credential, the path of the entry to take where several may be the latest.
    """
    results = []
    for name in sorted(renewal.credentials):
        entries = credential_entries(context, name)
        taken = next(
            (entry for entry in entries if entry[0] == chosen.get(name)), entries[0] if entries else None
        )
        if taken and not taken[1].awarded_after(context.as_of):
            results.append(_holding(renewal, context, name, *taken))
    return tuple(results)


def renewable_holdings(
    renewal: Renewal, held: tuple[Holding, ...], context: EvaluationContext
) -> tuple[Holding, ...]:
    """Those that must be renewed: not given up, not revoked, and not superseded by another.

    Of one whose last day the record tells, and which has passed, that day decides and no other credential.
    """
    current = [holding for holding in held if not holding.gone(context.as_of)]
    over = {name for holding in current for name in renewal.supersedes.get(holding.credential, ())}
    return tuple(
        holding
        for holding in current
        if holding.credential not in over or holding.may_have_ended(context.as_of)
    )


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
    renewal: Renewal, context: EvaluationContext, name: str, path: EvidencePath, held: HeldCredential
) -> Holding:
    for index, sitting in enumerate(context.record.exams.items):
        if sitting.exam == name and sitting.passed is None and sitting.failed is None:
            asked = (Question("attribute", EvidencePath("exams", index, "passed"), "date"),)
            return Holding(name, path, held, None, asked)
    sat = list(_passes(context, name, held.earned))
    day = max(sat, default=held.earned)
    if day and not day.exact and _one_calendar(renewal, context, day):
        return Holding(name, path, held, day.latest)
    if day is None or not day.exact:
        return Holding(name, path, held, None, (Question("attribute", path.at("earned"), labels.EXACT_DATE),))
    early = held.earned is not None and day.latest < held.earned.earliest
    if early and renewal.cycle and renewal.cycle.early_unknown:
        return Holding(
            name, path, held, None, (Question("cycle", path.at("expires"), name),), early=day.latest
        )
    return Holding(name, path, held, day.latest, proved=bool(sat))


def _one_calendar(renewal: Renewal, context: EvaluationContext, day: Day) -> bool:
    """Whether which day of an interval it was changes neither the ends of cycles nor what counts in them."""
    if renewal.cycle is None or not renewal.cycle.one_end_for_all:
        return False
    first, last = (next(cycle_dates(renewal.cycle, end)).last for end in day)
    logged = (activity.date for activity in context.record.continuing_education.items)
    apart = all(
        expires and (expires.latest < day.earliest or expires.earliest > day.latest) for expires in logged
    )
    return first == last and day.latest <= context.as_of and (apart or first < context.as_of)


def _passes(context: EvaluationContext, name: str, earned: Day | None) -> Iterator[Day]:
    """The passes of a credential's exam by the day of the award, and by the as-of date."""
    for exam in context.record.exams.items:
        day = exam.passed if exam.exam == name else None
        if day and day.latest <= context.as_of and (earned is None or day.earliest <= earned.latest):
            yield day
