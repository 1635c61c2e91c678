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
from pathways.renewal.standing.credential_status import CredentialStatus
from pathways.wording import renewal_texts
from pathways.wording.dates import format_date

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


def timeline(renewals: Renewals) -> bytes:
    """The coming dates of each credential as an SVG file, with all that it shows in words too."""
    statuses = list(_drawn(renewals))
    style = files("pathways.rendering.renew").joinpath("timeline.css").read_text(encoding="utf-8")
    who = renewal_texts.for_learner(renewals.record.learner) if renewals.record.learner else ""
    title = renewal_texts.title(who, renewals.as_of)
    down, parts = HEAD, []
    scale = _scale(renewals, statuses)
    for status in statuses:
        part, height = _status_band(status, renewals.as_of, scale, down)
        parts.append(part)
        down += height + GAP
    if not statuses:
        parts.append(_text(EDGE, down + LINE, renewal_texts.NO_CYCLE_KNOWN))
        down += 2 * LINE
    foot = renewal_texts.no_decision(renewals.rules_version)
    parts.append(_text(EDGE, down, foot, "pale"))
    svg = Markup(
        '<svg viewBox="0 0 {w} {h}" width="{w}" height="{h}" role="img" aria-labelledby="title desc" '
        'xmlns="http://www.w3.org/2000/svg"><title id="title">{title}</title><desc id="desc">{desc}</desc>'
        '<style>{style}</style><rect class="paper" width="{w}" height="{h}"/>'
        '<text x="{e}" y="24" class="title">{title}</text>{parts}</svg>\n'
    ).format(
        w=WIDE, h=down + LINE, e=EDGE,
        title=escape_controls(title), desc=escape_controls(_description(renewals, statuses)),
        style=Markup(style), parts=Markup("").join(parts),  # noqa: S704 - ours
    )  # fmt: skip
    return str(svg).encode()


def _drawn(renewals: Renewals) -> Iterator[CredentialStatus]:
    """The rows that have a band: of one of which it is not known which cycle it has, each that it may be."""
    for status in renewals.statuses:
        if status.superseded_by:
            continue
        if status.cycle:
            yield status
        for outcome in status.possible_outcomes:
            yield replace(status, cycle=outcome.cycle.dates, possible_outcomes=(outcome,))


def _scale(renewals: Renewals, statuses: list[CredentialStatus]) -> _TimeScale:
    """From the first cycle's first day to the last stage's, ways back years later left out."""
    cycles = [status.cycle for status in statuses if status.cycle]
    ends = [
        date.date
        for status in statuses
        for date in coming_dates(status, renewals.as_of)
        if date.kind != "retake"
    ]
    first = max(min([renewals.as_of, *(cycle.first for cycle in cycles)]), renewals.as_of - BACK * DAY)
    last = max([renewals.as_of, *ends, *(cycle.last for cycle in cycles)])
    return _TimeScale(first, max(last, first) + 30 * DAY)


def _status_band(status: CredentialStatus, as_of: date, scale: _TimeScale, top: int) -> tuple[Markup, int]:
    """A credential's band and dates, and how high they are."""
    which = (
        renewal_texts.if_cycle_began(status.cycle.first) if status.cycle and status.possible_outcomes else ""
    )
    head = f"{status.credential.abbreviation}: {standing_words(status)}{which}"
    bar = top + LINE + 8
    parts = [_text(EDGE, top + 12, head, "name"), *_bars(status, scale, bar)]
    today = scale.at(as_of)
    parts.append(_line(today, bar - 4, bar + BAND + 4, "today"))
    parts.append(_text(today, bar - 7, format_date(as_of), "mark"))
    dates = [date for date in coming_dates(status, as_of) if date.kind != "retake"]
    days = sorted({date.date for date in dates})
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


def _bars(status: CredentialStatus, scale: _TimeScale, top: int) -> Iterator[Markup]:
    """The cycle, and each stage that follows if it is not renewed; by the first rule that may hold."""
    assert status.cycle  # noqa: S101 - only rows with a cycle are drawn
    assert status.renewal  # noqa: S101
    yield _bar(scale, status.cycle.first, status.cycle.last, "active", "cycle", top)
    phases = phases_after(status.renewal, status.cycle.last)
    for phase in phases[0] if phases else ():
        called = phase.stage.called or phase.stage.standing
        yield _bar(scale, phase.first, phase.last or scale.last, phase.stage.standing, called, top)


def _bar(scale: _TimeScale, first: date, last: date, kind: str, called: str, top: int) -> Markup:
    start, end = scale.at(first), scale.at(last + DAY if last < scale.last else last)
    tooltip = (
        renewal_texts.bar_range(called, first, last)
        if last < scale.last
        else renewal_texts.bar_from(called, first)
    )
    inside = (
        _text(start + 5, top + 15, called, "inside") if end - start > 7 * len(called) + 10 else Markup("")
    )
    return Markup(
        '<g class="{kind}"><title>{told}</title><rect x="{x}" y="{y}" width="{w}" height="{h}"/>{inside}</g>'
    ).format(kind=kind, told=tooltip, x=start, y=top, w=max(round(end - start, 1), 1), h=BAND, inside=inside)


def _lines(dates: list[KeyDate]) -> Iterator[str]:
    """Each date in words, those of one day under one number."""
    numbers = {day: nth for nth, day in enumerate(sorted({key_date.date for key_date in dates}), 1)}
    for key_date in dates:
        yield from wrap(
            f"{numbers[key_date.date]}  {date_words(key_date)}", COLUMNS, subsequent_indent="     "
        )


def _text(x: float, y: float, text: str, kind: str = "") -> Markup:
    return Markup('<text x="{x}" y="{y}" class="{kind}">{text}</text>').format(
        x=x, y=y, kind=kind, text=escape_controls(text)
    )


def _line(x: float, top: float, end: float, kind: str) -> Markup:
    return Markup('<line x1="{x}" x2="{x}" y1="{top}" y2="{end}" class="{kind}"/>').format(
        x=x, top=top, end=end, kind=kind
    )


def _description(renewals: Renewals, statuses: list[CredentialStatus]) -> str:
    """All that it shows, for those who do not see it."""
    said = []
    for status in statuses:
        coming = "; ".join(date_words(date) for date in coming_dates(status, renewals.as_of))
        said.append(f"{status.credential.abbreviation}: {standing_words(status)}. {coming}.")
    return " ".join(said)
