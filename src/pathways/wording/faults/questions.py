"""Sentences of faults: what is asked, and where its answer is to be written."""

from pathways.model.values.fault_kinds import FaultKind
from pathways.wording.faults.template import FaultTemplate

QUESTIONS: dict[FaultKind, FaultTemplate] = {
    "answers-need-file": FaultTemplate("answers are written into the record file", "name a file"),
    "cache-not-private": FaultTemplate(
        "can be changed by other users, so nothing in it is used",
        "make it writable by you alone, or set PATHWAYS_CACHE to another folder",
    ),
    "cache-not-writable": FaultTemplate(
        "cannot be written: {problem}", "set PATHWAYS_CACHE to a folder that only you can write to"
    ),
    "record-there": FaultTemplate(
        "a different record already exists",
        "import into another folder, or use --replace to overwrite it",
    ),
    "file-of-several": FaultTemplate(
        "this file can be written for one person only", "name the record of one person"
    ),
    "log-of-several": FaultTemplate(
        "an activity log belongs to one person, and several were given",
        "name the record of that person, or put the activities on a sheet of the table",
    ),
    "credential-not-held": FaultTemplate(
        "the record lists no {credential}; there is nothing to renew", "it lists {held}"
    ),
    "day-missing": FaultTemplate(
        "is missing; a record is checked as of a date", "write the date as YYYY-MM-DD"
    ),
    "exit-status-of-many": FaultTemplate("applies to one answer", "name one credential"),
    "file-changed-meanwhile": FaultTemplate("was changed in the meantime", "start again"),
    "file-exists": FaultTemplate("already exists", "choose another file name"),
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
    "no-ending": FaultTemplate("has no extension that names a format", "use the extension {endings:or}"),
    "no-pdf-renderer": FaultTemplate(
        "cannot be drawn: neither Graphviz nor the extra `pdf` is installed",
        "install `credential-pathways[pdf]`, or write .svg",
    ),
    "no-pdf-writer": FaultTemplate(
        "cannot be written: the extra `pdf` is not installed",
        "install `credential-pathways[pdf]`, or write .html",
    ),
    "no-renewal-rule": FaultTemplate(
        "renewal of {spelling} is not covered yet", "choose one of {known}, or one of their credentials"
    ),
    "no-renewal-rules": FaultTemplate(
        "renewal of {spelling} is not covered yet", "add a renewal file to the rules"
    ),
    "no-xlsx-writer": FaultTemplate(
        "cannot be written: the extra `xlsx` is not installed",
        "install `credential-pathways[xlsx]`, or write .html",
    ),
    "not-a-day": FaultTemplate("{text} is not a date", "write the date as YYYY-MM-DD"),
    "not-a-format": FaultTemplate("{ending} is not a format", "use the extension {endings:or}"),
    "not-editable": FaultTemplate(
        "`{where}` cannot be added without changing other lines", "write {value} there yourself"
    ),
    "not-one-day": FaultTemplate("{text} is not one date", "write the date as YYYY-MM-DD"),
    "range-days-out-of-order": FaultTemplate("{start} is after {end}", "write the earlier date as `--from`"),
    "several-pictures": FaultTemplate(
        "more than one picture was requested",
        "name a credential, or one of `to`, `from`, `renewal`, `careers` and `kinds`",
    ),
    "unknown-course-of-program": FaultTemplate("no course has the code {word}", "choose one of {known}"),
    "unknown-outline-edition": FaultTemplate("{outline} has no edition {named}", "choose one of {known}"),
    "without-course-of-folder": FaultTemplate("applies to one program, not a folder", "name one program"),
}
