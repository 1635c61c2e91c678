"""The plan of study as a picture: terms as columns, courses as boxes, and what each asks for as arrows."""

from importlib.resources import files

from markupsafe import Markup, escape

from pathways.alignment.structure import PlanOfStudy, courses_by_term
from pathways.model.school.program import Course
from pathways.rendering.layout.lines import escape_controls
from pathways.wording import align_texts

WIDE, HIGH, ACROSS, DOWN, TOP = 172, 44, 48, 14, 30


def term_map_file(plan: PlanOfStudy) -> bytes:
    """The map as an SVG file of its own, with its colors."""
    style = files("pathways.rendering.align").joinpath("map.css").read_text(encoding="utf-8")
    return str(term_map(plan, Markup("<style>{}</style>").format(Markup(style)))).encode()  # noqa: S704 - ours


def term_map(plan: PlanOfStudy, style: str = "") -> Markup:
    """The map as SVG, with its courses and arrows in words for those who do not see it."""
    columns = list(courses_by_term(plan.program).items())
    place: dict[str, tuple[int, int]] = {}
    for column, (_, courses) in enumerate(columns):
        for row, course in enumerate(courses):
            place[course.code] = (column * (WIDE + ACROSS) + 4, TOP + row * (HIGH + DOWN))
    width = len(columns) * (WIDE + ACROSS) - ACROSS + 8
    deepest = max((len(courses) for _, courses in columns), default=0)
    height = TOP + deepest * (HIGH + DOWN) + 8
    knots = {code for finding in plan.findings if not finding.advice for code in finding.courses}
    parts = [_head(term, column) for column, (term, _) in enumerate(columns)]
    parts += [
        _arrow(other, course, key, place)
        for course in plan.program.courses
        for other, key in _demands(course, place)
    ]
    parts += [_box(course, place[course.code], plan, course.code in knots) for course in plan.program.courses]
    return Markup(
        '<svg viewBox="0 0 {w} {h}" width="{w}" height="{h}" role="img" aria-labelledby="map-title map-desc" '
        'xmlns="http://www.w3.org/2000/svg"><title id="map-title">Plan of study by terms</title>'
        '<desc id="map-desc">{desc}</desc>{style}<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" '
        'markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" class="tip"/></marker></defs>'
        "{parts}</svg>"
    ).format(w=width, h=height, desc=_description(plan), style=style, parts=Markup("").join(parts))


def _head(term: int | None, column: int) -> Markup:
    text = align_texts.term(term) if term is not None else align_texts.NO_TERM
    return Markup('<text x="{x}" y="18" class="term">{text}</text>').format(
        x=column * (WIDE + ACROSS) + 4, text=text
    )


def _box(course: Course, at: tuple[int, int], plan: PlanOfStudy, knot: bool) -> Markup:
    metrics = plan.metrics.get(course.code)
    more = align_texts.courses_depend(metrics.blocking) if metrics else ""
    kind = "course knot" if knot else "course" if course.required else "course elective"
    return Markup(
        '<g class="{kind}"><title>{code} {title}{more}</title><rect x="{x}" y="{y}" width="{w}" height="{h}" '
        'rx="5"/><text x="{tx}" y="{ty}" class="code">{code}</text><text x="{tx}" y="{tz}">{short}</text></g>'
    ).format(
        kind=kind,
        code=_clip(course.code, 18),
        title=escape_controls(course.title),
        more=more,
        x=at[0],
        y=at[1],
        w=WIDE,
        h=HIGH,
        tx=at[0] + 8,
        ty=at[1] + 18,
        tz=at[1] + 34,
        short=_clip(course.title, 24),
    )


def _arrow(other: str, course: Course, key: str, place: dict[str, tuple[int, int]]) -> Markup:
    (x1, y1), (x2, y2) = place[other], place[course.code]
    y1, y2 = y1 + HIGH // 2, y2 + HIGH // 2
    if x1 == x2:  # in one term: around the side
        path = f"M{x1 + WIDE} {y1}C{x1 + WIDE + 26} {y1} {x2 + WIDE + 26} {y2} {x2 + WIDE} {y2}"
    elif x1 < x2:
        middle = (x1 + WIDE + x2) // 2
        path = f"M{x1 + WIDE} {y1}C{middle} {y1} {middle} {y2} {x2} {y2}"
    else:  # backwards, against the order of the terms
        path = f"M{x1} {y1}C{x1 - 30} {y1} {x2 + WIDE + 30} {y2} {x2 + WIDE} {y2}"
    return Markup('<path d="{path}" class="asks {key}" marker-end="url(#tip)"/>').format(path=path, key=key)


def _demands(course: Course, place: dict[str, tuple[int, int]]) -> list[tuple[str, str]]:
    return [
        (other, key)
        for key in ("prerequisites", "corequisites", "together")
        for other in getattr(course, key)
        if other in place
    ]


def _description(plan: PlanOfStudy) -> str:
    """Every course with its term and what it asks for."""
    parts = []
    for course in plan.program.courses:
        term = align_texts.in_term(course.term) if course.term is not None else ""
        needs = [*course.prerequisites, *course.corequisites, *course.together]
        parts.append(f"{course.code}{term}" + (align_texts.asks_for(", ".join(needs)) if needs else ""))
    return escape(escape_controls("; ".join(parts)))


def _clip(text: str, most: int) -> str:
    text = escape_controls(text)
    return text if len(text) <= most else f"{text[: most - 1]}…"
