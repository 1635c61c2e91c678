"""`pathways rules schema`: what files may hold, for editors."""

from pathlib import Path
from typing import Literal

from pathways.loading.catalog_files import load
from pathways.loading.schema import record_schema, rules_schema
from pathways.rendering.json_answer import as_json


def print_schema(of: Literal["rules", "record"] = "rules", /, *, rules: Path | None = None) -> None:
    """Print a JSON Schema for rule files, or for records, with which editors complete what one types.

    Example: pathways rules schema record > record.schema.json

    Parameters
    ----------
    of
        What the schema is of: a rule file, or a record.
    rules
        A folder of rule files whose names are offered beside the shipped ones.
    """
    schema = rules_schema if of == "rules" else record_schema
    print(as_json(schema(load(rules).names)), end="")  # noqa: T201
