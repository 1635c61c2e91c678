"""What a date, an exception or a designation of the record adds to an answer, a sentence each."""

from collections.abc import Iterator

from pathways.checking.answer import Answer
from pathways.model.values.truth import Truth
from pathways.rendering.check.leaves import requirement_text
from pathways.rendering.check.questions import question_context
from pathways.wording import check_texts, labels
from pathways.wording.dates import format_date
from pathways.wording.editions import format_effective
from pathways.wording.questions.sentences import question_texts
from pathways.wording.words import answer_word


def date_remarks(answer: Answer) -> Iterator[str]:
    """What a date in the record changes today: a waiting period, or an application under other rules."""
    if answer.retake:
        days = " or ".join(format_date(wait.first_day) for wait in answer.retake.waits)
        yield check_texts.waiting_period(answer.retake.failed, days)
    if answer.run_out:
        ended = check_texts.approval_expired(answer.run_out.given, answer.run_out.last)
        yield check_texts.new_application_required(ended)
    if answer.new_application is not None:
        fresh = answer.new_application
        editions = " or ".join(
            format_effective(edition.begins) if edition else labels.NONE for edition in fresh.apply.editions
        )
        yield check_texts.new_application(answer.as_of, editions, *_truths(fresh))


def without_exceptions(answer: Answer) -> Iterator[str]:
    """What the answer would be without the exceptions that were made."""
    if answer.without_exceptions is not None:
        yield check_texts.without_exceptions(*_truths(answer.without_exceptions))


def designation_remark(answer: Answer) -> Iterator[str]:
    """Whether an apprentice designation applies, where it does or may."""
    mark = answer.designation
    if mark is None:
        return
    stated = check_texts.AS_STATED if mark.stated else ""
    yield check_texts.designation(mark.name, answer_word(mark.truth), stated)
    lacking = [leaf for leaf in mark.lifted_by.leaves() if leaf.name in mark.lifted_by.unmet]
    if mark.truth is not Truth.NO and lacking:
        texts = (requirement_text(answer.catalog, leaf) for leaf in lacking)
        yield check_texts.to_remove(mark.name, "; ".join(texts))
    elif mark.truth is not Truth.NO and (questions := mark.lifted_by.questions or mark.questions):
        first, *_ = question_texts(questions, question_context(answer))
        yield check_texts.to_know(mark.name, first)


def _truths(answer: Answer) -> tuple[str, str]:
    return answer_word(answer.apply.truth).lower(), answer_word(answer.award.truth).lower()
