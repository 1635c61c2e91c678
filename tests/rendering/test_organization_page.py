import json
from collections.abc import Callable
from datetime import date

import pytest

from pathways import Catalog
from pathways.rendering.layout.blocks import as_text
from pathways.rendering.rules.organization import organization_data, organization_page


@pytest.mark.parametrize("name", ["cahiim", "ncra", "chima"])
def test_the_page_is_as_it_was(catalog: Catalog, kept: Callable[[str, str], None], name: str) -> None:
    kept(f"show-{name}.txt", as_text(organization_page(catalog, catalog.organizations[name], None)))


def test_a_day_leaves_of_the_exams_what_may_hold_on_it(catalog: Catalog) -> None:
    aapc = catalog.organizations["aapc"]
    old, new = (as_text(organization_page(catalog, aapc, date(year, 6, 1))) for year in (2021, 2022))
    assert ("150 items" in old, "100 items" in old) == (True, False)
    assert ("150 items" in new, "100 items" in new) == (False, True)


def test_the_data_is_the_page(catalog: Catalog) -> None:
    for one in catalog.organizations.values():
        data = json.loads(json.dumps(organization_data(catalog, one, None)))
        assert (data["schema"], data["organization"]["organization"]) == (
            "pathways/organization/1",
            one.organization,
        )
        shown = " ".join(as_text(organization_page(catalog, one, None)).split())
        assert all(source["title"] in shown for source in data["sources"].values())
