"""Items of a record in plain words."""

from fractions import Fraction
from typing import assert_never

from pathways.model.catalog import Catalog
from pathways.model.evidence.decisions import Application, Decision, IssuerException
from pathways.model.evidence.documents import Document, Sanction
from pathways.model.evidence.holdings import ExamAttempt, HeldCredential, License, Membership
from pathways.model.evidence.learning import Activity, CompletedCourse, CompletedTraining, Education
from pathways.model.evidence.path import EvidencePath
from pathways.model.evidence.record import EvidenceItem, Record
from pathways.model.evidence.weekly_hours import WeeklyHours
from pathways.model.evidence.work import Job
from pathways.wording.dates import format_date
from pathways.wording.requirements import pluralize


def item_words(record: Record, catalog: Catalog, path: EvidencePath) -> str:
    """The item at a path such as `education[0]`, in words, with its path."""
    item = record.item(path)
    return f"{_words(item, catalog)} ({path})" if item else path


def _words(item: EvidenceItem, catalog: Catalog) -> str:
    match item:
        case Education():
            level = catalog.degree_label(item.degree) if item.degree else "a program of study"
            return _joined(level, item.field, item.institution, _dated("completed", item.completed))
        case Job():
            domains = " and ".join(map(catalog.vocabularies["domains"].label, item.domains.items)) or "work"
            week = item.hours_per_week
            hours = weekly_hours(week) if week else None
            hours = f"{pluralize(item.hours, 'hour')} in all" if item.hours is not None else hours
            last = item.end or ("present" if item.is_unset("end") else "unknown")
            span = f"{format_date(item.start or 'unknown')} to {format_date(last)}"
            return _joined(domains, item.employer, span, hours)
        case ExamAttempt():
            score = f"score {item.score}" if item.score else None
            days = (_dated("passed", item.passed), _dated("failed", item.failed))
            return _joined(f"{_credential(catalog, item.exam)} exam", *days, score)
        case HeldCredential():
            name = _credential(catalog, item.credential) if item.credential else item.other
            return _joined(
                name, _dated("earned", item.earned), item.standing, _dated("expires", item.expires)
            )
        case License():
            name = catalog.vocabularies["licenses"].label(item.license)
            return _joined(name, item.standing, _dated("expires", item.expires))
        case Membership():
            name = f"member of {catalog.organization_terms.label(item.organization)}"
            return _joined(name, _dated("since", item.since), _dated("until", item.until))
        case CompletedCourse():
            size, done = _amount(item.credits, "credit"), _dated("completed", item.completed)
            return _joined(item.title or "a course", size, item.grade, done)
        case CompletedTraining():
            kind = catalog.vocabularies["trainings"].label(item.kind) if item.kind else "training"
            done = _dated("completed", item.completed)
            return _joined(kind, _amount(item.hours, "hour"), _amount(item.assessments, "assessment"), done)
        case Activity():
            title = item.title or "continuing education"
            return _joined(title, _amount(item.units, "CEU"), _dated("", item.date))
        case Sanction():
            return _joined(item.kind.replace("-", " "), _dated("", item.date), _dated("until", item.until))
        case IssuerException():
            return _joined(f"exception: {item.action}", item.by, _dated("", item.decided))
        case Document():
            return _joined(item.kind.replace("-", " "), _dated("", item.date))
        case Decision():
            return _joined(f"decision: {item.answer}", item.by, _dated("", item.decided))
        case Application():
            return _joined(
                f"application for {_credential(catalog, item.credential)}", _dated("", item.applied)
            )
        case _:
            assert_never(item)


def weekly_hours(week: WeeklyHours) -> str:
    """Hours a week: their number, or full-time or part-time."""
    if week.exact:
        return f"{pluralize(week.low, 'hour')} a week"
    return "full-time" if week.low else "part-time"


def _credential(catalog: Catalog, name: str) -> str:
    return catalog.credentials[name].abbreviation


def _dated(word: str, day: object) -> str | None:
    return f"{word} {format_date(day)}".strip() if day else None


def _amount(amount: Fraction | None, unit: str) -> str | None:
    return None if amount is None else pluralize(amount, unit)


def _joined(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)
