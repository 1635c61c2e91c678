"""`pathways rules compile`: the shipped rules kept for quick starts."""

from pathways.loading.rules.catalog_files import compile_shipped
from pathways.rendering.layout.lines import escape_controls
from pathways.wording import command_texts


def compile_rules() -> None:
    """Keep the shipped rules compiled, so that each command starts quickly.

    Example: pathways rules compile

    Every command does so by itself where it may write beside the package and Python keeps bytecode; after an
    installation for others, or with PYTHONDONTWRITEBYTECODE set, this does it once.
    """
    print(escape_controls(command_texts.wrote(compile_shipped())))
