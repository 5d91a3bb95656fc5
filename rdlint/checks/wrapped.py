"""Lists whose items are the lines of a wrapped text, as when a PDF was copied line by line.

In such a list a sentence ends where the line ended, and goes on in the next item: what looks like a missing word at
either end of an item is none.
"""

from itertools import pairwise

from rdlint.checks.role import Role
from rdlint.model import Hit, Route
from rdlint.source import Scalar, SequenceNode

#: So many items that begin in the middle of a sentence, and such a part of all, are no accident.
_FEWEST = 3
_PART = 8
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
    # An item in small letters after one that has not ended goes on with it.
    going_on = sum(after[0].islower() and before[-1] not in ".!?:;" for before, after in pairwise(texts))
    return going_on >= _FEWEST and going_on * _PART >= len(texts)
