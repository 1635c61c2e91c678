"""How long the shipped rules take to load, beside what no loader of YAML can do without.

    make bench

Each figure is the quickest of nine runs in one process, over that of the first row: libyaml's own parse of
the same files into nodes. Ratios say the same on any machine; the times beside them do not.
"""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import yaml

from pathways import load
from pathways.loading.catalog_files import catalog_of
from pathways.loading.rule_file import read_rules
from pathways.loading.rules_folder import rule_files, shipped
from pathways.loading.written import read

RUNS = 9
COPIES = 200


def seconds(work: Callable[[], object]) -> float:
    """The quickest of some runs: what slows the others is not ours."""
    times = []
    for _ in range(RUNS):
        begin = perf_counter()
        work()
        times.append(perf_counter() - begin)
    return min(times)


def main() -> None:
    """Print the table."""
    paths = rule_files(shipped())
    texts = [path.read_text(encoding="utf-8") for path in paths]
    bare = seconds(lambda: [yaml.compose(text, Loader=yaml.CSafeLoader) for text in texts])
    files = read_rules()
    rows = [
        ("libyaml alone, into nodes", bare),
        ("read, guarded, with places", seconds(lambda: [read(path, path.name) for path in paths])),
        ("names and models of what was read", seconds(lambda: catalog_of(files))),
        ("load(), all of it", whole := seconds(load)),
    ]
    size = sum(map(len, texts))
    print(f"{len(paths)} files, {size:,} characters")  # noqa: T201
    for name, time in rows:
        print(f"{time / bare:8.2f}  {time * 1000:8.1f} ms  {name}")  # noqa: T201
    with TemporaryDirectory() as folder:
        more = copies(Path(folder))
        many = seconds(lambda: load(folder))
    per_character = (many - whole) / more / (whole / size)
    print(f"{per_character:8.2f}  a character of {COPIES} more credentials, over one of the shipped files")  # noqa: T201


def copies(folder: Path) -> int:
    """Write CHPS many times under other names; how many characters that are."""
    text = (shipped() / "ahima" / "chps.yaml").read_text(encoding="utf-8")
    written = 0
    for nth in range(COPIES):
        copy = text.replace("credential: ahima/chps", f"credential: ahima/chps-{nth}", 1)
        copy = copy.replace("abbreviation: CHPS", f"abbreviation: CHPS-{nth}", 1)
        written += (folder / f"{nth}.yaml").write_text(copy, encoding="utf-8")
    return written


if __name__ == "__main__":
    main()
