"""Runs rdlint as people do: in a process of its own, in a folder, with a cache that only the tests use."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"

#: A role description without a finding by the rules of DAY, and one with a single error in its first line.
SOUND = (EXAMPLES / "clean/water-licensing-officer.yaml").read_text(encoding="utf-8")
DEFECTIVE = "colour: green\n" + SOUND
DAY = "2025-06-30"

#: The day is pinned, and copies of one role description beside each other are not held against them.
OPTIONS = ("--as-of", DAY, "--ignore", "corpus")

#: Settings of the person who runs the tests that must not reach the process.
_NOT_INHERITED = ("GIT_", "RDLINT_", "NO_COLOR", "LC_", "LANG", "PYTHONIOENCODING", "PYTHONUTF8", "TERM", "CI")


@dataclass(frozen=True, slots=True)
class Done:
    """A process that has ended."""

    code: int
    stdout: bytes
    stderr: bytes

    @property
    def out(self) -> str:
        """Standard output, which must be UTF-8."""
        return self.stdout.decode("utf-8")

    @property
    def err(self) -> str:
        """Standard error, which must be UTF-8."""
        return self.stderr.decode("utf-8")


@cache
def cache_folder() -> Path:
    """A cache for all tests of one session: the first process fills it."""
    folder = Path(tempfile.gettempdir(), f"rdlint-tests-{os.getpid()}")
    import atexit

    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of a process."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_NOT_INHERITED)}
    return {**kept, "RDLINT_CACHE_DIR": str(cache_folder()), **(extra or {})}


def rdlint(
    folder: Path, *arguments: str | bytes | Path, stdin: bytes = b"", env: Mapping[str, str] | None = None
) -> Done:
    """Runs `rdlint` in a folder; whatever it is given, it must never show a traceback."""
    return finished(command(*arguments), folder, stdin, env)


def command(*arguments: str | bytes | Path) -> list[str | bytes | Path]:
    """The command line of an rdlint process."""
    return [sys.executable, "-m", "rdlint", *arguments]


def finished(
    line: list[str | bytes | Path], folder: Path, stdin: bytes = b"", env: Mapping[str, str] | None = None
) -> Done:
    """Runs a command line to its end."""
    done = subprocess.run(
        line, cwd=folder, input=stdin, env=environment(env), capture_output=True, timeout=120, check=False
    )
    assert b"Traceback" not in done.stderr, done.stderr.decode("utf-8", "replace")
    return Done(done.returncode, done.stdout, done.stderr)


def check(
    folder: Path, *arguments: str | bytes | Path, stdin: bytes = b"", env: Mapping[str, str] | None = None
) -> Done:
    """Runs `rdlint check` with OPTIONS."""
    return rdlint(folder, "check", *OPTIONS, *arguments, stdin=stdin, env=env)


def write(folder: Path, **files: str) -> None:
    """Writes YAML files by their names without the ending; `rdlint` is the configuration."""
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
