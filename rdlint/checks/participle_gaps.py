"""Participles with the next noun phrase straight behind them: a person listed the register, located Orange."""

from collections.abc import Iterator

from rdlint.checks.passage import BOUNDARY
from rdlint.checks.sentence_words import BE, CLAUSE_VERBS, HAVE, PERSONS, SUBORDINATE, may_be_finite, words_in
from rdlint.checks.tokens import Tokens
from rdlint.checks.verb_frames import NOUNS, TIMES, TIMES_AFTER, Frames
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CLOSED,
    ING,
    NAME,
    NOUN,
    PARTICIPLE,
    VERB,
    VERB_S,
    mainly,
    only,
)

_DETERMINERS = ("the", "a", "an", "our", "their", "its", "your", "this", "these")
_BREAKS = (BOUNDARY, ".", "!", "?", ";", ":", ",", "(", ")", "–", "—", "-", '"', "“", "”", "and", "or", "but")
#: What these describe it was done to: where they begin a phrase no object can follow.
_ONLY_PASSIVE = words_in("driven underpinned surrounded overseen located situated supplemented nestled")
_OPENING = (BOUNDARY, ".", ",", ";", ":", "–", "—", "-", "and")
_TELLS = AUXILIARY | VERB_S
#: After a form of be these describe no noun behind them, as "trained" does in "are trained rangers".
_PASSIVES = words_in(
    """surrounded undertaken conducted performed overseen shaped influenced driven governed staffed led determined owned
    operated assessed reviewed endorsed prepared regarded delivered retained underpinned bound affected administered
    chaired convened hosted supervised evaluated initiated represented headed assisted supplemented used
    stipulated substantiated accompanied inspired impacted employed contacted"""
)
_NOT_DOERS = words_in(
    "part full online site fortnightly accommodation living employment equipment vehicles multiple several"
)
_PLACES = ("located", "situated", "nestled")
_DISTANCES = words_in(
    "walk stroll drive ride flight step throw minute minutes hour hours block kilometre kilometres metres distance"
)
_FAR = 5


def after_participles(tokens: Tokens, frames: Frames) -> Iterator[tuple[int, str]]:
    """`the information provided the briefing`, `driven the plan`, `office located Orange`."""
    words, kinds, positions = tokens.words, tokens.kinds, tokens.positions
    for determiner in _DETERMINERS:
        for after in positions.get(determiner, ()):
            number = after - 1
            kind = kinds[number]
            if not kind & PARTICIPLE or kind & (CLOSED | NOUN | ING):
                continue
            if words[number] in frames.giving or words[number] in frames.told:
                continue
            if tokens.capital(after) or words[after + 1] in TIMES_AFTER or not words[after + 1][0].isalnum():
                continue
            if words[number] in _PLACES and not _DISTANCES.isdisjoint(words[after + 1 : after + _FAR]):
                continue  # "located a short walk from the station"
            opens = words[number] in _ONLY_PASSIVE and words[number - 1] in _OPENING
            if opens or _describes(tokens, number, frames):
                yield number, frames.words.get(words[number], "by")
    for word in _PLACES:
        for number in positions.get(word, ()):
            after = number + 1
            name = (kinds[after] & NAME and not kinds[after] & CLOSED) or not kinds[after]
            if name and tokens.capital(after) and words[after].isalpha() and words[number - 1] not in _DETERMINERS:
                yield number, "in"


def after_passives(tokens: Tokens, frames: Frames) -> Iterator[tuple[int, str]]:
    """`is overseen senior staff`, `be surrounded talented people`."""
    words, kinds = tokens.words, tokens.kinds
    for word in _PASSIVES & tokens.positions.keys():
        for number in tokens.positions[word]:
            verb, after = number - 1, number + 1
            while only(kinds[verb], ADVERB):
                verb -= 1
            if words[verb] not in BE and not words[verb].endswith("'re"):
                continue
            if words[after] in TIMES or words[after] in _NOT_DOERS or kinds[after] & (CLOSED | ADVERB):
                continue
            noun = only(kinds[after], NOUNS) or (only(kinds[after], ADJECTIVE) and kinds[after + 1] & NOUNS)
            if noun or words[after] in ("npws", "council", "management"):
                yield number, frames.words.get(word, "by")


def _describes(tokens: Tokens, number: int, frames: Frames) -> bool:
    """Whether a participle tells what was done to the noun before it, for a verb of the clause went before."""
    words, kinds = tokens.words, tokens.kinds
    noun = number - 1
    while only(kinds[noun], ADVERB):
        noun -= 1
    if not kinds[noun] & NOUNS or kinds[noun] & CLOSED or words[noun] in TIMES:
        return False
    for before in range(noun - 1, -1, -1):
        word = words[before]
        if word in _BREAKS or word in SUBORDINATE or word in PERSONS or word in HAVE:
            break
        if word == "to" and mainly(kinds[before + 1]) == VERB:
            break
        if word in CLAUSE_VERBS or word in frames.giving:
            return False
        if kinds[before] & _TELLS and before != noun - 1 and may_be_finite(tokens, before):
            return True
    # "List the tasks assigned the crew": what begins a sentence may be a verb.
    first = before + 1
    word = words[first]
    if first >= noun or word in CLAUSE_VERBS or word in frames.giving or words[before] in PERSONS:
        return False
    return mainly(kinds[first]) == VERB and (words[before] == "to" or tokens.first_in_sentence(first))
