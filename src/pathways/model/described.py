"""A requirement in a few words: what lists, graphs and pictures call it."""

from fractions import Fraction
from typing import assert_never

from pathways.model.amount import plainly
from pathways.model.catalog import Catalog
from pathways.model.requirement import (
    AtLeast,
    Condition,
    Degree,
    Document,
    Exam,
    Experience,
    Holds,
    Judged,
    Program,
)


def described(node: AtLeast | Condition, catalog: Catalog) -> str:
    """A requirement in a few words."""
    organization = catalog.organization_terms.label
    match node:
        case AtLeast():
            return grouped(node.count, len(node.of))
        case Degree():
            text = f"{catalog.degree_label(node.level)} or higher"
            text += f", in {catalog.vocabularies['fields'].label(node.field)}" if node.field else ""
            return text + (
                f", accredited by {organization(node.accredited_by)}" if node.accredited_by else ""
            )
        case Program():
            text = "program" if node.award is None else f"{catalog.degree_label(node.award)} program"
            text += f" in {catalog.vocabularies['fields'].label(node.field)}" if node.field else ""
            text += f", accredited by {organization(node.accredited_by)}" if node.accredited_by else ""
            text += f", approved by {organization(node.approved_by)}" if node.approved_by else ""
            return f"{text}, {'in its final term or completed' if node.early else 'completed'}"
        case Experience():
            amount, unit = (node.months, "month") if node.years is None else (node.years, "year")
            domain = catalog.vocabularies["domains"].label(node.domain)
            return f"{counted(amount or Fraction(0), unit)} of work in {domain}"
        case Exam():
            return f"the {_credentials(catalog, (node.exam,))} exam, passed"
        case Holds():
            return f"{_credentials(catalog, node.any)}, held in good standing"
        case Document():
            return node.document.replace("-", " ")
        case Judged():
            return node.question
        case _:
            assert_never(node)


def grouped(count: int, of: int) -> str:
    """How many of some parts are needed.

    >>> grouped(2, 2), grouped(1, 3), grouped(2, 3)
    ('all of', 'any of', 'at least 2 of')
    """
    if count == of:
        return "all of"
    return "any of" if count == 1 else f"at least {count} of"


def counted(number: Fraction, word: str) -> str:
    """A number of something.

    >>> counted(Fraction(1), "month"), counted(Fraction(5, 2), "year")
    ('1 month', '2.5 years')
    """
    return f"{plainly(number)} {word}" + ("" if number == 1 else "s")


def _credentials(catalog: Catalog, names: tuple[str, ...]) -> str:
    known = [catalog.credentials[name].abbreviation for name in names]
    return known[0] if len(known) == 1 else f"{', '.join(known[:-1])} or {known[-1]}"
