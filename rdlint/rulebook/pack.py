"""Where rules come from: rdlint's own folder, installed packages, and folders of the repository."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class RulePack(NamedTuple):
    """A folder of rule files, straight in it or in a folder per group.

    `name` stands before the name of each rule (`name/rule`); rdlint's own pack has the empty name.
    """

    name: str
    folder: Path

    def files(self) -> Iterator[tuple[str, Path]]:
        """Every rule file as (group, path), in the order of their names.

        A page in capitals (README.md) is about the rules and is none; so is whatever lies in `data` or a hidden folder.
        """
        for path in sorted(self.folder.glob("*.md")):
            if _is_rule(path):
                yield self.name, path
        for path in sorted(self.folder.glob("*/*.md")):
            if path.parent.name != "data" and not path.parent.name.startswith(".") and _is_rule(path):
                yield path.parent.name, path

    def rule_name(self, path: Path) -> str:
        """The name by which a rule of this pack is selected and reported."""
        return f"{self.name}/{path.stem}" if self.name else path.stem


def _is_rule(path: Path) -> bool:
    return not path.stem.isupper() and not path.name.startswith(".") and path.is_file()
