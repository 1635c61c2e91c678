from collections.abc import Callable
from typing import Any

from pathways import Catalog
from pathways.graph.confidence import rule_confidence
from pathways.model.rules.confidence import RuleConfidence
from pathways.wording.editions import describe_coverage

RULE: dict[str, Any] = {
    "apply": {
        "any": [
            {"route": "a", "degree": "associate", "asks_also": ["x", "y"]},
            {"route": "b", "exam_only": "true", "issuer_discretion": "fits", "asks_also": ["x"]},
            {"route": "c", "degree": "bachelor", "confidence": "recalled", "note": "n"},
            {"route": "d", "degree": "master", "cites": ["rhit-copy-2020"]},
        ]
    },
    "recommended": {"degree": "doctorate"},
}


def test_each_condition_is_counted_once_by_what_decides_it(with_editions: Callable[..., Catalog]) -> None:
    catalog = with_editions(cca=[RULE])
    subject = catalog.credentials["ahima/cca"]
    found = rule_confidence(catalog, subject, subject.editions)
    assert found == RuleConfidence(2, 1, 1, 1, 2, ())  # by rule: the associate degree, and the exam
    assert describe_coverage(found) == (
        "2 of 5 requirements checked by a cited rule; 1 rests on third-party sources alone; "
        "1 is decided by the issuer; 1 is unconfirmed and never decides; "
        "2 more requirements cannot be verified from a record and are assumed met"
    )


def test_without_an_edition_nothing_is_modeled(catalog: Catalog) -> None:
    found = rule_confidence(catalog, catalog.credentials["ahima/cdip"], (None,))
    assert describe_coverage(found) == "not covered: eligibility for the exam and for certification"


def test_a_credential_that_no_renewal_names_has_none_modeled(catalog: Catalog) -> None:
    bare = catalog.model_copy(update={"renewals": {}})
    found = rule_confidence(bare, bare.credentials["ahima/cca"], bare.credentials["ahima/cca"].editions)
    assert found.not_modeled == ("renewal",)
