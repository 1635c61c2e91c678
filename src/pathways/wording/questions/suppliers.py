"""Who can answer a question, and where the answer can be looked up."""

from typing import Literal, NamedTuple, assert_never

from pathways.model.catalog import Catalog
from pathways.model.evidence.record import Record
from pathways.model.rules.organization import Lookup, LookupTopic, Organization
from pathways.model.verdict import Question

Supplier = Literal["you", "school", "employer", "issuer"]
"""Who can answer: the person, the school, the employer, or the organization that issues the credential."""

SCHOOL = frozenset(
    {
        *(("education", key) for key in ("accredited_by", "approved_by", "institution_accredited")),
        *(("coursework", key) for key in ("accredited_by", "topics")),
        ("training", "approved_by"),
    }
)
EMPLOYER = frozenset(("experience", key) for key in ("documented", "attested_by", "hours"))
TRACKER = "your CEU tracker; `since` in the log of the record states from which date it is complete"
REGISTRAR = "your registrar's or adviser's record"
PAPERS: dict[str, str] = {
    "education": "your transcript or diploma",
    "coursework": "your transcript or the course syllabus",
    "training": "your certificate of completion",
    "continuing_education": "your certificate of completion",
    "experience": "your offer letter, pay stubs, or human resources office",
    "exams": "your score report",
    "credentials": "your certificate",
    "licenses": "your license, or the state board that issued it",
    "documents": "the document",
    "sanctions": "the letter that you received",
    "applications": "the confirmation that you received",
    "decisions": "the letter that you received",
    "exceptions": "the letter that you received",
}
"""By list, the paper that a person has; memberships are looked up at the organization."""


class WhereToLook(NamedTuple):
    """Where an answer can be looked up, with the sources that say so; none for a paper or a website."""

    text: str
    website: str | None = None
    cites: tuple[str, ...] = ()


def supplier(question: Question) -> Supplier:
    """Who can answer a question."""
    match question.kind:
        case "attribute" | "list":
            path = question.path
            key = (path.listed, path.key or "") if path else ("", "")
            return "school" if key in SCHOOL else "employer" if key in EMPLOYER else "you"
        case "edition":
            return "you" if question.path else "issuer"
        case "anchor" | "shared-credits" | "cycle" | "cycle-end" | "log":
            return "you"
        case (
            "part-time" | "candidacy" | "accreditation-day" | "standing" | "issuer-discretion" | "recalled"
            | "late-units" | "own-domain" | "pro-rated" | "rules" | "reinstatement"
        ):  # fmt: skip
            return "issuer"
        case _:
            assert_never(question.kind)


def place(question: Question, record: Record, catalog: Catalog, issuer: Organization) -> WhereToLook | None:
    """Where an answer can be looked up: what is on file of the organization, its website, or a paper."""
    path = question.path
    if supplier(question) == "issuer":
        return _website(issuer)
    if path is None:
        return None
    match (path.listed, path.key):
        case ("education" | "coursework" | "training", "accredited_by" | "approved_by"):
            return _accreditation(catalog, question.about)
        case ("education", "institution_accredited"):
            return _of(catalog.organizations.get("usde"), "accreditation")
        case ("credentials", key):
            of_holder = key in ("expires", None)
            held = getattr(record.item(path), "credential", None)
            owner = catalog.organizations[catalog.credentials[held].issuer] if held else issuer
            return _of(owner, "renewal" if of_holder else "certification") or WhereToLook(PAPERS[path.listed])
        case ("continuing_education", "since"):
            return WhereToLook(TRACKER)
        case ("education", "in_final_term"):
            return WhereToLook(REGISTRAR)
        case ("memberships", _):
            name = getattr(record.item(path), "organization", question.about)
            return _website(catalog.organizations[name]) if name in catalog.organizations else None
        case ("documents", None) if question.about == "official-transcript":
            return _of(issuer, "transcripts")
        case (listed, _):
            return WhereToLook(PAPERS[listed]) if listed in PAPERS else None


def _accreditation(catalog: Catalog, organization: str) -> WhereToLook | None:
    named = catalog.organizations.get(organization)
    return _of(named, "accreditation") or (_website(named) if named else None)


def _of(organization: Organization | None, topic: LookupTopic) -> WhereToLook | None:
    found: Lookup | None = organization.lookup(topic) if organization else None
    return WhereToLook(found.where, found.website, found.cites) if found else None


def _website(organization: Organization) -> WhereToLook | None:
    name = organization.short_name
    return (
        WhereToLook(f"{name}'s website", organization.website, organization.cites)
        if organization.website
        else None
    )


def supplier_text(of: Supplier, issuer: Organization) -> str:
    """Who can answer, after `ask`."""
    match of:
        case "you":
            return "yourself"
        case "school":
            return "your program director"
        case "employer":
            return "your employer"
        case "issuer":
            return issuer.short_name
        case _:
            assert_never(of)
