"""Every reason, question, assumption and shortfall, word for word."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.reasons import why

from pathways import Verdict
from pathways.loading.text.parse import read
from pathways.model.verdict import CompetingDemands

CASES: dict[str, list[dict[str, Any]]] = read(
    Path(__file__).parent / "explanations.yaml", "explanations.yaml"
).value


def lines(said: Verdict, indent: str = "  ") -> Iterator[str]:
    yield f"{indent}{said.truth.word} {said.name or '-'} ({said.trust.word})"
    inside = indent + "    "
    for word, items in (
        ("used", said.used),
        ("not counted", [f"{one.path}: {why(one)}" for one in said.left_out]),
        ("asks", [f"{one.kind}, {one.path}, {one.about}" for one in said.questions]),
        ("assumes", said.assumptions),
        ("short", [str(tuple(map(plain, (one.name, *one[1:5])))) for one in said.shortfalls]),
        ("unmet", said.unmet),
        ("cites", said.cites),
        ("competing", [_competing(said.competing)] if said.competing else []),
    ):
        yield from (f"{inside}{word}: {item}" for item in items)
    for part in said.parts:
        yield from lines(part, indent + "  ")


def _competing(found: CompetingDemands) -> str:
    demands = tuple(f"{found.condition}.{quota}" if quota else found.condition for quota in found.demands)
    return str((demands, found.caps, found.items))


def plain(value: Any) -> Any:
    return " to ".join(map(str, value)) if isinstance(value, tuple) else str(value)


@pytest.mark.parametrize("closed", [False, True], ids=["open", "closed"])
def test_what_is_said_is_as_it_was(
    say: Callable[..., Verdict], kept: Callable[[str, str], None], *, closed: bool
) -> None:
    text = [
        line
        for kind, cases in CASES.items()
        for number, case in enumerate(cases, 1)
        for line in (f"{kind} {number}", *lines(say(**case, closed=closed)))
    ]
    kept(f"said-{'closed' if closed else 'open'}.txt", "\n".join(text) + "\n")
