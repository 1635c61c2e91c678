"""A picture of a credential's requirements, or of all credentials: drawn when it is asked for."""

from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Literal

from pathways.model.finding import Finding, Location, Unusable
from pathways.rendering.diagram.draw import draw
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
