"""Text, lists and mappings as YAML that is read back as the same."""

from typing import Any

import yaml

from pathways.loading.text.yaml_file import NULL

YamlValue = str | None | list[Any] | dict[str, Any]
"""What is written: text, as a person would type it, null, and lists and mappings of them."""


class _QuotingDumper(yaml.SafeDumper):
    """Quotes what would be read as something else, and nothing but null is anything else than text."""


_QuotingDumper.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag == NULL]
    for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
}


def _quoted(writer: _QuotingDumper, text: str) -> yaml.ScalarNode:
    """Text, in double quotes where a character of it is an escape there: other styles fold some of them."""
    return writer.represent_scalar("tag:yaml.org,2002:str", text, None if text.isprintable() else '"')


_QuotingDumper.add_representer(str, _quoted)


def yaml_text(value: YamlValue, *, flow: bool | None = None) -> str:
    """A value as YAML, without a line end after it.

    Args:
        value: what to write.
        flow: on one line; null: what holds only scalars on one line, and all around it as blocks.
    """
    text: str = yaml.dump(
        value,
        Dumper=_QuotingDumper,
        default_flow_style=flow,
        width=10**6,
        allow_unicode=True,
        sort_keys=False,
    )
    return text.removesuffix("...\n").rstrip("\n")
