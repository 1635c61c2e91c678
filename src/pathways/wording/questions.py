"""Questions in plain words: the information that an answer needs."""

from collections.abc import Iterable
from typing import assert_never

from pathways.model.catalog import Catalog
from pathways.model.verdict import Question, QuestionKind

WORDED = frozenset[QuestionKind](
    {"issuer-discretion", "late-units", "own-domain", "log", "cycle-end", "reinstatement"}
)
"""Kinds of questions that are about words already, and not about a name of the rules."""


def question_texts(questions: Iterable[Question], catalog: Catalog) -> list[str]:
    """Questions, in the words of somebody who could answer them; those about one thing are one."""
    abouts: dict[tuple[QuestionKind, str | None], list[str]] = {}
    for question in questions:
        abouts.setdefault((question.kind, question.path), []).append(
            question.about if question.kind in WORDED else _subject_text(question.about, catalog)
        )
    return [_question_text(kind, path, ", ".join(words)) for (kind, path), words in abouts.items()]


def question_text(question: Question, catalog: Catalog) -> str:
    """A question alone, in the words of somebody who could answer it."""
    return question_texts([question], catalog)[0]


def _question_text(kind: QuestionKind, path: str | None, about: str) -> str:
    match kind:
        case "attribute":
            return f"{path}: missing or not exact in the record ({about})"
        case "list":
            return f"{path}: does the record list all of them? ({about})"
        case "part-time":
            return f"how the issuer counts part-time work ({about})"
        case "candidacy":
            return (
                f"whether a program in candidacy with {about} counts: ask the program director and the issuer"
            )
        case "accreditation-day":
            return f"the date on which accreditation by {about} is required: ask the issuer"
        case "standing":
            return f"whether a credential in its {about} period counts: ask the issuer"
        case "issuer-discretion":
            return f"the issuer's decision: {about}"
        case "recalled":
            return (
                "whether an unconfirmed requirement, for which no source was read, is correct: ask the issuer"
            )
        case "edition":
            if path is None:
                return f"which edition of the rules for {about} was in effect on that date: ask the issuer"
            return (
                f"which edition of the rules for {about} applies: the application date ({path} in the record)"
            )
        case "anchor":
            return f"the date from which the rule counts back ({about})"
        case "shared-credits":
            return "whether the courses are part of a program whose credits are also listed"
        case "rules":
            return f"rules for {about} on that date: not covered yet"
        case "late-units":
            return f"whether CEUs earned {about} still count toward the previous cycle: ask the issuer"
        case "own-domain":
            return f"whether {about} is in the issuer's own domain: ask the issuer"
        case "cycle":
            where = f" ({path} in the record)" if path else ""
            return f"the last day of the cycle of {about}, as the issuer shows it{where}"
        case "log":
            return (
                f"whether the log is complete since {about}: if so, write it as "
                f"`{{since: {about}, items: [...]}}`; if the cycle was renewed, enter the new `expires`"
            )
        case "cycle-end":
            return (
                f"the last day of the cycle: the record and the issuer's calendar differ ({about}). "
                f"Correct {path}, or add `origin: document` to the entry if the issuer shows that date"
            )
        case "reinstatement":
            return f"whether {about} can be reinstated, or the exam must be retaken: ask the issuer"
        case "pro-rated":
            return f"how many CEUs the issuer requires for {about} in a partial cycle"
        case _:
            assert_never(kind)


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
