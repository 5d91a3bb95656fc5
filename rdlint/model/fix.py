"""A fix is a patch of the source: edits by offset, never a rewritten file."""

from dataclasses import dataclass
from typing import Literal

#: safe: applied by `fix`; unsafe: only when asked for; display: shown, never applied.
Safety = Literal["safe", "unsafe", "display"]


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the code points from `start` to `end` (exclusive) of the decoded text by `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """One way out of a finding, in words and as edits."""

    title: str
    safety: Safety
    edits: tuple[Edit, ...]
