"""Check kind `phrases`: a phrase in which a word is wrong, from a table that a policy officer can extend."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from rdlint.checks.passage import passage_of
from rdlint.checks.phrase_language import (
    Match,
    Phrase,
    PhraseError,
    anchor_words,
    match_case,
    phrase_of,
    read_phrase,
    why_unreadable,
)
from rdlint.checks.role import Place, Role, words_of
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.model import Hit, Safety
from rdlint.rulebook.kind import CheckKind

_FIELD, _PHRASE, _ROW = "\t", "\x1f", "\n"


class Entry(NamedTuple):
    """A row of a table, ready to be looked for."""

    phrase: Phrase
    use: str
    unless: tuple[Phrase, ...]


class Near(NamedTuple):
    """Rows of one anchor: those that need no certain neighbour, and the others by the word before it or behind it."""

    always: list[int]
    behind: dict[str, list[int]]
    ahead: dict[str, list[int]]


class Table:
    """The phrases of one rule; each is read when a text first holds its rarest word.

    `digest` is what `digest_of` made of the rows: short texts, so that a run reads little.
    """

    def __init__(self, digest: Mapping[str, str]) -> None:
        self._digest = digest
        self._entries: dict[int, Entry] = {}
        self._near: dict[str, Near] = {}

    @cached_property
    def _rows(self) -> list[str]:
        return self._digest["rows"].split(_ROW)

    @cached_property
    def _anchors(self) -> dict[str, list[int]]:
        lines = (line.split() for line in self._digest["anchors"].splitlines())
        return {word: list(map(int, numbers)) for word, *numbers in lines}

    def worth_trying(self, tokens: Tokens) -> Iterator[tuple[Entry, Sequence[str]]]:
        """The rows that a passage may hold, in their order, each with the words to start from that it does hold."""
        met: dict[int, list[str]] = {}
        words, positions = tokens.words, tokens.positions
        for word in self._anchors.keys() & positions.keys():
            near = self._near.get(word) or self._near_of(word)
            for number in near.always:
                met.setdefault(number, []).append(word)
            if near.behind or near.ahead:
                found: set[int] = set()
                for at in positions[word]:
                    found.update(near.behind.get(words[at - 1], ()), near.ahead.get(words[at + 1], ()))
                for number in found:
                    met.setdefault(number, []).append(word)
        for number in sorted(met):
            if number not in self._entries:
                find, anchor, use, unless, _ = self._rows[number].split(_FIELD)
                exceptions = tuple(map(read_phrase, unless.split(_PHRASE))) if unless else ()
                self._entries[number] = Entry(read_phrase(find, int(anchor)), use, exceptions)
            yield self._entries[number], met[number]

    def _near_of(self, word: str) -> Near:
        """The rows of an anchor by the neighbour that they need, so that a row without it costs nothing."""
        near = self._near[word] = Near([], {}, {})
        for number in self._anchors[word]:
            side, *neighbours = self._rows[number].rpartition(_FIELD)[2].split() or ("",)
            if not side:
                near.always.append(number)
            for neighbour in neighbours:
                (near.behind if side == "-1" else near.ahead).setdefault(neighbour, []).append(number)
        return near

    def matches(self, tokens: Tokens) -> Iterator[tuple[Entry, Match]]:
        """Every place where a row's phrase stands and none of its exceptions does."""
        for entry, met in self.worth_trying(tokens):
            for match in entry.phrase.matches(tokens, met):
                if not any(phrase.overlaps(tokens, match.first, match.after) for phrase in entry.unless):
                    yield entry, match


def digest_of(rows: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """What a table of {find, use, unless} comes down to. Raises PhraseError."""
    lines = []
    numbers: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        phrase = phrase_of(row["find"])
        unless = _PHRASE.join(row.get("unless", ()))
        lines.append(_FIELD.join((row["find"], str(phrase.anchor), row.get("use", ""), unless, _beside(phrase))))
        for word in anchor_words(phrase):
            numbers.setdefault(word, []).append(number)
    words = (f"{word} {' '.join(map(str, found))}" for word, found in sorted(numbers.items()))
    return {"rows": _ROW.join(lines), "anchors": _ROW.join(words)}


def _beside(phrase: Phrase) -> str:
    """-1 or 1, and the words of which one always stands just before or after the phrase's anchor; or nothing."""
    if phrase.behind is not None:
        return " ".join(("-1", *sorted(phrase.behind.by_last)))
    if phrase.ahead is not None and all(len(run) == 1 for run in phrase.parts[phrase.anchor].runs):
        return " ".join(("1", *sorted(phrase.ahead.by_first)))
    return ""


class Prepared(NamedTuple):
    """The table of a rule and how sure its fixes are."""

    table: Table
    safety: Safety


def digest(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """What the compiled rulebook keeps of the parameters."""
    return {**digest_of(parameters["phrases"]), "fix": parameters.get("fix", "display")}


def prepare(parameters: Mapping[str, Any], _library: Any) -> Prepared:
    """The table of a rule, from its digest."""
    return Prepared(Table(parameters), parameters["fix"])


def refuse(parameters: Mapping[str, Any]) -> str | None:
    """Why a phrase cannot be read."""
    rows = parameters["phrases"]
    if why := why_unreadable(phrase for row in rows for phrase in (row["find"], *row.get("unless", ()))):
        return why
    gaps = (row["find"] for row in rows if not row["use"] and "".join(row["find"].split()).find("[]") >= 0)
    return next((f"{find!r} shows a gap, so `use` must say which word is missing there" for find in gaps), None)


def check(places: Sequence[Place], prepared: Prepared, role: Role) -> Iterator[Hit]:
    """A hit on every phrase, with the words to use instead."""
    tokens = tokens_of(passage_of(places, role))
    told: set[tuple[int, bool]] = set()
    for entry, match in prepared.table.matches(tokens):
        begin, after = match.wrong
        key = (begin, begin == after)
        if key in told:
            continue  # Of several phrases about one word the first is enough.
        if begin < after and _is_address(tokens, begin, after):
            continue
        wrong = tokens.between(begin, after - 1) if begin < after else ""
        # What `~` stands for keeps its letters: NSW becomes NSW's.
        use = entry.use.replace("~", wrong) if wrong and "~" in entry.use else match_case(wrong, entry.use)
        values = {"wrong": words_of(wrong), "use": use}
        if hit := tokens.hit(match.first, match.after - 1, values, match.wrong, use, prepared.safety):
            told.add(key)
            yield hit


def _is_address(tokens: Tokens, begin: int, after: int) -> bool:
    """Whether words stand in an address: jobs.australia@example.com."""
    text = tokens.passage.text
    left, right = tokens.starts[begin], tokens.ends[after - 1]
    while left > 0 and not text[left - 1].isspace():
        left -= 1
    while right < len(text) and not text[right].isspace():
        right += 1
    stretch = text[left:right]
    return "@" in stretch or "://" in stretch or "www." in stretch


KIND = CheckKind(
    name="phrases",
    check=check,
    by_text=True,
    prepare=prepare,
    refuse=refuse,
    digest=digest,
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
                    "properties": {
                        "find": {"type": "string"},
                        "use": {"type": "string"},
                        "unless": {"type": "array", "minItems": 1, "items": {"type": "string"}},
                    },
                },
            },
            "fix": {
                "type": "string",
                "enum": ["safe", "unsafe", "display"],
                "description": "how sure the fixes are: display (default) shows them only",
            },
        },
    },
    placeholders=("words", "wrong", "use"),
)

__all__ = ["KIND", "PhraseError", "Table", "check", "digest_of", "prepare"]
