"""What holds of every holder: commands agree, none is left out, order and forgetting turn nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from tests.laws.holders import Data, Holder, forgotten

from pathways import Catalog, Record, check
from pathways.model.values.day import Day
from pathways.model.values.truth import Truth
from pathways.planning.goals import PersonOnDay
from pathways.rendering.layout.blocks import as_text
from pathways.rendering.renew.data import renewal_data
from pathways.rendering.renew.text import renewal_page
from pathways.renewal.renew import Renewals, renew

OF_DAYS = ("by the issuer's calendar", "renewed in the month in which it began")
"""What the assumptions say by which no standing may turn; by the others it may (docs/semantics.md)."""


def is_of_standing(assumption: str) -> bool:
    """Whether a standing may turn by an assumption."""
    return not any(words in assumption for words in OF_DAYS)


@dataclass(frozen=True)
class Said:
    """What the commands say of a credential."""

    good: Truth
    standing: str | None
    held: Truth
    award: Truth
    assumptions: frozenset[str]


class Laws:
    """Asks each law of one holder; a broken one is an AssertionError that shows the record."""

    def __init__(self, catalog: Catalog, seed: int) -> None:
        self.catalog, self.holder = catalog, Holder(seed, catalog)
        self.as_of = self.holder.as_of
        self.where = f"seed {seed}, as of {self.as_of}: {self.holder.record}"
        self.record = self.read(self.holder.record)

    def read(self, told: Data) -> Record:
        return Record.model_validate(told, context=self.catalog.names)

    def found(self, record: Record, day: date) -> Renewals:
        return renew(self.catalog, record, as_of=day)

    def said(self, record: Record) -> dict[str, Said]:
        return {
            row.credential.credential: self._said(record, row)
            for row in self.found(record, self.as_of).statuses
        }

    def _said(self, record: Record, row: Any) -> Said:
        answer = check(self.catalog, row.credential.credential, record, as_of=self.as_of)
        return Said(row.good, row.standing, answer.held, answer.award.truth, frozenset(row.assumptions))

    def each_is_listed(self) -> None:
        found = self.found(self.record, self.as_of)
        listed = {one.credential for one in self.record.credentials.items}
        assert {row.credential.credential for row in found.statuses} | {*found.not_yet_awarded} == listed, (
            self.where
        )
        for one in self.record.credentials.items:
            day = one.notified if one.is_unset("earned") else one.earned
            assert one.credential not in found.not_yet_awarded or (day and day.latest > self.as_of), (
                self.where
            )
        data = renewal_data(found)["credentials"]
        assert [one["credential"] for one in data] == [row.credential.credential for row in found.statuses]
        assert all(
            row.credential.name in " ".join(as_text(renewal_page(found)).split()) for row in found.statuses
        )

    def every_goal_is_listed(self) -> None:
        goals = PersonOnDay(self.catalog, self.record, self.as_of).goals()
        assert goals.keys() == self.catalog.credentials.keys(), self.where
        for name, said in self.said(self.record).items():
            assert goals[name].answer.held is said.held, self.where
            again = any(
                one.exam == name and one.passed and one.passed.earliest > day.latest
                for one in self.record.exams.items
                for entry in self.record.credentials.items
                for day in (entry.earned, entry.expires)
                if entry.credential == name and day
            )
            assert goals[name].stage.name != "DUE" or said.good is not Truth.NO or again, self.where

    def commands_agree(self) -> None:
        for name, said in self.said(self.record).items():
            assert said.held is said.good, f"{name}: {self.where}"

    def order_changes_nothing(self) -> None:
        turned = {
            name: {**told, "items": told["items"][::-1]} if isinstance(told, dict) else told[::-1]
            for name, told in reversed(self.holder.record.items())
        }
        first, second = self.said(self.record), self.said(self.read(turned))
        bare = [
            {name: (one.good, one.held, one.award) for name, one in each.items()} for each in (first, second)
        ]
        assert bare[0] == bare[1], self.where

    def forgetting_flips_nothing(self, times: int) -> None:
        """Forgetting keeps a settled answer or opens it, unless an assumption that either lists decides."""
        every = list(forgotten(self.holder.record))
        whole = self.said(self.record)
        for what, less in self.holder.any.sample(every, min(times, len(every))):
            for name, said in self.said(self.read(less)).items():
                if name in whole:
                    self._kept(f"without {what}, {name}: {self.where}", whole[name], said)

    def _kept(self, where: str, before: Said, after: Said) -> None:
        assumed = any(is_of_standing(text) for text in before.assumptions ^ after.assumptions)
        for word in ("good", "held", "award"):
            truths = {getattr(before, word), getattr(after, word)}
            assert truths != {Truth.YES, Truth.NO} or assumed, f"{word} flipped {where}"

    def the_future_changes_nothing(self) -> None:
        """What is surely dated after the as-of date might as well not be in the record."""
        days = {"continuing_education": "date", "documents": "date", "memberships": "since", "exams": ""}
        come = {}
        for name, told in self.holder.record.items():
            items = told["items"] if isinstance(told, dict) else told
            kept = [one for one in items if name not in days or not self._ahead(one, days[name])]
            come[name] = {**told, "items": kept} if isinstance(told, dict) else kept
        first, second = self.said(self.record), self.said(self.read(come))
        bare = [
            {name: (one.good, one.held, one.award) for name, one in each.items()} for each in (first, second)
        ]
        assert bare[0] == bare[1], self.where

    def _ahead(self, one: Data, key: str) -> bool:
        text = one.get(key) if key else one.get("passed") or one.get("failed")
        return bool(text) and Day.parse(text or "").earliest > self.as_of

    def _told(self) -> Iterator[date]:
        """The latest day that each day of the record may be."""
        yield from self.holder.days
        for told in self.holder.record.values():
            for item in told["items"] if isinstance(told, dict) else told:
                for text in item.values():
                    if isinstance(text, str) and re.fullmatch(r"\d{4}(-\d\d){0,2}", text):
                        yield Day.parse(text).latest

    def waiting_improves_nothing(self) -> None:
        """With all that is told in the past, nobody comes into good standing by the passing of time.

        Where no rule is on file for a cycle its standing is not known, and in the next one it may be. A
        complete list without payments speaks for the yearly fees of the cycle of the day alone.
        """
        days = [
            self.as_of.replace(year=self.as_of.year + years, day=min(self.as_of.day, 28))
            for years in (0, 1, 2, 3)
        ]
        if max(self._told()) > days[0]:
            return
        truths: dict[str, list[Truth]] = {}
        for day in days:
            for row in self.found(self.record, day).statuses:
                if any(one.kind == "rules" for one in row.questions):
                    continue
                if row.renewal and row.renewal.paid == "year" and not self.record.documents.partial:
                    continue
                truths.setdefault(row.credential.credential, []).append(row.good)
        for name, found in truths.items():
            assert found == sorted(found, reverse=True), f"{name} {found}: {self.where}"


def kept_by(catalog: Catalog, seed: int, *, forgotten: int) -> None:
    """Ask every law of one holder; goals, which ask about each credential, of every twentieth.

    Raises:
        AssertionError: a law is broken; it names the seed and shows the record.
    """
    laws = Laws(catalog, seed)
    laws.each_is_listed()
    laws.commands_agree()
    laws.order_changes_nothing()
    laws.the_future_changes_nothing()
    laws.waiting_improves_nothing()
    laws.forgetting_flips_nothing(forgotten)
    if seed % 20 == 0:
        laws.every_goal_is_listed()
