import json
from collections.abc import Callable

import pytest

from pathways import Catalog
from pathways.rendering.career.data import career_data
from pathways.rendering.career.text import career_page, careers_page, occupation_page
from pathways.rendering.layout.blocks import as_text


@pytest.mark.parametrize("name", ["coding", "management"])
def test_the_page_of_a_career_is_as_it_was(
    catalog: Catalog, kept: Callable[[str, str], None], name: str
) -> None:
    text = as_text(career_page(catalog, catalog.careers[name]))
    kept(f"career-{name}.txt", text)
    wide = [line for line in text.splitlines() if len(line) > 80]
    assert all("http" in line for line in wide)  # a long address stays whole


def test_the_list_names_every_career_and_occupation(catalog: Catalog) -> None:
    text = " ".join(as_text(careers_page(catalog)).split())
    names = [one.name for one in catalog.careers.values()]
    names += [one.name for one in catalog.occupations.values()]
    assert all(name in text for name in names)


def test_each_figure_keeps_the_trust_of_its_source(catalog: Catalog) -> None:
    text = as_text(occupation_page(catalog, catalog.occupations["medical-records-technicians"]))
    assert "- May 2018: median $40,350 a year (issuer)\n" in text
    assert "- 2008: median $30,610 a year (unconfirmed, no source read)\n" in text
    own = text.index("Separate figures")
    assert text.index("$41,009") > own > text.index("$40,350")


def test_what_is_not_on_file_is_said(catalog: Catalog) -> None:
    text = as_text(occupation_page(catalog, catalog.occupations["medical-and-health-services-managers"]))
    assert "not on file: duties, settings, education, pay, jobs, outlook" in text


def test_the_data_has_every_source_that_it_cites(catalog: Catalog) -> None:
    data = json.loads(
        json.dumps(career_data(catalog, catalog.careers.values(), catalog.occupations.values()))
    )
    cited = set[str]()

    def read(value: object) -> None:
        if isinstance(value, dict):
            cited.update(value.get("cites", ()))
        for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            read(part)

    read([data["careers"], data["occupations"]])
    assert cited == data["sources"].keys()
