"""A picture of credentials, drawn when it is asked for."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, get_args

from pathways.model.finding import Finding, Location, Unusable
from pathways.rendering.diagram.dot import as_dot
from pathways.rendering.diagram.draw import draw, draw_pdf
from pathways.rendering.diagram.mermaid import as_mermaid
from pathways.rendering.diagram.sketch import Sketch
from pathways.rendering.diagram.svg import spoken
from pathways.rendering.diagram.theme import Name
from pathways.rendering.whole_file import write_whole

Format = Literal["svg", "png", "pdf", "dot", "mmd"]


@dataclass(frozen=True, slots=True)
class Diagram:
    """A picture: what it shows, for light or dark ground. A notebook shows it by itself."""

    sketch: Sketch
    theme: Name = "light"

    @property
    def title(self) -> str:
        """What it is of."""
        return self.sketch.title

    @property
    def description(self) -> str:
        """What it shows, for those who do not see it."""
        return self.sketch.description

    @property
    def dark(self) -> "Diagram":
        """The same for dark ground."""
        return replace(self, theme="dark")

    @property
    def dot(self) -> str:
        """The picture in DOT, the language of Graphviz."""
        return as_dot(self.sketch, self.theme)

    @property
    def mermaid(self) -> str:
        """The picture in Mermaid, which GitHub and many wikis draw."""
        return as_mermaid(self.sketch, self.theme)

    @property
    def svg(self) -> str:
        """The picture as SVG, with its title and what each part says for those who do not see it."""
        return spoken(draw(self.dot, "svg").decode(), self.sketch)

    @property
    def png(self) -> bytes:
        """The picture as PNG, 96 dots an inch."""
        return draw(self.dot, "png")

    @property
    def pdf(self) -> bytes:
        """The picture as PDF, of its own size.

        Raises:
            Unusable: no Graphviz is on the machine, and the extra `pdf` is not installed.
        """
        return draw_pdf(self.dot)

    def save(self, path: Path | str) -> None:
        """Write the picture; the format is the ending of the name: .svg, .png, .pdf, .dot or .mmd (Mermaid).

        A file that is already there is replaced as a whole or not at all.

        Raises:
            Unusable: another ending, a format that cannot be drawn here, or the file cannot be written.
        """
        match format_of(path):
            case "svg":
                content = self.svg.encode()
            case "png":
                content = self.png
            case "pdf":
                content = self.pdf
            case "dot":
                content = self.dot.encode()
            case "mmd":
                content = self.mermaid.encode()
        write_whole(Path(path), content)

    def _repr_svg_(self) -> str:
        return self.svg


def format_of(path: Path | str) -> Format:
    """The format that the ending of a file's name stands for.

    Raises:
        Unusable: none.
    """
    ending = Path(path).suffix.lower()
    for form in get_args(Format):
        if ending == f".{form}":
            found: Format = form
            return found
    message = f"`{ending}` is not a format" if ending else "has no ending that names a format"
    remedy = "end the name in .svg, .png, .pdf, .dot or .mmd (Mermaid)"
    raise Unusable([Finding(Location(str(path)), "W001", message, remedy)])
