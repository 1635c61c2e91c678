"""The answer to "am I eligible": what every renderer reads."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NoReturn

from pathways.checking.approval import Approval
from pathways.checking.question_order import by_decisiveness
from pathways.checking.retake import Retake
from pathways.evaluation.evaluate import preference_key
from pathways.model.catalog import Catalog, Definition
from pathways.model.evidence.record import Record
from pathways.model.rules.credential import Credential
from pathways.model.rules.edition import Edition
from pathways.model.rules.organization import Organization
from pathways.model.rules.requirement import AtLeast
from pathways.model.rules.source import Trust
from pathways.model.values.shown import repr_html, to_dict
from pathways.model.values.truth import Truth, no_truth_value
from pathways.model.verdict import Question, Shortfall, Verdict, unique


@dataclass(frozen=True, slots=True)
class PurposeVerdict:
    """The verdict for one purpose: to sit the exam (`apply`), or to be awarded the credential (`award`).

    `editions` are those that may bind; null stands for a day on which no rule is on file.
    """

    verdict: Verdict
    editions: tuple[Edition | None, ...]

    def __bool__(self) -> NoReturn:
        """Refuse to be true or false; see `Truth`."""
        raise no_truth_value("a PurposeVerdict", "answer.apply.truth")

    @property
    def truth(self) -> Truth:
        """YES, NO or UNKNOWN."""
        return self.verdict.truth

    @property
    def routes(self) -> tuple[str, ...]:
        """The routes that hold, best first; none unless the truth is YES."""
        return tuple(name for *_, name in sorted(_routes(self.verdict))) if self.truth is Truth.YES else ()

    @property
    def route(self) -> str | None:
        """The best route that holds."""
        return next(iter(self.routes), None)

    @property
    def questions(self) -> tuple[Question, ...]:
        """What would settle an UNKNOWN, the most decisive question first."""
        return by_decisiveness(self.verdict)

    @property
    def unmet(self) -> tuple[str, ...]:
        """The fewest conditions that, met, would end a NO."""
        return self.verdict.unmet

    @property
    def shortfalls(self) -> tuple[Shortfall, ...]:
        """Every amount that is not reached, by condition."""
        return self.verdict.shortfalls

    @property
    def trust(self) -> Trust:
        """The weakest source among the clauses that decided."""
        return self.verdict.trust


def _routes(verdict: Verdict) -> Iterator[tuple[bool, int, str]]:
    """The innermost routes that hold, each as what sorts the better one first and ends with its name."""
    if verdict.truth is not Truth.YES:
        return
    inner = [route for part in verdict.parts for route in _routes(part)]
    if not inner and isinstance(verdict.node, AtLeast) and verdict.node.route and verdict.name:
        yield preference_key(verdict)
    yield from inner


@dataclass(frozen=True, slots=True)
class DesignationAnswer:
    """Whether a designation such as CPC-A applies: the record states it, or what lifts it is not there.

    `lifted_by` says whether it can be removed, whether or not it still applies.
    """

    name: str
    truth: Truth
    lifted_by: Verdict
    questions: tuple[Question, ...] = ()
    stated: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Answer:
    """Whether a person may sit the exam for a credential, and whether they may hold it, on a day.

    `designation` is null where no edition has one, or the award is NO. `without_exceptions` is the same
    answer as if the issuer had made none; null where there are none. `new_application` is that for an
    application on the as-of date; null where the record tells of none, or it is the same. `retake` is the
    waiting period after a failed attempt, while it runs; `run_out` the latest approval to sit the exam,
    once its days are over. `assume_complete`: what the record does not say was taken as not so.
    """

    credential: Credential
    as_of: date
    held: Truth
    apply: PurposeVerdict
    award: PurposeVerdict
    designation: DesignationAnswer | None
    recommended: Verdict | None
    rules_version: str
    own_rules: tuple[Definition, ...]
    record: Record = field(repr=False)
    catalog: Catalog = field(repr=False)
    without_exceptions: "Answer | None" = field(default=None, repr=False)
    new_application: "Answer | None" = field(default=None, repr=False)
    retake: Retake | None = None
    run_out: Approval | None = None
    assume_complete: bool = False

    def __bool__(self) -> NoReturn:
        """Refuse to be true or false; see `Truth`."""
        raise no_truth_value("an Answer", "answer.apply.truth")

    @property
    def assumptions(self) -> tuple[str, ...]:
        """Every default that the answer used, and all that was taken as met."""
        verdicts = [self.apply.verdict, self.award.verdict]
        verdicts += [self.designation.lifted_by] if self.designation else []
        return unique(*(verdict.assumptions for verdict in verdicts))

    @property
    def awarded(self) -> bool:
        """Whether the record lists the credential as awarded by the as-of date, even if it has lapsed."""
        return any(
            held.credential == self.credential.credential and not held.awarded_after(self.as_of)
            for held in self.record.credentials.items
        )

    @property
    def issuer(self) -> Organization:
        """The organization that issues the credential."""
        return self.catalog.organizations[self.credential.issuer]

    def to_dict(self) -> dict[str, Any]:
        """The same as `--json` prints: mappings, lists, text, numbers and null, ready for `json.dumps`."""
        return to_dict(self)

    def _repr_html_(self) -> str:
        return repr_html(self)

    def __repr__(self) -> str:
        """One line, for a terminal or a debugger."""
        return f"<Answer {self}>"

    def __str__(self) -> str:
        """One line."""
        return (
            f"{self.credential.abbreviation} on {self.as_of}: "
            f"apply {self.apply.truth.word}, award {self.award.truth.word}"
        )
