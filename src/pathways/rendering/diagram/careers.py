"""Careers: what serves each, how one goes on, and the occupations that those in it are counted under."""

from collections.abc import Iterator, Mapping

from pathways.checking.answer import Answer
from pathways.model.catalog import Catalog
from pathways.model.labor.occupation import Occupation
from pathways.model.rules.source import Trust
from pathways.model.values.phrases import capital
from pathways.rendering.career.text import outlook_words, pay_words, way_words
from pathways.rendering.diagram.boxes import credential_box
from pathways.rendering.diagram.overview import EACH_SAYS, NOT_DECIDED
from pathways.rendering.diagram.sketch import Arrow, Box, BoxLine, BoxLink, Frame, Sketch, source_link_of
from pathways.wording import picture_texts
from pathways.wording.words import trust_words


def careers_sketch(catalog: Catalog, title: str, answers: Mapping[str, Answer] | None) -> Sketch:
    """Draw every career with the credentials that serve it, and the occupations with their newest figures.

    Args:
        catalog: the rules.
        title: what the picture shows.
        answers: by credential, the answer to show; null: nobody is asked about.
    """
    description = picture_texts.careers_description(len(catalog.careers))
    sketch = Sketch(title, description, notes=_notes(asked=answers is not None))
    for career in catalog.careers.values():
        name = f"career:{career.career}"
        serving = [credential for served in career.serves for credential in served.credentials]
        if serving:
            frame = Frame(name, picture_texts.for_career(career.name))
            sketch.whole.inside.append(frame)
            for credential_ref in serving:
                answer = answers[credential_ref] if answers else None
                frame.inside.append(credential_box(catalog, catalog.credentials[credential_ref], answer))
                sketch.arrows.append(Arrow(f"credential:{credential_ref}", name, "dotted", text="serves"))
        link = source_link_of(catalog.best_source(career.cites)) if career.cites else BoxLink(career.name)
        words = (BoxLine(capital(career.name), "name"), BoxLine(way_words(career.how), "pale"))
        sketch.whole.inside.append(Box(name, words, link, "choice" if career.how == "manage" else "rounded"))
        sketch.arrows += [
            Arrow(f"career:{career_ref}", name, text=picture_texts.GOES_ON_TO) for career_ref in career.after
        ]
        sketch.arrows += [
            Arrow(name, f"occupation:{occupation}", "dashed", text=picture_texts.COUNTED_UNDER)
            for occupation in career.occupations
        ]
    for occupation in catalog.occupations.values():
        sketch.whole.inside.append(_occupation(catalog, occupation))
        if occupation.split_from:
            whole, part = f"occupation:{occupation.split_from}", f"occupation:{occupation.occupation}"
            label = picture_texts.SPLIT
            sketch.arrows.append(Arrow(whole, part, "dotted", label, label, head="empty"))
    return sketch


def _occupation(catalog: Catalog, occupation: Occupation) -> Box:
    link = (
        source_link_of(catalog.best_source(occupation.cites))
        if occupation.cites
        else BoxLink(occupation.note or occupation.name)
    )
    code = picture_texts.soc(occupation.soc) if occupation.soc else picture_texts.CODE_UNKNOWN
    lines = (BoxLine(occupation.name, "name", 34), BoxLine(code, "pale"), *_figures(catalog, occupation))
    return Box(f"occupation:{occupation.occupation}", lines, link)


def _figures(catalog: Catalog, occupation: Occupation) -> Iterator[BoxLine]:
    """The newest median of those that were read, and the newest projection; or that there is none."""
    read = [pay for pay in occupation.pay if catalog.trust_of(pay) > Trust.RECALLED]
    medians = [pay for pay in read if (pay.measure, pay.per, pay.where) == ("median", "year", None)]
    if medians:
        pay = max(medians, key=lambda pay: pay.of.latest)
        yield BoxLine(f"{pay_words(pay)} ({trust_words(catalog.trust_of(pay))})", width=34)
    ahead = [outlook for outlook in occupation.outlook if catalog.trust_of(outlook) > Trust.RECALLED]
    if ahead:
        outlook = max(ahead, key=lambda outlook: outlook.first)
        yield BoxLine(f"{outlook_words(outlook)} ({trust_words(catalog.trust_of(outlook))})", width=34)
    if not medians and not ahead:
        yield BoxLine(picture_texts.NO_FIGURE_READ, "pale")


def _notes(*, asked: bool) -> list[str]:
    how = picture_texts.CAREERS_NOTE
    return [how, *([EACH_SAYS] if asked else []), NOT_DECIDED]
