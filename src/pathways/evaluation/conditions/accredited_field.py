"""The field of a program whose record states none, where its accreditation leaves one."""

from datetime import date
from typing import NamedTuple

from pathways.evaluation.context import EvaluationContext
from pathways.model.evidence.learning import Education
from pathways.model.rules.organization import AccreditationScope


class AccreditedField(NamedTuple):
    """The one field in which an accreditor accredited programs of a level."""

    field: str
    level: str
    by: str


def accredited_field(context: EvaluationContext, education: Education) -> AccreditedField | None:
    """The field that follows from an accreditation on the day of completion; null where more than one may.

    For the level, and for every day on which the program may have been completed, the accreditor must have
    had one field. CAHIIM accredited health science too from 2025 on; so the field of an associate degree of
    May 2024 is settled, and that of one whose day is not known is not.
    """
    level = education.degree
    if level is None or education.is_under_way:
        return None
    first = education.completed.earliest if education.completed else date.min
    last = education.completed.latest if education.completed else context.as_of
    accreditors = [
        context.catalog.organizations[entry.by]
        for entry in education.accredited_by.items
        if entry.on_completion
    ]
    terms = context.catalog.vocabularies["fields"]
    found = {
        (terms.recognize(scope.subject), organization.short_name)
        for organization in accreditors
        for scope in organization.accredits
        if scope.award == level and _may_hold(scope, first, last)
    }
    if len(found) != 1:
        return None
    ((field, by),) = found
    return AccreditedField(field, level, by) if field else None


def _may_hold(scope: AccreditationScope, first: date, last: date) -> bool:
    """Whether programs may have been accredited in a scope on any day of some."""
    begun = scope.begins is None or scope.begins.first <= last
    return begun and (scope.to is None or scope.to.last >= first)
