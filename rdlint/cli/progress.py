"""A line on the terminal that says how far a long run is. It is gone when the run is over."""

import os
import sys
import time
from collections.abc import Mapping
from typing import TextIO

#: A run that is over sooner needs no such line.
WAIT = 2.0
#: The line is written anew so often at most: a terminal far away is slow.
PAUSE = 0.1

_CELLS = 24


class Progress:
    """Writes the line once `WAIT` seconds have gone by. Call it with the files looked at so far, and all of them."""

    def __init__(self, stream: TextIO, unicode: bool, width: int) -> None:
        self._stream = stream
        self._marks = ("█", "░") if unicode else ("#", "-")
        self._width = width
        self._due = time.monotonic() + WAIT
        self._written = 0

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now < self._due:
            return
        self._due = now + PAUSE
        line = self._line(done, total)
        self._write(f"\r{line}{' ' * (self._written - len(line))}")
        self._written = len(line)

    def clear(self) -> None:
        """Takes the line away, so that other words can be written."""
        if self._written:
            self._write(f"\r{' ' * self._written}\r")
            self._written = 0

    def _line(self, done: int, total: int) -> str:
        full, empty = self._marks
        cells = _CELLS * done // max(1, total)
        line = f"{full * cells}{empty * (_CELLS - cells)} {done} of {total} files"
        # In the last column some terminals break the line, and could not take it back.
        return line[: max(0, self._width - 1)]

    def _write(self, text: str) -> None:
        try:
            self._stream.write(text)
            self._stream.flush()
        except (OSError, ValueError):
            self._due = float("inf")  # Nobody looks any more.


class NoProgress:
    """Says nothing: in a pipe, a hook, a build or a short run nobody waits."""

    def __call__(self, done: int, total: int) -> None:
        """Nothing."""

    def clear(self) -> None:
        """Nothing."""


def progress(quiet: bool, environment: Mapping[str, str] | None = None) -> Progress | NoProgress:
    """The line for this run, if somebody sits before a terminal."""
    known = os.environ if environment is None else environment
    if quiet or not sys.stderr.isatty() or known.get("CI") or known.get("TERM") == "dumb":
        return NoProgress()
    try:
        width = os.get_terminal_size(sys.stderr.fileno()).columns
    except (OSError, ValueError):
        width = 80
    return Progress(sys.stderr, _shows_blocks(known), width or 80)


def _shows_blocks(environment: Mapping[str, str]) -> bool:
    """Whether the terminal shows more than ASCII."""
    if sys.platform == "win32":
        return "WT_SESSION" in environment
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):
        if text := environment.get(name):
            return "utf8" in text.lower().replace("-", "")
    return False
