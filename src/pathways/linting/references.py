"""Words that lead nowhere, stand for two things, or rest on nothing."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from pathways.linting.library import RuleLibrary
from pathways.model.rules.requirement import routes
from pathways.model.values.finding import Finding


def dead_references(library: RuleLibrary) -> Iterator[Finding]:
    """Findings L012 and L018: a word that names nothing, and a source that nothing cites."""
    for name, vocabulary in sorted(library.catalog.vocabularies.items()):
        for word, term in vocabulary.terms.items():
            for broader in term.broader:
                if broader not in vocabulary.terms:
                    message = f"`{word}` is a kind of `{broader}`, which is no word of {name}"
                    remedy = "add the word, or correct `broader`"
                    yield library.finding("L012", message, remedy, name, "terms", word, "broader")
    for subject in library.modelled():
        for index, edition in enumerate(subject.editions):
            named = {route for _, tree in edition.trees(subject.credential) for route in routes(tree)}
            for place, disputed_route in enumerate(edition.disputed):
                if disputed_route.route in named:
                    message = f"the route `{disputed_route.route}` is disputed and stands in the rule too"
                    remedy = "remove it in one place, or name it otherwise"
                    path = (subject.credential, "editions", index, "disputed", place, "route")
                    yield library.finding("L012", message, remedy, *path)
    cited = {cite for file in library.files.values() if file.word != "sources" for cite in _cited(file.value)}
    for name, file in library.files.items():
        if file.word == "sources":
            for source in file.value["sources"]:
                if source not in cited:
                    remedy = "remove it, or cite it where a rule rests on it"
                    yield library.finding(
                        "L018", f"nothing cites `{source}`", remedy, name, "sources", source
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
                    message = f"has {times} {key} named `{name}`"
                    yield library.finding(
                        "L016", message, "name each otherwise", subject.credential, key, last
                    )
    for kind, table in library.catalog.names.tables.items():
        for spelling, ids in table.items():
            if len(ids) > 1:
                message = f"the {kind} `{spelling}` stands for {' and '.join(ids)}"
                home = ids[-1] if ids[-1] in library.files else f"{kind}s"
                if home in library.files:
                    yield library.finding("L016", message, "spell one of them otherwise", home)


def unsourced_rules(library: RuleLibrary) -> Iterator[Finding]:
    """Findings L017: what a rule says without a source; what an outline recalls is shown and never counts."""
    for name, file in library.files.items():
        for path in _recalled(file.value) if file.word != "outline" else ():
            remedy = "cite a source that was read; until then it settles nothing"
            yield library.finding("L017", "is only recalled", remedy, name, *path, "confidence")
    for name, organization in library.catalog.organizations.items():
        claims = ["broader"] if organization.broader else []
        claims += (
            ["predecessors"]
            if any(not predecessor.cites for predecessor in organization.predecessors)
            else []
        )
        for claim in claims if not organization.cites else []:
            message = f"says `{claim}` and cites nothing"
            yield library.finding("L017", message, "add `cites` with a source", name, claim)


def _recalled(value: Any, *path: str | int) -> Iterator[tuple[str | int, ...]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    if isinstance(value, dict) and value.get("confidence") == "recalled":
        yield path
    for step, below in inside:
        yield from _recalled(below, *path, step)
