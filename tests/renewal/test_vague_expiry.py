"""A last day that the record tells to the month, to the year, or as not known."""

from collections.abc import Callable
from typing import Any

import pytest

from pathways import Catalog, Record
from pathways.rendering.renew.data import renewal_data
from pathways.renewal.renew import renew

Asked = Callable[..., dict[str, Any]]


@pytest.fixture
def asked(catalog: Catalog, record_of: Callable[..., Record]) -> Asked:
    def answer(as_of: str, **told: Any) -> dict[str, Any]:
        return dict(renewal_data(renew(catalog, record_of(**told), as_of=as_of)))

    return answer


def one(name: str, **told: Any) -> list[dict[str, Any]]:
    return [{"credential": name, **told}]


@pytest.mark.parametrize(
    ("name", "earned", "vague", "exact", "as_of"),
    [
        ("ahima/chps", "2016-01-08", "2022-01", "2022-01-07", "2021-04-11"),
        ("ahima/rhit", "2019-10-01", "2027", "2027-09-30", "2026-11-24"),
        ("ncra/ods", "2016-06-11", "2018-12", "2018-12-31", "2017-03-24"),
        ("ncra/ods", "2016-06-11", "2018", "2018-12-31", "2017-03-24"),
    ],
)
def test_a_month_or_year_that_has_an_end_of_the_calendar_means_that_day(
    asked: Asked, name: str, earned: str, vague: str, exact: str, as_of: str
) -> None:
    said = [
        asked(
            as_of,
            credentials=one(name, earned=earned, expires=told),
            continuing_education=[],
            documents=[],
        )
        for told in (vague, exact)
    ]
    for key in ("cycle", "needed", "first", "dates"):
        assert said[0]["accounts"][0][key] == said[1]["accounts"][0][key]
    assert any("by the issuer's calendar" in text for text in said[0]["credentials"][0]["assumptions"])


def test_a_month_without_one_leaves_the_cycle_open_between_its_first_and_last_day(asked: Asked) -> None:
    data = asked(
        "2026-11-24",
        credentials=one("ahima/rhit", earned="2016-05-20", expires="2027-05"),
        continuing_education=[{"date": "2025-06-12", "units": 6, "topics": ["privacy"], "provider": "ahima"}],
    )
    (account,), (row,) = data["accounts"], data["credentials"]
    assert row["good_standing"] == "yes"
    assert [told["cycle"]["end"] for told in account["possible_cycles"]] == ["2027-05-01", "2027-05-31"]
    assert [told["still_needed"] for told in account["possible_cycles"]] == [14, 14]
    assert account["first"]["by"] == "2027-05-01"
    assert [told["path"] for told in row["questions"]] == ["credentials[0].expires"]


@pytest.mark.parametrize(
    ("told", "as_of", "exact"),
    [
        (
            {
                "credentials": [
                    *one("ahima/rhit", earned="2019-10-01", expires="2027-05"),
                    *one("ahima/ccs", earned="2016-05-20"),
                ],
                "continuing_education": {"since": "2019-01-01", "items": []},
            },
            "2026-11-24",
            "2027-05-31",
        ),
        (
            {
                "credentials": [
                    *one("ahima/rhit", earned="2019-10-01", expires=None),
                    *one("ahima/ccs", earned="2016-05-20"),
                ],
                "continuing_education": {"since": "2019-01-01", "items": []},
            },
            "2026-11-24",
            "2027-05-31",
        ),
        ({"credentials": one("ncra/ods", expires="2017-03"), "documents": []}, "2017-03-23", "2017-03-06"),
        (
            {"credentials": one("bmsc/hcs-d", earned="2015-10-18", expires="2016-03")},
            "2016-08-04",
            "2016-03-06",
        ),
        (
            {
                "credentials": one("ahima/rhit", expires="2025-03"),
                "exceptions": [
                    {
                        "credential": "ahima/rhit",
                        "condition": "renewal/cycle",
                        "action": "extend",
                        "by": "ahima",
                        "decided": "2025-02-18",
                        "until": "2026-01-15",
                        "reason": "illness",
                    }
                ],
            },
            "2025-10-20",
            "2025-03-15",
        ),
        (
            {
                "credentials": [
                    *one("ahima/rhit", expires="2025"),
                    *one("ahima/ccs", earned="2022-05-01"),
                ],
                "continuing_education": {"since": "2022-05-01", "items": []},
            },
            "2025-09-01",
            "2025-12-31",
        ),
    ],
    ids=[
        "a month, beside another",
        "not known, beside another",
        "a month that runs",
        "a month that is over",
        "a month with more time",
        "a year that runs, beside another",
    ],
)
def test_no_standing_is_told_that_the_exact_day_would_contradict(
    asked: Asked, told: dict[str, Any], as_of: str, exact: str
) -> None:
    """Law 1: forgetting the day keeps the answer, or leaves it open."""
    first, *others = told["credentials"]
    known = asked(as_of, **{**told, "credentials": [{**first, "expires": exact}, *others]})["credentials"]
    for before, after in zip(asked(as_of, **told)["credentials"], known, strict=True):
        assert before["good_standing"] in ("unknown", after["good_standing"])
