"""`pathways rules schema`: what files may hold, for editors."""

from pathlib import Path
from typing import Literal

from pathways.loading.rules.catalog_files import load
from pathways.loading.schema import program_schema, record_schema, rules_schema
from pathways.rendering.layout.json import as_json

SCHEMAS = {"rules": rules_schema, "record": record_schema, "program": program_schema}


def print_schema(
    of: Literal["rules", "record", "program"] = "rules", /, *, rules: Path | None = None
) -> None:
    """Print a JSON Schema for rule files, records or programs, with which editors complete what one types.

    Example: pathways rules schema record > record.schema.json

    Parameters
    ----------
    of
        What the schema is of: a rule file, a record, or a school's program.
    rules
        A folder of rule files whose names are offered beside the shipped ones.
    """
    print(as_json(SCHEMAS[of](load(rules).names)), end="")
