"""Credentials and words that need themselves."""

from collections.abc import Iterator, Mapping

from pathways.linting.library import RuleLibrary
from pathways.model.catalog import Catalog
from pathways.model.rules.condition import Condition, CredentialCondition, ExamCondition
from pathways.model.rules.requirement import AtLeast, conditions
from pathways.model.values.fault import fault
from pathways.model.values.finding import Finding


def circular_terms(library: RuleLibrary) -> Iterator[Finding]:
    """Findings L010: a word that is a kind of itself."""
    for name, vocabulary in sorted(library.catalog.vocabularies.items()):
        words = {word: term.broader for word, term in vocabulary.terms.items()}
        for word in _in_a_circle(words):
            yield _circle(library, word, name, "terms", word, "broader")
    groups = {name: organization.broader for name, organization in library.catalog.organizations.items()}
    for name in _in_a_circle(groups):
        yield _circle(library, name, name, "broader")


def _in_a_circle(broader: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for word in sorted(broader):
        seen: set[str] = set()
        todo = list(broader[word])
        while todo:
            up = todo.pop()
            if up not in seen:
                seen.add(up)
                todo += broader.get(up, ())
        if word in seen:
            yield word


def _circle(library: RuleLibrary, word: str, *where: str) -> Finding:
    return library.finding("L010", fault("kind-of-itself", word=word), *where)


def unreachable(library: RuleLibrary) -> Iterator[Finding]:
    """Findings L011: a credential that nobody can be the first to earn."""
    catalog = library.catalog
    earned, sat = reachable(catalog)
    for name in sorted(catalog.credentials.keys() - earned):
        subject = catalog.credentials[name]
        needs = {
            need
            for edition in subject.editions
            for _, node in conditions(edition.award_rule(name))
            for need in _needed_names(node)
            if need not in (sat if isinstance(node, ExamCondition) else earned)
        }
        named = tuple(sorted(catalog.credentials[need].abbreviation for need in needs - {name}))
        never = (
            fault("credential-needs-each-other", credential=subject.abbreviation, needs=named)
            if named
            else fault("credential-needs-itself", credential=subject.abbreviation)
        )
        yield library.finding("L011", never, name, "editions", 0, "apply")


def _needed_names(node: Condition) -> tuple[str, ...]:
    return (
        node.any
        if isinstance(node, CredentialCondition)
        else (node.exam,)
        if isinstance(node, ExamCondition)
        else ()
    )


def reachable(catalog: Catalog) -> tuple[set[str], set[str]]:
    """The credentials that a person who has none can come to hold, and those whose exam they can come to sit.

    Every other condition is taken to be within reach, and a credential that is only named with them. Each
    round adds what the ones before it opened, so a circle that nothing opens stays out.
    """
    earned = {name for name, credential in catalog.credentials.items() if not credential.editions}
    sat = set(earned)
    grown = True
    while grown:
        before = len(earned) + len(sat)
        for name, credential in catalog.credentials.items():
            if any(_holds(edition.apply, earned, sat) for edition in credential.editions):
                sat.add(name)
            if any(_holds(edition.award_rule(name), earned, sat) for edition in credential.editions):
                earned.add(name)
        grown = len(earned) + len(sat) > before
    return earned, sat


def _holds(node: AtLeast | Condition, earned: set[str], sat: set[str]) -> bool:
    if isinstance(node, AtLeast):
        return sum(_holds(part, earned, sat) for part in node.of) >= node.count
    if isinstance(node, CredentialCondition):
        return not earned.isdisjoint(node.any)
    return node.exam in sat if isinstance(node, ExamCondition) else True
