"""Lines that fit a terminal."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from pathways.rendering.layout.terminal import colored, terminal


def page_text(lines: Iterable[str]) -> str:
    """Lines as one text, harmless to a terminal."""
    return "\n".join(colored(escape_controls(line.rstrip())) for line in lines) + "\n"


def escape_controls(line: str) -> str:
    r"""A line that no terminal takes for a command: what cannot be printed is spelled out.

    >>> print(escape_controls("a\x1b[31m"))
    a\x1b[31m
    """
    return "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in line)


def list_lines(title: str, texts: Iterable[str], indent: str = "") -> Iterator[str]:
    """A title, and a line or more for each text; nothing where there are none."""
    texts = list(texts)
    if texts:
        yield from wrap_lines(title, indent, 2)
        for text in texts:
            yield from wrap_lines(f"- {text}", f"{indent}  ", 2)


def spaced_list_lines(title: str, texts: Iterable[str]) -> Iterator[str]:
    """The same after an empty line."""
    if lines := list(list_lines(title, texts)):
        yield from ("", *lines)


def wrap_lines(text: str, indent: str = "", hang: int = 0) -> list[str]:
    """A text as lines that fit, the later ones further in by `hang`; a word too long stays whole."""
    return wrap(
        text,
        terminal().width,
        initial_indent=indent,
        subsequent_indent=indent + " " * hang,
        break_long_words=False,
        break_on_hyphens=False,
    )
