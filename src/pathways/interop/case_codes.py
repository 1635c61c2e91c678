"""Numbers for the domains and competencies of a CASE framework: its own, each made unlike all others."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain, count

from pathways.interop.case_tree import CaseDomain, CaseLeaf

LONGEST, LONGEST_OF_DOMAIN = 80, 60
"""Characters of a number of an outline, and of a domain's, which may have to stand in front of another."""


def outline_number(written: str) -> str:
    """A number of a framework in the form of an outline's.

    >>> outline_number("CCSS.6.RP. A (3)")
    'CCSS.6.RP.A-3'
    """
    spaced = re.sub(r"[^A-Za-z0-9.:_-]+", " ", written).strip()
    return re.sub(r"([\s.:_-])[\s.:_-]*", r"\1", spaced).replace(" ", "-").strip(".:_-")


class CaseCodes:
    """The numbers of an outline that is made of a framework.

    Args:
        domains: the domains and what is below them.
        written: by item, the number that the framework gives it; empty where it gives none.
    """

    def __init__(self, domains: list[CaseDomain], written: Mapping[str, str]) -> None:
        self._own = {name: outline_number(number) for name, number in written.items()}
        self._reserved = {number.casefold() for number in self._own.values()}
        self._taken: set[str] = set()
        self.domains: dict[str, str] = {}
        self.leaves: dict[str, str] = {}
        for nth, domain in enumerate(domains, 1):
            self.domains[domain.name] = self._domain(nth, self._own[domain.name])
        leaves = [(domain, leaf) for domain in domains for leaf in domain.leaves]
        rest = [pair for pair in leaves if not self._is_domain(*pair)]
        self._repeated([pair for pair in rest if self._own[pair[1].name]])
        for domain in domains:
            self._made(domain)

    def _domain(self, nth: int, own: str) -> str:
        """A domain's own number; with a count where another domain has it, and made where it has none."""
        if not own or len(own) > LONGEST_OF_DOMAIN:
            return self._first_free(f"D{number}" for number in count(nth))
        if own.casefold() not in self._taken:
            return self._take(own)
        return self._first_free(f"{own}-{number}" for number in count(2))

    def _is_domain(self, domain: CaseDomain, leaf: CaseLeaf) -> bool:
        """Whether a competency is its own domain, and shares its number."""
        itself = leaf.name == domain.name and len(self._own[leaf.name]) <= LONGEST_OF_DOMAIN
        if itself:
            self.leaves[leaf.name] = self.domains[domain.name]
        return itself

    def _repeated(self, rest: list[tuple[CaseDomain, CaseLeaf]]) -> None:
        """Numbers of their own; where several have the same, with those of the domain and groups in front."""
        ways: tuple[Callable[[CaseDomain, CaseLeaf], str], ...] = (
            lambda _, leaf: self._own[leaf.name],
            lambda domain, leaf: f"{self.domains[domain.name]}.{self._own[leaf.name]}",
            self._whole,
        )
        for nth, way in enumerate(ways):
            numbers = [way(*pair) for pair in rest]
            times = Counter(number.casefold() for number in numbers)
            avoided = self._taken | (self._reserved if nth else set())
            left = []
            for pair, number in zip(rest, numbers, strict=True):
                low = number.casefold()
                if times[low] == 1 and low not in avoided and len(number) <= LONGEST:
                    self.leaves[pair[1].name] = self._take(number)
                else:
                    left.append(pair)
            rest = left
        for domain, leaf in rest:
            number = f"{self.domains[domain.name]}.{self._own[leaf.name]}"
            if len(number) < LONGEST_OF_DOMAIN:
                numbers_of = chain([number], (f"{number}-{nth}" for nth in count(2)))
                self.leaves[leaf.name] = self._first_free(numbers_of)

    def _whole(self, domain: CaseDomain, leaf: CaseLeaf) -> str:
        groups = [self._own[name] for name in leaf.groups if self._own[name]]
        return ".".join((self.domains[domain.name], *groups, self._own[leaf.name]))

    def _made(self, domain: CaseDomain) -> None:
        """Numbers for competencies that have none: the domain's, and their place in it."""
        for nth, leaf in enumerate(domain.leaves, 1):
            if leaf.name not in self.leaves:
                made: Iterator[str] = (f"{self.domains[domain.name]}.{number}" for number in count(nth))
                self.leaves[leaf.name] = self._first_free(made)

    def _first_free(self, numbers: Iterable[str]) -> str:
        """The first that neither stands in the framework nor was given."""
        used = self._taken | self._reserved
        return self._take(next(number for number in numbers if number.casefold() not in used))

    def _take(self, number: str) -> str:
        self._taken.add(number.casefold())
        return number
