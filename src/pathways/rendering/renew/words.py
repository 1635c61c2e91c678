"""Standings, CEUs, dates and ways back in words."""

from fractions import Fraction

from pathways.model.catalog import Catalog
from pathways.model.renewal.rules import Renewal
from pathways.model.values.amount import Amount, format_amount
from pathways.model.values.standing import GOOD
from pathways.model.values.truth import Truth
from pathways.renewal.credential_group import CredentialGroup
from pathways.renewal.history.cycles import DAY
from pathways.renewal.key_dates import KeyDate
from pathways.renewal.standing.reinstatement import ReinstatementOption
from pathways.renewal.standing.row import CredentialStatus
from pathways.renewal.units.remaining import UnitsToEarn
from pathways.renewal.units.shortfall import CycleShortfall

STANDINGS = {
    "active": "active, in good standing",
    "due": "due for renewal, still in good standing",
    "grace": "in grace",
    "inactive": "inactive, not in good standing",
    "revoked": "revoked",
}


def ceus(units: Fraction) -> str:
    """So many CEUs."""
    return f"{format_amount(units)} CEU{'' if units == 1 else 's'}"


def ceu_range(amount: Amount) -> str:
    """How many CEUs, from the least to the most."""
    if amount.high is None:
        return f"{ceus(amount.low)} or more"
    return (
        ceus(amount.high)
        if amount.low == amount.high
        else f"{format_amount(amount.low)} to {ceus(amount.high)}"
    )


def missing_ceus(amount: Amount) -> str:
    """How many CEUs are, or may be, missing."""
    return f"up to {ceus(amount.high)}" if amount.low == 0 and amount.high else ceu_range(amount)


def standing_words(row: CredentialStatus) -> str:
    """Where the holder stands, or may stand, and until when."""
    cancelled = row.holding.item.cancelled
    if row.standing == "revoked" and cancelled and row.stated and not row.holding.item.standing:
        return f"given up or revoked on {cancelled}"
    if row.standing:
        stage = next((state.phase.stage for state in row.states if state.phase), None)
        words = STANDINGS[row.standing]
        called = f" ({stage.called})" if stage and stage.called and stage.standing == row.standing else ""
        last = next((state.until for state in row.states if state.until), None)
        runs = "" if last is None else f" (this stage ends on {last})"
        until = f" until {last}" if last and row.standing in GOOD else runs
        told = ", as the record states" if row.stated else until if len(row.states) == 1 else ""
        return f"{words}{called}{told}"
    possible: dict[str, None] = dict.fromkeys(state.standing for state in row.states if state.standing)
    if row.good is Truth.NO:
        words = f": {' or '.join(possible)}" if possible else "; the next stage is not on file"
        return f"not in good standing{words}"
    if any(state.standing is None for state in row.states):
        possible = {**possible, "another": None}
    good = ", in good standing either way" if row.good is Truth.YES else ""
    return f"not certain: {' or '.join(possible)}{good}" if possible else "not known"


def gap_words(renewal: Renewal, gap: CycleShortfall) -> str:
    """What is, or may be, missing of a requirement."""
    what = "in all" if gap.requirement == "total" else renewal.wording_of(gap.requirement)
    short, need = gap.short, gap.need
    missing = f"up to {ceus(short.high)}" if short.low == 0 and short.high else ceu_range(short)
    needs = format_amount(need.high or Fraction(0))
    needs = needs if need.low == need.high else f"{format_amount(need.low)} to {needs}"
    have = "none" if gap.have.high == 0 else ceu_range(gap.have)
    return f"{missing} {what}: has {have}, needs {needs}"


def batch_words(renewal: Renewal, one: UnitsToEarn) -> str:
    """CEUs still to earn, of which kind, and of which other kind they must not be."""
    kinds = " and ".join(map(renewal.wording_of, one.quotas))
    other = f"not {' or '.join(map(renewal.wording_of, one.not_of))}" if one.not_of else ""
    which = ", ".join(filter(None, (kinds, other))) or "of any kind"
    earned = f", earned by {one.earned_by} and reported now" if one.earned_by else ""
    return f"{ceus(one.units)} {which}{earned}"


def way_words(way: ReinstatementOption) -> str:
    """A way back to good standing, and when it is open."""
    rule, what = way.rule, way.rule.what
    if way.state == "over" and way.last:
        return f"no longer possible, as of {way.last + DAY}: {what}"
    if way.state == "later":
        return f"from {way.first} only: {what}"
    if way.state == "not known":
        when = f"within {rule.until} of that day" if rule.until else f"after {rule.after} only"
        return f"{when}: {what}"
    if rule.after:
        return f"since {way.first} only: {what}"
    recalled = " (as recalled; no text was read)" if rule.is_unsourced else ""
    return f"{what}{f', until {way.last}' if way.last else ''}{recalled}"


def date_words(one: KeyDate) -> str:
    """A coming date, what it is, and what follows."""
    then = {"stage": "reinstatement: ", "reinstate": "it takes "}.get(one.kind, "then ")
    return f"{one.date}: {one.label}{f'; {then}{one.then}' if one.then else ''}"


def task_words(group: CredentialGroup, catalog: Catalog) -> str:
    """What the holder of a group does first, in a sentence."""
    task, who = group.task, group.name
    by = f" by {task.by} ({_days((task.by - group.as_of).days)})" if task.by else ""
    issuer = catalog.organization_terms.label(group.lead.credential.issuer)
    needed = group.still_needed
    match task.action:
        case "earn" | "report":
            what = "what is missing" if needed is None or not needed.high else missing_ceus(needed)
            verb = "earn" if task.action == "earn" else "report"
            return f"{who}: {verb} {what}{by}"
        case "pay":
            return f"{who}: pay the renewal fee{by}"
        case "submit":
            return f"{who}: all CEUs are there; submit the renewal{by}"
        case "reinstate":
            known = group.good is Truth.NO or all(row.standing for row in group.rows)
            condition = "" if known else "if it was not renewed, "
            return f"{who}: {condition}reinstate{by}; see Reinstatement below"
        case "retake":
            return f"{who}: reinstatement requires passing the exam again"
        case "answer" if group.possible and group.good is Truth.YES:
            still = group.still_needed_in(group.possible[0])
            what = missing_ceus(still) if still and still.high else "what is missing"
            if len(group.possible) == 1 or (still and still.high == 0):
                return f"{who}: ask {issuer} which cycle applies{by}"
            return f"{who}: earn {what}{by}, unless {issuer} shows that the cycle ends later"
        case "answer":
            what = "its standing" if group.good is not Truth.YES else "how its cycle runs"
            return f"{who}: {what} is not known; answer what is asked below, or ask {issuer}{by}"
        case "ask" if group.good is Truth.YES:
            return f"{who}: what is missing can no longer be earned; ask {issuer}{by}"
        case "ask":
            return (
                f"{who}: not in good standing, and reinstatement requirements are not on file; ask {issuer}"
            )
        case "nothing":
            return f"{who}: nothing to do that the rules on file ask for"


def _days(number: int) -> str:
    return "today" if number == 0 else f"{number} day{'' if number == 1 else 's'} left"
