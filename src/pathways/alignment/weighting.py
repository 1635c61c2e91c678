"""How much each domain counts, and the least and the most that a mean over domains can be."""

from fractions import Fraction

from pathways.model.school.outline import OutlineEdition

ShareInterval = tuple[Fraction, Fraction]
"""A share from 0 to 1: at least this, at most that."""
ZERO, ONE = Fraction(0), Fraction(1)


def domain_shares(edition: OutlineEdition) -> tuple[ShareInterval, ...]:
    """By domain, its share of the whole; without weights each competency on file counts the same."""
    if edition.weighted or not all(domain.competencies for domain in edition.domains):
        return tuple(edition.bounds(domain) for domain in edition.domains)
    total = sum(len(domain.competencies) for domain in edition.domains)
    return tuple((Fraction(len(domain.competencies), total),) * 2 for domain in edition.domains)


def weighted_extreme(values: list[Fraction], shares: tuple[ShareInterval, ...], *, most: bool) -> Fraction:
    """The greatest or least mean of values, over all weights within the shares that sum to 1.

    Every domain has its least share; what is left of the whole goes to the best of them first, or the worst.
    Shares that a source rounded may miss the whole by a hair; then they are scaled to it.
    """
    least = sum((low for low, _ in shares), ZERO)
    if least > 1:
        return sum((low * value for (low, _), value in zip(shares, values, strict=True)), ZERO) / least
    left = ONE - least
    total = ZERO
    for value, (low, high) in sorted(
        zip(values, shares, strict=True), key=lambda pair: pair[0], reverse=most
    ):
        more = min(left, high - low)
        left -= more
        total += (low + more) * value
    return total / (ONE - left)
