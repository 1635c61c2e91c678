"""Exceptions that the issuer made for one holder: waivers, other amounts, and more time.

A record writes what they are about as `renewal/` and a requirement: `total`, the id of a quota or of a
minimum over several cycles, `fee`, or `cycle` for more time. One holds for a cycle if it was decided by the
as-of date and before the cycle was over or could no longer be made good, and its last day, if it has one, is
not before the cycle's.
"""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from pathways.evaluation.context import EvaluationContext
from pathways.evaluation.exceptions import exception_text
from pathways.model.evidence.decisions import RENEWAL, ConditionTarget, IssuerException
from pathways.model.evidence.path import EvidencePath
from pathways.model.renewal.quotas import CycleQuota
from pathways.model.renewal.rules import Renewal
from pathways.model.values.amount import Amount, AmountOrPercentage
from pathways.model.verdict import Question
from pathways.renewal.history.cycle_history import HolderCycle
from pathways.renewal.history.cycles import DAY
from pathways.renewal.history.lapse import LatePeriod, phases_after
from pathways.renewal.units.pools import CyclePool
from pathways.wording import labels

CYCLE = ConditionTarget(None, RENEWAL, "cycle")


class CycleException(NamedTuple):
    """The last exception for a requirement, its place in the record, and all credentials that have one."""

    path: EvidencePath
    exception: IssuerException
    credentials: frozenset[str]

    @property
    def questions(self) -> tuple[Question, ...]:
        """What the record says that it does not know of it: its last day."""
        known = self.exception.until or self.exception.is_unset("until")
        return () if known else (Question("attribute", self.path.at("until"), "date"),)


ExceptionsByRequirement = Mapping[str, CycleException]
"""By requirement of a cycle, the exception for it."""


def cycle_exceptions(
    renewal: Renewal, context: EvaluationContext, cycle: HolderCycle
) -> ExceptionsByRequirement:
    """The exceptions for a cycle.

    Where several credentials share a requirement, an exception for some of them leaves it to the others; a
    total is then known to lie between the two amounts.
    """
    if not context.record.exceptions.items:
        return {}
    ends, mendable = min(cycle.dates.last, context.as_of), _mendable(renewal, cycle)
    exceptions: dict[str, CycleException] = {}
    listed = enumerate(context.record.exceptions.items)
    for index, exception in sorted(
        listed, key=lambda entry: (entry[1].decided.latest, entry[1].model_dump_json())
    ):
        about = exception.target.name
        come = exception.decided.latest <= context.as_of and exception.decided.earliest <= mendable
        come = come and (exception.until is None or exception.until.latest >= ends)
        if (
            exception.credential in cycle.holders
            and exception.target == ConditionTarget(None, RENEWAL, about)
            and come
        ):
            before = exceptions[about].credentials if about in exceptions else frozenset[str]()
            exceptions[about] = CycleException(
                EvidencePath("exceptions", index), exception, before | {exception.credential}
            )
    return {
        about: grant
        for about, grant in exceptions.items()
        if about == "total" or grant.credentials >= _asked_of(renewal, about, cycle)
    }


def _asked_of(renewal: Renewal, requirement: str, cycle: HolderCycle) -> frozenset[str]:
    """The credentials of a cycle that share a requirement: all of them, but for a quota of some."""
    quotas = (quota for edition in cycle.editions if edition for quota in renewal.quotas_of(edition))
    named = {name for quota in quotas if quota.id == requirement for name in quota.holders}
    return cycle.holders & named if named else cycle.holders


def _mendable(renewal: Renewal, cycle: HolderCycle) -> date:
    """The last day on which a cycle may still be made good."""
    last = cycle.dates.last
    mends = (
        phase for phases in phases_after(renewal, last) for phase in phases if phase.mends and phase.last
    )
    return max([last, *(phase.last for phase in mends if phase.last)])


def extensions(renewal: Renewal, context: EvaluationContext, credential: str) -> date | None:
    """The last day to which the issuer gave a holder more time, of a cycle that is not known; null: none."""
    days = [
        exception.until.latest
        for exception in context.record.exceptions.items
        if exception.credential == credential and exception.target == CYCLE and exception.until
        if exception.decided.latest <= context.as_of and credential in renewal.credentials
    ]
    return max(days, default=None)


def exception_assumptions(exceptions: ExceptionsByRequirement) -> tuple[str, ...]:
    """What the exceptions for a cycle say."""
    return tuple(exception_text(grant.path, grant.exception) for grant in exceptions.values())


def extended_until(exceptions: ExceptionsByRequirement) -> date | None:
    """The day to which the issuer gave more time; null: it gave none."""
    grant = exceptions.get("cycle")
    return grant.exception.until.latest if grant and grant.exception.until else None


def pool_with_exceptions(pool: CyclePool, exceptions: ExceptionsByRequirement) -> CyclePool:
    """A pool with what the exceptions leave of it."""
    total = _excepted_amount(exceptions, "total", pool.total.high)
    grant = exceptions.get("total")
    whole = grant is None or (pool.holders <= grant.credentials and not grant.questions)
    nothing = total == 0 and whole
    quotas = () if nothing else tuple(_eased(quota, exceptions) for quota in pool.quotas)
    until = extended_until(exceptions)
    late = pool.late
    if until and until > pool.dates.last:
        more = LatePeriod(pool.dates.last + DAY, until, surely=True, called=labels.extended_to(until))
        late = (more, *late)
    most = total if whole else pool.total.high  # for the others it may ask for as much as before
    eased_total = pool.total if total is None else Amount(min(total, pool.total.low), most)
    kept = tuple(quota for quota in quotas if quota)
    return pool._replace(
        total=eased_total,
        quotas=kept,
        late=late,
        perhaps_waived=_perhaps_waived(pool, exceptions),
    )


def _perhaps_waived(pool: CyclePool, exceptions: ExceptionsByRequirement) -> frozenset[str]:
    """The quotas that may ask for less, by exceptions of which it is not known whether they have ended."""
    open_ones = {about: grant for about, grant in exceptions.items() if grant.questions}
    all_waived = "total" in open_ones and _excepted_amount(exceptions, "total", pool.total.high) == 0
    return frozenset(quota.id for quota in pool.quotas if all_waived or quota.id in open_ones)


def _excepted_amount(
    exceptions: ExceptionsByRequirement, requirement: str, asked: Fraction | None
) -> Fraction | None:
    """What an exception asks for in place of an amount; null where there is none."""
    grant = exceptions.get(requirement)
    if grant is None or asked is None:
        return None
    if grant.exception.meets:
        return Fraction(0)
    return grant.exception.amount.number if grant.exception.amount else None


def _eased(quota: CycleQuota, exceptions: ExceptionsByRequirement) -> CycleQuota | None:
    """A quota with the minimum that an exception leaves; null where nothing of it is left."""
    grant = exceptions.get(quota.id)
    if grant is None or quota.min is None or grant.questions:
        return quota
    if grant.exception.action == "amount" and grant.exception.amount is not None:
        return quota.model_copy(
            update={"min": AmountOrPercentage(grant.exception.amount.number, is_share=False)}
        )
    return quota.model_copy(update={"min": None}) if quota.max else None
