"""Requirements and records as files write them, small enough that collisions are common."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

AS_OF = date(2026, 11, 24)
Data = dict[str, Any]
FIRST = date(2023, 1, 1)

days = st.integers(0, 4 * 365).map(lambda number: (FIRST + timedelta(number)).isoformat())
domains = st.sampled_from(["privacy-security", "privacy", "security", "coding"])
topics = st.sampled_from(["biomedical-science", "anatomy-physiology", "anatomy", "coding"])
degrees = st.sampled_from(["high-school", "certificate", "associate", "bachelor", "doctorate"])
credentials = st.sampled_from(["ahima/rhit", "ahima/rhia", "ahima/cca"])
organizations = st.sampled_from(["cahiim", "ahima", "chima", "ahima-reciprocity-partner"])
trainings = st.sampled_from(["practicum", "course", "coding-course"])
licenses = st.sampled_from(["nurse", "rn", "md", "physician"])
grades = st.sampled_from(["A", "B-", "C", "C-", "D", "F"])
categories = st.sampled_from(["category-a", "category-b"])
windows = st.sampled_from(["1 year", "18 months", "400 days"])


def mapping(required: Data | None = None, **optional: Any) -> st.SearchStrategy[Data]:
    return st.fixed_dictionaries(required or {}, optional=optional)


def amount(low: int, high: int) -> st.SearchStrategy[int]:
    return st.integers(low, high)


def experience() -> st.SearchStrategy[Data]:
    kinds = [
        mapping({"domain": domains, "months": amount(1, 30)}, full_time=amount(20, 40), within=windows),
        mapping({"domain": domains, "hours": amount(1, 4000)}, within=windows),
    ]
    return st.one_of(kinds)


QUOTA = st.one_of(
    mapping({"id": st.just("first"), "topic": topics, "min": amount(1, 5)}),
    mapping({"id": st.just("first"), "category": categories, "min": st.just("50%")}),
)
CAP = mapping({"id": st.just("cap"), "category": categories, "max": amount(0, 4)})
POOL = mapping(
    {"units": amount(1, 8)},
    quotas=st.one_of(QUOTA.map(lambda one: [one]), st.tuples(QUOTA, CAP)),
    within=windows,
)

LEAVES: dict[str, st.SearchStrategy[Any]] = {
    "degree": mapping({"level": degrees}, accredited_by=organizations, within=windows),
    "program": mapping(
        award=degrees, accredited_by=organizations, approved_by=organizations, early=st.booleans()
    ),
    "coursework": mapping(topic=topics, credits=amount(1, 12), grade=st.just("C"), within=windows),
    "experience": experience(),
    "training": mapping(
        kind=trainings,
        topic=topics,
        hours=amount(1, 200),
        assessments=amount(1, 6),
        approved_by=organizations,
    ),
    "exam": mapping({"exam": credentials}, within=windows),
    "credential": mapping({"any": st.lists(credentials, min_size=1, max_size=2, unique=True)}),
    "license": mapping({"any": st.lists(licenses, min_size=1, max_size=2, unique=True)}),
    "membership": mapping({"organization": organizations}),
    "continuing_education": POOL,
    "document": mapping({"document": st.sampled_from(["letter", "transcript"])}, within=windows),
    "disqualifier": st.one_of(
        mapping({"failed": credentials}, within=windows), mapping({"sanction": st.just("suspension")})
    ),
    "issuer_discretion": mapping({"question": st.just("is it enough?")}),
}
"""A strategy for each kind of condition; test_laws asks that none is missing."""


def requirements(*but: str) -> st.SearchStrategy[Data]:
    """Trees over every kind of condition except some, their leaves named `c1`, `c2`, ..."""
    leaves = [st.fixed_dictionaries({kind: told}) for kind, told in LEAVES.items() if kind not in but]
    return st.recursive(st.one_of(leaves), group, max_leaves=5).map(numbered)


def group(parts: st.SearchStrategy[Data]) -> st.SearchStrategy[Data]:
    def counted(of: list[Data]) -> st.SearchStrategy[Data]:
        return st.integers(1, len(of)).map(lambda count: {"at_least": {"count": count, "of": of}})

    return st.lists(parts, min_size=1, max_size=3).flatmap(counted)


def numbered(rule: Data) -> Data:
    numbers = iter(range(1, 100))

    def named(node: Data) -> Data:
        ((kind, asks),) = node.items()
        if kind == "at_least":
            return {kind: {**asks, "of": [named(part) for part in asks["of"]]}}
        return {kind: {**asks, "id": f"c{next(numbers)}"}}

    return named(rule)


def some(words: st.SearchStrategy[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(words, max_size=2, unique=True)


def listed(item: st.SearchStrategy[Data]) -> st.SearchStrategy[list[Data]]:
    return st.lists(item, max_size=3)


def possible(job: Data) -> bool:
    """Whether a job ends after it began, with no more hours than its days have."""
    if "end" not in job:
        return True
    days_of_it = (date.fromisoformat(job["end"]) - date.fromisoformat(job["start"])).days + 1
    return days_of_it > 0 and job.get("hours", 0) <= 24 * days_of_it


JOB = mapping(
    {"domains": some(domains), "start": days, "hours_per_week": amount(0, 60)},
    hours=amount(1, 5000),
    end=days,
    share=st.sampled_from([{"privacy": "50%"}, {"coding": "20%", "security": "30%"}]),
).filter(possible)
STANDING = st.sampled_from(["active", "due", "grace", "inactive", "revoked"])
KEPT: Data = {"earned": days, "expires": days, "standing": STANDING, "canceled": days}


def lasting(one: Data) -> bool:
    """Whether a membership ends after it began."""
    return "until" not in one or "since" not in one or one["since"] <= one["until"]


def in_order(one: Data) -> bool:
    """Whether nothing ended before it was earned."""
    earned = one.get("earned") or ""
    return all((one.get(key) or "9") >= earned for key in ("expires", "canceled"))


RULING: Data = {
    "credential": st.just("ahima/chps"),
    "condition": st.sampled_from(["c1", "c2"]),
    "by": st.just("AHIMA"),
    "decided": days,
    "reason": st.just("a reason"),
}

ITEMS: dict[str, st.SearchStrategy[Data]] = {
    "education": mapping(
        {
            "degree": degrees,
            "accredited_by": some(organizations),
            "approved_by": some(organizations),
            "completed": days,
            "in_final_term": st.booleans(),
            "credits": amount(0, 12),
        },
    ),
    "coursework": mapping(
        {"topics": some(topics), "credits": amount(0, 9), "grade": grades, "completed": days}
    ),
    "experience": JOB,
    "training": mapping(
        {
            "kind": trainings,
            "topics": some(topics),
            "hours": amount(0, 160),
            "assessments": amount(0, 6),
            "completed": days,
            "approved_by": some(organizations),
        }
    ),
    "exams": st.one_of(
        mapping({"exam": credentials, "passed": days}), mapping({"exam": credentials, "failed": days})
    ),
    "credentials": mapping({"credential": credentials}, **KEPT).filter(in_order),
    "licenses": mapping({"license": licenses}, **KEPT).filter(in_order),
    "memberships": mapping({"organization": organizations}, since=days, until=days).filter(lasting),
    "continuing_education": mapping(
        {"date": days, "units": amount(0, 4), "topics": some(topics), "category": categories}
    ),
    "documents": mapping({"kind": st.sampled_from(["letter", "transcript"])}, date=days),
    "sanctions": mapping(
        {"kind": st.sampled_from(["suspension", "reprimand"])}, date=days, until=days
    ).filter(lambda one: one.get("until", "9") >= one.get("date", "")),
    "decisions": mapping(
        {
            "credential": st.just("ahima/chps"),
            "condition": st.sampled_from(["c1", "c2"]),
            "answer": st.sampled_from(["yes", "no"]),
            "decided": days,
        }
    ),
    "exceptions": st.one_of(
        mapping(RULING | {"action": st.just("waive")}, until=days),
        mapping(RULING | {"action": st.just("amount"), "amount": amount(0, 20)}, until=days),
    ).filter(lambda one: one.get("until", "9") >= one["decided"]),
}


def one_result_a_day(record: Data) -> bool:
    """Whether no exam was both passed and failed on one day."""
    failed = {(one["exam"], one["failed"]) for one in record["exams"] if "failed" in one}
    return not any((one["exam"], one.get("passed")) in failed for one in record["exams"])


records = st.fixed_dictionaries({name: listed(item) for name, item in ITEMS.items()}).filter(one_result_a_day)
"""Complete records: every list is there and closed, every attribute is told or rests on a named default."""

NEEDED = {
    "action",
    "amount",
    "reason",
    "exam",
    "credential",
    "license",
    "organization",
    "condition",
    "answer",
    "partial",
    "items",
    "by",
}
NAMED = {"documents", "sanctions"}  # whose `kind` is what they are


def forgotten(record: Data) -> Iterator[Data]:
    """The record with one thing forgotten, in every way that there is."""
    for name, items in record.items():
        if name != "exceptions":  # a record that tells of none has none, by assumption
            yield {key: told for key, told in record.items() if key != name}
        for index, item in enumerate(items):
            rest = [*items[:index], *items[index + 1 :]]
            if name != "exceptions":
                yield record | {name: {"partial": True, "items": rest}}
            for less in vaguer(name, item):
                yield record | {name: [*items[:index], less, *items[index + 1 :]]}


def vaguer(name: str, item: Data) -> Iterator[Data]:
    for key, told in item.items():
        if key in NEEDED or (key == "kind" and name in NAMED):
            continue
        if (name, key) != ("exceptions", "decided"):  # which it must have, be it only a year
            yield item | {key: None}
        if isinstance(told, str) and told[:2] == "20":
            yield item | {key: told[:7]}
            yield item | {key: told[:4]}
        if isinstance(told, list) and told:
            yield item | {key: {"partial": True, "items": told[1:]}}
