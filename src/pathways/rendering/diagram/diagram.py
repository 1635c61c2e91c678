"""What to draw: a credential, the ways to or from one, careers, or all; for nobody or a person, on a day."""

from datetime import date

from pathways.checking.answer import Answer
from pathways.checking.check import check
from pathways.model.catalog import Catalog, Definition
from pathways.model.evidence.record import Record
from pathways.model.lookup import find, find_node, find_renewal, parse_date
from pathways.model.rules.credential import Credential
from pathways.model.rules.edition import Edition
from pathways.model.values.finding import Finding, InvalidInputError, Location
from pathways.model.verdict import unique
from pathways.rendering.diagram.careers import careers_sketch as draw_careers
from pathways.rendering.diagram.kinds import kinds_sketch as draw_kinds
from pathways.rendering.diagram.overview import overview_sketch
from pathways.rendering.diagram.picture import Diagram
from pathways.rendering.diagram.renewal import renewal_sketch
from pathways.rendering.diagram.routes import routes_from, routes_to
from pathways.rendering.diagram.sketch import Sketch
from pathways.rendering.diagram.tree import requirement_sketch
from pathways.renewal.renew import renew
from pathways.renewal.standing.credential_status import CredentialStatus
from pathways.wording import fault_texts, picture_texts
from pathways.wording.sources import file_origin


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
        message = fault_texts.SEVERAL_PICTURES
        remedy = fault_texts.NAME_ONE_PICTURE
        raise InvalidInputError([Finding(Location("picture"), "Q007", message, remedy)])
    if record is not None and as_of is None:
        message = fault_texts.DAY_MISSING
        raise InvalidInputError([Finding(Location("as-of"), "Q004", message, fault_texts.NAME_THE_DAY)])
    day = None if as_of is None else parse_date(as_of)
    who = picture_texts.for_learner(record.learner) if record and record.learner else ""
    when = picture_texts.as_of(who, day) if day else picture_texts.every_edition(who)

    def answer(subject: str) -> Answer | None:
        if record is None or day is None:
            return None
        return check(catalog, subject, record, as_of=day, assume_complete=assume_complete)

    if credential is not None:
        subject = find(catalog, credential)
        found = answer(subject.credential)
        title = f"{subject.abbreviation}, {subject.name}{when}"
        drawn = requirement_sketch(catalog, subject, _editions(subject, found, day), title, found)
        return _of(drawn, catalog.own([subject.credential]))
    if renewal is not None:
        return _of(_machine(catalog, renewal, record, day, when, closed=assume_complete), catalog.own())
    asked = {name: one for name in catalog.credentials if (one := answer(name))}
    answers = asked or None
    if to is not None:
        name = f"credential:{find(catalog, to).credential}"
        return _of(
            routes_to(catalog, name, picture_texts.ways_to(_label(catalog, name), when), day, answers),
            catalog.own(),
        )
    if from_ is not None:
        name = find_node(catalog, from_)
        title = picture_texts.what_opens(_label(catalog, name), when)
        return _of(routes_from(catalog, name, title, day, answers), catalog.own())
    if kinds:
        return _of(draw_kinds(catalog), catalog.own())
    if careers:
        return _of(draw_careers(catalog, picture_texts.careers_title(when), answers), catalog.own())
    return _of(overview_sketch(catalog, day, picture_texts.overview_title(when), answers), catalog.own())


def _machine(
    catalog: Catalog, name: str, record: Record | None, day: date | None, when: str, *, closed: bool
) -> Sketch:
    """The states of a renewal, and where a holder stands in them."""
    renewal, only = find_renewal(catalog, name)
    rows: tuple[CredentialStatus, ...] = ()
    if record is not None and day is not None:
        statuses = renew(catalog, record, as_of=day, assume_complete=closed).statuses
        rows = tuple(
            status
            for status in statuses
            if status.renewal is renewal
            and not status.superseded_by
            and only in (None, status.credential.credential)
        )
    whose = catalog.credentials[only].abbreviation if only else renewal.name
    return renewal_sketch(
        catalog, renewal, picture_texts.renewal_of(whose, when) if only else f"{whose}{when}", day, rows
    )


def _label(catalog: Catalog, node: str) -> str:
    kind, _, name = node.partition(":")
    if kind == "credential":
        return catalog.credentials[name].abbreviation
    return catalog.organization_terms.label(name)


def _editions(subject: Credential, answer: Answer | None, day: date | None) -> tuple[Edition, ...]:
    """The editions that the answer read; without an answer those in force, or all."""
    if answer is None:
        return subject.editions_on(day)
    return tuple(edition for edition in unique(answer.apply.editions, answer.award.editions) if edition)


def _of(sketch: Sketch, own: tuple[Definition, ...]) -> Diagram:
    if own:
        sketch.description += picture_texts.own_rules("; ".join(map(file_origin, own)))
    return Diagram(sketch)
