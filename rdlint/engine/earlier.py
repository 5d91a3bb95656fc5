"""The state that a run compares with: the role descriptions as they were, in another folder or at a revision."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from rdlint.engine.discover import Candidate, Patterns, find_files, relative_name, role_may_be_in
from rdlint.source import Source, read_source


class CannotCompare(Exception):  # noqa: N818 (it says what happened)
    """There is no earlier state to compare with. The first of `lines` says why, the others what to do."""

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


class Earlier(NamedTuple):
    """What was there then.

    `label` is what people call the state. `is_changed`: whether a file of now is new, or holds another text than then.
    `was` gives files that were renamed, whether or not their text changed, the name they had. `files` are those of
    then that no longer stand under their name with the same text, by the name they had; `expected` as for a candidate.
    """

    label: str
    is_changed: Callable[[Candidate], bool]
    was: Mapping[str, str]
    files: Sequence[Source]
    expected: bool = False


def state_in(before: Path, now: Path, root: Path, patterns: Patterns, own: Iterable[Path] = ()) -> Earlier:
    """The state that a folder (or a file) holds, compared with another of now. Raises CannotCompare."""
    if before.is_dir() != now.is_dir():
        raise CannotCompare(
            f"{before} and {now} cannot be compared: one is a folder and the other a file.",
            "Give two folders, or two files, as in: rdlint check --before roles-2025 roles",
        )
    if before.is_dir():
        listed = find_files([before], Path(os.path.abspath(before)), Patterns()).files
        then = {relative_name(now / candidate.name, root): candidate.path for candidate in listed}
    else:
        then = {relative_name(now, root): before}
    if not then:
        raise CannotCompare(
            f"there is no YAML file in {before} to compare with.",
            "Files that git ignores are not seen in a folder; copy them to a folder outside the repository.",
        )
    never = list(own)
    old = {
        name: read_source(path, name)
        for name, path in then.items()
        if not before.is_dir() or role_may_be_in(path, name, patterns, never)
    }
    present: dict[str, Source] = {}

    def source_of(candidate: Candidate) -> Source:
        if candidate.name not in present:
            present[candidate.name] = read_source(candidate.path, candidate.name)
        return present[candidate.name]

    files = find_files([now], root, patterns, never).files
    known = {candidate.name for candidate in files}
    new = {candidate.name: source_of(candidate) for candidate in files if candidate.name not in old}
    gone = [source for name, source in old.items() if name not in known]
    was = moved_whole(gone, new.values())

    def is_changed(candidate: Candidate) -> bool:
        name = was.get(candidate.name, candidate.name)
        return name not in old or not same_text(old[name], source_of(candidate))

    expected = bool(patterns.include) or not before.is_dir()
    same = {candidate.name for candidate in files if candidate.name not in was and not is_changed(candidate)}
    return Earlier(str(before), is_changed, was, [source for name, source in old.items() if name not in same], expected)


def moved_whole(gone: Iterable[Source], new: Iterable[Source]) -> dict[str, str]:
    """Files that were renamed and nothing else: the name of now with the one of then."""
    by_text: dict[str, list[str]] = {}
    for source in gone:
        by_text.setdefault(_text(source), []).append(source.name)
    found = {}
    for source in new:
        if names := by_text.get(_text(source)):
            found[source.name] = names.pop(0)
    return found


def same_text(then: Source, now: Source) -> bool:
    """Whether two files hold the same text; how their lines end does not matter."""
    return _text(then) == _text(now) and then.problems == now.problems


def _text(source: Source) -> str:
    return source.text.replace("\r\n", "\n")
