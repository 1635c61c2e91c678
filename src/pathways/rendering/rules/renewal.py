"""How a credential is renewed, as a part of its page: what is asked of anybody."""

from collections.abc import Iterator
from datetime import date

from pathways.model.catalog import Catalog
from pathways.model.renewal.cycle import Lapse, LapseStage, Reinstatement, RenewalCycle
from pathways.model.renewal.rules import CycleQuota, Renewal, RenewalEdition
from pathways.model.rules.applicable import editions_on
from pathways.model.values.amount import format_amount
from pathways.rendering.layout.blocks import Block, item_blocks
from pathways.rendering.rules.exam import fact_text
from pathways.wording.editions import format_boundary, format_date_range
from pathways.wording.requirements import describe, pluralize
from pathways.wording.sources import describe_dispute

ENDS = {
    "anniversary": "counted from the day of the pass",
    "december": "ending on 31 December",
    "membership-month": "ending in the month of the membership",
}


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
    yield Block("heading", f"How it is renewed: {renewal.name}")
    yield Block("item", _cycle(renewal.cycle))
    if renewal.cycle and renewal.cycle.note:
        yield Block("aside", f"note: {renewal.cycle.note}", 1)
    if renewal.note:
        yield Block("item", f"note: {renewal.note}")
    if above := [name for name, below in renewal.supersedes.items() if credential in below]:
        labels = ", ".join(catalog.credentials[name].abbreviation for name in above)
        yield Block("item", f"needs no renewal beside {labels}")
    if renewal.keeps:
        yield Block("item", f"at all times: {describe(renewal.keeps, catalog)}")
    editions = renewal.editions if as_of is None else editions_on(renewal.editions, as_of)
    for edition in editions:
        yield Block("subheading", f"Cycles that begin from {format_boundary(edition.begins)}")
        yield from _edition(catalog, renewal, edition, credential)
    for lapse in renewal.lapses if as_of is None else renewal.lapse_on(as_of):
        yield from _lapse(lapse)
    fees = (one for one in renewal.fees if as_of is None or one.in_force_on(as_of))
    told = (
        f"{fact_text(one)}{format_date_range(one.begins, one.to)} ({catalog.trust_of(one).word})"
        for one in fees
    )
    yield from item_blocks("Fees of a renewal", told)
    yield from item_blocks("In special circumstances", (one.what for one in renewal.options))


def _cycle(cycle: RenewalCycle | None) -> str:
    if cycle is None:
        return "it never needs to be renewed"
    text = f"a cycle of {cycle.lasts}, {ENDS[cycle.ends]}"
    text += "; even months in even years, odd months in odd years" if cycle.by_parity else ""
    text += f"; the first one {cycle.first} years after that of the pass" if cycle.first else ""
    text += "; a first cycle that is shorter asks for fewer units" if cycle.pro_rated else ""
    text += "; units of the last month may serve the next cycle instead" if cycle.either else ""
    return text + (f"; it may be renewed from {cycle.opens} before its end" if cycle.opens else "")


def _edition(catalog: Catalog, renewal: Renewal, edition: RenewalEdition, credential: str) -> Iterator[Block]:
    units = renewal.units_of(edition)
    if units and credential in units.own:
        text = f"{format_amount(units.own[credential])} units"
        text += f", and {format_amount(units.further)} for each further credential" if units.further else ""
        text += f", at most {format_amount(units.at_most)}" if units.at_most else ""
        shared = (
            ""
            if renewal.pool == "shared" or len(renewal.credentials) == 1
            else "; none serves two credentials"
        )
        yield Block("item", text + shared)
        if units.note:
            yield Block("aside", f"note: {units.note}", 1)
    for quota in renewal.quotas_of(edition):
        if not quota.holders or credential in quota.holders:
            yield Block("item", f"CEUs {quota.wording}: {share_words(catalog, quota)}")
            for one in quota.disputed:
                yield Block(
                    "aside", f"disputed: {describe_dispute(one, one.against or quota.cites, catalog)}", 1
                )
            if quota.note:
                yield Block("aside", f"note: {quota.note}", 1)
    for tree, word in ((edition.also, "also"), (edition.instead, "instead of units")):
        if tree:
            yield Block("item", f"{word}: {describe(tree, catalog)}")
    if edition.note:
        yield Block("item", f"note: {edition.note}")


def share_words(catalog: Catalog, quota: CycleQuota) -> str:
    """What a quota asks for, in words."""
    names = catalog.organization_terms
    kinds = [quota.category.replace("-", " ")] if quota.category else []
    kinds += [f"units by {' or '.join(map(names.label, quota.providers))}"] if quota.providers else []
    kinds += [f"units by {names.label(quota.provider)}"] if quota.provider else []
    kinds += [f"units approved by {names.label(quota.approved_by)}"] if quota.approved_by else []
    kinds += [one for one in (quota.format, quota.level) if one]
    kinds += [f"units of year {quota.year}"] if quota.year else []
    least = f"at least {quota.min}" if quota.min else ""
    most = f"at most {quota.max}" if quota.max else ""
    bounds = ", ".join(bound for bound in (least, most) if bound)
    alone = f"; {pluralize(quota.alone, 'unit')} where it is the only credential" if quota.alone else ""
    of = f" of {' '.join(kinds)}" if kinds and not quota.label else ""  # the label or topic says which
    return f"{bounds}{of}{alone}"


def _lapse(lapse: Lapse) -> Iterator[Block]:
    when = format_date_range(lapse.begins, lapse.to)
    yield Block("subheading", f"Where a cycle is not renewed{when}")
    for stage in lapse.stages:
        yield Block("item", _stage(stage))
        for way in stage.reinstatement:
            yield Block("item", f"reinstatement{_when(way)}: {way.what}", 1)
        if stage.note:
            yield Block("aside", f"note: {stage.note}", 1)
    for repair in lapse.repairs:
        quotas = ", ".join(one.replace("-", " ") for one in repair.quotas)
        yield Block("item", f"within {repair.within}, {quotas} may be repaired")


def _stage(stage: LapseStage) -> str:
    called = f" ({stage.called})" if stage.called else ""
    lasts = f" for {stage.lasts}" if stage.lasts else ""
    recalled = ", only recalled" if stage.is_unsourced else ""
    return f"{stage.standing}{called}{lasts}{recalled}"


def _when(way: Reinstatement) -> str:
    """When a way back is open, counted from the first day of its stage."""
    after = f" after {way.after}" if way.after else ""
    return f"{after} within {way.until}" if way.until else after
