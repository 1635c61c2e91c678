"""Categories and formats of activities that no issuer has."""

from collections.abc import Iterator
from difflib import get_close_matches

from pathways.loading.text.located import LocatedMapping, LocatedText, ParsedFile, text
from pathways.model.catalog import Catalog
from pathways.model.values.fault import Written, fault
from pathways.model.values.finding import Finding


def categories_by_label(row: LocatedMapping, catalog: Catalog) -> None:
    """Put the issuer's own word in place of its label, as trackers export it: `Health Law and Compliance`."""
    for key, words in catalog.activity_words.items():
        said = row.get(key)
        if isinstance(said, LocatedText):
            value = said.strip().casefold()
            named = words.labels.get(value) or (value.removesuffix(".0") if value.endswith(".0") else None)
            if named and named != said:
                row[key] = text(named, said.at)


def unknown_words(written: ParsedFile, catalog: Catalog) -> Iterator[Finding]:
    """A finding for each word of an activity that no issuer has on its list, with a near one.

    What is malformed is left for the models to refuse; where no issuer has a list, every word will do.
    """
    value = written.value.get("continuing_education") if isinstance(written.value, dict) else None
    rows = value.get("items") if isinstance(value, dict) else value
    for row in rows if isinstance(rows, list) else ():
        for key, words in catalog.activity_words.items():
            said = row.get(key) if isinstance(row, dict) else None
            if isinstance(said, LocatedText) and words.known and said not in words.known | words.numbers:
                unknown = fault(
                    "unknown-activity-word",
                    text=Written(said),
                    key=key,
                    known=tuple(sorted(words.known)),
                    near=_near_term(said, words.known, words.labels),
                )
                yield Finding(said.at, "R106", unknown)


def _near_term(text: str, known: frozenset[str], labels: dict[str, str]) -> str | None:
    """What may be meant: the word of a label that was written out, or a near word."""
    close = get_close_matches(text.casefold().replace(" ", "-"), sorted(known), n=1)
    spelled = get_close_matches(text.casefold(), labels, n=1, cutoff=0.85)
    close = [labels[spelled[0]]] if spelled else close
    return close[0] if close else None
