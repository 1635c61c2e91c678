"""An SVG for everybody: what it is of, and what each part of it says, for those who do not see it."""

import re
from html import escape, unescape

from pathways.rendering.diagram.dot import name
from pathways.rendering.diagram.sketch import Arrow, Sketch
from pathways.rendering.lines import harmless

_PART = re.compile(
    r'<g id="(?P<id>[a-z]+\d+)" class="(?P<kind>node|edge|cluster)">\n<title>(?P<name>[^<]*)</title>'
)
HOW = {"solid": "needed for", "dashed": "one way to", "dotted": "related to"}


def spoken(drawn: str, sketch: Sketch) -> str:
    """Give a drawn SVG its title and description, and every node and arrow its words and role.

    Args:
        drawn: what a renderer made of the DOT of the picture.
        sketch: the picture.
    """
    boxes = {name(box.id): box.spoken for box in sketch.whole.boxes()}
    labels = {name(box.id): box.lines[0].text for box in sketch.whole.boxes() if box.lines}
    arrows = {f"{name(one.start)}->{name(one.end)}": one for one in sketch.arrows}

    def part(found: re.Match[str]) -> str:
        written = unescape(found["name"])
        if found["kind"] == "node":
            said = boxes.get(written, "")
        elif found["kind"] == "edge":
            said = _arrow(arrows.get(written), labels)
        else:
            return found[0]
        role = f'role="graphics-symbol" data-name="{found["name"]}" aria-label="{_text(said)}"'
        return f'<g id="{found["id"]}" class="{found["kind"]}" {role}>\n<title>{_text(said)}</title>'

    drawn = _PART.sub(part, drawn)
    start = drawn.index("<svg")
    inside = drawn.index(">", start) + 1
    roles = ' role="graphics-document" aria-roledescription="diagram" aria-labelledby="title desc" lang="en"'
    title, description = _text(sketch.title), _text(sketch.description)
    return (
        f'{drawn[: start + 4]}{roles}{drawn[start + 4 : inside]}\n<title id="title">{title}</title>\n'
        f'<desc id="desc">{description}</desc>{drawn[inside:]}'
    )


def _arrow(arrow: Arrow | None, labels: dict[str, str]) -> str:
    if arrow is None:
        return ""
    start, end = labels.get(name(arrow.start), ""), labels.get(name(arrow.end), "")
    return f"{start}, {arrow.told or arrow.label or HOW[arrow.line]}: {end}"


def _text(text: str) -> str:
    return escape(harmless(text))
