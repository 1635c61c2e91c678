"""Sentences of faults: a file, sheet or folder that cannot be read, and keys that are not in place."""

from pathways.model.values.fault_kinds import FaultKind
from pathways.wording.faults.template import FaultTemplate

FILES: dict[FaultKind, FaultTemplate] = {
    "column-missing": FaultTemplate(
        "has no column `{column}`", "name the columns in the first row, one cell each"
    ),
    "column-without-head": FaultTemplate("has no heading", "split merged headings, and add a heading"),
    "duplicate-column": FaultTemplate("the columns {head} and {other} both stand for {key}", "keep one"),
    "duplicate-key": FaultTemplate("duplicate key {key}", "remove one"),
    "empty-file": FaultTemplate("the file is empty", "write at least one key"),
    "empty-folder": FaultTemplate("has no {what}", "name a folder of .yaml or .json {what}"),
    "file-not-readable": FaultTemplate("{problem}", "name a file that can be read"),
    "former-key-twice": FaultTemplate(
        "the key `{key}` is now `{current}`, which is here too", "remove `{key}`"
    ),
    "former-value": FaultTemplate("{given} is now `{current}`", "write `{current}`"),
    "former-key": FaultTemplate("the key `{key}` is now `{current}`", "write `{current}`"),
    "former-condition": FaultTemplate("the condition {condition} is now `{current}`", "write `{current}`"),
    "formula": FaultTemplate("is a formula, which is not calculated", "paste its value"),
    "input-closed": FaultTemplate("is closed", "pipe a record into the command"),
    "json-colon-missing": FaultTemplate("not JSON: a colon is missing", "check quotes, commas and brackets"),
    "json-comma-missing": FaultTemplate(
        "not JSON: a comma or `{bracket}` is missing", "check quotes, commas and brackets"
    ),
    "json-half-character": FaultTemplate(
        "not JSON: an incomplete character, such as `\\ud800`", "check quotes, commas and brackets"
    ),
    "json-key-not-quoted": FaultTemplate(
        "not JSON: a key must be text in double quotes", "check quotes, commas and brackets"
    ),
    "json-more-after-end": FaultTemplate(
        "not JSON: extra text after the end of the value", "check quotes, commas and brackets"
    ),
    "json-string": FaultTemplate("not JSON: {problem}", "check quotes, commas and brackets"),
    "json-unknown-value": FaultTemplate(
        "not JSON: not a valid JSON value", "check quotes, commas and brackets"
    ),
    "key-not-text": FaultTemplate("a key that is not text", "write a plain word before the colon"),
    "missing-key": FaultTemplate("`{key}` is missing", "add `{key}`"),
    "nested-too-deep": FaultTemplate("nested more than {deepest} levels deep", "check for stray brackets"),
    "no-rows": FaultTemplate("has no rows", "write one activity per row below the headings"),
    "no-such-file": FaultTemplate("no such file", "check the name"),
    "no-such-folder": FaultTemplate("no such folder", "name a folder of .yaml or .json {what}"),
    "not-a-file-name": FaultTemplate("cannot be read", "name a file that can be read"),
    "not-a-folder": FaultTemplate("is not a folder", "name a folder of .yaml or .json {what}"),
    "not-an-outline": FaultTemplate("is not an outline", "see docs/files.md"),
    "not-csv": FaultTemplate("is not a CSV file: {problem}", "save the sheet as CSV again"),
    "not-utf8": FaultTemplate(
        "is not UTF-8 text", "in Excel choose Save As, CSV UTF-8; in a text editor save it as UTF-8"
    ),
    "not-xlsx": FaultTemplate("is not an XLSX file", "save it again as .xlsx, or as CSV"),
    "not-yaml": FaultTemplate(
        "not YAML: {problem}", "check quotes, colons and indentation; use spaces, not tabs"
    ),
    "not-yaml-character": FaultTemplate("not YAML: a character that is not text", "remove it"),
    "quote-not-closed": FaultTemplate(
        "a quote begins in this row and does not end with its cell",
        "close the quote, and double each quote within a cell",
    ),
    "second-document": FaultTemplate("a second document", "write one document per file"),
    "too-large": FaultTemplate("is too large", "keep it under {largest:,} bytes"),
    "too-many-rows": FaultTemplate(
        "has more than {most:,} rows", "keep to one row per course, or split the file"
    ),
    "unknown-column": FaultTemplate("unknown column {head}", "remove it"),
    "unknown-key": FaultTemplate("unknown key {key}", "remove it; docs/files.md lists the keys"),
    "unreadable-yaml": FaultTemplate(
        "not YAML: it cannot be read", "check quotes, colons and indentation; use spaces, not tabs"
    ),
    "xlsx-not-installed": FaultTemplate(
        "requires the extra `xlsx`", 'pip install "credential-pathways[xlsx]", or save the sheet as CSV'
    ),
    "yaml-alias": FaultTemplate("alias `*{alias.text}`", "write the value out"),
    "yaml-tag": FaultTemplate("tag {tag}", "write plain values without `!`"),
}
