"""Questions in the words of somebody who could answer them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, assert_never

from pathways.model.catalog import Catalog
from pathways.model.evidence.path import EvidencePath
from pathways.model.evidence.record import EvidenceItem, Record
from pathways.model.rules.credential import Credential
from pathways.model.rules.organization import Organization
from pathways.model.values.period import ANCHORS, Anchor
from pathways.model.values.phrases import capital, joined_by_or, with_article
from pathways.model.verdict import Question, QuestionKind
from pathways.wording import labels
from pathways.wording.dates import format_date, format_dates_in
from pathways.wording.questions.attributes import (
    ACCREDITATION_DATES,
    ACCREDITATION_STATUS,
    AT_CAMPUS,
    ATTRIBUTES,
    COUNTED_NOUNS,
    COUNTING_HOURS,
    EXACT_DATES,
    KINDS_OF_STUDY,
    LISTS,
)
from pathways.wording.questions.items import item_phrase
from pathways.wording.questions.suppliers import Supplier, WhereToLook, place, supplier

WORDED = frozenset[QuestionKind](
    {"recalled", "issuer-discretion", "late-units", "own-domain", "log", "cycle-end", "reinstatement"}
)
"""Kinds of questions that are about words already, and not about a name of the rules."""


class QuestionContext(NamedTuple):
    """Of whom questions are asked, and about which credential."""

    record: Record
    catalog: Catalog
    subject: Credential

    @property
    def issuer(self) -> Organization:
        """The organization that issues the credential."""
        return self.catalog.organizations[self.subject.issuer]

    @property
    def issuer_name(self) -> str:
        """The issuer as people say it."""
        return self.issuer.short_name


class AskedQuestion(NamedTuple):
    """One question as a person would ask it, who can answer it, and where to look.

    `questions` are those of the verdict that it stands for; several about one thing are asked at once.
    """

    text: str
    supplier: Supplier
    place: WhereToLook | None
    issuer: Organization
    questions: tuple[Question, ...]

    @property
    def where(self) -> str:
        """Whom to ask and where to look, as a sentence; empty where only the person knows."""
        seen = (
            f"{self.place.text}{f' ({self.place.website})' if self.place.website else ''}"
            if self.place
            else ""
        )
        match self.supplier:
            case "you":
                return f"{_verb(seen)} {seen}." if seen else ""
            case "school":
                return f"Ask your program director, or see {seen}." if seen else "Ask your program director."
            case "employer":
                return "Ask your employer."
            case "issuer":
                address = f" ({self.issuer.website})" if self.issuer.website else ""
                return f"Ask {self.issuer.short_name}{address}."
            case _:
                assert_never(self.supplier)


def _verb(place: str) -> str:
    """What one does at a place: an address or a telephone number is not seen, but contacted."""
    return "Contact" if "@" in place.partition(" ")[0] else "See"


def asked_questions(questions: Iterable[Question], context: QuestionContext) -> list[AskedQuestion]:
    """Questions in the words of somebody who could answer them, in order; those about one thing are one."""
    about: dict[tuple[QuestionKind, str | None, str], list[Question]] = {}
    for question in questions:
        apart = "" if question.path and question.kind == "list" else question.about
        about.setdefault((question.kind, question.path, apart), []).append(question)
    return [_asked(tuple(same), context) for same in about.values()]


def _asked(same: tuple[Question, ...], context: QuestionContext) -> AskedQuestion:
    first = same[0]
    named = list(_narrowest(same, context.catalog))
    words = [about_text(question, context.catalog) for question in named]
    if first.kind == "list" and first.path in COUNTED_NOUNS:
        words = [
            KINDS_OF_STUDY.get(each.about) or with_article(word)
            for each, word in zip(named, words, strict=True)
        ]
    return AskedQuestion(
        _sentence(first, joined_by_or(dict.fromkeys(words)), context),
        supplier(first),
        place(first, context.record, context.catalog, context.issuer),
        context.issuer,
        same,
    )


def _narrowest(same: tuple[Question, ...], catalog: Catalog) -> Iterator[Question]:
    """Questions about terms, without those about a term that is broader than another of them."""
    terms = [term for vocabulary in catalog.vocabularies.values() for term in vocabulary.terms.items()]
    abouts = {question.about for question in same}
    broader = {name for about, term in terms if about in abouts for name in term.broader}
    yield from (question for question in same if question.about not in broader)


def question_texts(questions: Iterable[Question], context: QuestionContext) -> list[str]:
    """The questions, each followed by whom to ask or where to look."""
    return [f"{asked.text} {asked.where}".rstrip() for asked in asked_questions(questions, context)]


def about_text(question: Question, catalog: Catalog) -> str:
    """What a question is about, as people say it."""
    return question.about if question.kind in WORDED else _subject_text(question.about, catalog)


def _sentence(question: Question, about: str, context: QuestionContext) -> str:
    issuer, path = context.issuer_name, question.path
    match question.kind:
        case "attribute":
            item = context.record.item(path) if path else None
            return _of_item(path, question.about, about, item, context.catalog) if path and item else about
        case "list":
            return _of_list(path, about, context) if path else about
        case "part-time":
            return f"How does {issuer} count part-time work?"
        case "candidacy":
            return f"Does {issuer} accept a program that is a candidate for accreditation by {about}?"
        case "accreditation-day":
            return f"On which date must a program be accredited by {about}: at entry or at completion?"
        case "standing":
            return f"Does {issuer} accept a credential in its {about} period?"
        case "issuer-discretion":
            return f"Does {issuer} confirm this: {about}?"
        case "recalled":
            return f"Does {issuer} require this: {about}? No source was read for it."
        case "edition" if path is None:
            return f"The answer depends on which of {issuer}'s rules for {about} apply to you."
        case "edition":
            asked = DAYS_THAT_BIND[path.listed].format(about) if path else about
            return f"{asked} The date determines which rules apply."
        case "anchor":
            return _anchor(next(anchor for anchor in ANCHORS if anchor == question.about))
        case "shared-credits":
            return "Are the courses in the record part of a program whose credits are also in it?"
        case "rules":
            return f"Which rules for {about} applied on that date? None are on file."
        case "late-units":
            return f"Do CEUs earned {about} still count toward the previous cycle?"
        case "own-domain":
            return f"Is {about} in {issuer}'s own domain?"
        case "cycle":
            return f"On which day does your {about} cycle end?"
        case "log":
            return f"Does your log list every activity since {format_dates_in(about)}?"
        case "cycle-end":
            days = joined_by_or(map(format_date, about.split(", ")))
            return f"Does {issuer} show {days} as the end of your cycle?"
        case "reinstatement":
            return f"Can {about} be reinstated, or must the exam be retaken?"
        case "pro-rated":
            return f"How many CEUs does {issuer} require for {about} in a partial cycle?"
        case _:
            assert_never(question.kind)


DAYS_THAT_BIND = {
    "applications": "When did you apply for {}?",
    "exams": "When did you pass the {} exam?",
    "education": "When did you start the program for {}?",
}
"""By list, the question for the day in it that determines which rules apply."""


def _anchor(anchor: Anchor) -> str:
    """The question for a day that a period of time is counted back from."""
    match anchor:
        case "as_of":
            return "Which date is the question about?"
        case "application_date":
            return "When did you apply, or when will you?"
        case "exam_date":
            return "When did you take the exam, or when will you?"
        case "program_entry":
            return "When did you start the program?"
        case "cycle_start":
            return "When did your renewal cycle begin?"
        case _:
            assert_never(anchor)


def _of_item(path: EvidencePath, word: str, about: str, item: EvidenceItem, catalog: Catalog) -> str:
    key, phrase = (path.listed, path.key or ""), item_phrase(item, catalog, path.position)
    if word in _SPECIAL:
        return _SPECIAL[word].format(item=phrase)
    if word == labels.EXACT_DATE:
        said = EXACT_DATES.get(key) or ATTRIBUTES[key].replace("When", "On which day", 1)
        return said.format(item=phrase, about=about)
    accreditor = catalog.organizations.get(word) if key == ("education", "accredited_by") else None
    if accreditor and accreditor.by_campus:
        return AT_CAMPUS.format(item=phrase, about=about)
    stated = getattr(item, path.key or "", None) if key in SPELLED else None
    return (SPELLED[key] if stated else ATTRIBUTES[key]).format(item=phrase, about=about, stated=stated)


SPELLED = {
    ("education", "field"): 'Was {item} in {about}? Its field, "{stated}", is not recognized as that.',
    ("experience", "role"): 'Was your role in {item} {about}? "{stated}" is not recognized as that.',
}
"""What is asked where free text is on record in which no known word is recognized."""
_SPECIAL = {
    "status": ACCREDITATION_STATUS,
    labels.SINCE_AND_UNTIL: ACCREDITATION_DATES,
    labels.COUNTING_HOURS: COUNTING_HOURS,
}


def _of_list(path: EvidencePath, about: str, context: QuestionContext) -> str:
    none, more = LISTS[path.listed]
    listed = getattr(context.record, path.listed)
    return capital((more if listed.items else none).format(about=about))


def _subject_text(word: str, catalog: Catalog) -> str:
    """A word of the rules as people say it."""
    if word in catalog.credentials:
        return catalog.credentials[word].abbreviation
    if word in catalog.organizations:
        return catalog.organization_terms.label(word)
    if word in catalog.degree_ranks:
        return catalog.degree_label(word)
    if word in catalog.renewals:
        return catalog.renewals[word].name
    for vocabulary in catalog.vocabularies.values():
        if word in vocabulary.terms:
            return vocabulary.label(word)
    return word.rpartition("/")[2].replace("-", " ").replace("_", " ")
