"""A bare verb joined to something that is no verb: knowledge of plants and apply it, driven and improve the park."""

from collections.abc import Iterator

from rdlint.checks.passage import BOUNDARY
from rdlint.checks.sentence_words import BREAKS, is_bare, skip_adverbs
from rdlint.checks.tokens import Tokens
from rdlint.checks.unlike_words import (
    ALSO_VERBS,
    AS_VERB,
    BEFORE_DOING,
    BEHIND_ADJECTIVE,
    BEHIND_QUALITY,
    DUTIES,
    HELPS,
    INVOLVE,
    INVOLVES,
    LISTING,
    NEVER,
    QUALITIES,
    RULES_BARE,
    SETTLES,
    STARTS,
    WILLING,
    Unlike,
)
from rdlint.checks.verb_words import DEEDS, NOMINALS
from rdlint.reference.inflection import ing_of
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CLOSED,
    DETERMINER,
    ING,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    PREPOSITION,
    PRONOUN,
    VERB,
    VERB_S,
    mainly,
    only,
)

_NOUNS = NOUN | PLURAL
_LONGEST_QUALITY = 5


def bare_among_others(tokens: Tokens, number: int) -> Iterator[Unlike]:
    """A bare verb behind the joining word `number`, in a clause in which nothing can rule it."""
    words, kinds = tokens.words, tokens.kinds
    after = number + (3 if words[number] == "as" else 1)
    verb = skip_adverbs(tokens, after)
    kind = kinds[verb]
    if not kind & VERB or kind & (CLOSED | ADJECTIVE) or words[verb] in NEVER or tokens.capital(verb):
        return
    sure = only(kind, VERB) or is_bare(tokens, verb)
    ends = only(kind, VERB) and tokens.last_in_sentence(verb)
    sure |= words[verb + 1] in SETTLES and not subject_follows(tokens, verb)
    sure |= words[verb + 1] in AS_VERB.get(words[verb], ()) and kinds[number - 1] & (ADJECTIVE | PARTICIPLE) != 0
    if not sure or not (ends or _has_object(tokens, verb)):
        return
    first = number - 1
    while words[first] not in BREAKS:
        first -= 1
    first += 1
    listed = words[first - 1] in ("-", "–") and words[first - 2] == BOUNDARY
    if not (listed or words[first - 1] in STARTS) or not _is_free(tokens, first, number):
        return
    opening, use = _opening(tokens, first, number, verb)
    if opening:
        begin = verb if verb > after else number
        yield Unlike(opening, verb, begin, use if begin == verb else f"{tokens.between(number, after - 1)} {use}")


def _has_object(tokens: Tokens, verb: int) -> bool:
    after = tokens.kinds[verb + 1]
    return bool(after & (_NOUNS | ADJECTIVE | DETERMINER | PREPOSITION | PRONOUN | ADVERB | ING | PARTICIPLE))


def subject_follows(tokens: Tokens, verb: int) -> bool:
    """Whether a verb may follow, with a subject before it: "the work and support the team needs"."""
    at = verb + 2
    while tokens.words[at] not in BREAKS and tokens.words[at] not in (",", "and"):
        kind = tokens.kinds[at]
        if kind & AUXILIARY or mainly(kind) == VERB_S or (kind & VERB and not kind & _NOUNS):
            return True
        at += 1
    return False


def _is_free(tokens: Tokens, first: int, number: int) -> bool:
    """Whether nothing between rules a bare verb: no "to", no modal, no subject, no other bare verb."""
    words, kinds = tokens.words, tokens.kinds
    for at in range(first, number):
        word, kind = words[at], kinds[at]
        if word in INVOLVE and words[at - 1] in DUTIES:
            continue
        if rules_bare(tokens, at) or kind & AUXILIARY or only(kind, VERB) or (at > first and is_bare(tokens, at)):
            return False
        if only(kind, VERB_S) and not (at < first + 3 and word in INVOLVES):
            return False
    return True


def rules_bare(tokens: Tokens, number: int) -> bool:
    """Whether a word may rule a bare verb further on: a modal, a person, "that", "to" with a verb."""
    word = tokens.words[number]
    return word in RULES_BARE or word in HELPS or (word == "to" and bool(tokens.kinds[number + 1] & VERB))


def _opening(tokens: Tokens, first: int, number: int, verb: int) -> tuple[int, str]:
    """What the bare verb is joined to, by how the clause opens, and what it should read; 0 where it may be sound."""
    words, kinds = tokens.words, tokens.kinds
    opening = skip_adverbs(tokens, first)
    word, kind, after = words[opening], kinds[opening], words[opening + 1]
    doing = ing_of(words[verb])
    if word in NOMINALS and after == "of":
        return opening, doing
    if head := _quality(tokens, first):
        return head, f"the ability to {words[verb]}" if words[head] not in ("experience", "record") else doing
    if kind & (ADJECTIVE | PARTICIPLE) and not kind & (_NOUNS | VERB | CLOSED | ADVERB):
        matched = word in LISTING or word in WILLING
        return _adjective(tokens, opening, number), doing if matched else f"able to {words[verb]}"
    if words[opening : opening + 3] == ["in", "addition", "to"] and kinds[opening + 3] & ING:
        return opening + 3, doing
    if word in BEFORE_DOING and kinds[opening + 1] & ING and "," not in words[opening:number]:
        return opening + 1, doing
    if word in ("this", "it") and after in INVOLVES and kinds[opening + 2] & ING:
        return opening + 2, doing
    if word in DUTIES and after in INVOLVE and kinds[opening + 2] & ING and words[verb] in DEEDS:
        return opening + 2, doing
    return 0, ""


def _quality(tokens: Tokens, first: int) -> int:
    """The noun of "Strong communication skills" or "Sound knowledge of"; 0 where an item opens otherwise."""
    words, kinds = tokens.words, tokens.kinds
    if kinds[first] & VERB and words[first] not in ALSO_VERBS:
        return 0  # "Share your knowledge and learn"
    for at in range(first, first + _LONGEST_QUALITY):
        if at > first and kinds[at] & DETERMINER:
            return 0
        if words[at] in QUALITIES and (words[at + 1] in BEHIND_QUALITY or only(kinds[at + 1], ING)):
            return at
        if kinds[at] & (VERB | PREPOSITION) and not kinds[at] & (_NOUNS | ADJECTIVE | PARTICIPLE):
            return 0
        if not kinds[at] & (_NOUNS | ADJECTIVE | PARTICIPLE | ADVERB | DETERMINER) and words[at] not in ("and", "or"):
            return 0
    return 0


def _adjective(tokens: Tokens, opening: int, number: int) -> int:
    """The adjective that the bare verb is joined to; 0 where a noun or another clause may have come between."""
    words, kinds = tokens.words, tokens.kinds
    if words[opening + 1] in BEHIND_ADJECTIVE:
        listing = words[opening] in LISTING
        return opening if listing or "," not in words[opening:number] else 0
    at = opening
    while at < number:
        if not kinds[at] & (ADJECTIVE | PARTICIPLE | PAST | ADVERB) or kinds[at] & _NOUNS:
            return 0
        at += 2 if words[at + 1] in (",", "and") and at + 1 < number else 1
        if words[at] == ",":
            at += 1
    return number - 1 if words[number - 1] != "," else number - 2
