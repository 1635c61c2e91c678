"""Values that files spell as one scalar: how each is read, written and described."""

from collections.abc import Callable
from enum import IntEnum
from typing import Any, TypeVar

from pydantic import GetPydanticSchema
from pydantic_core import CoreSchema, core_schema

from pathways.model.values.fault import quoted
from pathways.model.values.fault_kinds import FaultKind
from pathways.model.values.finding import InvalidValueError


class OrderedWord(IntEnum):
    """Values in an order, lowest first, which files and answers spell as words."""

    @property
    def word(self) -> str:
        """As files and answers spell it, such as `third-party`."""
        return self.name.lower().replace("_", "-")


OrderedWordT = TypeVar("OrderedWordT", bound=OrderedWord)


def scalar(read: Callable[[Any], Any], write: Callable[[Any], Any], shape: CoreSchema) -> GetPydanticSchema:
    """The schema of a type that files spell as a scalar.

    Args:
        read: the value for what a file says; raises InvalidValueError.
        write: what JSON says for a value.
        shape: what a file may say, for JSON Schema.
    """

    def schema(*_: Any) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            read,
            serialization=core_schema.plain_serializer_function_ser_schema(write),
            json_schema_input_schema=shape,
        )

    return GetPydanticSchema(schema)


def worded(kind: type[OrderedWordT], refused: FaultKind) -> GetPydanticSchema:
    """The schema of values that files spell as words."""
    by_word = {value.word: value for value in reversed(kind)}

    def read(value: Any) -> OrderedWordT:
        if isinstance(value, kind):
            return value
        if isinstance(value, str) and value in by_word:
            return by_word[value]
        raise InvalidValueError(refused, value=quoted(value), known=tuple(by_word))

    return scalar(read, lambda item: item.word, core_schema.literal_schema(list(by_word)))
