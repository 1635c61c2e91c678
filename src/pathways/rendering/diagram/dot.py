"""DOT, with every text kept text: markup, quotes and what a terminal obeys."""

from html import escape
from textwrap import wrap

from graphviz import Digraph

from pathways.model.source import Source, Trust
from pathways.model.truth import Truth
from pathways.rendering.lines import harmless
from pathways.rendering.words import cited

FONT = "Helvetica"
INK, PALE = "#222222", "#5A5A5A"


def bold(text: str, color: str = INK, size: int = 12) -> str:
    """Markup, already escaped, in bold."""
    return f'<FONT COLOR="{color}" POINT-SIZE="{size}"><B>{text}</B></FONT>'


def pale(text: str) -> str:
    """Markup, already escaped, in small grey letters."""
    return f'<FONT COLOR="{PALE}" POINT-SIZE="10">{text}</FONT>'


WORD = {
    Truth.YES: bold("met", "#00507D"),
    Truth.NO: bold("unmet", "#8F3E00"),
    Truth.UNKNOWN: bold("unknown", "#444444"),
}
"""A truth in the words of pictures; dark enough to read on its colour."""
TRUTH = {
    Truth.YES: {"color": "#0072B2", "fillcolor": "#DCEBF7", "style": "filled", "penwidth": "2"},
    Truth.NO: {"color": "#D55E00", "fillcolor": "#FBE5D6", "style": "filled"},
    Truth.UNKNOWN: {"color": "#6E6E6E", "fillcolor": "#F3F3F3", "style": "filled,dashed"},
}
"""How a truth looks: blue, orange and grey, which colour-blind people tell apart, and another line each."""


def graph() -> Digraph:
    """An empty picture, read from left to right."""
    dot = Digraph("pathways")
    # `newrank` keeps ranks across clusters; without it some layouts come out with no coordinates.
    dot.attr(
        rankdir="LR",
        newrank="true",
        ordering="in",
        fontname=FONT,
        fontcolor=INK,
        ranksep="0.35",
        nodesep="0.15",
    )
    dot.attr("node", shape="box", fontname=FONT, fontsize="12", fontcolor=INK, color=PALE, margin="0.14,0.08")
    dot.attr("edge", color=PALE, fontname=FONT, fontsize="10", fontcolor=PALE, arrowsize="0.7")
    return dot


def name(identity: str) -> str:
    """A node's name in DOT, where a colon would mean a port."""
    return identity.replace(":", " ")


def lines(text: str, width: int, *, left: bool = False) -> str:
    """A text as wrapped lines of a label.

    >>> lines("a <b> & c", 5)
    'a &lt;b&gt;<BR/>&amp; c'
    """
    end = '<BR ALIGN="LEFT"/>' if left else "<BR/>"
    wrapped = [plain(line) for line in wrap(text, width, break_on_hyphens=False)]
    return end.join(wrapped) + (end if left else "")


def label(*parts: str) -> str:
    """Parts of markup, one below the other, as a label; empty ones left out."""
    return f"<{'<BR/>'.join(part for part in parts if part)}>"


def title(text: str) -> str:
    """The heading of a picture, as a label."""
    return label(bold(lines(text, 90), size=16))


def said(truth: Truth, about: str) -> str:
    """A truth in the words of pictures, and what it is about."""
    return f"{WORD[truth]}{pale(f': {plain(about)}')}"


def linked(source: Source, trust: Trust | None = None) -> dict[str, str]:
    """The attributes that link a node to its source, and name it; `trust` where a clause lowers it."""
    return web(source.address, cited(source, source.trust if trust is None else trust))


def web(address: str | None, tooltip: str) -> dict[str, str]:
    """The attributes of a link, where there is an address to link to."""
    # Only the web: a link of another kind could run code in the reader's browser.
    if address is None or not address.startswith(("https://", "http://")):
        return {"tooltip": attribute(tooltip)}
    link = _escaped(address).replace("\\", "%5C")
    return {"tooltip": attribute(tooltip), "URL": link, "target": "_blank"}


def plain(text: str) -> str:
    r"""A text in a label: no markup, and no backslash that DOT reads, as in `\N`, the node's name.

    >>> print(plain("R&D \\N"))
    R&amp;D \\N
    """
    return _escaped(text).replace("\\", "\\\\")


def attribute(text: str) -> str:
    """A text as a tooltip, which is read for backslashes twice."""
    return _escaped(text).replace("\\", "\\\\" * 2)


def _escaped(text: str) -> str:
    return escape(harmless(text), quote=False)
