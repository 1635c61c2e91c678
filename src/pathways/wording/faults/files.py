"""Sentences of faults: a file, sheet or folder that cannot be read, and keys that are not in place."""

from pathways.model.values.fault_kinds import FaultKind
from pathways.wording.faults.template import FaultTemplate

FILES: dict[FaultKind, FaultTemplate] = {
    "column-missing": FaultTemplate(
        "has no column `{column}`", "name the columns in the first row, one cell each"
    ),
    "column-without-head": FaultTemplate("has no head above it", "split merged heads, and name it"),
    "duplicate-column": FaultTemplate("the column {head} stands for {key} as {other} does", "keep one"),
    "duplicate-key": FaultTemplate("{key} stands here twice", "keep one"),
    "empty-file": FaultTemplate("the file is empty", "write at least one key"),
    "empty-folder": FaultTemplate("has no {what}", "name a folder of .yaml or .json {what}"),
    "file-not-readable": FaultTemplate("{problem}", "name a file that can be read"),
    "formula": FaultTemplate("is a formula, which is never worked out", "paste its value"),
    "input-closed": FaultTemplate("is closed", "pipe a record into the command"),
    "json-colon-missing": FaultTemplate("not JSON: a colon is missing", "check quotes, commas and brackets"),
    "json-comma-missing": FaultTemplate(
        "not JSON: a comma or `{bracket}` is missing", "check quotes, commas and brackets"
    ),
    "json-half-character": FaultTemplate(
        "not JSON: half a character, such as `\\ud800`", "check quotes, commas and brackets"
    ),
    "json-key-not-quoted": FaultTemplate(
        "not JSON: a key must be text in double quotes", "check quotes, commas and brackets"
    ),
    "json-more-after-end": FaultTemplate(
        "not JSON: more after the end of the value", "check quotes, commas and brackets"
    ),
    "json-string": FaultTemplate("not JSON: {problem}", "check quotes, commas and brackets"),
    "json-unknown-value": FaultTemplate(
        "not JSON: no value that JSON knows", "check quotes, commas and brackets"
    ),
    "key-not-text": FaultTemplate("a key that is not text", "write a plain word before the colon"),
    "missing-key": FaultTemplate("`{key}` is missing", "add `{key}`"),
    "nested-too-deep": FaultTemplate("nested more than {deepest} deep", "check for stray brackets"),
    "no-rows": FaultTemplate("has no rows", "write one activity a row below the heads"),
    "no-such-file": FaultTemplate("no such file", "check the name"),
    "no-such-folder": FaultTemplate("no such folder", "name a folder of .yaml or .json {what}"),
    "not-a-file-name": FaultTemplate("cannot be read", "name a file that can be read"),
    "not-a-folder": FaultTemplate("is no folder", "name a folder of .yaml or .json {what}"),
    "not-an-outline": FaultTemplate("is no outline", "see docs/files.md"),
    "not-csv": FaultTemplate("is no CSV: {problem}", "save the sheet as CSV anew"),
    "not-utf8": FaultTemplate("is not UTF-8 text", "save it as text in UTF-8"),
    "not-xlsx": FaultTemplate("is no XLSX file", "save it as .xlsx anew, or as CSV"),
    "not-yaml": FaultTemplate("not YAML: {problem}", "check quotes, colons and indents"),
    "not-yaml-character": FaultTemplate("not YAML: a character that is no text", "remove it"),
    "quote-not-closed": FaultTemplate(
        "a quote begins in this row and does not end with its cell",
        "close the quote, and double each quote within a cell",
    ),
    "second-document": FaultTemplate("a second document", "write one document a file"),
    "too-large": FaultTemplate("is too large", "keep it under {largest:,} bytes"),
    "too-many-rows": FaultTemplate(
        "has more than {most:,} rows", "keep to one row a course, or split the file"
    ),
    "unknown-column": FaultTemplate("the column {head} is not known", "leave it out"),
    "unknown-key": FaultTemplate("unknown key {key}", "remove it, or see docs/files.md"),
    "unreadable-yaml": FaultTemplate("not YAML: it cannot be read", "check quotes, colons and indents"),
    "xlsx-not-installed": FaultTemplate(
        "needs the extra `xlsx`", 'pip install "credential-pathways[xlsx]", or save the sheet as CSV'
    ),
    "yaml-alias": FaultTemplate("alias `*{alias.text}`", "write the value out"),
    "yaml-tag": FaultTemplate("tag {tag}", "write plain values without `!`"),
}
