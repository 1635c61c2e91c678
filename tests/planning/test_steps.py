from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from pathways import Catalog, Record, check
from pathways.model.values.truth import Truth
from pathways.planning.goals import GoalStage, PersonOnDay
from pathways.planning.next_step import NextStep, with_credentials
from pathways.planning.next_steps import next_steps
from pathways.rendering.next.goals import goals_text

DAY = date(2026, 11, 24)
NONE: dict[str, Any] = {"experience": [], "credentials": [], "exams": [], "memberships": [], "education": []}
SCHOOL = {**NONE, "education": [{"degree": "high-school", "completed": "2010"}]}


@pytest.fixture
def chain(with_editions: Callable[..., Catalog]) -> Catalog:
    """CCA opens CCS, CCS opens CHPS; RHIA needs a membership and CCA."""
    return with_editions(
        cca=[{"apply": {"route": "open", "degree": "high-school"}}],
        ccs=[{"apply": {"credential": "CCA"}}],
        chps=[{"apply": {"credential": "CCS"}}],
        rhia=[{"apply": {"all": [{"membership": "ahima"}, {"credential": "CCA"}]}}],
        rhit=[{"apply": {"membership": "ahima"}}],
    )


def by_text(found: tuple[NextStep, ...]) -> dict[str, NextStep]:
    return {one.text: one for one in found}


def test_a_step_opens_some_directly_and_more_in_the_end(
    chain: Catalog, record_of: Callable[..., Record]
) -> None:
    step = by_text(next_steps(chain, record_of(**SCHOOL), as_of=DAY).steps)["take the CCA exam"]
    assert step.opens == ("ahima/ccs",)
    assert step.in_the_end == ("ahima/ccs", "ahima/chps")


def test_a_condition_opens_what_lacks_nothing_else(chain: Catalog, record_of: Callable[..., Record]) -> None:
    step = by_text(next_steps(chain, record_of(**SCHOOL), as_of=DAY).steps)["join AHIMA"]
    assert step.opens == ("ahima/rhit",)
    assert set(step.helps) == {"ahima/rhit", "ahima/rhia"}


def test_a_credential_that_is_not_to_be_had_is_no_step(
    chain: Catalog, record_of: Callable[..., Record]
) -> None:
    texts = by_text(next_steps(chain, record_of(**NONE), as_of=DAY).steps)
    assert "CCA, held in good standing" not in texts
    assert "take the CCS exam" not in texts
    assert "earn a high school diploma or higher" in texts


@pytest.mark.parametrize("who", ["maria", "dev", "tanya", "lee", "omar"])
def test_what_a_step_opens_can_be_sat_after_it_and_not_before(
    catalog: Catalog, person: Callable[[str], Record], who: str
) -> None:
    record = person(who)
    for step in next_steps(catalog, record, as_of=DAY).steps:
        if step.credential is None:
            continue
        after = with_credentials(record, [step.credential], DAY)
        turned = {
            name
            for name in catalog.credentials
            if check(catalog, name, record, as_of=DAY).apply.truth is not Truth.YES
            and check(catalog, name, after, as_of=DAY).apply.truth is Truth.YES
        }
        assert turned - {step.credential} == set(step.opens)
        assert set(step.opens) <= set(step.in_the_end)


def test_the_same_question_gives_the_same_answer(catalog: Catalog, person: Callable[[str], Record]) -> None:
    one, other = (next_steps(catalog, person("maria"), as_of="2026-11-24") for _ in range(2))
    assert one == other
    assert one.goals == tuple(PersonOnDay(catalog, person("maria"), DAY).goals().values())


def test_what_rests_on_a_credential_falls_with_it(chain: Catalog, record_of: Callable[..., Record]) -> None:
    held = record_of(**{**SCHOOL, "credentials": [{"credential": "CCA", "earned": "2020"}]})
    fall = next_steps(chain, held, as_of=DAY).impacts[0]
    assert fall.credential == "ahima/cca"
    assert [one.credential for one in fall.lost] == ["ahima/ccs", "ahima/rhia"]
    nothing = record_of(**{**SCHOOL, "credentials": [{"credential": "RHIT", "earned": "2020"}]})
    assert next_steps(chain, nothing, as_of=DAY).impacts[0].lost == ()


def test_an_exam_that_is_passed_is_not_to_be_sat_again(
    with_editions: Callable[..., Catalog], record_of: Callable[..., Record]
) -> None:
    catalog = with_editions(
        cca=[{"apply": {"degree": "high-school"}, "award": {"also": {"document": "official-transcript"}}}]
    )
    record = record_of(**{**SCHOOL, "exams": [{"exam": "CCA", "passed": "2026-01-02"}], "documents": []})
    found = next_steps(catalog, record, as_of=DAY)
    (one,) = (one for one in found.goals if one.credential == "ahima/cca")
    assert one.stage is GoalStage.PASSED
    assert [lack.name for lack in one.missing] == ["document"]
    assert not [step for step in found.steps if step.credential == "ahima/cca"]
    assert "ahima/cca" in by_text(found.steps)["send AHIMA an official transcript"].helps


def test_what_is_not_told_of_the_award_is_asked_of_who_may_sit(
    with_editions: Callable[..., Catalog], record_of: Callable[..., Record]
) -> None:
    catalog = with_editions(cca=[{"apply": {"degree": "high-school"}}])
    record = record_of(education=[{"degree": "high-school", "completed": "2010"}], credentials=[])
    (one,) = (one for one in next_steps(catalog, record, as_of=DAY).goals if one.credential == "ahima/cca")
    assert one.stage is GoalStage.OPEN
    told = " ".join(goals_text(catalog, record, DAY, [one]).split())
    assert "to confirm: Have you passed the CCA exam?" in told


def test_what_opens_most_stands_first_and_exams_before_conditions(
    with_editions: Callable[..., Catalog], record_of: Callable[..., Record]
) -> None:
    catalog = with_editions(
        cca=[{"apply": {"degree": "high-school"}}],
        ccs=[{"apply": {"degree": "high-school"}}],
        chps=[{"apply": {"credential": "CCS"}}],
        rhia=[{"apply": {"membership": "ahima"}}],
    )
    found = [one for one in next_steps(catalog, record_of(**SCHOOL), as_of=DAY).steps if own(one)]
    assert [one.text for one in found][:2] == ["take the CCS exam", "take the CCA exam"]
    assert [one.kind for one in found] == sorted((one.kind for one in found), key="meet".__eq__)


def own(step: NextStep) -> bool:
    """Whether a step is about AHIMA's credentials of the test."""
    return any(name in ("ahima/cca", "ahima/ccs", "ahima/rhia") for name in (step.credential, *step.helps))
