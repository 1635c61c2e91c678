"""Outlines: what is read, what is refused, and which edition is in effect."""

from datetime import date
from fractions import Fraction

import pytest
from pydantic import ValidationError

from pathways import Catalog
from pathways.model.school.outline import BloomLevel, DomainWeight, Outline, OutlineEdition


def edition(*weights: object) -> OutlineEdition:
    domains = [
        {"domain": str(n), "title": "t", "weight": weight, "listed": "none"}
        for n, weight in enumerate(weights)
    ]
    return OutlineEdition.model_validate({"edition": "1", "domains": domains})


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [(6, 6, 6), ([19, 25], 19, 25), ({"low": 1, "high": 2}, 1, 2)],
)
def test_a_weight_is_a_number_a_pair_or_spelled_out(written: object, low: int, high: int) -> None:
    weight = DomainWeight.model_validate(written)
    assert (int(weight.low), int(weight.high)) == (low, high)


@pytest.mark.parametrize(
    "weights",
    [
        # The fourth version of the RHIT outline that circulates: its upper bounds sum to 97.
        ([22, 26], [10, 14], [12, 16], [12, 16], [10, 14], [7, 11]),
        ([60, 70], [50, 60]),
        (30, 30),
    ],
)
def test_weights_that_cannot_sum_to_the_whole_are_refused(weights: tuple[object, ...]) -> None:
    with pytest.raises(ValidationError, match="cannot sum to 100"):
        edition(*weights)


def test_weights_that_a_source_rounded_are_taken() -> None:
    assert edition(17, 21, 13, 7, 35, 6)  # an exam whose percentages sum to 99


def test_a_number_stands_once_in_an_edition() -> None:
    inner = [{"competency": "1.1", "text": "a"}, {"competency": "1.1", "text": "b"}]
    with pytest.raises(ValidationError, match=r"has 1\.1 twice"):
        OutlineEdition.model_validate(
            {"edition": "1", "domains": [{"domain": "1", "title": "t", "competencies": inner}]}
        )


def test_what_is_recalled_asks_for_a_note() -> None:
    with pytest.raises(ValidationError, match="write a `note`"):
        OutlineEdition.model_validate({"edition": "1", "confidence": "recalled"})


RECALLED = {"confidence": "recalled"}
CITED = {"cites": ["s"]}


@pytest.mark.parametrize(
    ("edition", "domain", "competency", "confirmed"),
    [
        ({}, {}, {}, True),
        (RECALLED, {}, {}, False),
        (RECALLED, CITED, {}, True),
        (RECALLED, RECALLED, CITED, True),
        (CITED, RECALLED, {}, False),
        (CITED, {}, RECALLED, False),
    ],
)
def test_what_is_said_rests_on_the_nearest_that_says_who_says_so(
    edition: dict[str, object], domain: dict[str, object], competency: dict[str, object], *, confirmed: bool
) -> None:
    inner = {"competency": "1.1", "text": "t", "level": "evaluate", **competency}
    told = {"domain": "1", "title": "t", "weight": [90, 100], "competencies": [inner], **domain}
    read = OutlineEdition.model_validate({"edition": "1", "note": "n", "domains": [told], **edition})
    (one,) = read.domains
    assert read.confirms(one.competencies[0], one) is confirmed
    assert read.asked(one, one.competencies[0]) is (BloomLevel.EVALUATE if confirmed else None)
    known = read.confirms(one)
    assert read.bounds(one) == ((Fraction(9, 10) if known else Fraction(0)), Fraction(1))


def test_a_level_that_is_recalled_is_never_asked() -> None:
    level = {"level": "evaluate", "confidence": "recalled"}
    inner = {"competency": "1.1", "text": "t", "level": level, "cites": ["s"]}
    domain = {"domain": "1", "title": "t", "competencies": [inner]}
    read = OutlineEdition.model_validate({"edition": "1", "domains": [domain]})
    assert read.asked(read.domains[0], read.domains[0].competencies[0]) is None


def test_a_recalled_weight_binds_nothing(catalog: Catalog) -> None:
    edition = catalog.outlines["aapc/cpc-exam"].editions[-1]
    by_number = {one.domain: edition.bounds(one) for one in edition.domains}
    assert by_number["8"] == (Fraction(4, 100), Fraction(4, 100))
    assert by_number["15"] == (Fraction(0), Fraction(1))


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2018, 6, 1), ["2014"]),
        (date(2020, 1, 1), ["2018", "2014"]),
        (date(2022, 1, 1), ["2018"]),
        (date(2027, 5, 15), ["2024", "2018"]),
    ],
)
def test_the_editions_that_may_be_in_force(catalog: Catalog, day: date, found: list[str]) -> None:
    assert [one.edition for one in catalog.outlines["cahiim/him-associate"].editions_on(day)] == found


def test_every_outline_is_of_a_known_credential_and_numbers_what_it_lists(catalog: Catalog) -> None:
    for one in catalog.outlines.values():
        assert isinstance(one, Outline)
        assert bool(one.credentials) == (one.kind == "exam")
        assert set(one.credentials) <= catalog.credentials.keys()
