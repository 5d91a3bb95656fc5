"""Check kind `broken-off`: a sentence that breaks off before its end."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rdlint.checks.passage import BOUNDARY, passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.model import Hit
from rdlint.rulebook.kind import CheckKind

STOPS = frozenset((".", "!", "?"))
#: A line of so many characters may have been broken in the middle of a sentence that goes on in the next item.
_WRAPPED = range(60, 130)
#: Words that take up what was said before, so that a preposition at the end belongs to them.
_OPENERS = frozenset(("that", "which", "what", "who", "whom", "whose", "where", "how", "whatever", "wherever")).union(
    ("you", "we", "they", "i", "he", "she", "it")
)
#: After these "a" is a letter.
_LETTERED = frozenset(
    ("grade", "part", "section", "clause", "schedule", "option", "item", "class", "type", "step", "category", "plan")
).union(("appendix", "attachment", "point", "level", "criterion", "group"))


#: Words by the last of them: the words before it.
Runs = Mapping[str, Sequence[tuple[str, ...]]]


class Prepared(NamedTuple):
    """`never_last`: words that end no sentence; `never_before_stop`: words that end none with a full stop."""

    never_last: Runs
    never_before_stop: Runs


def prepare(parameters: Mapping[str, Any], _library: Any) -> Prepared:
    """The lists of a rule."""
    return Prepared(_runs(parameters["never_last"]), _runs(parameters["never_before_stop"]))


def _runs(texts: Sequence[str]) -> Runs:
    runs: dict[str, list[tuple[str, ...]]] = {}
    for text in texts:
        *before, last = text.split()
        runs.setdefault(last, []).append(tuple(before))
    return runs


def check(places: Sequence[Place], prepared: Prepared, role: Role) -> Iterator[Hit]:
    """A hit on the last words of every sentence that breaks off."""
    tokens = tokens_of(passage_of(places, role))
    told: set[int] = set()
    for runs, breaks_off in ((prepared.never_last, _ends_text), (prepared.never_before_stop, _stops_short)):
        for word in runs.keys() & tokens.positions.keys():
            for number in tokens.positions[word]:
                run = _longest(runs[word], tokens, number) if breaks_off(tokens, number) else ()
                if run and number not in told and not _may_end(tokens, number, run):
                    told.add(number)
                    yield from _told(tokens, number - max(len(run) - 1, 1), number)


def _told(tokens: Tokens, first: int, last: int) -> Iterator[Hit]:
    while not tokens.words[first][0].isalnum():
        first += 1
    if hit := tokens.hit(first, last, {"word": tokens.written(last)}):
        yield hit


def _ends_text(tokens: Tokens, number: int) -> bool:
    """Whether a word is the last of a text or a paragraph, or of a sentence, save marks that close it."""
    words = tokens.words
    after = number + 1
    while words[after] in (",", ";"):
        after += 1
    if words[after] in STOPS:
        return after == number + 1 and is_full_stop(tokens, after)
    # A longer run of boundaries stands for words that are blanked out.
    text = tokens.between(after, after)
    if words[after] != BOUNDARY or (len(text) > 1 and text[0] != "\n"):
        return False
    first, _ = tokens.sentence(number)
    return tokens.ends[number] - tokens.starts[first] not in _WRAPPED


def is_full_stop(tokens: Tokens, stop: int) -> bool:
    """Whether a stop ends a sentence: right behind its word, with something like a gap after it."""
    after = stop + 1
    if tokens.starts[stop] != tokens.ends[stop - 1] or tokens.words[after] in STOPS:
        return False
    return tokens.words[after] == BOUNDARY or tokens.starts[after] > tokens.ends[stop]


def _stops_short(tokens: Tokens, number: int) -> bool:
    """Whether a word stands before a full stop."""
    return tokens.words[number + 1] in STOPS and is_full_stop(tokens, number + 1)


def _may_end(tokens: Tokens, number: int, run: tuple[str, ...]) -> bool:
    """Whether the last word is sound: a letter (option a), a word about words (an OR), one that belongs elsewhere."""
    words = tokens.words
    word, before = words[number], words[number - 1]
    if before in ("(", '"', "“", "‘", "'") or (len(word) > 1 and tokens.written(number).isupper()):
        return True
    if word == "a":
        return tokens.capital(number) or not before.isalpha() or before in _LETTERED
    if word in ("and", "or") and not before[0].isalnum():
        return words[number + 1] not in STOPS  # "..., and" stands at the end of many a list item.
    if len(run) < 2:
        return False
    # "The people you work in accordance with."
    first, _ = tokens.sentence(number)
    return words[number + 1] in STOPS and not _OPENERS.isdisjoint(words[first:number])


def _longest(runs: Sequence[tuple[str, ...]], tokens: Tokens, number: int) -> tuple[str, ...]:
    """The words of a list that end with this one; nothing where none of them stand here."""
    here = [run for run in runs if tuple(tokens.words[number - len(run) : number]) == run]
    return (*max(here, key=len), tokens.words[number]) if here else ()


_LIST = {"type": "array", "items": {"type": "string"}, "minItems": 1}

KIND = CheckKind(
    name="broken-off",
    check=check,
    by_text=True,
    whole_texts=True,
    prepare=prepare,
    summary="A sentence breaks off before its end.",
    parameters={
        "type": "object",
        "additionalProperties": False,
        "required": ["never_last", "never_before_stop"],
        "properties": {
            "never_last": {**_LIST, "description": "words, in small letters, with which no text ends"},
            "never_before_stop": {**_LIST, "description": "words after which no full stop can stand"},
        },
    },
    placeholders=("words", "word"),
)
