"""Finds the lines of a code in a CSV file by searching its text, which is faster than reading the table."""

import functools
import re
from collections.abc import Iterator
from pathlib import Path


class CodeTable:
    """A CSV file with a header line, `\\n` line ends and no line breaks in fields, whose first field is a
    code.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    @functools.cached_property
    def _text(self) -> str:
        return "\n" + self._path.read_text(encoding="utf-8").partition("\n")[2]

    def row(self, code: str) -> list[str] | None:
        """The fields of the first line of `code`."""
        return next(self.rows(code), None)

    def rows(self, code: str) -> Iterator[list[str]]:
        """The fields of every line of `code`."""
        return self._found(f"\n{code},", back=False)

    def rows_naming(self, code: str) -> Iterator[list[str]]:
        """The fields of every line that has `code` as a field other than the first and the last."""
        return self._found(f",{code},", back=True)

    def codes_under(self, prefix: str, digits: int) -> Iterator[str]:
        """Every code of so many digits that starts with `prefix`, in order."""
        pattern = re.compile(rf"\n({prefix}[0-9]{{{digits - len(prefix)}}}),")
        return (match[1] for match in pattern.finditer(self._text))

    def codes(self) -> list[str]:
        """Every code, in order."""
        return [line.partition(",")[0] for line in self._text.split("\n") if line]

    def _found(self, wanted: str, *, back: bool) -> Iterator[list[str]]:
        text = self._text
        at = text.find(wanted)
        while at >= 0:
            start = text.rfind("\n", 0, at) + 1 if back else at + 1
            end = text.find("\n", at + 1)
            end = len(text) if end < 0 else end
            yield fields(text[start:end])
            at = text.find(wanted, end if back else end - 1)


def fields(line: str) -> list[str]:
    """The fields of one CSV line."""
    if '"' not in line:
        return line.split(",")
    found: list[str] = []
    at = 0
    while at <= len(line):
        if line.startswith('"', at):
            end = at + 1
            while line.startswith('""', end := line.index('"', end)):
                end += 2
            found.append(line[at + 1 : end].replace('""', '"'))
            at = end + 2
        else:
            end = line.find(",", at)
            end = len(line) if end < 0 else end
            found.append(line[at:end])
            at = end + 1
    return found
