"""An SVG for everybody: what it is of, and what each part of it says, for those who do not see it."""

import re
from collections.abc import Mapping
from html import escape, unescape
from typing import assert_never

from pathways.rendering.diagram.dot import dot_name
from pathways.rendering.diagram.sketch import Arrow, ArrowLine, Box, Sketch
from pathways.rendering.layout.lines import escape_controls
from pathways.wording import picture_texts

_PART = re.compile(
    r'<g id="(?P<id>[a-z]+\d+)" class="(?P<kind>node|edge|cluster)">\n<title>(?P<name>[^<]*)</title>'
)


def accessible_svg(drawn: str, sketch: Sketch) -> str:
    """Give a drawn SVG its title and description, and every node and arrow its words and role.

    Args:
        drawn: what a renderer made of the DOT of the picture.
        sketch: the picture.
    """
    boxes = {dot_name(box.id): box for box in sketch.whole.boxes()}
    arrows = {f"{dot_name(arrow.start)}->{dot_name(arrow.end)}": arrow for arrow in sketch.arrows}

    def part(found: re.Match[str]) -> str:
        written = unescape(found["name"])
        if found["kind"] == "node" and (box := boxes.get(written)):
            said, named = box.spoken, f' data-name="{_text(box.id)}"'
        elif found["kind"] == "edge" and (arrow := arrows.get(written)):
            said, named = _spoken(arrow, boxes), ""
        else:
            return found[0]
        role = f'role="graphics-symbol"{named} aria-label="{_text(said)}"'
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


def _spoken(arrow: Arrow, boxes: Mapping[str, Box]) -> str:
    start, end = (boxes[dot_name(one)].lines[0].text for one in (arrow.start, arrow.end))
    return f"{start}, {arrow.text or arrow.label or _relation(arrow.line)}: {end}"


def _text(text: str) -> str:
    return escape(escape_controls(text))


def _relation(line: ArrowLine) -> str:
    """What an arrow of a line means."""
    match line:
        case "solid":
            return picture_texts.NEEDED_FOR
        case "dashed":
            return picture_texts.ONE_WAY_TO
        case "dotted":
            return picture_texts.RELATED_TO
        case _:
            assert_never(line)
