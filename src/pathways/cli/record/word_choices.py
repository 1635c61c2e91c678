"""The words that a question may be about, and those that would count for it."""

from collections.abc import Iterable, Iterator

from pathways.model.catalog import Catalog
from pathways.model.rules.vocabulary import TermMatch, Vocabulary


def is_word(catalog: Catalog, about: str) -> bool:
    """Whether a question is about one word that a record can have, and not about a choice of several."""
    return about in catalog.credentials or any(about in each.terms for each in _vocabularies(catalog))


def broader_labels(catalog: Catalog, stated: Iterable[object], about: str) -> list[str]:
    """The labels of the stated words that may or may not include the one that a question is about."""
    return [
        vocabulary.label(word)
        for vocabulary in _vocabularies(catalog)
        for word in map(str, stated)
        if word in vocabulary.terms and vocabulary.match(word, about) is TermMatch.BROADER
    ]


def narrower_labels(catalog: Catalog, about: str) -> list[str]:
    """The labels of the words that would count, where a question is about a group of them."""
    vocabulary = next((each for each in _vocabularies(catalog) if about in each.terms), None)
    if vocabulary is None:
        return []
    return [
        vocabulary.label(word)
        for word in vocabulary.terms
        if word != about and vocabulary.match(word, about) is TermMatch.SAME
    ]


def _vocabularies(catalog: Catalog) -> Iterator[Vocabulary]:
    yield from catalog.vocabularies.values()
    yield catalog.organization_terms
