"""rdlint starts and runs fast, measured beside what it is compared with, so that other work slows both."""

import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from rdlint_process import EXAMPLES, environment
from slow import slow

ROUNDS = 15

pytestmark = slow


def times_as_long(line: Sequence[str], reference: Sequence[str], folder: Path) -> float:
    """How many times as long as the reference a command takes: the median of rounds, each with both in turn."""
    env = environment({"PYTHONPYCACHEPREFIX": str(folder / "compiled")})
    # As installed: modules are compiled once and not at every start.
    env.pop("PYTHONDONTWRITEBYTECODE", None)

    def seconds(command: Sequence[str]) -> float:
        start = time.perf_counter()
        subprocess.run(command, cwd=folder, env=env, capture_output=True, check=False)
        return time.perf_counter() - start

    for command in (reference, line):
        seconds(command)
    return statistics.median(seconds(line) / seconds(reference) for _ in range(ROUNDS))


def test_a_run_over_five_role_descriptions(tmp_path: Path) -> None:
    """At most twice the bare import of the two libraries that any such tool needs."""
    reference = [sys.executable, "-c", "import ruamel.yaml, jsonschema"]
    line = [sys.executable, "-m", "rdlint", "check", str(EXAMPLES / "nsw"), "--as-of", "2026-11-21"]
    assert times_as_long(line, reference, tmp_path) <= 2


def test_the_version(tmp_path: Path) -> None:
    """At most three interpreters that do nothing."""
    line = [sys.executable, "-m", "rdlint", "--version"]
    assert times_as_long(line, [sys.executable, "-c", "pass"], tmp_path) <= 3
