"""The pictures of the documents show what the code draws today (`make pictures`)."""

import re
from pathlib import Path

import pytest

import pathways as pw

ROOT = Path(__file__).parents[1]


def shown(svg: str) -> list[str]:
    """The texts of a picture; where they stand may differ from one version of the renderer to the next."""
    return re.findall(r"<(?:text|title|desc)[^>]*>([^<]*)", svg)


@pytest.mark.parametrize("name", ["chps", "map"])
def test_a_picture_is_up_to_date(catalog: pw.Catalog, name: str) -> None:
    maria = pw.read_record(ROOT / "examples" / "maria.yaml", catalog)
    words = ("CHPS", maria) if name == "chps" else ()
    drawn = pw.diagram(catalog, *words, as_of="2026-11-24").svg
    assert shown(drawn) == shown((ROOT / "docs" / "pictures" / f"{name}.svg").read_text(encoding="utf-8"))
