"""DOT to SVG, PNG and PDF."""

import os
import shutil
import subprocess
import sysconfig
from contextlib import suppress
from importlib.util import find_spec
from typing import Literal

from pathways.model.values.finding import Location, invalid_input
from pathways.wording import picture_texts

ImageFormat = Literal["svg", "png", "pdf"]
SECONDS = 60
PAGE = b"""
#set document(date: none)
#set page(width: auto, height: auto, margin: 12pt, fill: none)
#image("drawn.svg")
"""


def draw(dot: str, form: ImageFormat) -> bytes:
    """Lay a graph out and draw it, with the renderer that is installed with this package.

    A Graphviz on the machine is the second choice, and the only one for PDF.

    Raises:
        RuntimeError: none could; the message has what each said.
    """
    description = []
    for program in _programs(form):
        try:
            done = subprocess.run(  # noqa: S603 - the programs are ours, the text goes in as data
                [program, f"-T{form}"],
                input=dot.encode(),
                capture_output=True,
                timeout=SECONDS,
                check=False,
                env=os.environ | {"SOURCE_DATE_EPOCH": "0"},  # no day of drawing in a PDF
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            description.append(str(error))
            continue
        if done.returncode == 0 and done.stdout:
            return done.stdout
        description.append(done.stderr.decode(errors="replace").strip()[:300])
    raise RuntimeError(picture_texts.no_renderer("; ".join(description) or "none is installed"))


def draw_pdf(dot: str) -> bytes:
    """The same as PDF: with a Graphviz on the machine, or else with typst, which the extra `pdf` installs.

    Raises:
        InvalidInputError: neither is there.
    """
    with suppress(RuntimeError):  # no Graphviz, or one that was built without PDF
        return draw(dot, "pdf")
    if find_spec("typst"):
        import typst

        # A dictionary of files is taken too, which the types of typst do not say.
        pdf: bytes = typst.compile({"main.typ": PAGE, "drawn.svg": draw(dot, "svg")})  # type: ignore[call-overload]
        return pdf
    raise invalid_input(Location("pdf"), "W007", "no-pdf-renderer")


def _programs(form: ImageFormat) -> list[str]:
    scripts = sysconfig.get_path("scripts")  # not on PATH where the environment is not activated
    own = shutil.which("graphviz-pure", path=scripts) or shutil.which("graphviz-pure")
    programs = (None if form == "pdf" else own, shutil.which("dot"))
    return [program for program in programs if program]
