"""A cycle in words: its days, what it asks for, and what it has."""

from collections.abc import Iterator

from pathways.model.renewal.rules import Renewal
from pathways.model.values.amount import format_amount
from pathways.model.verdict import unique
from pathways.rendering.layout.blocks import Block, item_blocks
from pathways.rendering.renew.counts import count_blocks
from pathways.rendering.renew.words import (
    ceu_range,
    missing_ceus,
)
from pathways.renewal.credential_group import CredentialGroup
from pathways.renewal.outcome.cycle_outcome import CycleOutcome
from pathways.renewal.renew import Renewals
from pathways.wording import labels, renewal_texts


def cycle_blocks(renewals: Renewals, group: CredentialGroup) -> Iterator[Block]:
    """The cycle that matters now: its days, the CEUs that it needs, and the cycles that it may be."""
    status, outcome = group.lead, group.outcome
    if status.superseded_by:
        return
    if status.cycle is None and status.standing == "revoked":
        yield Block("line", renewal_texts.NO_LONGER_HELD)
        return
    if status.renewal and status.renewal.cycle is None:
        yield Block("line", renewal_texts.NEVER_RENEWED)
        return
    if status.cycle:
        opens = (
            renewal_texts.counting_from(status.cycle.opens) if status.cycle.opens < status.cycle.first else ""
        )
        yield Block("line", renewal_texts.cycle(status.cycle.first, status.cycle.last, opens))
    if group.days_left is not None:
        yield Block("line", renewal_texts.days_left(group.days_left))
    if group.possible:
        yield Block("line", renewal_texts.ceus_needed(_whichever(group)))
        yield from item_blocks(
            renewal_texts.POSSIBLE_CYCLES, (_cycle_words(group, outcome) for outcome in group.possible)
        )
        return
    if outcome is None:
        if status.renewal:
            yield Block("line", renewal_texts.CEUS_NEEDED_UNKNOWN)
        return
    yield Block("line", renewal_texts.ceus_needed(_needed(group.renewal, outcome)))
    if outcome.account is None and outcome.cycle.dates.last < renewals.as_of and outcome.required:
        yield Block("line", renewal_texts.LOG_SILENT_ON_CYCLE)
    if group.account:
        yield from count_blocks(renewals, group, outcome, group.account)


def _whichever(group: CredentialGroup) -> str:
    """How many CEUs are needed, where that is the same in each cycle that may be theirs."""
    needed = unique(tuple(_needed(group.renewal, outcome) for outcome in group.possible))
    if len(needed) > 1:
        return renewal_texts.DEPENDS_ON_CYCLE
    return renewal_texts.whichever_cycle(needed[0]) if len(group.possible) > 1 else needed[0]


def _cycle_words(group: CredentialGroup, outcome: CycleOutcome) -> str:
    """Another cycle than the one that is shown, and what it has."""
    dates, still = outcome.cycle.dates, group.still_needed_in(outcome)
    cycle = labels.range_of(dates.first, dates.last)
    if outcome.account is None or still is None:
        return renewal_texts.needed_in_cycle(cycle, _needed(group.renewal, outcome))
    ended = dates.last < group.as_of
    lacks = (
        renewal_texts.NOTHING_MISSING
        if still.high == 0
        else f"{missing_ceus(still)} {renewal_texts.STILL_MISSING if ended else renewal_texts.STILL_NEEDED}"
    )
    needed = renewal_texts.needed_prefix(ceu_range(outcome.required)) if outcome.required else ""
    return renewal_texts.earned_in_cycle(cycle, needed, ceu_range(outcome.account.earned), lacks)


def _needed(renewal: Renewal | None, outcome: CycleOutcome) -> str:
    required = outcome.required
    if required is None:
        bound = [edition for edition in outcome.cycle.editions if edition]
        asks = renewal is None or not bound or any(renewal.units_of(edition) for edition in bound)
        return renewal_texts.NEEDED_UNKNOWN if asks else "none"
    together = renewal_texts.together(len(outcome.cycle.holders)) if len(outcome.cycle.holders) > 1 else ""
    if required.low == required.high or required.high is None:
        return f"{format_amount(required.low)}{together}"
    return renewal_texts.needed_range(format_amount(required.low), format_amount(required.high), together)
