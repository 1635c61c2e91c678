"""What counts for a cycle, what is missing, and what was left out, as blocks of a page."""

from collections.abc import Iterable, Iterator

from pathways.model.evidence.path import EvidencePath
from pathways.model.renewal.rules import Renewal
from pathways.model.values.phrases import capital
from pathways.rendering.layout.blocks import Block, item_blocks
from pathways.rendering.renew.words import batch_words, ceu_range, ceus, gap_words
from pathways.renewal.credential_group import CredentialGroup
from pathways.renewal.outcome.cycle_outcome import CycleOutcome
from pathways.renewal.renew import Renewals
from pathways.renewal.units.cycle_account import CycleAccount, competing_cycles
from pathways.renewal.units.ledger import Posting
from pathways.renewal.units.pools import CompetingCycles, PoolDemand
from pathways.wording import labels, renewal_texts
from pathways.wording.evidence import item_words
from pathways.wording.not_counted import reasons_text

MANY = 2
"""Activities for one reason that are told one by one."""


def count_blocks(
    renewals: Renewals, group: CredentialGroup, outcome: CycleOutcome, account: CycleAccount
) -> Iterator[Block]:
    """The CEUs earned, what is or may be missing, and each activity that counts, may count, or does not."""
    renewal = group.renewal
    assert renewal  # noqa: S101 - what has an account is renewed by rules on file
    yield Block("line", renewal_texts.ceus_earned(ceu_range(account.earned)))
    short = any(gap.short.low for gap in outcome.gaps)
    yield from item_blocks(
        renewal_texts.MISSING if short else renewal_texts.MAY_BE_MISSING,
        (gap_words(renewal, gap) for gap in outcome.gaps),
    )
    offered = group.to_earn
    certain = all(gap.short.low == gap.short.high for gap in outcome.gaps)
    title = renewal_texts.FEWEST_TO_EARN if certain else renewal_texts.ENOUGH_IN_ANY_CASE
    yield from item_blocks(title, (batch_words(renewal, batch) for batch in offered))
    if outcome.gaps and not offered:
        yield Block("line", _nothing_more_counts(renewals, group))
    if contest := competing_cycles(account):
        yield Block("line", conflict_words(renewals, renewal, contest))
    yield from item_blocks(renewal_texts.COUNTED, _counted_texts(renewals, renewal, account))
    doubtful = (item_words(renewals.record, renewals.catalog, path) for path in account.doubtful)
    yield from item_blocks(renewal_texts.MAY_COUNT, doubtful)
    yield from item_blocks(renewal_texts.NOT_COUNTED, _left_out(renewals, account))


def _nothing_more_counts(renewals: Renewals, group: CredentialGroup) -> str:
    """What is said where nothing earned now counts for the cycle, though its way back may ask for it."""
    ways = (way for status in group.statuses for way in status.ways_back(renewals.as_of))
    if any(way.rule.units and way.state != "over" for way in ways):
        return renewal_texts.REINSTATEMENT_ASKS_FOR_MISSING
    return renewal_texts.NOTHING_MORE_COUNTS


def conflict_words(renewals: Renewals, renewal: Renewal, competing: CompetingCycles) -> str:
    """Demands that no allocation meets together, each with the credentials whose cycle has it."""
    demands = labels.AND.join(demand_words(renewals, renewal, demand) for demand in competing.demands)
    caps = labels.AND.join(renewal.wording_of(name.need) for name in competing.caps)
    limit = renewal_texts.within_maximums(caps) if caps else ""
    return renewal_texts.too_much_asked(capital(demands), limit)


def demand_words(renewals: Renewals, renewal: Renewal, demand: PoolDemand) -> str:
    """A requirement of a cycle, with the credentials whose cycle it is."""
    credentials = (renewals.catalog.credentials[credential] for credential in demand.pool.credentials)
    abbreviations = ", ".join(credential.abbreviation for credential in credentials)
    return renewal_texts.demand_of(
        renewal_texts.TOTAL
        if demand.need == "total"
        else renewal_texts.ceus_of_requirement(renewal.wording_of(demand.need)),
        abbreviations,
    )


def _counted_texts(renewals: Renewals, renewal: Renewal, account: CycleAccount) -> Iterable[str]:
    return (posting_words(renewals, renewal, posting) for posting in account.postings)


def posting_words(renewals: Renewals, renewal: Renewal, posting: Posting) -> str:
    """CEUs of an activity that count, and in which quotas."""
    kinds = [renewal.wording_of(name) for name in posting.serves if name != "total"]
    serving = f" {labels.AND.join(kinds)}" if kinds else ""
    return f"{ceus(posting.units)}{serving}: {item_words(renewals.record, renewals.catalog, posting.path)}"


def _left_out(renewals: Renewals, account: CycleAccount) -> Iterable[str]:
    """What does not count, activities for one reason together where they are many."""
    by_reason: dict[str, list[EvidencePath]] = {}
    for excluded in account.left_out:
        by_reason.setdefault(reasons_text(excluded.reasons, renewals.catalog), []).append(excluded.path)
    for reason, paths in by_reason.items():
        if len(paths) > MANY:
            yield renewal_texts.activities_left_out(len(paths), reason)
        else:
            yield from (f"{item_words(renewals.record, renewals.catalog, path)}: {reason}" for path in paths)
