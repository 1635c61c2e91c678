"""The questions of an answer as data."""

from collections.abc import Iterable

from pathways.checking.answer import Answer
from pathways.model.verdict import Question
from pathways.rendering.check import shapes
from pathways.wording.questions.sentences import AskedQuestion, QuestionContext, asked_questions
from pathways.wording.questions.suppliers import supplier_text


def question_context(answer: Answer) -> QuestionContext:
    """Of whom the questions of an answer are asked."""
    return QuestionContext(answer.record, answer.catalog, answer.credential)


def questions_data(questions: Iterable[Question], context: QuestionContext) -> list[shapes.QuestionData]:
    """The questions that would settle an UNKNOWN, in their order."""
    return [
        {"kind": question.kind, "path": question.path, "about": question.about, **asked_data(asked)}
        for asked in asked_questions(questions, context)
        for question in asked.questions
    ]


def asked_data(asked: AskedQuestion) -> shapes.AskedData:
    """A question as a person would ask it; several of the answer may be asked at once."""
    seen = asked.place
    return {
        "text": asked.text,
        "where_text": asked.where,
        "supplier": asked.supplier,
        "supplier_text": supplier_text(asked.supplier, asked.issuer),
        "look_up": {"text": seen.text, "website": seen.website, "cites": list(seen.cites)} if seen else None,
    }
