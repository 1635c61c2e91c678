"""An item of a record as a question names it: `your associate degree from Lakeside College`."""

from typing import assert_never

from pathways.model.catalog import Catalog
from pathways.model.evidence.decisions import Application, Decision, IssuerException
from pathways.model.evidence.documents import Document, Sanction
from pathways.model.evidence.holdings import ExamAttempt, HeldCredential, License, Membership
from pathways.model.evidence.learning import Activity, CompletedCourse, CompletedTraining, Education
from pathways.model.evidence.record import EvidenceItem
from pathways.model.evidence.work import Job
from pathways.model.values.phrases import joined_by_and
from pathways.wording.dates import format_date


def item_phrase(item: EvidenceItem, catalog: Catalog, position: int | None = None) -> str:
    """An item in a phrase that follows `about`, with what tells it from others of its list, or its place."""
    match item:
        case Education():
            level = catalog.degree_label(item.degree) if item.degree else "college"
            name = f"your {level}" if level.endswith(("degree", "diploma")) else f"your {level} program"
            return f"{name}{_at(item.institution) or _on(item.completed or item.started)}"
        case CompletedCourse():
            return f'the course "{item.title}"' if item.title else f"a course{_on(item.completed)}"
        case CompletedTraining():
            kind = catalog.vocabularies["trainings"].label(item.kind) if item.kind else "training"
            return f"your {kind}{_on(item.completed)}"
        case Activity():
            return f'"{item.title}"' if item.title else f"the activity{_on(item.date)}"
        case Job():
            domains = joined_by_and(map(catalog.vocabularies["domains"].label, item.domains.items))
            if item.employer:
                return f"your job{_at(item.employer)}{_since(item.start)}"
            unknown = "your job" if position is None else f"job {position + 1} of the record"
            return f"your job in {domains}{_since(item.start)}" if domains else unknown
        case ExamAttempt():
            return f"the {catalog.credentials[item.exam].abbreviation} exam"
        case HeldCredential():
            held = catalog.credentials[item.credential].abbreviation if item.credential else item.other
            return f"your {held} certification"
        case License():
            return f"your license as {catalog.vocabularies['licenses'].label(item.license)}"
        case Membership():
            return f"your {catalog.organization_terms.label(item.organization)} membership"
        case Document():
            return f"your {item.kind.replace('-', ' ')}"
        case Sanction():
            return f"the {item.kind.replace('-', ' ')}"
        case Application():
            return f"your application for {catalog.credentials[item.credential].abbreviation}"
        case Decision():
            return f"the decision{_by(item.by)}"
        case IssuerException():
            return f"the exception{_by(item.by)}"
        case _:
            assert_never(item)


def _at(place: str | None) -> str:
    return f" at {place}" if place else ""


def _since(day: object) -> str:
    return f" since {format_date(day)}" if day else ""


def _by(person: str | None) -> str:
    return f" by {person}" if person else ""


def _on(day: object) -> str:
    return f" of {format_date(day)}" if day else ""
