"""What is wrong with the words of a command, and what to type instead."""

from cyclopts import CycloptsError, MissingArgumentError, UnusedCliTokensError

from pathways.wording import command_texts


def argument_error(error: CycloptsError) -> str:
    """The line that is printed; what is rare keeps the words of the parser."""
    command = " ".join(("pathways", *(error.command_chain or ())))
    match error:
        case MissingArgumentError(argument=argument) if argument:
            name = argument.names[0]
            if name == "--record":
                return command_texts.record_missing(command)
            return command_texts.argument_missing(command, name)
        case UnusedCliTokensError(unused_tokens=tokens):
            return command_texts.argument_unexpected(command, ", ".join(tokens or ()))
        case _:
            return command_texts.fault(error)
