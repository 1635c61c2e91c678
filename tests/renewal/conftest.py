from collections.abc import Callable
from typing import Any

import pytest

from pathways import Catalog
from pathways.model.renewal.rules import Renewal

RULES = {
    "renewal": "ahima/own",
    "name": "a renewal of the tests",
    "issuer": "ahima",
    "credentials": ["ahima/rhit", "ahima/ccs", "ahima/chps"],
    "ceu_total": "shared",
    "cites": ["ahima-marks"],
    "cycle": {"lasts": "2 years"},
    "lapses": [
        {
            "id": "lapse",
            "cites": ["ahima-marks"],
            "stages": [
                {"standing": "grace", "lasts": "1 month", "earn": "true"},
                {"standing": "inactive", "lasts": "90 days"},
                {"standing": "revoked"},
            ],
        }
    ],
}
UNITS = {"own": {"ahima/rhit": 10, "ahima/ccs": 10, "ahima/chps": 10}}
Renewing = Callable[..., Catalog]


@pytest.fixture(scope="session")
def renewing(catalog: Catalog) -> Renewing:
    """The catalog, in which RHIT, CCS and CHPS are renewed by rules of one's own."""

    def changed(*, edition: dict[str, Any] | None = None, **keys: Any) -> Catalog:
        own = {"id": "one", "from": "2001-01-01", "cites": ["ahima-marks"], **(edition or {"units": UNITS})}
        made = {**RULES, "editions": [own], **keys}
        read = Renewal.model_validate(
            {word: told for word, told in made.items() if told is not None}, context=catalog.names
        )
        return catalog.model_copy(update={"renewals": {"ahima/own": read}})

    return changed
