"""`pathways rules compile`: the shipped rules kept for quick starts."""

from pathways.loading.rules.catalog_files import compile_shipped
from pathways.rendering.layout.lines import escape_controls
from pathways.wording import command_texts


def compile_rules() -> None:
    """Compile the shipped rules, so that each command starts quickly.

    Example: pathways rules compile

    Every command does so by itself, in the cache folder of whoever runs it; PATHWAYS_CACHE names another. In
    an image or an installation for others, run this once as the administrator, with that variable set.
    """
    print(escape_controls(command_texts.wrote(compile_shipped())))
