"""The state that a run compares with, from git: where the present work and a revision last had all in common.

Git is asked as a process; nothing is fetched, checked out or written.
"""

import os
import subprocess
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from rdlint.engine.discover import Candidate, Patterns, git_top, relative_name, role_may_be_in
from rdlint.engine.earlier import CannotCompare, Earlier, same_text
from rdlint.source import Source, decode_source, read_source

#: Only such files can be role descriptions.
_YAML = ("*.[yY][aA][mM][lL]", "*.[yY][mM][lL]")
_OTHER_WAY = "`rdlint check --before FOLDER` compares with a copy of the files instead."


class _Changed(NamedTuple):
    """A file that is not as it was. Names from the top of the working tree; `blob` is what git keeps of it."""

    then: str
    now: str | None
    blob: str


def state_at(revision: str, root: Path, patterns: Patterns, own: Iterable[Path] = ()) -> Earlier:
    """The state of the role descriptions where the present branch left a revision. Raises CannotCompare."""
    top = _top(root)
    base = _base(revision, top)
    never = list(own)
    tracked = {*_names(_git(top, "ls-files", "-z", "--cached", "--", *_YAML))}
    changed = _changed(top, base)
    changed += _moved_untracked(top, changed, tracked)
    texts = _texts(top, [one.blob for one in changed if one.blob])
    then: list[Source] = []
    was: dict[str, str] = {}
    same: set[str] = set()
    touched: set[str] = set()
    for one in changed:
        name = relative_name(top / one.then, root)
        old = decode_source(texts[one.blob], name) if one.blob else None
        if one.now is not None:
            present = relative_name(top / one.now, root)
            is_same = old is not None and same_text(old, read_source(top / one.now, present))
            (same if is_same else touched).add(one.now)
            if is_same and one.now == one.then:
                continue  # Only its rights or its line ends changed.
            if one.now != one.then:
                was[present] = name
        if old is not None and role_may_be_in(top / one.then, name, patterns, never):
            then.append(old)

    def is_changed(candidate: Candidate) -> bool:
        name = _inside(candidate.path, top)
        return name is None or (name not in same and (name in touched or name not in tracked))

    return Earlier(revision, is_changed, was, then, bool(patterns.include))


def _top(root: Path) -> Path:
    """The top of the working tree that the root lies in, without links."""
    if git_top(root) is None:
        raise CannotCompare(f"--since needs a git repository, and {root} is in none.", _OTHER_WAY)
    top = os.fsdecode(_git(root, "rev-parse", "--show-toplevel")).rstrip("\n")
    return Path(os.path.realpath(top))


def _base(revision: str, top: Path) -> str:
    """The commit where the present branch and a revision were last the same."""
    # Not `--end-of-options`, which older versions of git do not know.
    named = (
        None if revision.startswith("-") else _run(top, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    )
    commit = named.stdout.decode().strip() if named is not None and named.returncode == 0 else ""
    is_shallow = _git(top, "rev-parse", "--is-shallow-repository").strip() == b"true"
    if not commit:
        raise CannotCompare(f"git knows no revision {revision!r} here.", *_ways_out(revision, is_shallow))
    found = _run(top, "merge-base", commit, "HEAD")
    if found.returncode == 0 and found.stdout.strip():
        return found.stdout.decode().split()[0]
    raise CannotCompare(
        f"the present commit and {revision} have no commit in common here.", *_ways_out(revision, is_shallow)
    )


def _ways_out(revision: str, is_shallow: bool) -> Sequence[str]:
    if is_shallow:
        return (
            "This clone is shallow: it holds only the last commits. Fetch the others before the check:",
            "git fetch --unshallow; on GitHub `fetch-depth: 0` for actions/checkout, on GitLab `GIT_DEPTH: 0`.",
        )
    if revision.startswith(("origin/", "upstream/")):
        remote, _, branch = revision.partition("/")
        return (f"Fetch it before the check: git fetch {remote} {branch}",)
    return ("Good ones are origin/main, HEAD~1, a tag, or the number of a commit.", _OTHER_WAY)


def _changed(top: Path, base: str) -> list[_Changed]:
    """The files that differ between a commit and what stands in the working tree."""
    options = ("--raw", "-z", "--no-abbrev", "--find-renames", "--no-ext-diff")
    fields = _names(_git(top, "diff", *options, "--ignore-submodules", base, "--", *_YAML))
    found = []
    at = 0
    while at < len(fields):
        mode, _, blob, _, status = fields[at].removeprefix(":").split(" ")
        # What was a link or a repository of its own held no role description.
        blob = blob if mode.startswith("100") and blob.strip("0") else ""
        then = fields[at + 1]
        now = fields[at + 2] if status[0] in "RC" else then
        at += 3 if status[0] in "RC" else 2
        found.append(_Changed(then, now if os.path.lexists(top / now) else None, blob))
    return found


def _moved_untracked(top: Path, changed: list[_Changed], tracked: set[str]) -> list[_Changed]:
    """Files that were moved as they are without telling git; their old names are taken out of `changed`."""
    gone = {one.blob: one for one in changed if one.now is None and one.blob}
    if not gone:
        return []
    others = _names(_git(top, "ls-files", "-z", "--others", "--exclude-standard", "--", *_YAML))
    new = [name for name in others if name not in tracked and "\n" not in name and (top / name).is_file()]
    if not new:
        return []
    listed = b"".join(os.fsencode(name) + b"\n" for name in new)
    blobs = _git(top, "hash-object", "--stdin-paths", data=listed).decode().split()
    moved = []
    for name, blob in zip(new, blobs, strict=True):
        if (one := gone.pop(blob, None)) is not None:
            changed.remove(one)
            moved.append(one._replace(now=name))
    return moved


def _texts(top: Path, blobs: Sequence[str]) -> dict[str, bytes]:
    """What git keeps under these names, all asked for in one go."""
    if not blobs:
        return {}
    out = _git(top, "cat-file", "--batch", data="".join(f"{blob}\n" for blob in blobs).encode())
    texts: dict[str, bytes] = {}
    at = 0
    for blob in blobs:
        end = out.index(b"\n", at)
        head = out[at:end].split()
        if head[1:2] != [b"blob"]:
            raise CannotCompare(f"git does not hold the earlier text {blob} here.", "Fetch the whole history first.")
        size = int(head[2])
        texts[blob] = out[end + 1 : end + 1 + size]
        at = end + 1 + size + 1
    return texts


def _inside(path: Path, top: Path) -> str | None:
    """The name of a file from the top of the working tree; None where it lies elsewhere."""
    try:
        return (_real(path.parent) / path.name).relative_to(top).as_posix()
    except ValueError:
        return None


@cache
def _real(folder: Path) -> Path:
    return Path(os.path.realpath(folder))


def _names(output: bytes) -> list[str]:
    return [os.fsdecode(name) for name in output.split(b"\0") if name]


def _git(top: Path, *arguments: str, data: bytes = b"") -> bytes:
    done = _run(top, *arguments, data=data)
    if done.returncode != 0:
        why = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise CannotCompare(f"git {arguments[0]} failed: {why[0] if why else 'it does not say why'}", _OTHER_WAY)
    return done.stdout


def _run(folder: Path, *arguments: str, data: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    # It reads only, so that it takes no lock.
    command = ["git", "--no-optional-locks", "-c", "diff.relative=false", *arguments]
    try:
        return subprocess.run(command, cwd=folder, input=data, capture_output=True, check=False)
    except FileNotFoundError as error:
        raise CannotCompare("--since needs git, which is not installed here.", _OTHER_WAY) from error
    except OSError as error:
        raise CannotCompare(f"git cannot be started: {error.strerror or error}", _OTHER_WAY) from error
