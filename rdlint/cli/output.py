"""Writes to the terminal: UTF-8 whatever the code page, messages on standard error, reports on standard output."""

import os
import sys
from contextlib import suppress
from pathlib import Path


class CannotWriteError(Exception):
    """Standard output takes no more, with the reason in plain words: the disk is full."""


class CannotRunError(Exception):
    """rdlint itself is not whole, with the reason in plain words: nothing can be checked."""


def prepare_streams() -> None:
    """Makes both streams write UTF-8, and nothing a terminal may not show stop a report."""
    # A stream that the caller closed (`>&-`) is None here; what is written to it is written to nobody.
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            # Line ends are those of the report: CSV has its own, and Windows would add to them.
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def complain(*lines: str) -> None:
    """A message on standard error; the first line says what, the others what to do."""
    for number, line in enumerate(lines):
        sys.stderr.write(f"{'rdlint:' if number == 0 else '       '} {one_line(line)}\n")


def one_line(text: str) -> str:
    """Text with its control characters escaped: a file name may hold line ends and marks that steer a terminal."""
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode() for character in text
    )


def write(text: str) -> None:
    """A report on standard output. Raises CannotWriteError, and BrokenPipeError where nobody reads any more."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise CannotWriteError(error.strerror or str(error)) from error


def abandon_output() -> None:
    """Lets what standard output still holds go nowhere, so that Python does not complain about it at its end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_file(file: Path, text: str) -> str | None:
    """A report into a file, which is at any moment the old one or the new one; why not, in plain words, where it fails.

    What is no ordinary file, such as a pipe, is written to as it is.
    """
    data = text.encode("utf-8", "backslashreplace")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        # `/dev/stdout` may lead to a file that others write to.
        in_place = os.path.abspath(file).startswith(("/dev/", "/proc/"))
        if in_place or not _replace(Path(os.path.realpath(file)), data):
            file.write_bytes(data)
    except OSError as error:
        return f"the report cannot be written to {file}: {error.strerror or error}"
    return None


def _replace(target: Path, data: bytes) -> bool:
    """Puts a new file in the place of another; whether that can be done there. Raises OSError on a full disk."""
    if target.exists() and not (target.is_file() and os.access(target, os.W_OK)):
        return False
    new = target.with_name(f".{target.name}.{os.getpid()}.rdlint")
    try:
        file = new.open("xb")
    except OSError:
        return False  # One may write to the file and not to its folder.
    try:
        with file:
            file.write(data)
        if target.exists():
            new.chmod(target.stat().st_mode & 0o7777)
        try:
            new.replace(target)
        except OSError:
            return False  # A file that a container was lent stays in its place.
    finally:
        new.unlink(missing_ok=True)
    return True


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
