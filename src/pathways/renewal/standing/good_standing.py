"""Whether a credential is in good standing: the one place that says so, for every command."""

from dataclasses import replace
from datetime import date

from pathways.evaluation.check import MET, Criterion, failed, undetermined
from pathways.evaluation.facts import EvaluationContext, StandingAnswer
from pathways.model.evidence.holdings import HeldCredential
from pathways.model.values.day import Day
from pathways.model.values.truth import Truth, all_agree
from pathways.model.verdict import Question, unique
from pathways.renewal.history.cycles import cycle_dates
from pathways.renewal.history.expiry import membership_month
from pathways.renewal.history.holdings import Holding, awarded_later, credential_entries
from pathways.renewal.standing.recorded import apply_recorded_standing
from pathways.renewal.standing.row import CredentialStatus
from pathways.renewal.standing.rows import credential_statuses, with_continuous_requirements
from pathways.renewal.standing.standing import PossibleStanding, distinct_standings


def status_of(facts: EvaluationContext, credential: str) -> CredentialStatus | None:
    """What is said of a credential that the record lists; null where it was not awarded by the as-of date."""
    key = ("row", credential)
    if key not in facts.memo:
        own = replace(facts, credential="", purpose="renew", edition=None, anchors={})
        told = credential_entries(own, credential)
        ways = [row for path, one in told if (row := _row_by(own, credential, path, one, len(told) > 1))]
        every = [item for item in facts.record.credentials.items if item.credential == credential]
        dated = all(item.earned and item.earned.exact for item in every)
        several = len(every) > 1 and not dated
        facts.memo[key] = _asking(_perhaps_again(_either(ways), own, several=several)) if ways else None
    known: CredentialStatus | None = facts.memo[key]
    return known


def _row_by(
    facts: EvaluationContext, credential: str, path: str, one: HeldCredential, several: bool
) -> CredentialStatus | None:
    """The row by one of the entries that may tell of the latest award."""
    if awarded_later(one, facts.as_of):
        return None
    renewal = facts.catalog.renewed_by.get(credential)
    if renewal is None:
        return _without_rules(facts, credential, path, one)
    chosen = {credential: path} if several else {}
    every = facts.cached(
        ("rows", renewal.renewal, *chosen.values()), lambda: credential_statuses(renewal, facts, chosen)
    )
    # For a rule that asks where the credential itself stands.
    facts.memo["row", credential] = every[credential]
    found = with_continuous_requirements(every[credential], renewal, facts)
    del facts.memo["row", credential]
    return found


def _either(ways: list[CredentialStatus]) -> CredentialStatus:
    """One row for entries of which it is not told which is the latest award: each may be."""
    first, *others = ways
    if not others:
        return first
    states = distinct_standings(state for row in ways for state in row.states)
    undated = [row.holding for row in ways if not (row.holding.item.earned and row.holding.item.earned.exact)]
    asked = tuple(Question("attribute", f"{one.path}.earned", "exact date") for one in undated)
    return replace(
        first,
        states=states,
        stated=all(row.stated for row in ways),
        questions=unique(asked, *(row.questions for row in ways)),
        assumptions=unique(*(row.assumptions for row in ways)),
    )


def _asking(row: CredentialStatus) -> CredentialStatus:
    """The row with the question whether grace is good standing, where that is open: only the issuer says."""
    if row.good is not Truth.UNKNOWN or not any(state.standing == "grace" for state in row.states):
        return row
    grace = Question("standing", None, "grace")
    asked = () if row.holding.item.standing else row.questions  # of a stated standing nothing else is open
    return replace(row, questions=unique(asked, (grace,)))


def _perhaps_again(row: CredentialStatus, facts: EvaluationContext, *, several: bool) -> CredentialStatus:
    """The row of what may have been awarded again, where not every award, or its day, is surely told."""
    more = facts.record.credentials.partial and not facts.closed
    if several or more:
        latest = f"{row.holding.path}: assumed the latest award; not every award, or its day, is told"
        row = replace(row, assumptions=unique(row.assumptions, (latest,)))
    if not more or row.good is not Truth.NO:
        return row
    states = (*row.states, PossibleStanding(None, facts.as_of, None))
    asked = Question("list", "credentials", row.credential.credential)
    return replace(row, states=states, questions=(*row.questions, asked))


def _without_rules(
    facts: EvaluationContext, credential: str, path: str, one: HeldCredential
) -> CredentialStatus:
    """A credential of whose renewal nothing is on file: what the record states of it is all there is."""
    holding = Holding(credential, path, one, None)
    row = CredentialStatus(facts.catalog.credentials[credential], holding, None, (), None, None)
    if holding.gone(facts.as_of) and not one.standing:
        return replace(row, states=(PossibleStanding("revoked", facts.as_of, None),), stated=True)
    if one.expires and not holding.may_have_ended(facts.as_of):
        return apply_recorded_standing(
            replace(row, states=(PossibleStanding("active", facts.as_of, one.expires.latest),)), facts
        )
    return apply_recorded_standing(replace(row, states=(PossibleStanding(None, facts.as_of, None),)), facts)


class _RenewalRows:
    """What evaluation asks of renewals."""

    def of(self, facts: EvaluationContext, credential: str) -> StandingAnswer | None:
        """Whether a credential that the record lists is in good standing; null where it lists none."""
        row = status_of(facts, credential)
        if row is None:
            told = credential_entries(facts, credential)
            if not told:
                return None
            path, one = told[0]
            return StandingAnswer(path, (failed(f"not yet: {one.earned or one.notified}"),), awarded=False)
        path, aspects = row.holding.path, _aspects(row)
        alone, back = _exam_alone(row, facts), _open_ways(row, facts.as_of)
        return StandingAnswer(path, aspects, lapsed=_lapsed(row), exam_alone=alone, back=back)

    def may_have_lapsed(self, facts: EvaluationContext, credential: str, passed: Day) -> bool:
        """Whether a credential that was earned on a day may have lapsed since: its first cycle has ended."""
        renewal = facts.catalog.renewed_by.get(credential)
        if renewal is None or renewal.cycle is None:
            return False
        month, *_ = membership_month(renewal.cycle, facts)
        months = range(1, 13) if renewal.cycle.membership and month is None else (month,)
        ends = (next(cycle_dates(renewal.cycle, passed.earliest, month)).last for month in months)
        return min(ends) < facts.as_of


STANDINGS = _RenewalRows()


def _aspects(row: CredentialStatus) -> tuple[Criterion, ...]:
    """Whether the standing is good, with what would settle it or the reason why not; and what is assumed."""
    assumed = tuple(Criterion(Truth.YES, assumption=text) for text in row.assumptions)
    if row.good is Truth.YES:
        ends = (asked for asked in row.questions if asked.kind == "cycle-end")
        noted = (f"{asked.path}: the last day of the cycle is in doubt: {asked.about}" for asked in ends)
        return (MET, *assumed, *(Criterion(Truth.YES, assumption=text) for text in noted))
    if row.good is Truth.NO:
        return (failed(_why(row)),)
    return (*map(undetermined, row.questions), *assumed)


def _why(row: CredentialStatus) -> str:
    one = row.holding.item
    words = (
        " or ".join(dict.fromkeys(state.standing for state in row.states if state.standing)) or "not renewed"
    )
    if one.standing:
        return f"is {words}"
    if one.cancelled and row.stated:
        return f"was cancelled on {one.cancelled}"
    if row.keeps and row.keeps.truth is Truth.NO:
        return f"is {words}: what its holder must have at all times is not there"
    if row.cycle:
        return f"is {words}: the cycle that ended on {row.cycle.last} was not renewed"
    return f"is {words}: it expired on {one.expires}"


def _lapsed(row: CredentialStatus) -> date | None:
    """The first day on which it was, or may have been, no longer in good standing; null where not known."""
    if row.holding.item.standing and not row.holding.item.cancelled:
        return None
    days = (state.phase.lapsed for state in row.states if state.phase and state.good is not Truth.YES)
    return min(days, default=row.holding.item.cancelled.latest if row.holding.item.cancelled else None)


def _open_ways(row: CredentialStatus, as_of: date) -> str:
    ways = (way for way in row.ways_back(as_of) if way.state in ("open", "not known"))
    return " or ".join(dict.fromkeys(way.rule.what for way in ways))


def _exam_alone(row: CredentialStatus, facts: EvaluationContext) -> Truth:
    """Whether, by the rules of the as-of date, only a new pass of the exam leads back; they may not say."""
    if row.renewal is None or _lapsed(row) is None:
        return Truth.UNKNOWN
    told = [lapse.exam_after for lapse in row.renewal.lapse_on(facts.as_of)]
    finals = {state.phase.final if state.phase else None for state in row.states}
    over = {
        Truth.YES if period and final and period.after(final) <= facts.as_of else Truth.UNKNOWN
        for period in told
        for final in finals
    }
    return all_agree(over) if over else Truth.UNKNOWN
