"""The reference data of one run, loaded only when a rule asks for it."""

import json
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from rdlint.resources import Remember, forget, schemas_dir

if TYPE_CHECKING:
    from rdlint.reference.classifications import Classifications
    from rdlint.reference.frameworks import Frameworks
    from rdlint.reference.lexicon import Lexicon
    from rdlint.reference.names import Names
    from rdlint.reference.near_words import NearWords
    from rdlint.reference.occupations import Occupations
    from rdlint.reference.sources import Sources


class Vocabularies(NamedTuple):
    """What a repository adds to rdlint's own words.

    Classifications in use; texts that are no placeholder; acronyms that readers know; and of each grade the lowest and
    the highest capability level (grade, lowest, highest; empty where there is no bound); organisations whose name is
    gone (name, first day without it, the names in its place, abbreviations); words that no dictionary holds.
    """

    classifications: tuple[str, ...] = ()
    allowed_placeholders: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    levels_for_grade: tuple[tuple[str, str, str], ...] = ()
    organisations: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...] = ()
    words: tuple[str, ...] = ()


class Library:
    """Everything rules look up.

    `framework_files` are the repository's own framework files; `remember` keeps look-up forms between runs.
    """

    def __init__(
        self,
        framework_files: Sequence[Path] = (),
        vocabularies: Vocabularies = Vocabularies(),  # noqa: B008 (it is frozen)
        remember: Remember = forget,
    ) -> None:
        self.framework_files = framework_files
        self.vocabularies = vocabularies
        self.remember = remember
        self._tables: dict[str, dict[str, Any]] = {}

    @cached_property
    def frameworks(self) -> "Frameworks":
        """Every capability framework known to the run."""
        from rdlint.reference.frameworks import load_frameworks

        return load_frameworks(self.framework_files, self.remember)

    @cached_property
    def occupations(self) -> "Occupations":
        """ANZSCO in all its editions, and OSCA."""
        from rdlint.reference.occupations import Occupations

        return Occupations()

    @cached_property
    def classifications(self) -> "Classifications":
        """The classifications that were seen, and those of the repository."""
        from rdlint.reference.classifications import Classifications

        return Classifications(self.table("classifications"), self.vocabularies.classifications)

    @cached_property
    def names(self) -> "Names":
        """Organisations, Acts and terms in time."""
        from rdlint.reference.names import load_names, own_organisations

        return load_names(own_organisations(self.vocabularies.organisations), self.remember)

    @cached_property
    def sources(self) -> "Sources":
        """The documents that rules rest on."""
        from rdlint.reference.sources import load_sources

        return load_sources(self.remember)

    @cached_property
    def english(self) -> "Lexicon":
        """Words and what they may be, spelt as in Australia, with the words of the repository."""
        from rdlint.reference.lexicon import Lexicon

        return Lexicon(frozenset(word.lower() for word in self.vocabularies.words))

    @cached_property
    def near_words(self) -> "NearWords":
        """What misspelt words were meant to be."""
        from rdlint.reference.near_words import NearWords

        return NearWords(self.english)

    @cached_property
    def name_words(self) -> frozenset[str]:
        """Every word, in small letters, of the tables of organisations, Acts, people and acronyms."""
        from rdlint.reference.tables import words_in_tables

        return words_in_tables("organisations", "legislation", "people", "acronyms", "sources")

    def table(self, name: str) -> dict[str, Any]:
        """The plain data of the small table `rules/data/NAME.yaml`, read once a run."""
        if name not in self._tables:
            from rdlint.reference.tables import load_table

            self._tables[name] = load_table(name, self.remember)
        return self._tables[name]

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """The human label of every field of a role description, by its name."""
        return dict(self.remember("labels", [schemas_dir() / "role-description.schema.json"], _labels))


def _labels() -> dict[str, str]:
    schema = json.loads((schemas_dir() / "role-description.schema.json").read_text(encoding="utf-8"))
    labels: dict[str, str] = {}
    _collect(schema, labels)
    return labels


def _collect(schema: Any, labels: dict[str, str]) -> None:
    if isinstance(schema, list):
        for part in schema:
            _collect(part, labels)
    if not isinstance(schema, dict):
        return
    for name, part in schema.get("properties", {}).items():
        if isinstance(part, dict) and "title" in part:
            labels.setdefault(name, part["title"])
    for part in schema.values():
        _collect(part, labels)
