"""Check kind `phrases`: a phrase in which a word is wrong, from a table that a policy officer can extend."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.passage import Passage, passage_of
from rdlint.checks.phrase_language import (
    Phrase,
    PhraseError,
    compile_phrase,
    match_case,
    needed_runs,
    needed_words,
    why_unreadable,
)
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit, Replacement
from rdlint.rulebook.kind import CheckKind


class Table:
    """The phrases of one rule; each is compiled when a text first holds all the words it needs."""

    def __init__(self, rows: Sequence[Mapping[str, str]]) -> None:
        self._rows = [(row["find"], row["use"]) for row in rows]
        self._needed: dict[int, tuple[frozenset[str], ...]] = {}
        self._runs: dict[int, tuple[tuple[str, ...], ...]] = {}
        self._compiled: dict[int, Phrase] = {}

    def worth_trying(self, passage: Passage) -> Iterator[Phrase]:
        """The phrases that a passage may hold."""
        words = passage.words
        for number, row in enumerate(self._rows):
            if number not in self._needed:
                self._needed[number] = needed_words(row[0])
            if all(not needed.isdisjoint(words) for needed in self._needed[number]):
                if number not in self._runs:
                    self._runs[number] = needed_runs(row[0])
                plain = passage.plain
                if not all(any(run in plain for run in runs) for runs in self._runs[number]):
                    continue
                if number not in self._compiled:
                    self._compiled[number] = compile_phrase(*row)
                yield self._compiled[number]


def prepare(parameters: Mapping[str, Any], _library: Any) -> Table:
    """The table under `phrases`, which `refuse` has let through."""
    return Table(parameters["phrases"])


def refuse(parameters: Mapping[str, Any]) -> str | None:
    """Why a phrase cannot be read. A run compiles a phrase only where its words occur, and would not notice."""
    return why_unreadable(row["find"] for row in parameters["phrases"])


def check(places: Sequence[Place], table: Table, role: Role) -> Iterator[Hit]:
    """A hit on every phrase, with the words to use instead."""
    passage = passage_of(places, role)
    told: set[int] = set()
    for phrase in table.worth_trying(passage):
        for match in phrase.pattern.finditer(passage.text):
            found = passage.locate(match.start(), match.end())
            if found is None or match.start("wrong") in told:
                continue  # Of several phrases about one word the first is enough.
            told.add(match.start("wrong"))
            place, start, end = found
            wrong = match["wrong"]
            use = match_case(wrong, phrase.use)
            at = start + match.start("wrong") - match.start()
            fix = Replacement(place.route, at, at + len(wrong), use, f'Write "{use}"', "display")
            values = {"words": words_of(match[0]), "wrong": words_of(wrong), "use": use}
            yield Hit(place.route, values, start, end, replacements=(fix,))


KIND = CheckKind(
    name="phrases",
    check=check,
    prepare=prepare,
    refuse=refuse,
    summary="A phrase in which a word is wrong: [places] {a,an} * role. See docs/writing-rules.md for the notation.",
    parameters={
        "type": "object",
        "required": ["phrases"],
        "additionalProperties": False,
        "properties": {
            "phrases": {
                "type": "array",
                "minItems": 1,
                "description": "rows of {find, use}: the phrase, and what stands for the words in square brackets",
                "items": {
                    "type": "object",
                    "required": ["find", "use"],
                    "additionalProperties": False,
                    "properties": {"find": {"type": "string"}, "use": {"type": "string"}},
                },
            }
        },
    },
    placeholders=("words", "wrong", "use"),
)

__all__ = ["KIND", "PhraseError", "check", "prepare"]
