"""Writes to the terminal: UTF-8 whatever the code page, messages on standard error, reports on standard output."""

import os
import sys
from pathlib import Path


def prepare_streams() -> None:
    """Makes both streams write UTF-8, and nothing a terminal may not show stop a report."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def complain(*lines: str) -> None:
    """A message on standard error; the first line says what, the others what to do."""
    for number, line in enumerate(lines):
        sys.stderr.write(f"rdlint: {line}\n" if number == 0 else f"        {line}\n")


def write(text: str) -> None:
    """A report on standard output."""
    sys.stdout.write(text)


def write_file(file: Path, text: str) -> str | None:
    """A report into a file; why not, in plain words, where that fails."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        return f"the report cannot be written to {file}: {error.strerror or error}"
    return None


def use_colour(choice: str) -> bool:
    """Whether to paint: `always`, `never`, or `auto` on a terminal unless NO_COLOR is set."""
    if choice != "auto":
        return choice == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def terminal_width() -> int:
    """Columns to write in: those of the terminal, at most 120; 100 where there is none."""
    if not sys.stdout.isatty():
        return 100
    try:
        return max(40, min(120, os.get_terminal_size(sys.stdout.fileno()).columns))
    except OSError:
        return 100


def cache_folder() -> Path | None:
    """Where this user's caches lie; RDLINT_CACHE_DIR says otherwise, and an empty one says nowhere."""
    chosen = os.environ.get("RDLINT_CACHE_DIR")
    if chosen is not None:
        return Path(chosen) if chosen else None
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
        return Path(base) / "rdlint" / "cache" if base else None
    home = os.environ.get("HOME")
    if sys.platform == "darwin":
        return Path(home) / "Library" / "Caches" / "rdlint" if home else None
    base = os.environ.get("XDG_CACHE_HOME")
    if base and os.path.isabs(base):
        return Path(base) / "rdlint"
    return Path(home) / ".cache" / "rdlint" if home else None
