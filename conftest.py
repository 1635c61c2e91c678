"""Runs what the documents show: Python examples, and commands with their output."""

import os
import shlex
from pathlib import Path

from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser
from tests.cli.command import run


def run_console(example: Example) -> None:
    """Run each `$ command` of a console block and compare what it prints with what the document shows."""
    for block in str(example.parsed).split("$ ")[1:]:
        command, _, shown = block.partition("\n")
        words = shlex.split(command)
        typed = None
        width = words.pop(0).partition("=")[2] if words[0].startswith("COLUMNS=") else "80"
        if words[0] == "echo":  # into a command that reads it
            typed, words = f"{words[1]}\n", words[3:]
        if words[0] != "pathways":  # `make` and `git` are what CI itself runs
            continue
        if ">" in words:
            words = words[: words.index(">")]
        done = run(*words[1:], stdin=typed, together=True, COLUMNS=width)
        if " > " in command and done.returncode == 0:
            continue
        if os.environ.get("PATHWAYS_SNAPSHOTS") == "write":
            document = Path(example.path)
            kept = document.read_text(encoding="utf-8")
            told = f"$ {command}\n{done.stdout.rstrip()}"
            written = kept.replace(f"$ {command}\n{shown}".rstrip(), told)
            document.write_text(written, encoding="utf-8")
        elif done.stdout.rstrip() != shown.rstrip():
            raise AssertionError(f"{command}\n{done.stdout}\ndiffers from\n{shown}")


pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(), CodeBlockParser("console", run_console)],
    patterns=["README.md", "docs/*.md", "docs/**/*.md"],
).pytest()
