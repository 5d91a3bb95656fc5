"""The two command lines of the README, taken from it and run in a new clone."""

import os
import re
import sys
from pathlib import Path

import pytest
from fresh import ROOT, Run, git, must, run

#: Set in the run that the test command of the README starts here, which must not clone and run itself again.
INSIDE = "RDLINT_TESTS_IN_CLONE"

in_a_clone = pytest.mark.skipif(
    INSIDE in os.environ or not (ROOT / ".git").exists() or os.name == "nt",
    reason="needs a git checkout and a POSIX shell, and must not start itself",
)
by_hand = pytest.mark.skipif(
    not os.environ.get("RDLINT_SLOW"),
    reason="runs all tests once more, as .ci/run does by the same line; RDLINT_SLOW=1",
)


def commands(folder: Path = ROOT) -> list[str]:
    """The blocks of shell in the README, in order: the first checks the examples, the second runs the tests."""
    text = (folder / "README.md").read_text(encoding="utf-8")
    return re.findall(r"^```sh\n(.*?)\n```$", text, re.MULTILINE | re.DOTALL)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    git(tmp_path, "clone", "--quiet", str(ROOT), "clone")
    return tmp_path / "clone"


def in_shell(command: str, folder: Path, tmp_path: Path) -> Run:
    """Runs a line as somebody who just cloned the project would: no environment active, `python3` on the path."""
    programs = tmp_path / "programs"
    programs.mkdir()
    python = programs / "python3"
    python.write_text(f'#!/bin/sh\nexec "{sys._base_executable}" "$@"\n', encoding="utf-8")  # type: ignore[attr-defined]
    python.chmod(0o755)
    outside = dict.fromkeys(("PYTHONPATH", "VIRTUAL_ENV", "CI", "RDLINT_SLOW", "PYTEST_ADDOPTS"), "")
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    return run(["/bin/sh", "-c", command], folder, 1800, **outside, PATH=path, **{INSIDE: "1"})


def test_there_are_two_commands_of_one_line() -> None:
    check, tests = commands()[:2]
    assert "\n" not in check
    assert check.endswith("rdlint check examples/nsw")
    assert "\n" not in tests
    assert "pytest" in tests


def test_ci_runs_the_same_test_command() -> None:
    if os.name == "nt":
        pytest.skip("CI is a shell script")
    assert must(["bash", ".ci/run", "--test-command"], ROOT).strip() == commands()[1]


@in_a_clone
def test_the_first_command_sets_up_and_checks_the_examples(clone: Path, tmp_path: Path) -> None:
    done = in_shell(commands(clone)[0], clone, tmp_path)
    assert done.code == 1, done.output
    assert "Traceback" not in done.output
    assert done.stdout.startswith(("error[", "warning[", "info["))
    assert re.search(r"\d+ errors?, .* in 5 role descriptions, by the rules of ", done.stdout.splitlines()[-1])


@in_a_clone
@by_hand
def test_the_second_command_sets_up_and_passes_the_tests(clone: Path, tmp_path: Path) -> None:
    done = in_shell(commands(clone)[1], clone, tmp_path)
    assert done.code == 0, done.output
    assert re.search(r"\d+ passed", done.stdout.splitlines()[-1])
