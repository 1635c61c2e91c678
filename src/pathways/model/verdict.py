"""What is said of a requirement, and why: the tree that every renderer reads."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import chain
from typing import Literal, NamedTuple, NoReturn, TypeVar

from pathways.model.evidence.path import EvidencePath
from pathways.model.reason import Reason
from pathways.model.rules.condition import Condition
from pathways.model.rules.requirement import AtLeast
from pathways.model.rules.source import Trust
from pathways.model.values.amount import Amount
from pathways.model.values.truth import Truth, no_truth_value

UniqueT = TypeVar("UniqueT")
QuestionKind = Literal[
    "attribute",
    "list",
    "part-time",
    "candidacy",
    "accreditation-day",
    "standing",
    "issuer-discretion",
    "recalled",
    "edition",
    "anchor",
    "shared-credits",
    "late-units",
    "own-domain",
    "cycle",
    "pro-rated",
    "rules",
    "log",
    "cycle-end",
    "reinstatement",
]
"""What a question asks for."""
Unit = Literal["month", "hour", "credit", "assessment", "unit"]
"""What an amount counts; a unit is one of continuing education."""


class ExcludedEvidence(NamedTuple):
    """An item of the record that did not count, and why."""

    path: EvidencePath
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """Something that would settle an UNKNOWN.

    `kind` says what is asked: the value of an attribute (`attribute`), whether a list has more (`list`), what
    only the issuer or accreditor knows (`part-time`, `candidacy`, `accreditation-day`, `standing`,
    `issuer-discretion`; of a renewal `late-units`, `own-domain`, `cycle`, `pro-rated`, `reinstatement`),
    since when a log is complete (`log`), which of two last days is right (`cycle-end`), which day decides
    (`edition`, `anchor`), whether courses are part of a program that states its credits too
    (`shared-credits`), or what is not on file (`recalled`, `rules`). `path` is the item of
    the record that would tell, such as `experience[1].hours_per_week`; null where the record cannot.
    `about` is the word asked for.
    """

    kind: QuestionKind
    path: EvidencePath | None
    about: str

    def within(self, item: EvidencePath) -> "Question":
        """The same of an item of the record, where the path so far leads on from there: `.date`."""
        return replace(self, path=self.path and item.at(self.path.key))


class Shortfall(NamedTuple):
    """An amount that does not reach what a condition needs; `short` is what is missing."""

    condition: str
    have: Amount
    need: Fraction
    short: Amount
    unit: Unit
    quota: str | None = None  # of the condition, whose minimum is not reached
    doubts: tuple[Question, ...] = ()  # why `have` is an interval

    @property
    def name(self) -> str:
        """What a rule file calls the amount: `experience`, or `continuing_education.ethics` for a quota."""
        return f"{self.condition}.{self.quota}" if self.quota else self.condition


class CompetingDemands(NamedTuple):
    """Demands on the same units that cannot be met together, though each can alone; fewer of them can.

    `demands` are quotas of the condition whose minimum is asked, or None for its total; `caps` are those
    whose maximum stands in the way, `items` the paths of the activities that are too few.
    """

    condition: str
    demands: tuple[str | None, ...]
    caps: tuple[str, ...]
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The truth of a requirement, and the tree of why.

    `node` is null over several editions that may bind, and over a rule and holding the credential;
    `edition` is told at the root of an edition's rule. Lists of a group gather those of its parts that
    decided; `left_out` and `shortfalls` gather those of every part.
    """

    truth: Truth
    node: AtLeast | Condition | None
    name: str | None
    trust: Trust
    cites: tuple[str, ...] = ()
    parts: tuple["Verdict", ...] = ()
    used: tuple[EvidencePath, ...] = ()
    left_out: tuple[ExcludedEvidence, ...] = ()
    questions: tuple[Question, ...] = ()
    assumptions: tuple[str, ...] = ()
    shortfalls: tuple[Shortfall, ...] = ()
    unmet: tuple[str, ...] = ()
    competing: CompetingDemands | None = None
    edition: str | None = None

    def __bool__(self) -> NoReturn:
        """Refuse to be true or false; see `Truth`."""
        raise no_truth_value("a Verdict", "verdict.truth")

    def nodes(self) -> "Iterator[Verdict]":
        """This verdict and every one below it, from the top down."""
        yield self
        for part in self.parts:
            yield from part.nodes()

    def leaves(self) -> "Iterator[Verdict]":
        """The verdicts on conditions, in the order of the rule."""
        return (node for node in self.nodes() if not node.parts)

    def assuming(self, *texts: str) -> "Verdict":
        """The same, with more assumptions."""
        return replace(self, assumptions=unique(self.assumptions, texts))


def unique(*lists: "tuple[UniqueT, ...]") -> "tuple[UniqueT, ...]":
    """One list of all the items, each at its first place."""
    value = [items for items in lists if items]
    if not value:
        return ()
    if len(value) == 1:
        return tuple(dict.fromkeys(value[0])) if len(value[0]) > 1 else value[0]
    return tuple(dict.fromkeys(chain.from_iterable(value)))
