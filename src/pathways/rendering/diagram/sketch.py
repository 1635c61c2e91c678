"""What a picture shows, before it is written as DOT or Mermaid."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from pathways.model.rules.source import Source, Trust
from pathways.model.values.truth import Truth
from pathways.wording.sources import format_citation
from pathways.wording.words import requirement_word

LineLook = Literal["plain", "name", "big", "pale"]
ArrowLine = Literal["solid", "dashed", "dotted"]
ArrowHead = Literal["full", "open", "empty"]
BoxShape = Literal["box", "rounded", "choice", "oval", "goal"]
"""A box needs all of its parts, a choice some; rounded is a condition, oval an exam or an organization."""


class BoxLine(NamedTuple):
    """A text in a box, wrapped at a width; `truth` is told before it."""

    text: str
    look: LineLook = "plain"
    width: int = 38
    truth: Truth | None = None
    left: bool = False


class BoxLink(NamedTuple):
    """What a box tells of itself when it is pointed at, and the address that it leads to."""

    text: str
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Box:
    """A node under the name that the graph gives it; `truth` colors it and is its first word."""

    id: str
    lines: tuple[BoxLine, ...]
    link: BoxLink
    shape: BoxShape = "box"
    truth: Truth | None = None
    about: str = ""

    @property
    def spoken(self) -> str:
        """All that it says, for those who do not see it."""
        first = [with_truth(self.truth, self.about)] if self.truth is not None else []
        return ", ".join([*first, *(with_truth(line.truth, line.text.lstrip(" -")) for line in self.lines)])


def with_truth(truth: Truth | None, text: str) -> str:
    """A text after a truth in the words of pictures; the text alone where nobody is asked about."""
    if truth is None:
        return text
    return f"{requirement_word(truth)}: {text}" if text else requirement_word(truth)


@dataclass(frozen=True, slots=True)
class Arrow:
    """From a prerequisite to what it opens.

    Solid: needed. Dashed: one way among others. Dotted: no prerequisite, and `loose` where it should pull
    nothing out of its place.
    """

    start: str
    end: str
    line: ArrowLine = "solid"
    label: str = ""
    text: str = ""
    head: ArrowHead = "full"
    heavy: bool = False
    loose: bool = False


@dataclass(slots=True)
class Frame:
    """A group of boxes under a name."""

    id: str
    title: str
    inside: "list[Box | Frame]" = field(default_factory=list)

    def boxes(self) -> Iterator[Box]:
        """Every box in it."""
        for one in self.inside:
            if isinstance(one, Box):
                yield one
            else:
                yield from one.boxes()


@dataclass(slots=True)
class Sketch:
    """A whole picture: what it is of, what stands in it, and how to read it."""

    title: str
    description: str
    whole: Frame = field(default_factory=lambda: Frame("", ""))
    arrows: list[Arrow] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def source_link_of(source: Source, trust: Trust | None = None) -> BoxLink:
    """A link to a source; `trust` where a clause lowers it."""
    return BoxLink(format_citation(source, source.trust if trust is None else trust), source.address)
