"""Breaks prose into lines for a terminal."""

import re

from rdlint.report.excerpt import columns


def wrap(prefix: str, text: str, width: int) -> list[str]:
    """`text` behind `prefix`, the following lines indented as far, none wider than `width` where words allow.

    What stands in backquotes is to be copied, and stays on one line where one line can hold it.
    """
    lines: list[str] = []
    line, indent = prefix, " " * columns(prefix)
    empty = True
    for word in _words(text, width - len(indent)):
        if not empty and columns(line) + 1 + columns(word) > width:
            lines.append(line)
            line, empty = indent, True
        line += word if empty else f" {word}"
        empty = False
    lines.append(line.rstrip())
    return lines


def _words(text: str, room: int) -> list[str]:
    words: list[str] = []
    for word in re.findall(r"(?:`[^`\n]*`|\S)+", text):
        words += [word] if columns(word) <= room else word.split()
    return words
