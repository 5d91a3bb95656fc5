"""Prints for every wording rule of rdlint how many of its findings are right, neutral and wrong.

    python benchmarks/wording/per_rule.py TEXTS ANNOTATIONS --sentences tests/wording/sentences.yaml

The precision of a rule is given from 20 findings on, neutral ones left out: fewer say nothing.
"""

import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from measuring.documents import Document, Line
from measuring.judging import Judged, judge
from measuring.options import documents_of, listed, parser_of
from measuring.rdlint_tool import RdlintFailed, run_rdlint
from measuring.tables import ratio, table

#: A precision from fewer findings is chance.
ENOUGH = 20


def main(arguments: Sequence[str]) -> int:
    """Runs the program; returns the exit code."""
    parser = parser_of("Counts the right and wrong findings of every wording rule.")
    options = parser.parse_args(arguments)
    documents = documents_of(parser, options)
    if options.sentences:
        documents += list(_mended(documents))
    with tempfile.TemporaryDirectory() as folder:
        found = run_rdlint(documents, Path(folder), listed(options.select), listed(options.ignore))
    print(*table(("rule", "right", "neutral", "wrong", "precision"), _rows(judge(documents, found).judged)), sep="\n")
    return 0


def _mended(documents: Iterable[Document]) -> Iterable[Document]:
    """The labelled sentences with the right words in place of the wrong ones: a finding there is wrong."""
    for document in documents:
        if len(document.lines) == len(document.defects) == 1 and document.defects[0].pieces:
            [line], [defect] = document.lines, document.defects
            [piece] = defect.pieces
            text = line.text[: piece.start] + defect.fix + line.text[piece.end :]
            yield Document(f"mended-{document.name}", (Line(1, text, 0),), ())


def _rows(judged: Sequence[Judged]) -> list[tuple[str, ...]]:
    counts = Counter((one.finding.rule, one.verdict) for one in judged)
    rows = []
    for rule in sorted({one.finding.rule for one in judged}):
        right, neutral, wrong = (counts[rule, verdict] for verdict in ("true", "neutral", "false"))
        precision = ratio(right, right + wrong) if right + wrong >= ENOUGH else ""
        rows.append((rule, str(right), str(neutral), str(wrong), precision))
    return rows


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except RdlintFailed as failure:
        sys.exit(str(failure))
