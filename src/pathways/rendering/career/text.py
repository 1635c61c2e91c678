"""Careers and occupations as pages: how one goes on, what serves it, what it pays."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from pathways.model.catalog import Catalog
from pathways.model.labor.career import Career, CareerWay
from pathways.model.labor.occupation import (
    JobCount,
    JobOutlook,
    Occupation,
    OccupationStatement,
    PayFigure,
    PayMeasure,
)
from pathways.model.rules.exam_facts import ExamFact
from pathways.model.values.amount import format_amount
from pathways.model.values.phrases import capital
from pathways.rendering.layout.blocks import Block, item_blocks
from pathways.rendering.rules.credential import cited_sources, source_blocks
from pathways.rendering.rules.exam import fact_remarks
from pathways.wording import career_texts
from pathways.wording.words import trust_words

PARTS = ("duties", "settings", "education", "pay", "jobs", "outlook")


def careers_page(catalog: Catalog) -> Iterator[Block]:
    """Every career and every occupation, a line each."""
    yield Block("title", career_texts.TITLE)
    yield from item_blocks(
        career_texts.CAREERS,
        (f"{career.career}: {career.name}, {way_words(career.how)}" for career in catalog.careers.values()),
    )
    yield from item_blocks(
        career_texts.OCCUPATIONS, (_entry(occupation) for occupation in catalog.occupations.values())
    )


def _entry(occupation: Occupation) -> str:
    return f"{occupation.soc or career_texts.NO_CODE}: {occupation.name}"


def career_page(catalog: Catalog, career: Career) -> Iterator[Block]:
    """All that is known of a career, with the occupations that it is counted under."""
    yield Block("title", capital(career.name))
    yield Block("item", way_words(career.how))
    for before in career.after:
        yield Block("item", career_texts.gone_on_to_from(catalog.careers[before].name))
    for after in catalog.careers.values():
        if career.career in after.after:
            yield Block("item", career_texts.goes_on_to(after.name, way_words(after.how)))
    if career.note:
        yield Block("aside", career_texts.note(career.note), 1)
    if career.serves:
        yield Block("subheading", career_texts.CREDENTIALS)
    for served in career.serves:
        for name in served.credentials:
            credential = catalog.credentials[name]
            status = f", {credential.status}" if credential.status != "active" else ""
            trust = trust_words(catalog.trust_of(served))
            yield Block("item", f"{credential.abbreviation}, {credential.name}{status} ({trust})")
        yield from fact_remarks(served, catalog)
    yield from _statement_blocks(career_texts.ADVANCEMENT, career.advancement, catalog)
    for name in career.occupations:
        yield from _occupation(catalog, catalog.occupations[name])
    yield from source_blocks(catalog, career.cites, *career_cites(catalog, career))


def occupation_page(catalog: Catalog, occupation: Occupation) -> Iterator[Block]:
    """All that is known of an occupation."""
    yield from _occupation(catalog, occupation, top=True)
    yield from source_blocks(catalog, occupation.cites, *cited_sources(occupation_facts(occupation)))


def _occupation(catalog: Catalog, occupation: Occupation, *, top: bool = False) -> Iterator[Block]:
    code = career_texts.soc(occupation.soc) if occupation.soc else career_texts.CODE_UNKNOWN
    days = [
        career_texts.first_surveyed(occupation.since) if occupation.since else "",
        career_texts.last_surveyed(occupation.until) if occupation.until else "",
    ]
    yield Block("title" if top else "heading", occupation.name)
    yield Block("item", ", ".join((code, *filter(None, days))))
    if occupation.split_from:
        before = catalog.occupations[occupation.split_from]
        yield Block("item", career_texts.split_from(before.soc or "", before.name))
    if occupation.note:
        yield Block("aside", career_texts.note(occupation.note), 1)
    missing = [word for word in PARTS if not getattr(occupation, word)]
    if missing:
        yield Block("item", career_texts.not_on_file(", ".join(missing)))
    yield from _statement_blocks(career_texts.DUTIES, occupation.duties, catalog)
    yield from _statement_blocks(career_texts.SETTINGS, occupation.settings, catalog)
    yield from _statement_blocks(career_texts.EDUCATION, occupation.education, catalog)
    yield from _figures(career_texts.PAY, ((pay_words(pay), pay) for pay in occupation.pay), catalog)
    yield from _figures(career_texts.JOBS, ((_jobs(jobs), jobs) for jobs in occupation.jobs), catalog)
    yield from _figures(
        career_texts.OUTLOOK, ((outlook_words(outlook), outlook) for outlook in occupation.outlook), catalog
    )
    by_source: dict[tuple[str, ...], list[tuple[str, ExamFact]]] = {}
    for other in occupation.other_figures:
        by_source.setdefault(other.cites, []).append((f"{other.what}: {other.amount}", other))
    for cites, figures in by_source.items():
        where = "; ".join(catalog.sources[cite].title for cite in cites) or career_texts.NO_SOURCE
        yield from _figures(career_texts.own_figures(where), figures, catalog)


def _statement_blocks(
    title: str, statements: Iterable[OccupationStatement], catalog: Catalog
) -> Iterator[Block]:
    yield from _figures(title, ((statement.text, statement) for statement in statements), catalog)


def _figures(title: str, figures: Iterable[tuple[str, ExamFact]], catalog: Catalog) -> Iterator[Block]:
    figures = list(figures)
    if figures:
        yield Block("subheading", title)
    for text, fact in figures:
        yield Block("item", f"{text} ({trust_words(catalog.trust_of(fact))})")
        yield from fact_remarks(fact, catalog)


def pay_words(pay: PayFigure) -> str:
    """A figure of pay, with its day and what it is.

    >>> pay_words(PayFigure(of="2018-05", usd=40350, confidence="recalled", note="n"))
    'May 2018: median $40,350 a year'
    """
    where = career_texts.in_place(pay.where) if pay.where else ""
    period = career_texts.AN_HOUR if pay.per == "hour" else career_texts.A_YEAR
    return career_texts.pay(
        pay.of, _measure(pay.measure), format_amount(pay.usd, grouped=True), period, where
    )


def _measure(measure: PayMeasure) -> str:
    match measure:
        case "median" | "mean":
            return measure
        case "lowest-tenth":
            return career_texts.TENTH_PERCENTILE
        case "highest-tenth":
            return career_texts.NINETIETH_PERCENTILE
        case _:
            assert_never(measure)


def _jobs(jobs: JobCount) -> str:
    return career_texts.jobs(jobs.of, format_amount(jobs.jobs, grouped=True))


def outlook_words(outlook: JobOutlook) -> str:
    """A projection, with its years.

    >>> outlook_words(JobOutlook(first=2024, last=2034, percent=7, confidence="recalled", note="n"))
    '2024 to 2034: 7% more jobs'
    """
    more = career_texts.openings(format_amount(outlook.openings, grouped=True)) if outlook.openings else ""
    return career_texts.outlook(outlook.first, outlook.last, format_amount(outlook.percent), more)


def occupation_facts(occupation: Occupation) -> Iterator[ExamFact]:
    """Every figure and statement of an occupation."""
    for facts in (
        occupation.duties,
        occupation.settings,
        occupation.education,
        occupation.pay,
        occupation.jobs,
        occupation.outlook,
        occupation.other_figures,
    ):
        yield from facts


def career_cites(catalog: Catalog, career: Career) -> Iterator[tuple[str, ...]]:
    """The sources that a career and its occupations cite."""
    yield from cited_sources((*career.serves, *career.advancement))
    for name in career.occupations:
        yield catalog.occupations[name].cites
        yield from cited_sources(occupation_facts(catalog.occupations[name]))


def way_words(way: CareerWay) -> str:
    """How one comes to a career."""
    match way:
        case "enter":
            return career_texts.ENTRY_LEVEL
        case "specialize":
            return career_texts.SPECIALTY
        case "manage":
            return career_texts.LEADERSHIP
        case _:
            assert_never(way)
