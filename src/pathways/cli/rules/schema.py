"""`pathways rules schema`: what files may hold, for editors."""

from pathlib import Path
from typing import Literal, assert_never

from pathways.loading.rules.catalog_files import load
from pathways.loading.schema import JsonSchema, program_schema, record_schema, rules_schema
from pathways.model.values.names import Names
from pathways.rendering.layout.json import as_json

SchemaOf = Literal["rules", "record", "program"]


def print_schema(of: SchemaOf = "rules", /, *, rules: Path | None = None) -> None:
    """Print a JSON Schema for rule files, records or programs, with which editors complete what one types.

    Example: pathways rules schema record > record.schema.json

    Parameters
    ----------
    of
        What the schema is of: a rule file, a record, or a school's program.
    rules
        A folder of rule files whose names are offered beside the shipped ones.
    """
    print(as_json(_schema(of, load(rules).names)), end="")


def _schema(of: SchemaOf, names: Names) -> JsonSchema:
    match of:
        case "rules":
            return rules_schema(names)
        case "record":
            return record_schema(names)
        case "program":
            return program_schema(names)
        case _:
            assert_never(of)
