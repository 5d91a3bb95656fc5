"""Check kind `odd-words`: words that the texts of a field never need, each a slip away from one that they do."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.passage import passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.model import Hit
from rdlint.rulebook.kind import CheckKind

#: Who writes a word so often means it.
_OFTEN = 2
_QUOTES = ('"', "“", "”", "‘", "'")
_IN_ADDRESSES = ("/", "@", "_", "=", "\\")


def prepare(parameters: Mapping[str, Any], library: Any) -> dict[str, str]:
    """What each odd word is probably meant to be, without the words that a repository calls its own."""
    odd = dict(pair.split(">") for pair in parameters["words"].split())
    for word in library.vocabularies.words:
        odd.pop(word.lower(), None)
    return odd


def refuse(parameters: Mapping[str, Any]) -> str | None:
    """Why the words cannot be read."""
    for pair in parameters["words"].split():
        word, _, meant = pair.partition(">")
        if not (word.isalpha() and meant.isalpha() and word.islower() and meant.islower()):
            return f"{pair!r} is not a word and what is meant, as in skirl>skill"
    return None


def check(places: Sequence[Place], odd: Mapping[str, str], role: Role) -> Iterator[Hit]:
    """A hit on every odd word in small letters or at the start of a sentence."""
    tokens = tokens_of(passage_of(places, role))
    for word in odd.keys() & tokens.positions.keys():
        found = tokens.positions[word]
        if len(found) >= _OFTEN:
            continue
        for number in found:
            if not _is_plain(tokens, number):
                continue
            use = odd[word].capitalize() if tokens.capital(number) else odd[word]
            values = {"word": tokens.written(number), "use": use}
            if hit := tokens.hit(number, number, values, (number, number + 1), use):
                yield hit


def _is_plain(tokens: Tokens, number: int) -> bool:
    """Whether a word is no name, quotation or part of an address."""
    words, text = tokens.words, tokens.passage.text
    if tokens.capital(number) and (not tokens.first_in_sentence(number) or tokens.capital(number + 1)):
        return False
    if not tokens.written(number)[1:].islower():
        return False
    start, end = tokens.starts[number], tokens.ends[number]
    before, after = text[max(0, start - 1) : start], text[end : end + 2]
    if before in _IN_ADDRESSES or after[:1] in _IN_ADDRESSES or (after[:1] == "." and after[1:].isalnum()):
        return False
    return words[number - 1] not in _QUOTES and words[number + 1] not in _QUOTES


KIND = CheckKind(
    name="odd-words",
    check=check,
    by_text=True,
    prepare=prepare,
    refuse=refuse,
    summary="Words that texts of the field never need, each a slip away from one that they do.",
    parameters={
        "type": "object",
        "required": ["words"],
        "additionalProperties": False,
        "properties": {
            "words": {
                "type": "string",
                "description": "odd words, each with what is probably meant, as in skirl>skill, spaces between",
            },
        },
    },
    placeholders=("words", "word", "use"),
)
