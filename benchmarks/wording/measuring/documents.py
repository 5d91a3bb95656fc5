"""Annotated texts: documents of lines, and the defects that people marked in them."""

import re
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from ruamel.yaml import YAML

#: Shorter lines are headings, labels and addresses: they are not measured.
FEWEST_WORDS = 4

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


class Piece(NamedTuple):
    """A stretch of one line: its number from 1, and offsets in the line."""

    line: int
    start: int
    end: int


class Defect(NamedTuple):
    """One occurrence of a defect.

    `pieces` is where it stands on lines that are measured; empty where it stands on none. `clear` is False where it is
    a matter of judgement, on which a finding is neither right nor wrong.
    """

    kind: str
    quote: str
    fix: str
    clear: bool
    pieces: tuple[Piece, ...]


class Line(NamedTuple):
    """A line that is measured: its number from 1 and its text without the spaces around it, which begin at `indent`."""

    number: int
    text: str
    indent: int


class Document(NamedTuple):
    """One annotated text: the lines that are measured, and every defect."""

    name: str
    lines: tuple[Line, ...]
    defects: tuple[Defect, ...]


def read_documents(texts: Path, annotations: Path, half: str = "all") -> list[Document]:
    """The annotated texts of a folder. `half` is `even`, `odd` or `all`: by the CRC-32 of the file name."""
    described = _yaml(annotations)["documents"]
    return [
        _document(texts / Path(entry["file"]).name, entry.get("defects") or [])
        for entry in described
        if half == "all" or zlib.crc32(Path(entry["file"]).name.encode()) % 2 == ("even", "odd").index(half)
    ]


def read_sentences(files: Sequence[Path]) -> list[Document]:
    """Labelled sentences (see tests/wording/sentences.yaml), each as a document of one line."""
    return [document for file in files for document in _sentences(file.stem, _yaml(file))]


def _sentences(stem: str, data: Any) -> Iterator[Document]:
    for number, row in enumerate(data["defective"], 1):
        text = row["text"]
        start = text.index(row["wrong"])
        piece = Piece(1, start, start + len(row["wrong"]))
        defect = Defect(row["kind"], row["wrong"], row["right"], True, (piece,))
        yield Document(f"{stem}-{number:04}.txt", (Line(1, text, 0),), (defect,))
    for number, row in enumerate(data["sound"], len(data["defective"]) + 1):
        yield Document(f"{stem}-{number:04}.txt", (Line(1, row["text"], 0),), ())


def _document(path: Path, entries: Sequence[Any]) -> Document:
    text = path.read_text(encoding="utf-8-sig")
    lines = tuple(_measured(text))
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    return Document(path.name, lines, tuple(_defects(text, starts, lines, entries)))


def _measured(text: str) -> Iterator[Line]:
    for number, line in enumerate(text.split("\n"), 1):
        if len(_WORD.findall(line)) >= FEWEST_WORDS:
            yield Line(number, line.strip(), len(line) - len(line.lstrip()))


def _defects(text: str, starts: Sequence[int], lines: Sequence[Line], entries: Sequence[Any]) -> Iterator[Defect]:
    for entry in entries:
        kind = "/".join(filter(None, (entry["kind"], entry.get("sub"))))
        quote, times = entry.get("quote") or "", entry.get("count", 1)
        spans = _spans(text, quote, bool(entry.get("spans_lines")))
        # The line is that of the first occurrence; the others follow it.
        first = starts[entry["line"] - 1] if entry.get("line") else 0
        found = [span for span in spans if span[0] >= first][:times] or spans[:times]
        clear = entry["certainty"] == "clear"
        for number in range(times):
            pieces = tuple(_pieces(*found[number], starts, lines)) if number < len(found) else ()
            yield Defect(kind, quote, str(entry.get("fix") or ""), clear, pieces)


def _spans(text: str, quote: str, spans_lines: bool) -> list[tuple[int, int]]:
    if not quote:
        return []
    exact = [match.span() for match in re.finditer(re.escape(quote), text)]
    if exact and not spans_lines:
        return exact
    # Blanks are compared as one, and a line that holds nothing but the bullet `l` is passed over.
    pattern = r"(?:\s+(?:l[^\S\n]*\n\s*)?)".join(map(re.escape, quote.split()))
    return [match.span() for match in re.finditer(pattern, text)]


def _pieces(start: int, end: int, starts: Sequence[int], lines: Sequence[Line]) -> Iterator[Piece]:
    for line in lines:
        offset = starts[line.number - 1] + line.indent
        inside = max(start - offset, 0), min(end - offset, len(line.text))
        if inside[0] < inside[1]:
            yield Piece(line.number, *inside)


def _yaml(path: Path) -> Any:
    return YAML(typ="safe").load(path.read_text(encoding="utf-8"))
