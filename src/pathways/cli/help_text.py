"""Help that fits the terminal."""

import re
from typing import Any

from cyclopts.help import PlainFormatter

from pathways.rendering.layout.lines import wrap_lines


class WrappedHelp(PlainFormatter):
    """Plain help, wrapped as all other text is: cyclopts wraps a text before it puts the name in front."""

    def _print_plain(self, console: Any, text: str) -> None:
        indent = text[: len(text) - len(text.lstrip(" "))]
        for nth, paragraph in enumerate(re.split(r"\n\s*\n", text.rstrip())):
            if nth:
                console.print()
            for line in wrap_lines(" ".join(paragraph.split()), indent, len(indent)):
                super()._print_plain(console, line)
