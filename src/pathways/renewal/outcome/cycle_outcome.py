"""Whether a cycle was renewed: its units, what it asks for beside them, and its fee."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pathways.evaluation.context import WORKED_OUT, EvaluationContext
from pathways.evaluation.evaluate import evaluate
from pathways.model.evidence.path import EvidencePath
from pathways.model.inherited import Inherited
from pathways.model.renewal.rules import Renewal, RenewalEdition
from pathways.model.rules.condition import Condition
from pathways.model.rules.requirement import AtLeast
from pathways.model.values.amount import Amount
from pathways.model.values.day import exact_day
from pathways.model.values.deprecation import deprecated_alias
from pathways.model.values.truth import Truth, all_agree
from pathways.model.verdict import Question, Verdict, unique
from pathways.renewal.history.cycle_history import CycleHistory, HolderCycle
from pathways.renewal.outcome.cycle_exceptions import (
    ExceptionsByRequirement,
    cycle_exceptions,
    exception_assumptions,
    extended_until,
    pool_with_exceptions,
)
from pathways.renewal.outcome.cycle_pools import bound_edition, carried_pools, cycle_pool, required_units
from pathways.renewal.outcome.fees import FeeStatus, fee_statuses
from pathways.renewal.units.cycle_account import CycleAccount, cycle_accounts
from pathways.renewal.units.log_coverage import LogCoverage, log_coverage
from pathways.renewal.units.shortfall import CycleShortfall, either_shortfalls
from pathways.renewal.units.window_minimums import WindowTotal, is_over, window_totals


@dataclass(frozen=True, slots=True)
class CycleOutcome:
    """A cycle and what it has; `required` is null where it asks for no units, or no rule is on file.

    `accounts` are those of each edition of the rules that may bind, `verdicts` what each asks for beside
    units, and `fees` those that have been due. `truth` is of all but the fees of its earlier years. One that
    is `assumed` has ended, and no list of the record speaks for it: it is taken as renewed.
    """

    cycle: HolderCycle
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

    turn = deprecated_alias("CycleOutcome.turn", "cycle")

    @property
    def ends(self) -> date:
        """The last day on which it may be made good: that of the cycle, or of more time that was given."""
        last = self.cycle.dates.last
        return max(last, self.extended) if self.extended else last

    def to_pay(self, days: Iterable[date]) -> list[date]:
        """Of some last days to pay, those whose fee was neither paid nor waived."""
        done = {fee.due.day for fee in self.fees if fee.paid is Truth.YES and not fee.assumptions}
        return [] if self.fee_waived else [day for day in days if day not in done]

    @property
    def lacks(self) -> tuple[CycleShortfall, ...]:
        """The gaps, with those of minimums over several cycles that end with this one."""
        ending = (window for window in self.across if window.last == self.cycle.dates.last)
        return (*self.gaps, *(window.gap for window in ending if window.truth is not Truth.YES))

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
            fee for fee in self.fees if fee.paid is not Truth.YES and fee.due.ends < self.cycle.dates.last
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
    renewal: Renewal, context: EvaluationContext, histories: Sequence[CycleHistory]
) -> dict[HolderCycle, CycleOutcome]:
    """What each cycle of a renewal's has; all together, for a unit serves one of them only."""
    speaks = {
        cycle: log_coverage(renewal, context, history, cycle)
        for history in histories
        for cycle in history.cycles
    }
    cycles = [cycle for cycle, coverage in speaks.items() if coverage is not LogCoverage.NOT]
    exceptions = {cycle: cycle_exceptions(renewal, context, cycle) for cycle in speaks}
    variants = max((len(cycle.editions) for cycle in cycles), default=0)
    accounts_by_cycle: dict[HolderCycle, list[tuple[RenewalEdition | None, CycleAccount | None]]] = {
        cycle: [] for cycle in cycles
    }
    for variant in range(variants):
        bound = {cycle: bound_edition(renewal, cycle, variant) for cycle in cycles}
        pools = {
            cycle: pool_with_exceptions(made, exceptions[cycle])
            for cycle in cycles
            if (made := cycle_pool(renewal, bound[cycle], cycle, context.as_of))
        }
        accounts = dict(
            zip(pools, cycle_accounts(renewal, context, carried_pools(pools, bound, histories)), strict=True)
        )
        for cycle in cycles:
            if variant < len(cycle.editions):
                accounts_by_cycle[cycle].append((bound[cycle], accounts.get(cycle)))
    paid = {
        cycle: _excused(statuses, exceptions[cycle])
        for cycle, statuses in fee_statuses(renewal, context, histories).items()
    }
    done = {
        cycle: _outcome(context, renewal, cycle, cases, paid[cycle], exceptions[cycle])
        for cycle, cases in accounts_by_cycle.items()
    }
    done |= {
        cycle: _assumed(renewal, context, cycle, paid[cycle])
        for cycle, coverage in speaks.items()
        if coverage is LogCoverage.NOT
    }
    done = {
        cycle: _with_open_list(outcome) if speaks[cycle] is LogCoverage.PERHAPS else outcome
        for cycle, outcome in done.items()
    }
    return {cycle: _excepting(outcome, exceptions[cycle]) for cycle, outcome in done.items()}


def _excepting(outcome: CycleOutcome, exceptions: ExceptionsByRequirement) -> CycleOutcome:
    """A cycle with what the issuer's exceptions say of it."""
    if not exceptions:
        return outcome
    assumptions = unique(outcome.assumptions, exception_assumptions(exceptions))
    open_ones = (grant.questions for grant in exceptions.values()) if outcome.truth is Truth.UNKNOWN else ()
    questions = unique(outcome.questions, *open_ones)
    return replace(
        outcome,
        questions=questions,
        assumptions=assumptions,
        extended=extended_until(exceptions),
        fee_waived="fee" in exceptions and not exceptions["fee"].questions,
    )


def _assumed(
    renewal: Renewal, context: EvaluationContext, cycle: HolderCycle, paid: tuple[FeeStatus, ...]
) -> CycleOutcome:
    """A cycle of which the log says nothing; of its fees the record may say something all the same."""
    fee = _final_fee(cycle, paid)
    asked = (cycle_pool(renewal, edition, cycle, context.as_of) for edition in cycle.editions)
    return CycleOutcome(
        cycle,
        fee.paid if fee else Truth.YES,
        required_units([pool for pool in asked if pool]),
        (),
        (),
        unique(*(fee.questions for fee in paid)),
        unique(*(fee.assumptions for fee in paid)),
        assumed=fee is None or fee.paid is Truth.YES,
        fees=paid,
    )


def _excused(paid: tuple[FeeStatus, ...], exceptions: ExceptionsByRequirement) -> tuple[FeeStatus, ...]:
    """Fees, none of which is due where the issuer waived it, or where it is open if it did."""
    grant = exceptions.get("fee")
    if grant is None:
        return paid
    asked = grant.questions
    unpaid = (fee for fee in paid if asked and fee.paid is not Truth.YES)
    return tuple(fee._replace(paid=Truth.UNKNOWN, questions=unique(fee.questions, asked)) for fee in unpaid)


def _final_fee(cycle: HolderCycle, paid: tuple[FeeStatus, ...]) -> FeeStatus | None:
    """The fee for the end of a cycle, once it has been due."""
    return next((fee for fee in paid if fee.due.ends == cycle.dates.last), None)


def _with_open_list(outcome: CycleOutcome) -> CycleOutcome:
    """A cycle for which the list of activities may lack some: it was renewed, or that is not known.

    Where a fee of it was not paid, no activity would change that.
    """
    if outcome.truth is Truth.YES or any(fee.paid is Truth.NO for fee in outcome.fees):
        return outcome
    asked = Question("log", EvidencePath("continuing_education", key="since"), str(outcome.cycle.dates.first))
    return replace(outcome, truth=Truth.UNKNOWN, questions=unique(outcome.questions, (asked,)))


def _outcome(
    context: EvaluationContext,
    renewal: Renewal,
    cycle: HolderCycle,
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
        also, instead = (
            _requirement_verdict(context, edition, tree, cycle) for tree in (edition.also, edition.instead)
        )
        units = max((one.truth for one in (account, instead) if one is not None), default=Truth.YES)
        truths.append(min(units, also.truth) if also is not None else units)
        verdicts += [verdict for verdict in (also, instead) if verdict is not None]
    fee = _final_fee(cycle, paid)
    across = [total for total in window_totals(renewal, context, cycle) if total.rule.id not in waived_by]
    ended = [is_over(window, cycle, context.as_of) for window in across]
    truth = min(all_agree(truths), *(truth for truth, _ in ended), fee.paid if fee else Truth.YES)
    accounts = [account for _, account in cases if account]
    asked = unique(
        *(account.questions for account in accounts),
        *(verdict.questions for verdict in verdicts),
        tuple(questions),
        fee.questions if fee else (),
        *(asked for _, asked in ended),
    )
    if truth is Truth.UNKNOWN and all_agree(truths) is Truth.UNKNOWN and Truth.NO in truths:
        asked += (Question("edition", None, renewal.renewal),)
    return CycleOutcome(
        cycle,
        truth,
        required_units([account.pool for account in accounts]) if len(accounts) == len(cases) else None,
        tuple(accounts),
        tuple(verdicts),
        unique(asked if truth is Truth.UNKNOWN else (), *(fee.questions for fee in paid)),
        unique(*_assumptions(accounts, verdicts, paid)),
        fees=paid,
        across=tuple(across),
    )


def _assumptions(
    *groups: Sequence[CycleAccount] | Sequence[Verdict] | Sequence[FeeStatus],
) -> Iterator[tuple[str, ...]]:
    return (one.assumptions for each in groups for one in each)


def _requirement_verdict(
    context: EvaluationContext, edition: RenewalEdition, tree: AtLeast | Condition | None, cycle: HolderCycle
) -> Verdict | None:
    """A requirement beside units, as it was on the last day of the cycle, or is on the as-of date."""
    if tree is None:
        return None
    then = replace(
        context,
        as_of=min(context.as_of, cycle.dates.last),
        anchors={**context.anchors, "cycle_start": exact_day(cycle.dates.first)},
        purpose="renew",
        memo={key: told for key, told in context.memo.items() if told is WORKED_OUT}
        | {("standing", name): WORKED_OUT for name in cycle.holders},
    )
    return evaluate(tree, then, Inherited.citing(edition.cites, context.catalog))
