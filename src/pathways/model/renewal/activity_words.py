"""The words that issuers have for activities: their categories, formats and levels."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple, assert_never, get_args

from pathways.model.renewal.quotas import CycleQuota
from pathways.model.renewal.rules import Renewal
from pathways.model.rules.condition import ContinuingEducationCondition
from pathways.model.rules.credential import Credential
from pathways.model.rules.quota import Quota
from pathways.model.rules.requirement import conditions

ActivityKey = Literal["category", "format", "level"]
"""The keys of an activity for which issuers have lists of words."""


class ActivityWords(NamedTuple):
    """The words for a key: by label in lower case the word, all words that rules use, and numbers."""

    labels: dict[str, str]
    known: frozenset[str]
    numbers: frozenset[str]

    def allow(self, word: str) -> bool:
        """Whether an issuer has the word, or none has a list."""
        return not self.known or word in self.known or word in self.numbers


def activity_words(
    renewals: Iterable[Renewal], credentials: Iterable[Credential]
) -> dict[ActivityKey, ActivityWords]:
    """The words of all issuers, by key; a word is a label of itself, with hyphens or spaces."""
    renewals = list(renewals)
    quotas = list(_quotas(renewals, credentials))
    numbers = frozenset(number for renewal in renewals for number in renewal.numbers)
    words: dict[ActivityKey, ActivityWords] = {}
    for key in get_args(ActivityKey):
        pairs = [pair for renewal in renewals for pair in _listed(renewal, key).items()]
        labels = {
            text.casefold(): word for word, label in pairs for text in (word, word.replace("-", " "), label)
        }
        known = {*labels.values(), *(getattr(quota, key) for quota in quotas)} - {None}
        words[key] = ActivityWords(labels, frozenset(known), numbers if key == "category" else frozenset())
    return words


def _listed(renewal: Renewal, key: ActivityKey) -> Mapping[str, str]:
    match key:
        case "category":
            return renewal.categories
        case "format":
            return renewal.formats
        case "level":
            return renewal.levels
        case _:
            assert_never(key)


def _quotas(renewals: Iterable[Renewal], credentials: Iterable[Credential]) -> Iterator[Quota | CycleQuota]:
    for renewal in renewals:
        for cycle_rules in renewal.editions:
            yield from renewal.quotas_of(cycle_rules)
    for subject in credentials:
        for edition in subject.editions:
            for _, tree in edition.trees(subject.credential):
                for _, node in conditions(tree):
                    if isinstance(node, ContinuingEducationCondition):
                        yield from node.quotas
