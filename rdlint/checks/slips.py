"""Whether a name is a known one with a slip in it: words in another order, a letter off, a joining word lost or added."""

from collections.abc import Sequence

from rdlint.reference.normalise import stem
from rdlint.reference.suggest import distance

#: Words that join others and weigh nothing.
JOINING = frozenset(("and", "of", "the", "for", "to", "in", "on", "with", "or", "nsw"))


def is_slip(given: Sequence[str], known: Sequence[str], sure: bool = False) -> bool:
    """Whether `given` is meant to be `known`; both are words in small letters without marks, and differ.

    `sure`: something else (the year of an Act) says so too; then a word may be lost or another.
    """
    own = [word for word in given if word not in JOINING]
    wanted = [word for word in known if word not in JOINING]
    if "".join(given) == "".join(known):
        return True
    if own == wanted:
        # A joining word lost, added, or another one: enough of a name must be left to know it by.
        return len(wanted) >= 3
    if len(wanted) >= 3 and sorted(own) == sorted(wanted):
        return True
    if len(own) == len(wanted):
        off = [(left, right) for left, right in zip(own, wanted, strict=True) if left != right]
        if len(off) == 1 and len(wanted) >= 2:
            return is_same_word(*off[0]) or (sure and len(wanted) >= 3)
        return False
    return sure and len(wanted) >= 3 and len(own) == len(wanted) - 1 and _is_part(own, wanted)


def is_same_word(left: str, right: str) -> bool:
    """Whether two words differ by a slip of the pen or an ending; the longer they are, the more."""
    limit = 2 if min(len(left), len(right)) >= 7 else 1
    if min(len(left), len(right)) < 4:
        return False
    return stem(left) == stem(right) or distance(left, right, limit) <= limit


def _is_part(own: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether the words of `own` stand in `wanted` in their order."""
    rest = iter(wanted)
    return all(word in rest for word in own)
