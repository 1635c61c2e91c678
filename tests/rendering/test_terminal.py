"""The terminal that texts are for: how wide they are, and when they have color."""

import io
import re
from typing import Any

import pytest
from tests.cli.command import MARIA, run

from pathways.rendering.layout.lines import page_text
from pathways.rendering.layout.terminal import Terminal, terminal_of, writing_for

COMMANDS = (
    ("check", "CHPS", *MARIA),
    ("check", "CHPS", "--full", *MARIA),
    ("check", *MARIA),
    ("next", *MARIA),
    ("next", "--full", *MARIA),
    ("renew", "--full", "--record", "examples/vera.yaml", "--as-of", "2026-11-24"),
    ("align", "examples/riverbend-him-aas.yaml"),
    ("rules", "show", "RHIT"),
    ("career", "coding"),
)


@pytest.mark.parametrize("width", [40, 80, 100, 200, 20])
@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: " ".join(words[:3]))
def test_lines_fit_the_terminal_where_words_allow_it(words: tuple[str, ...], width: int) -> None:
    shown = run(*words, COLUMNS=str(width)).stdout
    fits = min(max(width, 40), 100)
    long = [line for line in shown.splitlines() if len(line) > fits]
    assert all(len(max(line.split(), key=len)) > fits - 16 for line in long), long


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "environment", "color"),
    [
        (Screen(), {}, True),
        (Screen(), {"NO_COLOR": "1"}, False),
        (Screen(), {"NO_COLOR": ""}, True),  # an empty one is none, as no-color.org says
        (Screen(), {"TERM": "dumb"}, False),
        (io.StringIO(), {}, False),
    ],
)
def test_color_is_for_terminals_alone(stream: Any, environment: dict[str, str], color: bool) -> None:
    assert terminal_of(stream, environment).color is color


def test_color_says_nothing_that_words_do_not() -> None:
    lines = ["  [x] a", "  [ ] b", "  Not met    c", "  Eligible for the exam       No", "Next: d", "e"]
    plain = page_text(lines)
    with writing_for(Terminal(color=True)):
        shown = page_text(lines)
    assert shown.count("\x1b[0m") == 5
    assert re.sub(r"\x1b\[\d+m", "", shown) == plain


def test_a_name_cannot_color_a_line() -> None:
    with writing_for(Terminal(color=True)):
        assert page_text(["a\x1b[31m"]) == "a\\x1b[31m\n"
