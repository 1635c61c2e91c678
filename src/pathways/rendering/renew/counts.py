"""What counts for a cycle, what is missing, and what was left out, as blocks of a page."""

from collections.abc import Iterable, Iterator

from pathways.model.renewal.rules import Renewal
from pathways.model.values.phrases import capital
from pathways.model.verdict import CompetingDemands
from pathways.rendering.layout.blocks import Block, item_blocks
from pathways.rendering.renew.words import batch_words, ceu_range, ceus, gap_words
from pathways.renewal.credential_group import CredentialGroup
from pathways.renewal.outcome.cycle_outcome import CycleOutcome
from pathways.renewal.renew import Renewals
from pathways.renewal.units.account import CycleAccount, competing_cycles
from pathways.wording.evidence import item_words

MANY = 2
"""Activities for one reason that are told one by one."""


def count_blocks(
    found: Renewals, group: CredentialGroup, settled: CycleOutcome, account: CycleAccount
) -> Iterator[Block]:
    """The CEUs earned, what is or may be missing, and each activity that counts, may count, or does not."""
    renewal = group.renewal
    assert renewal  # noqa: S101 - what has an account is renewed by rules on file
    yield Block("line", f"CEUs earned: {ceu_range(account.earned)}")
    short = any(gap.short.low for gap in settled.gaps)
    yield from item_blocks(
        "Missing" if short else "May be missing", (gap_words(renewal, one) for one in settled.gaps)
    )
    offered = group.to_earn
    certain = all(gap.short.low == gap.short.high for gap in settled.gaps)
    title = "The fewest CEUs still to earn" if certain else "CEUs that would be enough in any case"
    yield from item_blocks(title, (batch_words(renewal, one) for one in offered))
    if settled.gaps and not offered:
        yield Block("line", _no_more(found, group))
    if contest := competing_cycles(account):
        yield Block("line", _contest(found, renewal, contest))
    yield from item_blocks("Counted", _counted(found, renewal, account))
    doubtful = (item_words(found.record, found.catalog, path) for path in account.doubtful)
    yield from item_blocks("May count", doubtful)
    yield from item_blocks("Left out", _left_out(found, account))


def _no_more(found: Renewals, group: CredentialGroup) -> str:
    """What is said where nothing earned now counts for the cycle, though its way back may ask for it."""
    ways = (way for row in group.rows for way in row.ways_back(found.as_of))
    if any(way.rule.units and way.state != "over" for way in ways):
        return "Reinstatement asks for the missing CEUs, as below"
    return "Nothing that is earned now counts for this cycle"


def _contest(found: Renewals, renewal: Renewal, competing: CompetingDemands) -> str:
    """Demands that no allocation meets together, each with the credentials whose cycle has it."""
    demands = " and ".join(_demand(found, renewal, name) for name in competing.demands)
    caps = " and ".join(renewal.wording_of(name.rpartition(":")[2]) for name in competing.caps)
    limit = f", with no more CEUs {caps} than count" if caps else ""
    return f"{capital(demands)} ask for more than the CEUs can serve together{limit}"


def _demand(found: Renewals, renewal: Renewal, name: str) -> str:
    pool, _, need = name.rpartition(":")
    names = pool.partition("@")[0].split("+")
    labels = ", ".join(found.catalog.credentials[one].abbreviation for one in names)
    return f"{'the total' if need == 'total' else f'the CEUs {renewal.wording_of(need)}'} of {labels}"


def _counted(found: Renewals, renewal: Renewal, account: CycleAccount) -> Iterable[str]:
    for one in account.postings:
        kinds = [renewal.wording_of(name) for name in one.serves if name != "total"]
        serving = f" {' and '.join(kinds)}" if kinds else ""
        yield f"{ceus(one.units)}{serving}: {item_words(found.record, found.catalog, one.path)}"


def _left_out(found: Renewals, account: CycleAccount) -> Iterable[str]:
    """What does not count, activities for one reason together where they are many."""
    by_reason: dict[str, list[str]] = {}
    for one in account.left_out:
        by_reason.setdefault(one.reason, []).append(one.path)
    for reason, paths in by_reason.items():
        if len(paths) > MANY:
            yield f"{len(paths)} activities, of which each {reason}"
        else:
            yield from (f"{item_words(found.record, found.catalog, path)}: {reason}" for path in paths)
