"""The rules of a renewal in words: what the next cycle asks for, and how old the rules are."""

from collections.abc import Iterator

from pathways.model.catalog import Catalog
from pathways.model.renewal.quotas import CycleQuota
from pathways.model.renewal.rules import Renewal
from pathways.model.values.truth import Truth
from pathways.rendering.layout.blocks import Block, item_blocks
from pathways.rendering.renew.words import (
    ceus,
)
from pathways.rendering.rules.renewal import share_words
from pathways.renewal.credential_group import CredentialGroup
from pathways.renewal.next_cycle import NextCycle, next_cycle
from pathways.renewal.renew import Renewals
from pathways.renewal.rule_age import RuleAge, rule_ages
from pathways.wording import renewal_texts
from pathways.wording.editions import format_since


def next_cycle_blocks(renewals: Renewals, group: CredentialGroup) -> Iterator[Block]:
    """What the next cycle will ask for, of a holder in good standing."""
    upcoming = next_cycle(group)
    if upcoming and group.good is Truth.YES:
        yield from item_blocks(
            renewal_texts.next_cycle(upcoming.dates.first, upcoming.dates.last), _asks(renewals, upcoming)
        )


def _asks(renewals: Renewals, next_cycle: NextCycle) -> Iterator[str]:
    yield (
        renewal_texts.ceus_in_all(ceus(next_cycle.units))
        if next_cycle.units is not None
        else renewal_texts.CEUS_UNKNOWN
    )
    for quota in next_cycle.quotas:
        yield quota_words(renewals.catalog, quota)


def quota_words(catalog: Catalog, quota: CycleQuota) -> str:
    """A quota of a cycle, and how much of it."""
    return renewal_texts.quota(quota.wording, share_words(catalog, quota))


def age_texts(group: CredentialGroup) -> Iterator[str]:
    """Which rules bind the cycle, and when each part of them was last seen in force."""
    bound = (
        [edition for edition in group.reference_cycle.cycle.editions if edition]
        if group.reference_cycle
        else []
    )
    if bound:
        which = " or ".join(format_since(edition.begins) for edition in bound)
        yield renewal_texts.rules_for_cycles(which)
    for age in rule_ages(group) if group.renewal else ():
        if group.renewal and (words := age_words(group.renewal, age)):
            yield words


def age_words(renewal: Renewal, age: RuleAge) -> str:
    """When a part of the rules was last seen in force, and what is said with it."""
    if not age.what:
        return age.note or ""
    what = (
        renewal_texts.CEUS_IN_ALL
        if age.what == "total"
        else renewal_texts.ceus_of(renewal.wording_of(age.what))
    )
    seen = (
        renewal_texts.last_confirmed(age.confirmed) if age.confirmed else renewal_texts.CONFIRMATION_UNKNOWN
    )
    holds = renewal_texts.ASSUMED_SINCE if age.assumed and age.confirmed else ""
    holds = holds or (renewal_texts.ASSUMED_IN_EFFECT if age.assumed else "")
    return f"{what}: {seen}{holds}{f'; {age.note}' if age.note else ''}"
