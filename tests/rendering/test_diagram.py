import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from tests.platforms import POSIX

import pathways as pw
from pathways.graph.networkx_graph import to_networkx
from pathways.graph.overview import linked_nodes, overview
from pathways.graph.paths import paths
from pathways.model.rules.source import Trust
from pathways.model.values.truth import Truth
from pathways.rendering.diagram.diagram import diagram
from pathways.rendering.diagram.draw import draw
from pathways.rendering.diagram.theme import DARK, LIGHT, Theme
from pathways.rendering.diagram.tree import requirement_sketch

ROOT = Path(__file__).parents[2]
DAY = "2026-11-24"
XLINK = "{http://www.w3.org/1999/xlink}"
SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = 'a <b>"bold"</b> & \\N </title><script>alert(1)</script> --> é \x1b[31m'
SHOWN = HOSTILE.replace("\x1b", "\\x1b")


@pytest.fixture(scope="module")
def maria(catalog: pw.Catalog) -> pw.Record:
    return pw.read_record(ROOT / "examples" / "maria.yaml", catalog)


def texts(svg: str) -> str:
    """All that an SVG says, a line of a label after the other."""
    return " ".join(ET.fromstring(svg).itertext())  # noqa: S314 - written by the code under test


CASES: dict[str, tuple[dict[str, Any], bool]] = {
    "chps-maria": ({"credential": "CHPS"}, True),
    "rhit-maria": ({"credential": "RHIT"}, True),
    "rhit": ({"credential": "RHIT"}, False),
    "map-maria": ({}, True),
    "map": ({}, False),
    "to-chps-maria": ({"to": "CHPS"}, True),
    "to-ods": ({"to": "ODS"}, False),
    "from-rhit-maria": ({"from_": "RHIT"}, True),
    "from-cahiim": ({"from_": "CAHIIM"}, False),
    "careers": ({"careers": True}, False),
}


@pytest.mark.parametrize("name", CASES)
def test_the_dot_is_as_it_was(
    catalog: pw.Catalog, maria: pw.Record, kept: Callable[[str, str], None], name: str
) -> None:
    words, asked = CASES[name]
    picture = pw.diagram(catalog, record=maria if asked else None, as_of=DAY, **words)
    kept(f"{name}.dot", picture.dot)
    kept(f"{name}.mmd", picture.mermaid)
    kept(f"{name}.svg.txt", said_in(picture.svg))


def said_in(svg: str) -> str:
    """What each part of a picture says; where it stands may differ between versions of the renderer."""
    parts = [one.get("aria-label") for one in ET.fromstring(svg).iter(f"{SVG}g")]  # noqa: S314
    return "\n".join([*(part for part in parts if part), ""])


@pytest.mark.parametrize("colors", [LIGHT, DARK])
def test_words_can_be_read_on_their_ground(colors: Theme) -> None:
    assert contrast(colors.ink, colors.paper) >= 7
    assert contrast(colors.pale, colors.paper) >= 4.5
    for look in map(colors.of, Truth):
        assert min(contrast(text, look.ground) for text in (colors.ink, look.word, colors.pale)) >= 4.5
        assert contrast(look.line, look.ground) >= 3 or contrast(look.line, colors.paper) >= 3
    lines = {(look.style, look.width) for look in map(colors.of, Truth)}
    assert len(lines) == 3  # so that they differ in gray too


def contrast(one: str, other: str) -> float:
    """As WCAG 2.2 has it, from 1 to 21."""

    def light(color: str) -> float:
        code = "#FFFFFF" if color == "white" else color
        parts = [int(code[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_dark_ground_changes_colors_and_nothing_else(catalog: pw.Catalog, maria: pw.Record) -> None:
    picture = pw.diagram(catalog, "CHPS", maria, as_of=DAY)
    assert said_in(picture.dark.svg) == said_in(picture.svg)
    assert DARK.paper in picture.dark.dot
    assert picture.dark.dot != picture.dot
    assert picture.dark.dark == picture.dark


def test_a_picture_is_one_of_several(catalog: pw.Catalog) -> None:
    with pytest.raises(pw.InvalidInputError, match="more than one picture"):
        pw.diagram(catalog, "CHPS", to="ODS")
    with pytest.raises(pw.InvalidInputError, match="unknown credential"):
        pw.diagram(catalog, to="CAHIIM")


def test_every_road_to_a_goal_is_drawn(catalog: pw.Catalog) -> None:
    sketch = pw.diagram(catalog, to="CHPS", as_of=DAY).sketch
    drawn = {(one.start, one.end) for one in sketch.arrows}
    for road in paths(to_networkx(catalog, DAY), "credential:ahima/chps"):
        for leg in road:
            assert (leg.route, leg.credential) in drawn
        for before, after in pairwise(road):
            assert (before.credential, after.route) in drawn


def test_what_a_credential_opens_is_drawn(catalog: pw.Catalog) -> None:
    sketch = pw.diagram(catalog, from_="CAHIIM", as_of=DAY).sketch
    opened = {
        step.node
        for step in linked_nodes(overview(to_networkx(catalog, DAY)), "organization:cahiim", "unlocks")
    }
    boxes = {box.id for box in sketch.whole.boxes()}
    assert {box for box in boxes if box.startswith("credential:")} == opened
    assert all({one.start, one.end} <= boxes for one in sketch.arrows)


def test_a_route_lists_what_it_asks_for_and_what_is_met(catalog: pw.Catalog, maria: pw.Record) -> None:
    sketch = pw.diagram(catalog, None, maria, to="CHPS", as_of=DAY).sketch
    (box,) = (one for one in sketch.whole.boxes() if one.id.endswith("apply/coder-or-technician"))
    told = [(line.truth, line.text) for line in box.lines if line.left]
    assert told == [
        (Truth.YES, "- CCA, CCS, CCS-P or RHIT, held in good standing"),
        (Truth.NO, "- 4 years of work in privacy or security"),
    ]


def test_the_data_has_what_the_picture_says(catalog: pw.Catalog, maria: pw.Record, tmp_path: Path) -> None:
    picture = pw.diagram(catalog, "CHPS", maria, as_of=DAY)
    picture.save(tmp_path / "x.json")
    data = json.loads((tmp_path / "x.json").read_text(encoding="utf-8"))
    boxes = [box for frame in data["frames"] for box in frame["boxes"]] + data["boxes"]
    assert {box["node"]: box["says"] for box in boxes} == {
        box.id: box.spoken for box in picture.sketch.whole.boxes()
    }
    assert len(data["arrows"]) == len(picture.sketch.arrows)
    framed = pw.diagram(catalog, to="ODS").data["frames"]
    assert framed[0]["title"] == "National Cancer Registrars Association"


def test_careers_show_the_newest_figure_that_was_read(catalog: pw.Catalog) -> None:
    said = {box.id: box.spoken for box in pw.diagram(catalog, careers=True).sketch.whole.boxes()}
    assert (
        "May 2025: median $68,020 a year (third party)" in said["occupation:health-information-technologists"]
    )
    assert "no figures on file" in said["occupation:medical-and-health-services-managers"]
    assert "May 2018: median $40,350" in said["occupation:medical-records-technicians"]


def test_a_pdf_is_drawn_the_same_each_time(catalog: pw.Catalog, tmp_path: Path) -> None:
    picture = pw.diagram(catalog, "RHIT", as_of=DAY)
    assert picture.pdf.startswith(b"%PDF")
    picture.save(tmp_path / "x.pdf")
    assert (tmp_path / "x.pdf").read_bytes() == picture.pdf


@POSIX
def test_a_graphviz_that_draws_no_pdf_does_not_stand_in_the_way(
    catalog: pw.Catalog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / "dot"
    broken.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert pw.diagram(catalog, "RHIT", as_of=DAY).pdf.startswith(b"%PDF")


def test_without_graphviz_and_typst_there_is_no_pdf(
    catalog: pw.Catalog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("pathways.rendering.diagram.draw.find_spec", lambda _: None)
    with pytest.raises(pw.InvalidInputError, match=r"install `credential-pathways\[pdf\]`"):
        pw.diagram(catalog, "RHIT", as_of=DAY).save(tmp_path / "x.pdf")
    assert not list(tmp_path.iterdir())


def test_mermaid_takes_no_text_for_its_own_words(with_editions: Callable[..., pw.Catalog]) -> None:
    catalog = hostile(with_editions(cca=[{"apply": {"degree": "associate"}}]), 'https://example.org/?a="b')
    text = pw.diagram(catalog, "ahima/cca", as_of=DAY).mermaid
    assert "<script" not in text
    assert "\x1b" not in text
    for line in text.splitlines()[3:]:
        assert line.lstrip().startswith("%%") or line.count('"') in (0, 2, 4), line
    assert 'href "https://example.org/?a=%22b"' in text


def test_a_picture_says_what_it_shows_before_all_else(catalog: pw.Catalog, maria: pw.Record) -> None:
    picture = pw.diagram(catalog, "CHPS", maria, as_of=DAY)
    title, description, *_ = ET.fromstring(picture.svg)  # noqa: S314
    assert (title.tag, title.text) == (f"{SVG}title", picture.title)
    assert (
        picture.title == "CHPS, Certified in Healthcare Privacy and Security, for maria, as of Nov 24, 2026"
    )
    assert (description.tag, description.text) == (f"{SVG}desc", picture.description)
    assert "Eligible for the exam: no" in picture.description


def test_every_node_of_a_rule_links_to_its_source(catalog: pw.Catalog) -> None:
    svg = pw.diagram(catalog, "CHPS", as_of=DAY).svg
    nodes = [one for one in ET.fromstring(svg).iter(f"{SVG}g") if one.get("class") == "node"]  # noqa: S314
    links = [link.get(f"{XLINK}href") for node in nodes for link in node.iter(f"{SVG}a")]
    assert len(links) == len(nodes) == 22
    page = catalog.sources["ahima-chps-page-c2020"].address
    assert links.count(page) == 21  # all but the credential itself, whose name was read elsewhere


def test_each_node_says_what_its_verdict_says(catalog: pw.Catalog, maria: pw.Record) -> None:
    svg = pw.diagram(catalog, "CHPS", maria, as_of=DAY).svg
    said = {}
    for node in ET.fromstring(svg).iter(f"{SVG}g"):  # noqa: S314
        if node.get("class") == "node":
            lines = [text.text for text in node.iter(f"{SVG}text")]
            said[node.get("data-name")] = lines[0]
    where = "ahima/chps/c2020:apply"
    assert said[f"condition:{where}/bachelor/degree"] == "Not met"
    assert said[f"condition:{where}/bachelor/experience"] == "Met"
    assert said[f"rule:{where}"] == "Not met"
    assert set(said.values()) == {"Met", "Not met"}


@pytest.mark.parametrize(
    ("truth", "word"), [(Truth.YES, "Met"), (Truth.NO, "Not met"), (Truth.UNKNOWN, "Need info")]
)
def test_a_picture_reads_the_answer_and_decides_nothing(
    catalog: pw.Catalog, maria: pw.Record, truth: Truth, word: str
) -> None:
    answer = pw.check(catalog, "CHPS", maria, as_of=DAY)
    verdict = answer.apply.verdict
    flat = replace(verdict, truth=truth, parts=tuple(replace(one, truth=truth) for one in verdict.parts))
    changed = replace(
        answer, apply=replace(answer.apply, verdict=flat), award=replace(answer.award, verdict=flat)
    )
    (edition,) = answer.credential.editions
    drawn = requirement_sketch(catalog, answer.credential, (edition,), "a lie", changed)
    told = [
        box for box in drawn.whole.boxes() if box.id.startswith(("rule:", "route:")) and "award" not in box.id
    ]
    assert len(told) == 7
    assert all(box.truth is truth and box.spoken.startswith(word) for box in told)


def test_who_holds_it_was_not_asked_for_the_exam(catalog: pw.Catalog, maria: pw.Record) -> None:
    drawn = texts(pw.diagram(catalog, "RHIT", maria, as_of=DAY).svg)
    assert "held" in drawn
    assert "not asked" in drawn
    assert "not asked" not in texts(pw.diagram(catalog, "RHIT", as_of=DAY).svg)


def test_without_a_day_every_edition_is_drawn_in_its_frame(with_editions: Callable[..., pw.Catalog]) -> None:
    catalog = with_editions(cca=[{"apply": {"degree": "associate"}}, {"apply": {"degree": "bachelor"}}])
    drawn = texts(pw.diagram(catalog, "CCA").svg)
    assert "rules in effect since Jan 1, 2001" in drawn
    assert "rules in effect since Jan 1, 2002" in drawn
    assert [box.id for box in pw.diagram(catalog, "CCA").sketch.whole.boxes()].count("exam:ahima/cca") == 1
    assert "e1" not in texts(pw.diagram(catalog, "CCA", as_of="2010-01-01").svg)


def test_a_day_before_all_editions_has_no_rules(with_editions: Callable[..., pw.Catalog]) -> None:
    said = "not covered yet for that day"
    catalog = with_editions(cca=[{"apply": {"degree": "high-school"}}])
    for credential in (None, "CCA"):
        assert said in texts(pw.diagram(catalog, credential, as_of="1990-01-01").svg)
    assert said not in texts(pw.diagram(catalog, "CCA", as_of=DAY).svg)


def test_what_is_recommended_or_enough_looks_different_from_what_is_required(
    with_editions: Callable[..., pw.Catalog],
) -> None:
    rules = {
        "apply": {"degree": "associate", "credential": {"any": ["RHIT"]}},
        "recommended": {"experience": {"domain": "coding", "years": "1"}},
    }
    drawn = pw.diagram(with_editions(cca=[rules]), "CCA").dot
    where = "ahima/cca/e1"
    assert f'"condition {where} apply/degree" -> "rule {where} apply"\n' in drawn
    assert f'"rule {where} recommended" -> "credential ahima/cca" [label=recommended style=dotted]' in drawn
    rules["apply"] = {"any": [{"degree": "associate"}, {"credential": "RHIT"}]}
    drawn = pw.diagram(with_editions(cca=[rules]), "CCA").dot
    assert f'"condition {where} apply/degree" -> "rule {where} apply" [style=dashed]' in drawn
    assert "shape=hexagon" in drawn


def test_what_is_only_recalled_links_to_no_source(with_editions: Callable[..., pw.Catalog]) -> None:
    recalled = {"degree": {"level": "associate", "confidence": "recalled", "note": "a page of 1999"}}
    catalog = with_editions(cca=[{"apply": {"any": [recalled, {"credential": "RHIT"}]}}])
    lines = pw.diagram(catalog, "CCA").dot.splitlines()
    (node,) = (line for line in lines if '"condition ahima/cca/e1 apply/degree" [' in line)
    assert "URL" not in node
    assert "unconfirmed, no source was read" in node
    assert 'tooltip="unconfirmed, no source read: a page of 1999"' in node


def hostile(catalog: pw.Catalog, address: str | None) -> pw.Catalog:
    """The catalog, with markup in every text that an author of rules may write."""
    source = catalog.sources["ahima-marks"].model_copy(
        update={"title": HOSTILE, "address": address, "version": HOSTILE, "trust": Trust.ISSUER}
    )
    issuer = catalog.organizations["ahima"].model_copy(update={"name": HOSTILE})
    one = catalog.credentials["ahima/cca"].model_copy(update={"name": HOSTILE, "abbreviation": HOSTILE})
    return catalog.model_copy(
        update={
            "sources": {**catalog.sources, "ahima-marks": source},
            "organizations": {**catalog.organizations, "ahima": issuer},
            "credentials": {**catalog.credentials, "ahima/cca": one},
        }
    )


@pytest.mark.parametrize(
    "words", [{"credential": "ahima/cca"}, {}, {"to": "ahima/cca"}, {"from_": "ahima/cca"}, {"careers": True}]
)
def test_markup_in_names_stays_text(
    with_editions: Callable[..., pw.Catalog], record_of: Callable[..., pw.Record], words: dict[str, Any]
) -> None:
    rules: dict[str, Any] = {"apply": {"issuer_discretion": {"question": HOSTILE, "asks_also": [HOSTILE]}}}
    catalog = hostile(with_editions(cca=[rules]), "https://example.org/?a=1&b=<2>\"'")
    picture = pw.diagram(catalog, record=record_of(learner=HOSTILE), as_of=DAY, **words)
    drawn = ET.fromstring(picture.svg)  # noqa: S314
    assert SHOWN in (drawn.findtext(f"{SVG}title") or "")
    assert not list(drawn.iter(f"{SVG}script"))
    labels = ["".join(one.itertext()) for one in drawn.iter(f"{SVG}g") if one.get("class") == "node"]
    assert any(SHOWN.replace(" ", "") in "".join(label.split()) for label in labels)
    assert any(SHOWN in (link.get(f"{XLINK}title") or "") for link in drawn.iter(f"{SVG}a"))
    assert "https://example.org/?a=1&b=<2>\"'" in {link.get(f"{XLINK}href") for link in drawn.iter(f"{SVG}a")}
    assert picture.png.startswith(b"\x89PNG")


def test_only_the_web_is_linked_to(with_editions: Callable[..., pw.Catalog]) -> None:
    catalog = hostile(with_editions(cca=[{"apply": {"degree": "associate"}}]), "javascript:alert(1)")
    assert "URL=" not in pw.diagram(catalog, "ahima/cca").dot
    assert "xlink:href" not in pw.diagram(catalog, "ahima/cca").svg


def test_a_tree_of_forty_conditions_is_drawn_whole(with_editions: Callable[..., pw.Catalog]) -> None:
    parts = [{"experience": {"id": f"e{n}", "domain": "coding", "years": str(n)}} for n in range(1, 41)]
    picture = pw.diagram(with_editions(cca=[{"apply": {"at_least": {"count": "3", "of": parts}}}]), "CCA")
    drawn = texts(picture.svg)
    assert all(f"{n} years of work in medical coding" in drawn for n in range(2, 41))
    assert "at least 3 of 40" in drawn


def test_the_same_input_gives_the_same_bytes_whatever_the_hash_seed() -> None:
    code = (
        "import sys, pathways as pw; catalog = pw.load(); "
        "maria = pw.read_record('examples/maria.yaml', catalog); "
        "pictures = ({'credential': 'CHPS'}, {}, {'to': 'CHPS'}, {'from_': 'CAHIIM'}, {'careers': True}); "
        "drawn = [pw.diagram(catalog, record=maria, as_of='2026-11-24', **words) for words in pictures]; "
        "print(*(one.svg + one.mermaid + str(one.data) + str(one.png) for one in drawn))"
    )
    drawn = {
        subprocess.run(  # noqa: S603
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(drawn) == 1  # and no PATH was needed: the renderer is our own


def test_a_notebook_shows_it(catalog: pw.Catalog) -> None:
    picture = pw.diagram(catalog)
    assert picture._repr_svg_() == picture.svg


def test_a_record_is_judged_on_a_day(catalog: pw.Catalog, maria: pw.Record) -> None:
    with pytest.raises(pw.InvalidInputError, match="checked as of a date"):
        diagram(catalog, "CHPS", maria)


def test_what_cannot_be_drawn_says_so() -> None:
    with pytest.raises(RuntimeError, match="syntax error"):
        draw("digraph {", "svg")


MARK = re.compile(r"<B>([\w ]+)</B></FONT><FONT [^>]*>: good standing")


@pytest.mark.parametrize(
    ("held", "as_of", "truth"),
    [
        ({"credential": "RHIT", "earned": "2010-01-01", "expires": "2012-01-01"}, "2027-01-15", "Not met"),
        ({"credential": "ODS", "earned": "2020-07-03", "expires": "2026-12-31"}, "2027-01-15", "Met"),
        ({"credential": "RHIT", "expires": "2026"}, "2026-06-01", "Need info"),
    ],
)
def test_a_renewal_picture_says_what_check_says_of_good_standing(
    catalog: pw.Catalog, record_of: Callable[..., pw.Record], held: dict[str, Any], as_of: str, truth: str
) -> None:
    record = record_of(credentials=[held])
    drawn = pw.diagram(catalog, record=record, renewal=held["credential"], as_of=as_of).dot
    assert set(MARK.findall(drawn)) == {truth}
    word = {"Not met": "no", "Met": "yes", "Need info": "unknown"}[truth]
    assert pw.check(catalog, held["credential"], record, as_of=as_of).held.word == word


def test_the_data_of_a_picture_has_the_keys_of_its_schema(catalog: pw.Catalog) -> None:
    data = pw.diagram(catalog, "CHPS", as_of="2026-11-24").data
    assert data["schema"] == "pathways/picture/2"
    assert {tuple(arrow) for arrow in data["arrows"]} == {
        ("start", "end", "line", "label", "told", "head", "heavy", "loose")
    }
