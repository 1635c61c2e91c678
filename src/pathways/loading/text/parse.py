"""A file as its writer wrote it: YAML, or JSON."""

from pathlib import Path

from pathways.loading.text import json_file, yaml_file
from pathways.loading.text.file_text import STANDARD_INPUT, read_text_file
from pathways.loading.text.located import ParsedFile
from pathways.model.values.finding import InvalidInputError


def read(path: Path, shown: str) -> ParsedFile:
    """Read a file, or standard input for `-`; one that ends in .json is JSON, every other YAML.

    Args:
        path: the file.
        shown: its name in findings.

    Raises:
        InvalidInputError: it cannot be read; carries the finding.
    """
    return read_text(path, read_text_file(path, shown), shown)


def read_text(path: Path, text: str, shown: str) -> ParsedFile:
    """Read the text of a file as `read` does."""
    if path.suffix.casefold() == ".json":
        return json_file.parse(text, shown)
    if path == STANDARD_INPUT and text.lstrip().startswith("{"):
        try:  # without a name it may be either; most JSON is YAML too, but not all
            return json_file.parse(text, shown)
        except InvalidInputError:
            pass
    return yaml_file.parse(text, shown)
