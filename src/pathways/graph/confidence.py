"""On what grounds the conditions of a credential are decided, counted over the vertices of its rules."""

from collections.abc import Iterable, Iterator

from pathways.graph.vertex import Vertex, edition_vertices
from pathways.model.catalog import Catalog
from pathways.model.rules.condition import DecisionCondition
from pathways.model.rules.confidence import RuleConfidence
from pathways.model.rules.credential import Credential
from pathways.model.rules.edition import Edition
from pathways.model.rules.source import Trust


def rule_confidence(
    catalog: Catalog, subject: Credential, editions: Iterable[Edition | None]
) -> RuleConfidence:
    """The grounds of what decides under some editions; what is only recommended is left out."""
    told = [edition for edition in editions if edition]
    every = {vertex.id: vertex for edition in told for vertex in _deciding(catalog, subject, edition)}
    conditions = [vertex for vertex in every.values() if not vertex.parts]
    judged = sum(isinstance(one.node, DecisionCondition) for one in conditions)
    trusts = [one.trust for one in conditions if not isinstance(one.node, DecisionCondition)]
    missing = [] if told else ["who may sit and hold it"]
    missing += [] if subject.credential in catalog.renewed_by else ["renewal"]
    return RuleConfidence(
        by_rule=sum(trust > Trust.THIRD_PARTY for trust in trusts),
        unconfirmed=trusts.count(Trust.THIRD_PARTY),
        recalled=trusts.count(Trust.RECALLED),
        judged=judged,
        unseen=len({text for one in every.values() for text in one.node.asks_also}),
        not_modelled=tuple(missing),
    )


def _deciding(catalog: Catalog, subject: Credential, edition: Edition) -> Iterator[Vertex]:
    """Every vertex of an edition's rules but for what is recommended."""
    found = edition_vertices(subject, edition, catalog)
    for rule in (found.apply, found.award, found.designation):
        if rule:
            yield from rule.every()
