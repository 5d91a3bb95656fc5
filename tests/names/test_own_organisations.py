"""Organisations that a repository adds in its configuration."""

from pathlib import Path

import pytest

from rdlint.engine.settings import ConfigurationError, load_settings
from rdlint.reference.library import Library


def test_they_join_those_that_are_known(tmp_path: Path) -> None:
    file = tmp_path / "rdlint.yaml"
    file.write_text(
        "vocabularies:\n"
        "  organisations:\n"
        "    - {name: Harbour Works Division, until: 2024-07-01, now: [Harbour Assets], short: [HWD]}\n"
        "    - {name: Harbour Patrol, until: 2023-01-31}\n",
        encoding="utf-8",
    )
    names = Library(vocabularies=load_settings(file).vocabularies).names
    first, second = names.former[:2]
    assert (first.name, first.until, first.now, first.short) == (
        "Harbour Works Division",
        "2024-07-01",
        ("Harbour Assets",),
        ("HWD",),
    )
    assert (second.name, second.now) == ("Harbour Patrol", ())
    assert any(row.name == "Department of Justice" for row in names.former)


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("{name: Harbour Patrol}", "until"),
        ("{name: Harbour Patrol, until: last year}", "a day such as 2024-07-01"),
        ("{name: Harbour Patrol, until: 2024-07-01, became: [Harbour Assets]}", "became"),
    ],
)
def test_mistakes_are_named(tmp_path: Path, row: str, says: str) -> None:
    file = tmp_path / "rdlint.yaml"
    file.write_text(f"vocabularies:\n  organisations:\n    - {row}\n", encoding="utf-8")
    with pytest.raises(ConfigurationError) as error:
        load_settings(file)
    assert says in str(error.value)
