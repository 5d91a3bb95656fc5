"""Finds the files of a run: those named by hand, and the role descriptions in folders that are searched."""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

SUFFIXES = (".yaml", ".yml")

#: Files of rdlint's own making, never role descriptions.
OWN_FILES = frozenset({"rdlint.yaml", "rdlint-waivers.yaml"})


class Candidate(NamedTuple):
    """A file to look at. `named`: by hand, so that it is judged even where it does not look like a role description."""

    path: Path
    name: str
    named: bool


class Patterns(NamedTuple):
    """Which files of a searched folder count: names relative to the root, with `*`, `**` and `?`."""

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()


def find_files(
    paths: Sequence[Path], root: Path, patterns: Patterns, own: Iterable[Path] = (), hook: bool = False
) -> list[Candidate]:
    """Every file to look at, each once, by name. Folders are searched; a path that exists is assumed.

    `own` are files that the configuration names for other uses (frameworks). Under a hook the named files are
    judged as those of a folder.
    """
    never = {path.resolve() for path in own}
    found: dict[str, Candidate] = {}
    for path in paths:
        named = not path.is_dir()
        for file in [path] if named else _search(path):
            name = relative_name(file, root)
            if (not named or hook) and not _counts(file, name, patterns, never, hook and named):
                continue
            if name not in found or named:
                found[name] = Candidate(file, name, named and not hook)
    return sorted(found.values(), key=lambda candidate: candidate.name)


def relative_name(path: Path, root: Path) -> str:
    """The name a file is reported by: relative to the root, with `/`; outside the root as given."""
    absolute = Path(os.path.abspath(path))
    try:
        return absolute.relative_to(root).as_posix()
    except ValueError:
        return path.as_posix()


def is_included(name: str, patterns: Sequence[str]) -> bool:
    """Whether a name matches a pattern; a pattern that names a folder takes everything below it."""
    return any(_matches(name, pattern) for pattern in patterns)


def _counts(file: Path, name: str, patterns: Patterns, never: set[Path], named: bool) -> bool:
    if file.name in OWN_FILES or not file.name.lower().endswith(SUFFIXES):
        return False
    if named and any(part.startswith(".") and part not in (".", "..") for part in name.split("/")):
        return False
    if is_included(name, patterns.exclude):
        return False
    if patterns.include and not is_included(name, patterns.include):
        return False
    return not never or file.resolve() not in never


def _matches(name: str, pattern: str) -> bool:
    return _compile(pattern).match(name) is not None


@cache
def _compile(pattern: str) -> re.Pattern[str]:
    """`*` and `?` stay within one folder, `**` crosses them; without a slash a pattern holds at any depth."""
    pattern = pattern.removeprefix("./").rstrip("/")
    expression = "" if "/" in pattern else "(?:.*/)?"
    at = 0
    while at < len(pattern):
        if pattern.startswith("**/", at):
            expression += "(?:.*/)?"
            at += 3
        elif pattern.startswith("**", at):
            expression += ".*"
            at += 2
        else:
            character = pattern[at]
            expression += {"*": "[^/]*", "?": "[^/]"}.get(character, re.escape(character))
            at += 1
    return re.compile(expression + r"(?:/.*)?\Z", re.DOTALL)


def _search(folder: Path) -> Iterator[Path]:
    listed = _git_files(folder)
    if listed is None:
        yield from _walk(folder)
        return
    for name in listed:
        path = folder / name
        if not any(part.startswith(".") for part in name.split("/")) and path.is_file():
            yield path


def _git_files(folder: Path) -> list[str] | None:
    """The files of a folder that git tracks or would track, relative to it; None where git cannot tell."""
    if not any((parent / ".git").exists() for parent in (folder.resolve(), *folder.resolve().parents)):
        return None
    import subprocess  # It costs start-up, and a run over named files needs no git.

    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--"]
    command += [f":(icase)*{suffix}" for suffix in SUFFIXES]
    try:
        run = subprocess.run(command, cwd=folder, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return sorted({name for name in run.stdout.decode("utf-8", "surrogateescape").split("\0") if name})


def _walk(folder: Path) -> Iterator[Path]:
    for top, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.lower().endswith(SUFFIXES) and not name.startswith("."):
                yield Path(top, name)
