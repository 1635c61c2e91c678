"""Runs the command as people do."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
MARIA = ["--record", "examples/maria.yaml", "--as-of", "2026-11-24"]


def run(*words: str, stdin: str | None = None, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603
        [sys.executable, "-m", "pathways", *words],
        cwd=ROOT,
        env=os.environ | {"NO_COLOR": "1", "COLUMNS": "80"} | env,
        capture_output=True,
        input=stdin,
        encoding="utf-8",
        check=False,
    )
