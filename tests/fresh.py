"""Fresh environments and fresh copies of the project, for tests that try rdlint as others get it."""

import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
BIN = "Scripts" if os.name == "nt" else "bin"

#: Git and the programs it calls see no settings of the person who runs the tests.
GIT_ENVIRONMENT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "A Tester",
    "GIT_AUTHOR_EMAIL": "tester@example.org",
    "GIT_COMMITTER_NAME": "A Tester",
    "GIT_COMMITTER_EMAIL": "tester@example.org",
}


@dataclass(frozen=True, slots=True)
class Run:
    """A process that has ended."""

    code: int
    stdout: str
    stderr: str

    @property
    def output(self) -> str:
        """Everything it said, standard output first."""
        return self.stdout + self.stderr


def run(command: Sequence[str | Path], cwd: Path, timeout: float = 300, **environment: str) -> Run:
    """Runs a process to its end. What git sets for a hook that runs the tests, and PYTHONPATH, do not reach it."""
    inherited = {
        name: value for name, value in os.environ.items() if not name.startswith("GIT_") and name != "PYTHONPATH"
    }
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**inherited, **GIT_ENVIRONMENT, **environment},
        capture_output=True,
        encoding="utf-8",
        errors="backslashreplace",
        timeout=timeout,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    return Run(done.returncode, done.stdout, done.stderr)


def must(command: Sequence[str | Path], cwd: Path, timeout: float = 300, **environment: str) -> str:
    """The standard output of a process that must succeed."""
    done = run(command, cwd, timeout, **environment)
    assert done.code == 0, f"{command} ended with {done.code}:\n{done.output}"
    return done.stdout


def git(folder: Path, *arguments: str) -> str:
    """Runs git in a folder."""
    return must(["git", *arguments], folder)


def project_files() -> list[Path]:
    """The files of the project, relative to its root: what git knows or would take; without git all but by-products."""
    if (ROOT / ".git").exists():
        listed = git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0")
        return [Path(name) for name in sorted(set(listed)) if name and (ROOT / name).is_file()]
    left_out = {"__pycache__", ".venv", "PKG-INFO", ".pytest_cache", ".hypothesis", ".mypy_cache", ".ruff_cache"}
    files = (path.relative_to(ROOT) for path in sorted(ROOT.rglob("*")) if path.is_file())
    return [file for file in files if not left_out & set(file.parts)]


def repository_of_project(folder: Path) -> str:
    """Commits a copy of the project as it stands, changes included, to a new repository; returns the commit."""
    for file in project_files():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / file, folder / file)
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=The project as it stands")
    return git(folder, "rev-parse", "HEAD").strip()


class Environment:
    """A virtual environment that sees the dependencies of this one, but its rdlint only with `with_rdlint`."""

    def __init__(self, folder: Path, with_rdlint: bool = False) -> None:
        self.folder = folder
        venv.create(folder, with_pip=False)
        self.python = folder / BIN / ("python.exe" if os.name == "nt" else "python")
        # Read as paths and no further: the editable install of this environment is not seen through them.
        seen = [entry for entry in sys.path if entry.endswith("site-packages")]
        if with_rdlint:
            seen.append(str(ROOT))
        site = must([self.python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], folder).strip()
        Path(site, "seen.pth").write_text("\n".join(seen) + "\n", encoding="utf-8")

    def install(self, *packages: Path) -> None:
        """Installs packages from disk, without their dependencies and without a network."""
        pip: list[str | Path] = [
            sys.executable,
            "-m",
            "pip",
            "--python",
            self.python,
            "install",
            "--quiet",
            "--no-deps",
            "--no-index",
        ]
        must([*pip, "--no-build-isolation", *packages], self.folder, PIP_DISABLE_PIP_VERSION_CHECK="1")

    def rdlint(self, *arguments: str | Path, cwd: Path | None = None) -> Run:
        """Runs rdlint in this environment, with a cache of its own."""
        command = [self.python, "-m", "rdlint", *arguments]
        return run(command, cwd or self.folder, RDLINT_CACHE_DIR=str(self.folder / "cache"))
