"""The exit code of a run: 2 before 4 before 1 before 3 before 0, and what an exception excuses does not count."""

from itertools import product
from typing import Literal

import pytest
from making import result

from rdlint.engine.result import Failure, exit_code
from rdlint.model import ExceptionNote, Severity

FAILURE = Failure("the rule a", "ValueError: b")
EXCUSED = ExceptionNote("waiver", "agreed", None, None)


@pytest.mark.parametrize(("usage", "failed", "found", "checked"), list(product((True, False), repeat=4)))
def test_precedence(usage: bool, failed: bool, found: bool, checked: bool) -> None:
    run = result(["error"] if found else [], checked, [FAILURE] if failed else [])
    if usage:
        expected = 2
    elif failed:
        expected = 4
    elif found and checked:
        expected = 1
    elif not checked:
        expected = 3
    else:
        expected = 0
    assert exit_code(run, "error", usage) == expected
    assert exit_code(run, "error", usage, hook=True) == (0 if expected == 3 else expected)


@pytest.mark.parametrize(
    ("severity", "codes"), [("error", [1, 1, 1, 0]), ("warning", [0, 1, 1, 0]), ("info", [0, 0, 1, 0])]
)
def test_the_threshold(severity: Severity, codes: list[int]) -> None:
    run = result([severity])
    assert [exit_code(run, level, False) for level in ("error", "warning", "info", "never")] == codes
    excused = result([severity], excused=EXCUSED)
    assert [exit_code(excused, level, False) for level in ("error", "warning", "info", "never")] == [0] * 4


def test_counting() -> None:
    run = result(["error", "info", "error"])
    assert {severity: run.count(severity) for severity in ("error", "warning", "info")} == {
        "error": 2,
        "warning": 0,
        "info": 1,
    }
    assert result(["error"], excused=EXCUSED).count("error") == 0
    assert len(list(run.findings())) == 3


@pytest.mark.parametrize("file", ["role.yaml", None])
def test_a_failure_in_a_sentence(file: Literal["role.yaml"] | None) -> None:
    where = " on role.yaml" if file else ""
    assert Failure("the rule a", "it broke", file).sentence() == f"the rule a failed{where}: it broke"
