"""What to draw: a credential, the ways to or from one, careers, or all; for nobody or a person, on a day."""

from datetime import date

from pathways.model.catalog import Catalog
from pathways.model.evidence.record import Record
from pathways.model.lookup import parse_date
from pathways.model.values.finding import Location, invalid_input
from pathways.rendering.diagram.picture import Diagram
from pathways.rendering.diagram.pictures import Pictures


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
        as_of: the day whose rules are drawn, and for which the record is judged; null: every edition on file.
        assume_complete: take what the record does not say as not so.

    Returns:
        The picture; `save` it, or let a notebook show it. The same input gives the same bytes.

    Raises:
        InvalidInputError: a name is not known, two pictures are asked for, the day is not a date, or a
            record is given without a day.
    """
    if sum((*(name is not None for name in (credential, to, from_, renewal)), careers, kinds)) > 1:
        raise invalid_input(Location("picture"), "Q007", "several-pictures")
    if record is not None and as_of is None:
        raise invalid_input(Location("as-of"), "Q004", "day-missing")
    day = None if as_of is None else parse_date(as_of)
    pictures = Pictures(catalog, record, day, assume_complete)
    if credential is not None:
        return pictures.requirements(credential)
    if renewal is not None:
        return pictures.renewal(renewal)
    if to is not None:
        return pictures.routes_to(to)
    if from_ is not None:
        return pictures.routes_from(from_)
    if kinds:
        return pictures.kinds()
    return pictures.careers() if careers else pictures.overview()
