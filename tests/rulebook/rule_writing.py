"""Writes rule files for tests: a sound one, with one thing changed."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from rdlint.model import Hit
from rdlint.rulebook.kind import CheckKind

SOUND = """\
---
summary: A title is too long.
message: "\\"{words}\\" is longer than {limit} letters."
severity: warning
basis: editorial
on: title
check: too-long
with: {limit: 10}
---
## What it checks

The length of the title.

## Why

Forms hold ten letters.

## How to fix it

Write at most {limit} letters.

The second paragraph is for readers.

## Examples

```yaml good
title: Officer
```

```yaml bad at=title words="Water Licensing Officer"
title: Water Licensing Officer
```
"""


def _check(places: Sequence[Any], parameters: Mapping[str, Any], _role: Any) -> Iterator[Hit]:
    for place in places:
        if len(place.text) > parameters["limit"]:
            yield place.hit(words=place.text, limit=str(parameters["limit"]))


TOO_LONG = CheckKind(
    "too-long",
    _check,
    "Text is longer than it should be.",
    {
        "type": "object",
        "required": ["limit"],
        "additionalProperties": False,
        "properties": {"limit": {"type": "integer", "description": "how many letters"}},
    },
    ("words", "limit"),
    refuse=lambda parameters: "`limit` must be a number above 0." if parameters["limit"] < 1 else None,
)
KINDS = {"too-long": TOO_LONG}
SOURCES = {"CF": frozenset({"Levels", "Behavioural indicators"}), "SRDG": frozenset({"Header"})}


def changed(*changes: tuple[str, str]) -> str:
    """The sound rule file with each text in it replaced by another; each must be there."""
    text = SOUND
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text


def write(folder: Path, name: str, text: str = SOUND) -> Path:
    """A rule file `name` (`group/rule`, without the suffix) below a folder."""
    path = folder / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path
