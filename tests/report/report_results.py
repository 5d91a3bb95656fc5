"""Makes results of runs for the tests of reports, and compares reports with golden files."""

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from rdlint.engine.result import FileResult, RunResult, SourceNote
from rdlint.model import Finding
from rdlint.source import Source, decode_source

GOLDEN = Path(__file__).parent / "golden"
DAY = date(2026, 6, 30)
SOURCES = {
    "GUIDE": SourceNote("Guide to role descriptions", "A Commission; several agencies", "2020", "https://example.org"),
    "ACT": SourceNote("Harbour Employment Act 2013", "Parliament (of the harbour)", "", ""),
}

#: A finding with nothing out of the ordinary; tests replace what they are about.
PLAIN: dict[str, Any] = {
    "rule": "wrong-word",
    "group": "wording",
    "severity": "warning",
    "basis": "editorial",
    "message": "This is a message.",
    "help": "This is what to do.",
    "route": ("title",),
    "fingerprint": "0123456789abcdef01234567",
}


def finding(source: Source, words: str | tuple[int, int], **values: Any) -> Finding:
    """A finding at the first place of the words, or from one offset to another."""
    start, end = (source.text.index(words), source.text.index(words) + len(words)) if isinstance(words, str) else words
    assert 0 <= start <= end <= len(source.text)
    fields = {**PLAIN, "quote": source.text[start:end], **values}
    return Finding(file=source.name, start=source.position(start), end=source.position(end), **fields)


def file_of(
    text: str | bytes,
    *places: str | tuple[int, int],
    name: str = "roles/clerk.yaml",
    status: Any = "checked",
    **values: Any,
) -> FileResult:
    """A file with a finding at each place, all with the same values."""
    source = decode_source(text if isinstance(text, bytes) else text.encode(), name)
    return FileResult(source, status, tuple(finding(source, place, **values) for place in places))


def result_of(*files: FileResult, **values: Any) -> RunResult:
    """A run over files."""
    return RunResult(
        **{"rdlint": "0.1.0", "as_of": DAY, "rules": {}, "not_run": {}, "files": files, "sources": SOURCES, **values}
    )


def lines_of(text: str) -> Sequence[str]:
    """The lines of a report, of which each must end."""
    assert text.endswith("\n")
    return text[:-1].split("\n")


def assert_golden(name: str, text: str) -> None:
    """The text is that of the golden file; RDLINT_WRITE_GOLDEN=1 writes it, to be read before it is kept."""
    path = GOLDEN / name
    if os.environ.get("RDLINT_WRITE_GOLDEN"):
        path.write_bytes(text.encode())
    assert text == path.read_bytes().decode()
