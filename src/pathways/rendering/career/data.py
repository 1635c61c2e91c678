"""Careers and occupations as data for JSON."""

from collections.abc import Iterable
from typing import Any

from pathways.model.catalog import Catalog
from pathways.model.labor.career import Career
from pathways.model.labor.occupation import Occupation
from pathways.model.verdict import unique
from pathways.rendering.career.text import career_cites, occupation_facts
from pathways.rendering.rules.credential import cited_sources

SCHEMA = "pathways/career/2"


def career_data(
    catalog: Catalog, careers: Iterable[Career], occupations: Iterable[Occupation]
) -> dict[str, Any]:
    """Careers and occupations as plain data: what their files say, and the sources."""
    careers, occupations = list(careers), list(occupations)
    cites = [cite for career in careers for cite in (career.cites, *career_cites(catalog, career))]
    cites += [
        cite
        for occupation in occupations
        for cite in (occupation.cites, *cited_sources(occupation_facts(occupation)))
    ]
    return {
        "schema": SCHEMA,
        "careers": [career.model_dump(mode="json", by_alias=True, exclude_none=True) for career in careers],
        "occupations": [
            occupation.model_dump(mode="json", by_alias=True, exclude_none=True) for occupation in occupations
        ],
        "sources": {cite: catalog.sources[cite].model_dump(mode="json") for cite in unique(*cites)},
    }
