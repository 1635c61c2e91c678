"""Where credentials stand, what they still need and by when, as a page."""

from collections.abc import Iterable, Iterator

from pathways.model.values.standing import good_standing
from pathways.model.values.truth import Truth
from pathways.model.verdict import unique
from pathways.rendering.layout.blocks import Block, item_blocks
from pathways.rendering.renew.cycle_text import _cycle_words, cycle_blocks
from pathways.rendering.renew.rules_text import age_texts, next_cycle_blocks
from pathways.rendering.renew.words import (
    ceus,
    date_words,
    fee_words,
    standing_words,
    task_words,
    way_words,
    window_words,
)
from pathways.renewal.credential_group import CredentialGroup, groups
from pathways.renewal.renew import Renewals
from pathways.renewal.standing.credential_status import CredentialStatus
from pathways.wording import renewal_texts
from pathways.wording.amounts import describe_shortfall
from pathways.wording.not_read import NOT_READ, not_read
from pathways.wording.questions.sentences import QuestionContext, question_texts
from pathways.wording.requirements import describe
from pathways.wording.sources import confirm_with_issuer, file_origin, format_citation
from pathways.wording.words import requirement_word, trust_words


def renewal_page(renewals: Renewals) -> Iterator[Block]:
    """What to do first, and a part for each total: standings, cycle, CEUs, what is missing, and dates.

    Credentials that share a total are one part. First comes what of a log was not read, for what follows does
    not count it.
    """
    who = renewal_texts.for_learner(renewals.record.learner) if renewals.record.learner else ""
    yield Block("title", renewal_texts.title(who, renewals.as_of))
    yield from item_blocks(NOT_READ, not_read(renewals.record.unread))
    all_groups = groups(renewals.statuses, renewals.as_of)
    yield from item_blocks(
        renewal_texts.WHAT_TO_DO_FIRST, (task_words(group, renewals.catalog) for group in all_groups)
    )
    for name in renewals.not_yet_awarded:
        yield Block(
            "line",
            renewal_texts.not_yet_awarded(renewals.catalog.credentials[name].abbreviation, renewals.as_of),
        )
    if not renewals.statuses and not renewals.not_yet_awarded:
        yield Block("line", renewal_texts.NOTHING_TO_RENEW)
    for group in all_groups:
        yield from _group(renewals, group)
    yield from item_blocks(renewal_texts.OUTSIDE_CATALOG, renewals.others)
    yield from item_blocks(renewal_texts.OWN_RULES, map(file_origin, renewals.catalog.own()))
    yield Block("subheading", renewal_texts.rules_version(renewals.rules_version))
    for issuer in dict.fromkeys(group.lead.credential.issuer for group in all_groups):
        yield Block("line", confirm_with_issuer(renewals.catalog.organizations[issuer]))


def _group(renewals: Renewals, group: CredentialGroup) -> Iterator[Block]:
    lead = group.lead
    alone = len(group.statuses) == 1
    name = lead.credential.name if alone else lead.renewal.name if lead.renewal else ""
    yield Block("heading", f"{group.name}, {name}")
    for status in group.statuses:
        yield from _standing(renewals, status, alone=alone)
    yield from cycle_blocks(renewals, group)
    before = (_cycle_words(group, outcome) for outcome in group.undecided)
    yield from item_blocks(renewal_texts.EARLIER_CYCLES, before)
    yield from item_blocks(
        renewal_texts.LATER_CYCLES, (_cycle_words(group, outcome) for outcome in group.later)
    )
    yield from item_blocks(renewal_texts.OTHER_REQUIREMENTS, _requirements(renewals, group))
    yield from item_blocks(renewal_texts.OVER_SEVERAL_CYCLES, _across(group))
    yield from _lapsed(renewals, group)
    yield from item_blocks(
        renewal_texts.INFORMATION_NEEDED,
        question_texts(
            unique(*(status.questions for status in group.statuses)),
            QuestionContext(renewals.record, renewals.catalog, lead.credential),
        ),
    )
    yield from item_blocks(renewal_texts.PAST_DEADLINES, map(date_words, group.passed))
    yield from item_blocks(renewal_texts.KEY_DATES, map(date_words, group.coming))
    yield from _costs(renewals, group)
    yield from next_cycle_blocks(renewals, group)
    yield from item_blocks(
        renewal_texts.ASSUMPTIONS, unique(*(status.assumptions for status in group.statuses))
    )
    yield from item_blocks(renewal_texts.LAST_CONFIRMED, age_texts(group))
    yield from _rests_on(renewals, group)


def _standing(renewals: Renewals, status: CredentialStatus, *, alone: bool) -> Iterator[Block]:
    """A credential's own lines: where it stands, and its own number."""
    of = "" if alone else renewal_texts.of_credential(status.credential.abbreviation, status.credential.name)
    yield Block("line", renewal_texts.standing(of, standing_words(status)))
    if status.superseded_by:
        above = renewals.catalog.credentials[status.superseded_by].abbreviation
        short = (
            renewal_texts.credential_needs(status.credential.abbreviation)
            if not alone
            else renewal_texts.NEEDS
        )
        yield Block("line", renewal_texts.no_renewal_beside(short, above))
    elif status.own_units is not None and not alone:
        yield Block("line", renewal_texts.by_itself(status.credential.abbreviation, ceus(status.own_units)))
    if dependents := renewals.dependents(status):
        names = ", ".join(dependent.credential.abbreviation for dependent in dependents)
        yield Block("line", renewal_texts.lapses_with(names))


def _requirements(renewals: Renewals, group: CredentialGroup) -> Iterable[str]:
    requirements = dict.fromkeys(
        requirement for status in group.statuses for requirement in status.requirements
    )
    for verdict in requirements:
        assert verdict.node  # noqa: S101 - a requirement of a renewal is one tree
        lacks = "".join(f"; {describe_shortfall(short)}" for short in verdict.shortfalls)
        yield f"{requirement_word(verdict.truth)}: {describe(verdict.node, renewals.catalog)}{lacks}"
    for fee in group.outcome.fees if group.outcome else ():
        if fee.paid is not Truth.YES:
            word = renewal_texts.NOT_PAID if fee.paid is Truth.NO else renewal_texts.PERHAPS_PAID
            yield renewal_texts.fee_due(word, fee.due.day)


def _across(group: CredentialGroup) -> Iterator[str]:
    """Minimums over several cycles, and what there is of each."""
    for window in group.outcome.across if group.outcome else ():
        yield window_words(window)


def _lapsed(renewals: Renewals, group: CredentialGroup) -> Iterator[Block]:
    """What a holder reads who is not, or not surely, in good standing."""
    for status in group.statuses:
        lacks = (
            status.continuous_requirement is not None
            and status.continuous_requirement.truth is Truth.NO
            and not status.stated
        )
        if (
            status.standing
            and good_standing(status.standing) is Truth.NO
            and not (status.stated or status.holding.expires or lacks)
        ):
            remedy = renewal_texts.ENTER_EXPIRES
            yield Block("line", renewal_texts.if_renewed(remedy))
        ended = status.cycle and status.holding.expires and status.holding.expires < renewals.as_of
        if ended and status.outcome and status.outcome.met is Truth.YES:
            yield Block("line", renewal_texts.IF_RENEWED_ENTER_EXPIRES)
        if status.good is Truth.NO and not status.ways_back(renewals.as_of):
            issuer = renewals.catalog.organization_terms.label(status.credential.issuer)
            must = (
                status.continuous_requirement.node
                if lacks and status.continuous_requirement is not None
                else None
            )
            asks = renewal_texts.it_requires(describe(must, renewals.catalog)) if must else ""
            yield Block("line", renewal_texts.reinstatement_not_on_file(asks, issuer))
    ways = dict.fromkeys(way for status in group.statuses for way in status.ways_back(renewals.as_of))
    yield from item_blocks(renewal_texts.REINSTATEMENT, dict.fromkeys(map(way_words, ways)))
    stages = (state.phase.stage for status in group.statuses for state in status.states if state.phase)
    for note in dict.fromkeys(stage.note for stage in stages if stage.note):
        yield Block("line", renewal_texts.stage_note(note))


def _costs(renewals: Renewals, group: CredentialGroup) -> Iterator[Block]:
    fees = group.prices(renewals.record)
    words = (f"{fee_words(fee)} ({trust_words(renewals.catalog.trust_of(fee))})" for fee in fees)
    yield from item_blocks(renewal_texts.FEES_ON_FILE, words)
    if group.renewal and group.cycle and not group.lead.superseded_by:
        yield from item_blocks(
            renewal_texts.SPECIAL_CIRCUMSTANCES, (option.what for option in group.renewal.options)
        )


def _rests_on(renewals: Renewals, group: CredentialGroup) -> Iterator[Block]:
    """The sources of the rules that decide."""
    if group.renewal is None:
        return
    bound = group.reference_cycle.cycle.editions if group.reference_cycle else ()
    cites = dict.fromkeys(
        [*group.renewal.cites, *(cite for edition in bound if edition for cite in edition.cites)]
    )
    sources = renewals.catalog.sources
    yield from item_blocks(
        renewal_texts.SOURCES,
        (format_citation(sources[cite], sources[cite].trust) for cite in cites),
    )
