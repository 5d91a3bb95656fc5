"""Reads a rule file: a YAML header, then prose in sections, with examples in fenced blocks."""

import re
from pathlib import Path
from typing import Any, NamedTuple

from rdlint.source import compose, decode_source

SECTIONS = ("What it checks", "Why", "How to fix it", "Examples")

_HEADER = re.compile(r"\A---\r?\n(.*?)\r?\n---\r?\n", re.DOTALL)
_HEADING = re.compile(r"^## +(.+?) *$", re.MULTILINE)
_FENCE = re.compile(
    r"^(`{3,})[ ]*yaml[ ]+(good|bad|before|after)\b([^\n]*)\n(.*?)^\1[ ]*$", re.MULTILINE | re.DOTALL
)
_ATTRIBUTE = re.compile(r'\s*([a-z_]+)=(?:"((?:[^"\\]|\\.)*)"|(\S+))')


class RuleFileError(ValueError):
    """A rule file that cannot be read, with the reason in plain words."""


class Example(NamedTuple):
    """One fenced example.

    `kind` is good, bad, before or after; `expected` holds a (route, words) pair for every finding a bad one gives,
    words None where anything at the route will do; `as_of` is an ISO day or None; `line` is counted from 1.
    `stored_as` says how the file holds the text where that is the point: an encoding, or missing, large, binary, nul.
    """

    kind: str
    text: str
    expected: tuple[tuple[str, str | None], ...]
    file: str | None
    as_of: str | None
    stored_as: str | None
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
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RuleFileError(f"the file cannot be read ({error})") from error
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    match = _HEADER.match(text)
    if match is None:
        raise RuleFileError("the file must start with a YAML header between two lines of three hyphens")
    document = compose(decode_source(match[1].encode(), path.name))
    if document.problems or not isinstance(document.root and document.root.data, dict):
        line = document.source.position(document.problems[0].span.start).line + 1 if document.problems else 1
        raise RuleFileError(f"the header is not sound YAML (line {line} of the file)")
    assert document.root is not None
    body = text[match.end() :]
    return RuleFile(
        name=path.stem,
        path=path,
        header=dict(document.root.data),
        sections=_sections(body),
        examples=tuple(_examples(body, text.count("\n", 0, match.end()))),
    )


def first_paragraph(section: str) -> str:
    """The first paragraph of a section on one line."""
    return " ".join(section.strip().split("\n\n", 1)[0].split())


def _sections(body: str) -> dict[str, str]:
    headings = list(_HEADING.finditer(body))
    ends = [heading.start() for heading in headings[1:]] + [len(body)]
    return {
        heading[1]: body[heading.end() : end].strip() for heading, end in zip(headings, ends, strict=True)
    }


def _examples(body: str, lines_before: int) -> list[Example]:
    examples = []
    for fence in _FENCE.finditer(body):
        expected: list[tuple[str, str | None]] = []
        file = as_of = stored_as = None
        for attribute in _ATTRIBUTE.finditer(fence[3]):
            value = re.sub(r"\\(.)", r"\1", attribute[2]) if attribute[2] is not None else attribute[3]
            match attribute[1]:
                case "at":
                    expected.append((value, None))
                case "words":
                    if not expected:
                        raise RuleFileError(f"an example says words={value!r} before any at=")
                    expected[-1] = (expected[-1][0], value)
                case "file":
                    file = value
                case "as_of":
                    as_of = value
                case "stored_as":
                    stored_as = value
                case other:
                    raise RuleFileError(
                        f"an example has an unknown mark {other!r}; known: at, words, file, as_of, stored_as"
                    )
        line = lines_before + body.count("\n", 0, fence.start()) + 1
        examples.append(Example(fence[2], fence[4], tuple(expected), file, as_of, stored_as, line))
    return examples
