"""Records of holders as people have them, from a seed: half told, told twice, around first and last days."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from pathways import Catalog
from pathways.model.renewal.rules import Renewal

Data = dict[str, Any]
DAY = timedelta(1)
STANDINGS = ("active", "due", "grace", "inactive", "revoked")
TOPICS = ("coding", "privacy", "auditing", "health-information", "compliance", "anatomy-physiology")


class Holder:
    """One invented holder: a record, and the day on which it is asked about."""

    def __init__(self, seed: int, catalog: Catalog) -> None:
        self.any, self.catalog = Random(seed), catalog
        renewals = sorted(catalog.renewals)
        self.renewal: Renewal = catalog.renewals[self.any.choice(renewals)]
        self.as_of = self._day(date(2008, 1, 1), date(2028, 12, 31))
        self.days = [self.as_of]
        self.record: Data = {}
        self._fill()
        self.as_of = self._near(self.days) if self.maybe(0.5) else self.as_of

    def maybe(self, share: float) -> bool:
        """True so often."""
        return self.any.random() < share

    def _day(self, first: date, last: date) -> date:
        return first + self.any.randrange((last - first).days + 1) * DAY

    def _near(self, days: list[date]) -> date:
        """A day that something may turn on: years later to the day, the end of a month or year, about it."""
        day = self.any.choice(days)
        day = day.replace(year=min(day.year + self.any.choice((0, 0, 1, 2, 4)), 2030), day=min(day.day, 28))
        ends = (day, day.replace(month=12, day=31), day.replace(month=1, day=31), day.replace(day=1) - DAY)
        return self.any.choice(ends) + self.any.choice((-1, 0, 0, 1, 30, 90, 180)) * DAY

    def _written(self, day: date) -> str | None:
        """A day as people write it: mostly in full, at times the month, the year, or that it is not known."""
        self.days.append(day)
        text = day.isoformat()
        return self.any.choice((text,) * 12 + (text[:7], text[:4], None))

    def _fill(self) -> None:
        names = self.any.sample(
            self.renewal.credentials, min(self.any.choice((1, 1, 1, 2, 2, 3)), len(self.renewal.credentials))
        )
        if self.maybe(0.1):
            names += names[:1]
        if self.maybe(0.15):
            names += [self.any.choice(sorted(self.catalog.credentials))]
        self.record["credentials"] = self._list([self._held(name) for name in names])
        self._exams(names)
        self._memberships()
        self._log(names)
        if self.maybe(0.3):
            fees = [
                {"kind": "renewal-fee", "date": self._written(self._near(self.days))}
                for _ in range(self.any.choice((0, 1, 3)))
            ]
            self.record["documents"] = self._list(fees)

    def _list(self, items: list[Data]) -> Any:
        return {"partial": "true", "items": items} if self.maybe(0.15) else items

    def _held(self, name: str) -> Data:
        told: Data = {"credential": name}
        earned = self._day(date(2004, 1, 1), self.as_of + 90 * DAY)
        if self.maybe(0.85):
            told["earned"] = self._written(earned)
        if self.maybe(0.35):
            told["expires"] = self._written(max(earned, self._near([earned, self.as_of])))
        if self.maybe(0.1):
            told["canceled"] = self._written(max(earned, self._near([earned, self.as_of])))
        if self.maybe(0.12):
            told["standing"] = self.any.choice((*STANDINGS, None))
        return told

    def _exams(self, names: list[str]) -> None:
        if self.maybe(0.5):
            return
        sat = [
            {
                "exam": name,
                self.any.choice(("passed", "passed", "failed")): self._written(self._near(self.days)),
            }
            for name in names
            if self.maybe(0.7)
        ]
        self.record["exams"] = self._list(sat)

    def _memberships(self) -> None:
        if self.maybe(0.35):
            return
        items = []
        for _ in range(self.any.choice((0, 1, 1, 1, 2))):
            one: Data = {"organization": self.renewal.issuer}
            if self.maybe(0.8):
                one["since"] = self._written(self._day(date(2003, 1, 1), self.as_of))
            if self.maybe(0.3):
                one["until"] = self._written(self._near(self.days))
            if one.get("since") and one.get("until") and f"{one['until']}~" < one["since"]:
                del one["until"]
            if self.maybe(0.3):
                one["renews"] = self.any.choice((*map(str, range(1, 13)), None))
            items.append(one)
        self.record["memberships"] = self._list(items)

    def _log(self, names: list[str]) -> None:
        if self.maybe(0.3):
            return
        items = [self._activity(names) for _ in range(self.any.choice((0, 0, 1, 2, 4, 8)))]
        told = self._list(items)
        if isinstance(told, list) and self.maybe(0.3):
            told = {"since": self._written(self._near(self.days)) or "2015", "items": items}
        self.record["continuing_education"] = told

    def _activity(self, names: list[str]) -> Data:
        one: Data = {
            "date": self._written(self._near(self.days)),
            "units": self.any.choice(("0.5", "1", "5", "10", "20", "36", "40", None)),
        }
        choices: Data = {
            "topics": [self.any.choice(TOPICS)] if self.maybe(0.7) else [],
            "category": self.any.choice((*self.renewal.categories, "other")),
            "provider": self.any.choice((self.renewal.issuer, "other", "ahima-component")),
            "approved_by": [self.any.choice((self.renewal.issuer, "ahima"))],
            "counts_for": [self.any.choice(names)],
            "reported": self._written(self._near(self.days)),
        }
        told = one | {key: told for key, told in choices.items() if self.maybe(0.35)}
        if (told.get("reported") or "9") < (told["date"] or ""):
            told["reported"] = told["date"]  # nothing is reported before it is done
        return told


def forgotten(record: Data) -> Iterator[tuple[str, Data]]:
    """The record with one thing forgotten: a list, an item of it, an attribute, that a list is complete."""
    for name, told in record.items():
        items = told["items"] if isinstance(told, dict) else told
        yield name, {key: each for key, each in record.items() if key != name}
        if isinstance(told, dict) and "since" in told:
            yield f"{name}.since", record | {name: items}
        for index, item in enumerate(items):
            rest = [*items[:index], *items[index + 1 :]]
            yield f"{name}[{index}]", record | {name: {"partial": "true", "items": rest}}
            for key in item:
                if key in ("credential", "exam", "organization", "kind"):
                    continue
                less = {word: each for word, each in item.items() if word != key}
                kept = [*items[:index], less, *items[index + 1 :]]
                whole = {**told, "items": kept} if isinstance(told, dict) else kept
                yield f"{name}[{index}].{key}", record | {name: whole}
