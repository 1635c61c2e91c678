"""Of mutated tables nothing comes out but findings and what was read."""

import pytest
from tests.effort import effort
from tests.fuzz import fuzz_tables as module
from tests.fuzz.fuzz_tables import TableFuzz, main

COUNT, SHARE = effort(300, 10_000), effort(300, 1_000)


@pytest.mark.generated
@pytest.mark.parametrize("first", range(0, COUNT, SHARE))
def test_nothing_comes_out_but_findings(capsys: pytest.CaptureFixture[str], first: int) -> None:
    assert main(first, SHARE) == 0, capsys.readouterr().out


def test_a_fault_of_a_table_is_seen(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def forgetful(*_: object, **__: object) -> None:
        raise KeyError("forgotten")

    monkeypatch.setattr(module, "courses_of_sheets", forgetful)
    assert main(0, 300) > 2
    assert "KeyError('forgotten')" in capsys.readouterr().out


def test_many_mutated_tables_are_read_and_many_refused() -> None:
    fuzz = TableFuzz()
    for seed in range(200):
        fuzz.read(seed)
    assert min(fuzz.read_whole, fuzz.refused) > 50
