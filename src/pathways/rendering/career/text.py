"""Careers and occupations as pages: how one goes on, what serves it, what it pays."""

from collections.abc import Iterable, Iterator

from pathways.model.catalog import Catalog
from pathways.model.labor.career import Career
from pathways.model.labor.occupation import JobCount, JobOutlook, Occupation, OccupationStatement, PayFigure
from pathways.model.rules.exam_facts import ExamFact
from pathways.model.values.amount import format_amount
from pathways.model.values.phrases import capital
from pathways.rendering.layout.blocks import Block, item_blocks
from pathways.rendering.rules.credential import cited_sources, source_blocks
from pathways.rendering.rules.exam import fact_remarks

PARTS = ("duties", "settings", "education", "pay", "jobs", "outlook")
HOW = {"enter": "a way in", "specialise": "a way to specialise", "manage": "a way to manage"}


def careers_page(catalog: Catalog) -> Iterator[Block]:
    """Every career and every occupation, a line each."""
    yield Block("title", "Careers in health information")
    yield from item_blocks(
        "Careers", (f"{one.career}: {one.name}, {HOW[one.how]}" for one in catalog.careers.values())
    )
    yield from item_blocks("Occupations", (_entry(one) for one in catalog.occupations.values()))


def _entry(one: Occupation) -> str:
    return f"{one.soc or 'no code'}: {one.name}"


def career_page(catalog: Catalog, career: Career) -> Iterator[Block]:
    """All that is known of a career, with the occupations that it is counted under."""
    yield Block("title", capital(career.name))
    yield Block("item", HOW[career.how])
    for before in career.after:
        yield Block("item", f"gone on to from: {catalog.careers[before].name}")
    for after in catalog.careers.values():
        if career.career in after.after:
            yield Block("item", f"goes on to: {after.name}, {HOW[after.how]}")
    if career.note:
        yield Block("aside", f"note: {career.note}", 1)
    if career.serves:
        yield Block("subheading", "Credentials that serve it; no issuer says that one is asked for")
    for served in career.serves:
        for name in served.credentials:
            one = catalog.credentials[name]
            status = f", {one.status}" if one.status != "active" else ""
            yield Block("item", f"{one.abbreviation}, {one.name}{status} ({catalog.trust_of(served).word})")
        yield from fact_remarks(served, catalog)
    yield from _told("How one goes on", career.advancement, catalog)
    for name in career.occupations:
        yield from _occupation(catalog, catalog.occupations[name])
    yield from source_blocks(catalog, career.cites, *career_cites(catalog, career))


def occupation_page(catalog: Catalog, occupation: Occupation) -> Iterator[Block]:
    """All that is known of an occupation."""
    yield from _occupation(catalog, occupation, top=True)
    yield from source_blocks(catalog, occupation.cites, *cited_sources(occupation_facts(occupation)))


def _occupation(catalog: Catalog, one: Occupation, *, top: bool = False) -> Iterator[Block]:
    code = f"SOC {one.soc}" if one.soc else "code not known"
    days = [
        f"first surveyed {one.since}" if one.since else "",
        f"last surveyed {one.until}" if one.until else "",
    ]
    yield Block("title" if top else "heading", one.name)
    yield Block("item", ", ".join((code, *filter(None, days))))
    if one.split_from:
        before = catalog.occupations[one.split_from]
        yield Block("item", f"split from {before.soc or ''} {before.name}; the two series are never joined")
    if one.note:
        yield Block("aside", f"note: {one.note}", 1)
    missing = [word for word in PARTS if not getattr(one, word)]
    if missing:
        yield Block("item", f"not on file: {', '.join(missing)}")
    yield from _told("Duties", one.duties, catalog)
    yield from _told("Where", one.settings, catalog)
    yield from _told("Education", one.education, catalog)
    yield from _figures("Pay", ((pay_words(pay), pay) for pay in one.pay), catalog)
    yield from _figures("Jobs", ((_jobs(jobs), jobs) for jobs in one.jobs), catalog)
    yield from _figures("Outlook", ((outlook_words(outlook), outlook) for outlook in one.outlook), catalog)
    by_source: dict[tuple[str, ...], list[tuple[str, ExamFact]]] = {}
    for other in one.other_figures:
        by_source.setdefault(other.cites, []).append((f"{other.what}: {other.amount}", other))
    for cites, figures in by_source.items():
        where = "; ".join(catalog.sources[cite].title for cite in cites) or "no source"
        yield from _figures(f"Figures of its own, by {where}; part of no series", figures, catalog)


def _told(title: str, told: Iterable[OccupationStatement], catalog: Catalog) -> Iterator[Block]:
    yield from _figures(title, ((one.text, one) for one in told), catalog)


def _figures(title: str, figures: Iterable[tuple[str, ExamFact]], catalog: Catalog) -> Iterator[Block]:
    figures = list(figures)
    if figures:
        yield Block("subheading", title)
    for text, fact in figures:
        yield Block("item", f"{text} ({catalog.trust_of(fact).word})")
        yield from fact_remarks(fact, catalog)


def pay_words(pay: PayFigure) -> str:
    """A figure of pay, with its day and what it is.

    >>> pay_words(Pay(of="2018-05", usd=40350, confidence="recalled", note="n"))
    '2018-05: median 40,350 USD a year'
    """
    where = f" in {pay.where}" if pay.where else ""
    each = "an hour" if pay.per == "hour" else "a year"
    return (
        f"{pay.of}: {pay.measure.replace('-', ' ')} {format_amount(pay.usd, grouped=True)} USD {each}{where}"
    )


def _jobs(jobs: JobCount) -> str:
    return f"{jobs.of}: {format_amount(jobs.jobs, grouped=True)} jobs"


def outlook_words(outlook: JobOutlook) -> str:
    """A projection, with its years.

    >>> outlook_words(Outlook(first=2024, last=2034, percent=7, confidence="recalled", note="n"))
    '2024 to 2034: 7 % more jobs'
    """
    more = (
        f", about {format_amount(outlook.openings, grouped=True)} openings a year" if outlook.openings else ""
    )
    return f"{outlook.first} to {outlook.last}: {format_amount(outlook.percent)} % more jobs{more}"


def occupation_facts(one: Occupation) -> Iterator[ExamFact]:
    """Every figure and statement of an occupation."""
    for facts in (one.duties, one.settings, one.education, one.pay, one.jobs, one.outlook, one.other_figures):
        yield from facts


def career_cites(catalog: Catalog, career: Career) -> Iterator[tuple[str, ...]]:
    """The sources that a career and its occupations cite."""
    yield from cited_sources((*career.serves, *career.advancement))
    for name in career.occupations:
        yield catalog.occupations[name].cites
        yield from cited_sources(occupation_facts(catalog.occupations[name]))
