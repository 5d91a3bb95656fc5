"""Small tables of `rules/data`, read when a rule first asks for them and kept between runs."""

import re
from pathlib import Path
from typing import Any

from rdlint.resources import Remember, data_dir, forget


def load_table(name: str, remember: Remember = forget) -> dict[str, Any]:
    """The plain data of `rules/data/NAME.yaml`. Raises ValueError where the file is not sound YAML."""
    path = data_dir() / f"{name}.yaml"
    table: dict[str, Any] = remember(f"table-{name}", [path], lambda: _read(path))
    return table


def words_in_tables(*names: str) -> frozenset[str]:
    """Every run of letters in these tables, in small letters; comments and keys count too."""
    texts = ((data_dir() / f"{name}.yaml").read_text(encoding="utf-8") for name in names)
    return frozenset(word for text in texts for word in re.findall(r"[^\W\d_]+", text.lower()))


def _read(path: Path) -> dict[str, Any]:
    from rdlint.source import compose, read_source

    document = compose(read_source(path, path.name))
    if document.root is None or document.problems:
        raise ValueError(f"{path.name} cannot be read: {[problem.kind for problem in document.problems]}")
    data: dict[str, Any] = document.root.data
    return data
