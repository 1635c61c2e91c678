"""How answers show themselves in a notebook."""

from importlib import import_module


def repr_html(answer: object) -> str:
    """The short answer as HTML, for a notebook that shows a value at the end of a cell.

    The page is made by `rendering.notebook`, which is found by its name, so that no answer depends on it.
    """
    html: str = import_module("pathways.rendering.notebook").short_html(answer)
    return html
