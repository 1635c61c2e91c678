"""DOT to SVG and PNG."""

import shutil
import subprocess
import sysconfig
from typing import Literal

Format = Literal["svg", "png"]
SECONDS = 60


def draw(dot: str, form: Format) -> bytes:
    """Lay a graph out and draw it, with the renderer that is installed with this package.

    A Graphviz on the machine is the second choice.

    Raises:
        RuntimeError: neither could; the message has what each said.
    """
    said = []
    for program in _programs():
        try:
            done = subprocess.run(  # noqa: S603 - the programs are ours, the text goes in as data
                [program, f"-T{form}"], input=dot.encode(), capture_output=True, timeout=SECONDS, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            said.append(str(error))
            continue
        if done.returncode == 0 and done.stdout:
            return done.stdout
        said.append(done.stderr.decode(errors="replace").strip()[:300])
    raise RuntimeError(f"no renderer could draw the picture: {'; '.join(said) or 'none is installed'}")


def _programs() -> list[str]:
    scripts = sysconfig.get_path("scripts")  # not on PATH where the environment is not activated
    own = shutil.which("graphviz-pure", path=scripts) or shutil.which("graphviz-pure")
    return [program for program in (own, shutil.which("dot")) if program]
