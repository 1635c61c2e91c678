"""Every kind of answer in plain words."""

from typing import TYPE_CHECKING

from pathways.checking.answer import Answer
from pathways.rendering.check.text import explain as explain_answer
from pathways.wording.arguments import other_kind

if TYPE_CHECKING:
    from pathways.alignment.align import Alignment
    from pathways.planning.next_steps import NextSteps
    from pathways.renewal.renew import Renewals


def explain(answer: "Answer | NextSteps | Renewals | Alignment", *, full: bool = False) -> str:
    """Say an answer in plain words: first what to do, then why, then what it rests on.

    Args:
        answer: from `check`, `next_steps`, `renew` or `align`.
        full: with every route, every reason, all assumptions and sources.

    Returns:
        Lines that fit the terminal where words allow it; the short answer has about fifteen.

    Raises:
        TypeError: it is no answer.
    """
    if isinstance(answer, Answer):
        return explain_answer(answer, full=full)
    # The other kinds are loaded only by whoever has one.
    from pathways.planning.next_steps import NextSteps

    if isinstance(answer, NextSteps):
        from pathways.rendering.layout.blocks import as_text
        from pathways.rendering.next.short import short_next_page
        from pathways.rendering.next.text import next_text

        return next_text(answer) if full else as_text(short_next_page(answer))
    from pathways.renewal.renew import Renewals

    if isinstance(answer, Renewals):
        from pathways.rendering.layout.blocks import as_text
        from pathways.rendering.renew.short import short_renewal_page
        from pathways.rendering.renew.text import renewal_page

        return as_text((renewal_page if full else short_renewal_page)(answer))
    from pathways.alignment.align import Alignment

    if isinstance(answer, Alignment):
        from pathways.rendering.align.short import short_alignment_page
        from pathways.rendering.align.text import alignment_page
        from pathways.rendering.layout.blocks import as_text

        return as_text((alignment_page if full else short_alignment_page)(answer))
    raise TypeError(other_kind("answer", type(answer).__name__, Answer.__name__))
