"""The one place that finds the rules and schemas that ship with rdlint.

A wheel carries them inside the package; a source checkout, and so an editable install, has them beside it.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).parent

#: remember(name, paths, build): the JSON-able result of `build()`, kept until one of `paths` changes.
Remember = Callable[[str, Sequence[Path], Callable[[], Any]], Any]


def rules_dir() -> Path:
    """The folder of rule files, a folder a group, with the reference data in `data`."""
    return _inside_or_beside("_rules", "rules")


def schemas_dir() -> Path:
    """The folder of JSON Schemas."""
    return _inside_or_beside("_schemas", "schemas")


def data_dir() -> Path:
    """The folder of reference data."""
    return rules_dir() / "data"


def forget(_name: str, _paths: Sequence[Path], build: Callable[[], Any]) -> Any:
    """A `Remember` that keeps nothing: what is asked for is built each time."""
    return build()


def _inside_or_beside(inside: str, beside: str) -> Path:
    packaged = _PACKAGE / inside
    return packaged if packaged.is_dir() else _PACKAGE.parent / beside
