from typing import Any

import pytest
from pydantic import ValidationError

from pathways import Catalog
from pathways.model.labor.occupation import Occupation

FIGURE = {"cites": ["bls"]}


def occupation(catalog: Catalog, **keys: Any) -> Occupation:
    return Occupation.model_validate({"occupation": "o", "name": "O", **keys}, context=catalog.names)


@pytest.mark.parametrize("days", [{"until": "2018-05"}, {"since": "2021"}])
@pytest.mark.parametrize("figure", [{"pay": [{"usd": 1}]}, {"jobs": [{"jobs": 1}]}])
def test_a_series_takes_no_figure_from_before_or_after_its_code(
    catalog: Catalog, days: dict[str, str], figure: dict[str, list[dict[str, Any]]]
) -> None:
    dated = {kind: [{"of": "2019-05", **FIGURE, **one} for one in told] for kind, told in figure.items()}
    with pytest.raises(ValidationError, match="has a figure of May 2019 that its code does not cover"):
        occupation(catalog, **days, **dated)
    occupation(catalog, **dated)


def test_a_projection_ends_after_it_begins(catalog: Catalog) -> None:
    with pytest.raises(ValidationError, match="ends before it begins"):
        occupation(catalog, outlook=[{"first": 2030, "last": 2020, "percent": 1, **FIGURE}])


def test_a_figure_rests_on_a_source_or_says_that_it_is_recalled(catalog: Catalog) -> None:
    with pytest.raises(ValidationError, match="cites nothing"):
        occupation(catalog, pay=[{"of": "2019", "usd": 1}])


def test_no_two_occupations_of_the_rules_share_a_code_or_a_survey(catalog: Catalog) -> None:
    codes = [one.soc for one in catalog.occupations.values() if one.soc]
    assert len(codes) == len(set(codes))
    old, new = (
        catalog.occupations[name] for name in ("medical-records-technicians", "medical-records-specialists")
    )
    assert old.soc == "29-2071"
    assert new.split_from == "medical-records-technicians"
    assert max(pay.of.latest for pay in old.pay) < min(pay.of.earliest for pay in new.pay)
