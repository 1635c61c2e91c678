"""The templates of pages: every word of a record or a file is text, never markup."""

from typing import TYPE_CHECKING

from pathways.rendering.layout.lines import escape_controls

if TYPE_CHECKING:
    from jinja2 import Environment


def template_environment() -> "Environment":
    """The templates of this package, strict about names."""
    from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

    return Environment(
        loader=PackageLoader("pathways", "rendering"),
        autoescape=select_autoescape(enabled_extensions=("html.j2",), default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: escape_controls(value) if type(value) is str else value,
    )
