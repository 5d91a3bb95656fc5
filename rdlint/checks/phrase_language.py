"""The small language in which wording rules name phrases, so that nobody has to write a regular expression.

`[places] {a,an} * role`: words stand for themselves without regard to case; `{a,b}` for either; `*` for any one word;
`(very)` for a word that may be missing; a comma follows its word. Square brackets hold the words that are wrong; where
there are none, all are.
Everything compiles to patterns without nested repetition, so that no phrase can hang a run.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rdlint.patterns import lazy

_TOKEN = lazy(r"\{[^{}]+\}|\([^()]+\)|\*|\[|\]|[^\s\[\](){}*]+")
_MOST_RUNS = 200
_RUN = lazy(r"[^\W_]+")
_ANY_WORD = r"[^\W_][\w'’-]*"
_APOSTROPHES = str.maketrans({"'": "['’]", "’": "['’]"})


class PhraseError(ValueError):
    """A phrase that cannot be read."""


class Phrase(NamedTuple):
    """A compiled phrase. `literals`: one of these must occur in the text, in small letters, for it to match at all."""

    pattern: re.Pattern[str]
    literals: tuple[str, ...]
    use: str


def compile_phrase(find: str, use: str) -> Phrase:
    """The phrase that `find` describes; group `wrong` holds the words to replace by `use`. Raises PhraseError."""
    tokens = tokens_of(find)
    if not _is_sound(find, tokens):
        raise PhraseError(f"{find!r} is not a phrase; a good one is [places] {{a,an}} * role")
    if "[" not in tokens:
        tokens = ["[", *tokens, "]"]
    parts: list[str] = []
    gap = ""
    literals: tuple[str, ...] = ()
    for token in tokens:
        if token == "[":
            parts.append(f"{gap}(?P<wrong>")
            gap = ""
        elif token == "]":
            parts.append(")")
            gap = gap or r"\s+"
        elif token.startswith("("):
            inside = _literal(token[1:-1])
            parts.append(f"(?:{gap}{inside})?")
        else:
            words = either(token)
            if not any(map(str.isalnum, token)) and token != "*":
                gap = ""  # A mark follows its word directly.
            elif words and (not literals or min(map(len, words)) > min(map(len, literals))):
                literals = words
            parts.append(gap + (_ANY_WORD if token == "*" else f"(?:{'|'.join(map(_literal, words))})"))
            gap = r"\s+"
    if not literals:
        raise PhraseError(f"{find!r} names no word at all")
    return Phrase(re.compile(rf"(?<![\w'’-]){''.join(parts)}(?![\w'’]|-\w)", re.IGNORECASE), literals, use)


def why_unreadable(phrases: Iterable[str]) -> str | None:
    """What is wrong with the first phrase that cannot be read; None where all can."""
    for find in phrases:
        try:
            compile_phrase(find, "")
        except PhraseError as error:
            return str(error)
    return None


def needed_words(find: str) -> tuple[frozenset[str], ...]:
    """What a text must hold for a phrase to match: of each set at least one, as a run of letters and digits."""
    needed = []
    for token in tokens_of(find):
        if token not in ("[", "]", "*") and not token.startswith("("):
            runs = [_RUN.search(word) for word in either(token)]
            # A mark, or an alternative without a letter, asks for nothing.
            if runs and all(runs):
                needed.append(frozenset(run[0] for run in runs if run))
    return tuple(needed)


def needed_runs(find: str) -> tuple[tuple[str, ...], ...]:
    """Words side by side: of each set one must stand in the plain text (small letters, single spaces)."""
    needed: list[tuple[str, ...]] = []
    before: tuple[str, ...] = ()
    for token in tokens_of(find):
        if token in ("[", "]"):
            continue
        if token == "*" or token.startswith("("):
            before = ()
            continue
        words = tuple(word.replace("’", "'") for word in either(token))
        if not any(map(str.isalnum, token)):
            before = tuple(word + mark for word in before for mark in words)  # A mark follows its word directly.
            continue
        if before and len(before) * len(words) <= _MOST_RUNS:
            needed.append(tuple(f"{first} {second}" for first in before for second in words))
        before = words
    return tuple(needed)


def _is_sound(find: str, tokens: Sequence[str]) -> bool:
    """Whether the tokens are all there is, and its brackets come in pairs that hold something."""
    if "".join("".join(tokens).split()) != "".join(find.split()):
        return False
    if [token for token in tokens if token in ("[", "]")] not in ([], ["[", "]"]):
        return False
    if "[" in tokens and tokens.index("]") == tokens.index("[") + 1:
        return False
    return all(token[1:-1].strip(" ,") for token in tokens if token[0] in "{(")


def match_case(original: str, replacement: str) -> str:
    """The replacement with a capital where the original starts with one."""
    if original[:1].isupper() and replacement[:1].islower():
        return replacement[:1].upper() + replacement[1:]
    return replacement


def tokens_of(find: str) -> list[str]:
    """The words, braces, stars and brackets of a phrase."""
    return _TOKEN.findall(find)


def either(token: str) -> tuple[str, ...]:
    """What a token stands for, in small letters; nothing for any word."""
    if token == "*":
        return ()
    if token.startswith("{"):
        return tuple(word.strip().lower() for word in token[1:-1].split(",") if word.strip())
    return (token.lower(),)


def _literal(word: str) -> str:
    return r"\s+".join(re.escape(part).translate(_APOSTROPHES) for part in word.split())
