"""Decisions and exceptions of a record that speak of nothing in the rules."""

from collections.abc import Iterator
from difflib import get_close_matches

from pathways.loading.placed import Text, Written
from pathways.model.catalog import Catalog
from pathways.model.finding import Finding, clipped


def dead_targets(written: Written, catalog: Catalog) -> Iterator[Finding]:
    """A finding for each condition that no edition of the credential has; a stub's are not known.

    What is malformed is left for the models to refuse.

    Args:
        written: a record as it was read.
        catalog: the rules.
    """
    told = written.value if isinstance(written.value, dict) else {}
    for listed in ("decisions", "exceptions"):
        for item in _items(told.get(listed)):
            condition = item.get("condition")
            of_renewal = str(condition).startswith("renewal/")
            known = _conditions(item.get("credential"), catalog, of_renewal=of_renewal)
            if isinstance(condition, Text) and known and condition not in known:
                close = get_close_matches(condition, sorted(known), n=1)
                remedy = f"did you mean `{close[0]}`?" if close else "`pathways rules show` lists their names"
                message = f"`{clipped(condition)}` is no condition of {item['credential']}"
                yield Finding(condition.at, "R105", message, remedy)


def _items(told: object) -> list[dict[str, object]]:
    if isinstance(told, dict):
        told = told.get("items")
    return [one for one in told if isinstance(one, dict)] if isinstance(told, list) else []


def _conditions(credential: object, catalog: Catalog, *, of_renewal: bool) -> set[str]:
    ids = catalog.names.tables["credential"].get(str(credential).casefold(), ())
    subjects = [catalog.credentials[name] for name in ids]
    if of_renewal:
        renewals = (catalog.renewed_by.get(one.credential) for one in subjects)
        return {f"renewal/{name}" for renewal in renewals if renewal for name in renewal.targets()}
    return {name for one in subjects for edition in one.editions for name in edition.targets(one.credential)}
