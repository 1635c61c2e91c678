"""Categories and formats of activities that no issuer has."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from pathways.loading.text.located import LocatedMapping, LocatedText, ParsedFile, text
from pathways.model.catalog import Catalog
from pathways.model.rules.condition import ContinuingEducationCondition
from pathways.model.rules.quota import Quota
from pathways.model.rules.requirement import conditions
from pathways.model.values.fault import Written, fault
from pathways.model.values.finding import Finding

LISTED = (("categories", "category"), ("formats", "format"), ("levels", "level"))
"""By list of an issuer's words, the key of an activity that has one."""


def categories_by_label(row: LocatedMapping, catalog: Catalog) -> None:
    """Put the issuer's own word in place of its label, as trackers export it: `Health Law and Compliance`."""
    for field, word in LISTED:
        said, labels = row.get(word), _listed(catalog, field)
        if isinstance(said, LocatedText):
            value = said.strip().casefold()
            named = labels.get(value) or (value.removesuffix(".0") if value.endswith(".0") else None)
            if named and named != said:
                row[word] = text(named, said.at)


def unknown_words(written: ParsedFile, catalog: Catalog) -> Iterator[Finding]:
    """A finding for each word of an activity that no issuer has on its list, with a near one.

    What is malformed is left for the models to refuse; where no issuer has a list, every word will do.
    """
    value = written.value.get("continuing_education") if isinstance(written.value, dict) else None
    rows = value.get("items") if isinstance(value, dict) else value
    for field, word in LISTED:
        labels = _listed(catalog, field)
        known = {*labels.values(), *(getattr(quota, word) for quota in _quotas(catalog))} - {None}
        numbers = {number for renewal in catalog.renewals.values() for number in renewal.numbers}
        for row in rows if isinstance(rows, list) else ():
            text = row.get(word) if isinstance(row, dict) else None
            if isinstance(text, LocatedText) and known and text not in known:
                if word == "category" and text in numbers:
                    continue
                yield Finding(
                    text.at,
                    "R106",
                    fault(
                        "unknown-activity-word",
                        text=Written(text),
                        key=word,
                        known=tuple(sorted(known)),
                        near=_near_term(text, known, labels),
                    ),
                )


def _near_term(text: str, known: set[Any], labels: dict[str, str]) -> str | None:
    """What may be meant: the word of a label that was written out, or a near word."""
    close = get_close_matches(text.casefold().replace(" ", "-"), sorted(known), n=1)
    spelled = get_close_matches(text.casefold(), labels, n=1, cutoff=0.85)
    close = [labels[spelled[0]]] if spelled else close
    return close[0] if close else None


def _listed(catalog: Catalog, field: str) -> dict[str, str]:
    """By label in lower case, each word of the issuers' lists; by itself too, with hyphens or spaces."""
    lists = [getattr(renewal, field) for renewal in catalog.renewals.values()]
    pairs = ((name, label) for listed in lists for name, label in listed.items())
    return {text.casefold(): name for name, label in pairs for text in (name, name.replace("-", " "), label)}


def _quotas(catalog: Catalog) -> Iterator[Quota]:
    for renewal in catalog.renewals.values():
        for cycle_rules in renewal.editions:
            yield from renewal.quotas_of(cycle_rules)
    for subject in catalog.credentials.values():
        for edition in subject.editions:
            for _, tree in edition.trees(subject.credential):
                for _, node in conditions(tree):
                    if isinstance(node, ContinuingEducationCondition):
                        yield from node.quotas
