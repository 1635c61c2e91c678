"""`pathways rules list`: what the rules cover."""

from collections.abc import Mapping

from pathways.cli.flags import Flag
from pathways.cli.options import RulesFolder
from pathways.loading.rules.catalog_files import load
from pathways.model.catalog import Definition
from pathways.model.rules.credential import Credential
from pathways.model.school.outline import Outline
from pathways.rendering.layout.json import as_json
from pathways.rendering.layout.lines import list_lines, page_text, wrap_lines
from pathways.wording import command_texts
from pathways.wording.sources import file_origin

SCHEMA = "pathways/rules/2"


def list_rules(*, rules: RulesFolder = None, json: Flag = False) -> None:
    """List the credentials, outlines and renewals, and the number of editions on file.

    Example: pathways rules list

    Parameters
    ----------
    json
        Print the list as JSON.
    """
    catalog = load(rules)
    credentials = [credential for _, credential in sorted(catalog.credentials.items())]
    if json:
        data = {
            "schema": SCHEMA,
            "credentials": [_data(credential, catalog.defined) for credential in credentials],
            "outlines": [_outline(outline) for _, outline in sorted(catalog.outlines.items())],
            "renewals": [
                {"id": name, "name": renewal.name, "credentials": list(renewal.credentials)}
                for name, renewal in sorted(catalog.renewals.items())
            ],
            "not_covered": [uncovered.model_dump(mode="json") for uncovered in catalog.uncovered],
        }
        print(as_json(data), end="")
        return
    wide = max(len(credential.credential) for credential in credentials)
    short = max(len(credential.abbreviation) for credential in credentials)
    covered = max(len(_covered(credential)) for credential in credentials)
    lines: list[str] = []
    for credential in credentials:
        row = f"{credential.credential:<{wide}}  {credential.abbreviation:<{short}}  "
        row += f"{_covered(credential):<{covered}}  "
        lines += wrap_lines(row + _called(credential), hang=len(row))
    lines += ["", command_texts.OUTLINES]
    wide = max(len(outline) for outline in catalog.outlines)
    for name, outline in sorted(catalog.outlines.items()):
        row = f"{name:<{wide}}  {', '.join(edition.edition for edition in outline.editions):<17}  "
        lines += wrap_lines(row + outline.name, hang=len(row))
    lines += ["", command_texts.RENEWALS]
    wide = max((len(renewal) for renewal in catalog.renewals), default=0)
    for name, renewal in sorted(catalog.renewals.items()):
        abbreviations = ", ".join(
            catalog.credentials[credential].abbreviation for credential in renewal.credentials
        )
        lines += wrap_lines(f"{name:<{wide}}  {abbreviations}", hang=wide + 2)
    other = (
        command_texts.not_covered(each.abbreviation, each.name, each.issuer) for each in catalog.uncovered
    )
    lines += ["", *list_lines(command_texts.OF_OTHER_ISSUERS, other)]
    print(page_text(lines), end="")
    if own := catalog.own():
        print(page_text(["", *list_lines(command_texts.OWN_RULES, map(file_origin, own))]), end="")


def _outline(outline: Outline) -> dict[str, object]:
    return {
        "id": outline.outline,
        "name": outline.name,
        "kind": outline.kind,
        "editions": [edition.edition for edition in outline.editions],
    }


def _covered(credential: Credential) -> str:
    if not credential.editions:
        return command_texts.NAMED_ONLY
    return command_texts.editions(len(credential.editions)) + ("s" if len(credential.editions) > 1 else "")


def _called(credential: Credential) -> str:
    """Its name, with what it was called before, and what has become of it."""
    former = ", ".join(former.abbreviation for former in credential.former_names)
    aside = "; ".join(
        [command_texts.formerly(former)] * bool(former)
        + [credential.status] * (credential.status != "active")
    )
    return f"{credential.name} ({aside})" if aside else credential.name


def _data(credential: Credential, defined: Mapping[str, Definition]) -> dict[str, object]:
    return {
        "id": credential.credential,
        "abbreviation": credential.abbreviation,
        "name": credential.name,
        "issuer": credential.issuer,
        "status": credential.status,
        "former_names": [former.abbreviation for former in credential.former_names],
        "file": defined[credential.credential].file,
        "replaces": defined[credential.credential].replaces,
        "editions": [edition.id for edition in credential.editions],
        "reviewed": str(credential.reviewed) if credential.reviewed else None,
    }
