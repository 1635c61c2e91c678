"""Sentences of faults: a file, sheet or folder that cannot be read, and keys that are not in place."""

from pathways.model.values.fault_kinds import FaultKind
from pathways.wording.faults.template import FaultTemplate

FILES: dict[FaultKind, FaultTemplate] = {
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
    "no-such-file": FaultTemplate("no such file", "check the name"),
    "no-such-folder": FaultTemplate("no such folder", "name a folder of .yaml or .json {what}"),
    "not-a-file-name": FaultTemplate("cannot be read", "name a file that can be read"),
    "not-a-folder": FaultTemplate("is not a folder", "name a folder of .yaml or .json {what}"),
    "not-an-outline": FaultTemplate("is not an outline", "see docs/files.md"),
    "not-utf8": FaultTemplate(
        "is not UTF-8 text", "in Excel choose Save As, CSV UTF-8; in a text editor save it as UTF-8"
    ),
    "not-yaml": FaultTemplate(
        "not YAML: {problem}", "check quotes, colons and indentation; use spaces, not tabs"
    ),
    "not-yaml-character": FaultTemplate("not YAML: a character that is not text", "remove it"),
    "second-document": FaultTemplate("a second document", "write one document per file"),
    "too-large": FaultTemplate("is too large", "keep it under {largest:,} bytes"),
    "unknown-key": FaultTemplate("unknown key {key}", "remove it; docs/files.md lists the keys"),
    "unreadable-yaml": FaultTemplate(
        "not YAML: it cannot be read", "check quotes, colons and indentation; use spaces, not tabs"
    ),
    "yaml-alias": FaultTemplate("alias `*{alias.text}`", "write the value out"),
    "yaml-tag": FaultTemplate("tag {tag}", "write plain values without `!`"),
}
