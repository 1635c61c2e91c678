"""A picture of credentials, drawn when it is asked for."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal, assert_never, get_args

from pathways.rendering.diagram.dot import as_dot
from pathways.rendering.diagram.draw import draw, draw_pdf
from pathways.rendering.diagram.mermaid import as_mermaid
from pathways.rendering.diagram.sketch import Arrow, Box, Frame, Sketch
from pathways.rendering.diagram.svg import accessible_svg
from pathways.rendering.diagram.theme import ThemeName
from pathways.rendering.layout.atomic_file import write_atomically
from pathways.rendering.layout.formats import format_of
from pathways.rendering.layout.json import as_json

PictureFormat = Literal["svg", "png", "pdf", "dot", "mmd", "json"]
PICTURE_FORMATS: tuple[PictureFormat, ...] = get_args(PictureFormat)
SCHEMA = "pathways/picture/2"


@dataclass(frozen=True, slots=True)
class Diagram:
    """A picture: what it shows, for light or dark ground. A notebook shows it by itself."""

    sketch: Sketch
    theme: ThemeName = "light"

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
    def data(self) -> dict[str, Any]:
        """What the picture shows as plain data: boxes under the names of the graph, and arrows."""
        return {
            "schema": SCHEMA,
            "title": self.title,
            "description": self.description,
            "frames": [frame_data(part) for part in self.sketch.whole.inside if isinstance(part, Frame)],
            "boxes": [box_data(part) for part in self.sketch.whole.inside if isinstance(part, Box)],
            "arrows": [arrow_data(arrow) for arrow in self.sketch.arrows],
            "notes": self.sketch.notes,
        }

    @property
    def svg(self) -> str:
        """The picture as SVG, with its title and what each part says for those who do not see it."""
        return accessible_svg(draw(self.dot, "svg").decode(), self.sketch)

    @property
    def png(self) -> bytes:
        """The picture as PNG, 96 dots an inch."""
        return draw(self.dot, "png")

    @property
    def pdf(self) -> bytes:
        """The picture as PDF, of its own size.

        Raises:
            InvalidInputError: no Graphviz is on the machine, and the extra `pdf` is not installed.
        """
        return draw_pdf(self.dot)

    def save(self, path: Path | str) -> None:
        """Write the picture; the format is the ending of the name.

        It is .svg, .png, .pdf, .dot, .mmd (Mermaid), or .json for what the picture shows as data.

        A file that is already there is replaced as a whole or not at all.

        Raises:
            InvalidInputError: another ending, a format that cannot be drawn here, or the file cannot be
                written.
        """
        form = format_of(path, PICTURE_FORMATS)
        match form:
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
            case "json":
                content = as_json(self.data).encode()
            case _:
                assert_never(form)
        write_atomically(Path(path), content)

    def _repr_svg_(self) -> str:
        return self.svg


def frame_data(frame: Frame) -> dict[str, Any]:
    """A frame with what is in it."""
    return {
        "title": frame.title,
        "frames": [frame_data(part) for part in frame.inside if isinstance(part, Frame)],
        "boxes": [box_data(part) for part in frame.inside if isinstance(part, Box)],
    }


def box_data(box: Box) -> dict[str, Any]:
    """A box: the name of its node, its truth where somebody is asked about, its lines, and where it leads."""
    return {
        "node": box.id,
        "shape": box.shape,
        "truth": None if box.truth is None else box.truth.word,
        "says": box.spoken,
        "told": box.link.text,
        "address": box.link.address,
    }


def arrow_data(arrow: Arrow) -> dict[str, Any]:
    """An arrow: the boxes it joins, what it says and how it looks. The keys are those of the schema."""
    return {
        "start": arrow.start,
        "end": arrow.end,
        "line": arrow.line,
        "label": arrow.label,
        "told": arrow.text,
        "head": arrow.head,
        "heavy": arrow.heavy,
        "loose": arrow.loose,
    }
