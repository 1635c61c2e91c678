"""`pathways diagram`: a credential's requirements, or the map of all credentials, as a picture."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated, Any

from cyclopts import Parameter

from pathways.cli.options import Flag, RecordFile, person
from pathways.cli.today import or_today
from pathways.loading.catalog_files import load
from pathways.model.find import find, the_day
from pathways.model.finding import together
from pathways.rendering.diagram.diagram import diagram as draw
from pathways.rendering.diagram.picture import format_of
from pathways.rendering.lines import harmless


def diagram(
    credential: str | None = None,
    /,
    *,
    output: Annotated[Path, Parameter(name=["--output", "-o"])],
    record: RecordFile | None = None,
    as_of: str | None = None,
    rules: Path | None = None,
    assume_complete: Flag = False,
    redact: Flag = False,
) -> None:
    """Draw what a credential asks for, or the map of all credentials.

    Example: pathways diagram CHPS --record examples/maria.yaml -o chps.svg

    Parameters
    ----------
    credential
        An id, an abbreviation or a former one: ahima/chps, CHPS; the map if left out.
    output
        The file to write: its ending, .svg, .png or .dot, is the format.
    record
        A learner's record, a YAML or JSON file, or - for standard input: each node says whether it is met.
    as_of
        The day whose rules are drawn, YYYY-MM-DD; today if left out.
    rules
        A folder of rule files that add to the shipped ones or override them.
    assume_complete
        Take what the record does not say as not so.
    redact
        Leave out the names of people and places.
    """
    catalog = load(rules)
    day = or_today(as_of)
    reads: list[Callable[[], Any]] = [partial(the_day, day), partial(format_of, output)]
    reads += [partial(find, catalog, credential)] if credential is not None else []
    reads += [partial(person, record, catalog, redact=redact)] if record else []
    done = together(*reads)
    learner = done[-1] if record else None
    draw(catalog, credential, learner, as_of=day, assume_complete=assume_complete).save(output)
    print(harmless(f"wrote {output}"))  # noqa: T201
