"""How a credential is renewed, as a part of its page: what is asked of anybody."""

from collections.abc import Iterator
from datetime import date
from typing import assert_never

from pathways.model.catalog import Catalog
from pathways.model.renewal.cycle import CycleEnd, Lapse, LapseStage, Reinstatement, RenewalCycle
from pathways.model.renewal.quotas import CycleQuota
from pathways.model.renewal.rules import Renewal, RenewalEdition
from pathways.model.rules.applicable_editions import editions_on
from pathways.model.values.amount import format_amount
from pathways.rendering.layout.blocks import Block, item_blocks
from pathways.rendering.rules.exam import fact_text
from pathways.wording import renewal_rule_texts
from pathways.wording.editions import format_date_range, format_since
from pathways.wording.requirements import describe, pluralize
from pathways.wording.sources import describe_dispute
from pathways.wording.words import trust_words


def renewal_rules(catalog: Catalog, credential: str, as_of: date | None) -> Iterator[Block]:
    """The cycle, what it asks for by edition, and what follows; nothing where no rule is on file.

    Args:
        catalog: the rules.
        credential: its id.
        as_of: the editions for cycles that begin on this day; null: every edition.
    """
    renewal = catalog.renewed_by.get(credential)
    if renewal is None:
        return
    yield Block("heading", renewal_rule_texts.title(renewal.name))
    yield Block("item", _cycle(renewal.cycle))
    if renewal.cycle and renewal.cycle.note:
        yield Block("note", renewal_rule_texts.note(renewal.cycle.note), 1)
    if renewal.note:
        yield Block("note", renewal_rule_texts.note(renewal.note), 1)
    if above := [name for name, below in renewal.supersedes.items() if credential in below]:
        abbreviations = ", ".join(catalog.credentials[name].abbreviation for name in above)
        yield Block("item", renewal_rule_texts.no_renewal_beside(abbreviations))
    if renewal.keeps:
        yield Block("item", renewal_rule_texts.at_all_times(describe(renewal.keeps, catalog)))
    editions = renewal.editions if as_of is None else editions_on(renewal.editions, as_of)
    for edition in editions:
        yield Block("subheading", renewal_rule_texts.cycles_that_begin(format_since(edition.begins)))
        yield from _edition(catalog, renewal, edition, credential)
    for lapse in renewal.lapses if as_of is None else renewal.lapse_on(as_of):
        yield from _lapse(lapse)
    fees = (fee for fee in renewal.fees if as_of is None or fee.in_force_on(as_of))
    told = (
        f"{fact_text(fee)}{format_date_range(fee.begins, fee.to)} ({trust_words(catalog.trust_of(fee))})"
        for fee in fees
    )
    yield from item_blocks(renewal_rule_texts.FEES, told)
    yield from item_blocks(
        renewal_rule_texts.SPECIAL_CIRCUMSTANCES, (option.what for option in renewal.options)
    )


def _cycle(cycle: RenewalCycle | None) -> str:
    if cycle is None:
        return renewal_rule_texts.NEVER_RENEWED
    text = renewal_rule_texts.cycle(cycle.lasts, _end(cycle.ends))
    text += renewal_rule_texts.BY_PARITY if cycle.by_parity else ""
    text += renewal_rule_texts.first_cycle(cycle.first) if cycle.first else ""
    text += renewal_rule_texts.PRO_RATED if cycle.pro_rated else ""
    text += renewal_rule_texts.LAST_MONTH if cycle.either else ""
    return text + (renewal_rule_texts.opens(cycle.opens) if cycle.opens else "")


def renewal_history(catalog: Catalog, credential: str, as_of: date) -> Iterator[Block]:
    """The rules of renewal that are not in force on a day, the newest first; nothing where there are none."""
    renewal = catalog.renewed_by.get(credential)
    if renewal is None:
        return
    today, lapses = editions_on(renewal.editions, as_of), renewal.lapse_on(as_of)
    others = [edition for edition in renewal.editions if edition not in today]
    if others:
        yield Block("heading", renewal_rule_texts.other_cycles(renewal.name))
    for edition in reversed(others):
        yield Block("subheading", renewal_rule_texts.cycles_that_begin(format_since(edition.begins)))
        yield from _edition(catalog, renewal, edition, credential)
    for lapse in renewal.lapses:
        if lapse not in lapses:
            yield from _lapse(lapse)


def _edition(catalog: Catalog, renewal: Renewal, edition: RenewalEdition, credential: str) -> Iterator[Block]:
    units = renewal.units_of(edition)
    if units and credential in units.own:
        text = renewal_rule_texts.units(format_amount(units.own[credential]))
        text += renewal_rule_texts.further_units(format_amount(units.further)) if units.further else ""
        text += renewal_rule_texts.units_at_most(format_amount(units.at_most)) if units.at_most else ""
        shared = (
            ""
            if renewal.ceu_total == "shared" or len(renewal.credentials) == 1
            else renewal_rule_texts.NONE_SERVES_TWO
        )
        yield Block("item", text + shared)
        if units.note:
            yield Block("note", renewal_rule_texts.note(units.note), 1)
    for quota in renewal.quotas_of(edition):
        if not quota.holders or credential in quota.holders:
            yield Block("item", renewal_rule_texts.quota(quota.wording, share_words(catalog, quota)))
            for claim in quota.disputed:
                yield Block(
                    "note",
                    renewal_rule_texts.disputed(
                        describe_dispute(claim, claim.against or quota.cites, catalog)
                    ),
                    1,
                )
            if quota.note:
                yield Block("note", renewal_rule_texts.note(quota.note), 1)
    for tree, word in ((edition.also, "also"), (edition.instead, renewal_rule_texts.INSTEAD)):
        if tree:
            yield Block("item", f"{word}: {describe(tree, catalog)}")
    if edition.note:
        yield Block("item", renewal_rule_texts.note(edition.note))


def share_words(catalog: Catalog, quota: CycleQuota) -> str:
    """What a quota asks for, in words."""
    names = catalog.organization_terms
    kinds = [quota.category.replace("-", " ")] if quota.category else []
    kinds += (
        [renewal_rule_texts.units_by(" or ".join(map(names.label, quota.providers)))]
        if quota.providers
        else []
    )
    kinds += [renewal_rule_texts.units_by(names.label(quota.provider))] if quota.provider else []
    kinds += (
        [renewal_rule_texts.units_approved_by(names.label(quota.approved_by))] if quota.approved_by else []
    )
    kinds += [one for one in (quota.format, quota.level) if one]
    kinds += [renewal_rule_texts.units_of_year(quota.year)] if quota.year else []
    least = renewal_rule_texts.at_least(quota.min) if quota.min else ""
    most = renewal_rule_texts.at_most(quota.max) if quota.max else ""
    bounds = ", ".join(bound for bound in (least, most) if bound)
    alone = renewal_rule_texts.alone(pluralize(quota.alone, "unit")) if quota.alone else ""
    of = (
        renewal_rule_texts.of_kinds(" ".join(kinds)) if kinds and not quota.label else ""
    )  # the label or topic says which
    return f"{bounds}{of}{alone}"


def _lapse(lapse: Lapse) -> Iterator[Block]:
    when = format_date_range(lapse.begins, lapse.to)
    yield Block("subheading", renewal_rule_texts.not_renewed(when))
    for stage in lapse.stages:
        yield Block("item", _stage(stage))
        for way in stage.reinstatement:
            yield Block("item", renewal_rule_texts.reinstatement(_reinstatement_window(way), way.what), 1)
        if stage.note:
            yield Block("note", renewal_rule_texts.note(stage.note), 1)
    for repair in lapse.repairs:
        quotas = ", ".join(quota.replace("-", " ") for quota in repair.quotas)
        yield Block("item", renewal_rule_texts.repair(repair.within, quotas))


def _stage(stage: LapseStage) -> str:
    called = f" ({stage.called})" if stage.called else ""
    lasts = renewal_rule_texts.lasting(stage.lasts) if stage.lasts else ""
    recalled = renewal_rule_texts.RECALLED if stage.is_unsourced else ""
    return f"{stage.standing}{called}{lasts}{recalled}"


def _reinstatement_window(way: Reinstatement) -> str:
    """When a way back is open, counted from the first day of its stage."""
    after = renewal_rule_texts.after_period(way.after) if way.after else ""
    return renewal_rule_texts.within_period(after, way.until) if way.until else after


def _end(end: CycleEnd) -> str:
    """Where a cycle ends."""
    match end:
        case "anniversary":
            return renewal_rule_texts.FROM_PASSING_DAY
        case "december":
            return renewal_rule_texts.ENDS_IN_DECEMBER
        case "membership-month":
            return renewal_rule_texts.ENDS_IN_MEMBERSHIP_MONTH
        case _:
            assert_never(end)
