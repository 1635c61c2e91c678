"""Ask the laws of holders of many records: `python -m tests.laws.fuzz_holders 0 50000`."""

import sys
from multiprocessing import Pool

from tests.laws.holder_laws import kept_by

from pathways import load

SHARE = 250


def broken(first: int) -> list[str]:
    """What is broken, or crashes, among some seeds."""
    catalog, found = load(), []
    for seed in range(first, first + SHARE):
        try:
            kept_by(catalog, seed, forgotten=3)
        except Exception as fault:
            found.append(f"seed {seed}: {type(fault).__name__}: {fault}")
    return found


def main(first: int, last: int) -> int:
    """Print each seed of which a law does not hold, and how many records were asked about."""
    with Pool() as pool:
        faults = [one for each in pool.imap(broken, range(first, last, SHARE)) for one in each]
    print("\n".join(faults))  # noqa: T201
    print(f"{last - first} records, {len(faults)} faults")  # noqa: T201
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
