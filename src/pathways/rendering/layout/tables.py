"""Tables in Markdown."""

from collections.abc import Iterable, Sequence

from pathways.rendering.layout.blocks import plain_text


def markdown_table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in which no word is markup."""
    lines = [_table_row(heads), _table_row(["---"] * len(heads))]
    return "\n".join([*lines, *(_table_row([plain_text(cell) for cell in row]) for row in rows)]) + "\n"


def _table_row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
