"""`pathways diagram`: a credential, the ways to or from one, careers, or all credentials, as a picture."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from pathways.cli.as_of_date import as_of_date
from pathways.cli.flags import Flag
from pathways.cli.options import CompleteFlag, RecordFile, RedactFlag, RulesFolder, read_person
from pathways.loading.rules.catalog_files import load
from pathways.model.catalog import Catalog
from pathways.model.lookup import find, find_any, find_renewal
from pathways.model.values.finding import collect_each, collect_errors
from pathways.rendering.diagram.diagram import diagram as draw
from pathways.rendering.diagram.picture import PICTURE_FORMATS
from pathways.rendering.layout.formats import format_of
from pathways.rendering.layout.lines import escape_controls
from pathways.wording import command_texts


def diagram(
    credential: str | None = None,
    /,
    *,
    to: str | None = None,
    from_: Annotated[str | None, Parameter(name="--from")] = None,
    careers: Flag = False,
    kinds: Flag = False,
    renewal: str | None = None,
    output: Annotated[Path, Parameter(name=["--output", "-o"])],
    record: RecordFile | None = None,
    as_of: str | None = None,
    rules: RulesFolder = None,
    assume_complete: CompleteFlag = False,
    redact: RedactFlag = False,
    dark: Flag = False,
) -> None:
    """Draw what a credential asks for, the ways to or from one, careers, or the map of all credentials.

    Example: pathways diagram CHPS --record examples/maria.yaml -o chps.svg

    Parameters
    ----------
    credential
        An abbreviation, former abbreviation or id: CHPS, ahima/chps. The map if omitted.
    to
        Draw every path to this credential instead: --to ODS.
    from_
        Draw what this credential or organization can lead to instead: --from RHIT.
    careers
        Draw careers and occupations instead.
    kinds
        Draw the kinds of nodes and edges in the graph instead.
    renewal
        Draw the renewal stages of this credential or issuer instead: --renewal ODS.
    output
        The file to write: its ending, .svg, .png, .pdf, .dot, .mmd (Mermaid) or .json, is the format.
    record
        A learner's record, a YAML or JSON file, or - for standard input: each requirement shows
        whether it is met.
    as_of
        The date whose rules are drawn, YYYY-MM-DD; today if omitted.
    dark
        Use a dark background.
    """
    catalog = load(rules)
    day, _, _, learner = collect_errors(
        partial(as_of_date, as_of),
        partial(format_of, output, PICTURE_FORMATS),
        partial(_look_up, catalog, (credential, to), from_, renewal),
        lambda: read_person(record, catalog, redact=redact) if record else None,
    )
    picture = draw(
        catalog,
        credential,
        learner,
        to=to,
        from_=from_,
        careers=careers,
        kinds=kinds,
        renewal=renewal,
        as_of=day,
        assume_complete=assume_complete,
    )
    (picture.dark if dark else picture).save(output)
    print(escape_controls(command_texts.wrote(output)))


def _look_up(
    catalog: Catalog, credentials: tuple[str | None, ...], node: str | None, renewal: str | None
) -> None:
    """Look up what options name, so that every wrong one is reported at once.

    Raises:
        InvalidInputError: with what is wrong of each.
    """
    reads: list[Callable[[], object]] = [
        partial(find, catalog, name) for name in credentials if name is not None
    ]
    reads += [partial(find_any, catalog, node)] if node is not None else []
    reads += [partial(find_renewal, catalog, renewal)] if renewal is not None else []
    collect_each(reads)
