"""Rules that ask for the least bit more than those on file, to see who has exactly enough."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any, assert_never

from pathways.model.evidence.granted_amount import AmountUnit
from pathways.model.rules.condition import Condition, ExamCondition
from pathways.model.rules.credential import Credential
from pathways.model.rules.edition import Edition
from pathways.model.rules.own_unit import own_unit
from pathways.model.rules.requirement import AtLeast


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


def least(unit: AmountUnit) -> Fraction:
    """The least of a unit that counts: an hour, a credit; of time no more than a day."""
    match unit:
        case "years":
            return Fraction(1, 12 * 31)
        case "months":
            return Fraction(1, 31)
        case "hours" | "credits" | "assessments" | "units":
            return Fraction(1)
        case _:
            assert_never(unit)


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
    unit = own_unit(node)
    return node.model_copy(update={unit: getattr(node, unit) + least(unit)}) if unit else node
