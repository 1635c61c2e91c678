"""Which rule files an answer rests on, and the version of the rules that they make.

An answer about a credential rests on its file, on those of its renewal, of the credentials that these ask for
and of how those are renewed; on each organization and source that is named there, on the vocabularies of the
terms, and on the groups and members of the organizations. Two answers with one version were made by the same
rules, whatever else the library holds.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import assert_never

from pathways.model.catalog import Catalog, Definition
from pathways.model.values.names import VOCABULARIES, ReferenceKind

LENGTH = 12
"""How many hexadecimal digits a version has."""

RuleParts = frozenset[tuple[str, str]]
"""What an answer rests on: `file` or `source`, and its name."""


def rules_version(catalog: Catalog) -> str:
    """The version of a whole library of rules: two libraries with one version say the same."""
    return _hash(f"{name} {defined.digest}" for name, defined in _named_files(catalog))


def version_of(catalog: Catalog, parts: RuleParts) -> str:
    """The version of some parts of a library."""
    return _hash(f"{kind} {name} {_digest(catalog, kind, name)}" for kind, name in parts)


def own_rules(catalog: Catalog, parts: RuleParts) -> tuple[Definition, ...]:
    """The files of the user's own among those that define some parts, by name."""
    cited = {name for kind, name in parts if kind == "source"}
    return tuple(
        defined
        for name, defined in sorted(catalog.defined.items())
        if defined.own and (("file", name) in parts or cited.intersection(defined.sources))
    )


def parts_behind_credential(catalog: Catalog, name: str) -> RuleParts:
    """What an answer about a credential rests on."""
    asked = sorted(catalog.asked_by(name) | {name})
    renewals = {catalog.renewed_by[other].renewal for other in asked if other in catalog.renewed_by}
    return _reached(catalog, (*asked, *sorted(renewals)))


def parts_behind_renewal(catalog: Catalog, names: Iterable[str]) -> RuleParts:
    """What an answer about the renewal of some credentials that are held rests on."""
    return frozenset[tuple[str, str]]().union(*(parts_behind_credential(catalog, name) for name in names))


def _reached(catalog: Catalog, files: Iterable[str]) -> RuleParts:
    """Some files, and what they refer to."""
    reached: set[tuple[str, str]] = set()
    todo = list(files)
    while todo:
        name = todo.pop()
        if ("file", name) in reached or name not in catalog.defined:
            continue
        reached.add(("file", name))
        for kind, referred in catalog.defined[name].refers:
            if kind == "source":
                reached.add(("source", referred))
            else:
                todo += _files_of(kind, referred)
        if name in catalog.organizations:
            todo += _members(catalog, name)
    return frozenset(reached)


def _files_of(kind: ReferenceKind, name: str) -> list[str]:
    """The files that say what a name means to a rule that refers to it."""
    match kind:
        case "organization":
            return [name]
        case "degree":
            return ["degrees"]
        case "domain" | "field" | "role" | "topic" | "training" | "license" | "attestor":
            return [vocabulary for vocabulary, term in VOCABULARIES.items() if term == kind]
        case "credential" | "occupation" | "career" | "outline" | "source":
            # The credentials that decide anything are those asked for, where this began; the rest is shown.
            return []
        case _:
            assert_never(kind)


def _members(catalog: Catalog, group: str) -> Iterator[str]:
    """The organizations that belong to a group: membership in one is membership in the group."""
    return (name for name, organization in catalog.organizations.items() if group in organization.broader)


def _named_files(catalog: Catalog) -> list[tuple[str, Definition]]:
    # Files of sources are called by their folder, which is another on each machine.
    return [("sources" if defined.sources else name, defined) for name, defined in catalog.defined.items()]


def _digest(catalog: Catalog, kind: str, name: str) -> str:
    if kind == "file":
        return catalog.defined[name].digest
    source = catalog.sources.get(name)
    told = sorted(source.model_fields_set) if source else ()
    return "; ".join(f"{field}: {getattr(source, field)}" for field in told)


def _hash(lines: Iterable[str]) -> str:
    return sha256("\n".join(sorted(lines)).encode()).hexdigest()[:LENGTH]
