"""Standings, CEUs, dates and ways back in words."""

from fractions import Fraction
from typing import assert_never

from pathways.model.catalog import Catalog
from pathways.model.renewal.rules import Renewal
from pathways.model.rules.exam_facts import Fee
from pathways.model.values.amount import Amount, format_amount
from pathways.model.values.standing import StandingWord, good_standing
from pathways.model.values.truth import Truth
from pathways.rendering.rules.exam import fact_text
from pathways.renewal.credential_group import CredentialGroup
from pathways.renewal.history.cycles import DAY
from pathways.renewal.key_dates import KeyDate, KeyDateKind
from pathways.renewal.standing.credential_status import CredentialStatus
from pathways.renewal.standing.reinstatement import ReinstatementOption
from pathways.renewal.units.shortfall import CycleShortfall
from pathways.renewal.units.units_to_earn import UnitsToEarn
from pathways.renewal.units.window_minimums import WindowTotal
from pathways.wording import labels, renewal_texts, renewal_words
from pathways.wording.dates import format_date


def ceus(units: Fraction) -> str:
    """So many CEUs."""
    return renewal_words.ceus(format_amount(units), "" if units == 1 else "s")


def ceu_range(amount: Amount) -> str:
    """How many CEUs, from the least to the most."""
    if amount.high is None:
        return renewal_words.ceus_or_more(ceus(amount.low))
    return (
        ceus(amount.high)
        if amount.low == amount.high
        else renewal_words.ceu_range(format_amount(amount.low), ceus(amount.high))
    )


def missing_ceus(amount: Amount) -> str:
    """How many CEUs are, or may be, missing."""
    return renewal_words.up_to(ceus(amount.high)) if amount.low == 0 and amount.high else ceu_range(amount)


def standing_words(status: CredentialStatus) -> str:
    """Where the holder stands, or may stand, and until when."""
    canceled = status.holding.item.canceled
    if status.standing == "revoked" and canceled and status.stated and not status.holding.item.standing:
        return renewal_words.given_up_on(canceled)
    if status.standing:
        stage = next((state.phase.stage for state in status.states if state.phase), None)
        words = standing(status.standing)
        called = f" ({stage.called})" if stage and stage.called and stage.standing == status.standing else ""
        last = next((state.until for state in status.states if state.until), None)
        runs = "" if last is None else renewal_words.stage_ends(last)
        until = renewal_words.until(last) if last and good_standing(status.standing) is Truth.YES else runs
        remark = renewal_words.AS_STATED if status.stated else until if len(status.states) == 1 else ""
        return f"{words}{called}{remark}"
    possible: dict[str, None] = dict.fromkeys(state.standing for state in status.states if state.standing)
    if status.good is Truth.NO:
        words = f": {' or '.join(possible)}" if possible else renewal_words.NEXT_STAGE_NOT_ON_FILE
        return renewal_words.not_in_good_standing(words)
    if possible and any(state.standing is None for state in status.states):
        possible = {**possible, "another": None}
    good = renewal_words.IN_GOOD_STANDING_EITHER_WAY if status.good is Truth.YES else ""
    return renewal_words.not_certain(" or ".join(possible), good) if possible else renewal_words.UNKNOWN


def gap_words(renewal: Renewal, gap: CycleShortfall) -> str:
    """What is, or may be, missing of a requirement."""
    what = renewal_words.IN_ALL if gap.requirement == "total" else renewal.wording_of(gap.requirement)
    short, need = gap.short, gap.need
    missing = renewal_words.up_to(ceus(short.high)) if short.low == 0 and short.high else ceu_range(short)
    needs = format_amount(need.high or Fraction(0))
    needs = needs if need.low == need.high else renewal_words.range_to(format_amount(need.low), needs)
    have = "none" if gap.have.high == 0 else ceu_range(gap.have)
    return renewal_words.shortfall(missing, what, have, needs)


def batch_words(renewal: Renewal, batch: UnitsToEarn) -> str:
    """CEUs still to earn, of which kind, and of which other kind they must not be."""
    kinds = labels.AND.join(map(renewal.wording_of, batch.quotas))
    other = renewal_words.not_of(" or ".join(map(renewal.wording_of, batch.not_of))) if batch.not_of else ""
    which = ", ".join(filter(None, (kinds, other))) or renewal_words.ANY_KIND
    earned = renewal_words.earned_by(batch.earned_by) if batch.earned_by else ""
    return f"{ceus(batch.units)} {which}{earned}"


def way_words(way: ReinstatementOption) -> str:
    """A way back to good standing, and when it is open."""
    rule, what = way.rule, way.rule.what
    match way.state:
        case "over":
            assert way.last  # noqa: S101 - it is over because of that day
            return renewal_words.no_longer_possible(way.last + DAY, what)
        case "later":
            return renewal_words.only_from(way.first, what)
        case "unknown":
            when = (
                renewal_words.within_of_that_day(rule.until)
                if rule.until
                else renewal_words.only_after(rule.after)
            )
            return f"{when}: {what}"
        case "open":
            if rule.after:
                return renewal_words.only_since(way.first, what)
            recalled = renewal_words.AS_RECALLED if rule.is_unsourced else ""
            return f"{what}{renewal_words.until_day(way.last) if way.last else ''}{recalled}"
        case _:
            assert_never(way.state)


def date_words(key_date: KeyDate) -> str:
    """A coming date, what it is, and what follows."""
    then = _before_what_follows(key_date.kind)
    return (
        f"{format_date(key_date.date)}: {key_date.label}{f'; {then}{key_date.then}' if key_date.then else ''}"
    )


def window_words(window: WindowTotal) -> str:
    """A minimum over several cycles, and what there is of it."""
    need, have = format_amount(window.rule.units), ceu_range(window.have)
    when = renewal_texts.window_range(window.first, window.last)
    return renewal_texts.window_needs(need, window.rule.wording, when, have)


def fee_words(fee: Fee) -> str:
    """A fee on file, with what is said of it."""
    return fact_text(fee) + (f"; {fee.note}" if fee.note else "")


def task_words(group: CredentialGroup, catalog: Catalog) -> str:
    """What the holder of a group does first, in a sentence."""
    task, who = group.task, group.name
    by = renewal_words.by_day(task.by, _days((task.by - group.as_of).days)) if task.by else ""
    issuer = catalog.organization_terms.label(group.lead.credential.issuer)
    needed = group.still_needed
    match task.action:
        case "earn" | "report":
            what = (
                renewal_words.WHAT_IS_MISSING if needed is None or not needed.high else missing_ceus(needed)
            )
            verb = "earn" if task.action == "earn" else "report"
            return f"{who}: {verb} {what}{by}"
        case "pay":
            return renewal_words.pay_fee(who, by)
        case "submit":
            return renewal_words.submit(who, by)
        case "reinstate":
            known = group.good is Truth.NO or all(status.standing for status in group.statuses)
            condition = "" if known else renewal_words.IF_NOT_RENEWED
            return renewal_words.reinstate(who, condition, by)
        case "retake":
            return renewal_words.retake_exam(who)
        case "answer" if group.possible and group.good is Truth.YES:
            still = group.still_needed_in(group.possible[0])
            what = missing_ceus(still) if still and still.high else renewal_words.WHAT_IS_MISSING
            if len(group.possible) == 1 or (still and still.high == 0):
                return renewal_words.ask_which_cycle(who, issuer, by)
            return renewal_words.earn_unless_later(who, what, by, issuer)
        case "answer":
            what = (
                renewal_words.ITS_STANDING
                if group.good is not Truth.YES
                else renewal_words.HOW_ITS_CYCLE_RUNS
            )
            return renewal_words.answer_or_ask(who, what, issuer, by)
        case "ask" if group.good is Truth.YES:
            return renewal_words.too_late(who, issuer, by)
        case "ask":
            return renewal_words.reinstatement_not_on_file(who, issuer)
        case "nothing":
            return renewal_words.nothing_to_do(who)


def _days(number: int) -> str:
    return "today" if number == 0 else renewal_words.days_left(number, "" if number == 1 else "s")


def standing(word: StandingWord) -> str:
    """A standing as people say it."""
    match word:
        case "active":
            return renewal_words.ACTIVE
        case "due":
            return renewal_words.DUE
        case "grace":
            return renewal_words.GRACE
        case "inactive":
            return renewal_words.INACTIVE
        case "revoked":
            return "revoked"
        case _:
            assert_never(word)


def _before_what_follows(kind: KeyDateKind) -> str:
    """What is said before that which follows a date."""
    match kind:
        case "stage":
            return renewal_words.REINSTATEMENT
        case "reinstate":
            return renewal_words.IT_TAKES
        case "opens" | "year" | "fee" | "cycle-end" | "report" | "repair" | "retake":
            return renewal_words.THEN
        case _:
            assert_never(kind)
