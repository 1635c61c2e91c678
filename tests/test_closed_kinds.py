"""Readers of a closed kind (an Enum, a Literal, a union) are a `match` that ends in `assert_never`.

Then a word that is added is named by the type checker wherever it has to be thought of.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

SRC = Path(__file__).parents[1] / "src/pathways"
OPEN = {
    "cli/argument_errors.py": "error",  # of the parser
    "cli/main.py": "words",  # what is typed
    "editing/record_text.py": "value",  # any value of a record
    "loading/text/json_file.py": "self._written[self.end:self.end + 1]",
    "loading/tables/workbook.py": "value",  # any value of a cell
    "model/values/fault.py": "value",  # whatever a file, or a caller, has
    "wording/dates.py": "value",  # a day, or what stands in its place
    "wording/not_counted.py": "field",  # a key of a record
    "wording/faults/template.py": "value",  # any argument of a fault; `format` writes the rest
}
"""What a `match` may fall through on: its kinds are not ours to close."""
APART = {
    ("model/evidence/decisions.py", "_says_what"),  # each word has a field that no other has
    ("model/renewal/cycle.py", "_fits_its_kind"),
    ("model/values/names.py", "unknown"),  # each word has a remark of its own
    ("graph/networkx_graph.py", "_asks"),
    ("graph/analysis.py", "unavoidable"),  # the graph has more kinds of nodes than a rule has parts
    ("cli/rules/show.py", "show_rules"),  # the kinds that were asked for, and no other, come back
}
"""Functions that compare with several words, where a new word is rightly none of them."""
SENTENCES = "wording/faults/"
"""A sentence for each kind of fault, which `model/test_faults.py` holds to the kinds, both ways."""
ENUMS = ("Enum", "IntEnum", "StrEnum", "OrderedWord")


def trees() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(SRC.rglob("*.py")):
        yield path.relative_to(SRC).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def words_of(node: ast.expr) -> frozenset[str]:
    items = node.elts if isinstance(node, ast.Tuple | ast.List | ast.Set) else [node]
    return frozenset(
        item.value for item in items if isinstance(item, ast.Constant) and isinstance(item.value, str)
    )


def closed_kinds() -> set[frozenset[str]]:
    """The words of each Literal that has more than one."""
    return {
        words
        for _, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id == "Literal"
        if len(words := words_of(node.slice)) > 1
    }


def enums() -> set[str]:
    return {
        node.name
        for _, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        if any(isinstance(base, ast.Name) and base.id in ENUMS for base in node.bases)
    }


def tables(kinds: set[frozenset[str]], enum_names: set[str]) -> Iterator[str]:
    """Each mapping of which the keys are several words of one kind."""
    for name, tree in trees():
        for node in ast.walk(tree) if not name.startswith(SENTENCES) else ():
            if not isinstance(node, ast.Dict) or len(node.keys) < 2 or None in node.keys:
                continue
            keys = [key for key in node.keys if key is not None]
            words = frozenset().union(*map(words_of, keys))
            if len(words) == len(keys) and any(words <= kind for kind in kinds):
                yield f"{name}:{node.lineno}: {', '.join(sorted(words))}"
            owners = {
                key.value.id
                for key in keys
                if isinstance(key, ast.Attribute) and isinstance(key.value, ast.Name)
            }
            if owners & enum_names:
                yield f"{name}:{node.lineno}: {', '.join(sorted(owners))}"


def chains(kinds: set[frozenset[str]]) -> Iterator[tuple[str, str, str]]:
    """Each function that compares one thing with several words of a kind."""
    for name, tree in trees():
        for function in ast.walk(tree):
            if not isinstance(function, ast.FunctionDef):
                continue
            compared: dict[str, frozenset[str]] = {}
            for node in ast.walk(function):
                if isinstance(node, ast.Compare):
                    left = ast.unparse(node.left)
                    words = frozenset().union(*map(words_of, node.comparators))
                    compared[left] = compared.get(left, frozenset()) | words
            for left, words in compared.items():
                if len(words) > 1 and any(words <= kind for kind in kinds):
                    yield name, function.name, left


def fall_throughs() -> Iterator[tuple[str, str]]:
    """Each `match` with a last case that takes all else, and does anything but refuse it."""
    for name, tree in trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Match):
                continue
            last = node.cases[-1]
            takes_all = isinstance(last.pattern, ast.MatchAs) and last.pattern.pattern is None
            if takes_all and not ast.unparse(last.body[0]).startswith("assert_never("):
                yield name, ast.unparse(node.subject)


def test_no_table_stands_in_for_a_match() -> None:
    assert list(tables(closed_kinds(), enums())) == []


def test_no_chain_of_comparisons_stands_in_for_a_match() -> None:
    found = {(name, function) for name, function, _ in chains(closed_kinds())}
    assert found == APART


def test_no_match_falls_through_on_what_is_closed() -> None:
    assert dict(fall_throughs()) == OPEN
