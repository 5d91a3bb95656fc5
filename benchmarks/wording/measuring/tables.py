"""The figures of several tools side by side, as tables that read well as plain text and in Markdown."""

from collections.abc import Iterator, Mapping, Sequence

from measuring.groups import GROUPS, group_of_kind
from measuring.judging import Outcome


def figures(outcomes: Mapping[str, Outcome]) -> Iterator[str]:
    """A table for all kinds and one for each group of kinds: precision, recall and F1 of every tool."""
    for group in (None, *GROUPS):
        if any(outcome.recall(group)[1] or outcome.count("false", group) for outcome in outcomes.values()):
            yield f"### {(group or 'all kinds').capitalize()}"
            yield ""
            yield from table(
                ("tool", "precision", "recall", "F1", "found", "right", "wrong", "neutral"),
                [_row(tool, outcome, group) for tool, outcome in outcomes.items()],
            )
            yield ""


def recall_by_kind(outcomes: Mapping[str, Outcome]) -> Iterator[str]:
    """How many of the clear defects of each kind every tool finds."""
    kinds = sorted({defect.kind for outcome in outcomes.values() for _, defect in (*outcome.found, *outcome.missed)})
    rows = []
    for kind in sorted(kinds, key=lambda kind: (GROUPS.index(group_of_kind(kind)), kind)):
        cells = []
        for outcome in outcomes.values():
            found = sum(defect.kind == kind for _, defect in outcome.found)
            cells.append(f"{found}/{found + sum(defect.kind == kind for _, defect in outcome.missed)}")
        rows.append((kind, *cells))
    yield from table(("kind", *outcomes), rows)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The lines of a Markdown table with aligned columns: the first to the left, the others to the right."""
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    widths = [max(width, 3) for width in widths]

    def line(row: Sequence[str]) -> str:
        cells = [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        return f"| {' | '.join(cells)} |"

    yield line(head)
    rules = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    yield f"| {' | '.join(rules)} |"
    yield from map(line, rows)


def ratio(part: int, whole: int) -> str:
    """A share with two decimals; a dash of nothing."""
    return f"{part / whole:.2f}" if whole else "-"


def _row(tool: str, outcome: Outcome, group: str | None) -> tuple[str, ...]:
    right, wrong = outcome.count("true", group), outcome.count("false", group)
    found, of = outcome.recall(group)
    precision = right / (right + wrong) if right + wrong else 0.0
    recall = found / of if of else 0.0
    f1 = f"{2 * precision * recall / (precision + recall):.2f}" if precision + recall else "-"
    neutral = str(outcome.count("neutral", group))
    return (tool, ratio(right, right + wrong), ratio(found, of), f1, f"{found}/{of}", str(right), str(wrong), neutral)
