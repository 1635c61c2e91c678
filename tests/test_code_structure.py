"""What holds of the code as a whole: one name for one thing, and one room for the words of answers."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1] / "src" / "pathways"
FILES = {path.relative_to(ROOT).as_posix(): ast.parse(path.read_text("utf-8")) for path in ROOT.rglob("*.py")}

FAULTS = {
    "Finding",
    "invalid_input",
    "InvalidInputError",
    "ValueError",
    "TypeError",
    "AttributeError",
    "Field",
    "warn",
}
"""What is called with the text of a fault, of which the wording is made where the fault is found."""
APART = {
    "__init__.py": "what a developer is warned of",
    "model/values/deprecation.py": "what a developer is warned of",
    "model/rules/vocabulary.py": "a word of a type",
    "model/evidence/item.py": "a marker of a type",
    "interop/plan_sections.py": "names that a section may have",
    "loading/schema.py": "titles of schemas",
    "loading/programs/course_sheet.py": "heads that a sheet may have",
    "loading/records/columns.py": "heads that a table of people may have",
    "interop/outline_sheet.py": "heads that a sheet may have",
    "loading/records/record_row.py": "heads that a row may have",
    "editing/answers_to_edits.py": "what a question is about, to recognize it",
    "cli/main.py": "the help of commands",
}
"""Files with texts of several words that are no sentences of an answer, a page or a fault."""
HELP = ("help", "description")
"""What commands, options and keys of schemas are described with."""


def defined(tree: ast.Module) -> Iterator[str]:
    """The classes and aliases of a module."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
            if re.fullmatch(r"_?[A-Z][a-z]\w*", name):
                yield name


def test_no_two_classes_or_aliases_share_a_name() -> None:
    homes = defaultdict(list)
    for path, tree in FILES.items():
        for name in defined(tree):
            homes[name].append(path)
    assert {name: paths for name, paths in homes.items() if len(paths) > 1} == {}


def sentences(tree: ast.Module) -> Iterator[str]:
    """Texts of three words and more that are neither documents of the code nor faults."""
    documents = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    left_out = {
        id(part)
        for node in ast.walk(tree)
        if (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FAULTS)
        or (isinstance(node, ast.keyword) and node.arg in HELP)
        or isinstance(node, ast.Raise | ast.Assert)
        for part in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            markup = re.search(r'[<>"{}|]|[=:]\d', node.value)
            if id(node) not in documents | left_out and not markup and len(node.value.split()) >= 3:
                yield node.value


def test_the_sentences_that_people_read_live_in_the_wording_room() -> None:
    outside = {path: list(sentences(tree)) for path, tree in FILES.items() if not path.startswith("wording/")}
    found = {path: texts for path, texts in outside.items() if texts}
    assert {path: texts for path, texts in found.items() if path not in APART} == {}
    assert APART.keys() <= found.keys()


def test_pages_have_no_sentence_of_their_own() -> None:
    for path in sorted(ROOT.rglob("*.j2")):
        text = re.sub(r"{[{%#].*?[}%#]}|<style.*?</style>|<[^>]*>", " ", path.read_text("utf-8"), flags=re.S)
        assert not re.findall(r"[A-Za-z]+(?: [A-Za-z]+){2,}", text), path


def test_a_sentence_outside_the_wording_room_is_found() -> None:
    assert list(sentences(ast.parse('told = f"was held {day} by her"'))) == []
    assert list(sentences(ast.parse('told = f"was held until {day}"'))) == ["was held until "]
    assert list(sentences(ast.parse('raise ValueError("was held until then")'))) == []
