"""Tells whether two sentences of a role description say nearly the same: rather silent than wrong.

Sentences are compared by the words that carry them: stems without little words and fillers, with words that mean the
same in role descriptions made one. What differs in one word, or in the verb it opens with, says something else.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rdlint.reference.normalise import stem, words

#: Little words, and words that a sentence may have or lack without saying anything else.
_LITTLE_WORDS = """
    a an and are as at be been being by can for from has have in into is it its may must of on or our out should so such
    that the their them these they this those to up was well were when where which while who will with within
    all any both each every other etc also through across
    ensure ensures ensuring effective effectively efficient efficiently appropriate appropriately relevant required
    necessary needed various including include includes manner basis order assigned
"""
_LITTLE = frozenset(_LITTLE_WORDS.split())
#: How many of all the words two sentences share where they say nearly the same.
_SHARED = 0.75
_SHARED_WHERE_BOTH_DIFFER = 0.8
_FEWEST_SHARED = 4
#: A sentence that is contained in another: how many words it has at least, and how many stand in one row in both.
_FEWEST_CONTAINED = 6
_CONTAINED_SHARE = 0.5
_ROW = 8
_DENYING = frozenset(("not", "no", "never", "without"))


class Words(NamedTuple):
    """A sentence as it is compared: all its words in order, and the stems that carry it, with the one it opens with."""

    row: tuple[str, ...]
    carrying: frozenset[str]
    first: str


def words_for_comparing(text: str, alike: Mapping[str, str]) -> Words:
    """`alike` gives for a stem the one that stands for its group, as `alike_stems` makes it."""
    row = tuple(words(text))
    stems = [alike.get(root, root) for word in row if word not in _LITTLE for root in (stem(word),)]
    return Words(row, frozenset(stems), stems[0] if stems else "")


def alike_stems(groups: Iterable[Sequence[str]]) -> dict[str, str]:
    """For every word of a group, by its stem, the stem of the group's first word."""
    return {stem(word): stem(group[0]) for group in groups for word in group}


def say_the_same(one: Words, other: Words) -> bool:
    """Whether two sentences say nearly the same."""
    if not one.carrying or not other.carrying:
        return bool(one.row) and one.row == other.row
    if one.carrying == other.carrying:
        return len(one.carrying) > 2 or one.row == other.row
    short, long = sorted((one, other), key=lambda sentence: len(sentence.carrying))
    missing = short.carrying - long.carrying
    added = long.carrying - short.carrying
    shared = len(short.carrying) - len(missing)
    share = shared / (shared + len(missing) + len(added))
    if missing and (len(added) == 1 or one.first != other.first):
        # One word stands for another, or the verbs differ: the same is said of something else, or something else of it.
        return False
    if not missing and not _DENYING.isdisjoint(added):
        return False
    if share >= (_SHARED_WHERE_BOTH_DIFFER if missing else _SHARED) and shared >= _FEWEST_SHARED:
        return True
    if missing or shared < _FEWEST_CONTAINED:
        return False
    return share >= _CONTAINED_SHARE or longest_row(short.row, long.row)[1] >= _ROW


def longest_row(one: Sequence[str], other: Sequence[str]) -> tuple[int, int]:
    """The most words that stand in one row in both: where in `other` it starts, and how many they are."""
    start = longest = 0
    above = [0] * (len(other) + 1)
    for left in one:
        row = [0]
        for at, right in enumerate(other):
            length = above[at] + 1 if left == right else 0
            row.append(length)
            if length > longest:
                start, longest = at + 1 - length, length
        above = row
    return start, longest
