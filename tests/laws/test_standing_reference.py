"""The standing of the package against a second, naive saying of it, over invented holders."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from tests.laws.standing_reference import GOOD, NO_RULE, files, standings

from pathways import Catalog, Record, check
from pathways.loading.rules.rules_folder import shipped_rules
from pathways.renewal.renew import renew

DAY = timedelta(1)
RULES = files(Path(shipped_rules()))


def invented(seed: int, name: str) -> tuple[dict[str, Any], date]:
    """A record of one credential, with exact days, and a day near one on which its standing may turn."""
    any_of = Random(f"{seed} {name}")

    def some(first: date, last: date) -> date:
        return first + any_of.randrange((last - first).days + 1) * DAY

    earned = some(date(2005, 1, 1), date(2024, 12, 31))
    held = {"credential": name, "earned": earned.isoformat()}
    turns = [earned, earned.replace(month=12, day=31), earned.replace(day=28)]
    if any_of.random() < 0.35:
        turns.append(some(earned + DAY, date(2027, 12, 31)))
        held["expires"] = turns[-1].isoformat()
    if any_of.random() < 0.1:
        turns.append(some(earned + DAY, date(2027, 12, 31)))
        held["canceled"] = turns[-1].isoformat()
    if any_of.random() < 0.1:
        held["standing"] = any_of.choice(sorted(GOOD))
    issuer = RULES[name]["issuer"]
    since = earned - any_of.randrange(400) * DAY
    member = {"organization": issuer, "since": since.isoformat()}
    if any_of.random() < 0.2:
        turns.append(some(earned, date(2027, 12, 31)))
        member["until"] = turns[-1].isoformat()
    record: dict[str, Any] = {"credentials": [held], "exams": [], "memberships": [member]}
    log = any_of.choice(("none", "empty", "since", "since"))
    if log != "none":
        record["continuing_education"] = []
    if log == "since":
        begins = any_of.choice((earned, earned - DAY, earned + DAY, some(earned, date(2026, 1, 1))))
        record["continuing_education"] = {"since": begins.isoformat(), "items": []}
    near = any_of.choice(turns)
    near = near.replace(year=min(near.year + any_of.choice((0, 0, 1, 2, 4)), 2030), day=min(near.day, 28))
    ahead = any_of.choice((-2, -1, 0, 1, 2, 31, 32, 45, 90, 91, 180, 181))
    return record, max(near + ahead * DAY, earned)


@pytest.mark.parametrize("name", sorted(RULES))
def test_the_naive_walk_comes_to_the_same_standing(
    catalog: Catalog, record_of: Callable[..., Record], name: str
) -> None:
    asked = 0
    for seed in range(120):
        told, as_of = invented(seed, name)
        try:
            expected = standings(RULES[name], told, as_of)
        except LookupError:
            continue
        asked += 1
        record = record_of(**told)
        (row,) = renew(catalog, record, as_of=as_of).statuses
        odd = any(one.kind == "cycle-end" for one in row.questions)  # both days may be right
        said = {state.standing for state in row.states}
        open_ones = {"unknown"} if NO_RULE in expected else set()
        where = f"seed {seed}, as of {as_of}: {told}"
        named = {None if word == NO_RULE else word for word in expected}
        assert named <= said if odd else named == said, where
        words = open_ones | {GOOD.get(word, "no") if word else "no" for word in expected - {NO_RULE}}
        if not odd:
            assert row.good.word == (next(iter(words)) if len(words) == 1 else "unknown"), where
        assert check(catalog, name, record, as_of=as_of).held is row.good, where
    assert asked > 40
