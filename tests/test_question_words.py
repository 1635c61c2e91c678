"""Every fact that an answer may ask for has a question in words, and no question is of a fact not there."""

from pathways.model.evidence.record import LISTS, item_type
from pathways.wording.questions.attributes import ATTRIBUTES, EXACT_DATES
from pathways.wording.questions.attributes import LISTS as OF_LISTS
from pathways.wording.questions.suppliers import EMPLOYER, PAPERS, SCHOOL

NEVER_ASKED = {
    "id", "origin", "program", "score", "title", "index_number", "minutes", "employer", "institution",
    "notified", "other", "by", "reason", "evidence", "amount", "answer", "condition", "action",
}  # fmt: skip
"""Names, and what is shown and not evaluated."""
NAMES_THE_ITEM = {
    ("exams", "exam"),
    ("credentials", "credential"),
    ("licenses", "license"),
    ("memberships", "organization"),
    ("documents", "kind"),
    ("sanctions", "kind"),
    ("applications", "credential"),
    ("decisions", "credential"),
    ("exceptions", "credential"),
    ("education", "grade"),  # of the whole program: shown
}


def facts() -> set[tuple[str, str]]:
    return {
        (name, field.alias or key) for name in LISTS for key, field in item_type(name).model_fields.items()
    }


def test_every_fact_that_may_be_asked_for_has_a_question() -> None:
    unworded = {fact for fact in facts() if fact not in ATTRIBUTES and fact[1] not in NEVER_ASKED}
    assert unworded == NAMES_THE_ITEM
    assert OF_LISTS.keys() == set(LISTS)
    assert set(LISTS) - PAPERS.keys() == {"memberships"}  # looked up at the organization


def test_no_question_is_of_a_fact_that_no_record_has() -> None:
    assert {*ATTRIBUTES, *EXACT_DATES, *SCHOOL, *EMPLOYER} <= facts()
