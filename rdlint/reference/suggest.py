"""Finds the name somebody most likely meant: a bounded edit distance, without a library to import."""

from collections.abc import Iterable


def distance(a: str, b: str, limit: int) -> int:
    """Edits (insert, drop, change, swap neighbours) between two texts; `limit + 1` for any more than `limit`."""
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    above: list[int] = []
    row = list(range(len(b) + 1))
    for i, left in enumerate(a, 1):
        before, above, row = above, row, [i]
        for j, right in enumerate(b, 1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (left != right))
            if i > 1 and j > 1 and left == b[j - 2] and a[i - 2] == right:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return min(row[-1], limit + 1)


def closest(name: str, known: Iterable[str]) -> str | None:
    """The known name nearest to `name`, without regard to case, or None where none is near."""
    folded = name.casefold()
    limit = max(1, min(3, len(folded) // 3))
    best: tuple[int, str] | None = None
    for candidate in known:
        found = distance(folded, candidate.casefold(), limit)
        if found <= limit and (best is None or found < best[0]):
            best = (found, candidate)
    return best[1] if best else None
