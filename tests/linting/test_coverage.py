"""What the examples exercise: each kind of lack is seen once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pathways import Catalog, load
from pathways.linting.coverage import ExampleCoverage, coverage

RULE = """\
credential: my/own
abbreviation: OWN
name: A credential of one's own
issuer: ahima
status: active
cites: [ahima-marks]
reviewed: 2026-11-24
editions:
  - id: first
    from: 2020-01-01
    cites: [ahima-marks]
    apply:
      any:
        - route: hours
          training: {kind: course, hours: 10}
        - route: work
          experience: {domain: coding, months: 2}
          confidence: recalled
          note: n
examples:
"""
EXAMPLE = """\
  - name: %s
    as_of: %s
    record:
      training: [{kind: course, hours: %s, completed: 2019-01-01}]
      experience: []
      exams: [%s]
      credentials: []
    apply: %s
"""
Cover = Callable[..., ExampleCoverage]
PASSED = "{exam: OWN, passed: 2020-01-01}"


@pytest.fixture
def covered(tmp_path: Path) -> Cover:
    def read(*examples: tuple[str, str, str, str]) -> ExampleCoverage:
        cases = "".join(EXAMPLE % (str(nth), *one) for nth, one in enumerate(examples))
        (tmp_path / "own.yaml").write_text(RULE + cases if examples else RULE.replace("examples:\n", ""))
        catalog = load(tmp_path, examples=True)
        return coverage(catalog, catalog.credentials["my/own"])

    return read


def lacks(one: ExampleCoverage) -> set[tuple[str, str, tuple[str, ...]]]:
    return {(part.kind, part.name, wants) for part, wants in one.lacks}


def test_without_examples_everything_lacks(covered: Cover) -> None:
    one = covered()
    assert one.of("edition") == (0, 1)
    assert one.of("route") == (0, 2)
    assert one.of("condition") == (0, 3)
    assert one.of("boundary") == (0, 3)
    assert one.faults == 6


def test_enough_to_spare_is_no_boundary_and_what_is_recalled_need_not_be_met(covered: Cover) -> None:
    one = covered(("2020-01-01", "12", PASSED, "yes"), ("2020-01-01", "8", "", "unknown"))
    assert lacks(one) == {
        ("boundary", "first", ("2019-12-31",)),
        ("boundary", "apply/hours/training", ("exactly enough", "just short")),
        ("boundary", "apply/work/experience", ("exactly enough", "just short")),
    }
    assert one.faults == 0


def test_exactly_enough_and_one_short_are(covered: Cover) -> None:
    one = covered(("2020-01-01", "10", PASSED, "yes"), ("2019-12-31", "9", "", "unknown"))
    assert ("boundary", "apply/hours/training", ("just short",)) in lacks(one)  # no rule on file that day
    one = covered(("2020-01-01", "10", PASSED, "yes"), ("2020-01-01", "9", "", "unknown"))
    assert lacks(one) == {
        ("boundary", "first", ("2019-12-31",)),
        ("boundary", "apply/work/experience", ("exactly enough", "just short")),
    }


def test_what_is_never_failed_lacks_that(covered: Cover) -> None:
    one = covered(("2020-01-01", "10", PASSED, "yes"))
    assert ("condition", "apply/hours/training", ("not met",)) in lacks(one)
    assert ("condition", "award/exam", ("not met",)) in lacks(one)


def test_every_part_of_the_shipped_rules_is_exercised(catalog: Catalog) -> None:
    for subject in catalog.credentials.values():
        assert coverage(catalog, subject).lacks == (), subject.abbreviation
