"""What a dialog prints and reads: lines, prompts with what may be typed, and replies."""

import sys

from pathways.editing.answers_to_edits import spell_reply
from pathways.model.evidence.item import Evidence
from pathways.rendering.layout.lines import escape_controls, wrap_lines
from pathways.wording import command_texts, labels

OF_ACCREDITORS = {
    "status": command_texts.ACCREDITED_OR_CANDIDACY,
    labels.SINCE_AND_UNTIL: command_texts.FIRST_AND_LAST_DAY,
}
"""What may be typed of an entry of `accredited_by`, by what is asked of it."""


class DialogStopped(Exception):  # noqa: N818 - no fault: the person's choice
    """The person wants no more questions, or types nothing more."""


def key_with_hint(model: type[Evidence], key: str, *, yes_no: bool = False) -> str:
    """A key, with what may be typed and what its model says of it."""
    name = key.replace("_", " ")
    several = spell_reply(model, key, "none") == []
    if yes_no:
        return command_texts.yes_no_or_words(several=several, name=name)
    description = model.model_fields[key].description if key in model.model_fields else None
    hint = (
        command_texts.WORDS_OR_NONE
        if several
        else command_texts.YES_OR_NO
        if _is_bool(model, key)
        else description
    )
    return f"{name} ({hint})" if hint else name


def _is_bool(model: type[Evidence], key: str) -> bool:
    return spell_reply(model, key, "yes") == "true"


def print_lines(*texts: str) -> None:
    """Print texts beside the answer, each from a new line."""
    for text in texts:
        indent = text[: len(text) - len(text.lstrip())]
        for line in wrap_lines(text.lstrip(), indent, hang=2) or [""]:
            print(escape_controls(line), file=sys.stderr)


def read_reply(prompt: str) -> str:
    """What the person types next.

    Raises:
        Stopped: they type q, or nothing more.
    """
    print(prompt, end="", file=sys.stderr, flush=True)
    reply = sys.stdin.readline() if sys.stdin else ""
    while "\ufffd" in reply:  # what `main` has for bytes that the terminal's encoding does not know
        print_lines(command_texts.NOT_TEXT)
        print(prompt, end="", file=sys.stderr, flush=True)
        reply = sys.stdin.readline()
    if not reply or reply.strip() == "q":
        raise DialogStopped
    return reply.strip()
