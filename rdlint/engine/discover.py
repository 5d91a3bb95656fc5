"""Finds the files of a run: those named by hand, and the role descriptions in folders that are searched."""

import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

SUFFIXES = (".yaml", ".yml")

#: Files of rdlint's own making, never role descriptions.
OWN_FILES = frozenset({"rdlint.yaml", "rdlint-waivers.yaml"})


class Candidate(NamedTuple):
    """A file to look at. `expected`: named by hand or by `include`, so that it is judged whatever it looks like."""

    path: Path
    name: str
    expected: bool


class Patterns(NamedTuple):
    """Which files of a searched folder count: names relative to the root, with `*`, `**` and `?`."""

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()


class Found(NamedTuple):
    """The files to look at, by name, and the folders that cannot be searched, each with the reason."""

    files: tuple[Candidate, ...]
    closed: tuple[tuple[str, str], ...] = ()


def find_files(
    paths: Sequence[Path],
    root: Path,
    patterns: Patterns,
    own: Iterable[Path] = (),
    hook: bool = False,
    listing: "GitListing | None" = None,
) -> Found:
    """Every file to look at, each once. Folders are searched; a path that exists is assumed.

    `own` are files that the configuration names for other uses (frameworks). Under a hook the named files are
    judged as those of a folder. `listing` spares asking git twice for what lies below the root.
    """
    never = {os.path.realpath(path) for path in own}
    found: dict[str, Candidate] = {}
    closed: dict[str, str] = {}

    def note(error: OSError) -> None:
        closed[relative_name(Path(error.filename), root)] = error.strerror or "it cannot be read"

    for path in paths:
        named = not os.path.isdir(path)
        for file in [path] if named else _search(path, note, listing):
            name = relative_name(file, root)
            if (not named or hook) and not _counts(file, name, patterns, never, hook and named):
                continue
            if name not in found or named:
                found[name] = Candidate(file, name, (named and not hook) or bool(patterns.include))
    files = sorted(found.values(), key=lambda candidate: candidate.name)
    return Found(tuple(files), tuple(sorted(closed.items())))


def relative_name(path: Path, root: Path) -> str:
    """The name a file is reported by: relative to the root, with `/`; outside the root as given."""
    try:
        return Path(os.path.abspath(path)).relative_to(root).as_posix()
    except ValueError:
        pass
    try:
        # One of the two may have been given by way of a link.
        folder = Path(os.path.realpath(os.path.abspath(path.parent)))
        return (folder / path.name).relative_to(os.path.realpath(root)).as_posix()
    except ValueError:
        return path.as_posix()


def is_included(name: str, patterns: Sequence[str]) -> bool:
    """Whether a name matches a pattern; a pattern that names a folder takes everything below it."""
    return any(_matches(name, pattern) for pattern in patterns)


def role_may_be_in(file: Path, name: str, patterns: Patterns, own: Iterable[Path] = ()) -> bool:
    """Whether a search would look at a file of this name, which need not be there any more."""
    return _counts(file, name, patterns, {os.path.realpath(path) for path in own}, named=True)


def _counts(file: Path, name: str, patterns: Patterns, never: set[str], named: bool) -> bool:
    if file.name in OWN_FILES or not file.name.lower().endswith(SUFFIXES):
        return False
    if named and any(part.startswith(".") and part not in (".", "..") for part in name.split("/")):
        return False
    if is_included(name, patterns.exclude):
        return False
    if patterns.include and not is_included(name, patterns.include):
        return False
    return not never or os.path.realpath(file) not in never


def _matches(name: str, pattern: str) -> bool:
    return _compile(pattern).match(name) is not None


@cache
def _compile(pattern: str) -> re.Pattern[str]:
    """`*` and `?` stay within one folder, `**` crosses them; without a slash a pattern holds at any depth.

    As in git a slash in front ties the pattern to the root; `.` is the root itself.
    """
    tied = pattern.startswith(("/", "./"))
    pattern = pattern.removeprefix(".").strip("/") if tied else pattern.rstrip("/")
    if pattern in ("", "."):
        pattern = "**"
    expression = "" if tied or "/" in pattern else "(?:.*/)?"
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


class GitListing:
    """What git says of the files below a root, asked once in a run.

    `tracked_alone`: files that git does not know yet are left out, as before a commit of which they are no part.
    """

    def __init__(self, root: Path, tracked_alone: bool = False) -> None:
        self._root = root
        self._tracked_alone = tracked_alone
        self._files: list[str] | None = None
        self._asked = False

    def below(self, folder: Path) -> list[str] | None:
        """The files of a folder, relative to it; None where this listing cannot tell."""
        absolute = os.path.abspath(folder)
        # By way of a link, or in a repository of its own inside this one, git must be asked in the folder itself.
        if os.path.realpath(folder) != absolute or git_top(folder) != git_top(self._root):
            return None
        try:
            inside = Path(absolute).relative_to(self._root).as_posix()
        except ValueError:
            return None
        if any(part.startswith(".") for part in inside.split("/") if part != "."):
            return None
        if not self._asked:
            self._files, self._asked = _git_files(self._root, self._tracked_alone), True
        if self._files is None or inside == ".":
            return self._files
        return [name[len(inside) + 1 :] for name in self._files if name.startswith(f"{inside}/")]


def _search(folder: Path, note: Callable[[OSError], None], listing: GitListing | None) -> Iterator[Path]:
    listed = None
    if git_top(folder) is not None:
        listed = listing.below(folder) if listing is not None else None
        listed = _git_files(folder) if listed is None else listed
    if listed is None:
        yield from _walk(folder, note)
        return
    for name in listed:
        path = folder / name
        if not any(part.startswith(".") for part in name.split("/")) and _is_file(path):
            yield path


def git_top(folder: Path) -> Path | None:
    """The top of the working tree that a folder is in."""
    real = Path(os.path.realpath(folder))
    return next((parent for parent in (real, *real.parents) if os.path.exists(parent / ".git")), None)


def _git_files(folder: Path, tracked_alone: bool = False) -> list[str] | None:
    """The files of a folder that git tracks or would track, relative to it; None where git cannot tell."""
    import subprocess  # It costs start-up, and a run over named files needs no git.

    others = [] if tracked_alone else ["--others", "--exclude-standard"]
    command = ["git", "ls-files", "-z", "--cached", *others, "--"]
    # Not the mark `:(icase)`: with it git misses untracked folders two levels down (seen in 2.39).
    command += ["*.[yY][aA][mM][lL]", "*.[yY][mM][lL]"]
    try:
        run = subprocess.run(command, cwd=folder, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return sorted({os.fsdecode(name) for name in run.stdout.split(b"\0") if name})


def _walk(folder: Path, note: Callable[[OSError], None]) -> Iterator[Path]:
    """The files below a folder without git; where a clone lies in it, git is asked for that one."""
    for top, folders, files in os.walk(folder, onerror=note):
        inside = Path(top)
        if inside != folder and (".git" in folders or ".git" in files) and (listed := _git_files(inside)) is not None:
            folders.clear()
            files = listed
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            hidden = any(part.startswith(".") for part in name.split("/"))
            if not hidden and name.lower().endswith(SUFFIXES) and _is_file(inside / name):
                yield inside / name


def _is_file(path: Path) -> bool:
    """Whether there is a file to read. One that cannot be looked at counts: its finding says so."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
