"""Runs rdlint and other checkers on the same annotated texts; prints precision, recall and F1 per kind, side by side.

    python benchmarks/wording/compare.py TEXTS ANNOTATIONS --half even --list rdlint

README.md in this folder says what the figures count and how the other checkers are installed.
"""

import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from measuring.documents import Document
from measuring.judging import Finding, Outcome, judge
from measuring.options import add_tools_folder, documents_of, listed, parser_of
from measuring.others import TOOLS, Job, ToolFailed, write_texts
from measuring.rdlint_tool import RdlintFailed, run_rdlint
from measuring.tables import figures, recall_by_kind, table

RDLINT = "rdlint"


def main(arguments: Sequence[str]) -> int:
    """Runs the program; returns the exit code."""
    parser = parser_of("Compares checkers of wording on annotated texts.")
    add_tools_folder(parser)
    parser.add_argument("--tools", default=",".join((RDLINT, *TOOLS)), help="the checkers to run, with commas")
    parser.add_argument("--list", default="", metavar="TOOLS", help="show what these say wrongly and what they miss")
    options = parser.parse_args(arguments)
    documents = documents_of(parser, options)
    unknown = [name for name in listed(options.tools) if name not in (RDLINT, *TOOLS)]
    if unknown:
        parser.error(f"there is no tool called {unknown[0]}; known are {', '.join((RDLINT, *TOOLS))}")
    outcomes: dict[str, Outcome] = {}
    seconds: dict[str, float] = {}
    for name in listed(options.tools):
        began = time.perf_counter()
        try:
            found = _run(name, documents, options.tools_folder, listed(options.select), listed(options.ignore))
        except ToolFailed as failure:
            print(f"{name} failed and is left out: {failure}", file=sys.stderr)
            continue
        if found is None:
            print(f"{name} is not installed in {options.tools_folder}: it is left out.", file=sys.stderr)
            continue
        seconds[name] = time.perf_counter() - began
        outcomes[name] = judge(documents, found)
    print(*_report(documents, outcomes, seconds), sep="\n")
    for name in listed(options.list):
        if name in outcomes:
            print(*_listing(name, outcomes[name]), sep="\n")
    return 0


def _run(
    name: str, documents: Sequence[Document], tools: Path, select: Sequence[str], ignore: Sequence[str]
) -> list[Finding] | None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary, "texts")
        folder.mkdir()
        if name == RDLINT:
            return run_rdlint(documents, folder, select, ignore)
        write_texts(documents, folder)
        return TOOLS[name](Job(documents, folder, tools))


def _report(documents: Sequence[Document], outcomes: dict[str, Outcome], seconds: dict[str, float]) -> Iterator[str]:
    clear = [defect for document in documents for defect in document.defects if defect.clear]
    lines = sum(len(document.lines) for document in documents)
    yield f"{len(documents)} texts with {lines} lines of four words or more; {len(clear)} clear defects, of which"
    yield f"{sum(not defect.pieces for defect in clear)} stand on no such line and are found by nobody."
    yield ""
    yield from figures(outcomes)
    yield "### Found of each kind"
    yield ""
    yield from recall_by_kind(outcomes)
    yield ""
    yield "### Time"
    yield ""
    each = [(name, f"{took:.2f} s", f"{1000 * took / max(1, len(documents)):.1f} ms") for name, took in seconds.items()]
    yield from table(("tool", "all texts, start included", "per text"), each)


def _listing(name: str, outcome: Outcome) -> Iterator[str]:
    for verdict in ("false", "neutral"):
        yield ""
        yield f"### {name}: {verdict} findings"
        yield ""
        for one in outcome.judged:
            if one.verdict == verdict:
                found = one.finding
                change = "" if found.replacement is None else f" -> {found.replacement!r}"
                around = one.line[max(0, found.start - 50) : found.end + 50]
                yield f"- {found.document}:{found.line} {found.rule}: {one.words!r}{change} in {around!r}"
    yield ""
    yield f"### {name}: missed"
    yield ""
    for document, defect in outcome.missed:
        where = f"{document.name}:{defect.pieces[0].line}" if defect.pieces else f"{document.name} (on no line)"
        yield f"- {where} {defect.kind}: {defect.quote!r} -> {defect.fix!r}"


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except RdlintFailed as failure:
        sys.exit(str(failure))
