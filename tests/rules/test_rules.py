"""What every shipped rule file must have."""

import re
from pathlib import Path

from pathways import Catalog
from pathways.graph.vertex import edition_vertices
from pathways.loading.rules.rules_folder import shipped_rules
from pathways.model.rules.requirement import AtLeast
from pathways.model.rules.source import Trust


def test_every_modeled_credential_says_when_it_was_reviewed_and_has_examples_of_each_truth(
    catalog: Catalog,
) -> None:
    modeled = [one for one in catalog.credentials.values() if one.editions]
    assert {one.abbreviation for one in modeled} >= {"RHIT", "CHPS"}
    for one in modeled:
        assert one.reviewed
        assert {example.apply for example in one.examples} >= {"yes", "no", "unknown"}


def test_every_source_is_cited_and_none_is_only_recalled(catalog: Catalog) -> None:
    citing = (
        catalog.renewals,
        catalog.credentials,
        catalog.organizations,
        catalog.careers,
        catalog.occupations,
        catalog.outlines,
    )
    text = [one.model_dump_json() for named in citing for one in named.values()]
    text += [one.model_dump_json() for one in catalog.uncovered]
    for name, source in catalog.sources.items():
        assert any(f'"{name}"' in one for one in text), f"{name} is cited nowhere"
        assert source.trust > Trust.RECALLED


def test_every_route_of_an_issuer_page_is_named(catalog: Catalog) -> None:
    for one in catalog.credentials.values():
        for edition in one.editions:
            assert isinstance(edition.apply, AtLeast)
            assert all(isinstance(part, AtLeast) and part.route for part in edition.apply.of)


def test_every_organization_of_the_rules_is_on_file(catalog: Catalog) -> None:
    issuers = {one.issuer for one in catalog.credentials.values()}
    assert issuers <= catalog.organizations.keys()
    assert all(catalog.organizations[issuer].website for issuer in issuers)


def test_the_rules_name_credentials_by_their_ids() -> None:
    """So that a credential of a user's own may have the abbreviation of one that is shipped."""
    for path in sorted(Path(shipped_rules()).rglob("*.yaml")):
        for line in path.read_text(encoding="utf-8").splitlines():
            assert not re.search(r"\b(?:exam|credential): [A-Z]", line), (path.name, line)


def test_every_clause_is_traced_to_a_source_with_its_trust(catalog: Catalog) -> None:
    for subject in catalog.credentials.values():
        for edition in subject.editions:
            for rule in filter(None, edition_vertices(subject, edition, catalog)):
                for vertex in rule.every():
                    assert vertex.cites or vertex.trust is Trust.RECALLED, f"{vertex.id} cites nothing"
                    assert all(catalog.sources[cite].trust for cite in vertex.cites)
        for fact in catalog.exam_facts(subject, None).each():
            assert fact.cites or (fact.confidence is Trust.RECALLED and fact.note)
            assert all(catalog.sources[cite].trust for cite in fact.cites)
