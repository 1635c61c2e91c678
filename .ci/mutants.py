"""Run mutants of a room, chosen by chance and always the same, and say how many its tests catch.

All of them take hours: every mutant that survives has run every test that touches its line.

    python .ci/mutants.py graph 160
"""

import json
import random
import subprocess
import sys
from pathlib import Path

MUTANTS = Path("mutants/src/pathways")
SURVIVED = 0, 33  # every test passed; no test runs the line


def results(room: str) -> dict[str, int | None]:
    """By mutant of a room, the status of its tests; null: not run yet."""
    found: dict[str, int | None] = {}
    for path in sorted(MUTANTS.glob(f"{room}/**/*.meta")):
        found |= json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"]
    return found


def run(names: list[str]) -> None:
    subprocess.run(["mutmut", "run", *names], check=False, stdout=subprocess.DEVNULL)


def main(room: str, number: int) -> int:
    if not results(room):
        run(["none"])  # writes the mutants
    every = sorted(results(room))
    chosen = random.Random(31).sample(every, min(number, len(every)))
    run(chosen)
    after = results(room)
    survived = [name for name in chosen if after[name] in SURVIVED or after[name] is None]
    print("\n".join(survived))
    caught = len(chosen) - len(survived)
    print(f"{room}: {caught} of {len(chosen)} caught, {caught / len(chosen):.1%}; {len(every)} in all")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
