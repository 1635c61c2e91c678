"""The command `pathways`.

Exit codes: 0 done, 2 unusable input, 70 a crash of ours, 130 stopped with Ctrl-C; `check --exit-status` gives
0 yes, 1 no, 3 unknown.
Answers go to standard output, all else to standard error; with `--json`, what is wrong with the input is the
answer.
"""

import os
import sys
import traceback
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from cyclopts import App

from pathways.cli.check import check
from pathways.model.values.finding import InvalidInputError
from pathways.rendering.layout.findings import findings_data, findings_text
from pathways.rendering.layout.json import as_json
from pathways.rendering.layout.terminal import terminal_of, writing_for
from pathways.wording import command_texts


def _version(folder: str | None = None) -> str:
    """The version of the package, and that of the rules that came with it, or of these under one's own."""
    from importlib.metadata import version  # which takes a twentieth of a command's time

    from pathways.loading.rules.catalog_files import load
    from pathways.model.rules_version import rules_version

    return command_texts.version(version("credential-pathways"), rules_version(load(folder)))


def _argument_error(error: Any) -> str:
    from pathways.cli.argument_errors import argument_error

    return argument_error(error)


class _LazyHelp:
    """What formats help, imported when help is asked for."""

    def __call__(self, *arguments: Any) -> None:
        self.__getattr__("__call__")(*arguments)

    def __getattr__(self, name: str) -> Any:
        from pathways.cli.help_text import WrappedHelp

        return getattr(WrappedHelp(), name)


_HELP: Any = _LazyHelp()
UNUSABLE, CRASHED, INTERRUPTED = 2, 70, 130

app = App(
    name="pathways",
    version=_version,
    version_flags=("--version", "-V"),
    help="Am I eligible for a health information credential, why or why not, and what is still needed?\n\n"
    "Example: pathways check CHPS --record examples/maria.yaml",
    help_formatter=_HELP,
    error_formatter=_argument_error,
    result_action="return_value",
)
app.command(check)
# Named, not imported: a check must not wait for networkx and graphviz, nor for what it does not need.
for _name, _home, _about, _example in (
    (
        "next",
        "next:next_",
        "List next steps, what they lead to, and key dates.",
        "next --record maria.yaml",
    ),
    (
        "align",
        "align.app:align",
        "Audit a school's program: exam and curriculum alignment, and graduates' eligibility.",
        "align program.yaml -o report.html",
    ),
    (
        "renew",
        "renew:renew",
        "Show the standing of credentials, what renewal requires, and key dates.",
        "renew --record vera.yaml",
    ),
    (
        "career",
        "career:career",
        "Show the careers that credentials lead to: duties, pay and outlook.",
        "career coding",
    ),
    (
        "diagram",
        "diagram:diagram",
        "Draw a credential's requirements, the paths to or from it, careers, or a map of all credentials.",
        "diagram --to ODS -o ods.svg",
    ),
    ("graph", "graph:graph", "Explore how credentials lead to one another.", "graph routes CHPS"),
    (
        "record",
        "record.app:record",
        "Start a record, check it for problems, and answer its open questions.",
        "record new -o maria.yaml",
    ),
    (
        "rules",
        "rules.app:rules",
        "List, show, compare and check the rules.",
        "rules show CHPS",
    ),
    (
        "completion",
        "completion:completion",
        "Complete commands and options in your shell.",
        "completion bash",
    ),
):
    app.command(f"pathways.cli.{_home}", name=_name, help=f"{_about}\n\nExample: pathways {_example}")


def main(words: list[str] | None = None) -> None:
    """Run one command and exit."""
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a name that the terminal cannot show is spelled out
            stream.reconfigure(errors="backslashreplace")
    if sys.stdout is None:  # closed by whoever started us: Python has no stream for it
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - for the process
        print(command_texts.OUTPUT_CLOSED, file=sys.stderr)
        sys.exit(UNUSABLE)
    try:
        with writing_for(terminal_of(sys.stdout)):
            status = _run(sys.argv[1:] if words is None else words)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read the output has seen enough
        _silence()
        status = 0
    except KeyboardInterrupt:
        print(file=sys.stderr)
        status = INTERRUPTED
    except Exception as error:
        status = _stopped(error)
    sys.exit(status)


def _run(words: list[str]) -> int:
    """Run one command; what is wrong with the input is printed."""
    try:
        match words:
            case ["--version", "--rules", folder] | ["--rules", folder, "--version"]:
                print(_version(folder))
                return 0
            case ["help", *command]:
                return app([*command, "--help"]) or 0
            case _:
                return app(words) or 0
    except InvalidInputError as unusable:
        as_data = "--json" in words
        print(
            as_json(findings_data(unusable.findings)) if as_data else findings_text(unusable.findings),
            end="",
            file=sys.stdout if as_data else sys.stderr,
        )
        return UNUSABLE


def _stopped(error: Exception) -> int:
    """What to exit with, after the reason was printed."""
    if isinstance(error, OSError) and error.filename is None:  # no file: what the answer is printed to
        _silence()
        said = command_texts.output_failed(error.strerror)
        print(said, file=sys.stderr)
        return UNUSABLE
    traceback.print_exception(error)
    print(command_texts.OWN_FAULT, file=sys.stderr)
    return CRASHED


def _silence() -> None:
    """Let nothing more be written to standard output: Python would complain once more while it closes it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
