"""`pathways rules coverage`: what the examples of the rules exercise."""

import sys
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any, assert_never

from pathways.cli.flags import Flag
from pathways.cli.options import RulesFolder
from pathways.linting.coverage import (
    BINDING,
    ENOUGH,
    KINDS,
    MET,
    NOT_MET,
    SHORT,
    ExampleCoverage,
    RulePartKind,
    coverage,
)
from pathways.loading.rules.catalog_files import load
from pathways.model.lookup import find_all
from pathways.rendering.layout.json import as_json
from pathways.rendering.layout.lines import page_text, wrap_lines
from pathways.wording import command_texts
from pathways.wording.requirements import pluralize

SCHEMA = "pathways/coverage/2"
SAID = {
    BINDING: command_texts.NOT_BOUND,
    MET: command_texts.NOT_MET,
    NOT_MET: command_texts.NOT_FAILED,
    ENOUGH: command_texts.NOT_JUST_ENOUGH,
    SHORT: command_texts.NOT_JUST_SHORT,
}


def rules_coverage(
    credential: str | None = None,
    /,
    *,
    rules: RulesFolder = None,
    strict: Flag = False,
    json: Flag = False,
) -> None:
    """List the editions, routes, conditions and boundaries of the rules that no example tests.

    An edition is tested by an example that it may apply to, a route by one that meets it, a condition by one
    that meets it and one that does not. A boundary is an amount or an exact first day: one example has
    exactly enough and another is just short, or the days on either side of the change are asked about.

    Example: pathways rules coverage CHPS

    Parameters
    ----------
    credential
        An abbreviation, former abbreviation or id: CHPS, ahima/chps. All credentials if omitted.
    strict
        Exit with status 2 if an edition, a route or a condition is not exercised.
    json
        Print the coverage as JSON.
    """
    catalog = load(rules, examples=True)
    asked = find_all(catalog, credential)
    coverages = [coverage(catalog, one) for one in asked if one.editions or credential]
    if json:
        print(as_json({"schema": SCHEMA, "credentials": [_data(coverage) for coverage in coverages]}), end="")
    else:
        print(page_text(line for coverage in coverages for line in _lines(coverage)), end="")
    if strict and any(coverage.faults for coverage in coverages):
        sys.exit(2)


def _lines(coverage: ExampleCoverage) -> Iterator[str]:
    shares = ", ".join(
        command_texts.parts_exercised(done, number, _many(kind))
        for kind in KINDS
        for done, number in [coverage.of(kind)]
        if number
    )
    summary = shares or command_texts.NO_RULES
    examples = pluralize(Fraction(len(coverage.subject.examples)), "example")
    yield from wrap_lines(f"{coverage.subject.abbreviation}: {examples}; {summary}", hang=2)
    for part, wants in coverage.lacks:
        of = part.name if part.name == part.edition else f"{part.edition}:{part.name}"
        yield from wrap_lines(f"- {part.kind} {of}: {', '.join(map(_want_text, wants))}", "  ", 2)


def _want_text(want: str) -> str:
    return SAID[want] if want in SAID else command_texts.not_bound_on(date.fromisoformat(want))


def _data(coverage: ExampleCoverage) -> dict[str, Any]:
    return {
        "id": coverage.subject.credential,
        "examples": len(coverage.subject.examples),
        "exercised": {kind: dict(zip(("done", "of"), coverage.of(kind), strict=True)) for kind in KINDS},
        "lacks": [
            {"kind": part.kind, "edition": part.edition, "name": part.name, "wants": wants}
            for part, wants in coverage.lacks
        ],
    }


def _many(kind: RulePartKind) -> str:
    """Several parts of a kind."""
    match kind:
        case "edition":
            return "editions"
        case "route":
            return "routes"
        case "condition":
            return "conditions"
        case "boundary":
            return "boundaries"
        case _:
            assert_never(kind)
