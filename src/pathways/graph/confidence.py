"""On what grounds the conditions of a credential are decided, counted over the vertices of its rules."""

from collections.abc import Iterable, Iterator

from pathways.graph.vertex import Vertex, edition_vertices
from pathways.model.catalog import Catalog
from pathways.model.rules.condition import DecisionCondition
from pathways.model.rules.confidence import RuleConfidence
from pathways.model.rules.credential import Credential
from pathways.model.rules.edition import Edition
from pathways.model.rules.source import Trust
from pathways.wording import labels


def rule_confidence(
    catalog: Catalog, subject: Credential, editions: Iterable[Edition | None]
) -> RuleConfidence:
    """The grounds of what decides under some editions; what is only recommended is left out."""
    on_file = [edition for edition in editions if edition]
    vertices = {vertex.id: vertex for edition in on_file for vertex in _deciding(catalog, subject, edition)}
    conditions = [vertex for vertex in vertices.values() if not vertex.parts]
    judged = sum(isinstance(condition.node, DecisionCondition) for condition in conditions)
    trusts = [
        condition.trust for condition in conditions if not isinstance(condition.node, DecisionCondition)
    ]
    missing = [] if on_file else [labels.ELIGIBILITY]
    missing += [] if subject.credential in catalog.renewed_by else ["renewal"]
    return RuleConfidence(
        by_rule=sum(trust > Trust.THIRD_PARTY for trust in trusts),
        unconfirmed=trusts.count(Trust.THIRD_PARTY),
        recalled=trusts.count(Trust.RECALLED),
        judged=judged,
        unseen=len({text for vertex in vertices.values() for text in vertex.node.asks_also}),
        not_modeled=tuple(missing),
    )


def _deciding(catalog: Catalog, subject: Credential, edition: Edition) -> Iterator[Vertex]:
    """Every vertex of an edition's rules but for what is recommended."""
    vertices = edition_vertices(subject, edition, catalog)
    for rule in (vertices.apply, vertices.award, vertices.designation):
        if rule:
            yield from rule.every()
