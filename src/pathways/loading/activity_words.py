"""Categories and formats of activities that no issuer has."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any

from pathways.loading.placed import Text, Written
from pathways.model.catalog import Catalog
from pathways.model.condition import Pool
from pathways.model.finding import Finding, clipped
from pathways.model.pool import Quota
from pathways.model.requirement import conditions


def unknown_words(written: Written, catalog: Catalog) -> Iterator[Finding]:
    """A finding for each word of an activity that no issuer has on its list, with a near one.

    What is malformed is left for the models to refuse; where no issuer has a list, every word will do.
    """
    told = written.value.get("continuing_education") if isinstance(written.value, dict) else None
    rows = told.get("items") if isinstance(told, dict) else told
    for field, word in (("categories", "category"), ("formats", "format")):
        known = {*_listed(catalog, field), *(getattr(one, word) for one in _quotas(catalog))} - {None}
        for row in rows if isinstance(rows, list) else ():
            said = row.get(word) if isinstance(row, dict) else None
            if isinstance(said, Text) and known and said not in known:
                yield Finding(
                    said.at, "R106", f"`{clipped(said)}` is no {word} of any issuer", _near(said, known)
                )


def _near(said: str, known: set[Any]) -> str:
    close = get_close_matches(said.casefold().replace(" ", "-"), sorted(known), n=1)
    return (
        f"did you mean `{close[0]}`?"
        if close
        else f"choose one of {', '.join(sorted(known))}, or leave it out"
    )


def _listed(catalog: Catalog, field: str) -> Iterable[str]:
    return (name for renewal in catalog.renewals.values() for name in getattr(renewal, field))


def _quotas(catalog: Catalog) -> Iterator[Quota]:
    for renewal in catalog.renewals.values():
        for cycle_rules in renewal.editions:
            yield from renewal.quotas_of(cycle_rules)
    for subject in catalog.credentials.values():
        for edition in subject.editions:
            for _, tree in edition.trees(subject.credential):
                for _, node in conditions(tree):
                    if isinstance(node, Pool):
                        yield from node.quotas
