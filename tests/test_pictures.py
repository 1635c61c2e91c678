"""The pictures of the documents show what the code draws today (`make pictures`)."""

import re
from pathlib import Path
from typing import Any

import pytest

import pathways as pw
from pathways.rendering.renew.timeline import timeline

ROOT = Path(__file__).parents[1]


def shown(svg: str) -> list[str]:
    """The texts of a picture; where they stand may differ from one version of the renderer to the next."""
    return re.findall(r"<(?:text|title|desc)[^>]*>([^<]*)", svg)


PICTURES: dict[str, tuple[dict[str, Any], bool]] = {
    "chps": ({"credential": "CHPS"}, True),
    "chps-dark": ({"credential": "CHPS"}, True),
    "map": ({}, False),
    "to-ods": ({"to": "ODS"}, False),
    "to-chps": ({"to": "CHPS"}, True),
    "from-cahiim": ({"from_": "CAHIIM"}, False),
    "careers": ({"careers": True}, False),
    "kinds": ({"kinds": True}, False),
    "renewal-ods": ({"renewal": "ODS"}, False),
}
TIMELINE = "renewals-vera"


def test_every_picture_of_the_documents_is_drawn_by_the_makefile() -> None:
    documents = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    shown = {
        name
        for path in documents
        for name in re.findall(r"pictures/([\w-]+)\.svg", path.read_text(encoding="utf-8"))
    }
    assert (
        shown
        <= PICTURES.keys() | {TIMELINE}
        == {path.stem for path in (ROOT / "docs" / "pictures").iterdir()}
    )


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_up_to_date(catalog: pw.Catalog, name: str) -> None:
    words, asked = PICTURES[name]
    maria = pw.read_record(ROOT / "examples" / "maria.yaml", catalog) if asked else None
    picture = pw.diagram(catalog, record=maria, as_of="2026-11-24", **words)
    drawn = (picture.dark if name.endswith("-dark") else picture).svg
    assert shown(drawn) == shown((ROOT / "docs" / "pictures" / f"{name}.svg").read_text(encoding="utf-8"))


def test_the_cycles_and_dates_are_up_to_date(catalog: pw.Catalog) -> None:
    vera = pw.read_record(ROOT / "examples" / "vera.yaml", catalog)
    drawn = timeline(pw.renew(catalog, vera, as_of="2026-11-24")).decode()
    assert drawn == (ROOT / "docs" / "pictures" / f"{TIMELINE}.svg").read_text(encoding="utf-8")
