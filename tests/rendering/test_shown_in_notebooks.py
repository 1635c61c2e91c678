"""Answers in a notebook: the same short answer, as HTML, and one line where there is no HTML."""

import re
from html import unescape
from html.parser import HTMLParser
from typing import Any

import pytest

import pathways as pw
from pathways.interop.programs import read_program
from pathways.rendering.align.short import short_alignment_page
from pathways.rendering.layout.blocks import as_text
from pathways.rendering.next.short import short_next_page
from pathways.rendering.renew.short import short_renewal_page

DAY = "2026-11-24"
VOID: frozenset[str] = frozenset({"br"})


class Nesting(HTMLParser):
    """Fails where an element is closed that is not the innermost."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in ("script", "style", "img", "iframe")
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data + " "


def words(html: str) -> str:
    page = Nesting()
    page.feed(html)
    assert page.open == []
    return " ".join(unescape(page.text).split())


def plain(text: str) -> str:
    """A text without what a list puts in front of its items."""
    return re.sub(r"[^\w]+", " ", text)


def answers(catalog: pw.Catalog) -> list[tuple[Any, str]]:
    record = pw.read_record("examples/vera.yaml", catalog)
    program = read_program("examples/riverbend-him-aas.yaml", catalog)
    maria = pw.read_record("examples/maria.yaml", catalog)
    answer = pw.check(catalog, "CHPS", maria, as_of=DAY)
    renewals, steps = pw.renew(catalog, record, as_of=DAY), pw.next_steps(catalog, maria, as_of=DAY)
    alignment = pw.align(catalog, program, graduating="2027-05-15")
    return [
        (answer, pw.explain(answer)),
        (renewals, as_text(short_renewal_page(renewals))),
        (steps, as_text(short_next_page(steps))),
        (alignment, as_text(short_alignment_page(alignment))),
    ]


@pytest.mark.parametrize("place", range(4))
def test_a_notebook_shows_the_short_answer(catalog: pw.Catalog, place: int) -> None:
    answer, text = answers(catalog)[place]
    html = answer._repr_html_()
    assert plain(words(html)).split() == plain(text.replace(": --full", ": --full")).split()
    assert len(repr(answer)) < 200
    assert "\n" not in repr(answer)


def test_no_word_of_a_record_is_markup(catalog: pw.Catalog) -> None:
    record = pw.Record.model_validate({"learner": "<b>x</b>"}, context=catalog.names)
    html = pw.check(catalog, "CHPS", record, as_of=DAY)._repr_html_()
    assert "<b>" not in html
    assert "&lt;b&gt;x" in html


def test_a_box_says_in_words_what_it_means(catalog: pw.Catalog) -> None:
    html = answers(catalog)[0][0]._repr_html_()
    assert "<span title='Met' aria-label='Met'><code>[x]</code></span> associate degree" in html
    assert "aria-label='Not met'><code>[ ]</code>" in html
