"""The one place that finds the rules and schemas that ship with rdlint.

A wheel carries them inside the package; a source checkout, and so an editable install, has them beside it.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from rdlint.folders import rules_folder, schemas_folder

#: remember(name, paths, build): the JSON-able result of `build()`, kept until one of `paths` changes.
Remember = Callable[[str, Sequence[Path], Callable[[], Any]], Any]


def rules_dir() -> Path:
    """The folder of rule files, a folder a group, with the reference data in `data`."""
    return Path(rules_folder())


def schemas_dir() -> Path:
    """The folder of JSON Schemas."""
    return Path(schemas_folder())


def data_dir() -> Path:
    """The folder of reference data."""
    return rules_dir() / "data"


def forget(_name: str, _paths: Sequence[Path], build: Callable[[], Any]) -> Any:
    """A `Remember` that keeps nothing: what is asked for is built each time."""
    return build()
