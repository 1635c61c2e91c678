"""Faults of tables, and what of them was not read."""

from pathways.model.values.fault_kinds import FaultKind
from pathways.wording.faults.template import FaultTemplate

NAMES_OF_COLUMNS = "docs/columns.md lists the names that are read"

TABLES: dict[FaultKind, FaultTemplate] = {
    "activity-type-left-out": FaultTemplate(
        "{text} is not an activity type that says who gave an activity, and was not read",
        "add a column `provider`",
    ),
    "activity-word-left-out": FaultTemplate(
        "{text} is not a {key} of any issuer and was not used", "correct it if it matters"
    ),
    "cell-of-marks": FaultTemplate("{text} has no words and was not used", "nothing needs to be done"),
    "column-beside": FaultTemplate(
        "the column {head} was not read, because {other} is read as the {key}",
        "remove one of the two, or rename it",
    ),
    "column-missing": FaultTemplate(
        "no column is named `{column}`; the sheet has {there}",
        f"rename the column that has it; {NAMES_OF_COLUMNS}",
    ),
    "column-not-in-table": FaultTemplate(
        "the column map names {head}, which is not a column of the table", "correct the name, or remove it"
    ),
    "column-not-read": FaultTemplate("the column {head} was not read", NAMES_OF_COLUMNS),
    "column-without-head": FaultTemplate("a column without a name was not read", "name it in the first row"),
    "court-reporters-transcript": FaultTemplate(
        "is a transcript of the National Court Reporters Association (ncra.org), whose CEUs are for court "
        "reporters",
        "export the log of NCRA, the National Cancer Registrars Association, from ncra-usa.org",
    ),
    "duplicate-column": FaultTemplate("the columns {head} and {other} both stand for {key}", "keep one"),
    "empty-column": FaultTemplate("the column {head} is empty", "nothing needs to be done"),
    "formula": FaultTemplate(
        "is a formula, which is not calculated", "copy the cell and paste it as a value"
    ),
    "heads-again": FaultTemplate(
        "a row that repeats the column names was not read", "nothing needs to be done"
    ),
    "hidden-sheet": FaultTemplate("is a hidden sheet, which was not read", "unhide it to have it read"),
    "key-of-no-column": FaultTemplate("a column cannot stand for {key}", "choose one of {known:or}"),
    "map-not-keys": FaultTemplate(
        "is not a column map", "write one line for each column, such as `Contact Hours: units`"
    ),
    "domain-told-otherwise": FaultTemplate(
        "{text} contradicts an earlier row of the same domain", "correct one of the two"
    ),
    "credential-left-out": FaultTemplate(
        "{text} is not a credential on file, so its activity counts for no credential",
        "write abbreviations such as RHIT; CCS, or leave the cell empty if it counts for all",
    ),
    "merged-amount": FaultTemplate(
        "{text} is an amount in a cell that is merged over several rows",
        "unmerge the cell, and write the amount of each row",
    ),
    "name-left-out": FaultTemplate(
        "{text} is not a known {key} and was not used", "correct it if it matters"
    ),
    "no-not-used": FaultTemplate(
        "{text} was not used, because a roster does not list everything a student has",
        "write `none` in a column `credentials` if no credential is held",
    ),
    "no-rows": FaultTemplate("has no rows below the column names", "add one row for each entry"),
    "not-a-table": FaultTemplate("is not a table that can be read", "save it as {endings:or}"),
    "not-csv": FaultTemplate("is not a CSV file: {problem}", "save the sheet as CSV again"),
    "not-xlsx": FaultTemplate("is not an XLSX file", "save it again as .xlsx, or as CSV"),
    "no-known-column": FaultTemplate(
        "no column with information about students was recognized; the sheet has {there}",
        f"rename a column; {NAMES_OF_COLUMNS}",
    ),
    "number-of-two": FaultTemplate(
        "the student ID {number} also belongs to {name}", "correct one of the two"
    ),
    "nul-character": FaultTemplate(
        "has a NUL character, which no text has", "save the sheet as CSV UTF-8 again"
    ),
    "older-or-protected-workbook": FaultTemplate(
        "is an .xls file, or a workbook with a password", "save it as .xlsx without a password"
    ),
    "quote-not-closed": FaultTemplate(
        "a quote begins in this row and does not end with its cell",
        "close the quote, and double each quote within a cell",
    ),
    "quote-within-cell": FaultTemplate(
        "a quoted cell contains a quotation mark",
        'double each quotation mark within the cell: "He said ""yes"""',
    ),
    "row-above-heads": FaultTemplate(
        "a row above the column names was not read", "nothing needs to be done if it is a title"
    ),
    "row-below-table": FaultTemplate(
        "a row below the table, without a date, was not read", "write its date if it is an entry"
    ),
    "row-of-one-cell": FaultTemplate(
        "a row with one cell was not read", "fill its other cells if it is an entry"
    ),
    "row-of-totals": FaultTemplate("a row of totals was not counted", "nothing needs to be done"),
    "sheet-not-read": FaultTemplate(
        "the sheet was not read, because no column is named {columns:or}",
        f"rename its columns to have it read; {NAMES_OF_COLUMNS}",
    ),
    "sheet-without-evidence": FaultTemplate(
        "the sheet was not read, because it only identifies students",
        "add a column such as `Degree` to have it read",
    ),
    "student-listed-twice": FaultTemplate(
        "{name} is also in {place}",
        "write one row for each student, or add a column `student id` if these are two",
    ),
    "student-of-two": FaultTemplate("two students are named {name}", "add the student ID to this row"),
    "student-without-evidence": FaultTemplate(
        "the row has only the name {name}, so no record was made", "fill in the row if it is a student"
    ),
    "student-without-name": FaultTemplate("a row has no name and no student ID", "fill in the name"),
    "too-many-columns": FaultTemplate(
        "has a cell beyond the first {most:,} columns", "delete the columns to the right of the table"
    ),
    "too-many-rows": FaultTemplate(
        "has more than {most:,} filled rows", "split it into files of at most {most:,} rows"
    ),
    "windows-encoding": FaultTemplate(
        "is not UTF-8 text and was read as Windows-1252: {text}",
        "if letters with accents are wrong, save it as CSV UTF-8",
    ),
    "xlsx-not-installed": FaultTemplate(
        "requires the extra `xlsx`", 'pip install "credential-pathways[xlsx]", or save the sheet as CSV'
    ),
}
