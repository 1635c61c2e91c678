"""A picture as DOT, with every text kept text: markup, quotes and what a terminal obeys."""

from html import escape
from textwrap import wrap
from typing import assert_never

from graphviz import Digraph

from pathways.model.values.truth import Truth
from pathways.rendering.diagram.sketch import (
    Arrow,
    ArrowHead,
    Box,
    BoxLine,
    BoxLink,
    BoxShape,
    Frame,
    Sketch,
)
from pathways.rendering.diagram.theme import Theme, ThemeName, theme_of
from pathways.rendering.layout.lines import escape_controls
from pathways.wording.words import requirement_word

FONT = "Helvetica"
SIZE, BIG = 12, 16
"""In points: of what names a box, and of what a picture is about."""


def as_dot(sketch: Sketch, theme: ThemeName = "light") -> str:
    """Write a picture as DOT, read from left to right; the same picture gives the same bytes."""
    return _DotWriter(theme_of(theme)).whole(sketch)


class _DotWriter:
    def __init__(self, theme: Theme) -> None:
        self.theme = theme

    def whole(self, sketch: Sketch) -> str:
        dot = Digraph("pathways")
        pale = self.theme.pale
        # `newrank` keeps ranks across clusters; without it some layouts come out with no coordinates.
        dot.attr(
            rankdir="LR",
            newrank="true",
            ordering="in",
            fontname=FONT,
            fontcolor=self.theme.ink,
            bgcolor=self.theme.paper,
            ranksep="0.35",
            nodesep="0.15",
        )
        look = {"fontname": FONT, "fontsize": "12", "fontcolor": self.theme.ink, "color": pale}
        dot.attr("node", shape="box", margin="0.14,0.08", **look)
        dot.attr("edge", color=pale, fontname=FONT, fontsize="10", fontcolor=pale, arrowsize="0.7")
        below = "".join(dot_lines(note, 130, left=True) for note in sketch.notes)
        dot.attr(label=_label(self._pale(below)), labelloc="b", labeljust="l")
        with dot.subgraph(name="cluster title") as inside:
            inside.attr(
                label=_label(self._bold(dot_lines(sketch.title, 90), 16)), labelloc="t", labeljust="l"
            )
            inside.attr(peripheries="0")
            self.fill(inside, sketch.whole)
        for arrow in sketch.arrows:
            dot.edge(dot_name(arrow.start), dot_name(arrow.end), **_arrow(arrow))
        source: str = dot.source
        return source

    def fill(self, dot: Digraph, frame: Frame) -> None:
        for part in frame.inside:
            if isinstance(part, Box):
                self.box(dot, part)
                continue
            with dot.subgraph(name=f"cluster {part.id}") as inside:
                inside.attr(label=_label(self._bold(dot_lines(part.title, 60))), color=self.theme.pale)
                inside.attr(style="rounded", peripheries="1", labeljust="c")
                self.fill(inside, part)

    def box(self, dot: Digraph, box: Box) -> None:
        first = [self._truth(box.truth, box.about)] if box.truth is not None else []
        look = {"style": "solid"}
        if box.truth is not None:
            truth = self.theme.of(box.truth)
            look = {"color": truth.line, "fillcolor": truth.ground, "style": truth.style}
            look["penwidth"] = truth.width
        if box.shape == "rounded":
            look["style"] += ",rounded"
        told = [*first, *map(self._line, box.lines)]
        dot.node(dot_name(box.id), _label(*told), **look, **_shape(box.shape), **_web(box.link))

    def _line(self, line: BoxLine) -> str:
        text = dot_lines(line.text, line.width, left=line.left)
        match line.look:
            case "plain":
                pass
            case "pale":
                text = self._pale(text)
            case "name":
                text = self._bold(text)
            case "big":
                text = self._bold(text, BIG)
            case _:
                assert_never(line.look)
        if line.truth is None:
            return text
        word = self.theme.of(line.truth).word
        return f'<FONT COLOR="{word}"><B>{requirement_word(line.truth)}</B></FONT> {text}'

    def _truth(self, truth: Truth, about: str) -> str:
        word = self._bold(requirement_word(truth), color=self.theme.of(truth).word)
        return word + (self._pale(f": {plain_label(about)}") if about else "")

    def _bold(self, text: str, size: int = SIZE, color: str | None = None) -> str:
        return f'<FONT COLOR="{color or self.theme.ink}" POINT-SIZE="{size}"><B>{text}</B></FONT>'

    def _pale(self, text: str) -> str:
        return f'<FONT COLOR="{self.theme.pale}" POINT-SIZE="10">{text}</FONT>'


LABEL = 30
"""Letters of an arrow's label in one line."""


def _arrow(arrow: Arrow) -> dict[str, str]:
    look: dict[str, str] = {"style": arrow.line} if arrow.line != "solid" else {}
    look |= {"arrowhead": _head(arrow.head)} if arrow.head != "full" else {}
    if len(arrow.label) > LABEL:
        look |= {"label": _label(dot_lines(arrow.label, LABEL))}
    elif arrow.label:
        look |= {"label": dot_attribute(arrow.label)}
    look |= {"tooltip": dot_attribute(arrow.text)} if arrow.text else {}
    look |= {"penwidth": "2"} if arrow.heavy else {}
    return look | ({"weight": "0"} if arrow.loose else {})


def dot_name(identity: str) -> str:
    """A node's name in DOT, where a colon would mean a port."""
    return identity.replace(":", " ")


def dot_lines(text: str, width: int, *, left: bool = False) -> str:
    """A text as wrapped lines of a label.

    >>> dot_lines("a <b> & c", 5)
    'a &lt;b&gt;<BR/>&amp; c'
    """
    end = '<BR ALIGN="LEFT"/>' if left else "<BR/>"
    inner = " " * (len(text) - len(text.lstrip(" -"))) if left else ""
    wrapped = [
        plain_label(line) for line in wrap(text, width, subsequent_indent=inner, break_on_hyphens=False)
    ]
    return end.join(wrapped) + (end if left else "")


def _label(*parts: str) -> str:
    """Parts of markup, one below the other, as a label; empty ones left out."""
    text = ""
    for part in filter(None, parts):
        text += part if not text or text.endswith('<BR ALIGN="LEFT"/>') else f"<BR/>{part}"
    return f"<{text}>"


def _web(link: BoxLink) -> dict[str, str]:
    """The attributes of a link, where there is an address to link to."""
    # Only the web: a link of another kind could run code in the reader's browser.
    if link.address is None or not link.address.startswith(("https://", "http://")):
        return {"tooltip": dot_attribute(link.text)}
    address = _escaped(link.address).replace("\\", "%5C")
    return {"tooltip": dot_attribute(link.text), "URL": address, "target": "_blank"}


def plain_label(text: str) -> str:
    r"""A text in a label: no markup, and no backslash that DOT reads, as in `\N`, the node's name.

    >>> print(plain_label("R&D \\N"))
    R&amp;D \\N
    """
    return _escaped(text).replace("\\", "\\\\")


def dot_attribute(text: str) -> str:
    """A text as a tooltip, which is read for backslashes twice."""
    return _escaped(text).replace("\\", "\\\\" * 2)


def _escaped(text: str) -> str:
    return escape(escape_controls(text), quote=False)


def _shape(shape: BoxShape) -> dict[str, str]:
    """The attributes that draw a shape."""
    match shape:
        case "box":
            return {}
        case "rounded":
            return {}
        case "choice":
            return {"shape": "hexagon", "margin": "0"}
        case "oval":
            return {"shape": "ellipse", "margin": "0.06,0.03"}
        case "goal":
            return {"peripheries": "2"}
        case _:
            assert_never(shape)


def _head(head: ArrowHead) -> str:
    """What Graphviz calls a head."""
    match head:
        case "full":
            return "normal"
        case "open":
            return "vee"
        case "empty":
            return "empty"
        case _:
            assert_never(head)
