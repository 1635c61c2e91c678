"""An alignment as PDF: the same blocks as on the terminal, set by typst, which the extra `pdf` installs."""

import json
from importlib.util import find_spec

from pathways.alignment.align import Alignment
from pathways.model.values.finding import Location, invalid_input
from pathways.rendering.align.difference import NamedDifference, difference_page
from pathways.rendering.align.text import alignment_page
from pathways.rendering.layout.lines import escape_controls

PAGE = b"""
#let told = json("blocks.json")
#set document(title: told.title, date: none)
#set page(paper: "us-letter", margin: (x: 2cm, y: 2cm), numbering: "1 of 1")
#set text(font: ("Liberation Sans", "Arimo", "DejaVu Sans", "Libertinus Serif"), size: 9.5pt, lang: "en")
#show heading: it => block(above: 1.4em, below: .7em, it)
#for one in told.blocks {
  if one.kind == "title" { heading(level: 1, one.text) }
  else if one.kind == "heading" { heading(level: 2, one.text) }
  else if one.kind == "subheading" { heading(level: 3, one.text) }
  else if one.kind == "line" { par(one.text) }
  else { pad(left: one.depth * 1em, list(tight: true, one.text)) }
}
"""
"""What sets the blocks; their words are data to it, and none of them is markup."""


def alignment_pdf(alignment: Alignment, change: NamedDifference | None = None) -> bytes:
    """The report as PDF, the same bytes for the same alignment.

    Raises:
        InvalidInputError: the extra `pdf` is not installed.
    """
    if not find_spec("typst"):
        raise invalid_input(Location("pdf"), "W007", "no-pdf-writer")
    import typst

    blocks = [*alignment_page(alignment, gaps=None), *(difference_page(*change) if change else ())]
    shown = [
        {"kind": block.kind, "text": escape_controls(block.text), "depth": block.depth} for block in blocks
    ]
    data = json.dumps({"title": escape_controls(alignment.program.title), "blocks": shown}).encode()
    # A dictionary of files is taken too, which the types of typst do not say.
    pdf: bytes = typst.compile({"main.typ": PAGE, "blocks.json": data})  # type: ignore[call-overload]
    return pdf
