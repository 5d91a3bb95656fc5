"""What a command is about: the paths that were given, and standard input."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from rdlint.cli.output import complain
from rdlint.engine.discover import relative_name
from rdlint.engine.run import STANDARD_INPUT
from rdlint.source import Source, decode_source

GOES_ON = "Everything else is checked; the exit code is 2."

_DOCUMENTS = {
    ".docx": "a Word document",
    ".doc": "a Word document",
    ".pdf": "a PDF",
    ".odt": "a text document",
}


def start_of(paths: Sequence[Path], options: argparse.Namespace) -> Path:
    """Where the search for rdlint.yaml begins."""
    if paths:
        return paths[0]
    return Path(options.stdin_filename) if options.stdin_filename else Path.cwd()


def existing_paths(given: Sequence[str]) -> tuple[list[Path], bool]:
    """The paths that can be looked at, and whether one cannot."""
    paths: list[Path] = []
    wrong = False
    for text in given:
        path = Path(text)
        if text == "-":
            continue
        kind = _DOCUMENTS.get(path.suffix.lower())
        if not text:
            # A variable of a script that has no value; checking this folder instead would be a guess.
            complain("one of the paths is empty.", GOES_ON)
        elif _is_missing(text):
            complain(f"there is no file or folder {text}", GOES_ON)
        elif kind and os.path.isfile(path):
            complain(
                f"{text} is {kind}; rdlint reads role descriptions kept as YAML.",
                "`rdlint schema --template` prints one to copy its text into.",
            )
        else:
            paths.append(path)
            continue
        wrong = True
    return paths, wrong


def _is_missing(text: str) -> bool:
    """Whether nothing stands there. What may not be looked at is not missing: it becomes a finding."""
    try:
        os.lstat(text)
    except PermissionError:
        return False
    except (OSError, ValueError):
        return True
    return False


def standard_input(options: argparse.Namespace, root: Path) -> Source | None:
    if "-" not in options.paths:
        return None
    name = relative_name(Path(options.stdin_filename), root) if options.stdin_filename else STANDARD_INPUT
    # A stream that the caller closed (`<&-`) holds nothing.
    return decode_source(sys.stdin.buffer.read() if sys.stdin is not None else b"", name)
