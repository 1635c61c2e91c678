"""What a requirement inherits from those around it."""

from typing import NamedTuple

from pathways.model.catalog import Catalog
from pathways.model.rules.condition import Condition
from pathways.model.rules.requirement import AtLeast, below
from pathways.model.rules.source import Trust


class Inherited(NamedTuple):
    """The sources that a requirement rests on where it cites none, and the route that it stands in."""

    cites: tuple[str, ...]
    trust: Trust
    route: str | None = None

    @classmethod
    def citing(cls, cites: tuple[str, ...], catalog: Catalog) -> "Inherited":
        """What the whole rule of an edition inherits: the sources of the edition."""
        return cls(cites, catalog.best_source(cites).trust)

    def below(self, node: AtLeast | Condition, catalog: Catalog) -> "Inherited":
        """The same for a node below: what itself rests on, and what its parts inherit.

        A clause is as good as its best source; its `confidence` may lower that, never raise it. One that is
        only recalled rests on no source, unless it names one.
        """
        cites = node.cites or (() if node.is_unsourced else self.cites)
        trust = catalog.best_source(node.cites).trust if node.cites else self.trust
        if node.confidence is not None:
            trust = min(trust, node.confidence)
        route = below(node, self.route) if isinstance(node, AtLeast) else self.route
        return Inherited(cites, trust, route)
