"""CASE frameworks: nothing of a package is lost, at any level, in any order and with any numbers."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways import Catalog, InvalidInputError, with_outlines
from pathways.interop.case_codes import outline_number
from pathways.interop.case_framework import outline_of_framework
from pathways.interop.outlines import with_citation
from pathways.loading.text import json_file
from pathways.loading.text.located import ParsedFile
from pathways.loading.text.validation import validate
from pathways.model.school.outline import Outline, OutlineEdition
from pathways.model.values.fault import Written

Below = tuple[str, str] | tuple[str, str, int]
Listed = list[tuple[str, str, list[tuple[str, str]]]]


def item(name: str, code: str | None = None, **more: Any) -> dict[str, Any]:
    return {"identifier": name, "fullStatement": f"say {name}", "humanCodingScheme": code, **more}


def framework(items: list[dict[str, Any]], below: list[Below], **more: Any) -> ParsedFile:
    """A package, as its file is read: each of `below` is an item, what it is below of, and its number."""
    package = {
        "CFDocument": {"identifier": "doc", "title": "List"},
        "CFItems": items,
        "CFAssociations": [
            {
                "associationType": "isChildOf",
                "originNodeURI": {"identifier": child, "title": f"title of {child}"},
                "destinationNodeURI": {"identifier": parent, "title": f"title of {parent}"},
                **({"sequenceNumber": place[0]} if place else {}),
            }
            for child, parent, *place in below
        ],
        **more,
    }
    return json_file.parse(json.dumps(package, indent=1), "f.json")


def read(catalog: Catalog, written: ParsedFile) -> OutlineEdition:
    names = catalog.names
    tables = {**names.tables, "source": {**names.tables["source"], "file-f": ("file-f",)}}
    made = with_citation(outline_of_framework(written), "file-f")
    return validate(Outline, made, names.model_copy(update={"tables": tables})).editions[0]


def listed(edition: OutlineEdition) -> Listed:
    return [
        (one.domain, one.title, [(inner.competency, inner.text) for inner in one.competencies])
        for one in edition.domains
    ]


def told(written: ParsedFile) -> list[str]:
    made = outline_of_framework(written)
    return [f"{one.code} {one.message}" for one in (*made.findings, *made.notices)]


def numbers(edition: OutlineEdition) -> list[tuple[str, list[str]]]:
    return [(domain, [code for code, _ in inner]) for domain, _, inner in listed(edition)]


def test_the_order_of_the_framework_holds_at_every_level(catalog: Catalog) -> None:
    items = [item(name) for name in ("first", "second", "a", "b", "c")]
    below: list[Below] = [("first", "doc", 2), ("second", "doc", 1)]
    below += [("a", "first", 30), ("b", "first"), ("c", "first", 10)]
    found = listed(read(catalog, framework(items, below)))
    assert [(title, [text for _, text in inner]) for _, title, inner in found] == [
        ("say second", ["say second"]),
        ("say first", ["say c", "say a", "say b"]),
    ]


def test_domains_have_the_numbers_of_the_framework(catalog: Catalog) -> None:
    items = [item("y", "II"), item("x", "I"), item("c", "I.1"), item("z")]
    below: list[Below] = [("x", "doc", 1), ("y", "doc", 2), ("z", "doc", 3), ("c", "x")]
    assert numbers(read(catalog, framework(items, below))) == [
        ("I", ["I.1"]),
        ("II", ["II"]),
        ("D3", ["D3"]),
    ]


def test_numbers_that_restart_have_the_domain_in_front(catalog: Catalog) -> None:
    items = [item("x", "I"), item("y", "II"), item("a", "1"), item("b", "2"), item("c", "1"), item("d", "3")]
    below: list[Below] = [("a", "x"), ("b", "x"), ("c", "y"), ("d", "y")]
    assert numbers(read(catalog, framework(items, below))) == [("I", ["I.1", "2"]), ("II", ["II.1", "3"])]


def test_numbers_that_restart_in_groups_have_the_group_in_front(catalog: Catalog) -> None:
    items = [item("x", "I"), item("g", "A"), item("h", "B"), item("a", "1"), item("b", "1"), item("c", "1")]
    below: list[Below] = [("g", "x"), ("h", "x"), ("a", "g"), ("b", "h"), ("c", "h")]
    assert numbers(read(catalog, framework(items, below))) == [("I", ["I.A.1", "I.1", "I.1-2"])]


def test_made_numbers_avoid_those_of_the_framework(catalog: Catalog) -> None:
    items = [item("x"), item("a", "D1"), item("b"), item("y", "D2.1"), item("z", "d2.1")]
    below: list[Below] = [("a", "x"), ("b", "x")]
    found = read(catalog, framework(items, below))
    assert numbers(found) == [("D2", ["D1", "D2.2"]), ("D2.1", ["D2.1"]), ("d2.1-2", ["d2.1-2"])]


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("I. 1", "I.1"),
        ("6.RP.A (3)", "6.RP.A-3"),
        (" II - ", "II"),
        ("É.1", "1"),
        ("--", ""),
        ("a..b", "a.b"),
    ],
)
def test_a_number_takes_the_form_of_an_outlines(written: str, number: str) -> None:
    assert outline_number(written) == number


def test_groups_stand_in_the_text_of_what_is_below_them(catalog: Catalog) -> None:
    items = [item("x", "I"), item("g", "I.A"), item("h"), item("a", "I.A.1"), item("b", "I.2")]
    below: list[Below] = [("g", "x"), ("h", "g"), ("a", "h"), ("b", "x")]
    (domain,) = listed(read(catalog, framework(items, below)))
    assert domain[2] == [("I.A.1", "I.A say g: say h: say a"), ("I.2", "say b")]


def test_an_item_below_several_is_listed_below_the_first_and_told(catalog: Catalog) -> None:
    items = [item("x", "I"), item("y", "II"), item("a", "1"), item("b", "2")]
    written = framework(items, [("a", "x"), ("a", "y"), ("b", "y")])
    assert numbers(read(catalog, written)) == [("I", ["1"]), ("II", ["2"])]
    assert told(written) == ["P020 `1` is listed only below `I`; the framework also has it below II"]


def test_a_domain_with_nothing_of_its_own_is_told(catalog: Catalog) -> None:
    written = framework([item("x", "I"), item("y", "II"), item("a", "1")], [("a", "x"), ("a", "y")])
    assert numbers(read(catalog, written)) == [("I", ["1"])]
    assert "P020 everything below `II` is listed below other items, so it is not listed itself" in told(
        written
    )


@pytest.mark.parametrize(
    ("below", "around"),
    [
        ([("a", "b"), ("b", "a"), ("c", "a"), ("x", "doc")], "A, B, A"),
        ([("a", "b"), ("b", "a"), ("c", "doc"), ("x", "doc")], "A, B, A"),
        ([("a", "a"), ("b", "doc"), ("c", "doc"), ("x", "doc")], "A, A"),
        ([("a", "x"), ("b", "a"), ("c", "b"), ("a", "c"), ("x", "doc")], "A, C, B, A"),
    ],
)
def test_a_circle_is_named(catalog: Catalog, below: list[Below], around: str) -> None:
    written = framework([item(name, name.upper()) for name in ("x", "a", "b", "c")], below)
    with pytest.raises(InvalidInputError) as error:
        read(catalog, written)
    (found,) = error.value.findings
    message = f"items of the framework are below each other in a circle: {around}"
    assert (found.code, found.message) == ("P017", message)
    lines = json.dumps(written.value, indent=1).splitlines()
    assert lines[found.at.line] == '   "identifier": "a",'


@pytest.mark.parametrize(
    ("below", "notice"),
    [
        (
            [("x", "doc")],
            "P020 `A` is below neither the document nor an item, and is listed as a domain",
        ),
        (
            [("x", "doc"), ("a", "elsewhere")],
            "P020 `A` is listed as a domain, because `title of elsewhere`, which it is below, is not among "
            "the items",
        ),
        (
            [("x", "doc"), ("a", "x"), ("gone", "x")],
            "P020 the framework lists `title of gone`, which is not among its items",
        ),
    ],
)
def test_what_hangs_on_nothing_or_is_not_there_is_told(below: list[Below], notice: str) -> None:
    assert told(framework([item("x", "X"), item("a", "A")], below)) == [notice]


def test_what_an_outline_has_no_place_for_is_told() -> None:
    more = item("x", "X", CFItemType="Standard", notes="n", language="en", educationLevel=[])
    link = {"associationType": "exactMatchOf"}
    written = framework([more], [("x", "doc")])
    written.value["CFAssociations"].append(link)
    assert told(written) == [
        "P020 these keys of items are not read: CFItemType, notes",
        "P020 associations of these types are not read: exactMatchOf",
    ]


@pytest.mark.parametrize(
    ("broken", "finding"),
    [
        ({"fullStatement": "s"}, "R102 `identifier` is missing"),
        ({"identifier": "y"}, "R102 `fullStatement` is missing"),
        ({"identifier": "x", "fullStatement": "s"}, "P017 the identifier `x` belongs to two items"),
    ],
)
def test_an_item_that_cannot_be_placed_is_a_finding(
    catalog: Catalog, broken: dict[str, str], finding: str
) -> None:
    with pytest.raises(InvalidInputError) as error:
        read(catalog, framework([item("x"), broken], []))
    assert [f"{one.code} {one.message}" for one in error.value.findings] == [finding]


def test_an_abbreviated_statement_stands_in_for_a_full_one(catalog: Catalog) -> None:
    short = {"identifier": "a", "abbreviatedStatement": "short"}
    found = listed(read(catalog, framework([item("x"), short], [("a", "x")])))
    assert found[0][2] == [("D1.1", "short")]


def test_nodes_are_known_by_their_uri_too(catalog: Catalog) -> None:
    written = framework(
        [item("x", "I", uri="https://a.b/CFItems/x"), item("a", "I.1", uri="urn:a"), item("b", "I.2")], []
    )
    ends = [("urn:a", {"uri": "https://a.b/CFItems/x"}), ("https://c.d/items/B", "https://a.b/CFItems/X")]
    written.value["CFAssociations"].extend(
        {"associationType": "isChildOf", "originNodeURI": child, "destinationNodeURI": parent}
        for child, parent in ends
    )
    assert numbers(read(catalog, written)) == [("I", ["I.1", "I.2"])]


def test_a_package_may_stand_in_a_mapping_of_its_own(catalog: Catalog, tmp_path: Path) -> None:
    written = framework([item("x", "I"), item("a", "I.1")], [("a", "x")])
    path = tmp_path / "f.json"
    path.write_text(json.dumps({"CFPackage": written.value}), encoding="utf-8")
    wider, (name,) = with_outlines(catalog, [path])
    assert numbers(wider.outlines[name].editions[0]) == [("I", ["I.1"])]


@st.composite
def packages(draw: st.DrawFn) -> ParsedFile:
    """Items below later ones, the document, nothing or what is not there, with numbers of all kinds."""
    names = [f"item-{nth}-" for nth in range(draw(st.integers(1, 9)))]
    code = st.one_of(st.none(), st.sampled_from(["1", "2", "A", "a", "D1", "D1.1", "1.1", "?", "x" * 90]))
    items = [item(name, draw(code)) for name in names]
    below: list[Below] = []
    for nth, name in enumerate(names):
        parents = draw(st.lists(st.sampled_from([*names[nth + 1 :], "doc", "gone"]), max_size=3, unique=True))
        places = draw(st.lists(st.integers(-2, 2), max_size=len(parents)))
        below += [(name, parent) for parent in parents[len(places) :]]
        below += [(name, parent, place) for parent, place in zip(parents, places, strict=False)]
    return framework(draw(st.permutations(items)), draw(st.permutations(below)))


@given(packages())
def test_every_item_is_in_the_outline_or_told(catalog: Catalog, written: ParsedFile) -> None:
    edition = read(catalog, written)
    made = outline_of_framework(written)
    assert not made.findings
    words = [title for _, title, _ in listed(edition)]
    words += [text for _, _, inner in listed(edition) for _, text in inner]
    arguments = [value for one in made.notices for _, value in one.fault.arguments]
    notices = [str(value) for value in arguments if isinstance(value, Written)]
    places = {one.at for one in made.notices}
    for one in written.value["CFItems"]:
        assert any(one["fullStatement"] in said for said in (*words, *notices)) or one.at in places
    leaves = [text for _, _, inner in listed(edition) for _, text in inner]
    ends = [text.rpartition(": ")[2] for text in leaves]
    assert len(set(ends)) == len(ends)
    above = {one["destinationNodeURI"]["identifier"] for one in written.value["CFAssociations"]}
    assert sorted(ends) == sorted(
        one["fullStatement"] for one in written.value["CFItems"] if one["identifier"] not in above
    )


SAMPLES = sorted((Path(__file__).parents[3] / "shared" / "samples" / "case" / "frameworks").glob("*.json"))


@pytest.mark.skipif(not SAMPLES, reason="the sample frameworks are not here")
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_item_of_a_real_framework_is_in_the_outline(catalog: Catalog, path: Path) -> None:
    wider, (name,) = with_outlines(catalog, [path])
    found = listed(wider.outlines[name].editions[0])
    words = [title for _, title, _ in found] + [text for _, _, inner in found for _, text in inner]
    numbers_read = {code for domain, _, inner in found for code in (domain, *(code for code, _ in inner))}
    for one in json.loads(path.read_text(encoding="utf-8-sig"))["CFItems"]:
        assert any(one["fullStatement"] in said for said in words)
        code = one.get("humanCodingScheme")
        assert code is None or code in numbers_read or any(code in said for said in words)
