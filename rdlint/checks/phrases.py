"""Check kind `phrases`: a phrase in which a word is wrong, from a table that a policy officer can extend."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.passage import passage_of
from rdlint.checks.phrase_language import (
    Phrase,
    PhraseError,
    compile_phrase,
    either,
    match_case,
    tokens_of,
)
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit, Replacement
from rdlint.rulebook.kind import CheckKind


class Table:
    """The phrases of one rule; each is compiled when a text first holds its rarest word."""

    def __init__(self, rows: Sequence[Mapping[str, str]]) -> None:
        self._rows = [(row["find"], row["use"]) for row in rows]
        self._literals = [_quick_literals(row["find"]) for row in rows]
        self._compiled: dict[int, Phrase] = {}

    def worth_trying(self, folded: str) -> Iterator[Phrase]:
        """The phrases whose words occur in a text of small letters."""
        folded = folded.replace("’", "'")
        for number, literals in enumerate(self._literals):
            if any(_holds(folded, literal) for literal in literals):
                if number not in self._compiled:
                    self._compiled[number] = compile_phrase(*self._rows[number])
                yield self._compiled[number]


def prepare(parameters: Mapping[str, Any], _library: Any) -> Table:
    """The table under `phrases`. Raises PhraseError."""
    return Table(parameters["phrases"])


def check(places: Sequence[Place], table: Table, role: Role) -> Iterator[Hit]:
    """A hit on every phrase, with the words to use instead."""
    passage = passage_of(places, role)
    told: set[int] = set()
    for phrase in table.worth_trying(passage.folded):
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


def _holds(folded: str, word: str) -> bool:
    """Whether a text has `word` as a word of its own: "form" is not in "information"."""
    at = folded.find(word)
    while at >= 0:
        if not folded[at - 1 : at].isalnum() and not folded[at + len(word) : at + len(word) + 1].isalnum():
            return True
        at = folded.find(word, at + 1)
    return False


def _quick_literals(find: str) -> tuple[str, ...]:
    """Cheap to get, without compiling: words of which one must occur, from the brackets if there are any."""
    inside = find[find.index("[") + 1 : find.index("]")] if "[" in find and "]" in find else find
    groups = [either(token) for token in tokens_of(inside) if not token.startswith("(")]
    best = max(groups, key=lambda words: min(map(len, words), default=0), default=())
    return tuple(word.split()[0].replace("’", "'") for word in best) or compile_phrase(find, "").literals


KIND = CheckKind(
    name="phrases",
    check=check,
    prepare=prepare,
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
