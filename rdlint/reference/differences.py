"""Says in words how one sentence differs from another, word by word."""

from typing import Literal, NamedTuple

from rdlint.reference.normalise import normalise

_SHOWN = 3


class Change(NamedTuple):
    """A stretch of words: `same` in both, `removed` from the original, or `added` to it."""

    kind: Literal["same", "removed", "added"]
    text: str


def difference(original: str, written: str) -> tuple[Change, ...]:
    """What leads from `original` to `written`: the longest common run of words stays, the rest is removed or
    added.
    """
    old, new = _tokens(original), _tokens(written)
    old_keys, new_keys = [normalise(token) for token in old], [normalise(token) for token in new]
    common = _common(old_keys, new_keys)
    changes: list[Change] = []
    i = j = 0
    for at_old, at_new in [*common, (len(old), len(new))]:
        _append(changes, "removed", old[i:at_old])
        _append(changes, "added", new[j:at_new])
        _append(changes, "same", new[at_new : at_new + 1])
        i, j = at_old + 1, at_new + 1
    return _joined(changes)


def describe(changes: tuple[Change, ...]) -> str:
    """The changes in words: `"on" for "through"; "own" left out; "very" added`; the first few of many."""
    parts: list[str] = []
    at = 0
    while at < len(changes):
        change = changes[at]
        following = changes[at + 1] if at + 1 < len(changes) else None
        if change.kind == "removed" and following is not None and following.kind == "added":
            parts.append(f'"{following.text}" for "{change.text}"')
            at += 1
        elif change.kind == "removed":
            parts.append(f'"{change.text}" left out')
        elif change.kind == "added":
            parts.append(f'"{change.text}" added')
        at += 1
    if len(parts) > _SHOWN:
        return "; ".join(parts[:_SHOWN]) + f"; and {len(parts) - _SHOWN} more"
    return "; ".join(parts) or "the same words with other punctuation"


def _tokens(text: str) -> list[str]:
    return text.replace("-", " ").split()


def _common(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """Pairs of positions of a longest common subsequence, in order."""
    lengths = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            same = old[i] == new[j]
            lengths[i][j] = lengths[i + 1][j + 1] + 1 if same else max(lengths[i + 1][j], lengths[i][j + 1])
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < len(old) and j < len(new):
        if old[i] == new[j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif lengths[i + 1][j] >= lengths[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def _append(changes: list[Change], kind: Literal["same", "removed", "added"], tokens: list[str]) -> None:
    if tokens:
        changes.append(Change(kind, " ".join(tokens)))


def _joined(changes: list[Change]) -> tuple[Change, ...]:
    """Neighbours of one kind as one change."""
    joined: list[Change] = []
    for change in changes:
        if joined and joined[-1].kind == change.kind:
            joined[-1] = Change(change.kind, f"{joined[-1].text} {change.text}")
        else:
            joined.append(change)
    return tuple(joined)
