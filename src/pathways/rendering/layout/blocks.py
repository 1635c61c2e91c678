"""A page as blocks, for a terminal and as Markdown."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple, assert_never

from pathways.rendering.layout.lines import escape_controls, page_text, wrap_lines

BlockKind = Literal["title", "heading", "subheading", "line", "item", "aside", "note"]
LISTED: frozenset[BlockKind] = frozenset({"item", "aside", "note"})
"""The kinds that stand in a list."""


class Block(NamedTuple):
    """A piece of a page.

    A `title` heads the page, a `heading` a part of it and a `subheading` a part of that; an `item` stands in
    a list, `depth` lists deep from 0; an `aside` is said of the item above it, a `line` of the heading, and a
    `note` is an aside about sources, which a short page leaves out.
    """

    kind: BlockKind
    text: str
    depth: int = 0


def item_blocks(title: str, texts: Iterable[str]) -> Iterator[Block]:
    """A heading with a list below it; nothing where the list is empty."""
    texts = list(texts)
    if texts:
        yield Block("subheading", title)
        yield from (Block("item", text) for text in texts)


def as_lines(blocks: Iterable[Block]) -> Iterator[str]:
    """Blocks as lines that fit the terminal; the first has an empty line before it too."""
    for kind, text, depth in blocks:
        indent = "  " * (depth + 1)
        match kind:
            case "item":
                yield from wrap_lines(f"- {text}", indent, 2)
            case "aside" | "note":
                yield from wrap_lines(f"({text})", indent, 1)
            case "line":
                yield from wrap_lines(text, "  ", 2)
            case "title" | "subheading":
                yield from ("", *wrap_lines(text, hang=2))
            case "heading":
                lines = wrap_lines(text, hang=2)
                yield from ("", *lines, "-" * max(map(len, lines)))
            case _:
                assert_never(kind)


def as_text(blocks: Iterable[Block]) -> str:
    """Blocks as a text for the terminal."""
    return page_text(as_lines(blocks)).lstrip("\n")


def as_markdown(blocks: Iterable[Block]) -> str:
    """Blocks as Markdown in which no word of theirs is markup."""
    lines: list[str] = []
    before: BlockKind | None = None
    for kind, text, depth in blocks:
        said = plain_text(text)
        mark = _markdown(kind, said)
        if kind in LISTED and before in LISTED:
            lines.append(f"{'  ' * depth}{mark}")
        else:
            lines += ["", f"{'  ' * depth}{mark}" if kind in LISTED else mark]
        before = kind
    return "\n".join(lines).lstrip("\n") + "\n"


def _markdown(kind: BlockKind, said: str) -> str:
    """A block in Markdown."""
    match kind:
        case "title":
            return f"# {said}"
        case "heading":
            return f"## {said}"
        case "subheading":
            return f"### {said}"
        case "line":
            return said
        case "item":
            return f"- {said}"
        case "aside" | "note":
            return f"- *{said}*"
        case _:
            assert_never(kind)


def plain_text(text: str) -> str:
    """Words without markup, harmless to a terminal; an address is made a link."""
    parts = re.split(r"(https?://[^\s<>]*[^\s<>.,;:)])", escape_controls(text))
    return "".join(
        f"<{part}>" if nth % 2 else re.sub(r"([\\`*_{}\[\]<>#+!|&~])", r"\\\1", part)
        for nth, part in enumerate(parts)
    )
