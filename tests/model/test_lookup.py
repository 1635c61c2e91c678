import pytest

from pathways import Catalog, InvalidInputError
from pathways.model.lookup import find_any


def test_a_node_is_found_by_id_abbreviation_and_its_own_name(catalog: Catalog) -> None:
    for spelling in ("CHPS", "ahima/chps", "credential:ahima/chps"):
        assert find_any(catalog, spelling).node == "credential:ahima/chps"
    for spelling in ("CAHIIM", "cahiim", "organization:cahiim"):
        assert find_any(catalog, spelling).node == "organization:cahiim"


def test_a_name_of_two_is_not_called_unknown(catalog: Catalog) -> None:
    tables = {kind: dict(table) for kind, table in catalog.names.tables.items()}
    tables["credential"]["ccx"] = ("ahima/ccs", "ahima/ccs-p")
    names = catalog.names.model_copy(update={"tables": tables})
    with pytest.raises(
        InvalidInputError, match="`CCX` could be more than one credential; write ahima/ccs or ahima/ccs-p"
    ):
        find_any(catalog.model_copy(update={"names": names}), "CCX")


def test_a_near_name_of_either_kind_is_offered(catalog: Catalog) -> None:
    with pytest.raises(InvalidInputError, match="did you mean `cahiim`"):
        find_any(catalog, "cahim")
    with pytest.raises(InvalidInputError, match=r"did you mean `CHPS` \(ahima/chps\)"):
        find_any(catalog, "CHPPS")
