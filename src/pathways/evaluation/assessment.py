"""How one item of evidence is weighed."""

from collections.abc import Iterable
from dataclasses import dataclass

from pathways.evaluation.context import EvaluationContext
from pathways.evaluation.criterion import MET, Criterion, failed, refusals, undetermined
from pathways.model.evidence.learning import CompletedCourse, CompletedTraining, Education
from pathways.model.evidence.path import EvidencePath
from pathways.model.reason import NamedId, Reason
from pathways.model.rules.vocabulary import TermMatch, Vocabulary
from pathways.model.values.day import Day
from pathways.model.values.partial_list import PartialList
from pathways.model.values.period import LookbackWindow
from pathways.model.values.truth import Truth
from pathways.model.verdict import CompetingDemands, ExcludedEvidence, Question, Shortfall, unique
from pathways.wording import assumed, labels


@dataclass(frozen=True, slots=True)
class Assessment:
    """What evidence says of a condition: a verdict without its place in the tree."""

    truth: Truth
    used: tuple[EvidencePath, ...] = ()
    left_out: tuple[ExcludedEvidence, ...] = ()
    questions: tuple[Question, ...] = ()
    assumptions: tuple[str, ...] = ()
    shortfalls: tuple[Shortfall, ...] = ()
    competing: CompetingDemands | None = None


def unstated(context: EvaluationContext, path: EvidencePath, about: str) -> Criterion:
    """The aspect of an attribute that the record does not state."""
    if context.closed:
        return failed(Reason("not-stated", (path.key,)))
    return undetermined(Question("attribute", path, about))


def inexact_day(path: EvidencePath) -> Question:
    """The question for a day that is only known to lie in a month or a year."""
    return Question("attribute", path, labels.EXACT_DATE)


def happened_by(context: EvaluationContext, day: Day | None, path: EvidencePath) -> Criterion:
    """Whether a day has come by the as-of date."""
    if day is None:
        return unstated(context, path, "date")
    if day.latest <= context.as_of:
        return MET
    if day.earliest > context.as_of:
        return failed(Reason("not-yet", (day,)))
    return undetermined(inexact_day(path))


def completed_by(
    context: EvaluationContext, item: Education | CompletedCourse | CompletedTraining, path: EvidencePath
) -> Criterion:
    """Whether an item of learning was completed by the as-of date.

    One without a day of completion is assumed to be, unless it is said to be under way.
    """
    under_way = isinstance(item, Education) and item.is_under_way
    if isinstance(item, Education) and item.completed is None and not item.is_unset("conferred"):
        if item.conferred and item.conferred.latest <= context.as_of:
            return MET  # what was conferred was completed
        under_way = True
    if item.is_unset("completed") and not under_way:
        return Criterion(Truth.YES, assumption=assumed.completed_by_then(path))
    return happened_by(context, item.completed, path.at("completed"))


def is_past(context: EvaluationContext, last: Day | None) -> Truth:
    """Whether a last day has passed; null is not known."""
    if last is None:
        return Truth.UNKNOWN
    if last.latest < context.as_of:
        return Truth.YES
    return Truth.NO if last.earliest >= context.as_of else Truth.UNKNOWN


def within_window(
    context: EvaluationContext, window: LookbackWindow | None, day: Day | None, path: EvidencePath
) -> Criterion:
    """Whether a day lies in a window, if one is asked for."""
    if window is None:
        return MET
    if day is None:
        return unstated(context, path, "date")
    anchor = context.anchor(window.effective_by)
    if anchor is None:
        return undetermined(Question("anchor", None, window.effective_by))
    opens = window.opens(anchor)
    if day.earliest >= opens.latest:
        return MET
    if day.latest < opens.earliest:
        return failed(Reason("too-long-ago", (window.last,)))
    return undetermined(Question("anchor", None, window.effective_by) if day.exact else inexact_day(path))


def term_matches(terms: Vocabulary, have: str, want: str, path: EvidencePath) -> Criterion:
    """Whether a term is the one asked for or narrower; a broader one may or may not be."""
    fit = terms.match(have, want)
    if fit is TermMatch.SAME:
        return MET
    if fit is TermMatch.BROADER:
        return undetermined(Question("attribute", path, want))
    return failed(Reason("other-term", (NamedId(terms.vocabulary, have), NamedId(terms.vocabulary, want))))


def any_term_matches(
    context: EvaluationContext, listed: PartialList[str], terms: Vocabulary, want: str, path: EvidencePath
) -> Criterion:
    """Whether any term of a list fits."""
    criteria = [term_matches(terms, have, want, path) for have in listed.items]
    if listed.partial:
        criteria.append(unstated(context, path, want))
    if not criteria:
        return failed(Reason("none-of", (path.key, NamedId(terms.vocabulary, want))))
    return max(criteria, key=lambda aspect: aspect.truth)


def assess_item(path: EvidencePath, *aspects: Criterion) -> Assessment:
    """Weigh an item by all its aspects: the worst decides."""
    truth = min(aspect.truth for aspect in aspects)
    if truth is Truth.NO:
        return Assessment(truth, left_out=(ExcludedEvidence(path, refusals(aspects)),))
    questions = tuple(aspect.question for aspect in aspects if aspect.question)
    assumptions = tuple(aspect.assumption for aspect in aspects if aspect.assumption)
    return Assessment(truth, used=(path,), questions=questions, assumptions=assumptions)


def best_assessment(
    context: EvaluationContext, items: Iterable[Assessment], partial: bool, listed: str, *about: str
) -> Assessment:
    """Weigh a condition that one item is enough for: the best decides, with the fewest assumptions."""
    items = list(items)
    left_out = unique(*(assessment.left_out for assessment in items))
    met = [assessment for assessment in items if assessment.truth is Truth.YES]
    if met:
        first = min(met, key=lambda assessment: len(assessment.assumptions))
        return Assessment(Truth.YES, first.used, left_out, assumptions=first.assumptions)
    doubtful = [assessment for assessment in items if assessment.truth is Truth.UNKNOWN]
    questions = unique(*(assessment.questions for assessment in doubtful))
    if partial and not context.closed:
        questions = (*questions, *(Question("list", EvidencePath(listed), word) for word in about))
    if not questions:
        return Assessment(Truth.NO, left_out=left_out)
    return Assessment(
        Truth.UNKNOWN,
        left_out=left_out,
        questions=questions,
        assumptions=unique(*(assessment.assumptions for assessment in doubtful)),
    )


def spelling_matches(
    context: EvaluationContext, text: str | None, terms: Vocabulary, want: str | None, path: EvidencePath
) -> Criterion:
    """Whether free text spells the term asked for, if any; what it spells may be none that is known."""
    if want is None:
        return MET
    if text is None:
        return unstated(context, path, want)
    known = terms.recognize(text)
    return (
        term_matches(terms, known, want, path) if known else undetermined(Question("attribute", path, want))
    )


def word_matches(
    context: EvaluationContext,
    have: str | None,
    want: str | None,
    terms: Vocabulary | None,
    path: EvidencePath,
) -> Criterion:
    """Whether a word is the one asked for, if any; in a vocabulary a narrower one will do."""
    if want is None:
        return MET
    if have is None:
        return unstated(context, path, want)
    if terms:
        return term_matches(terms, have, want, path)
    return MET if have == want else failed(Reason("other-term", (have, want)))


def listed_among(
    context: EvaluationContext,
    listed: PartialList[str],
    terms: Vocabulary,
    want: str | None,
    path: EvidencePath,
) -> Criterion:
    """Whether any term of a list is the one asked for, if any."""
    return MET if want is None else any_term_matches(context, listed, terms, want, path)
