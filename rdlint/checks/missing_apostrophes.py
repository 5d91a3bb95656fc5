"""Finds owners that are written as plurals: `the departments fleet`, `a clients personal file`."""

from collections.abc import Iterator

from rdlint.checks.owners import (
    ALWAYS_OWNED,
    ATTRIBUTIVE,
    BODIES,
    CERTAIN,
    GIVES,
    MEMBERS,
    NAMED_FOR_MANY,
    OF_THINGS,
    PEOPLE,
    PEOPLE_TOO,
    THINGS,
    TORN,
)
from rdlint.checks.possessives import ApostropheSlip
from rdlint.checks.sentence_words import CLAUSE_VERBS
from rdlint.checks.tokens import Tokens
from rdlint.reference.inflection import singular_of
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CLOSED,
    CONJUNCTION,
    COUNT,
    ING,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    PREPOSITION,
    VERB,
    VERB_S,
    mainly,
)

_FOR_ONE = frozenset(("a", "an", "each", "every", "another"))
_SETTLES = _FOR_ONE | {"the", "our", "your", "its", "their", "this", "my", "nsw"}
_BEFORE_CLAUSE = CLAUSE_VERBS | {"before", "after", "since", "until", "as", "than", "like", "so", "but"}
_OWNERS = BODIES | PEOPLE | THINGS | TORN.keys()
_SURE = CLOSED | VERB | ADVERB | ING | PAST | PARTICIPLE | ADJECTIVE


def owners_as_plurals(tokens: Tokens) -> Iterator[ApostropheSlip]:
    """Every plural that stands where only an owner can."""
    for owner in sorted(tokens.passage.words & _OWNERS):
        for number in tokens.at(owner):
            if (slip := _judge(tokens, number, owner)) is not None:
                yield slip


def _judge(tokens: Tokens, number: int, owner: str) -> ApostropheSlip | None:
    first = _settled_from(tokens, number)
    written = tokens.written(number)
    if first is None:
        if owner in PEOPLE and _is_theirs(tokens, number):
            return ApostropheSlip(number, number + 1, number, number + 1, f"{written}'")
        if owner != "councils" or not _is_the_council(tokens, number):
            return None
        first = number
    last = _owned(tokens, first, number, owner)
    if last is None:
        return None
    one = TORN.get(owner) or singular_of(owner)
    use = written[0] + one[1:] if not written.isupper() and written[1:].islower() else written[:-1]
    return ApostropheSlip(first, last, number, number + 1, f"{use}'s")


def _settled_from(tokens: Tokens, number: int) -> int | None:
    """Where the determiner of an owner stands: straight before it, or before one word that describes it."""
    words = tokens.words
    if words[number - 1] in _SETTLES:
        return number - 1
    if words[number - 2] in _SETTLES - {"its", "their", "nsw"} and tokens.kinds[number - 1] & (NOUN | ADJECTIVE):
        return None if words[number - 1] in MEMBERS or tokens.kinds[number - 1] & CLOSED else number - 2
    return None


def _is_theirs(tokens: Tokens, number: int) -> bool:
    """`meet customers needs`, but not `care for patients wellbeing` of the heading sort."""
    if tokens.words[number + 1] not in ALWAYS_OWNED:
        return False
    return not (
        tokens.words[number - 1] in ("for", "to") and tokens.words[number + 1] in ("confidentiality", "wellbeing")
    )


def _is_the_council(tokens: Tokens, number: int) -> bool:
    """`of Councils depots`: the council that employs, by its name."""
    before, kind = tokens.words[number - 1], tokens.kinds[number - 1]
    opens = tokens.first_in_sentence(number - 1)
    if not tokens.capital(number) or (tokens.capital(number - 1) and not opens) or before in _BEFORE_CLAUSE:
        return False
    if tokens.words[number - 2] in ("organisation", "region", "association", "alliance", "group", "number"):
        return False
    if before == "all" or (kind & PREPOSITION and not kind & CONJUNCTION):
        return True
    return mainly(kind) in (VERB, ING) or (opens and bool(kind & VERB))


def _owned(tokens: Tokens, first: int, number: int, owner: str) -> int | None:
    """The word that ends what is owned; None where the words may be sound."""
    words, kinds = tokens.words, tokens.kinds
    after = number + 1
    word, kind = words[after], kinds[after]
    if (
        word in BODIES
        or (word in THINGS and word in PEOPLE_TOO)
        or (word in NAMED_FOR_MANY and words[number] not in TORN)
    ):
        return None
    if tokens.capital(number) and tokens.capital(after) and owner not in CERTAIN:
        return None
    if tokens.words[first - 1] in GIVES and owner in PEOPLE:
        return None
    if owner in THINGS:
        return after if word in OF_THINGS else None
    if word in ATTRIBUTIVE or (
        kind & ADJECTIVE and kind & NOUN and mainly(kind) != NOUN and not kind & (VERB | CLOSED)
    ):
        noun = after + 2 if kinds[after + 1] & ADJECTIVE else after + 1
        return noun if kinds[noun] & (NOUN | PLURAL) and not kinds[noun] & (CLOSED | ADVERB | ADJECTIVE) else None
    if not kind & (NOUN | PLURAL):
        return None
    if owner in CERTAIN and kind & NOUN and mainly(kind) == NOUN and _is_compound(kinds[after + 1]):
        return after + 1
    if not kind & _SURE or kind & (VERB_S | PLURAL) == VERB_S | PLURAL:
        asks = word in PEOPLE_TOO and kinds[after + 1] & (VERB | VERB_S | AUXILIARY)
        return None if asks else after
    if kind & _SURE & ~VERB or mainly(kind) != NOUN or words[after + 1] in _SETTLES:
        return None
    return after if words[first] in _FOR_ONE or _is_object(tokens, first) else None


def _is_compound(kind: int) -> bool:
    """Whether a noun that needs a determiner stands there, so that the word before it is no verb."""
    return bool(kind & NOUN and kind & COUNT) and not kind & (CLOSED | VERB | ADJECTIVE | ADVERB)


def _is_object(tokens: Tokens, first: int) -> bool:
    """Whether a verb or a preposition stands before a thing, so that it is no subject."""
    before, kind = tokens.words[first - 1], tokens.kinds[first - 1]
    if before in _BEFORE_CLAUSE or kind & CONJUNCTION:
        return False
    return bool(kind & PREPOSITION) or mainly(kind) in (VERB, ING)
