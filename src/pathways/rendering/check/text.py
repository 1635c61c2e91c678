"""An answer as text for a terminal: short, or with all that it rests on."""

from pathways.checking.answer import Answer
from pathways.rendering.check.full import full_lines
from pathways.rendering.check.short import short_lines
from pathways.rendering.layout.lines import page_text


def explain(answer: Answer, *, full: bool = False) -> str:
    """Say the answer in plain words: first what to do, then why, then what it rests on.

    Args:
        answer: from `check`.
        full: with every route, every reason, all assumptions and sources.

    Returns:
        Lines that fit the terminal where words allow it; the short answer has about fifteen.
    """
    return page_text(full_lines(answer) if full else short_lines(answer))
