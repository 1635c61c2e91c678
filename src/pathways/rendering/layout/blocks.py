"""A page as blocks, for a terminal and as Markdown."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from pathways.rendering.layout.lines import escape_controls, page_text, wrap_lines


class Block(NamedTuple):
    """A piece of a page.

    A `title` heads the page, a `heading` a part of it and a `subheading` a part of that; an `item` stands in
    a list, `depth` lists deep from 0; an `aside` is said of the item above it, and a `line` of the heading.
    """

    kind: Literal["title", "heading", "subheading", "line", "item", "aside"]
    text: str
    depth: int = 0


def item_blocks(title: str, texts: Iterable[str]) -> Iterator[Block]:
    """A heading with a list below it; nothing where the list is empty."""
    texts = list(texts)
    if texts:
        yield Block("subheading", title)
        yield from (Block("item", text) for text in texts)


def as_lines(blocks: Iterable[Block]) -> Iterator[str]:
    """Blocks as lines for a terminal of 80 columns; the first has an empty line before it too."""
    for kind, text, depth in blocks:
        indent = "  " * (depth + 1)
        if kind == "item":
            yield from wrap_lines(f"- {text}", indent, 2)
        elif kind == "aside":
            yield from wrap_lines(f"({text})", indent, 1)
        elif kind == "line":
            yield from wrap_lines(text, "  ", 2)
        else:
            lines = wrap_lines(text, hang=2)
            yield from ("", *lines)
            if kind == "heading":
                yield "-" * max(map(len, lines))


def as_text(blocks: Iterable[Block]) -> str:
    """Blocks as a text for a terminal of 80 columns."""
    return page_text(as_lines(blocks)).lstrip("\n")


def as_markdown(blocks: Iterable[Block]) -> str:
    """Blocks as Markdown in which no word of theirs is markup."""
    lines: list[str] = []
    before = ""
    for kind, text, depth in blocks:
        said = plain_text(text)
        if kind in ("item", "aside"):
            if before not in ("item", "aside"):
                lines.append("")
            lines.append(f"{'  ' * depth}- {said if kind == 'item' else f'*{said}*'}")
        else:
            mark = {"title": "# ", "heading": "## ", "subheading": "### "}.get(kind, "")
            lines += ["", f"{mark}{said}"]
        before = kind
    return "\n".join(lines).lstrip("\n") + "\n"


def plain_text(text: str) -> str:
    """Words without markup, harmless to a terminal; an address is made a link."""
    parts = re.split(r"(https?://[^\s<>]*[^\s<>.,;:)])", escape_controls(text))
    return "".join(
        f"<{part}>" if nth % 2 else re.sub(r"([\\`*_{}\[\]<>#+!|&~])", r"\\\1", part)
        for nth, part in enumerate(parts)
    )
