"""Where credentials stand, what they still need and by when, as a page."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import partial

from pathways.model.amount import Amount, plainly
from pathways.model.cycle import GOOD
from pathways.model.described import counted, described
from pathways.model.exam_facts import Fee
from pathways.model.finding import Finding
from pathways.model.truth import Truth
from pathways.model.verdict import Competing, Verdict
from pathways.rendering.blocks import Block, items
from pathways.rendering.exam_facts import value
from pathways.rendering.items import item_words
from pathways.rendering.words import asked, between, capital, cited, confirm, lacking, missing, whence
from pathways.renewal.account import Account, competing
from pathways.renewal.cycles import DAY
from pathways.renewal.dates import Coming, coming
from pathways.renewal.gap import Gap
from pathways.renewal.mix import Batch, mix
from pathways.renewal.reinstatement import WayBack
from pathways.renewal.renew import Renewals
from pathways.renewal.row import Row
from pathways.renewal.settled import Settled

MANY = 2
"""Activities for one reason that are told one by one."""
STANDINGS = {
    "active": "active, in good standing",
    "due": "due for renewal, still in good standing",
    "grace": "in grace",
    "inactive": "inactive, not in good standing",
    "revoked": "revoked",
}


def renewal_page(found: Renewals, skipped: Sequence[Finding] = ()) -> Iterator[Block]:
    """A part for each credential: standing, cycle, units, what is missing, what counted, and coming dates.

    First come the rows `skipped` of a log, for what follows does not count them.
    """
    who = f" for {found.record.learner}" if found.record.learner else ""
    yield Block("title", f"Renewals{who}, as of {found.as_of}")
    yield from items("Rows left out of the log", map(str, skipped))
    for name in found.later:
        yield Block(
            "line", f"{found.catalog.credentials[name].abbreviation}: not yet awarded on {found.as_of}"
        )
    if not found.rows and not found.later:
        yield Block("line", "The record holds no credential of the catalog; nothing is to be renewed")
    for row in found.rows:
        yield from _row(found, row)
    yield from items("Not in the catalog, so nothing is known of their renewal", found.others)
    yield from items("By rules of your own", map(whence, found.catalog.own()))
    yield Block("subheading", f"Rules version: {found.rules_version}")
    for issuer in dict.fromkeys(row.credential.issuer for row in found.rows):
        yield Block("line", confirm(found.catalog.organizations[issuer]))


def _row(found: Renewals, row: Row) -> Iterator[Block]:
    yield Block("heading", f"{row.credential.abbreviation}, {row.credential.name}")
    yield Block("line", f"Standing: {standing_words(row)}")
    if row.superseded_by:
        above = found.catalog.credentials[row.superseded_by].abbreviation
        yield Block("line", f"Needs no renewal beside {above}")
    elif row.cycle is None and row.standing == "revoked":
        yield Block("line", "It is no longer held, so there is nothing to renew")
    elif row.renewal and row.renewal.cycle is None:
        yield Block("line", "Never needs to be renewed")
    else:
        yield from _cycle(found, row)
    yield from items("Asked beside units", map(partial(_requirement, found), row.requirements))
    lacks = row.keeps is not None and row.keeps.truth is Truth.NO and not row.stated
    if row.standing in ("inactive", "revoked") and not (row.stated or row.holding.expires or lacks):
        yield Block("line", "If the issuer renewed it, enter `expires`: the last day that the issuer shows")
    ended = row.cycle and row.holding.expires and row.holding.expires < found.as_of
    if ended and row.settled and row.settled.truth is Truth.YES:
        yield Block("line", "All that it asks for is there; if it was renewed, enter the new `expires`")
    ways = row.ways_back(found.as_of)
    yield from items("Reinstatement", map(way_words, ways))
    if row.good is Truth.NO and not ways:
        issuer = found.catalog.organization_terms.label(row.credential.issuer)
        must = row.keeps.node if lacks and row.keeps else None
        asks = f"It requires {described(must, found.catalog)}. " if must else ""
        yield Block("line", f"{asks}Reinstatement requirements are not on file; ask {issuer}")
    if falls := found.resting(row):
        labels = ", ".join(one.credential.abbreviation for one in falls)
        yield Block("line", f"If it lapses, so does {labels}, which rests on it")
    yield from items("Would be settled by", asked(row.questions, found.catalog))
    yield from items("Coming dates", map(date_words, coming(row, found.as_of)))
    if row.renewal and row.cycle and not row.superseded_by:
        fees = (one for one in row.renewal.fees if one.holds_on(found.as_of))
        words = (f"{value(one)}{_note(one)} ({found.catalog.trust_of(one).word})" for one in fees)
        yield from items("Fees on file", words)
        yield from items("In special circumstances", (one.what for one in row.renewal.options))
    yield from items("Taken as given", row.assumptions)
    yield from _rests_on(found, row)


def standing_words(row: Row) -> str:
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
    possible = dict.fromkeys(state.standing for state in row.states if state.standing)
    if row.good is Truth.NO:
        words = f": {' or '.join(possible)}" if possible else "; the next stage is not on file"
        return f"not in good standing{words}"
    good = ", in good standing either way" if row.good is Truth.YES else ""
    return f"not certain: {' or '.join(possible)}{good}" if possible else "not known"


def way_words(way: WayBack) -> str:
    """A way back to good standing, and when it is open."""
    rule, what = way.rule, way.rule.what
    if way.state == "over" and way.last:
        return f"no longer possible, as of {way.last + DAY}: {what}"
    if way.state == "later":
        return f"from {way.first} only: {what}"
    if way.state == "not known":
        return (
            f"within {rule.until} of that day: {what}" if rule.until else f"after {rule.after} only: {what}"
        )
    if rule.after:
        return f"since {way.first} only: {what}"
    recalled = " (as recalled; no text was read)" if rule.recalled else ""
    return f"{what}{f', until {way.last}' if way.last else ''}{recalled}"


def _cycle(found: Renewals, row: Row) -> Iterator[Block]:
    if row.cycle:
        yield Block("line", f"Cycle: {row.cycle.first} to {row.cycle.last}")
    settled = row.settled
    if settled is None:
        if row.renewal:
            yield Block("line", "Units needed: not known, for how its cycle runs is not")
        return
    yield Block("line", f"Units needed: {_needed(row, settled)}")
    account = settled.account
    if account is None:
        return
    yield Block("line", f"Units earned: {between(account.earned, 'unit')}")
    yield from items(_missing_title(settled), map(_gap, settled.gaps))
    yield from items(_to_earn_title(settled), map(_batch, mix(account, found.as_of)))
    if contest := competing(account):
        yield Block("line", _contest(found, contest))
    yield from items("Counted", _counted(found, account))
    doubtful = (item_words(found.record, found.catalog, path) for path in account.doubtful)
    yield from items("May count", doubtful)
    yield from items("Left out", _left_out(found, account))


def _needed(row: Row, settled: Settled) -> str:
    required = settled.required
    if required is None:
        return "none" if settled.turn.editions[-1] else "not known: no rule is on file"
    others = len(settled.turn.holders) - 1
    shared = f", for {counted(Fraction(others + 1), 'credential')} together" if others else ""
    own = f"; its own number is {plainly(row.base)}" if others and row.base is not None else ""
    return f"{_range(required)}{shared}{own}"


def _range(amount: Amount) -> str:
    if amount.low == amount.high or amount.high is None:
        return plainly(amount.low)
    return f"{plainly(amount.low)} to {plainly(amount.high)}; how many is not known"


def _missing_title(settled: Settled) -> str:
    return "Missing" if any(gap.short.low for gap in settled.gaps) else "May be missing"


def _to_earn_title(settled: Settled) -> str:
    short = any(gap.short.low for gap in settled.gaps)
    return "The fewest units still to earn" if short else "Enough in any case, if earned"


def _gap(gap: Gap) -> str:
    what = "in all" if gap.requirement == "total" else f"of {_kind(gap.requirement)}"
    most = plainly(gap.need.high or Fraction(0))
    needs = most if gap.need.low == gap.need.high else f"{plainly(gap.need.low)} to {most}"
    return f"{missing(gap.short, 'unit')} {what}: has {between(gap.have, 'unit')}, needs {needs}"


def _kind(quota: str) -> str:
    return quota.replace("-", " ")


def _batch(one: Batch) -> str:
    kinds = " and ".join(map(_kind, one.quotas)) or "any kind"
    other = f" other than {' or '.join(map(_kind, one.not_of))}" if one.not_of else ""
    earned = f", earned by {one.earned_by} and reported now" if one.earned_by else ""
    return f"{counted(one.units, 'unit')} of {kinds}{other}{earned}"


def _requirement(found: Renewals, one: Verdict) -> str:
    assert one.node  # noqa: S101 - a requirement of a renewal is one tree
    lacks = "".join(f"; {lacking(short)}" for short in one.shortfalls)
    return f"{one.truth.word}: {described(one.node, found.catalog)}{lacks}"


def _contest(found: Renewals, competing: Competing) -> str:
    """Demands that no allocation meets together, each with the credentials whose cycle has it."""
    demands = " and ".join(_demand(found, name) for name in competing.demands)
    caps = " and ".join(_kind(name.rpartition(":")[2]) for name in competing.caps)
    limit = f", with no more of {caps} than counts" if caps else ""
    return f"{capital(demands)} ask for more than the units can serve together{limit}"


def _demand(found: Renewals, name: str) -> str:
    pool, _, need = name.rpartition(":")
    names = pool.partition("@")[0].split("+")
    labels = ", ".join(found.catalog.credentials[one].abbreviation for one in names)
    return f"{'the total' if need == 'total' else _kind(need)} of {labels}"


def _counted(found: Renewals, account: Account) -> Iterable[str]:
    for one in account.postings:
        kinds = [_kind(name) for name in one.serves if name != "total"]
        serving = f", as {' and '.join(kinds)}" if kinds else ""
        yield f"{counted(one.units, 'unit')}{serving}: {item_words(found.record, found.catalog, one.path)}"


def _left_out(found: Renewals, account: Account) -> Iterable[str]:
    """What does not count, activities for one reason together where they are many."""
    by_reason: dict[str, list[str]] = {}
    for one in account.left_out:
        by_reason.setdefault(one.reason, []).append(one.path)
    for reason, paths in by_reason.items():
        if len(paths) > MANY:
            yield f"{len(paths)} activities, of which each {reason}"
        else:
            yield from (f"{item_words(found.record, found.catalog, path)}: {reason}" for path in paths)


def date_words(one: Coming) -> str:
    """A coming date, what it is, and what follows."""
    then = "the way back: " if one.kind == "stage" else "then "
    return f"{one.date}: {one.label}{f'; {then}{one.then}' if one.then else ''}"


def _note(fee: Fee) -> str:
    return f"; {fee.note}" if fee.note else ""


def _rests_on(found: Renewals, row: Row) -> Iterator[Block]:
    """The sources of the rules that decide."""
    if row.renewal is None:
        return
    editions = row.settled.turn.editions if row.settled else ()
    cites = dict.fromkeys([*row.renewal.cites, *(cite for one in editions if one for cite in one.cites)])
    sources = found.catalog.sources
    yield from items("Rests on", (cited(sources[cite], sources[cite].trust) for cite in cites))
