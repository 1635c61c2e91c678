"""Whether a program of study was accredited when it had to be.

No issuer text was found that says on which day accreditation must hold. So one that held on the day of
completion counts; one that held on another day only, and candidacy, stay UNKNOWN.
"""

from pathways.evaluation.assessment import unstated
from pathways.evaluation.context import EvaluationContext
from pathways.evaluation.criterion import MET, Criterion, failed, undetermined
from pathways.model.evidence.learning import Accreditation, CompletedCourse, Education
from pathways.model.evidence.path import EvidencePath
from pathways.model.reason import NamedId, Reason
from pathways.model.rules.credential import Predecessor
from pathways.model.values.day import Day
from pathways.model.values.truth import Truth
from pathways.model.verdict import Question
from pathways.wording import assumed, labels


def accreditation_criterion(
    context: EvaluationContext, study: Education | CompletedCourse, want: str | None, path: EvidencePath
) -> Criterion:
    """Whether the accreditor asked for, if any, accredited a program: its best entry decides."""
    if want is None:
        return MET
    organizations = context.catalog.organizations
    listed = study.accredited_by
    entries = [entry for entry in listed.items if not organizations[entry.by].institutional]
    criteria = [_entry(context, entry, study.completed, want, path) for entry in entries]
    # An accreditor of colleges says nothing of the program; a list of such alone leaves it open.
    if listed.partial or (listed.items and not entries):
        criteria.append(unstated(context, path.at("accredited_by"), want))
    if not criteria:
        return failed(Reason("not-accredited-by", (NamedId("organizations", want),)))
    return max(criteria, key=lambda aspect: aspect.truth)


def _entry(
    context: EvaluationContext, entry: Accreditation, completed: Day | None, want: str, path: EvidencePath
) -> Criterion:
    if entry.by != want:
        predecessors = context.catalog.organizations[want].predecessors
        before = next((old for old in predecessors if old.organization == entry.by), None)
        if before is None:
            return failed(
                Reason("other-term", (NamedId("organizations", entry.by), NamedId("organizations", want)))
            )
        succeeded = _succeeded(context, before, completed, want, path)
        if succeeded.truth is not Truth.YES:
            return succeeded
    if entry.status is None:
        return unstated(context, path.at("accredited_by"), "status")
    if entry.status == "candidacy":
        return undetermined(Question("candidacy", None, want))
    return MET if entry.on_completion else _held_on_completion(context, entry, completed, want, path)


def _succeeded(
    context: EvaluationContext, before: Predecessor, completed: Day | None, want: str, path: EvidencePath
) -> Criterion:
    """Whether a predecessor's accreditation still counted on the day of completion."""
    if completed is None:
        return unstated(context, path.at("completed"), "date")
    if completed.latest <= before.until.first:
        return MET
    if completed.earliest > before.until.last:
        return failed(
            Reason(
                "handed-over", (NamedId("organizations", before.organization), NamedId("organizations", want))
            )
        )
    return undetermined(Question("accreditation-day", None, want))


def _held_on_completion(
    context: EvaluationContext, entry: Accreditation, completed: Day | None, want: str, path: EvidencePath
) -> Criterion:
    """Whether an accreditation with a span held on the day of completion."""
    if completed is None:
        return unstated(context, path.at("completed"), "date")
    still = entry.until is None and entry.is_unset("until")
    if entry.since is None or (entry.until is None and not still):
        return unstated(context, path.at("accredited_by"), labels.SINCE_AND_UNTIL)
    begun = entry.since.latest <= completed.earliest
    if begun and still:
        return Criterion(Truth.YES, assumption=assumed.still_accredits(path, entry.by))
    if begun and entry.until and completed.latest <= entry.until.earliest:
        return MET
    return undetermined(Question("accreditation-day", None, want))
