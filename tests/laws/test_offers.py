"""What is offered as still to earn, added to the record, makes the cycle met; and less of it does not."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from tests.laws.holders import Data, Holder

from pathways import Catalog, Record
from pathways.model.renewal.quotas import CycleQuota
from pathways.model.renewal.rules import Renewal
from pathways.model.values.truth import Truth
from pathways.renewal.renew import renew
from pathways.renewal.units.cycle_account import CycleAccount
from pathways.renewal.units.pools import PoolName
from pathways.renewal.units.units_to_earn import UnitsToEarn, units_to_earn

HOLDERS, SHARE = 800, 200
FIELDS = ("category", "format", "level", "provider")


def accounts(catalog: Catalog, record: Record, day: date) -> Iterator[tuple[Renewal, CycleAccount]]:
    """The account of each cycle that runs, whose rules are certain and ask for nothing of another year."""
    for row in renew(catalog, record, as_of=day).statuses:
        settled = row.outcome
        if not row.renewal or not settled or len(settled.accounts) != 1 or settled.cycle.dates.last < day:
            continue
        (account,), year = settled.accounts, settled.cycle.dates.year_of(day)
        if all(quota.year in (None, year) for quota in account.pool.quotas):
            yield row.renewal, account


def activity(renewal: Renewal, account: CycleAccount, batch: UnitsToEarn, day: date, units: Fraction) -> Data:
    """Units of a batch as a record tells them: of all its quotas' kinds, and of no other's."""
    pool = account.pool
    chosen = [quota for quota in pool.quotas if quota.id in batch.quotas]
    approving = [quota.approved_by for quota in chosen]
    told: Data = {
        "date": day.isoformat(),
        "units": str(float(units)),
        "title": f"{renewal.renewal} {batch.quotas}",
        "topics": [quota.topic for quota in chosen if quota.topic and not _by_category(renewal, quota)],
        "counts_for": sorted(pool.holders),
        "approved_by": sorted({one for one in (renewal.approved_by, *approving) if one}),
        "provider": "other",
        "reported": day.isoformat(),
    }
    others = [quota for quota in pool.quotas if quota not in chosen]
    if renewal.categories:
        told["category"] = _category(renewal, chosen, others)
    if renewal.levels or renewal.formats:
        told |= {"level": "advanced", "format": "live"}
    for quota in chosen:
        told |= {name: value for name in FIELDS if (value := getattr(quota, name))}
        if quota.providers:
            told["provider"] = quota.providers[0]
    return told


def _by_category(renewal: Renewal, quota: CycleQuota) -> bool:
    return bool(quota.categories and renewal.categories)


def _category(renewal: Renewal, chosen: list[CycleQuota], others: list[CycleQuota]) -> str:
    """A category of the issuer's that is of the kinds that are wanted, and of no other."""

    def fits(quota: CycleQuota, name: str) -> bool:
        return name in (quota.categories or (quota.category,))

    asks = [quota for quota in chosen if quota.category or quota.categories]
    spares = [quota for quota in others if not quota.year and (quota.category or quota.categories)]
    unclear = {name for quota in spares for name in quota.unclear_categories}
    return next(
        name
        for name in renewal.categories
        if all(fits(quota, name) for quota in asks)
        and not any(fits(quota, name) for quota in spares)
        and name not in unclear
    )


def with_all(record: Data, more: list[Data]) -> Data:
    told = record.get("continuing_education")
    if isinstance(told, dict):
        return record | {"continuing_education": {**told, "items": [*told["items"], *more]}}
    return record | {"continuing_education": [*(told or []), *more]}


def met(catalog: Catalog, record: Data, day: date, pool: PoolName) -> set[Truth]:
    read = Record.model_validate(record, context=catalog.names)
    return {one.truth for _, one in accounts(catalog, read, day) if one.pool.name == pool}


@pytest.mark.parametrize("first", range(0, HOLDERS, SHARE))
def test_what_is_offered_closes_the_gap_and_less_does_not(catalog: Catalog, first: int) -> None:
    asked = 0
    for seed in range(first, first + SHARE):
        holder = Holder(seed, catalog)
        record: Any = Record.model_validate(holder.record, context=catalog.names)
        for renewal, account in {
            one.pool.name: (rules, one) for rules, one in accounts(catalog, record, holder.as_of)
        }.values():
            batches = units_to_earn(account, holder.as_of)
            if account.truth is Truth.YES or not batches:
                continue
            where = f"seed {seed}, {account.pool.name}, {batches}: {holder.record}"
            more = [activity(renewal, account, one, holder.as_of, one.units) for one in batches]
            assert met(catalog, with_all(holder.record, more), holder.as_of, account.pool.name) == {
                Truth.YES
            }, where
            for at, batch in enumerate(batches):
                less = activity(renewal, account, batch, holder.as_of, max(batch.units - 1, batch.units / 2))
                fewer = [*more[:at], less, *more[at + 1 :]]
                found = met(catalog, with_all(holder.record, fewer), holder.as_of, account.pool.name)
                assert Truth.YES not in found, f"less of batch {at}, {where}"
            asked += 1
    assert asked > SHARE / 10
