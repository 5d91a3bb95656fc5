"""Finds owners that are written as plurals: `the departments fleet`, `a clients personal file`."""

from collections.abc import Iterator

from rdlint.checks.owners import (
    ALWAYS_OWNED,
    ATTRIBUTIVE,
    BODIES,
    CERTAIN,
    GIVES,
    MEMBERS,
    MINDING,
    NAMED_FOR_MANY,
    OF_THINGS,
    PEOPLE,
    PEOPLE_TOO,
    SOON_OWNED,
    THINGS,
    TORN,
)
from rdlint.checks.possessives import ApostropheSlip
from rdlint.checks.sentence_words import CLAUSE_VERBS, words_in
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
    NUMBER,
    PARTICIPLE,
    PAST,
    PLURAL,
    PREPOSITION,
    VERB,
    VERB_S,
    mainly,
    only,
)

_FOR_ONE = frozenset(("a", "an", "each", "every", "another"))
_SETTLES = _FOR_ONE | {"the", "our", "your", "its", "their", "this", "my", "nsw"}
_BEFORE_CLAUSE = CLAUSE_VERBS | {"before", "after", "since", "until", "as", "than", "like", "so", "but"}
_SOME = words_in(
    """all both few half lots majority many minority most much none number per percent cent percentage plenty
    proportion quarter quarters rest several some third thirds any each either neither dozens hundreds thousands"""
)
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
        if owner not in ("councils", "governments") or not _is_the_council(tokens, number):
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
    if tokens.words[number + 1] in SOON_OWNED:
        return tokens.words[number - 1] in MINDING
    if tokens.words[number + 1] not in ALWAYS_OWNED:
        return False
    return not (
        tokens.words[number - 1] in ("for", "to") and tokens.words[number + 1] in ("confidentiality", "wellbeing")
    )


def _is_the_council(tokens: Tokens, number: int) -> bool:
    """`of Councils depots`: the council that employs, by its name."""
    before, kind = tokens.words[number - 1], tokens.kinds[number - 1]
    after = tokens.kinds[number + 1]
    opens = tokens.first_in_sentence(number - 1)
    if tokens.capital(number) and tokens.capital(number - 1) and not opens and only(after, NOUN | PLURAL):
        start = number - 1
        while tokens.capital(start) and tokens.words[start][0].isalpha():
            start -= 1
        # "Orange City Councils website", but not "Orange and Bathurst Councils".
        return (
            tokens.words[start] not in ("and", ",", "&", "or") and not tokens.capital(number + 1) and start < number - 2
        )
    if tokens.capital(number) and before in (",", "and") and only(after, NOUN | PLURAL):
        return tokens.words[number + 1] in OF_THINGS
    if tokens.capital(number) and tokens.words[number + 1 : number + 3] == ["open", "space"]:
        return True
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
    if owner == "councils" and word in ("executive", "open"):
        return after
    if word in ATTRIBUTIVE or (
        kind & ADJECTIVE and kind & NOUN and mainly(kind) != NOUN and not kind & (VERB | CLOSED)
    ):
        noun = after + 2 if kinds[after + 1] & ADJECTIVE else after + 1
        return noun if kinds[noun] & (NOUN | PLURAL) and not kinds[noun] & (CLOSED | ADVERB | ADJECTIVE) else None
    if owner in CERTAIN and words[first - 1] not in GIVES and _is_described(tokens, first, after):
        return after + 1
    if not kind & (NOUN | PLURAL):
        return None
    if kind & VERB and owner in BODIES and words[after + 1] in ("is", "was", "has") and words[first] != "all":
        return after
    if owner in CERTAIN and kind & NOUN and mainly(kind) == NOUN and _is_compound(kinds[after + 1]):
        return after + 1
    if not kind & _SURE or kind & (VERB_S | PLURAL) == VERB_S | PLURAL:
        asks = word in PEOPLE_TOO and kinds[after + 1] & (VERB | VERB_S | AUXILIARY)
        return None if asks else after
    if word == "work" and words[after + 1] in ("with", "alongside", "together", "closely", "on", "in"):
        return None
    if kind & _SURE & ~VERB or mainly(kind) != NOUN or words[after + 1] in _SETTLES:
        return None
    return after if words[first] in _FOR_ONE or _is_object(tokens, first) else None


def _is_described(tokens: Tokens, first: int, after: int) -> bool:
    """`the departments effective program`, `of the departments planned works`: what an owner's thing is like."""
    kind, noun = tokens.kinds[after], tokens.kinds[after + 1]
    if mainly(noun) not in (NOUN, PLURAL) or noun & (CLOSED | ADVERB | ADJECTIVE):
        return False
    if only(kind, ADJECTIVE):
        return True
    return only(kind, PAST | PARTICIPLE | ADJECTIVE) and tokens.words[first - 1] in ("of", "with", "to", "for", "in")


def _is_compound(kind: int) -> bool:
    """Whether a noun that needs a determiner stands there, so that the word before it is no verb."""
    return bool(kind & NOUN and kind & COUNT) and not kind & (CLOSED | VERB | ADJECTIVE | ADVERB)


def _is_object(tokens: Tokens, first: int) -> bool:
    """Whether a verb or a preposition stands before a thing, so that it is no subject."""
    before, kind = tokens.words[first - 1], tokens.kinds[first - 1]
    if before in _BEFORE_CLAUSE or kind & CONJUNCTION:
        return False
    if before == "of" and (tokens.words[first - 2] in _SOME or tokens.kinds[first - 2] & NUMBER):
        return False  # "Most of our nurses work nights"
    return bool(kind & PREPOSITION) or mainly(kind) in (VERB, ING)
