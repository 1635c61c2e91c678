"""What to draw: a credential or all of them, for nobody or for a person, on a day or for all time."""

from datetime import date

from pathways.checking.answer import Answer
from pathways.checking.check import check
from pathways.model.catalog import Catalog, Credential, Defined
from pathways.model.edition import Edition
from pathways.model.find import find, the_day
from pathways.model.finding import Finding, Location, Unusable
from pathways.model.record import Record
from pathways.model.verdict import unique
from pathways.rendering.diagram.chart import chart
from pathways.rendering.diagram.picture import Diagram
from pathways.rendering.diagram.tree import tree
from pathways.rendering.words import whence


def diagram(
    catalog: Catalog,
    credential: str | None = None,
    record: Record | None = None,
    *,
    as_of: date | str | None = None,
    assume_complete: bool = False,
) -> Diagram:
    """Draw what a credential asks for, or without one the map of all credentials.

    Args:
        catalog: the rules, from `load`.
        credential: an id, an abbreviation or a former one; null: the map.
        record: each node says whether this person meets it; the edition that binds them is drawn.
        as_of: the day whose rules are drawn, and for which the record is judged; null: every edition on file.
        assume_complete: take what the record does not say as not so.

    Returns:
        The picture; `save` it, or let a notebook show it. The same input gives the same bytes.

    Raises:
        Unusable: the credential is not known, the day is not a date, or a record is given without a day.
    """
    if record is not None and as_of is None:
        message = "is not told, and the record must be judged on a day"
        raise Unusable([Finding(Location("as-of"), "Q004", message, "name the day as YYYY-MM-DD")])
    day = None if as_of is None else the_day(as_of)
    when = f"as of {day}" if day else "every edition on file"
    who = f"for {record.learner}, " if record and record.learner else ""

    def answer(subject: str) -> Answer | None:
        if record is None or day is None:
            return None
        return check(catalog, subject, record, as_of=day, assume_complete=assume_complete)

    if credential is None:
        title = f"Health-information credentials, {who}{when}"
        answers = {name: one for name in catalog.credentials if (one := answer(name))}
        drawn = chart(catalog, day, title, answers or None)
        return Diagram(title, _map_said(catalog) + _own_said(catalog.own()), drawn.source)
    subject = find(catalog, credential)
    title = f"{subject.abbreviation}, {subject.name}, {who}{when}"
    found = answer(subject.credential)
    drawn = tree(catalog, subject, _editions(subject, found, day), title, found)
    return Diagram(
        title, _tree_said(subject, found) + _own_said(catalog.own([subject.credential])), drawn.source
    )


def _editions(subject: Credential, answer: Answer | None, day: date | None) -> tuple[Edition, ...]:
    """The editions that the answer read; without an answer those in force, or all."""
    if answer is None:
        return subject.on(day)
    return tuple(one for one in unique(answer.apply.editions, answer.award.editions) if one)


def _own_said(own: tuple[Defined, ...]) -> str:
    return f" By rules of your own: {'; '.join(map(whence, own))}." if own else ""


def _tree_said(subject: Credential, answer: Answer | None) -> str:
    text = f"What {subject.abbreviation} asks for: arrows run from its conditions to the credential."
    if answer:
        text += f" May sit the exam: {answer.apply.truth.word}."
        text += f" May hold the credential: {answer.award.truth.word}."
    return text


def _map_said(catalog: Catalog) -> str:
    return (
        f"{len(catalog.credentials)} credentials by issuer, and the organizations that accredit what leads "
        "to them: arrows run from a prerequisite to what it opens."
    )
