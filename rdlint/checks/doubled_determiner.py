"""Check kind `doubled-determiner`: two words before a noun of which only one can stand: of the a team."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.passage import passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.model import Hit
from rdlint.rulebook.kind import CheckKind

_ARTICLES = frozenset(("a", "an", "the"))
_OWN = frozenset(("my", "our", "your", "their", "its", "his"))
_POINTING = frozenset(("these", "those"))
_SOME = frozenset(("each", "every", "any", "some"))
#: What cannot follow a determiner.
_AFTER: Mapping[str, frozenset[str]] = {
    "a": _ARTICLES | _OWN | _POINTING | _SOME | {"this"},
    "an": _ARTICLES | _OWN | _POINTING | _SOME | {"this"},
    "the": _ARTICLES | _OWN | _POINTING | _SOME | {"this"},
    # "its a" is "it's a": another slip.
    "its": (_OWN | _POINTING | _SOME) - {"its", "every"},
    **dict.fromkeys(
        ("my", "our", "your", "their", "his"), _ARTICLES | _OWN | _POINTING | {"each", "any", "some", "this"}
    ),
    **dict.fromkeys(("every", "these", "those"), _ARTICLES | _OWN),
}
#: "We left this the best place", "is this the role for you": only after these is "this the" a slip.
_BEFORE_POINTING = frozenset(("of", "for", "in", "with", "from", "by", "on", "at", "within", "under"))
_LATIN = frozenset(("la", "priori", "posteriori", "fortiori", "cappella", "day"))


def check(places: Sequence[Place], _parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every pair of determiners; the first is the one left over where either could be."""
    tokens = tokens_of(passage_of(places, role))
    words = tokens.words
    last = 0
    for number in tokens.at(*_AFTER):
        if words[number + 1] not in _AFTER[words[number]] or number <= last or not _is_slip(tokens, number):
            continue
        last = number + 1
        put = tokens.written(number + 1)
        if tokens.capital(number) and put.islower():
            put = put[0].upper() + put[1:]
        if hit := tokens.hit(number, number + 1, {"first": words[number]}, (number, number + 2), put, "display"):
            yield hit


def _is_slip(tokens: Tokens, number: int) -> bool:
    words = tokens.words
    first, second, after = words[number], words[number + 1], words[number + 2]
    if first == second or not after[0].isalnum() or after in _LATIN:
        return False
    if first in _POINTING and words[number - 1] not in _BEFORE_POINTING:
        return False
    if second in ("a", "an") and tokens.capital(number + 1) and not tokens.written(number).isupper():
        return False  # "the A team"
    # "Grade A the", "option a our": the first is no determiner.
    return first != "a" or not tokens.capital(number) or tokens.first_in_sentence(number)


KIND = CheckKind(
    name="doubled-determiner",
    check=check,
    by_text=True,
    summary="Two determiners of which only one can stand: of the a team.",
    placeholders=("words", "first"),
)
