"""Text, lists and mappings as YAML that is read back as the same."""

from typing import Any

import yaml

from pathways.loading.text.yaml_file import NULL

Value = str | None | list[Any] | dict[str, Any]
"""What is written: text, as a person would type it, null, and lists and mappings of them."""


class _Writer(yaml.SafeDumper):
    """Quotes what would be read as something else, and nothing but null is anything else than text."""


_Writer.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag == NULL]
    for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
}


def _quoted(writer: _Writer, text: str) -> yaml.ScalarNode:
    """Text, in double quotes where a character of it is an escape there: other styles fold some of them."""
    return writer.represent_scalar("tag:yaml.org,2002:str", text, None if text.isprintable() else '"')


_Writer.add_representer(str, _quoted)


def yaml_text(value: Value, *, flow: bool | None = None) -> str:
    """A value as YAML, without a line end after it.

    Args:
        value: what to write.
        flow: on one line; null: what holds only scalars on one line, and all around it as blocks.
    """
    text: str = yaml.dump(
        value, Dumper=_Writer, default_flow_style=flow, width=10**6, allow_unicode=True, sort_keys=False
    )
    return text.removesuffix("...\n").rstrip("\n")
