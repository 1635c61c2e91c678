"""Rules that ask for the least bit more than those on file, to see who has exactly enough."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from pathways.model.rules.condition import Condition, ExamCondition
from pathways.model.rules.credential import Credential
from pathways.model.rules.edition import Edition
from pathways.model.rules.requirement import AtLeast

LEAST = {
    "years": Fraction(1, 12 * 31),  # no more than a day
    "months": Fraction(1, 31),
    "hours": Fraction(1),
    "credits": Fraction(1),
    "assessments": Fraction(1),
    "units": Fraction(1),
}


def rules_of(edition: Edition) -> Iterator[tuple[str, AtLeast | Condition]]:
    """The requirements that decide, by purpose; of an award by default what it adds to `apply`."""
    yield "apply", edition.apply
    award = edition.award
    if award and award.rule:
        yield "award", award.rule
    else:
        if award and award.also:
            yield "award", award.also
        yield "award", ExamCondition(exam="own")
    if edition.designation:
        yield "designation", edition.designation.lifted_by


def condition_amount(node: Condition) -> str | None:
    """The field of a condition that says how much it asks for; null where it asks for no amount."""
    return next((word for word in LEAST if getattr(node, word, None) is not None), None)


def with_raised_amounts(subject: Credential) -> Credential:
    """A credential whose every amount is higher by the least that counts, such as a day or an hour."""
    return subject.model_copy(update={"editions": tuple(map(_edition, subject.editions))})


def _edition(edition: Edition) -> Edition:
    update: dict[str, Any] = {"apply": _tree(edition.apply)}
    if award := edition.award:
        update["award"] = award.model_copy(
            update={key: _tree(tree) for key in ("also", "rule") if (tree := getattr(award, key))}
        )
    if mark := edition.designation:
        update["designation"] = mark.model_copy(update={"lifted_by": _tree(mark.lifted_by)})
    return edition.model_copy(update=update)


def _tree(node: AtLeast | Condition) -> AtLeast | Condition:
    if isinstance(node, AtLeast):
        return node.model_copy(update={"of": tuple(map(_tree, node.of))})
    word = condition_amount(node)
    return node.model_copy(update={word: getattr(node, word) + LEAST[word]}) if word else node
