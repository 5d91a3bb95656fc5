"""Lists whose items are the lines of a wrapped text, as when a PDF was copied line by line.

In such a list a sentence ends where the line ended, and goes on in the next item: what looks like a missing word at
either end of an item is none.
"""

from itertools import pairwise

from rdlint.checks.role import Role
from rdlint.model import Hit, Route
from rdlint.source import Scalar, SequenceNode

#: So many items that break off before one that goes on, and such a part of all, are no accident.
_FEWEST = 3
_PART = 14
#: No item ends with one of these, nor with a comma.
_NEVER_LAST = frozenset(
    (
        "a",
        "an",
        "and",
        "the",
        "of",
        "to",
        "in",
        "for",
        "with",
        "by",
        "on",
        "or",
        "from",
        "at",
        "as",
        "is",
        "are",
        "that",
    )
) | frozenset(("which", "their", "our", "your", "its", "will", "be", "into", "through", "across", "within", "between"))
_OPENERS = "•●▪◦·*-–— \t"


def is_cut(hit: Hit, role: Role, whole: bool) -> bool:
    """Whether what a hit reports is only where a line was cut. `whole`: the check needs the whole text."""
    route = hit.route
    if not route or not isinstance(route[-1], int):
        return False
    node = role.document.node(route)
    if not isinstance(node, Scalar) or not _is_wrapped(route[:-1], role):
        return False
    if whole or hit.start is None or hit.end is None:
        return True
    text = node.text
    return not text[hit.end :].strip(" ,;") or not text[: hit.start].strip(_OPENERS)


def _is_wrapped(route: Route, role: Role) -> bool:
    """Whether the list at a route is a wrapped text; worked out once for each list with a hit."""
    return role.once(("wrapped", route), lambda: _looks_wrapped(route, role))


def _looks_wrapped(route: Route, role: Role) -> bool:
    node = role.document.node(route)
    if not isinstance(node, SequenceNode):
        return False
    texts = [item.text.strip() for item in node.items if isinstance(item, Scalar) and item.text.strip()]
    going_on = sum(_breaks_off(before) and after[0].islower() for before, after in pairwise(texts))
    return going_on >= _FEWEST and going_on * _PART >= len(texts)


def _breaks_off(text: str) -> bool:
    return text[-1] == "," or text.rpartition(" ")[2].lower() in _NEVER_LAST
