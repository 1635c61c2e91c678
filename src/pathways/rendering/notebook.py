"""Answers in a notebook: the short text as HTML, in the colors of the notebook's own theme."""

from collections.abc import Iterable, Iterator
from html import escape
from re import sub

from pathways.alignment.align import Alignment
from pathways.checking.answer import Answer
from pathways.model.values.truth import Truth
from pathways.planning.next_steps import NextSteps
from pathways.rendering.align.short import short_alignment_page
from pathways.rendering.check.short import ASKED, ShortAnswer, short_answer
from pathways.rendering.layout.blocks import LISTED, Block
from pathways.rendering.next.short import short_next_page
from pathways.rendering.renew.short import short_renewal_page
from pathways.renewal.renew import Renewals
from pathways.wording import short_texts
from pathways.wording.words import answer_word, requirement_word


def short_html(answer: Answer | NextSteps | Renewals | Alignment) -> str:
    """The short answer as a piece of HTML without scripts, styles of its own, or anything from elsewhere."""
    match answer:
        case Answer():
            parts = _answer(short_answer(answer))
        case NextSteps():
            parts = _blocks(short_next_page(answer))
        case Renewals():
            parts = _blocks(short_renewal_page(answer))
        case Alignment():
            parts = _blocks(short_alignment_page(answer))
    return f'<div class="pathways">{"".join(parts)}</div>'


def _answer(short: ShortAnswer) -> Iterator[str]:
    yield f"<p><strong>{escape(short.title)}</strong></p>"
    rows = (
        f"<tr><th scope='row'>{label}</th><td>{answer_word(truth)}</td></tr>" for label, truth in short.truths
    )
    yield f"<table><tbody>{''.join(rows)}</tbody></table>"
    yield from (f"<p>{_linked(text)}</p>" for text in (*short.remarks, *short.first))
    if short.projection_text:
        yield f"<p>{escape(short.projection_text)}</p>"
    if short.requirements:
        title = short_texts.route(short.route, short.other_routes, met=short.route_met)
        lines = "".join(
            f"<li>{_box(line.truth)} {escape(line.text_with_record)}</li>" for line in short.requirements
        )
        yield f"<p><strong>{escape(title)}</strong></p><ul style='list-style: none'>{lines}</ul>"
    asked = short.further_questions
    for question in asked[:ASKED]:
        yield f"<p>{_linked(short_texts.confirm(question.text, question.where))}</p>"
    if more := asked[ASKED:]:
        yield f"<p>{short_texts.more_questions_in_full(len(more))}</p>"
    yield f"<p><small>{_linked(short_texts.ending(short.notes, short.credential))}</small></p>"


def _box(truth: Truth) -> str:
    """The box of a requirement, which says in words what it means."""
    word = requirement_word(truth)
    return f"<span title='{word}' aria-label='{word}'><code>{short_texts.box(truth)}</code></span>"


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    """Blocks as paragraphs and lists."""
    depth = 0
    for kind, text, level in blocks:
        wanted = level + 1 if kind in LISTED else 0
        yield "<ul>" * max(wanted - depth, 0) + "</ul>" * max(depth - wanted, 0)
        depth = wanted
        said = _linked(text)
        yield (
            f"<li>{said}</li>"
            if kind in LISTED
            else f"<p>{f'<strong>{said}</strong>' if kind != 'line' else said}</p>"
        )
    yield "</ul>" * depth


def _linked(text: str) -> str:
    """A text with its web addresses as links."""
    return sub(
        r"https?://[^\s()<>&;,]+[^\s()<>&;,.]",
        lambda found: f'<a href="{found[0]}">{found[0]}</a>',
        escape(text),
    )
