"""The meaning of a requirement written a second time, naively: day by day, item by item, by trying every way.

It reads rules and complete records as files write them, and shares nothing with the package but vocabularies.
A complete record can leave a doubt all the same: a broader term than was asked for, and part-time work where
the issuer does not say what full time is.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from fractions import Fraction
from itertools import product
from typing import Any

from tests.laws.generate import AS_OF, Data

from pathways import Catalog

NO, UNKNOWN, YES = 0, 1, 2
AMOUNTS = ("months", "hours", "credits", "units", "assessments")
BACK = {"1 year": date(2025, 11, 24), "18 months": date(2025, 5, 24), "400 days": AS_OF - timedelta(400)}


def truth(rule: Data, record: Data, catalog: Catalog) -> int:
    """NO, UNKNOWN or YES, as 0, 1 or 2."""
    ((kind, asks),) = rule.items()
    if kind == "at_least":
        found = sorted((truth(part, record, catalog) for part in asks["of"]), reverse=True)
        return found[int(asks["count"]) - 1]
    meant = [meaning(kind, one, record, catalog) for one in excepted(asks, record)]
    return meant[0] if len(set(meant)) == 1 else UNKNOWN


def meaning(kind: str, asks: Data | None, record: Data, catalog: Catalog) -> int:
    """What a condition means; null requires nothing, for it was waived."""
    if asks is None:
        return YES
    found: Callable[[], int] = getattr(Meaning(asks, record, catalog), kind)
    return found()


def excepted(asks: Data, record: Data) -> list[Data | None]:
    """What a condition asks for after the last exception in force; of one day, after each."""
    mine = [
        one
        for one in record["exceptions"]
        if one["condition"] == asks["id"] and date.fromisoformat(one["decided"]) <= AS_OF
        if "until" not in one or date.fromisoformat(one["until"]) >= AS_OF
    ]
    newest = max((one["decided"] for one in mine), default=None)
    found: list[Data | None] = []
    for one in (one for one in mine if one["decided"] == newest):
        field = next((word for word in AMOUNTS if word in asks), None)
        less = asks | {field: one["amount"]} if field and one["action"] == "amount" else asks
        found.append(None if one["action"] == "waive" else less)
    return found or [asks]


class Meaning:
    """One condition's meaning; every method of a kind's name answers NO, UNKNOWN or YES."""

    def __init__(self, asks: Data, record: Data, catalog: Catalog) -> None:
        self.asks, self.record, self.catalog = asks, record, catalog

    def best(self, truths: Iterator[int]) -> int:
        return max(truths, default=NO)

    def recent(self, when: str | None) -> int:
        """Come by the as-of date, and in the window if there is one."""
        if when is None:
            return UNKNOWN if "within" in self.asks else YES
        opens = BACK.get(self.asks.get("within", ""), date.min)
        return YES if opens < date.fromisoformat(when) <= AS_OF else NO

    def term(self, vocabulary: str, have: str, want: str) -> int:
        terms = (
            self.catalog.organization_terms
            if vocabulary == "organizations"
            else self.catalog.vocabularies[vocabulary]
        )

        def above(word: str) -> Iterator[str]:
            yield word
            for up in terms.terms[word].broader:
                yield from above(up)

        if want in above(have):
            return YES
        return UNKNOWN if have in above(want) else NO

    def terms(self, vocabulary: str, listed: list[str], want: str | None) -> int:
        return YES if want is None else self.best(self.term(vocabulary, have, want) for have in listed)

    def accredited(self, item: Data) -> int:
        want = self.asks.get("accredited_by")
        return YES if want is None or want in item["accredited_by"] else NO

    def rank(self, degree: str) -> int:
        return [level.level for level in self.catalog.degrees].index(degree)

    def degree(self) -> int:
        diploma = self.asks["level"] == "high-school" and not {"accredited_by", "within"} & self.asks.keys()
        colleges = [one for one in self.record["education"] if one["degree"] != "high-school"]
        if diploma and colleges:
            return YES  # who is in or past college has one
        return self.best(
            min(
                YES if self.rank(one["degree"]) >= self.rank(self.asks["level"]) else NO,
                self.accredited(one),
                self.recent(one["completed"]),
            )
            for one in self.record["education"]
        )

    def program(self) -> int:
        def done(one: Data) -> int:
            return max(
                self.recent(one["completed"]), YES if self.asks.get("early") and one["in_final_term"] else NO
            )

        return self.best(
            min(
                YES if self.asks.get("award", one["degree"]) == one["degree"] else NO,
                YES if "award" in self.asks or one["degree"] != "high-school" else NO,
                self.accredited(one),
                self.terms("organizations", one["approved_by"], self.asks.get("approved_by")),
                done(one),
            )
            for one in self.record["education"]
        )

    def reaches(self, items: list[tuple[int, Fraction]], need: Fraction) -> int:
        """Items that surely count, and those that perhaps do."""
        low = sum(amount for fits, amount in items if fits == YES)
        high = sum(amount for fits, amount in items if fits >= UNKNOWN)
        return YES if low >= need else NO if high < need else UNKNOWN

    def coursework(self) -> int:
        def fits(one: Data) -> int:
            order = ["F", "D", "C-", "C", "B-", "A"]
            good = "grade" not in self.asks or order.index(one["grade"]) >= order.index("C")
            topic = self.terms("topics", one["topics"], self.asks.get("topic"))
            return min(topic, YES if good else NO, self.recent(one["completed"]))

        courses = [(fits(one), Fraction(one["credits"])) for one in self.record["coursework"]]
        if "credits" not in self.asks:
            return self.best(found for found, _ in courses)
        need = Fraction(self.asks["credits"])
        if "topic" in self.asks or "grade" in self.asks:
            return self.reaches(courses, need)
        programs = [
            (self.studied(one["completed"]), Fraction(one["credits"]))
            for one in self.record["education"]
            if one["degree"] != "high-school"
        ]
        if self.reaches(courses, need) == YES or self.reaches(programs, need) == YES:
            return YES
        return min(self.reaches([*courses, *programs], need), UNKNOWN)

    def studied(self, completed: str) -> int:
        """Whether the credits of a program count by its last day; no generated program has a first one.

        Of one that goes on, or that may have begun before a window, from none to all of them do.
        """
        ended = date.fromisoformat(completed)
        if "within" in self.asks:
            return UNKNOWN if ended > BACK[self.asks["within"]] else NO
        return YES if ended <= AS_OF else UNKNOWN

    def training(self) -> int:
        def fits(one: Data) -> int:
            return min(
                self.term("trainings", one["kind"], str(self.asks.get("kind", one["kind"]))),
                self.terms("topics", one["topics"], self.asks.get("topic")),
                self.terms("organizations", one["approved_by"], self.asks.get("approved_by")),
                self.recent(one["completed"]),
            )

        items = self.record["training"]
        amounts = [word for word in ("hours", "assessments") if word in self.asks]
        if not amounts:
            return self.best(fits(one) for one in items)
        return min(
            self.reaches([(fits(one), Fraction(one[word])) for one in items], Fraction(self.asks[word]))
            for word in amounts
        )

    def experience(self) -> int:
        jobs = [(one, *self.part(one)) for one in self.record["experience"]]
        if "hours" in self.asks:
            ends = [sum(self.hours(one, *parts)[end] for one, *parts in jobs) for end in (0, 1)]
            need = Fraction(self.asks["hours"])
        else:
            ends = [self.months(jobs, end) for end in (0, 1)]
            need = Fraction(self.asks["months"])
        return YES if ends[0] >= need else NO if ends[1] < need else UNKNOWN

    def part(self, job: Data) -> tuple[Fraction, Fraction]:
        """The least and the most of a job that is in the domain."""
        found = {have: self.term("domains", have, self.asks["domain"]) for have in job["domains"]}
        if "share" not in job:
            best = max(found.values(), default=NO)
            return Fraction(best == YES), Fraction(best >= UNKNOWN)
        share = {have: Fraction(told.rstrip("%")) / 100 for have, told in job["share"].items()}
        low = high = Fraction(0)
        for have, one in share.items():
            fits = self.term("domains", have, self.asks["domain"])
            low += one if fits == YES else 0
            high += one if fits >= UNKNOWN else 0
        others = [have for have in job["domains"] if have not in share]
        rest = 1 - sum(share.values())
        if others and all(found[have] == YES for have in others):
            low += rest
            high += rest
        elif any(found[have] >= UNKNOWN for have in others):
            high += rest
        # Where some of it is not settled, the whole is counted as perhaps: what fits may be all there is.
        return low, high

    def window(self, job: Data) -> list[date]:
        """The days of a job that count."""
        first, last = date.fromisoformat(job["start"]), min(self.end(job), AS_OF)
        first = max(first, BACK.get(self.asks.get("within", ""), date.min) + timedelta(1))
        return [first + timedelta(number) for number in range(max((last - first).days + 1, 0))]

    def end(self, job: Data) -> date:
        return date.fromisoformat(job["end"]) if "end" in job else AS_OF

    def weekly(self, job: Data) -> tuple[Fraction, Fraction]:
        """Hours a week at least and at most; of a job told in hours, the mean over its days."""
        if "hours" not in job:
            return Fraction(job["hours_per_week"]), Fraction(job["hours_per_week"])
        start = date.fromisoformat(job["start"])
        whole = (self.end(job) - start).days + 1
        so_far = (min(self.end(job), AS_OF) - start).days + 1
        if so_far <= 0:
            return Fraction(0), Fraction(0)
        over = "end" in job and self.end(job) <= AS_OF
        return Fraction(job["hours"] * 7, whole) if over else Fraction(0), Fraction(job["hours"] * 7, so_far)

    def hours(self, job: Data, low: Fraction, high: Fraction) -> tuple[Fraction, Fraction]:
        days = self.window(job)
        if "hours" in job:
            over = "end" in job and self.end(job) <= AS_OF
            inside = bool(days) and days[0] == date.fromisoformat(job["start"])
            some = bool(days)
            return Fraction(job["hours"]) * low * (over and inside), Fraction(job["hours"]) * high * some
        week = Fraction(job["hours_per_week"])
        return week * len(days) / 7 * low, week * len(days) / 7 * high

    def months(self, jobs: list[tuple[Data, Fraction, Fraction]], end: int) -> Fraction:
        """Each day a part of its month, scaled by the hours of all jobs worked on it."""
        full_time = Fraction(self.asks.get("full_time", 35))
        by_day: dict[date, Fraction] = {}
        for job, *parts in jobs:
            week = self.weekly(job)[end] * parts[end]
            if end == 1 and "full_time" not in self.asks and week > 0:
                week = max(week, full_time)
            for one in self.window(job):
                by_day[one] = by_day.get(one, Fraction(0)) + week
        return sum(
            (min(hours / full_time, Fraction(1)) / length(one) for one, hours in by_day.items()), Fraction(0)
        )

    def exam(self) -> int:
        want = self.asks["exam"]
        passed = self.best(
            self.recent(one["passed"])
            for one in self.record["exams"]
            if one["exam"] == want and "passed" in one
        )
        held = self.kept("credentials", "credential", [want])
        return max(passed, min(held, UNKNOWN) if "within" in self.asks else held)

    def credential(self) -> int:
        return self.kept("credentials", "credential", self.asks["any"])

    def license(self) -> int:
        return self.best(
            min(
                max(self.term("licenses", one["license"], want) for want in self.asks["any"]),
                self.kept_one(one),
            )
            for one in self.record["licenses"]
        )

    def kept(self, listed: str, key: str, names: list[str]) -> int:
        return self.best(self.kept_one(one) for one in self.record[listed] if one[key] in names)

    def kept_one(self, one: Data) -> int:
        if "earned" in one and date.fromisoformat(one["earned"]) > AS_OF:
            return NO
        if "standing" in one:
            return {"active": YES, "due": YES, "grace": UNKNOWN}.get(one["standing"], NO)
        canceled = "canceled" in one and date.fromisoformat(one["canceled"]) <= AS_OF
        expired = "expires" in one and date.fromisoformat(one["expires"]) < AS_OF
        return NO if canceled or expired else YES

    def membership(self) -> int:
        return self.best(
            min(
                self.term("organizations", one["organization"], self.asks["organization"]),
                NO if "since" in one and date.fromisoformat(one["since"]) > AS_OF else YES,
                NO if "until" in one and date.fromisoformat(one["until"]) < AS_OF else YES,
            )
            for one in self.record["memberships"]
        )

    def continuing_education(self) -> int:
        """Surely enough, with every doubt against; else perhaps, with every doubt in favor."""
        if self.meets(against=True):
            return YES
        return UNKNOWN if self.meets(against=False) else NO

    def meets(self, *, against: bool) -> bool:
        """Try every number of units of each item."""
        total = Fraction(self.asks["units"])
        quotas = self.asks.get("quotas", [])
        items = [one for one in self.record["continuing_education"] if self.recent(one["date"]) == YES]

        def fits(one: Data, quota: Data, *, strictly: bool) -> bool:
            topic = self.terms("topics", one["topics"], quota.get("topic"))
            category = quota.get("category", one["category"]) == one["category"]
            return topic >= (YES if strictly else UNKNOWN) and category

        def bound(told: Any) -> Fraction:
            return total * Fraction(told.rstrip("%")) / 100 if isinstance(told, str) else Fraction(told)

        for used in product(*(range(2 * one["units"] + 1) for one in items)):
            halves = [Fraction(number, 2) for number in used]
            least = [
                sum(use for one, use in zip(items, halves, strict=True) if fits(one, quota, strictly=against))
                >= bound(quota["min"])
                for quota in quotas
                if "min" in quota
            ]
            most = [
                sum(
                    use
                    for one, use in zip(items, halves, strict=True)
                    if fits(one, quota, strictly=not against)
                )
                <= bound(quota["max"])
                for quota in quotas
                if "max" in quota
            ]
            if sum(halves) >= total and all(least) and all(most):
                return True
        return False

    def document(self) -> int:
        wanted = [one for one in self.record["documents"] if one["kind"] == self.asks["document"]]
        return self.best(self.recent(one.get("date")) for one in wanted)

    def disqualifier(self) -> int:
        if "sanction" in self.asks:
            against = any(
                one["kind"] == self.asks["sanction"]
                and ("date" not in one or date.fromisoformat(one["date"]) <= AS_OF)
                and ("until" not in one or date.fromisoformat(one["until"]) >= AS_OF)
                for one in self.record["sanctions"]
            )
        else:
            against = any(
                one["exam"] == self.asks["failed"] and "failed" in one and self.recent(one["failed"]) == YES
                for one in self.record["exams"]
            )
        return NO if against else YES

    def issuer_discretion(self) -> int:
        mine = [
            one
            for one in self.record["decisions"]
            if one["condition"] == self.asks["id"] and date.fromisoformat(one["decided"]) <= AS_OF
        ]
        newest = max((one["decided"] for one in mine), default=None)
        answers = {one["answer"] for one in mine if one["decided"] == newest}
        return {frozenset({"yes"}): YES, frozenset({"no"}): NO}.get(frozenset(answers), UNKNOWN)


def length(day: date) -> int:
    """Days in the month of a day."""
    return ((day.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)).day
