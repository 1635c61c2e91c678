"""Whether a cycle was renewed: its units, what it asks for beside them, and its fee."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pathways.evaluation.evaluate import evaluate
from pathways.evaluation.facts import WORKED_OUT, EvaluationContext
from pathways.model.inherited import Inherited
from pathways.model.renewal.rules import Renewal, RenewalEdition
from pathways.model.rules.condition import Condition
from pathways.model.rules.requirement import AtLeast
from pathways.model.values.amount import Amount
from pathways.model.values.day import exact_day
from pathways.model.values.truth import Truth, all_agree
from pathways.model.verdict import Question, Verdict, unique
from pathways.renewal.history.cycle_history import CycleHistory, HolderCycle
from pathways.renewal.history.lapse import last_filing_day, late_periods
from pathways.renewal.outcome.exceptions import (
    ExceptionsByRequirement,
    cycle_exceptions,
    extended_until,
    pool_with_exceptions,
)
from pathways.renewal.outcome.exceptions import exception_assumptions as exception_texts
from pathways.renewal.outcome.fees import FeeStatus, fee_statuses
from pathways.renewal.units.account import CycleAccount, cycle_accounts, with_carry_over
from pathways.renewal.units.coverage import LogCoverage, log_coverage
from pathways.renewal.units.pools import CyclePool, pool_for
from pathways.renewal.units.shortfall import CycleShortfall, either_shortfalls
from pathways.renewal.units.window_minimums import WindowTotal, is_over, window_totals


@dataclass(frozen=True, slots=True)
class CycleOutcome:
    """A cycle and what it has; `required` is null where it asks for no units, or no rule is on file.

    `accounts` are those of each edition of the rules that may bind, `verdicts` what each asks for beside
    units, and `fees` those that have been due. `truth` is of all but the fees of its earlier years. One that
    is `assumed` has ended, and no list of the record speaks for it: it is taken as renewed.
    """

    turn: HolderCycle
    truth: Truth
    required: Amount | None
    accounts: tuple[CycleAccount, ...]
    verdicts: tuple[Verdict, ...]
    questions: tuple[Question, ...]
    assumptions: tuple[str, ...]
    assumed: bool = False
    fees: tuple[FeeStatus, ...] = ()
    across: tuple[WindowTotal, ...] = ()
    extended: date | None = None
    fee_waived: bool = False

    @property
    def ends(self) -> date:
        """The last day on which it may be made good: that of the cycle, or of more time that was given."""
        last = self.turn.span.last
        return max(last, self.extended) if self.extended else last

    def to_pay(self, days: Iterable[date]) -> list[date]:
        """Of some last days to pay, those whose fee was neither paid nor waived."""
        done = {fee.due.day for fee in self.fees if fee.paid is Truth.YES and not fee.assumptions}
        return [] if self.fee_waived else [day for day in days if day not in done]

    @property
    def lacks(self) -> tuple[CycleShortfall, ...]:
        """The gaps, with those of minimums over several cycles that end with this one."""
        ending = (one for one in self.across if one.last == self.turn.span.last)
        return (*self.gaps, *(one.gap for one in ending if one.truth is not Truth.YES))

    @property
    def met(self) -> Truth:
        """Whether it has all that it asks for by now, every fee among it."""
        return min([self.truth, *(fee.paid for fee in self.fees)])

    @property
    def open(self) -> bool:
        """Whether it is not known if it had all that it asks for, or one of its fees."""
        return Truth.UNKNOWN in (self.truth, *(fee.paid for fee in self.fees))

    @property
    def owed(self) -> tuple[FeeStatus, ...]:
        """Fees of its years that are over, before its last one, which were not, or perhaps not, paid."""
        return tuple(
            fee for fee in self.fees if fee.paid is not Truth.YES and fee.due.ends < self.turn.span.last
        )

    @property
    def account(self) -> CycleAccount | None:
        """The account under the newest edition that may bind."""
        return self.accounts[-1] if self.accounts else None

    @property
    def gaps(self) -> tuple[CycleShortfall, ...]:
        """What is, or may be, short; where not every edition that may bind asks for it, perhaps nothing."""
        return either_shortfalls(
            (gap for account in self.accounts for gap in account.gaps), len(self.accounts)
        )


def cycle_outcomes(
    renewal: Renewal, facts: EvaluationContext, every: Sequence[CycleHistory]
) -> dict[HolderCycle, CycleOutcome]:
    """What each cycle of a renewal's has; all together, for a unit serves one of them only."""
    speaks = {turn: log_coverage(renewal, facts, course, turn) for course in every for turn in course.turns}
    turns = [turn for turn, said in speaks.items() if said is not LogCoverage.NOT]
    exceptions = {turn: cycle_exceptions(renewal, facts, turn) for turn in speaks}
    variants = max((len(turn.editions) for turn in turns), default=0)
    found: dict[HolderCycle, list[tuple[RenewalEdition | None, CycleAccount | None]]] = {
        turn: [] for turn in turns
    }
    for variant in range(variants):
        bound = {turn: _bound(renewal, turn, variant) for turn in turns}
        pools = {
            turn: pool_with_exceptions(made, exceptions[turn])
            for turn in turns
            if (made := cycle_pool(renewal, bound[turn], turn, facts.as_of))
        }
        told = dict(zip(pools, cycle_accounts(renewal, facts, _carried(pools, bound, every)), strict=True))
        for turn in turns:
            if variant < len(turn.editions):
                found[turn].append((bound[turn], told.get(turn)))
    paid = {
        turn: _excused(some, exceptions[turn]) for turn, some in fee_statuses(renewal, facts, every).items()
    }
    done = {
        turn: _outcome(facts, renewal, turn, cases, paid[turn], exceptions[turn])
        for turn, cases in found.items()
    }
    done |= {
        turn: _assumed(renewal, facts, turn, paid[turn])
        for turn, said in speaks.items()
        if said is LogCoverage.NOT
    }
    done = {turn: _openly(one) if speaks[turn] is LogCoverage.PERHAPS else one for turn, one in done.items()}
    return {turn: _excepting(one, exceptions[turn]) for turn, one in done.items()}


def _excepting(one: CycleOutcome, found: ExceptionsByRequirement) -> CycleOutcome:
    """A cycle with what the issuer's exceptions say of it."""
    if not found:
        return one
    assumptions = unique(one.assumptions, exception_texts(found))
    open_ones = (grant.questions for grant in found.values()) if one.truth is Truth.UNKNOWN else ()
    questions = unique(one.questions, *open_ones)
    return replace(
        one,
        questions=questions,
        assumptions=assumptions,
        extended=extended_until(found),
        fee_waived="fee" in found and not found["fee"].questions,
    )


def _assumed(
    renewal: Renewal, facts: EvaluationContext, turn: HolderCycle, paid: tuple[FeeStatus, ...]
) -> CycleOutcome:
    """A cycle of which the log says nothing; of its fees the record may say something all the same."""
    fee = _last(turn, paid)
    asked = (cycle_pool(renewal, edition, turn, facts.as_of) for edition in turn.editions)
    return CycleOutcome(
        turn,
        fee.paid if fee else Truth.YES,
        _required([one for one in asked if one]),
        (),
        (),
        unique(*(one.questions for one in paid)),
        unique(*(one.assumptions for one in paid)),
        assumed=fee is None or fee.paid is Truth.YES,
        fees=paid,
    )


def _excused(paid: tuple[FeeStatus, ...], found: ExceptionsByRequirement) -> tuple[FeeStatus, ...]:
    """Fees, none of which is due where the issuer waived it, or where it is open if it did."""
    grant = found.get("fee")
    if grant is None:
        return paid
    asked = grant.questions
    unpaid = (one for one in paid if asked and one.paid is not Truth.YES)
    return tuple(replace(one, paid=Truth.UNKNOWN, questions=unique(one.questions, asked)) for one in unpaid)


def _last(turn: HolderCycle, paid: tuple[FeeStatus, ...]) -> FeeStatus | None:
    """The fee for the end of a cycle, once it has been due."""
    return next((one for one in paid if one.due.ends == turn.span.last), None)


def _openly(one: CycleOutcome) -> CycleOutcome:
    """A cycle for which the list of activities may lack some: it was renewed, or that is not known.

    Where a fee of it was not paid, no activity would change that.
    """
    if one.truth is Truth.YES or any(fee.paid is Truth.NO for fee in one.fees):
        return one
    asked = Question("log", "continuing_education.since", str(one.turn.span.first))
    return replace(one, truth=Truth.UNKNOWN, questions=unique(one.questions, (asked,)))


def _bound(renewal: Renewal, turn: HolderCycle, variant: int) -> RenewalEdition | None:
    """The rules of a cycle in one way that they may bind; null where a holder's units are not told."""
    edition = turn.editions[min(variant, len(turn.editions) - 1)]
    units = renewal.units_of(edition) if edition else None
    return None if units and not turn.holders <= units.own.keys() else edition


def cycle_pool(
    renewal: Renewal, edition: RenewalEdition | None, turn: HolderCycle, as_of: date
) -> CyclePool | None:
    """What a cycle asks for of units under an edition; null: none, or no rule is on file."""
    if edition is None:
        return None
    name = f"{'+'.join(sorted(turn.holders))}@{turn.span.last}"
    made = pool_for(renewal, edition, name, turn.span, turn.holders, turn.joined, turn.perhaps, as_of)
    return (
        replace(made, late=late_periods(renewal, turn.span), filing=last_filing_day(renewal, turn.span))
        if made
        else None
    )


def _carried(
    pools: dict[HolderCycle, CyclePool],
    bound: dict[HolderCycle, RenewalEdition | None],
    every: Sequence[CycleHistory],
) -> list[CyclePool]:
    made: dict[HolderCycle, CyclePool] = {}
    for course in every:
        own = [turn for turn in course.turns if turn in pools]
        carry = max((edition.carry_over for turn in own if (edition := bound[turn])), default=None)
        chain = [pools[turn] for turn in own]
        made |= dict(zip(own, with_carry_over(chain, carry) if carry else chain, strict=True))
    return [made[turn] for turn in pools]


def _outcome(
    facts: EvaluationContext,
    renewal: Renewal,
    turn: HolderCycle,
    cases: list[tuple[RenewalEdition | None, CycleAccount | None]],
    paid: tuple[FeeStatus, ...],
    waived_by: ExceptionsByRequirement,
) -> CycleOutcome:
    truths: list[Truth] = []
    verdicts: list[Verdict] = []
    questions: list[Question] = []
    for edition, account in cases:
        if edition is None:
            truths.append(Truth.UNKNOWN)
            questions.append(Question("rules", None, renewal.renewal))
            continue
        also, instead = (_asked(facts, edition, tree, turn) for tree in (edition.also, edition.instead))
        units = max((one.truth for one in (account, instead) if one), default=Truth.YES)
        truths.append(min(units, also.truth) if also else units)
        verdicts += [one for one in (also, instead) if one]
    fee = _last(turn, paid)
    across = [one for one in window_totals(renewal, facts, turn) if one.rule.id not in waived_by]
    ended = [is_over(one, turn, facts.as_of) for one in across]
    truth = min(all_agree(truths), *(told for told, _ in ended), fee.paid if fee else Truth.YES)
    told = [account for _, account in cases if account]
    asked = unique(
        *(one.questions for one in told),
        *(one.questions for one in verdicts),
        tuple(questions),
        fee.questions if fee else (),
        *(asked for _, asked in ended),
    )
    if truth is Truth.UNKNOWN and all_agree(truths) is Truth.UNKNOWN and Truth.NO in truths:
        asked += (Question("edition", None, renewal.renewal),)
    return CycleOutcome(
        turn,
        truth,
        _required([one.pool for one in told]) if len(told) == len(cases) else None,
        tuple(told),
        tuple(verdicts),
        unique(asked if truth is Truth.UNKNOWN else (), *(one.questions for one in paid)),
        unique(*_assumptions(told, verdicts, paid)),
        fees=paid,
        across=tuple(across),
    )


def _assumptions(
    *some: Sequence[CycleAccount] | Sequence[Verdict] | Sequence[FeeStatus],
) -> Iterator[tuple[str, ...]]:
    return (one.assumptions for each in some for one in each)


def _asked(
    facts: EvaluationContext, edition: RenewalEdition, tree: AtLeast | Condition | None, turn: HolderCycle
) -> Verdict | None:
    """A requirement beside units, as it was on the last day of the cycle, or is on the as-of date."""
    if tree is None:
        return None
    then = replace(
        facts,
        as_of=min(facts.as_of, turn.span.last),
        anchors={**facts.anchors, "cycle_start": exact_day(turn.span.first)},
        purpose="renew",
        memo={key: told for key, told in facts.memo.items() if told is WORKED_OUT}
        | {("standing", name): WORKED_OUT for name in turn.holders},
    )
    return evaluate(tree, then, Inherited.citing(edition.cites, facts.catalog))


def _required(pools: Sequence[CyclePool]) -> Amount | None:
    """The total of a cycle's pools, from the least to the most that it may be."""
    if not pools:
        return None
    highs = [one.total.high for one in pools if one.total.high is not None]
    return Amount(min(one.total.low for one in pools), max(highs))
