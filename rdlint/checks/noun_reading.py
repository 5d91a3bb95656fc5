"""Whether a word that may be a noun is one for what stands before it: the access, in need, strong interest."""

from rdlint.checks.sentence_words import CLAUSE_VERBS, MODALS, SUBORDINATE, words_in
from rdlint.checks.tokens import Tokens
from rdlint.checks.verb_frames import NOUNS, Frames
from rdlint.reference.inflection import singular_of
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    CLOSED,
    CONJUNCTION,
    ING,
    NAME,
    NOUN,
    PLURAL,
    PRONOUN,
    VERB,
    mainly,
    only,
)

#: Nouns for what is done or how something is do not describe the noun behind them, as "school" and "data" do.
ABSTRACT = ("tion", "sion", "ment", "ance", "ence", "ity", "ness", "ship", "ure", "sis", "acy")
_ABSTRACTS = (*(f"{ending}s" for ending in ABSTRACT), "ities", "acies", "ncies")
BEFORE_NOUNS = words_in("the a an our your their its my every")
#: "is able fix": what is said of somebody, and a verb behind it.
_PREDICATES = words_in(
    """able unable likely unlikely ready willing possible necessary comfortable eligible keen free due happy available
    only glad such former latter"""
)
_SHOWN = words_in("demonstrated proven established previous recent")
#: "The branch also documents the process": a verb follows, though the word list holds it for a noun only.
_BEFORE_VERBS = words_in("also then often always never regularly closely currently actively therefore thus thereby who")
#: "Explain with clarity the steps to be taken"
_HOW = words_in(
    """clarity accuracy precision certainty confidence diligence integrity sensitivity urgency objectivity consistency
    efficiency creativity enthusiasm competence prudence patience persistence excellence humility honesty dignity"""
)
SHORT_FORMS = words_in("let's it's that's here's what's there's who's")
PREPOSITIONS = words_in("of in for with on from by under at about into through across within")


def is_noun(tokens: Tokens, number: int) -> bool:
    """Whether a word is a noun for what stands before it: the access, in need, strong interest."""
    words, kinds = tokens.words, tokens.kinds
    kind = kinds[number]
    if not kind & NOUNS or kind & (CLOSED | ADJECTIVE) or not words[number].isalpha():
        return False
    if is_described(tokens, number - 1, kind):
        return True
    if only(kind, NOUNS):
        return not kind & PLURAL or _is_plural(tokens, number)
    return words[number - 1] in PREPOSITIONS and bool(mainly(kind) & NOUNS)


def governs(tokens: Tokens, number: int, frames: Frames) -> bool:
    """Whether a word is a noun for sure, and no idiom such as "in fact" or "take into account"."""
    words, kinds = tokens.words, tokens.kinds
    word, before = words[number], words[number - 1]
    if before == "to" or kinds[number] & ADJECTIVE or before in _BEFORE_VERBS or (before == "with" and word in _HOW):
        return False
    if tokens.capital(number) and not tokens.first_in_sentence(number):
        return False
    known = is_known(word, frames)
    if before in PREPOSITIONS:
        many = only(kinds[number], PLURAL)
        return (known or many) and word not in frames.idioms and bool(mainly(kinds[number]) & NOUNS or many)
    if only(kinds[number], NOUNS):
        if kinds[number] & PLURAL:
            return known or _is_plural(tokens, number) or is_described(tokens, number - 1, PLURAL)
        return known or _is_noun_phrase(tokens, number)
    if before == "and" and word == "experience":
        return only(kinds[number - 2], NOUNS)  # "skills and experience the"
    if known and mainly(kinds[number]) == NOUN and not kinds[number] & ING and only(kinds[number - 1], NOUN):
        # "project management experience": behind one of a thing a verb would end in -s.
        first = tokens.sentence(number)[0]
        clause = any(at in CLAUSE_VERBS or at in MODALS or at in SUBORDINATE for at in words[first:number])
        return not clause and _is_noun_phrase(tokens, number - 1)
    return is_described(tokens, number - 1, kinds[number])


def is_known(word: str, frames: Frames) -> bool:
    """Whether a word is a noun for what is done or how something is."""
    if word in frames.heads:
        return True
    known = word.endswith(ABSTRACT) or word.endswith(_ABSTRACTS)
    return known and not {word, word[:-1]} & {"ship", "document", "increment", "implement", "question", "position"}


def is_adjective(kind: int) -> bool:
    """Whether a word that may be a noun too, or a name, is mostly an adjective: national, routine."""
    return mainly(kind) == ADJECTIVE and only(kind, ADJECTIVE | NOUN | ADVERB | NAME)


def is_described(tokens: Tokens, number: int, kind: int) -> bool:
    """Whether a word can stand before a noun of this kind only: the, the crew's, strong; but not "able"."""
    word = tokens.words[number]
    if word in BEFORE_NOUNS or word in _SHOWN:
        return True
    if tokens.kinds[number] & ING and tokens.words[number - 1] in BEFORE_NOUNS and word != "following":
        return True  # "the changing needs"
    if word.endswith("'s"):
        return word not in SHORT_FORMS
    before = tokens.kinds[number]
    # "The young use the hall": what may be a verb needs more than an adjective that may be a noun too.
    described = only(before, ADJECTIVE) or (is_adjective(before) and only(kind, NOUNS))
    return described and word.isalpha() and word not in _PREDICATES


def _is_plural(tokens: Tokens, number: int) -> bool:
    """Whether a word is a plural: not "references" in "the page references a list", whatever the word list says."""
    if not tokens.kinds[number] & PLURAL:
        return False
    if not tokens.kinds[number - 1] & (NOUN | CONJUNCTION | PRONOUN):
        return True
    return not tokens.passage.library.english.classes(singular_of(tokens.words[number])) & VERB


def _is_noun_phrase(tokens: Tokens, number: int) -> bool:
    """Whether a determiner or an adjective stands before a noun, or before the nouns before it."""
    first = number - 1
    while mainly(tokens.kinds[first]) & NOUNS and number - first < 4:
        first -= 1
    return is_described(tokens, first, NOUN)
