"""A place in a record: its parts, and how they are spelled."""

import copy

import pytest

from pathways.model.evidence.path import HERE, EvidencePath


@pytest.mark.parametrize(
    ("path", "spelled"),
    [
        (EvidencePath("exams"), "exams"),
        (EvidencePath("exams", 0), "exams[0]"),
        (EvidencePath("exams", 1, "passed"), "exams[1].passed"),
        (EvidencePath("continuing_education", key="since"), "continuing_education.since"),
        (HERE.at("date"), ".date"),
    ],
)
def test_a_path_is_spelled_as_files_are_read_and_keeps_its_parts(path: EvidencePath, spelled: str) -> None:
    assert path == spelled
    for same in (copy.copy(path), copy.deepcopy(path)):
        assert (same, same.listed, same.position, same.key) == (path, path.listed, path.position, path.key)


def test_a_path_leads_to_the_item_and_to_its_other_keys() -> None:
    path = EvidencePath("exams", 1, "passed")
    assert path.item == "exams[1]"
    assert path.at("score") == "exams[1].score"
    assert path.item.item == path.item
    assert path.at(None) == path.item
