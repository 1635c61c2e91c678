"""The verdict for one purpose, under every edition of the rules that may bind."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from pathways.checking.answer import PurposeVerdict
from pathways.evaluation.evaluate import evaluate
from pathways.evaluation.facts import EvaluationContext
from pathways.model.inherited import Inherited
from pathways.model.rules.applicable import applicable_editions
from pathways.model.rules.condition import Condition
from pathways.model.rules.credential import Credential
from pathways.model.rules.edition import Edition
from pathways.model.rules.requirement import AtLeast
from pathways.model.rules.source import Trust
from pathways.model.values.day import exact_day
from pathways.model.values.truth import Truth, all_agree
from pathways.model.verdict import Question, Verdict, unique

RuleOf = Callable[[Edition], AtLeast | Condition | None]


@dataclass(frozen=True, slots=True)
class BoundPerson:
    """A person bound to a credential's rules by days of theirs."""

    subject: Credential
    facts: EvaluationContext

    def verdict(self, rule: RuleOf) -> PurposeVerdict:
        """Evaluate the rule of each edition that may bind: what they agree on is the answer."""
        editions = applicable_editions(self.subject.editions, self.facts.anchors)
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
        verdict = edition_verdict(edition, tree, self.facts)
        return verdict.assuming(*self._dates(edition)) if alone else verdict

    def applicable(self, editions: tuple[Edition | None, ...]) -> tuple[Question, ...]:
        """Which day decides between editions, and the list of the record that would tell it."""
        binds = {edition.binds for edition in editions if edition}
        lists = {"applied": "applications", "exam": "exams", "entry": "education"}
        return tuple(
            Question("edition", lists.get(anchor) if self.facts.anchor(anchor) is None else None, name)
            for anchor in sorted(binds)
            for name in [self.subject.credential]
        )

    def _dates(self, edition: Edition) -> list[str]:
        """What is assumed of the edition's first and last day."""
        texts = []
        day = self.facts.anchor(edition.binds)
        if day and day.earliest < edition.begins.last:
            texts.append(f"edition {edition.id} was already in force; its first day is not known exactly")
        today = edition.binds in ("applied", "exam") and day == exact_day(self.facts.as_of)
        if today and self._may_have_applied():
            texts.append(f"no application is listed; the rules in effect on {self.facts.as_of} are taken")
        seen = edition.confirmed
        if day and seen and seen.latest < day.latest and edition is self.subject.editions[-1]:
            texts.append(f"edition {edition.id}, last seen in force on {seen}, still holds")
        return texts

    def _may_have_applied(self) -> bool:
        """Whether an application that the record does not list could bind an older edition."""
        told, name = self.facts.record.applications, self.subject.credential
        listed = any(one.credential == name for one in told.items)
        return told.partial and not self.facts.closed and not listed and len(self.subject.editions) > 1


def edition_verdict(edition: Edition, rule: AtLeast | Condition, facts: EvaluationContext) -> Verdict:
    """Evaluate a rule of an edition, whose sources it inherits."""
    verdict = evaluate(rule, replace(facts, edition=edition), Inherited.citing(edition.cites, facts.catalog))
    return replace(verdict, edition=edition.id)


def join_verdicts(truth: Truth, verdicts: list[Verdict], questions: tuple[Question, ...] = ()) -> Verdict:
    """One node over several verdicts."""
    return Verdict(
        truth=truth,
        node=None,
        name=None,
        trust=min(one.trust for one in verdicts),
        cites=unique(*(one.cites for one in verdicts)),
        parts=tuple(verdicts),
        used=unique(*(one.used for one in verdicts)),
        left_out=unique(*(one.left_out for one in verdicts)),
        questions=unique(*(one.questions for one in verdicts), questions),
        assumptions=unique(*(one.assumptions for one in verdicts)),
        shortfalls=unique(*(one.shortfalls for one in verdicts)),
        unmet=unique(*(one.unmet for one in verdicts)) if truth is Truth.NO else (),
    )
