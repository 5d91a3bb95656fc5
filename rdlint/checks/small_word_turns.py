"""Turns of phrase in which a small word stands where it stands nowhere else: as great an effect, give them advice."""

from rdlint.checks.owners import GIVES
from rdlint.checks.sentence_words import words_in
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    ING,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    PREPOSITION,
    VERB,
    VERB_S,
    only,
)

#: Behind these somebody and something, or somebody and what they are called, may stand.
_GIVES = GIVES | words_in(
    """make makes making made call calls calling called find finds finding found get gets getting buy buys buying bought
    keep keeps keeping leave leaves leaving left label name consider deem appoint elect owe owes save
    saves saving spare earn win wish wishes build builds building cook fetch gave gives taught told sent shown brought
    lent paid provided offered earns refuse set sets setting promise promises"""
)
_CONDITIONS = words_in("if when where whenever wherever since once unless because as by until than till")
_AFTER_IF = words_in(
    """needed required requested asked possible necessary applicable appropriate desired available known relevant unsure
    successful any so not only and you we they it he she there this that these those the a an all appointed selected"""
)
#: An adjective that a sentence opens with stands before so many words at most.
_OPENING = 4
_DEGREES = words_in("as so too how that however such quite rather what")
_PLACES = words_in("from out over up down in")
_THOSE = words_in("between of among around with for at by behind beneath above before after")


def is_turn(tokens: Tokens, number: int) -> bool:
    """Whether a small word stands in such a turn of phrase."""
    words, kinds = tokens.words, tokens.kinds
    word, before, after = words[number], words[number - 1], words[number + 1]
    if word == "them":
        # "give them advice", "the oldest of them aged ten", "for them nothing changes"
        said = kinds[number + 1] & ADJECTIVE and not kinds[number + 2] & (NOUN | PLURAL)
        if kinds[number - 1] & PREPOSITION and kinds[number + 1] & (VERB | VERB_S):
            # "behind them stands a team", "the rules made under them bind the crew", "the staff under them report"
            belongs = kinds[number - 2] & (PARTICIPLE | PLURAL) or words[number - 2] in ("staff", "people")
            if tokens.first_in_sentence(number - 1) or (belongs and before not in ("of", "with", "to", "for")):
                return True
        return before in _GIVES or bool(before in _THOSE and (kinds[number + 1] & (PAST | PARTICIPLE) or said))
    if word == "then":
        first, _ = tokens.sentence(number)
        return not _CONDITIONS.isdisjoint(words[first:number])
    if word == "if":
        return after in _AFTER_IF
    if word == "as":
        return bool(before == "then")
    if word == "is":
        # "also available is support", "so great is demand"
        begun: int = tokens.sentence(number)[0]
        return number - begun < _OPENING and bool(kinds[number - 1] & (ADJECTIVE | PARTICIPLE))
    if word == "there" and before in _PLACES:
        # "from there trains run hourly"
        return bool(kinds[number + 1] & (NOUN | PLURAL) and kinds[number + 2] & (VERB | VERB_S | AUXILIARY))
    if word in ("a", "an"):
        if before in _AFTER_IF and words[number - 2] in ("if", "where", "when", "as", "wherever", "whenever"):
            return True  # "and where possible an older tree"
        return bool(kinds[number - 1] & ADJECTIVE) and words[number - 2] in _DEGREES
    if word == "our":
        # "the tools our crews use": a clause without "that"
        acts = kinds[number + 2] & (VERB | VERB_S | PAST | AUXILIARY)
        return bool(kinds[number + 1] & (NOUN | PLURAL) and acts)
    if word == "they":
        return only(kinds[number - 1], ING | NOUN) and bool(kinds[number + 1] & (VERB | ADVERB))
    return False
