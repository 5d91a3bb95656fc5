"""`rdlint --version`: the program, the YAML parser in use, and the editions of the data."""

import sys
from importlib.machinery import PathFinder

from rdlint import __version__
from rdlint.folders import rules_folder


def version_text() -> str:
    """Three lines and more for a bug report."""
    # Looking for the extension is enough; importing it would cost more than all the rest.
    parser = "libyaml (C)" if PathFinder.find_spec("_ruamel_yaml", sys.path) else "pure Python"
    text = f"rdlint {__version__}\nYAML parser: {parser}\n"
    try:
        # Kept as the lines to show: a JSON file would cost the import of its reader.
        with open(f"{rules_folder()}/data/editions.txt", encoding="utf-8") as file:
            return text + file.read()
    except OSError:
        return text
