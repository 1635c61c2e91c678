"""The terminal that texts are for: how wide its lines are, and whether it shows color."""

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TextIO, assert_never

from pathways.model.values.truth import Truth
from pathways.wording import short_texts
from pathways.wording.words import answer_word, requirement_word

NARROWEST, WIDEST = 40, 100
"""How short and how long lines may be, however wide the terminal is: longer ones are hard to read."""


@dataclass(frozen=True, slots=True)
class Terminal:
    """What texts are wrapped and colored for; a text for no terminal has 80 columns and no color."""

    width: int = 80
    color: bool = False


_TERMINAL: ContextVar[Terminal] = ContextVar("terminal", default=Terminal())  # noqa: B039 - it is frozen


def terminal() -> Terminal:
    """The terminal that texts are made for now."""
    return _TERMINAL.get()


@contextmanager
def writing_for(of: Terminal) -> Iterator[None]:
    """Make texts for a terminal meanwhile."""
    token = _TERMINAL.set(of)
    try:
        yield
    finally:
        _TERMINAL.reset(token)


def terminal_of(stream: TextIO, environment: Mapping[str, str] = os.environ) -> Terminal:
    """The terminal behind a stream: COLUMNS or its own width, and color unless NO_COLOR or TERM=dumb forbids.

    A pipe or a file has no color, and 80 columns unless COLUMNS says otherwise.
    """
    shown = stream.isatty()
    told = environment.get("COLUMNS", "")
    width = int(told) if told.isdecimal() and int(told) else 80
    if shown and not told.isdecimal():
        width = shutil.get_terminal_size((80, 24)).columns
    color = shown and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"
    return Terminal(min(max(width, NARROWEST), WIDEST), color)


def _style(truth: Truth) -> str:
    """The color of a truth, as the number that a terminal takes."""
    match truth:
        case Truth.YES:
            return "32"
        case Truth.NO:
            return "31"
        case Truth.UNKNOWN:
            return "33"
        case _:
            assert_never(truth)


BOLD = "1"
LABELS = "|".join(map(re.escape, short_texts.LABELS))
STYLES = (
    (re.compile(rf"^()({LABELS})(?=:)"), BOLD),
    *(
        (re.compile(pattern.format(*map(re.escape, words))), _style(truth))
        for truth in Truth
        for words in [(short_texts.box(truth), requirement_word(truth), answer_word(truth))]
        for pattern in (r"^( *)({0}|{1}(?=  ))", r"^(  \w[\w ]*  )({2})$")
    ),
)
"""What is colored: words that say by themselves what the color says."""


def colored(line: str) -> str:
    """A line with its marks in color; as it is where the terminal shows none."""
    if terminal().color:
        for pattern, style in STYLES:
            if pattern.match(line):
                return pattern.sub(f"\\1\x1b[{style}m\\2\x1b[0m", line)
    return line
