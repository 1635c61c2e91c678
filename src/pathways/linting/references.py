"""Words that lead nowhere, stand for two things, or rest on nothing."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from pathways.linting.library import RuleLibrary
from pathways.model.rules.requirement import routes
from pathways.model.values.fault import fault
from pathways.model.values.finding import Finding


def dead_references(library: RuleLibrary) -> Iterator[Finding]:
    """Findings L012 and L018: a word that names nothing, and a source that nothing cites."""
    for name, vocabulary in sorted(library.catalog.vocabularies.items()):
        for word, term in vocabulary.terms.items():
            for broader in term.broader:
                if broader not in vocabulary.terms:
                    unknown = fault("unknown-broader-word", word=word, broader=broader, vocabulary=name)
                    yield library.finding("L012", unknown, name, "terms", word, "broader")
    for subject in library.modeled():
        for index, edition in enumerate(subject.editions):
            named = {route for _, tree in edition.trees(subject.credential) for route in routes(tree)}
            for place, disputed_route in enumerate(edition.disputed):
                if disputed_route.route in named:
                    path = (subject.credential, "editions", index, "disputed", place, "route")
                    both = fault("disputed-route-in-rule", route=disputed_route.route)
                    yield library.finding("L012", both, *path)
    cited = {cite for file in library.files.values() if file.word != "sources" for cite in _cited(file.value)}
    for name, file in library.files.items():
        if file.word == "sources":
            for source in file.value["sources"]:
                if source not in cited:
                    yield library.finding(
                        "L018", fault("uncited-source", source=source), name, "sources", source
                    )


def _cited(value: Any) -> Iterator[str]:
    """Every word of a list `cites` or `against`, at any depth."""
    if isinstance(value, list):
        for one in value:
            yield from _cited(one)
    if isinstance(value, dict):
        for key, told in value.items():
            if key in ("cites", "against") and isinstance(told, list):
                yield from map(str, told)
            else:
                yield from _cited(told)


def duplicate_names(library: RuleLibrary) -> Iterator[Finding]:
    """Findings L016: editions or examples of one name, and a spelling that stands for two things."""
    for subject in library.catalog.credentials.values():
        for key, names in (
            ("editions", [edition.id for edition in subject.editions]),
            ("examples", [example.name for example in subject.examples]),
        ):
            for name, times in Counter(names).items():
                if times > 1:
                    last = len(names) - 1 - names[::-1].index(name)
                    same = fault("same-name", times=times, key=key, name=name)
                    yield library.finding("L016", same, subject.credential, key, last)
    for kind, table in library.catalog.names.tables.items():
        for spelling, ids in table.items():
            if len(ids) > 1:
                ambiguous = fault("ambiguous-spelling", kind=kind, spelling=spelling, ids=ids)
                home = ids[-1] if ids[-1] in library.files else f"{kind}s"
                if home in library.files:
                    yield library.finding("L016", ambiguous, home)


def unsourced_rules(library: RuleLibrary) -> Iterator[Finding]:
    """Findings L017: what a rule says without a source; what an outline recalls is shown and never counts."""
    for name, file in library.files.items():
        for path in _recalled(file.value) if file.word != "outline" else ():
            yield library.finding("L017", fault("only-recalled"), name, *path, "confidence")
    for name, organization in library.catalog.organizations.items():
        claims = ["broader"] if organization.broader else []
        claims += (
            ["predecessors"]
            if any(not predecessor.cites for predecessor in organization.predecessors)
            else []
        )
        for claim in claims if not organization.cites else []:
            yield library.finding("L017", fault("claim-without-source", claim=claim), name, claim)


def _recalled(value: Any, *path: str | int) -> Iterator[tuple[str | int, ...]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    if isinstance(value, dict) and value.get("confidence") == "recalled":
        yield path
    for step, below in inside:
        yield from _recalled(below, *path, step)
