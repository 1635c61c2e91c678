"""Questions in plain words: what would settle an UNKNOWN."""

from collections.abc import Iterable
from typing import assert_never

from pathways.model.catalog import Catalog
from pathways.model.verdict import Question, QuestionKind

WORDED = frozenset[QuestionKind]({"judged", "late-units", "own-domain", "log", "cycle-end", "reinstatement"})
"""Kinds of questions that are about words already, and not about a name of the rules."""


def question_texts(questions: Iterable[Question], catalog: Catalog) -> list[str]:
    """Questions, in the words of somebody who could answer them; those about one thing are one."""
    abouts: dict[tuple[QuestionKind, str | None], list[str]] = {}
    for question in questions:
        abouts.setdefault((question.kind, question.path), []).append(
            question.about if question.kind in WORDED else _subject_text(question.about, catalog)
        )
    return [_question_text(kind, path, ", ".join(words)) for (kind, path), words in abouts.items()]


def _question_text(kind: QuestionKind, path: str | None, about: str) -> str:
    match kind:
        case "attribute":
            return f"{path}: the record does not say, or not exactly ({about})"
        case "list":
            return f"{path}: the record does not say that it lists all ({about})"
        case "part-time":
            return f"how the issuer counts part-time work ({about})"
        case "candidacy":
            return (
                f"whether a program in candidacy with {about} counts: ask the program director and the issuer"
            )
        case "accreditation-day":
            return f"on which day the accreditation by {about} must hold: ask the issuer"
        case "standing":
            return f"whether a credential in its {about} period counts: ask the issuer"
        case "judged":
            return f"the issuer's decision: {about}"
        case "recalled":
            return f"a source for {about}, which is only recalled"
        case "edition":
            if path is None:
                return f"which edition of the rules for {about} was in force that day, which is not known"
            return (
                f"which edition of the rules for {about} binds: the day of application ({path} in the record)"
            )
        case "anchor":
            return f"the day from which the rule counts back ({about})"
        case "shared-credits":
            return "whether the courses are part of a program whose credits are told too"
        case "rules":
            return f"rules for {about} on that day: none are on file"
        case "late-units":
            return f"whether units earned {about} still count for the cycle before: ask the issuer"
        case "own-domain":
            return f"whether {about} is in the issuer's own domain: ask the issuer"
        case "cycle":
            where = f" ({path} in the record)" if path else ""
            return f"the last day of the cycle of {about}, as the issuer shows it{where}"
        case "log":
            return (
                f"whether the log is complete from {about} on: if so, write it as "
                f"`{{since: {about}, items: [...]}}`; if the cycle was renewed, enter the new `expires`"
            )
        case "cycle-end":
            return (
                f"the last day of the cycle: the record and the issuer's calendar differ ({about}). "
                f"Correct {path}, or add `origin: document` to the entry if the issuer shows that day"
            )
        case "reinstatement":
            return f"whether {about} can be reinstated, or the exam must be retaken: ask the issuer"
        case "pro-rated":
            return f"how many units the issuer asks for of {about} in a cycle that is not a whole one"
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
    return word.replace("-", " ")
