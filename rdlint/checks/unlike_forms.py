"""Forms in -ing among bare verbs, and other things that do not match: the ability to lead, plan and coordinating."""

from collections.abc import Iterator

from rdlint.checks.sentence_words import BE, MODALS, bare_verb, words_in
from rdlint.checks.tokens import Tokens
from rdlint.checks.unlike_words import Unlike
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    DETERMINER,
    ING,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    PREPOSITION,
    VERB,
    VERB_S,
    mainly,
    only,
)

_NOUNS = NOUN | PLURAL
_NO_SUPERLATIVES = words_in("latest honest modest earnest manifest dishonest")
#: A verb that begins again behind a list of what somebody is: "are trained, informed and are ready".
AND_AGAIN = ("is", "are", "was", "were")
_NEVER = words_in("using including being having following according working")
#: What one says of somebody or something, and never of two kinds of it.
_PRAISE = words_in(
    """flexible friendly supportive dynamic fun safe inclusive welcoming collaborative positive professional vibrant
    diverse challenging rewarding varied busy exciting modern healthy respectful caring motivated enthusiastic
    passionate dedicated committed reliable efficient effective strong experienced skilled qualified talented energetic
    proactive innovative creative organised adaptable hardworking hard-working fast-paced engaging stimulating
    fulfilling interesting confident competent capable approachable trusted progressive resilient cohesive warm helpful
    honest resourceful self-motivated results-oriented customer-focused compassionate empathetic ambitious
    knowledgeable unique sustainable genuine enduring successful independent dependable balanced accessible changing
    evolving responsive timely thriving growing multidisciplinary multi-disciplinary high-performing people-focused"""
)


def ing_after_bare(tokens: Tokens, number: int) -> Iterator[Unlike]:
    """`to lead, plan and coordinating tours`."""
    words, kinds = tokens.words, tokens.kinds
    verb = number + 1
    if not only(kinds[verb], ING) or words[verb] in _NEVER or tokens.capital(verb):
        return
    after = kinds[verb + 1]
    if not after & (_NOUNS | ADJECTIVE | DETERMINER) or after & PREPOSITION or words[number - 1] == ",":
        return
    first = _series(tokens, number)
    if first and (base := bare_verb(tokens, words[verb])):
        yield Unlike(first, verb, verb, base)


def _series(tokens: Tokens, number: int) -> int:
    """The first of several single verbs with commas between them; 0 where something else goes before."""
    at = number - 1
    while tokens.kinds[at] & VERB and tokens.words[at - 1] == ",":
        at -= 2
    sure = at < number - 1 and mainly(tokens.kinds[at]) == VERB
    return at if sure and (tokens.words[at - 1] == "to" or tokens.words[at - 1] in MODALS) else 0


def second_article(tokens: Tokens, number: int) -> Iterator[Unlike]:
    """`a cheerful, friendly and a newly trained ranger`: one noun has one article."""
    words, kinds = tokens.words, tokens.kinds
    article = number + 1
    if words[article] not in ("a", "an"):
        return
    adjective = article + 1
    while only(kinds[adjective], ADVERB):
        adjective += 1
    praised = words[adjective] in _PRAISE
    if not (praised or only(kinds[adjective], ADJECTIVE | PARTICIPLE | PAST)):
        return
    if not kinds[adjective + 1] & (_NOUNS | ADJECTIVE):
        return
    first = number - 1
    while only(kinds[first], ADJECTIVE | ADVERB | PARTICIPLE | PAST) or words[first] in _PRAISE or words[first] == ",":
        first -= 1
    listed = "," in words[first:number]
    if words[first] not in ("a", "an", "the", "our") or first == number - 1 or words[number - 1] == ",":
        return
    if listed or (praised and words[number - 1] in _PRAISE):
        yield Unlike(number - 1, article, number, words[number])


def verb_among_adjectives(tokens: Tokens, number: int) -> Iterator[Unlike]:
    """`is accurate, balanced, and reflects the map`: the adjectives need an "and" of their own."""
    words, kinds = tokens.words, tokens.kinds
    verb = number + 1
    helps = words[verb] in AND_AGAIN
    if words[number] != "and" or not (helps or kinds[verb] & VERB_S) or kinds[verb] & ADJECTIVE:
        return
    if words[verb] == "has":
        return  # "passionate, driven and has the skills": said so often that it is let pass.
    if not helps and not only(kinds[verb], VERB_S) and not kinds[verb + 1] & (ADJECTIVE | DETERMINER):
        return  # "fit for young, old and visitors": a noun as well.
    last = number - 2 if words[number - 1] == "," else number - 1
    first, count = last, 1
    while kinds[first] & (ADJECTIVE | PARTICIPLE) and words[first - 1] == ",":
        first, count = first - 2, count + 1
    said = all(kinds[at] & (ADJECTIVE | PARTICIPLE) and not kinds[at] & PREPOSITION for at in range(first, last + 1, 2))
    before = first - 1
    while only(kinds[before], ADVERB):
        before -= 1
    if said and count > 1 and words[before] in BE and (not helps or words[before] == words[verb]):
        ahead = tokens.between(last - 2, last - 2)
        yield Unlike(last, verb, last - 2, f"{ahead} and {tokens.between(last, last)}, and {tokens.written(verb)}")


def lone_superlative(tokens: Tokens, number: int) -> Iterator[Unlike]:
    """`the oldest and important park`."""
    words, kinds = tokens.words, tokens.kinds
    first, second = number - 1, number + 1
    if not words[first].endswith("est") or kinds[first] & (_NOUNS | VERB) or words[first] in _NO_SUPERLATIVES:
        return
    compared = words[second].endswith("est") or words[second] in ("most", "best", "least", "only", "worst")
    owned = words[first - 1] in ("the", "our", "its", "their") or words[first - 1].endswith("'s")
    if not owned or compared or not only(kinds[first], ADJECTIVE | ADVERB):
        return
    if only(kinds[second], ADJECTIVE) and kinds[second + 1] & _NOUNS:
        yield Unlike(first, second, second, f"most {words[second]}")
