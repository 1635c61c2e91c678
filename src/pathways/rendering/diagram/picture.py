"""A picture of a credential's requirements, or of all credentials: drawn when it is asked for."""

from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path
from typing import Literal

from graphviz import Digraph

from pathways.checking.answer import Answer
from pathways.checking.check import check
from pathways.model.catalog import Catalog, Credential
from pathways.model.day import exactly
from pathways.model.edition import Edition, in_force
from pathways.model.find import find, the_day
from pathways.model.finding import Finding, Location, Unusable
from pathways.model.record import Record
from pathways.model.verdict import unique
from pathways.rendering.diagram.chart import chart
from pathways.rendering.diagram.draw import draw
from pathways.rendering.diagram.tree import tree
from pathways.rendering.lines import harmless
from pathways.rendering.whole_file import write_whole


@dataclass(frozen=True, slots=True)
class Diagram:
    """A picture: its DOT, and what it shows. A notebook shows it by itself."""

    title: str
    description: str
    dot: str

    @property
    def svg(self) -> str:
        """The picture as SVG, with its title and description for those who do not see it."""
        drawn = draw(self.dot, "svg").decode()
        inside = drawn.index(">", drawn.index("<svg")) + 1
        title, description = (escape(harmless(text), quote=False) for text in (self.title, self.description))
        return f"{drawn[:inside]}\n<title>{title}</title>\n<desc>{description}</desc>{drawn[inside:]}"

    @property
    def png(self) -> bytes:
        """The picture as PNG, 96 dots an inch."""
        return draw(self.dot, "png")

    def save(self, path: Path | str) -> None:
        """Write the picture; the format is the ending of the name: .svg, .png or .dot.

        A file that is already there is replaced as a whole or not at all.

        Raises:
            Unusable: another ending, or the file cannot be written.
        """
        form = format_of(path)
        content = self.svg.encode() if form == "svg" else self.png if form == "png" else self.dot.encode()
        write_whole(Path(path), content)

    def _repr_svg_(self) -> str:
        return self.svg


def format_of(path: Path | str) -> Literal["svg", "png", "dot"]:
    """The format that the ending of a file's name stands for.

    Raises:
        Unusable: none.
    """
    match Path(path).suffix.lower():
        case ".svg":
            return "svg"
        case ".png":
            return "png"
        case ".dot":
            return "dot"
        case ending:
            message = f"`{ending}` is not a format" if ending else "has no ending that names a format"
            finding = Finding(Location(str(path)), "W001", message, "end the name in .svg, .png or .dot")
            raise Unusable([finding])


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
    if record and as_of is None:
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
        return _diagram(chart(catalog, day, title, answers or None), title, _map_said(catalog))
    subject = find(catalog, credential)
    title = f"{subject.abbreviation}, {subject.name}, {who}{when}"
    found = answer(subject.credential)
    drawn = tree(catalog, subject, _editions(subject, found, day), title, found)
    return _diagram(drawn, title, _tree_said(subject, found))


def _diagram(drawn: Digraph, title: str, description: str) -> Diagram:
    return Diagram(title, description, drawn.source)


def _editions(subject: Credential, answer: Answer | None, day: date | None) -> tuple[Edition, ...]:
    """The editions that the answer read; without an answer those in force, or all."""
    if answer:
        return tuple(one for one in unique(answer.apply.editions, answer.award.editions) if one)
    return subject.editions if day is None else in_force(subject.editions, exactly(day))


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
