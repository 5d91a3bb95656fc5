"""Compares findings with annotations: which are right, neutral or wrong, and which defects are found."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from measuring.documents import Defect, Document, Line, Piece
from measuring.groups import group_of_change, group_of_kind
from measuring.neutral import is_neutral

#: A finding may reach this many characters further than the words that were marked. One that takes in a whole sentence
#: does not point to the defect in it.
SLACK = 40

Verdict = Literal["true", "neutral", "false"]


class Finding(NamedTuple):
    """What a tool says of words: `start` and `end` are offsets in the line, `replacement` the first that it offers."""

    document: str
    line: int
    start: int
    end: int
    rule: str
    replacement: str | None = None


class Judged(NamedTuple):
    """A finding with its verdict, the group of kinds that it counts for, and the words it points to."""

    finding: Finding
    verdict: Verdict
    group: str
    words: str
    line: str


class Outcome(NamedTuple):
    """How one tool does on the documents. `found` and `missed` are clear defects, each with its document."""

    judged: tuple[Judged, ...]
    found: tuple[tuple[Document, Defect], ...]
    missed: tuple[tuple[Document, Defect], ...]

    def count(self, verdict: Verdict, group: str | None = None) -> int:
        """How many findings have a verdict, in all groups or in one."""
        return sum(one.verdict == verdict and group in (None, one.group) for one in self.judged)

    def recall(self, group: str | None = None) -> tuple[int, int]:
        """How many clear defects are found, and of how many."""
        found, missed = (
            sum(group in (None, group_of_kind(defect.kind)) for _, defect in those)
            for those in (self.found, self.missed)
        )
        return found, found + missed


def judge(documents: Sequence[Document], findings: Iterable[Finding]) -> Outcome:
    """What a tool's findings are worth. Findings on lines that are not measured are passed over."""
    known = {document.name: document for document in documents}
    lines = {(document.name, line.number): line for document in documents for line in document.lines}
    judged: list[Judged] = []
    hit: set[tuple[str, int]] = set()
    for finding in findings:
        line = lines.get((finding.document, finding.line))
        if line is None:
            continue
        defects = dict(_defects_at(finding, known[finding.document]))
        hit |= {(finding.document, number) for number in defects}
        judged.append(_judged(finding, line, list(defects.values())))
    clear = [
        (document, defect, (document.name, number) in hit)
        for document in documents
        for number, defect in enumerate(document.defects)
        if defect.clear
    ]
    return Outcome(
        tuple(judged),
        tuple((document, defect) for document, defect, found in clear if found),
        tuple((document, defect) for document, defect, found in clear if not found),
    )


def points_to(finding: Finding, piece: Piece) -> bool:
    """Whether a finding lies on these words; where words are missing it may stand between two of them."""
    if finding.line != piece.line or finding.end - finding.start > piece.end - piece.start + SLACK:
        return False
    if finding.start == finding.end:
        return piece.start <= finding.start <= piece.end
    return finding.start < piece.end and piece.start < finding.end


def _defects_at(finding: Finding, document: Document) -> Iterator[tuple[int, Defect]]:
    for number, defect in enumerate(document.defects):
        if any(points_to(finding, piece) for piece in defect.pieces):
            yield number, defect


def _judged(finding: Finding, line: Line, defects: Sequence[Defect]) -> Judged:
    words = line.text[finding.start : finding.end]
    clear = [defect for defect in defects if defect.clear]
    if clear:
        return Judged(finding, "true", group_of_kind(clear[0].kind), words, line.text)
    neutral = bool(defects) or is_neutral(line, finding.start, finding.end, finding.replacement)
    group = group_of_change(words, finding.replacement)
    return Judged(finding, "neutral" if neutral else "false", group, words, line.text)
