"""What is wrong with the words of a command, and what to type instead."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Literal, get_args, get_origin

from cyclopts import (
    App,
    CoercionError,
    CycloptsError,
    MissingArgumentError,
    RepeatArgumentError,
    UnknownCommandError,
    UnknownOptionError,
    UnusedCliTokensError,
)

from pathways.wording import command_texts

FILES = (".yaml", ".yml", ".json")
"""How the name of a record ends."""


def argument_error(error: CycloptsError) -> str:
    """The line that is printed; what is rare keeps the words of the parser."""
    command = " ".join(("pathways", *(error.command_chain or ())))
    match error:
        case MissingArgumentError(argument=argument) if argument:
            name = argument.names[0]
            if error.tokens_so_far is not None and (given := error.keyword):
                return command_texts.value_missing(command, given)
            if name == "--record":
                file = next((word for word in error.root_input_tokens or () if word.endswith(FILES)), None)
                return command_texts.record_missing(command, file)
            return command_texts.argument_missing(command, name)
        case UnusedCliTokensError(unused_tokens=tokens):
            return command_texts.argument_unexpected(command, ", ".join(tokens or ()))
        case UnknownOptionError(token=token):
            typed = token.keyword or token.value
            options = (name for argument in error.argument_collection for name in argument.names)
            return command_texts.option_unknown(command, typed, _near(typed, options))
        case UnknownCommandError(unused_tokens=[word, *_], app=App() as app):
            commands = [name for name in app if not name.startswith("-")]
            return command_texts.command_unknown(command, word, commands, _near(word, commands))
        case CoercionError(token=token, target_type=kind) if token:
            name = token.keyword or (error.argument.names[0] if error.argument else command)
            choices = list(map(str, get_args(kind))) if get_origin(kind) is Literal else []
            return command_texts.argument_wrong(command, name, token.value, choices, flag=kind is bool)
        case RepeatArgumentError(token=token):
            return command_texts.argument_repeated(command, token.keyword)
        case _:
            return command_texts.fault(error)


def _near(typed: str, known: Iterator[str] | list[str]) -> str | None:
    """What was probably meant."""
    return next(iter(get_close_matches(typed, known, n=1)), None)
