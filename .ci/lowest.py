"""Print the lowest version that pyproject.toml allows of each dependency, as constraints for pip."""

import re
import sys
import tomllib
from pathlib import Path

PROJECT = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
REQUIREMENT = re.compile(r"(?P<name>[A-Za-z0-9._-]+)>=(?P<lowest>[0-9.]+),<[0-9.]+")


def constraints() -> list[str]:
    """One line for each dependency of those who use the package, and of its extras; none of a developer.

    Raises:
        ValueError: a dependency has no lower and upper bound, or says more than these.
    """
    extras = PROJECT["optional-dependencies"]
    lines = []
    for requirement in (*PROJECT["dependencies"], *extras["pdf"], *extras["xlsx"]):
        if not (found := REQUIREMENT.fullmatch(requirement)):
            raise ValueError(f"write {requirement!r} as NAME>=LOWEST,<NEXT")
        lines.append(f"{found['name']}=={found['lowest']}")
    return lines


if __name__ == "__main__":
    sys.stdout.write("".join(f"{line}\n" for line in constraints()))
