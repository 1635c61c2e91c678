"""`pathways rules list`: what the rules cover."""

from collections.abc import Mapping

from pathways.cli.options import Flag, RulesFolder
from pathways.loading.rules.catalog_files import load
from pathways.model.catalog import Definition
from pathways.model.rules.credential import Credential
from pathways.model.school.outline import Outline
from pathways.rendering.layout.json import as_json
from pathways.rendering.layout.lines import list_lines, page_text, wrap_lines
from pathways.wording.sources import file_origin

SCHEMA = "pathways/rules/1"


def list_rules(*, rules: RulesFolder = None, json: Flag = False) -> None:
    """List the credentials, outlines and renewals, and how many editions of their rules are on file.

    Example: pathways rules list

    Parameters
    ----------
    json
        Print the list as JSON.
    """
    catalog = load(rules)
    found = [one for _, one in sorted(catalog.credentials.items())]
    if json:
        data = {
            "schema": SCHEMA,
            "credentials": [_data(one, catalog.defined) for one in found],
            "outlines": [_outline(one) for _, one in sorted(catalog.outlines.items())],
            "renewals": [
                {"id": name, "name": one.name, "credentials": list(one.credentials)}
                for name, one in sorted(catalog.renewals.items())
            ],
        }
        print(as_json(data), end="")  # noqa: T201
        return
    wide = max(len(one.credential) for one in found)
    lines: list[str] = []
    for one in found:
        row = f"{one.credential:<{wide}}  {one.abbreviation:<6}  {_covered(one):<10}  "
        lines += wrap_lines(row + _called(one), hang=len(row))
    lines += ["", "Outlines of exams and curricula"]
    wide = max(len(one) for one in catalog.outlines)
    for name, outline in sorted(catalog.outlines.items()):
        row = f"{name:<{wide}}  {', '.join(one.edition for one in outline.editions):<17}  "
        lines += wrap_lines(row + outline.name, hang=len(row))
    lines += ["", "Renewals"]
    wide = max((len(one) for one in catalog.renewals), default=0)
    for name, renewal in sorted(catalog.renewals.items()):
        labels = ", ".join(catalog.credentials[each].abbreviation for each in renewal.credentials)
        lines += wrap_lines(f"{name:<{wide}}  {labels}", hang=wide + 2)
    print(page_text(lines), end="")  # noqa: T201
    if own := catalog.own():
        print(page_text(["", *list_lines("Rules of your own", map(file_origin, own))]), end="")  # noqa: T201


def _outline(one: Outline) -> dict[str, object]:
    return {
        "id": one.outline,
        "name": one.name,
        "kind": one.kind,
        "editions": [edition.edition for edition in one.editions],
    }


def _covered(one: Credential) -> str:
    if not one.editions:
        return "named only"
    return f"{len(one.editions)} edition" + ("s" if len(one.editions) > 1 else "")


def _called(one: Credential) -> str:
    """Its name, with what it was called before, and what has become of it."""
    former = ", ".join(former.abbreviation for former in one.former_names)
    aside = "; ".join([f"formerly {former}"] * bool(former) + [one.status] * (one.status != "active"))
    return f"{one.name} ({aside})" if aside else one.name


def _data(one: Credential, defined: Mapping[str, Definition]) -> dict[str, object]:
    return {
        "id": one.credential,
        "abbreviation": one.abbreviation,
        "name": one.name,
        "issuer": one.issuer,
        "status": one.status,
        "former_names": [former.abbreviation for former in one.former_names],
        "file": defined[one.credential].file,
        "replaces": defined[one.credential].replaces,
        "editions": [edition.id for edition in one.editions],
        "reviewed": str(one.reviewed) if one.reviewed else None,
    }
