"""Runs rdlint on documents: the lines of each become the accountabilities of a role description."""

import json
import re
import subprocess
import sys
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

from measuring.documents import Document, Line
from measuring.judging import Finding

_ITEM = re.compile(r"key_accountabilities\[(\d+)\]")
_OPENING = "title: Officer\nkey_accountabilities:\n"
_BULLET = "  - "


class RdlintFailed(Exception):  # noqa: N818 (it says what happened)
    """rdlint did not give a report; the text is what it said."""


def run_rdlint(
    documents: Sequence[Document], folder: Path, select: Sequence[str] = ("wording",), ignore: Sequence[str] = ()
) -> list[Finding]:
    """What rdlint says at warning and above. `folder` is an empty one for the role descriptions."""
    for document in documents:
        (folder / document.name).with_suffix(".yaml").write_text(as_role(document), encoding="utf-8")
    # The rdlint of this Python, whatever else is installed.
    command = [sys.executable, "-m", "rdlint", "check", "--no-cache", "--format", "json", "--select", ",".join(select)]
    command += ["--ignore", ",".join(ignore)] if ignore else []
    done = subprocess.run([*command, "."], cwd=folder, capture_output=True, encoding="utf-8", check=False)
    try:
        report = json.loads(done.stdout)
    except json.JSONDecodeError as error:
        raise RdlintFailed(done.stderr or done.stdout) from error
    for failure in report["failures"]:
        print(f"rdlint: {failure}", file=sys.stderr)
    return list(findings_of(report, documents))


def as_role(document: Document) -> str:
    """A role description with the lines of a document as its accountabilities, one on each line."""
    return _OPENING + "".join(f"{_BULLET}{_quoted(line.text)}\n" for line in document.lines)


def findings_of(report: Any, documents: Sequence[Document]) -> Iterator[Finding]:
    """The findings of a JSON report on role descriptions that `as_role` made, at warning and above."""
    named = {Path(document.name).with_suffix(".yaml").name: document for document in documents}
    maps = {name: _Places(document) for name, document in named.items()}
    for found in report["findings"]:
        item = _ITEM.match(found["route"])
        name = Path(found["file"]).name
        if found["severity"] == "info" or not item or name not in named:
            continue
        number = int(item[1])
        line = named[name].lines[number]
        start, end = (maps[name].offset(number, found[side]["offset"]) for side in ("start", "end"))
        replacement = _replacement(found["fixes"], line, number, start, end, maps[name])
        yield Finding(named[name].name, line.number, start, end, found["rule"], replacement)


def _replacement(fixes: Sequence[Any], line: Line, number: int, start: int, end: int, places: "_Places") -> str | None:
    """What the first fix makes of the words that were found; None without a fix, or where it changes others too."""
    for fix in fixes[:1]:
        words, at = "", start
        for edit in sorted(fix["edits"], key=lambda edit: int(edit["start"])):
            first, last = places.offset(number, edit["start"]), places.offset(number, edit["end"])
            if first < at or last > end:
                return None
            words += line.text[at:first] + edit["text"]
            at = last
        return words + line.text[at:end]
    return None


class _Places:
    """Where the characters of a document's lines stand in the role description."""

    def __init__(self, document: Document) -> None:
        self._marks: list[list[int]] = []
        at = len(_OPENING)
        for line in document.lines:
            first = at + len(_BULLET) + 1
            lengths = (len(_quoted(mark)) - 2 for mark in line.text)
            self._marks.append(list(accumulate(lengths, initial=first)))
            at = self._marks[-1][-1] + len('"\n')

    def offset(self, number: int, offset: int) -> int:
        """The offset in the line of this number (from 0) that an offset in the file stands for."""
        return min(bisect_left(self._marks[number], offset), len(self._marks[number]) - 1)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
