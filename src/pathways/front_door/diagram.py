"""Python asks for a picture."""

from datetime import date

from pathways.front_door.arguments import day_or_today, expect, looked_up
from pathways.model.catalog import Catalog
from pathways.model.evidence.record import Record
from pathways.rendering.diagram import diagram as drawing
from pathways.rendering.diagram.picture import Diagram


def diagram(
    catalog: Catalog,
    credential: str | None = None,
    record: Record | None = None,
    *,
    to: str | None = None,
    from_: str | None = None,
    careers: bool = False,
    kinds: bool = False,
    renewal: str | None = None,
    as_of: date | str | None = None,
    assume_complete: bool = False,
) -> Diagram:
    """Draw what a credential asks for, the ways to or from one, careers, or the map of all credentials.

    Args:
        catalog: the rules, from `load`.
        credential: an id, an abbreviation or a former one; null, and nothing else named: the map.
        record: each node says whether this person meets it; the edition that binds them is drawn.
        to: a credential, to draw every way to it instead.
        from_: a credential or an organization, to draw what it opens instead.
        careers: draw careers and occupations instead.
        kinds: draw the kinds of nodes and edges that the graph is made of instead.
        renewal: a credential or an issuer, to draw the states of its renewal instead.
        as_of: the day whose rules are drawn, and for which the record is judged; null: today for a record,
            and otherwise every edition on file.
        assume_complete: take what the record does not say as not so.

    Returns:
        The picture; `save` it, or let a notebook show it. The same input gives the same bytes.

    Raises:
        InvalidInputError: a name is not known, two pictures are asked for, or the day is not a date.
        TypeError: an argument is of another kind.
    """
    expect(catalog, Catalog, "catalog")
    for name in (credential, to, from_, renewal):
        if name is not None:
            expect(name, str, "credential")
    if record is not None:
        record, as_of = looked_up(catalog, record), day_or_today(as_of)
    return drawing.diagram(
        catalog,
        credential,
        record,
        to=to,
        from_=from_,
        careers=careers,
        kinds=kinds,
        renewal=renewal,
        as_of=as_of,
        assume_complete=assume_complete,
    )
