"""Finds apostrophes that stand on the wrong side of an s, or where none belongs."""

import re

from rdlint.checks.possessives import PEOPLE, ApostropheSlip, how_many, shown_to
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import (
    NOUN,
    NUMBER,
    PLURAL,
    only,
)

_THINGS = frozenset(
    ("satisfaction", "performance", "behaviour", "privacy", "safety", "health", "wellbeing", "development", "feedback")
) | frozenset(("learning", "experience", "information", "confidentiality", "progress", "data", "trust", "confidence"))
_TIMES = frozenset(("year", "month", "week", "day", "hour", "minute"))
_NO_OWNERS = {"your's": "yours", "our's": "ours", "her's": "hers", "their's": "theirs"}
_WOMEN_AND_MEN = {"childrens": "children's", "womens": "women's", "mens": "men's"}


def misplaced(tokens: Tokens, number: int) -> ApostropheSlip | None:
    """`its'`, `a drivers' licence`, `five year's`, `meet customer's needs`."""
    words = tokens.words
    word = words[number]
    if word == "'":
        return _after_s(tokens, number)
    if word in _NO_OWNERS:
        return ApostropheSlip(number, number, number, number + 1, _NO_OWNERS[word])
    base, mark, ending = word.partition("'")
    if not mark or ending != "s":
        return None
    if base in _TIMES and tokens.kinds[number - 1] & NUMBER:
        return _time(tokens, number, base)
    if base in _WOMEN_AND_MEN:
        return ApostropheSlip(number, number, number, number + 1, _WOMEN_AND_MEN[base])
    kind = tokens.passage.library.english.classes(base)
    written = tokens.written(number)[: len(base)]
    if base.endswith("s") and only(kind, PLURAL):
        return ApostropheSlip(number, number, number, number + 1, f"{written}'")
    if base not in PEOPLE or tokens.capital(number) or not _is_theirs(tokens, number + 1):
        return None
    if how_many(tokens, number) not in ("bare", "many"):
        return None
    return ApostropheSlip(number - 1, number + 1, number, number + 1, f"{written}s'")


def _is_theirs(tokens: Tokens, number: int) -> bool:
    return tokens.words[number] in _THINGS or bool(tokens.kinds[number] & PLURAL)


def _time(tokens: Tokens, number: int, base: str) -> ApostropheSlip | None:
    before = tokens.words[number - 1]
    if before in ("1", "one") or re.fullmatch(r"(?:19|20)\d\d", before):
        return None
    return ApostropheSlip(number - 1, shown_to(tokens, number), number, number + 1, f"{base}s'")


def _after_s(tokens: Tokens, number: int) -> ApostropheSlip | None:
    """An apostrophe after an s, where no quotation may end."""
    words = tokens.words
    owner, after = words[number - 1], words[number + 1]
    if tokens.ends[number - 1] != tokens.starts[number] or not owner.endswith("s") or _is_quoted(tokens, number):
        return None
    written = tokens.written(number - 1)
    if owner.endswith("'s") and only(tokens.passage.library.english.classes(owner[:-2]), NOUN):
        return ApostropheSlip(number - 1, shown_to(tokens, number), number - 1, number + 1, f"{written[:-2]}s'")
    if owner in _WOMEN_AND_MEN:
        return ApostropheSlip(number - 1, number, number - 1, number + 1, _WOMEN_AND_MEN[owner])
    if owner == "its":
        return ApostropheSlip(number - 1, shown_to(tokens, number), number - 1, number + 1, written)
    if owner == "peoples" and words[number - 2] in ("young", "older", "other", "disabled", "elderly"):
        return ApostropheSlip(number - 2, number, number - 1, number + 1, "people's")
    if owner == "drivers" and after in ("licence", "license"):
        return ApostropheSlip(number - 1, number + 1, number - 1, number + 1, f"{written[:-1]}'s")
    if owner[:-1] in _TIMES and words[number - 2] in ("one", "1", "a", "each", "every", "last", "next"):
        return ApostropheSlip(number - 2, number, number - 1, number + 1, f"{written[:-1]}'s")
    return None


def _is_quoted(tokens: Tokens, number: int) -> bool:
    """Whether a single quotation mark stands before it that this one may close."""
    start, _ = tokens.sentence(number)
    return any(tokens.words[at] in ("'", "‘") for at in range(start, number))
