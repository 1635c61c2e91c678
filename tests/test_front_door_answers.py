"""What Python asks at the front door, and what comes back."""

import json
import pickle
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.cli.command import run

import pathways as pw

ROOT = Path(__file__).parents[1]
VERA = "examples/vera.yaml"
PROGRAM = "examples/lakeside-him-aas.yaml"
ON = "2026-11-24"

ASKED: dict[str, tuple[Callable[[pw.Catalog], Any], list[str]]] = {
    "check": (lambda c: pw.check(c, "CHPS", _vera(c), as_of=ON), ["check", "CHPS", "--record", VERA]),
    "next": (lambda c: pw.next_steps(c, _vera(c), as_of=ON), ["next", "--record", VERA]),
    "renew": (lambda c: pw.renew(c, _vera(c), as_of=ON), ["renew", "--record", VERA]),
}


def _vera(catalog: pw.Catalog) -> pw.Record:
    return pw.read_record(ROOT / VERA, catalog)


@pytest.mark.parametrize("asked", ASKED)
def test_to_dict_is_what_json_prints(catalog: pw.Catalog, asked: str) -> None:
    ask, words = ASKED[asked]
    assert ask(catalog).to_dict() == json.loads(run(*words, "--as-of", ON, "--json").stdout)


def test_to_dict_of_an_alignment_is_what_json_prints(catalog: pw.Catalog) -> None:
    said = pw.align(catalog, pw.read_program(ROOT / PROGRAM, catalog))
    assert said.to_dict() == json.loads(run("align", PROGRAM, "--json").stdout)


@pytest.mark.parametrize("asked", [*ASKED, "align"])
def test_answers_come_whole_out_of_a_fresh_process(catalog: pw.Catalog, asked: str, tmp_path: Path) -> None:
    program = pw.read_program(ROOT / PROGRAM, catalog)
    answer = pw.align(catalog, program) if asked == "align" else ASKED[asked][0](catalog)
    (tmp_path / "answer").write_bytes(pickle.dumps(answer))
    code = "import sys, json, pickle; print(json.dumps(pickle.load(open(sys.argv[1], 'rb')).to_dict()))"
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code, tmp_path / "answer"], capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout) == json.loads(json.dumps(answer.to_dict()))


def test_threads_share_a_catalog_and_a_record(catalog: pw.Catalog) -> None:
    vera, names = _vera(catalog), sorted(catalog.credentials) * 2
    alone = [pw.check(catalog, name, vera, as_of=ON).to_dict() for name in names]
    with ThreadPoolExecutor(8) as threads:
        assert (
            list(threads.map(lambda name: pw.check(catalog, name, vera, as_of=ON).to_dict(), names)) == alone
        )


def test_without_a_day_a_question_is_about_today(catalog: pw.Catalog) -> None:
    today = date.today()  # noqa: DTZ011
    vera = _vera(catalog)
    answers = (pw.check(catalog, "RHIT", vera), pw.next_steps(catalog, vera), pw.renew(catalog, vera))
    assert {answer.as_of for answer in answers} <= {today, date.today()}  # noqa: DTZ011


def test_a_record_made_by_hand_is_looked_up_before_it_is_answered(catalog: pw.Catalog) -> None:
    data = {"credentials": [{"credential": "RHIT", "earned": "2023-07-02"}]}
    by_hand = pw.Record.model_validate(data)
    answers = [pw.check(catalog, "RHIT", record, as_of=ON) for record in (by_hand, pw.record(data, catalog))]
    assert answers[0] == answers[1]
    assert answers[0].held == "yes"


@pytest.mark.parametrize(
    "data",
    [
        {"education": [{"degree": "AXS"}]},
        {"memberships": [{"organization": "nobody"}]},
        {"coursework": [{"topics": ["astrology"]}]},
        {"continuing_education": [{"category": "astrology"}]},
        {"decisions": [{"credential": "RHIT", "condition": "no-such", "truth": "yes"}]},
    ],
)
def test_a_record_made_by_hand_is_held_to_the_words_of_the_catalog(catalog: pw.Catalog, data: Any) -> None:
    by_hand = pw.Record.model_construct()
    try:
        by_hand = pw.Record.model_validate(data)
    except ValueError:
        return
    changed = pw.record({}, catalog).model_copy(update={name: getattr(by_hand, name) for name in data})
    for record in (by_hand, changed):
        for ask in (lambda r=record: pw.check(catalog, "RHIT", r), lambda r=record: pw.renew(catalog, r)):
            with pytest.raises(pw.InvalidInputError):
                ask()


@pytest.mark.parametrize("asked", ASKED)
def test_explain_takes_every_kind_of_answer(catalog: pw.Catalog, asked: str) -> None:
    ask, words = ASKED[asked]
    assert pw.explain(ask(catalog)) == run(*words, "--as-of", ON).stdout
    assert pw.explain(ask(catalog), full=True) == run(*words, "--as-of", ON, "--full").stdout


def test_explain_takes_an_alignment_and_nothing_else(catalog: pw.Catalog) -> None:
    said = pw.align(catalog, pw.read_program(ROOT / PROGRAM, catalog))
    assert pw.explain(said) == run("align", PROGRAM).stdout
    nothing: Any = "x"
    with pytest.raises(TypeError, match="`answer` is of type str"):
        pw.explain(nothing)


def test_what_is_large_shows_itself_in_one_line(catalog: pw.Catalog) -> None:
    shown = (repr(catalog), repr(_vera(catalog)), repr(pw.Record()), str(_vera(catalog)))
    assert all(len(text) < 200 and text.startswith("<") for text in shown)


def test_a_picture_for_a_record_is_of_today(catalog: pw.Catalog) -> None:
    assert pw.diagram(catalog, "CHPS", _vera(catalog)).svg
    by_hand = pw.Record.model_validate({"credentials": [{"credential": "RHIT"}]})
    assert pw.diagram(catalog, "CHPS", by_hand).svg


def test_an_argument_of_another_kind_is_told(catalog: pw.Catalog) -> None:
    wrong: Any = {}
    with pytest.raises(TypeError, match=r"`record` is of type dict, not Record; make one with"):
        pw.check(catalog, "RHIT", wrong)
    with pytest.raises(TypeError, match=r"`catalog` is of type dict"):
        pw.next_steps(wrong, pw.Record())
    with pytest.raises(TypeError, match=r"`credential` is of type dict"):
        pw.check(catalog, wrong, pw.Record())
    with pytest.raises(TypeError, match=r"`program` is of type dict"):
        pw.align(catalog, wrong)
