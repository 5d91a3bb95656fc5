"""Breaks prose into lines for a terminal."""

from rdlint.report.excerpt import columns


def wrap(prefix: str, text: str, width: int) -> list[str]:
    """`text` behind `prefix`, the following lines indented as far, none wider than `width` where words allow."""
    lines: list[str] = []
    line, indent = prefix, " " * columns(prefix)
    empty = True
    for word in text.split():
        if not empty and columns(line) + 1 + columns(word) > width:
            lines.append(line)
            line, empty = indent, True
        line += word if empty else f" {word}"
        empty = False
    lines.append(line.rstrip())
    return lines
