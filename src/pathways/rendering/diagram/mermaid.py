"""A picture as Mermaid, which GitHub, GitLab and many wikis draw."""

from collections.abc import Iterator
from textwrap import wrap
from typing import assert_never

from pathways.model.values.truth import Truth
from pathways.rendering.diagram.sketch import (
    Arrow,
    ArrowLine,
    Box,
    BoxLine,
    BoxShape,
    Frame,
    Sketch,
    with_truth,
)
from pathways.rendering.diagram.theme import ThemeName, theme_of
from pathways.rendering.layout.lines import escape_controls


def as_mermaid(sketch: Sketch, theme: ThemeName = "light") -> str:
    """Write a picture as a Mermaid flowchart, read from left to right."""
    return "\n".join(_MermaidWriter(sketch, theme).whole()) + "\n"


class _MermaidWriter:
    def __init__(self, sketch: Sketch, theme: ThemeName) -> None:
        self.sketch = sketch
        self.theme = theme_of(theme)
        # What Mermaid takes for a name is narrow, so each box is known by its number.
        self.numbers = {box.id: f"n{nth}" for nth, box in enumerate(sketch.whole.boxes())}

    def whole(self) -> Iterator[str]:
        yield "flowchart LR"
        yield f"  accTitle: {_line(self.sketch.title)}"
        yield f"  accDescr: {_line(self.sketch.description)}"
        yield from self.inside(self.sketch.whole, "  ")
        arrows = [
            arrow for arrow in self.sketch.arrows if arrow.start in self.numbers and arrow.end in self.numbers
        ]
        yield from map(self.arrow, arrows)
        by_dashes: dict[str, list[str]] = {}
        for nth, arrow in enumerate(arrows):
            by_dashes.setdefault(_dashes(arrow.line), []).append(str(nth))
        for dashes, numbers in sorted(by_dashes.items(), reverse=True):
            if dashes:
                yield f"  linkStyle {','.join(numbers)} stroke-dasharray:{dashes}"
        yield from self.truths()
        yield from (f"  %% {_line(note)}" for note in self.sketch.notes)

    def inside(self, frame: Frame, indent: str) -> Iterator[str]:
        for nth, part in enumerate(frame.inside):
            if isinstance(part, Box):
                yield from self.box(part, indent)
                continue
            yield f'{indent}subgraph f{nth}["{_text(part.title)}"]'
            yield from self.inside(part, indent + "  ")
            yield f"{indent}end"

    def box(self, box: Box, indent: str) -> Iterator[str]:
        opens, closes = _brackets(box.shape)
        number = self.numbers[box.id]
        truth = [] if box.truth is None else [_bold(with_truth(box.truth, box.about))]
        text = "<br/>".join([*truth, *map(_words, box.lines)])
        yield f'{indent}{number}{opens}"{text}"{closes}'
        if box.link.address and box.link.address.startswith(("https://", "http://")):
            address = box.link.address.replace('"', "%22").replace("<", "%3C").replace(">", "%3E")
            yield f'{indent}click {number} href "{_line(address)}" "{_text(box.link.text)}" _blank'

    def arrow(self, arrow: Arrow) -> str:
        label = f'|"{_text(arrow.label)}"|' if arrow.label else ""
        return f"  {self.numbers[arrow.start]} {_arrow(arrow.line)}{label} {self.numbers[arrow.end]}"

    def truths(self) -> Iterator[str]:
        for truth in reversed(Truth):
            look = self.theme.of(truth)
            numbers = [self.numbers[box.id] for box in self.sketch.whole.boxes() if box.truth is truth]
            if numbers:
                broken = ",stroke-dasharray:5 3" if "dashed" in look.style else ""
                line = f"stroke:{look.line},stroke-width:{look.width}px{broken}"
                yield f"  classDef {truth.word} fill:{look.ground},{line},color:{self.theme.ink}"
                yield f"  class {','.join(numbers)} {truth.word}"


def _words(line: BoxLine) -> str:
    told = with_truth(line.truth, line.text)
    text = "<br/>".join(_text(part) for part in wrap(told, line.width, break_on_hyphens=False))
    match line.look:
        case "name" | "big":
            return f"<b>{text}</b>"
        case "plain" | "pale":
            return text
        case _:
            assert_never(line.look)


def _bold(text: str) -> str:
    return f"<b>{_text(text)}</b>"


def _text(text: str) -> str:
    """A text in quotes: whatever Mermaid, Markdown or HTML would read is a code point instead."""
    return "".join(
        letter if letter.isalnum() or letter in " .,:;()/-?" else f"#{ord(letter)};"
        for letter in escape_controls(text)
    )


def _line(text: str) -> str:
    """A text that ends with its line, without what would end it or begin a directive."""
    return escape_controls(text).translate(str.maketrans("{}<>", "()[]")).replace("%%", "% %")


def _brackets(shape: BoxShape) -> tuple[str, str]:
    """The brackets that make a shape."""
    match shape:
        case "box":
            return ("[", "]")
        case "rounded":
            return ("(", ")")
        case "choice":
            return ("{{", "}}")
        case "oval":
            return ("([", "])")
        case "goal":
            return ("[[", "]]")
        case _:
            assert_never(shape)


def _arrow(line: ArrowLine) -> str:
    """An arrow of a line."""
    match line:
        case "solid":
            return "-->"
        case "dashed":
            return "-.->"
        case "dotted":
            return "-.->"
        case _:
            assert_never(line)


def _dashes(line: ArrowLine) -> str:
    """The dashes and gaps of a line; none for one that is whole."""
    match line:
        case "solid":
            return ""
        case "dashed":
            return "7 4"
        case "dotted":
            return "1 5"
        case _:
            assert_never(line)
