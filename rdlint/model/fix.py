"""A fix is a patch of the source: edits by offset, never a rewritten file."""

from typing import Literal, NamedTuple

from rdlint.model.route import Route

#: safe: applied by `fix`; unsafe: only when asked for; display: shown, never applied.
Safety = Literal["safe", "unsafe", "display"]


class Edit(NamedTuple):
    """Replace the code points from `start` to `end` (exclusive) of the decoded text by `text`."""

    start: int
    end: int
    text: str


class Fix(NamedTuple):
    """One way out of a finding, in words and as edits. Only below `routes` may the data change."""

    title: str
    safety: Safety
    edits: tuple[Edit, ...]
    routes: tuple[Route, ...] = ()
