"""The JSON Schemas of what `--json` prints, made from the shapes that the data is typed with."""

from typing import Any, Literal, assert_never

from pydantic import TypeAdapter

from pathways.rendering.align.data import SCHEMA as ALIGNMENT
from pathways.rendering.align.shapes import AlignmentReportData
from pathways.rendering.check.data import SCHEMA as ANSWER
from pathways.rendering.check.shapes import AnswerData
from pathways.rendering.next.data import SCHEMA as NEXT
from pathways.rendering.next.shapes import NextData
from pathways.rendering.renew.data import SCHEMA as RENEWAL
from pathways.rendering.renew.shapes import RenewalData

Published = Literal["answer", "next", "renewal", "alignment"]
"""What has a published schema: what `check`, `next`, `renew` and `align` print."""


def published_schema(of: Published) -> dict[str, Any]:
    """The JSON Schema of an answer as data, with the schema number that its data bears."""
    match of:
        case "answer":
            return _schema(AnswerData, ANSWER)
        case "next":
            return _schema(NextData, NEXT)
        case "renewal":
            return _schema(RenewalData, RENEWAL)
        case "alignment":
            return _schema(AlignmentReportData, ALIGNMENT)
        case _:
            assert_never(of)


def _schema(shape: Any, number: str) -> dict[str, Any]:
    schema = TypeAdapter[Any](shape).json_schema(mode="serialization")
    for model in (schema, *schema.get("$defs", {}).values()):
        model["additionalProperties"] = False
    top = schema["$defs"][schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
    top["properties"]["schema"] = {"const": number}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": number, **schema}
