"""Whether a name is a known one with a slip in it: words in another order, a letter off, a joining word lost."""

from collections.abc import Sequence

from rdlint.reference.normalise import stem
from rdlint.reference.suggest import distance

#: Words that join others and weigh nothing.
JOINING = frozenset(("and", "of", "the", "for", "to", "in", "on", "with", "or", "nsw"))

_DIRECTIONS = frozenset(
    f"{first}{second}{ending}"
    for first in ("north", "south", "")
    for second in ("east", "west", "")
    for ending in ("", "ern")
)


def is_slip(given: Sequence[str], known: Sequence[str], sure: bool = False) -> bool:
    """Whether `given` is meant to be `known`; both are words in small letters without marks, and differ.

    `sure`: something else (the year of an Act) says so too; then a word may be lost or another.
    """
    own = [word for word in given if word not in JOINING]
    wanted = [word for word in known if word not in JOINING]
    if "".join(given).replace("-", "") == "".join(known).replace("-", ""):
        return True
    if [word for word in given if word != "nsw"] == [word for word in known if word != "nsw"]:
        return sure
    if own == wanted:
        # A joining word lost, added, or another one: enough of a name must be left to know it by.
        return len(wanted) >= 3
    if len(wanted) >= 3 and sorted(own) == sorted(wanted):
        return True
    if len(own) == len(wanted):
        off = [(left, right) for left, right in zip(own, wanted, strict=True) if left != right]
        if len(off) == 1 and len(wanted) >= 2:
            return is_same_word(*off[0]) or (sure and len(wanted) >= 3)
        # "Lands Right" for "Land Rights": endings that changed places.
        return len(off) == 2 and len(wanted) >= 3 and all(stem(left) == stem(right) for left, right in off)
    return sure and len(wanted) >= 3 and len(own) == len(wanted) - 1 and _is_part(own, wanted)


def is_same_word(left: str, right: str) -> bool:
    """Whether two words differ by an ending or by a slip of the pen; two letters off count only in long words."""
    shorter = min(len(left), len(right))
    if shorter < 4 or {left, right} & {left + "er", right + "er"} or {left, right} <= _DIRECTIONS:
        return False  # A commissioner is not a commission, and the northeast is not the northwest.
    limit = 2 if shorter >= 9 and left[0] == right[0] else 1
    return stem(left) == stem(right) or distance(left, right, limit) <= limit


def _is_part(own: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether the words of `own` stand in `wanted` in their order."""
    rest = iter(wanted)
    return all(word in rest for word in own)
