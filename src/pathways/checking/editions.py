"""The verdict for one purpose, under every edition of the rules that may bind."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple, assert_never

from pathways.checking.answer import PurposeVerdict
from pathways.evaluation.context import EvaluationContext
from pathways.evaluation.evaluate import evaluate
from pathways.model.evidence.path import EvidencePath
from pathways.model.inherited import Inherited
from pathways.model.rules.applicable_editions import applicable_editions
from pathways.model.rules.condition import Condition
from pathways.model.rules.credential import Credential
from pathways.model.rules.edition import Edition
from pathways.model.rules.requirement import AtLeast
from pathways.model.rules.source import Trust
from pathways.model.values.day import exact_day
from pathways.model.values.period import Anchor
from pathways.model.values.truth import Truth, all_agree
from pathways.model.verdict import Question, Verdict, unique
from pathways.wording import assumed
from pathways.wording.editions import format_effective

RuleOf = Callable[[Edition], AtLeast | Condition | None]


class BoundPerson(NamedTuple):
    """A person bound to a credential's rules by days of theirs."""

    subject: Credential
    context: EvaluationContext

    def verdict(self, rule: RuleOf) -> PurposeVerdict:
        """Evaluate the rule of each edition that may bind: what they agree on is the answer."""
        editions = applicable_editions(self.subject.editions, self.context.anchors)
        alone = len(editions) == 1
        verdicts = [
            self._verdict(edition, rule(edition) if edition else None, alone=alone) for edition in editions
        ]
        if len(verdicts) == 1:
            return PurposeVerdict(verdicts[0], editions)
        truth = all_agree(verdict.truth for verdict in verdicts)
        which = self.applicable(editions) if truth is Truth.UNKNOWN else ()
        return PurposeVerdict(join_verdicts(truth, verdicts, which), editions)

    def _verdict(self, edition: Edition | None, tree: AtLeast | Condition | None, *, alone: bool) -> Verdict:
        if edition is None or tree is None:
            missing = Question("rules", None, self.subject.credential)
            return Verdict(Truth.UNKNOWN, None, None, Trust.RECALLED, questions=(missing,))
        verdict = edition_verdict(edition, tree, self.context)
        return verdict.assuming(*self._dates(edition)) if alone else verdict

    def applicable(self, editions: tuple[Edition | None, ...]) -> tuple[Question, ...]:
        """Which day decides between editions, and the list of the record that would tell it."""
        binds = {edition.effective_by for edition in editions if edition}
        return tuple(
            Question(
                "edition", _list_that_tells(anchor) if self.context.anchor(anchor) is None else None, name
            )
            for anchor in sorted(binds)
            for name in [self.subject.credential]
        )

    def _dates(self, edition: Edition) -> list[str]:
        """What is assumed of the edition's first and last day."""
        texts = []
        day = self.context.anchor(edition.effective_by)
        if day and day.earliest < edition.begins.last:
            texts.append(assumed.edition_already_in_force(format_effective(edition.begins)))
        today = _decides_on_applying(edition.effective_by) and day == exact_day(self.context.as_of)
        if today and self._may_have_applied():
            texts.append(assumed.no_application(self.context.as_of))
        seen = edition.confirmed
        if day and seen and seen.latest < day.latest and edition is self.subject.editions[-1]:
            texts.append(assumed.edition_still_in_force(seen))
        return texts

    def _may_have_applied(self) -> bool:
        """Whether an application that the record does not list could bind an older edition."""
        applications, name = self.context.record.applications, self.subject.credential
        listed = any(application.credential == name for application in applications.items)
        return (
            applications.partial and not self.context.closed and not listed and len(self.subject.editions) > 1
        )


def edition_verdict(edition: Edition, rule: AtLeast | Condition, context: EvaluationContext) -> Verdict:
    """Evaluate a rule of an edition, whose sources it inherits."""
    verdict = evaluate(
        rule, replace(context, edition=edition), Inherited.citing(edition.cites, context.catalog)
    )
    return replace(verdict, edition=edition.id)


def join_verdicts(truth: Truth, verdicts: list[Verdict], questions: tuple[Question, ...] = ()) -> Verdict:
    """One node over several verdicts."""
    return Verdict(
        truth=truth,
        node=None,
        name=None,
        trust=min(verdict.trust for verdict in verdicts),
        cites=unique(*(verdict.cites for verdict in verdicts)),
        parts=tuple(verdicts),
        used=unique(*(verdict.used for verdict in verdicts)),
        left_out=unique(*(verdict.left_out for verdict in verdicts)),
        questions=unique(*(verdict.questions for verdict in verdicts), questions),
        assumptions=unique(*(verdict.assumptions for verdict in verdicts)),
        shortfalls=unique(*(verdict.shortfalls for verdict in verdicts)),
        unmet=unique(*(verdict.unmet for verdict in verdicts)) if truth is Truth.NO else (),
    )


def _list_that_tells(anchor: Anchor) -> EvidencePath | None:
    """The list of a record that tells the day of an anchor; None where no list does."""
    match anchor:
        case "application_date":
            return EvidencePath("applications")
        case "exam_date":
            return EvidencePath("exams")
        case "program_entry":
            return EvidencePath("education")
        case "as_of" | "cycle_start":
            return None
        case _:
            assert_never(anchor)


def _decides_on_applying(anchor: Anchor) -> bool:
    """Whether the rules that bind are those of the day on which a person applies, or comes to the exam."""
    match anchor:
        case "application_date" | "exam_date":
            return True
        case "as_of" | "program_entry" | "cycle_start":
            return False
        case _:
            assert_never(anchor)
