"""Configurations that installed packages bring, for other configurations to build on."""

from pathlib import Path
from typing import NamedTuple


class BaseConfiguration(NamedTuple):
    """A configuration of a package: `extends: package:NAME` names it. `file` is an rdlint.yaml inside the package."""

    name: str
    file: Path


class NotInstalled(LookupError):  # noqa: N818 (it says what happened)
    """No installed package brings a configuration of that name; the text says so, and what to do."""
