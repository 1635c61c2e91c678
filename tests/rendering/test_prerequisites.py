from collections.abc import Callable
from datetime import date

import pytest

from pathways import Catalog
from pathways.graph.overview import LinkDirection
from pathways.model.values.names import Reference
from pathways.rendering.graph.links import linked_data, linked_text

DAY = date(2026, 11, 24)


@pytest.mark.parametrize("direction", ["prerequisites", "unlocks"])
@pytest.mark.parametrize("word", ["chps", "rhit"])
def test_the_text_is_as_it_was(
    catalog: Catalog, kept: Callable[[str, str], None], word: str, direction: LinkDirection
) -> None:
    text = linked_text(catalog, Reference("credential", f"ahima/{word}"), direction, DAY)
    kept(f"graph-{direction}-{word}.txt", text)
    assert max(map(len, text.splitlines())) <= 84  # a long address stays whole


def test_an_always_needed_credential_is_said_to_be_one(with_editions: Callable[..., Catalog]) -> None:
    catalog = with_editions(cca=[{"apply": {"credential": "RHIT"}}])
    text = linked_text(catalog, Reference("credential", "ahima/cca"), "prerequisites", DAY)
    assert "- RHIT can lead to CCA, required on every path\n" in text


def test_the_part_of_the_graph_is_closed(catalog: Catalog) -> None:
    data = linked_data(catalog, Reference("credential", "ahima/chps"), "prerequisites", DAY)
    ids = {node["id"] for node in data["nodes"]}
    assert {edge["from"] for edge in data["edges"]} | {edge["to"] for edge in data["edges"]} == ids
    assert "credential:ahima/chps" in ids
    assert {step["node"] for step in data["steps"]} < ids


def test_what_is_only_recalled_was_read_nowhere(with_editions: Callable[..., Catalog]) -> None:
    recalled = {"degree": {"level": "associate", "confidence": "recalled", "note": "a page of 1999"}}
    cited = {"credential": {"any": ["RHIT"], "cites": ["skilr-rhit"]}}
    catalog = with_editions(cca=[{"apply": {"all": [recalled, cited]}}])
    text = linked_text(catalog, Reference("credential", "ahima/cca"), "prerequisites", DAY)
    assert "- associate degree or higher\n    (unconfirmed, no source was read)" in text
