"""What of a file was not read, a line for each kind of it."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from pathways.model.evidence.unread import Unread
from pathways.model.values.fault import Written
from pathways.model.values.fault_kinds import FaultKind
from pathways.model.values.finding import Finding
from pathways.wording.faults.template import truncate
from pathways.wording.requirements import pluralize

NOT_READ = "Not read"
SHOWN = 20
"""Rows that are named; the others are counted."""
EMPTY: frozenset[FaultKind] = frozenset({"empty-column"})
"""What has nothing to be read; JSON has it."""


def not_read(unread: Unread) -> Iterator[str]:
    """The rows that were skipped, after their number; then the rest, what is alike on one line."""
    if unread.left_out:
        yield f"{unread.left_out} of {_count(unread.rows, 'row')} skipped"
    yield from (str(finding) for finding in unread.skipped[:SHOWN])
    if more := unread.skipped[SHOWN:]:
        yield f"{_count(len(more), 'more problem')}; --json lists all of them"
    yield from notice_lines(unread.notices)


def notice_lines(notices: Iterable[Finding]) -> Iterator[str]:
    """A line for the notices of a file that are alike, without empty columns."""
    alike: dict[tuple[str, FaultKind, str], list[Finding]] = {}
    for notice in notices:
        if notice.fault.kind not in EMPTY:
            alike.setdefault((notice.at.file, notice.fault.kind, notice.remedy), []).append(notice)
    for (file, _, remedy), found in alike.items():
        if len(found) == 1:
            yield str(found[0])
        else:
            yield f"{file}: {_together(found)}; {remedy}"


def _count(number: int, word: str) -> str:
    return pluralize(Fraction(number), word)


def _together(found: list[Finding]) -> str:
    """Notices of one kind: columns by their names, words by themselves, rows by their numbers."""
    first = found[0]
    if first.fault.kind == "column-not-read":
        names = (value for one in found for _, value in one.fault.arguments if isinstance(value, Written))
        return f"the columns {', '.join(f'`{truncate(name.text)}`' for name in names)} were not read"
    messages = list(dict.fromkeys(one.message for one in found))
    lines = [str(one.at.line) for one in found]
    more = f" and {len(lines) - SHOWN} more" if len(lines) > SHOWN else ""
    if len(messages) == 1:
        return f"{messages[0]} (rows {', '.join(lines[:SHOWN])}{more})"
    others = f"; {len(messages) - 3} more" if len(messages) > 3 else ""
    return "; ".join(messages[:3]) + others
