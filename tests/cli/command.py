"""Runs the command: in this process, as most tests do, or as people do, in one of its own."""

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

from pathways.cli.main import main

ROOT = Path(__file__).parents[2]
MARIA = ["--record", "examples/maria.yaml", "--as-of", "2026-11-24"]
_PLAIN = {"NO_COLOR": "1", "COLUMNS": "80"}


class Done(NamedTuple):
    """What a command left behind."""

    returncode: int
    stdout: str
    stderr: str


def run(*words: str, stdin: str | bytes | None = None, together: bool = False, **env: str) -> Done:
    """Run `pathways` with these words here, from the root of the checkout.

    `together` sends standard error where standard output goes, as a terminal does.
    """
    typed = stdin.encode() if isinstance(stdin, str) else stdin or b""
    out = _stream()
    err = out if together else _stream()
    with (
        chdir(ROOT), _environment(_PLAIN | env), _typed(typed), redirect_stdout(out), redirect_stderr(err),
    ):  # fmt: skip
        try:
            main([*words])
        except SystemExit as ended:
            code = int(ended.code or 0)
        else:
            raise AssertionError("the command did not exit")
    return Done(code, _text(out), "" if together else _text(err))


def run_process(*words: str, stdin: str | None = None, **env: str) -> subprocess.CompletedProcess[str]:
    """Run `pathways` with these words in a process of its own: for its streams, its start and its end."""
    return subprocess.run(  # noqa: S603
        [sys.executable, "-m", "pathways", *words],
        cwd=ROOT,
        env=os.environ | _PLAIN | env,
        capture_output=True,
        input=stdin,
        encoding="utf-8",
        check=False,
    )


def _stream() -> io.TextIOWrapper:
    """A file in memory that is as one of the operating system: text above bytes."""
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)


def _text(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()


@contextmanager
def _environment(changed: dict[str, str]) -> Iterator[None]:
    before = dict(os.environ)
    os.environ.update(changed)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


@contextmanager
def _typed(text: bytes) -> Iterator[None]:
    before, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(text), encoding="utf-8")
    try:
        yield
    finally:
        sys.stdin = before
