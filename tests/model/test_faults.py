"""Every fault that is raised has sentences, and names all that they name."""

import ast
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path
from string import Formatter
from typing import Any, get_args

import pytest

from pathways.alignment.structure import MISPLACED
from pathways.loading.text.validation import FORMS, MISFITS
from pathways.model.values.fault import Place, Shape, Written, fault
from pathways.model.values.fault_kinds import FaultKind
from pathways.model.values.finding import Finding, InvalidInputError, Location
from pathways.rendering.layout.findings import finding_data
from pathways.wording.faults.sentences import TEMPLATES, fault_sentences

SOURCE = Path(__file__).parents[2] / "src" / "pathways"
MAKERS = {"fault", "invalid_input", "InvalidValueError", "no_json", "check_order", "worded"}
SUPPLIED = {"check_order": {"begin", "end"}, "worded": {"value", "known"}}
"""The arguments of the kinds that a helper is handed."""
IMPLIED = {"near", "stands_for"}
"""Arguments that make the remedy of any fault."""


def kinds() -> set[str]:
    return {kind for group in get_args(FaultKind) for kind in (get_args(group) or (group,))}


def names(template: str) -> set[str]:
    return {name.partition(".")[0] for _, name, _, _ in Formatter().parse(template) if name}


def calls() -> Iterator[tuple[str, str, set[str]]]:
    """Each call that makes a fault of a kind that is spelled out: the function, the kind, its arguments."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call):
                function = getattr(node.func, "id", getattr(node.func, "attr", ""))
                literal = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
                told = [word for word in literal if word in TEMPLATES]
                if function in MAKERS and told and all(keyword.arg for keyword in node.keywords):
                    keys = {keyword.arg for keyword in node.keywords if keyword.arg}
                    yield function, str(told[-1]), keys | SUPPLIED.get(function, set())


MISFIT, ORDER, FOLDER = {"given", "key"}, {"course", "term", "other", "other_term"}, {"what"}
CHOSEN: dict[str, set[str]] = {
    **dict.fromkeys((*FORMS.values(), *MISFITS.values(), "not-an-id"), MISFIT),
    **dict.fromkeys(MISPLACED.values(), ORDER),
    **dict.fromkeys(("empty-folder", "not-a-folder", "no-such-folder"), FOLDER),
    **{kind: set() for kind in ("no-rule-files", "rules-not-a-folder", "no-such-rules-folder")},
    **{kind: {"kinds", "spelling", "kind"} for kind in ("unknown-credential", "unknown-word")},
    "file-not-readable": {"problem"},
    "not-a-file-name": set(),
}
"""By kind that a table or a condition chooses, the arguments that it is told with."""
CALLS = sorted(
    {(function, kind, tuple(sorted(keys))) for function, kind, keys in calls()}
    | {("chosen", kind, tuple(sorted(keys))) for kind, keys in CHOSEN.items()}
)


def test_each_kind_has_sentences_and_nothing_else_has() -> None:
    assert set(TEMPLATES) == kinds()


@pytest.mark.parametrize(("function", "kind", "keys"), CALLS)
def test_a_fault_names_what_its_sentences_name(function: str, kind: Any, keys: tuple[str, ...]) -> None:
    template = TEMPLATES[kind]
    wanted = names(template.message) | names(template.remedy)
    assert wanted <= set(keys) <= wanted | IMPLIED


def test_the_arguments_of_each_kind_are_known() -> None:
    assert {kind for _, kind, _ in CALLS} == kinds()


def test_each_kind_is_raised_somewhere() -> None:
    files = [path for path in SOURCE.rglob("*.py") if "wording" not in path.parts]
    raised = "".join(path.read_text() for path in files if path.name != "fault_kinds.py")
    assert [kind for kind in sorted(kinds()) if f'"{kind}"' not in raised] == []


def test_words_of_the_writer_come_back_whole_and_are_shown_in_part() -> None:
    text = "2020; 01, " + "x" * 80
    found = fault("not-text", given=Written(text), key=Place("completed"))
    assert dict(found.arguments)["given"] == Written(text)
    message, remedy = fault_sentences(found)
    assert message == f"`2020; 01, {'x' * 47}...` does not fit `completed`"
    assert remedy == "write text"


@pytest.mark.parametrize(
    ("shape", "words"), [(Shape.NOTHING, "no value"), (Shape.MAPPING, "a mapping"), (Shape.LIST, "a list")]
)
def test_what_has_no_words_is_told_by_its_shape(shape: Shape, words: str) -> None:
    assert (
        fault_sentences(fault("not-text", given=shape, key=Place("id"))).message
        == f"{words} does not fit `id`"
    )


def test_what_may_be_meant_is_the_remedy() -> None:
    key = fault("unknown-key", key=Written("degre"), near="degree")
    assert fault_sentences(key).remedy == "did you mean `degree`?"
    assert fault_sentences(fault("unknown-key", key=Written("x"), near=None)).remedy.startswith("remove it")
    name = fault(
        "near-name", kinds=("credential",), spelling=Written("CSH"), near="CHS", stands_for="ahima/chs"
    )
    assert fault_sentences(name).remedy == "did you mean `CHS` (ahima/chs)?"


def test_lists_and_amounts_are_told_as_people_tell_them() -> None:
    held = fault("credential-not-held", credential="CCS", held=())
    assert fault_sentences(held).remedy == "it lists none"
    circle = fault("circular-prerequisites", courses=("A", "B", "A"))
    assert fault_sentences(circle).message == "A before B before A: nobody can take any of these"
    total = fault("credits-not-sum", stated=Fraction(61, 2), courses=Fraction(60))
    assert fault_sentences(total).message == "the program states 30.5 credits; its courses add up to 60"
    sheet = fault("not-a-table", endings=(".csv", ".tsv", ".xlsx"))
    assert fault_sentences(sheet).remedy == "save it as .csv, .tsv or .xlsx"
    twice = fault("ambiguous-spelling", kind="credential", spelling="cs", ids=("a/cs", "b/cs"))
    assert fault_sentences(twice).message == "the credential `cs` stands for a/cs and b/cs"


def test_findings_of_one_place_are_told_by_code_and_words_whatever_their_arguments() -> None:
    at = Location("record.yaml", 3, 1)
    first = Finding(at, "R103", fault("not-text", given=Shape.LIST, key=Place("id")))
    second = Finding(at, "R103", fault("not-text", given=Written("1"), key=Place("id")))
    assert InvalidInputError([first, second, first]).findings == (second, first)
    assert str(InvalidInputError([first])) == str(first)
    assert str(first) == "record.yaml:3:1: R103 a list does not fit `id`; write text"


@pytest.mark.parametrize(("length", "shown"), [(60, 60), (61, 60)])
def test_sixty_characters_are_shown_of_what_was_written(length: int, shown: int) -> None:
    message = fault_sentences(fault("unknown-key", key=Written("k" * length))).message
    quoted_text = message.removeprefix("unknown key `").removesuffix("`")
    assert len(quoted_text) == shown
    assert quoted_text.endswith("...") == (length > shown)


def test_arguments_are_told_in_the_order_of_whoever_raises_the_fault() -> None:
    told = fault("statuses-overlap", status="accredited", by="cahiim", other="candidacy")
    assert [name for name, _ in told.arguments] == ["status", "by", "other"]
    at = Location("p.yaml", 1, 1)
    assert list(finding_data(Finding(at, "P002", told))["arguments"]) == ["status", "by", "other"]


def test_each_argument_is_plain_data_in_json() -> None:
    at = Location("p.yaml")
    misfit = fault("not-text", given=Shape.LIST, key=Place("id", item=True))
    assert finding_data(Finding(at, "R103", misfit))["arguments"] == {"given": "list", "key": "id"}
    total = fault("credits-not-sum", stated=Fraction(61, 2), courses=Fraction(60))
    assert finding_data(Finding(at, "P106", total))["arguments"] == {"stated": "30.5", "courses": "60"}
    name = fault("unknown-name", kinds=("degree",), spelling=Written("PhD; 2"), known=("associate",))
    assert finding_data(Finding(at, "R104", name))["arguments"] == {
        "kinds": ["degree"],
        "spelling": "PhD; 2",
        "known": ["associate"],
    }
    range_days = fault("range-days-out-of-order", start=date(2026, 2, 1), end=date(2026, 1, 1))
    assert finding_data(Finding(at, "Q005", range_days))["arguments"]["start"] == "2026-02-01"
