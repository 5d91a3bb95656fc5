"""Reads a rule file: a YAML header, then prose in sections, with examples in fenced blocks."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from rdlint.rulebook.example import Example, ExampleError, parse_example
from rdlint.source import compose, decode_source

SECTIONS = ("What it checks", "Why", "How to fix it", "Examples")

_HEADER = re.compile(r"\A---[ ]*\n(.*?)\n---[ ]*(?:\n|\Z)", re.DOTALL)
_HEADING = re.compile(r"## +(.+?) *\Z")
_FENCE = re.compile(r"(`{3,})[ ]*([^\n`]*)\Z")


class RuleFileError(ValueError):
    """A rule file that cannot be read, with the reason in plain words."""


class Fence(NamedTuple):
    """A fenced block: what stands behind the opening marks, its text, and its first line, counted from 1."""

    info: str
    text: str
    line: int


class RuleFile(NamedTuple):
    """A rule file, read but not judged: its header as plain data, its sections and its examples."""

    name: str
    path: Path
    header: dict[str, Any]
    sections: dict[str, str]
    examples: tuple[Example, ...]


def read_rule_file(path: Path) -> RuleFile:
    """The rule file at `path`. Raises RuleFileError."""
    head, body, lines_before = _parts(path)
    return RuleFile(
        name=path.stem,
        path=path,
        header=_header(head, path),
        sections=_sections(body, lines_before),
        examples=tuple(_examples(body, lines_before)),
    )


def read_sections(path: Path) -> dict[str, str]:
    """The sections of the rule file at `path` alone, by their titles. Raises RuleFileError."""
    _, body, lines_before = _parts(path)
    return _sections(body, lines_before)


def _parts(path: Path) -> tuple[str, str, int]:
    """The header, what follows it, and how many lines stand before that."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise RuleFileError(f"the file cannot be read ({error.strerror or error})") from error
    except UnicodeDecodeError as error:
        raise RuleFileError("the file is not in UTF-8; save it with that encoding") from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    match = _HEADER.match(text)
    if match is None:
        raise RuleFileError("the file must start with a YAML header between two lines of three hyphens")
    return match[1], text[match.end() :], text.count("\n", 0, match.end())


def first_paragraph(section: str) -> str:
    """The first paragraph of a section on one line."""
    return " ".join(re.split(r"\n[ \t]*\n", section.strip(), maxsplit=1)[0].split())


def blocks(text: str, lines_before: int = 0) -> Iterator[tuple[str, int] | Fence]:
    """The text as it runs: (line, number) for each line of prose, and the fenced blocks. Raises RuleFileError."""
    opened: tuple[str, str, int] | None = None
    held: list[str] = []
    for number, line in enumerate(text.split("\n"), lines_before + 1):
        if opened is None:
            fence = _FENCE.match(line)
            if fence is None:
                yield line, number
            else:
                opened, held = (fence[1], fence[2].strip(), number), []
        elif line.rstrip() == opened[0]:
            yield Fence(opened[1], "".join(f"{kept}\n" for kept in held), opened[2])
            opened = None
        else:
            held.append(line)
    if opened is not None:
        raise RuleFileError(f"the block that {opened[0]} opens on line {opened[2]} is never closed")


def _header(text: str, path: Path) -> dict[str, Any]:
    document = compose(decode_source(text.encode(), path.name))
    for problem in document.problems:
        line = document.source.position(problem.span.start).line + 1
        reason = problem.values.get("reason") or problem.kind.replace("-", " ")
        raise RuleFileError(f"the header is not sound YAML (line {line} of the file: {reason})")
    if document.root is None:
        raise RuleFileError("the header holds no fields")
    return dict(document.root.data)


def _sections(body: str, lines_before: int) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    current: list[str] | None = None
    lines = body.split("\n")
    for block in blocks(body, lines_before):
        if isinstance(block, Fence):
            held = block.text.count("\n") + 2
            first = block.line - lines_before - 1
            if current is not None:
                current += lines[first : first + held]
            continue
        line, number = block
        heading = _HEADING.match(line)
        if heading is None:
            if current is not None:
                current.append(line)
        elif heading[1] in found:
            raise RuleFileError(f"it has two sections called '{heading[1]}' (line {number})")
        else:
            current = found[heading[1]] = []
    return {title: "\n".join(held).strip() for title, held in found.items()}


def _examples(body: str, lines_before: int) -> Iterator[Example]:
    for block in blocks(body, lines_before):
        if not isinstance(block, Fence) or block.info.split(maxsplit=1)[:1] != ["yaml"]:
            continue
        marks = block.info.removeprefix("yaml").strip()
        if not marks:
            continue  # A piece of YAML in the prose, not an example to be tried.
        try:
            yield parse_example(marks, block.text, block.line)
        except ExampleError as error:
            raise RuleFileError(f"the example on line {block.line} {error}") from error


__all__ = [
    "SECTIONS",
    "Example",
    "Fence",
    "RuleFile",
    "RuleFileError",
    "blocks",
    "first_paragraph",
    "read_rule_file",
    "read_sections",
]
