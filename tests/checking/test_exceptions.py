"""What the issuer waived, took instead, or asked less of; with the answer as if it had not."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from pathways import Answer, Catalog, InvalidInputError, Record, check, explain, record
from pathways.rendering.check.data import answer_data

Ask = Callable[..., Answer]

RULE = {
    "apply": {
        "any": [
            {"route": "bachelor", "degree": "bachelor", "experience": {"domain": "coding", "hours": 1000}},
            {"route": "panel", "issuer_discretion": {"id": "board", "question": "the board agrees"}},
        ]
    },
    "renamed": {"work": "bachelor/experience"},
}
EXCEPTION = {"credential": "CCA", "by": "AHIMA", "decided": "2026-01-01", "reason": "a closed college"}
SHORT = [{"domains": ["coding"], "start": "2020-01-01", "end": "2020-12-31", "hours": 600}]


@pytest.fixture
def ask(with_editions: Callable[..., Catalog], record_of: Callable[..., Record]) -> Ask:
    def ask(*exceptions: dict[str, Any], as_of: str = "2026-11-24", **record: Any) -> Answer:
        keys = {
            "education": [{"degree": "bachelor", "completed": "2019-05-01"}],
            "experience": SHORT,
            "decisions": [],
            "exceptions": [EXCEPTION | one for one in exceptions],
        } | record
        return check(with_editions(cca=[RULE]), "CCA", record_of(**keys), as_of=as_of)

    return ask


WAIVED = {"condition": "bachelor/experience", "action": "waive"}


@pytest.mark.parametrize(
    ("exception", "word"),
    [
        (WAIVED, "yes"),
        (WAIVED | {"condition": "e1:apply/bachelor/experience"}, "yes"),
        (WAIVED | {"condition": "e2:apply/bachelor/experience"}, "unknown"),
        (WAIVED | {"condition": "work"}, "yes"),
        (WAIVED | {"condition": "bachelor"}, "yes"),
        (WAIVED | {"condition": "bachelor/degree"}, "unknown"),
        (WAIVED | {"credential": "RHIT"}, "unknown"),
        (WAIVED | {"decided": "2026-11-24"}, "yes"),
        (WAIVED | {"decided": "2026-11-25"}, "unknown"),
        (WAIVED | {"until": "2026-11-24"}, "yes"),
        (WAIVED | {"until": "2026-11-23"}, "unknown"),
        (WAIVED | {"until": None}, "unknown"),
        (WAIVED | {"action": "substitute", "evidence": "military service"}, "yes"),
        (WAIVED | {"action": "amount", "amount": 600}, "yes"),
        (WAIVED | {"action": "amount", "amount": 601}, "unknown"),
    ],
)
def test_an_exception_changes_its_own_condition_while_it_is_in_force(
    ask: Ask, exception: dict[str, Any], word: str
) -> None:
    """The other route waits for the board, so that without the exception the answer is UNKNOWN."""
    assert ask(exception).apply.truth.word == word


def test_the_answer_without_exceptions_stands_beside_it(ask: Ask) -> None:
    answer = ask(WAIVED)
    assert answer.without_exceptions is not None
    assert (answer.apply.truth.word, answer.without_exceptions.apply.truth.word) == ("yes", "unknown")
    assert "exceptions[0]" in answer.apply.verdict.used
    said = "exceptions[0]: bachelor/experience is waived, by AHIMA on Jan 1, 2026 (a closed college)"
    assert said in answer.assumptions
    assert (
        "Without exceptions: eligible for the exam: need more information; eligible for\n  "
        "certification: need more information" in explain(answer, full=True)
    )
    assert answer_data(answer)["without_exceptions"] == {
        "apply": "unknown",
        "award": "unknown",
        "text": "eligible for the exam: need more information; "
        "eligible for certification: need more information",
    }
    assert ask().without_exceptions is None


def test_of_several_the_latest_decides(ask: Ask) -> None:
    lower = WAIVED | {"action": "amount", "amount": 100, "decided": "2026-03-01"}
    higher = WAIVED | {"action": "amount", "amount": 900, "decided": "2026-02-01"}
    assert ask(lower, higher).apply.truth.word == "yes"
    assert ask(lower | {"decided": "2026-01-15"}, higher).apply.truth.word == "unknown"


def test_where_it_may_not_be_in_force_both_ways_must_agree(ask: Ask) -> None:
    doubtful = WAIVED | {"decided": "2026-11"}
    answer = ask(doubtful, decisions=[{"credential": "CCA", "condition": "panel/board", "answer": "no"}])
    assert answer.apply.truth.word == "unknown"
    assert "exceptions[0].decided" in [one.path for one in answer.apply.questions]
    whole = ask(doubtful | {"condition": "bachelor"}, decisions=[])
    assert "exceptions[0].decided" in [one.path for one in whole.apply.questions]
    enough = [{**SHORT[0], "hours": 1000}]
    assert ask(doubtful, experience=enough).apply.truth.word == "yes"


@pytest.mark.parametrize(
    "keys",
    [
        {"action": "amount"},
        {"action": "waive", "amount": 5},
        {"action": "substitute"},
        {"action": "waive", "evidence": "a letter"},
        {"action": "waive", "by": ""},
    ],
)
def test_an_exception_that_says_too_little_or_too_much_is_refused(ask: Ask, keys: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"`action: amount`|`action: substitute`|at least 1 character"):
        ask({"condition": "bachelor/experience"} | keys)


@pytest.mark.parametrize(
    ("condition", "word"),
    [
        ("panel/board", "yes"),
        ("e1:apply/panel/board", "yes"),
        ("e1:award/panel/board", "unknown"),
        ("e0:apply/panel/board", "unknown"),
    ],
)
def test_a_decision_names_its_condition_short_or_in_full(ask: Ask, condition: str, word: str) -> None:
    decided = {"credential": "CCA", "condition": condition, "answer": "yes"}
    assert ask(decisions=[decided]).apply.truth.word == word


def test_a_waived_route_is_met_by_the_word_of_the_issuer_and_its_parts_stay_for_show(ask: Ask) -> None:
    route = ask(WAIVED | {"condition": "bachelor"}, experience=[]).apply.verdict.parts[0]
    assert (route.truth.word, route.used, route.questions, route.unmet) == ("yes", ("exceptions[0]",), (), ())
    assert route.assumptions == (
        "exceptions[0]: bachelor is waived, by AHIMA on Jan 1, 2026 (a closed college)",
    )
    assert [part.truth.word for part in route.parts] == ["yes", "no"]


def test_an_amount_on_a_route_or_on_a_condition_without_one_changes_nothing(ask: Ask) -> None:
    lower = {"action": "amount", "amount": 1, "condition": "bachelor"}
    route = ask(lower, experience=[]).apply.verdict.parts[0]
    assert (route.truth.word, route.unmet) == ("no", ("bachelor/experience",))
    same = ask(lower | {"condition": "bachelor/degree"}, education=[]).apply.verdict.parts[0]
    assert "bachelor/degree" in same.unmet


def test_what_holds_anyway_rests_on_its_own_evidence(ask: Ask) -> None:
    enough = [{**SHORT[0], "hours": 1000}]
    route = ask(WAIVED | {"condition": "bachelor"}, experience=enough).apply.verdict.parts[0]
    assert route.used == ("education[0]", "experience[0]")


def test_a_substitute_is_named_with_its_end(ask: Ask) -> None:
    taken = WAIVED | {"action": "substitute", "evidence": "military service", "until": "2027-01-01"}
    assert (
        "exceptions[0]: military service is accepted in place of bachelor/experience, "
        "by AHIMA on Jan 1, 2026, until Jan 1, 2027 (a closed college)"
    ) in ask(taken).assumptions
    less = WAIVED | {"action": "amount", "amount": 600}
    assert (
        "exceptions[0]: bachelor/experience requires 600, by AHIMA on Jan 1, 2026 (a closed college)"
    ) in ask(less).assumptions


def test_what_is_only_recalled_can_be_waived_by_the_issuer(
    with_editions: Callable[..., Catalog], record_of: Callable[..., Record]
) -> None:
    heard = {"document": {"document": "letter", "confidence": "recalled", "note": "heard"}}
    catalog = with_editions(cca=[{"apply": heard}])
    for exceptions, word in (
        ([], "unknown"),
        ([EXCEPTION | {"condition": "document", "action": "waive"}], "yes"),
    ):
        answer = check(catalog, "CCA", record_of(documents=[], exceptions=exceptions), as_of="2026-11-24")
        assert answer.apply.truth.word == word


@pytest.mark.parametrize(
    ("applied", "day", "word"),
    [
        ("2024-02-01", "2024-07-01", "yes"),  # used while it was in force
        ("2024-01-14", "2024-07-01", "no"),  # before it was made
        ("2024-07-01", "2024-07-01", "no"),  # after it had ended
        ("2024-06-30", "2026-07-01", "yes"),
        ("2024-01-15", "2026-07-01", "yes"),
        ("2024", "2026-07-01", "unknown"),
    ],
)
def test_what_was_done_under_a_waiver_keeps_it(
    catalog: Catalog, record_of: Callable[..., Record], applied: str, day: str, word: str
) -> None:
    waiver = {
        "credential": "RHIA", "condition": "bachelor/program", "action": "waive", "by": "AHIMA",
        "decided": "2024-01-15", "until": "2024-06-30", "reason": "a letter",
    }  # fmt: skip
    record = record_of(
        education=[], exams=[], credentials=[], documents=[], exceptions=[waiver],
        applications=[{"credential": "RHIA", "applied": applied}],
    )  # fmt: skip
    assert check(catalog, "RHIA", record, as_of=day).apply.truth.word == word


PRIVACY = {"domains": ["privacy"], "start": "2023-01-01", "hours_per_week": 40}
GRANTED = {
    "credential": "CHPS",
    "condition": "associate/experience",
    "action": "amount",
    "by": "AHIMA staff",
    "decided": "2026-10-01",
    "reason": "a pilot",
}


def nodes(tree: Any) -> Iterator[Any]:
    yield tree
    for part in tree.get("parts", ()):
        yield from nodes(part)


def asked_of(catalog: Catalog, amount: object) -> Answer:
    data = {
        "education": [{"degree": "associate", "completed": "2020-05-15"}],
        "experience": [PRIVACY],
        "exceptions": [GRANTED | {"amount": amount}],
        "credentials": [],
    }
    return check(catalog, "CHPS", record(data, catalog), as_of="2026-11-24")


@pytest.mark.parametrize("amount", ["36 months", "3 years", "3 Years", "1 year"])
def test_an_amount_has_its_unit_and_the_tree_says_what_is_asked_now(catalog: Catalog, amount: str) -> None:
    answer = asked_of(catalog, amount)
    assert answer.apply.truth == "yes"
    leaf = next(leaf for leaf in answer.apply.verdict.leaves() if leaf.name == "associate/experience")
    number, unit = amount.lower().removesuffix("s").split()
    assert getattr(leaf.node, f"{unit}s") == int(number)
    asks = next(
        node["asks"] for node in nodes(answer.to_dict()["apply"]["tree"]) if node["name"] == leaf.name
    )
    assert asks[f"{unit}s"] == int(number)
    assert explain(answer, full=True).count("4 years of work") == 0


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (36, "`36` may be months or years; write its unit: `36 months` or `36 years`"),
        ("600 hours", "`600 hours` is in another unit than the requirement, which is in years"),
        ("36 moons", "`36 moons` is not an amount; write a number and its unit"),
    ],
)
def test_an_amount_that_could_be_two_things_is_asked_about(
    catalog: Catalog, amount: object, said: str
) -> None:
    with pytest.raises(InvalidInputError) as refused:
        asked_of(catalog, amount)
    assert said in str(refused.value)
