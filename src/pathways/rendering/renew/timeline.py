"""Cycles and what follows them as a picture: a band for each credential, and its dates in words below."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from importlib.resources import files
from textwrap import wrap
from typing import NamedTuple

from markupsafe import Markup

from pathways.rendering.layout.lines import escape_controls
from pathways.rendering.renew.words import date_words, standing_words
from pathways.renewal.history.cycles import DAY
from pathways.renewal.history.lapse import phases_after
from pathways.renewal.key_dates import KeyDate, coming_dates
from pathways.renewal.renew import Renewals
from pathways.renewal.standing.row import CredentialStatus

WIDE, BAND, LINE, EDGE, HEAD, GAP = 860, 22, 17, 20, 40, 30
COLUMNS, CLOSE = 112, 16
BACK = 1096
"""Days before the as-of date that are shown; what is older is cut off."""


class _TimeScale(NamedTuple):
    """From days to places across the picture."""

    first: date
    last: date

    def at(self, day: date) -> float:
        """The place of a day, or of the nearest one that is shown."""
        held = min(max(day, self.first), self.last)
        return round(EDGE + (WIDE - 2 * EDGE) * (held - self.first) / (self.last - self.first), 1)


def timeline(found: Renewals) -> bytes:
    """The coming dates of each credential as an SVG file, with all that it shows in words too."""
    rows = list(_drawn(found))
    style = files("pathways.rendering.renew").joinpath("timeline.css").read_text(encoding="utf-8")
    who = f" for {found.record.learner}" if found.record.learner else ""
    title = f"Renewals{who}, as of {found.as_of}"
    down, parts = HEAD, []
    scale = _scale(found, rows)
    for row in rows:
        part, height = _row(row, found.as_of, scale, down)
        parts.append(part)
        down += height + GAP
    if not rows:
        parts.append(_text(EDGE, down + LINE, "No cycle is known of any credential of the record"))
        down += 2 * LINE
    foot = f"Not the issuers' decision. Rules version: {found.rules_version}"
    parts.append(_text(EDGE, down, foot, "pale"))
    svg = Markup(
        '<svg viewBox="0 0 {w} {h}" width="{w}" height="{h}" role="img" aria-labelledby="title desc" '
        'xmlns="http://www.w3.org/2000/svg"><title id="title">{title}</title><desc id="desc">{desc}</desc>'
        '<style>{style}</style><rect class="paper" width="{w}" height="{h}"/>'
        '<text x="{e}" y="24" class="title">{title}</text>{parts}</svg>\n'
    ).format(
        w=WIDE, h=down + LINE, e=EDGE, title=escape_controls(title), desc=escape_controls(_told(found, rows)),
        style=Markup(style), parts=Markup("").join(parts),  # noqa: S704 - ours
    )  # fmt: skip
    return str(svg).encode()


def _drawn(found: Renewals) -> Iterator[CredentialStatus]:
    """The rows that have a band: of one of which it is not known which cycle it has, each that it may be."""
    for row in found.rows:
        if row.superseded_by:
            continue
        if row.cycle:
            yield row
        for one in row.possible:
            yield replace(row, cycle=one.turn.span, possible=(one,))


def _scale(found: Renewals, rows: list[CredentialStatus]) -> _TimeScale:
    """From the first cycle's first day to the last stage's, ways back years later left out."""
    cycles = [row.cycle for row in rows if row.cycle]
    ends = [one.date for row in rows for one in coming_dates(row, found.as_of) if one.kind != "retake"]
    first = max(min([found.as_of, *(cycle.first for cycle in cycles)]), found.as_of - BACK * DAY)
    last = max([found.as_of, *ends, *(cycle.last for cycle in cycles)])
    return _TimeScale(first, max(last, first) + 30 * DAY)


def _row(row: CredentialStatus, as_of: date, scale: _TimeScale, top: int) -> tuple[Markup, int]:
    """A credential's band and dates, and how high they are."""
    which = f"; if its cycle began on {row.cycle.first}" if row.cycle and row.possible else ""
    head = f"{row.credential.abbreviation}: {standing_words(row)}{which}"
    bar = top + LINE + 8
    parts = [_text(EDGE, top + 12, head, "name"), *_bars(row, scale, bar)]
    today = scale.at(as_of)
    parts.append(_line(today, bar - 4, bar + BAND + 4, "today"))
    parts.append(_text(today, bar - 7, str(as_of), "mark"))
    dates = [one for one in coming_dates(row, as_of) if one.kind != "retake"]
    days = sorted({one.date for one in dates})
    parts += [_line(scale.at(day), bar, bar + BAND + 6, "tick") for day in days]
    parts += [_text(x, bar + BAND + 18, mark, "mark") for x, mark in _marks(days, scale)]
    down = bar + BAND + 38
    for text in _lines(dates):
        parts.append(_text(EDGE, down, text))
        down += LINE
    return Markup("").join(parts), down - top


def _marks(days: list[date], scale: _TimeScale) -> Iterator[tuple[float, str]]:
    """The numbers of days, those that would stand on one another as a stretch such as 2-4."""
    groups: list[list[int]] = []
    for nth, day in enumerate(days):
        if groups and scale.at(day) - scale.at(days[groups[-1][-1]]) < CLOSE:
            groups[-1].append(nth)
        else:
            groups.append([nth])
    for first, *more in groups:
        mark = f"{first + 1}-{more[-1] + 1}" if more else str(first + 1)
        yield (scale.at(days[first]) + scale.at(days[more[-1] if more else first])) / 2, mark


def _bars(row: CredentialStatus, scale: _TimeScale, top: int) -> Iterator[Markup]:
    """The cycle, and each stage that follows if it is not renewed; by the first rule that may hold."""
    assert row.cycle  # noqa: S101 - only rows with a cycle are drawn
    assert row.renewal  # noqa: S101
    yield _bar(scale, row.cycle.first, row.cycle.last, "active", "cycle", top)
    every = phases_after(row.renewal, row.cycle.last)
    for phase in every[0] if every else ():
        called = phase.stage.called or phase.stage.standing
        yield _bar(scale, phase.first, phase.last or scale.last, phase.stage.standing, called, top)


def _bar(scale: _TimeScale, first: date, last: date, kind: str, called: str, top: int) -> Markup:
    start, end = scale.at(first), scale.at(last + DAY if last < scale.last else last)
    told = f"{called}, {first} to {last}" if last < scale.last else f"{called}, from {first}"
    inside = (
        _text(start + 5, top + 15, called, "inside") if end - start > 7 * len(called) + 10 else Markup("")
    )
    return Markup(
        '<g class="{kind}"><title>{told}</title><rect x="{x}" y="{y}" width="{w}" height="{h}"/>{inside}</g>'
    ).format(kind=kind, told=told, x=start, y=top, w=max(round(end - start, 1), 1), h=BAND, inside=inside)


def _lines(dates: list[KeyDate]) -> Iterator[str]:
    """Each date in words, those of one day under one number."""
    numbers = {day: nth for nth, day in enumerate(sorted({one.date for one in dates}), 1)}
    for one in dates:
        yield from wrap(f"{numbers[one.date]}  {date_words(one)}", COLUMNS, subsequent_indent="     ")


def _text(x: float, y: float, text: str, kind: str = "") -> Markup:
    return Markup('<text x="{x}" y="{y}" class="{kind}">{text}</text>').format(
        x=x, y=y, kind=kind, text=escape_controls(text)
    )


def _line(x: float, top: float, end: float, kind: str) -> Markup:
    return Markup('<line x1="{x}" x2="{x}" y1="{top}" y2="{end}" class="{kind}"/>').format(
        x=x, top=top, end=end, kind=kind
    )


def _told(found: Renewals, rows: list[CredentialStatus]) -> str:
    """All that it shows, for those who do not see it."""
    said = []
    for row in rows:
        dates = "; ".join(date_words(one) for one in coming_dates(row, found.as_of))
        said.append(f"{row.credential.abbreviation}: {standing_words(row)}. {dates}.")
    return " ".join(said)
