"""Writes the file of waivers: rows are put behind the last one or taken out, and nothing else is touched."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from rdlint.engine.identity import Identity
from rdlint.engine.rewrite import CannotRewrite, as_bytes, create, rewrite
from rdlint.model import Edit, Finding, without_indexes
from rdlint.source import CannotReplace, Document, SequenceNode, apply_edits
from rdlint.source.extents import column, extent
from rdlint.source.restructure import drop
from rdlint.source.writing import line_break, written

_HEAD = """\
# Findings that are excused until a day. `rdlint waive` puts rows here; with --prune it takes out what is mended.
waivers:
"""


def row_of(role: Identity, finding: Finding, reason: str, by: str, until: date) -> list[str]:
    """The lines of a row, without indentation."""
    parts = ", ".join(f"{name}: {written(text)}" for name, text in role.known_by().items())
    fields = {
        "rule": finding.rule,
        "route": without_indexes(finding.route) or "(the file)",
        "fingerprint": finding.fingerprint,
        "words": " ".join(finding.quote.split()),
        "reason": reason,
        "by": by,
    }
    lines = [f"{name}: {written(text)}" for name, text in fields.items()]
    return [f"- role: {{{parts}}}", *(f"  {line}" for line in lines), f"  until: {until.isoformat()}"]


def add_rows(file: Path, document: Document | None, rows: Sequence[Sequence[str]]) -> None:
    """Puts rows at the end of the file, which is made where there is none. Raises CannotRewrite."""
    if document is None:
        text = _HEAD + "".join(f"  {line}\n" for row in rows for line in row)
        create(file, as_bytes(text, False))
        return
    source = document.source
    newline = line_break(source.text)
    node = document.node(("waivers",))
    if isinstance(node, SequenceNode) and node.items and not node.flow:
        last = extent(document, ("waivers", len(node.items) - 1))
        if last is None or last.lines is None:
            raise CannotRewrite("its last row does not stand on lines of its own")
        indent, place = column(source.text, last.marker), last.lines.end
        edits = [Edit(place, place, "" if source.text[:place].endswith(("\n", "\r")) else newline)]
    elif node is None or (isinstance(node, SequenceNode) and node.items):
        raise CannotRewrite("its rows must stand below each other, each behind a hyphen")
    else:
        # `waivers:` without a row, or `waivers: []`.
        indent, place = 2, node.end
        edits = [Edit(node.start, place, "")] if node.start < place else []
        edits.append(Edit(place, place, newline))
    lines = "".join(f"{' ' * indent}{line}{newline}" for row in rows for line in row)
    edits.append(Edit(place, place, lines))
    text = apply_edits(source.text, edits)
    rewrite(file, as_bytes(source.text, source.has_bom), text, source.has_bom)


def take_out(file: Path, document: Document, numbers: Sequence[int]) -> None:
    """Takes rows out. Raises CannotRewrite."""
    source = document.source
    node = document.node(("waivers",))
    try:
        if isinstance(node, SequenceNode) and len(numbers) == len(node.items):
            key = document.key(("waivers",))
            assert key is not None
            if any(key.end < comment.span.start < node.end for comment in document.comments):
                raise CannotRewrite("a comment stands between the rows, which would be lost")
            start = source.text.index(":", key.end) + 1
            last = extent(document, ("waivers", len(node.items) - 1))
            end = node.end if node.flow or last is None else last.end
            edits: Sequence[Edit] = (Edit(start, end, " []"),)
        else:
            edits = drop(document, [("waivers", number) for number in numbers])
    except CannotReplace as refused:
        raise CannotRewrite(refused.reason) from refused
    text = apply_edits(source.text, edits)
    rewrite(file, as_bytes(source.text, source.has_bom), text, source.has_bom)
