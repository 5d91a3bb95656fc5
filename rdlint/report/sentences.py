"""Phrases that several reports share: how many findings of what, in what, and why one is excused."""

from collections.abc import Callable, Sequence

from rdlint.engine.result import RunResult
from rdlint.model import SEVERITIES, ExceptionNote


def excuse(exception: ExceptionNote) -> str:
    """The reason, and in brackets by whom and until when."""
    terms = [term for term in (exception.by, exception.until and f"until {exception.until}") if term]
    return f"{exception.why} ({', '.join(terms)})" if terms else exception.why


def counted(number: int, severity: str) -> str:
    """`1 error`, `2 warnings`, `3 info`."""
    return f"{number} {severity}{'s' * (number != 1 and severity != 'info')}"


def joined(parts: Sequence[str]) -> str:
    """`a, b and c`."""
    return " and ".join(part for part in (", ".join(parts[:-1]), parts[-1]) if part)


def excused(result: RunResult) -> int:
    """How many findings an exception excuses."""
    return sum(finding.exception is not None for finding in result.findings())


def found(result: RunResult, mark: Callable[[str, str], str] = lambda _severity, text: text) -> str:
    """`7 errors, 1 warning, 2 excused`; empty where nothing was found. `mark(severity, text)` may paint a part."""
    counts = {severity: result.count(severity) for severity in SEVERITIES}
    parts = [mark(severity, counted(count, severity)) for severity, count in counts.items() if count]
    if number := excused(result):
        parts.append(f"{number} excused")
    return ", ".join(parts)


def checked(result: RunResult) -> str:
    """`5 role descriptions`; where one of them turned out to be none, or cannot be read, `5 files`."""
    noun = "role description" if all(file.status == "checked" for file in result.files) else "file"
    return f"{len(result.files)} {noun}{'s' * (len(result.files) != 1)}"
