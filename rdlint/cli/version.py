"""`rdlint --version`: the program, the YAML parser in use, and the editions of the data."""

import json
import sys
from importlib.machinery import PathFinder

from rdlint import __version__
from rdlint.resources import data_dir


def version_text() -> str:
    """Three lines and more for a bug report."""
    # Looking for the extension is enough; importing it would cost more than all the rest.
    parser = "libyaml (C)" if PathFinder.find_spec("_ruamel_yaml", sys.path) else "pure Python"
    lines = [f"rdlint {__version__}", f"YAML parser: {parser}"]
    try:
        editions = json.loads((data_dir() / "editions.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        editions = {}
    for label, value in editions.items():
        lines.append(f"{label}: {', '.join(value) if isinstance(value, list) else value}")
    return "\n".join(lines) + "\n"
