"""Where credentials stand, what they still need and by when, as a page."""

from collections.abc import Iterable, Iterator, Sequence

from pathways.model.renewal.rules import Renewal
from pathways.model.rules.exam_facts import Fee
from pathways.model.values.amount import format_amount
from pathways.model.values.finding import Finding
from pathways.model.values.truth import Truth
from pathways.model.verdict import unique
from pathways.rendering.layout.blocks import Block, item_blocks
from pathways.rendering.renew.counts import count_blocks
from pathways.rendering.renew.words import (
    ceu_range,
    ceus,
    date_words,
    missing_ceus,
    standing_words,
    task_words,
    way_words,
)
from pathways.rendering.rules.exam import fact_text
from pathways.rendering.rules.renewal import share_words
from pathways.renewal.credential_group import CredentialGroup, groups
from pathways.renewal.next_cycle import NextCycle, next_cycle
from pathways.renewal.outcome.cycle_outcome import CycleOutcome
from pathways.renewal.renew import Renewals
from pathways.renewal.rule_age import RuleAge, rule_ages
from pathways.renewal.standing.row import CredentialStatus
from pathways.wording.amounts import describe_shortfall
from pathways.wording.editions import format_boundary
from pathways.wording.questions import question_texts
from pathways.wording.requirements import describe
from pathways.wording.sources import confirm_with_issuer, file_origin, format_citation


def renewal_page(found: Renewals, skipped: Sequence[Finding] = ()) -> Iterator[Block]:
    """What to do first, and a part for each total: standings, cycle, CEUs, what is missing, and dates.

    Credentials that share a total are one part. First come the rows `skipped` of a log, for what follows does
    not count them.
    """
    who = f" for {found.record.learner}" if found.record.learner else ""
    yield Block("title", f"Renewals{who}, as of {found.as_of}")
    yield from item_blocks("Rows left out of the log", map(str, skipped))
    every = groups(found.rows, found.as_of)
    yield from item_blocks("What to do first", (task_words(group, found.catalog) for group in every))
    for name in found.later:
        yield Block(
            "line", f"{found.catalog.credentials[name].abbreviation}: not yet awarded on {found.as_of}"
        )
    if not found.rows and not found.later:
        yield Block("line", "The record holds no credential of the catalog; nothing is to be renewed")
    for group in every:
        yield from _group(found, group)
    yield from item_blocks("Not in the catalog, so nothing is known of their renewal", found.others)
    yield from item_blocks("By rules of your own", map(file_origin, found.catalog.own()))
    yield Block("subheading", f"Rules version: {found.rules_version}")
    for issuer in dict.fromkeys(group.lead.credential.issuer for group in every):
        yield Block("line", confirm_with_issuer(found.catalog.organizations[issuer]))


def _group(found: Renewals, group: CredentialGroup) -> Iterator[Block]:
    lead = group.lead
    alone = len(group.rows) == 1
    name = lead.credential.name if alone else lead.renewal.name if lead.renewal else ""
    yield Block("heading", f"{group.name}, {name}")
    for row in group.rows:
        yield from _standing(found, row, alone=alone)
    yield from _cycle(found, group)
    before = (_cycle_words(group, one) for one in group.undecided)
    yield from item_blocks("Earlier cycles on which the standing depends", before)
    yield from item_blocks("Later cycles", (_cycle_words(group, one) for one in group.later))
    yield from item_blocks("Required in addition to CEUs", _requirements(found, group))
    yield from item_blocks("Over several cycles", _across(group))
    yield from _lapsed(found, group)
    yield from item_blocks(
        "Would be settled by",
        question_texts(unique(*(row.questions for row in group.rows)), found.catalog),
    )
    yield from item_blocks("Deadlines that have passed", map(date_words, group.passed))
    yield from item_blocks("Coming dates", map(date_words, group.coming))
    yield from _costs(found, group)
    yield from _next(found, group)
    yield from item_blocks("Taken as given", unique(*(row.assumptions for row in group.rows)))
    yield from item_blocks("When the rules were last confirmed", _ages(group))
    yield from _rests_on(found, group)


def _standing(found: Renewals, row: CredentialStatus, *, alone: bool) -> Iterator[Block]:
    """A credential's own lines: where it stands, and its own number."""
    of = "" if alone else f" of {row.credential.abbreviation}, {row.credential.name}"
    yield Block("line", f"Standing{of}: {standing_words(row)}")
    if row.superseded_by:
        above = found.catalog.credentials[row.superseded_by].abbreviation
        short = f"{row.credential.abbreviation} needs" if not alone else "Needs"
        yield Block("line", f"{short} no renewal beside {above}")
    elif row.base is not None and not alone:
        yield Block("line", f"By itself {row.credential.abbreviation} asks for {ceus(row.base)}")
    if falls := found.resting(row):
        names = ", ".join(one.credential.abbreviation for one in falls)
        yield Block("line", f"If it lapses, so does {names}, which rests on it")


def _cycle(found: Renewals, group: CredentialGroup) -> Iterator[Block]:
    row, settled = group.lead, group.settled
    if row.superseded_by:
        return
    if row.cycle is None and row.standing == "revoked":
        yield Block("line", "It is no longer held, so there is nothing to renew")
        return
    if row.renewal and row.renewal.cycle is None:
        yield Block("line", "Never needs to be renewed")
        return
    if row.cycle:
        opens = f"; CEUs count from {row.cycle.opens}" if row.cycle.opens < row.cycle.first else ""
        yield Block("line", f"Cycle: {row.cycle.first} to {row.cycle.last}{opens}")
    if group.days_left is not None:
        yield Block("line", f"Days left: {group.days_left}")
    if group.possible:
        yield Block("line", f"CEUs needed: {_whichever(group)}")
        yield from item_blocks("Possible cycles", (_cycle_words(group, one) for one in group.possible))
        return
    if settled is None:
        if row.renewal:
            yield Block("line", "CEUs needed: not known, for how its cycle runs is not")
        return
    yield Block("line", f"CEUs needed: {_needed(group.renewal, settled)}")
    if settled.account is None and settled.turn.span.last < found.as_of and settled.required:
        yield Block("line", "The log says nothing about this cycle, so its CEUs are assumed to be earned")
    if group.account:
        yield from count_blocks(found, group, settled, group.account)


def _whichever(group: CredentialGroup) -> str:
    """How many CEUs are needed, where that is the same in each cycle that may be theirs."""
    needed = unique(tuple(_needed(group.renewal, one) for one in group.possible))
    if len(needed) > 1:
        return "depends on which cycle applies; see below"
    return f"{needed[0]}, whichever cycle applies" if len(group.possible) > 1 else needed[0]


def _cycle_words(group: CredentialGroup, one: CycleOutcome) -> str:
    """Another cycle than the one that is shown, and what it has."""
    span, still = one.turn.span, group.still_needed_in(one)
    cycle = f"{span.first} to {span.last}"
    if one.account is None or still is None:
        return f"{cycle}: CEUs needed: {_needed(group.renewal, one)}"
    ended = span.last < group.as_of
    lacks = (
        "nothing is missing"
        if still.high == 0
        else f"{missing_ceus(still)} {'missing' if ended else 'still needed'}"
    )
    needed = f"{ceu_range(one.required)} needed, " if one.required else ""
    return f"{cycle}: {needed}{ceu_range(one.account.earned)} earned; {lacks}"


def _needed(renewal: Renewal | None, settled: CycleOutcome) -> str:
    required = settled.required
    if required is None:
        bound = [one for one in settled.turn.editions if one]
        asks = renewal is None or not bound or any(renewal.units_of(one) for one in bound)
        return "not known; no rule on file says how many" if asks else "none"
    together = (
        f", for {len(settled.turn.holders)} credentials together" if len(settled.turn.holders) > 1 else ""
    )
    if required.low == required.high or required.high is None:
        return f"{format_amount(required.low)}{together}"
    return f"{format_amount(required.low)} to {format_amount(required.high)}; how many is not known{together}"


def _requirements(found: Renewals, group: CredentialGroup) -> Iterable[str]:
    every = dict.fromkeys(one for row in group.rows for one in row.requirements)
    for one in every:
        assert one.node  # noqa: S101 - a requirement of a renewal is one tree
        lacks = "".join(f"; {describe_shortfall(short)}" for short in one.shortfalls)
        yield f"{one.truth.word}: {describe(one.node, found.catalog)}{lacks}"
    for fee in group.settled.fees if group.settled else ():
        if fee.paid is not Truth.YES:
            word = "not paid" if fee.paid is Truth.NO else "not known whether paid"
            yield f"{word}: the fee that was due by {fee.due.day}"


def _across(group: CredentialGroup) -> Iterator[str]:
    """Minimums over several cycles, and what there is of each."""
    for window in group.settled.across if group.settled else ():
        need, have = format_amount(window.rule.units), ceu_range(window.have)
        when = f"from {window.first} to {window.last}, within the CEUs of each cycle"
        yield f"{need} CEUs {window.rule.wording}, {when}; has {have}"


def _lapsed(found: Renewals, group: CredentialGroup) -> Iterator[Block]:
    """What a holder reads who is not, or not surely, in good standing."""
    for row in group.rows:
        lacks = row.keeps is not None and row.keeps.truth is Truth.NO and not row.stated
        if row.standing in ("inactive", "revoked") and not (row.stated or row.holding.expires or lacks):
            remedy = "enter `expires`: the last day that the issuer shows"
            yield Block("line", f"If the issuer renewed it, {remedy}")
        ended = row.cycle and row.holding.expires and row.holding.expires < found.as_of
        if ended and row.settled and row.settled.met is Truth.YES:
            yield Block("line", "All that it asks for is there; if it was renewed, enter the new `expires`")
        if row.good is Truth.NO and not row.ways_back(found.as_of):
            issuer = found.catalog.organization_terms.label(row.credential.issuer)
            must = row.keeps.node if lacks and row.keeps else None
            asks = f"It requires {describe(must, found.catalog)}. " if must else ""
            yield Block("line", f"{asks}Reinstatement requirements are not on file; ask {issuer}")
    ways = dict.fromkeys(way for row in group.rows for way in row.ways_back(found.as_of))
    yield from item_blocks("Reinstatement", dict.fromkeys(map(way_words, ways)))
    stages = (state.phase.stage for row in group.rows for state in row.states if state.phase)
    for note in dict.fromkeys(stage.note for stage in stages if stage.note):
        yield Block("line", f"Note on this stage: {note}")


def _costs(found: Renewals, group: CredentialGroup) -> Iterator[Block]:
    fees = group.prices(found.record)
    words = (f"{fact_text(one)}{_note(one)} ({found.catalog.trust_of(one).word})" for one in fees)
    yield from item_blocks("Fees on file", words)
    if group.renewal and group.cycle and not group.lead.superseded_by:
        yield from item_blocks("In special circumstances", (one.what for one in group.renewal.options))


def _note(fee: Fee) -> str:
    return f"; {fee.note}" if fee.note else ""


def _next(found: Renewals, group: CredentialGroup) -> Iterator[Block]:
    told = next_cycle(group)
    if told and group.good is Truth.YES:
        yield from item_blocks(f"The next cycle, {told.span.first} to {told.span.last}", _asks(found, told))


def _asks(found: Renewals, told: NextCycle) -> Iterator[str]:
    yield f"{ceus(told.units)} in all" if told.units is not None else "how many CEUs is not known"
    for quota in told.quotas:
        yield f"CEUs {quota.wording}: {share_words(found.catalog, quota)}"


def _ages(group: CredentialGroup) -> Iterator[str]:
    """Which rules bind the cycle, and when each part of them was last seen in force."""
    bound = [one for one in group.reference_cycle.turn.editions if one] if group.reference_cycle else []
    if bound:
        which = " or ".join(f"on or after {format_boundary(one.begins)}" for one in bound)
        yield f"these are the rules for cycles that begin {which}"
    for one in rule_ages(group) if group.renewal else ():
        if group.renewal and (words := _age(group.renewal, one)):
            yield words


def _age(renewal: Renewal, one: RuleAge) -> str:
    """When a part of the rules was last seen in force, and what is said with it."""
    if not one.what:
        return one.note or ""
    what = "CEUs in all" if one.what == "total" else f"CEUs {renewal.wording_of(one.what)}"
    seen = f"last confirmed {one.confirmed}" if one.confirmed else "when it was last in force is not known"
    holds = ", and assumed to hold since" if one.assumed and one.confirmed else ""
    holds = holds or (", and assumed to hold" if one.assumed else "")
    return f"{what}: {seen}{holds}{f'; {one.note}' if one.note else ''}"


def _rests_on(found: Renewals, group: CredentialGroup) -> Iterator[Block]:
    """The sources of the rules that decide."""
    if group.renewal is None:
        return
    bound = group.reference_cycle.turn.editions if group.reference_cycle else ()
    cites = dict.fromkeys([*group.renewal.cites, *(cite for one in bound if one for cite in one.cites)])
    sources = found.catalog.sources
    yield from item_blocks(
        "Rests on", (format_citation(sources[cite], sources[cite].trust) for cite in cites)
    )
