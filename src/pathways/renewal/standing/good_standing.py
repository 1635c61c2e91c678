"""Whether a credential is in good standing: the one place that says so, for every command."""

from dataclasses import replace
from datetime import date

from pathways.evaluation.context import EvaluationContext, StandingAnswer
from pathways.evaluation.criterion import MET, Criterion, failed, undetermined
from pathways.model.evidence.holdings import HeldCredential
from pathways.model.evidence.path import EvidencePath
from pathways.model.reason import Reason
from pathways.model.values.day import Day
from pathways.model.values.standing import good_standing
from pathways.model.values.truth import Truth, all_agree
from pathways.model.verdict import Question, unique
from pathways.renewal.history.cycles import cycle_dates
from pathways.renewal.history.expiry import membership_month
from pathways.renewal.history.holdings import Holding, credential_entries
from pathways.renewal.standing.continuous_requirements import with_continuous_requirements
from pathways.renewal.standing.credential_status import CredentialStatus
from pathways.renewal.standing.recorded_standing import apply_recorded_standing
from pathways.renewal.standing.standing_history import PossibleStanding, distinct_standings
from pathways.renewal.standing.statuses import credential_statuses
from pathways.wording import assumed, labels, standing_reasons


def status_of(context: EvaluationContext, credential: str) -> CredentialStatus | None:
    """What is said of a credential that the record lists; null where it was not awarded by the as-of date."""
    key = ("row", credential)
    if key not in context.memo:
        own = replace(context, credential="", purpose="renew", edition=None, anchors={})
        told = credential_entries(own, credential)
        ways = [
            status
            for path, held in told
            if (status := _status_by_entry(own, credential, path, held, len(told) > 1))
        ]
        entries = [item for item in context.record.credentials.items if item.credential == credential]
        dated = all(item.earned and item.earned.exact for item in entries)
        several = len(entries) > 1 and not dated
        context.memo[key] = (
            _asking(_perhaps_again(_either_status(ways), own, several=several)) if ways else None
        )
    known: CredentialStatus | None = context.memo[key]
    return known


def _status_by_entry(
    context: EvaluationContext, credential: str, path: EvidencePath, held: HeldCredential, several: bool
) -> CredentialStatus | None:
    """The row by one of the entries that may tell of the latest award."""
    if held.awarded_after(context.as_of):
        return None
    renewal = context.catalog.renewed_by.get(credential)
    if renewal is None:
        return _without_rules(context, credential, path, held)
    chosen = {credential: path} if several else {}
    statuses = context.cached(
        ("rows", renewal.renewal, *chosen.values()), lambda: credential_statuses(renewal, context, chosen)
    )
    # For a rule that asks where the credential itself stands.
    context.memo["row", credential] = statuses[credential]
    status = with_continuous_requirements(statuses[credential], renewal, context)
    del context.memo["row", credential]
    return status


def _either_status(ways: list[CredentialStatus]) -> CredentialStatus:
    """One row for entries of which it is not told which is the latest award: each may be."""
    first, *others = ways
    if not others:
        return first
    states = distinct_standings(state for status in ways for state in status.states)
    undated = [
        status.holding
        for status in ways
        if not (status.holding.item.earned and status.holding.item.earned.exact)
    ]
    asked = tuple(Question("attribute", holding.path.at("earned"), labels.EXACT_DATE) for holding in undated)
    return replace(
        first,
        states=states,
        stated=all(status.stated for status in ways),
        questions=unique(asked, *(status.questions for status in ways)),
        assumptions=unique(*(status.assumptions for status in ways)),
        assumed_current=unique(*(status.assumed_current for status in ways)),
    )


def _asking(status: CredentialStatus) -> CredentialStatus:
    """The row with the question whether it is good standing, where only the issuer says so of a standing."""
    open_words = {
        state.standing
        for state in status.states
        if state.standing and good_standing(state.standing) is Truth.UNKNOWN
    }
    if status.good is not Truth.UNKNOWN or not open_words:
        return status
    which = tuple(Question("standing", None, word) for word in sorted(open_words))
    asked = (
        () if status.holding.item.standing else status.questions
    )  # of a stated standing nothing else is open
    return replace(status, questions=unique(asked, which))


def _perhaps_again(
    status: CredentialStatus, context: EvaluationContext, *, several: bool
) -> CredentialStatus:
    """The row of what may have been awarded again, where not every award, or its day, is surely told."""
    more = context.record.credentials.partial and not context.closed
    if several or more:
        latest = assumed.latest_award(status.holding.path)
        status = replace(status, assumptions=unique(status.assumptions, (latest,)))
    if not more or status.good is not Truth.NO:
        return status
    states = (*status.states, PossibleStanding(None, context.as_of, None))
    asked = Question("list", EvidencePath("credentials"), status.credential.credential)
    return replace(status, states=states, questions=(*status.questions, asked))


def _without_rules(
    context: EvaluationContext, credential: str, path: EvidencePath, held: HeldCredential
) -> CredentialStatus:
    """A credential of whose renewal nothing is on file: what the record states of it is all there is."""
    holding = Holding(credential, path, held, None)
    status = CredentialStatus(context.catalog.credentials[credential], holding, None, (), None, None)
    if holding.gone(context.as_of) and not held.standing:
        return replace(status, states=(PossibleStanding("revoked", context.as_of, None),), stated=True)
    if held.expires and not holding.may_have_ended(context.as_of):
        return apply_recorded_standing(
            replace(status, states=(PossibleStanding("active", context.as_of, held.expires.latest),)), context
        )
    return apply_recorded_standing(
        replace(status, states=(PossibleStanding(None, context.as_of, None),)), context
    )


class RenewalStandingSource:
    """What evaluation asks of renewals."""

    def of(self, context: EvaluationContext, credential: str) -> StandingAnswer | None:
        """Whether a credential that the record lists is in good standing; null where it lists none."""
        status = status_of(context, credential)
        if status is None:
            entries = credential_entries(context, credential)
            if not entries:
                return None
            path, held = entries[0]
            return StandingAnswer(
                path, (failed(Reason("not-yet", (held.earned or held.notified,))),), awarded=False
            )
        path, aspects = status.holding.path, _aspects(status)
        alone, back = _exam_alone(status, context), _open_ways(status, context.as_of)
        return StandingAnswer(path, aspects, lapsed=_lapsed(status), exam_alone=alone, back=back)

    def may_have_lapsed(self, context: EvaluationContext, credential: str, passed: Day) -> bool:
        """Whether a credential that was earned on a day may have lapsed since: its first cycle has ended."""
        renewal = context.catalog.renewed_by.get(credential)
        if renewal is None or renewal.cycle is None:
            return False
        month, *_ = membership_month(renewal.cycle, context)
        months = range(1, 13) if renewal.cycle.membership and month is None else (month,)
        ends = (next(cycle_dates(renewal.cycle, passed.earliest, month)).last for month in months)
        return min(ends) < context.as_of


STANDING_SOURCE = RenewalStandingSource()


def _aspects(status: CredentialStatus) -> tuple[Criterion, ...]:
    """Whether the standing is good, with what would settle it or the reason why not; and what is assumed."""
    assumptions = tuple(Criterion(Truth.YES, assumption=text) for text in status.assumptions)
    if status.good is Truth.YES:
        ends = (asked for asked in status.questions if asked.kind == "cycle-end")
        noted = (standing_reasons.last_day_in_doubt(asked.path, asked.about) for asked in ends)
        return (MET, *assumptions, *(Criterion(Truth.YES, assumption=text) for text in noted))
    if status.good is Truth.NO:
        return (failed(_reason(status)),)
    return (*map(undetermined, status.questions), *assumptions)


def _reason(status: CredentialStatus) -> Reason:
    held = status.holding.item
    found = tuple(dict.fromkeys(state.standing for state in status.states if state.standing))
    words = found or (standing_reasons.NOT_RENEWED,)
    if held.standing:
        return Reason("standing", (words,))
    if held.canceled and status.stated:
        return Reason("canceled-on", (held.canceled,))
    if status.continuous_requirement is not None and status.continuous_requirement.truth is Truth.NO:
        return Reason("lacks-continuous-requirement", (words,))
    if status.cycle:
        return Reason("cycle-not-renewed", (words, status.cycle.last))
    return Reason("standing-expired", (words, held.expires))


def _lapsed(status: CredentialStatus) -> date | None:
    """The first day on which it was, or may have been, no longer in good standing; null where not known."""
    if status.holding.item.standing and not status.holding.item.canceled:
        return None
    days = (state.phase.lapsed for state in status.states if state.phase and state.good is not Truth.YES)
    return min(days, default=status.holding.item.canceled.latest if status.holding.item.canceled else None)


def _open_ways(status: CredentialStatus, as_of: date) -> str:
    ways = (way for way in status.ways_back(as_of) if way.may_be_open)
    return " or ".join(dict.fromkeys(way.rule.what for way in ways))


def _exam_alone(status: CredentialStatus, context: EvaluationContext) -> Truth:
    """Whether, by the rules of the as-of date, only a new pass of the exam leads back; they may not say."""
    if status.renewal is None or _lapsed(status) is None:
        return Truth.UNKNOWN
    periods = [lapse.exam_after for lapse in status.renewal.lapse_on(context.as_of)]
    finals = {state.phase.final if state.phase else None for state in status.states}
    over = {
        Truth.YES if period and final and period.after(final) <= context.as_of else Truth.UNKNOWN
        for period in periods
        for final in finals
    }
    return all_agree(over) if over else Truth.UNKNOWN
