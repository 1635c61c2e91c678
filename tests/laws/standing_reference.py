"""Standing said a second time, naively: day after day from the award, by the stages that the rule files tell.

It reads rules and records as files write them and shares nothing with the package. It knows records of one
credential whose days are exact and whose log has no activities: so what a cycle asked for is never there.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

Data = dict[str, Any]
DAY = timedelta(1)
GOOD = {"active": "yes", "due": "yes", "grace": "unknown", "inactive": "no", "revoked": "no"}

NO_RULE = "no rule"
"""The standing where no rule says what the cycle of the day asks for."""


def files(folder: Path) -> dict[str, Data]:
    """By credential, the renewal file that tells how it is renewed."""
    found: dict[str, Data] = {}
    for path in sorted(folder.glob("*/renewal.yaml")):
        told = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - text alone
        found |= dict.fromkeys(told["credentials"], told)
    return found


def standings(rules: Data, record: Data, as_of: date) -> set[str | None]:
    """Each standing that is possible on a day; null where no rule that was read names it."""
    (held,) = record["credentials"]
    if "standing" in held:
        return {held["standing"]}
    if "canceled" in held and day(held["canceled"]) <= as_of:
        return {"revoked"}
    found = walked(rules, record, held, as_of)
    if "keeps" in rules and not member(rules["keeps"]["membership"], record, as_of):
        ended = [day(one["until"]) for one in record["memberships"] if "until" in one]
        if ended and max(ended) < as_of:
            bad = {word for word in found if word != NO_RULE and GOOD.get(word or "", "no") == "no"}
            return bad if bad == found else bad | stages(rules, max(ended), as_of)
        found = {
            "inactive" if word == NO_RULE or GOOD.get(word or "", "") in ("yes", "unknown") else word
            for word in found
        }
    return found


def walked(rules: Data, record: Data, held: Data, as_of: date) -> set[str | None]:
    """Where the days lead from the award on; a whole cycle that the log decides was surely not renewed."""
    log = record.get("continuing_education")
    if "expires" in held:
        last = day(held["expires"])
        return running(rules, log, last, as_of) if as_of <= last else stages(rules, last, as_of)
    since = day(log["since"]) if isinstance(log, dict) else None
    first, found = day(held["earned"]), set[str | None]()
    for last in ends(rules, record, first):
        if as_of <= last:
            return found | (running(rules, log, last, as_of) if named(rules, held, first) else {NO_RULE})
        if since and since <= first and asks_units(rules, held["credential"], first):
            found |= stages(rules, last, as_of)
            whole = moved(first, rules["cycle"]["lasts"]) == last + DAY or first != day(held["earned"])
            if any("instead" in one for one in editions(rules, first)):
                first = last + DAY  # something else than units may have served
                continue
            if whole or rules["cycle"].get("pro_rated") != "true":  # else it may have asked for nothing
                return found
        first = last + DAY
    raise AssertionError("cycles have no end")


def running(rules: Data, log: Any, last: date, as_of: date) -> set[str | None]:
    """Without a log nothing is known to lack; with an empty one all is."""
    opens = rules["cycle"].get("opens")
    return {"due"} if opens and log is not None and as_of >= moved(last + DAY, opens, -1) else {"active"}


def ends(rules: Data, record: Data, passed: date) -> Iterator[date]:
    """The last day of each cycle, by looking at every day."""
    cycle = rules["cycle"]
    number, unit = cycle["lasts"].split()
    kind = cycle.get("ends", "anniversary")
    if kind == "anniversary":
        for times in range(1, 200):
            yield moved(passed, f"{int(number) * times} {unit}") - DAY
    last = passed
    first_year = passed.year + int(cycle.get("first", 0))
    found = None
    while True:
        if kind == "december":
            is_end = (last.month, last.day) == (12, 31) and (
                last.year == first_year if found is None else last.year == found + int(number)
            )
        else:
            month = day(record["memberships"][0]["since"]).month
            is_end = last.month == month and (last + DAY).month != month and (last.year - month) % 2 == 0
        if is_end:
            found = last.year
            yield last
        last += DAY


def stages(rules: Data, last: date, as_of: date) -> set[str | None]:
    """The stages that may hold after a cycle that was not renewed, by each rule of the day after it."""
    found: set[str | None] = set()
    for lapse in rules["lapses"]:
        if not holds(lapse, last + DAY):
            continue
        first = last + DAY
        for stage in lapse["stages"]:
            after = moved(first, stage["lasts"]) if "lasts" in stage else None
            if first <= as_of and (after is None or as_of < after):
                found.add(None if stage.get("confidence") == "recalled" else stage["standing"])
            if after is None:
                break
            first = after
    return found


def holds(told: Data, on: date) -> bool:
    """Whether a rule may hold on a day: from its earliest first day to its latest last one."""
    earliest, latest = bounds(told.get("from", "1900-01-01"))[0], bounds(told.get("to", "2200-12-31"))[1]
    return earliest <= on <= latest


def editions(rules: Data, first: date) -> list[Data]:
    """The editions that may bind a cycle which begins on a day."""
    begun = [one for one in rules["editions"] if bounds(one["from"])[1] <= first]
    return [
        *begun[-1:],
        *(one for one in rules["editions"] if bounds(one["from"])[0] <= first < bounds(one["from"])[1]),
    ]


def named(rules: Data, held: Data, first: date) -> bool:
    """Whether an edition that may bind a cycle names the credential."""
    tables = [one["units"] if "units" in one else rules["units"] for one in editions(rules, first)]
    return any(held["credential"] in table["own"] for table in tables)


def asks_units(rules: Data, name: str, first: date) -> bool:
    """Whether the edition of a cycle that begins on a day asks for units of a credential.

    Raises:
        LookupError: no edition surely says, so the standing rests on what was not found.
    """
    begun = [one for one in rules["editions"] if bounds(one["from"])[1] <= first]
    perhaps = [one for one in rules["editions"] if bounds(one["from"])[0] <= first < bounds(one["from"])[1]]
    bound = [*begun[-1:], *perhaps]
    if not begun or any(name not in one.get("units", rules.get("units", {})).get("own", {}) for one in bound):
        raise LookupError(name)
    return True


def bounds(told: Any) -> tuple[date, date]:
    low, high = told if isinstance(told, list) else (told, told)
    return (
        date(1900, 1, 1) if low == "unknown" else day(low, end=False),
        date(2200, 12, 31) if high == "unknown" else day(high, end=True),
    )


def day(text: str, *, end: bool = False) -> date:
    if len(text) == 4:
        text += "-12-31" if end else "-01-01"
    return date.fromisoformat(text)


def moved(start: date, period: str, sign: int = 1) -> date:
    """The same day so many days, months or years on; at the end of a short month its last day."""
    number, unit = period.split()
    amount = int(number) * sign
    if unit.startswith("day"):
        return start + amount * DAY
    months = start.year * 12 + start.month - 1 + amount * (12 if unit.startswith("year") else 1)
    for lower in range(4):
        try:
            return date(months // 12, months % 12 + 1, start.day - lower)
        except ValueError:
            continue
    raise AssertionError(period)


def member(organization: str, record: Data, as_of: date) -> bool:
    return any(
        one["organization"] == organization
        and day(one["since"]) <= as_of
        and ("until" not in one or as_of <= day(one["until"]))
        for one in record["memberships"]
    )
