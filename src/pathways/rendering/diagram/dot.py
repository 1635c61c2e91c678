"""DOT, with every text kept text: markup, quotes and what a terminal obeys."""

from html import escape
from textwrap import wrap

from graphviz import Digraph

from pathways.model.source import Source
from pathways.model.truth import Truth
from pathways.rendering.lines import harmless
from pathways.rendering.words import cited

FONT = "Helvetica"
INK, PALE = "#222222", "#5A5A5A"
WORD = {Truth.YES: "met", Truth.NO: "unmet", Truth.UNKNOWN: "unknown"}
TRUTH = {
    Truth.YES: {"color": "#0072B2", "fillcolor": "#DCEBF7", "style": "filled", "penwidth": "2"},
    Truth.NO: {"color": "#D55E00", "fillcolor": "#FBE5D6", "style": "filled"},
    Truth.UNKNOWN: {"color": "#6E6E6E", "fillcolor": "#F3F3F3", "style": "filled,dashed"},
}
"""How a truth looks: blue, orange and grey, which colour-blind people tell apart, and another line each."""


def graph(name: str) -> Digraph:
    """An empty picture, read from left to right."""
    dot = Digraph(_plain(name))
    # `newrank` keeps ranks across clusters; without it some layouts come out with no coordinates.
    dot.attr(rankdir="LR", newrank="true", fontname=FONT, fontcolor=INK, ranksep="0.5", nodesep="0.15")
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
    wrapped = [escape(harmless(line)) for line in wrap(text, width)]
    return end.join(wrapped) + (end if left else "")


def bold(text: str, color: str = INK, size: int = 12) -> str:
    """Markup, already escaped, in bold."""
    return f'<FONT COLOR="{color}" POINT-SIZE="{size}"><B>{text}</B></FONT>'


def pale(text: str) -> str:
    """Markup, already escaped, in small grey letters."""
    return f'<FONT COLOR="{PALE}" POINT-SIZE="10">{text}</FONT>'


def label(*parts: str) -> str:
    """Parts of markup, one below the other, as a label; empty ones left out."""
    return f"<{'<BR/>'.join(part for part in parts if part)}>"


def linked(source: Source | None) -> dict[str, str]:
    """The attributes that link a node to its source, and name it."""
    if source is None:
        return {"tooltip": " "}
    tooltip = _plain(cited(source, source.trust))
    # Only the web: a link of another kind could run code in the reader's browser.
    if source.address is None or not source.address.startswith(("https://", "http://")):
        return {"tooltip": tooltip}
    return {"tooltip": tooltip, "URL": _plain(source.address), "target": "_blank"}


def _plain(text: str) -> str:
    """A text as an attribute: no markup, and no backslash that DOT would read."""
    return escape(harmless(text), quote=False).replace("\\", "\\\\")
