"""Sentences of faults: what is asked, and where its answer is to be written."""

from pathways.model.values.fault_kinds import FaultKind
from pathways.wording.faults.template import FaultTemplate

QUESTIONS: dict[FaultKind, FaultTemplate] = {
    "answers-need-file": FaultTemplate("answers are written into the record", "name a file"),
    "cache-not-private": FaultTemplate(
        "can be written by others, so that nothing in it is used",
        "let only yourself write to it, or set PATHWAYS_CACHE to another folder",
    ),
    "cache-not-writable": FaultTemplate(
        "cannot be written: {problem}", "set PATHWAYS_CACHE to a folder that only you can write to"
    ),
    "credential-not-held": FaultTemplate(
        "the record holds no {credential}, so nothing is to be renewed", "it holds {held}"
    ),
    "day-missing": FaultTemplate(
        "is not told, and the record must be judged on a day", "name the day as YYYY-MM-DD"
    ),
    "exit-status-of-many": FaultTemplate(
        "is the status of one answer, and no credential is named", "name a credential"
    ),
    "file-changed-meanwhile": FaultTemplate("was changed meanwhile", "begin again"),
    "file-exists": FaultTemplate("is there already", "name a file that is not"),
    "file-for-reports": FaultTemplate("names one file", "name a folder for the reports"),
    "file-not-writable": FaultTemplate(
        "cannot be written: {problem}", "name a file in a folder that exists and that you may write to"
    ),
    "folder-not-writable": FaultTemplate(
        "cannot be written: {problem}", "name a folder that you may write to"
    ),
    "no-cache-folder": FaultTemplate(
        "is empty, or there is no home folder", "set it to a folder that only you can write to"
    ),
    "no-ending": FaultTemplate("has no ending that names a format", "end the name in {endings:or}"),
    "no-pdf-renderer": FaultTemplate(
        "cannot be drawn here: no Graphviz is installed, nor the extra `pdf`",
        "install `credential-pathways[pdf]`, or write .svg",
    ),
    "no-pdf-writer": FaultTemplate(
        "cannot be set here: the extra `pdf` is not installed",
        "install `credential-pathways[pdf]`, or write .html",
    ),
    "no-renewal-rule": FaultTemplate(
        "no rule on file says how {spelling} is renewed", "name one of {known}, or a credential of theirs"
    ),
    "no-renewal-rules": FaultTemplate(
        "no rule on file says how {spelling} is renewed", "add a renewal file to the rules"
    ),
    "no-xlsx-writer": FaultTemplate(
        "cannot be written here: the extra `xlsx` is not installed",
        "install `credential-pathways[xlsx]`, or write .html",
    ),
    "not-a-day": FaultTemplate("{text} is not a date", "write the day as YYYY-MM-DD"),
    "not-a-format": FaultTemplate("{ending} is not a format", "end the name in {endings:or}"),
    "not-editable": FaultTemplate(
        "`{where}` cannot be written into it without a change to the rest", "write {value} there yourself"
    ),
    "not-one-day": FaultTemplate("{text} is not one day", "write the day as YYYY-MM-DD"),
    "range-days-out-of-order": FaultTemplate("{start} is after {end}", "write the earlier day as `--from`"),
    "several-pictures": FaultTemplate(
        "more than one picture is asked for",
        "name a credential, or one of `to`, `from`, `renewal`, `careers` and `kinds`",
    ),
    "unknown-course-of-program": FaultTemplate("no course has the code {word}", "choose one of {known}"),
    "unknown-outline-edition": FaultTemplate("{outline} has no edition {named}", "choose one of {known}"),
    "without-course-of-folder": FaultTemplate("is asked of a folder", "ask about one program"),
}
