"""`pathways rules schema`: the shapes of files, for editors, and what `--json` prints, for programs."""

from pathlib import Path
from typing import Literal, assert_never

from pathways.loading.rules.catalog_files import load
from pathways.loading.schema import JsonSchema, program_schema, record_schema, rules_schema
from pathways.rendering.layout.json import as_json

SchemaOf = Literal["rules", "record", "program", "answer", "next", "renewal", "alignment"]


def print_schema(of: SchemaOf = "rules", /, *, rules: Path | None = None) -> None:
    """Print the JSON Schema of a file, for completion in editors, or of JSON output.

    Example: pathways rules schema record > record.schema.json

    Parameters
    ----------
    of
        A rule file, a record or a school's program; or what `check`, `next`, `renew` and `align` print with
        --json: an answer, the next steps, a renewal or an alignment.
    rules
        A folder of rule files whose names are offered in addition to the shipped ones.
    """
    print(as_json(_schema(of, rules)), end="")


def _schema(of: SchemaOf, rules: Path | None) -> JsonSchema:
    match of:
        case "rules":
            return rules_schema(load(rules).names)
        case "record":
            return record_schema(load(rules).names)
        case "program":
            return program_schema(load(rules).names)
        case "answer" | "next" | "renewal" | "alignment":
            from pathways.rendering.published import published_schema

            return published_schema(of)
        case _:
            assert_never(of)
