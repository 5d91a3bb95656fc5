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
        """Every rule file as (group, path), in the order of their names."""
        for path in sorted(self.folder.glob("*.md")):
            if path.stem.islower():
                yield self.name, path
        for path in sorted(self.folder.glob("*/*.md")):
            if path.parent.name != "data" and path.stem.islower():
                yield path.parent.name, path

    def rule_name(self, path: Path) -> str:
        """The name by which a rule of this pack is selected and reported."""
        return f"{self.name}/{path.stem}" if self.name else path.stem
