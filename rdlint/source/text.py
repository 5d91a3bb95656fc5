"""One file as text: its lines, its positions, and what was wrong with it before anyone read it as YAML."""

import re
import stat
from bisect import bisect_right
from functools import cache
from pathlib import Path

from rdlint.model import Position
from rdlint.source.encoding import decode
from rdlint.source.problems import NO_TEXT, Problem, ProblemList

#: A role description is some 10 KB; what is larger than this is something else, and is not read.
SIZE_LIMIT = 2_000_000


class Source:
    """The decoded text of one file, without its byte order mark and with its line ends untouched.

    `name` is the file as it is reported, with `/`. Lines end at a line feed, a carriage return, or both; nothing else
    ends one. Offsets count code points from 0.
    """

    __slots__ = ("_starts", "has_bom", "name", "problems", "text")

    def __init__(self, name: str, text: str, *, has_bom: bool = False, problems: tuple[Problem, ...] = ()) -> None:
        self.name = name
        self.text = text
        self.has_bom = has_bom
        self.problems = problems
        self._starts: list[int] | None = None

    def __repr__(self) -> str:
        return f"Source({self.name!r}, {len(self.text)} code points)"

    @property
    def has_text(self) -> bool:
        """Whether there is text that can be read as YAML."""
        return not any(problem.kind in NO_TEXT for problem in self.problems)

    @property
    def line_count(self) -> int:
        """The number of lines; text that ends in a line end has an empty last one."""
        return len(self._line_starts())

    def position(self, offset: int) -> Position:
        """Line and column of an offset; an offset beyond the text is taken as its end."""
        offset = max(0, min(offset, len(self.text)))
        starts = self._line_starts()
        line = bisect_right(starts, offset)
        return Position(line, offset - starts[line - 1] + 1, offset)

    def line(self, number: int) -> str:
        """The text of a line (from 1) without its line end; empty where there is no such line."""
        starts = self._line_starts()
        if not 1 <= number <= len(starts):
            return ""
        end = starts[number] if number < len(starts) else len(self.text)
        # Not str.rstrip: a carriage return before the line's own end belongs to no line end.
        line = self.text[starts[number - 1] : end]
        if line.endswith("\r\n"):
            return line[:-2]
        return line[:-1] if line.endswith(("\n", "\r")) else line

    def _line_starts(self) -> list[int]:
        # Not str.splitlines: it also splits at form feeds, U+0085, U+2028 and others.
        if self._starts is None:
            self._starts = [0, *(match.end() for match in _line_end().finditer(self.text))]
        return self._starts


@cache
def _line_end() -> re.Pattern[str]:
    return re.compile(r"\r\n|\r|\n")


def read_source(path: Path, name: str) -> Source:
    """Read one file. What cannot be read comes back without text and with a problem; nothing is raised."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            is_folder = stat.S_ISDIR(status.st_mode)
            return _unreadable(name, "it is a folder" if is_folder else "it is not an ordinary file")
        if status.st_size > SIZE_LIMIT:
            return _too_large(name, status.st_size)
        with path.open("rb") as file:
            # One byte more than allowed, in case the file grows while it is read.
            data = file.read(SIZE_LIMIT + 1)
    except FileNotFoundError:
        return _unreadable(name, "it does not exist")
    except PermissionError:
        return _unreadable(name, "you do not have permission to read it")
    except OSError as error:
        return _unreadable(name, f"the system says: {error.strerror or 'input or output error'}")
    except ValueError:
        return _unreadable(name, "its name holds a character that no file name can have")
    return decode_source(data, name)


def decode_source(data: bytes, name: str) -> Source:
    """The same from bytes, as they come from standard input."""
    if len(data) > SIZE_LIMIT:
        return _too_large(name, len(data))
    decoded = decode(data)
    return Source(name, decoded.text, has_bom=decoded.has_bom, problems=decoded.problems)


def _unreadable(name: str, reason: str) -> Source:
    problems = ProblemList()
    problems.add("unreadable-file", 0, 0, reason=reason)
    return Source(name, "", problems=problems.in_order())


def _too_large(name: str, size: int) -> Source:
    problems = ProblemList()
    problems.add("file-too-large", 0, 0, size=_megabytes(size), limit=_megabytes(SIZE_LIMIT))
    return Source(name, "", problems=problems.in_order())


def _megabytes(size: int) -> str:
    """Rounded up, so that a size above a limit never reads like the limit."""
    tenths = -(-size // 100_000)
    return f"{tenths // 10} MB" if tenths % 10 == 0 else f"{tenths / 10:.1f} MB"
