"""What is kept of an output is laid out to be read as a diff: nothing of it is lost, and no line is long."""

import re

WIDTH = 120
MORE = "    … "
"""Before the rest of a line that was broken at a space."""


def reviewable(name: str, text: str) -> str:
    """The text of an output, with a line for each of its parts.

    A style sheet that a page holds is left out: it is a file of its own.
    """
    ending = name.rpartition(".")[2]
    if ending == "html":
        text = re.sub(r"(<style[^>]*>).*?(</style>)", r"\1 the style sheet \2", text, flags=re.DOTALL)
        text = re.sub(r">(?=<)", ">\n", text)
    elif ending == "dot":
        text = re.sub(r"(?<!^)(?=<(?:TR|TABLE|/TABLE|BR)\b)|(?<=[\]>\"]) (?=[a-zA-Z]+=)", "\n    ", text)
    elif ending == "mmd":
        text = text.replace("<br/>", "<br/>\n    ")
    return "".join(f"{part}\n" for line in text.split("\n") for part in _broken(line))[:-1]


def _broken(line: str) -> list[str]:
    parts = []
    while len(line) > WIDTH and (at := line.rfind(" ", len(MORE) + 1, WIDTH)) > 0:
        parts.append(line[:at])
        line = MORE + line[at + 1 :]
    return [*parts, line]
