"""`pathways check`: may I sit the exam, may I hold the credential, and why."""

from collections.abc import Collection
from functools import partial
from typing import TYPE_CHECKING, assert_never

from pathways.checking.answer import Answer
from pathways.checking.check import check as ask
from pathways.cli.as_of_date import as_of_date
from pathways.cli.flags import Flag
from pathways.cli.log_file import ActivityLogOptions, ColumnMap, LogFile, SkipBadFlag
from pathways.cli.options import CompleteFlag, FullFlag, RecordFile, RedactFlag, RulesFolder
from pathways.cli.people import asked_once, is_of_several, print_answers, read_asked
from pathways.loading.rules.catalog_files import load
from pathways.model.evidence.record import Record
from pathways.model.lookup import find
from pathways.model.values.finding import Location, collect_each, collect_errors, invalid_input
from pathways.model.values.truth import Truth
from pathways.rendering.check.data import answer_data, answers_data
from pathways.rendering.check.shapes import AnswerData, AnswersData
from pathways.rendering.check.text import explain

if TYPE_CHECKING:
    from pathways.planning.goals import Goal


def check(
    *credentials: str,
    record: RecordFile,
    as_of: str | None = None,
    rules: RulesFolder = None,
    log: LogFile = None,
    columns: ColumnMap = None,
    skip_bad: SkipBadFlag = False,
    assume_complete: CompleteFlag = False,
    redact: RedactFlag = False,
    full: FullFlag = False,
    json: Flag = False,
    exit_status: Flag = False,
) -> int:
    """Check whether a person is eligible for an exam and for certification, and why.

    Without a credential, all credentials are listed, closest first.

    Example: pathways check CHPS --record examples/maria.yaml --as-of 2026-11-24

    Parameters
    ----------
    credentials
        Abbreviations, former abbreviations or ids: CHPS, ahima/chps. All credentials if omitted.
    record
        The learner's record, a YAML or JSON file; - reads standard input. Or a folder of records, or a
        CSV or XLSX file with a row for each student.
    as_of
        The date to answer for, YYYY-MM-DD; today if omitted.
    json
        Print the answer as JSON.
    exit_status
        Exit with 0 if eligible for the exam, 1 if not, 3 if undetermined. For one credential only.
    """
    catalog = load(rules)
    names = [
        name
        for word in credentials
        for name in (word.split(",") if word.strip(",") else [word])
        if name or not word
    ]  # RHIT,CPC as RHIT CPC
    people, day, subjects, _ = collect_errors(
        partial(read_asked, record, catalog, redact=redact, log=ActivityLogOptions(log, columns, skip_bad)),
        partial(as_of_date, as_of),
        lambda: collect_each(partial(find, catalog, name) for name in names),
        partial(_refuse_exit_status, exit_status and (len(names) != 1 or is_of_several(record))),
    )
    asked = tuple(dict.fromkeys(subject.credential for subject in subjects))

    def answers_of(learner: Record) -> list[Answer]:
        return [ask(catalog, name, learner, as_of=day, assume_complete=assume_complete) for name in asked]

    if not asked:
        from pathways.planning.goals import PersonOnDay
        from pathways.rendering.next.goals import goals_data, goals_text

        def goals(learner: Record) -> "Collection[Goal]":
            return PersonOnDay(catalog, learner, day, assume_complete).goals().values()

        print_answers(
            people,
            lambda learner: goals_text(catalog, learner, day, goals(learner)),
            lambda learner: goals_data(catalog, learner, day, goals(learner)),
            json=json,
        )
        return 0
    answers = asked_once(people, answers_of)
    print_answers(
        people,
        lambda learner: "\n".join(explain(answer, full=full) for answer in answers(learner)),
        lambda learner: _data(answers(learner)),
        json=json,
    )
    return _exit_status(answers(people.one)[0].apply.truth) if exit_status else 0


def _data(answers: list[Answer]) -> AnswerData | AnswersData:
    return answer_data(answers[0]) if len(answers) == 1 else answers_data(answers)


def _refuse_exit_status(refused: bool) -> None:
    """Refuse a status that would be of many answers at once."""
    if refused:
        raise invalid_input(Location("exit-status"), "Q006", "exit-status-of-many")


def _exit_status(truth: Truth) -> int:
    """What `--exit-status` makes of an answer."""
    match truth:
        case Truth.YES:
            return 0
        case Truth.NO:
            return 1
        case Truth.UNKNOWN:
            return 3
        case _:
            assert_never(truth)
