"""Of thousands of mutated files nothing comes out but findings and answers."""

from pathlib import Path

import pytest
from tests.effort import effort
from tests.fuzz import fuzz as module
from tests.fuzz.fuzz import Fuzz, main
from tests.fuzz.mutate import FILES, case, mutated

COUNT, SHARE = effort(500, 20_000), effort(500, 1_000)


@pytest.mark.generated
@pytest.mark.parametrize("first", range(0, COUNT, SHARE))
def test_nothing_comes_out_but_findings_and_answers(capsys: pytest.CaptureFixture[str], first: int) -> None:
    assert main(first, SHARE) == 0, capsys.readouterr().out


def test_a_fault_is_seen(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def forgetful(*_: object) -> None:
        raise KeyError("forgotten")

    monkeypatch.setattr(module, "record_advice", forgetful)
    assert main(0, 200) > 5
    assert "maria.yaml 57: KeyError('forgotten')" in capsys.readouterr().out


def test_files_unharmed_are_answered() -> None:
    fuzz = Fuzz()
    for name, content in FILES.items():
        fuzz.reader(name)(Path(name), content)
    assert (fuzz.refused, fuzz.answered) == (0, len(FILES))


def test_a_seed_is_one_file_for_ever() -> None:
    assert {case(seed) for seed in range(400)} == FILES.keys()
    assert mutated("maria.yaml", 7) == mutated("maria.yaml", 7) != mutated("maria.yaml", 8)
