"""One example of a rule file: what stands behind the fence says what must be found in it."""

import re
from datetime import date
from typing import NamedTuple

from rdlint.reference.suggest import closest

#: What an example can show.
KINDS = ("good", "bad", "before", "after")
#: What may be said of it, as in `at=title words="TBC"`.
MARKS = ("at", "words", "file", "as_of", "stored_as", "complete", "vocabularies")

_MARK = re.compile(r'\s*([A-Za-z_]+)=(?:"((?:[^"\\]|\\.)*)"(?!\S)|([^\s"]\S*)|(?=\s|\Z))')


class ExampleError(ValueError):
    """An example that cannot be understood; the text goes on from "the example on line 12"."""


class Example(NamedTuple):
    """One fenced example.

    `kind` is good, bad, before or after; `expected` holds a (route, words) pair for every finding a bad one gives,
    words None where anything at the route will do; `as_of` is an ISO day or None; `line` is counted from 1.
    `stored_as` says how the file holds the text where that is the point: an encoding, or missing, large, binary, nul.
    Examples across roles name their `file`; those that follow each other with other names make one repository, which
    claims to hold its unit whole where one of them says `complete=yes`. `vocabularies` is what rdlint.yaml would have
    under that key, on one line.
    """

    kind: str
    text: str
    expected: tuple[tuple[str, str | None], ...]
    file: str | None
    as_of: str | None
    stored_as: str | None
    line: int
    complete: bool = False
    vocabularies: str | None = None


def parse_example(info: str, text: str, line: int) -> Example:
    """The example whose fence says `info` after `yaml`. Raises ExampleError."""
    kind, _, rest = info.partition(" ")
    if kind not in KINDS:
        near = closest(kind, KINDS)
        raise ExampleError(f"says {kind!r}; {f'did you mean {near}?' if near else 'write ' + ', '.join(KINDS)}")
    expected: list[tuple[str, str | None]] = []
    once: dict[str, str] = {}
    for name, value in _marks(rest):
        if name == "at":
            expected.append((value, None))
        elif name == "words":
            if not expected or expected[-1][1] is not None:
                raise ExampleError(f"says words={value!r} without an at= of its own before it")
            expected[-1] = (expected[-1][0], value)
        elif name in once:
            raise ExampleError(f"says {name}= twice")
        else:
            once[name] = value
    as_of = once.get("as_of")
    if as_of is not None and not _is_day(as_of):
        raise ExampleError(f"says as_of={as_of}; write a day as in 2026-01-19")
    return Example(
        kind=kind,
        text=text,
        expected=tuple(expected),
        file=once.get("file"),
        as_of=as_of,
        stored_as=once.get("stored_as"),
        line=line,
        complete=once.get("complete") == "yes",
        vocabularies=once.get("vocabularies"),
    )


def _marks(text: str) -> list[tuple[str, str]]:
    found = []
    at = 0
    text = text.rstrip()
    while at < len(text):
        match = _MARK.match(text, at)
        if match is None:
            raise ExampleError(f'says {text[at:].strip()!r}; after the kind stand marks such as at=title words="TBC"')
        if match[1] not in MARKS:
            near = closest(match[1], MARKS)
            raise ExampleError(
                f"has a mark {match[1]}=; {f'did you mean {near}=?' if near else 'known are ' + ', '.join(MARKS)}"
            )
        quoted, bare = match[2], match[3]
        found.append((match[1], re.sub(r"\\(.)", r"\1", quoted) if quoted is not None else bare or ""))
        at = match.end()
    return found


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
