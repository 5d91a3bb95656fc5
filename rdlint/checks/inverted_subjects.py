"""Subjects behind their verbs: there is opportunities, Attached is the selection criteria, Below are the form."""

from collections.abc import Iterator

from rdlint.checks.agreement_words import FIELDS, FORMS_FOR_MANY, FORMS_FOR_ONE, HOLDS_MANY, TIMES_AND_SUMS
from rdlint.checks.counted_nouns import is_single
from rdlint.checks.sentence_words import DETERMINERS, skip_adverbs, words_in
from rdlint.checks.subject_words import BEFORE_NOUN, Slip, is_plural
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import CLOSED, NOUN, NUMBER, PLURAL, PRONOUN, VERB_S, only

_SEVERAL = words_in("no many several various numerous few some multiple both these those two three four five six")
#: "Attached is", "Listed below are": what stands first is no subject.
_BEFORE = words_in(
    """attached enclosed included below above here where listed following outlined provided overleaf overpage
    underneath alongside"""
)
_PLACES = words_in("position vacancy opportunity role job")
_AFTER_ONE = words_in("available in at on for to with that . across within")
_BELOW = words_in("below above here overleaf overpage")


def after_there(tokens: Tokens) -> Iterator[Slip]:
    """`there is opportunities`, `there are also the fee`, `there has been changes`."""
    words = tokens.words
    for number in tokens.at("there"):
        verb = skip_adverbs(tokens, number + 1)
        if words[verb] not in ("is", "are", "was", "were", "has", "have"):
            continue
        after = skip_adverbs(tokens, verb + 1)
        if words[verb] in ("has", "have"):
            if words[after] != "been":
                continue
            after = skip_adverbs(tokens, after + 1)
        yield from _subject_at(tokens, number, verb, after)


def _subject_at(tokens: Tokens, number: int, verb: int, first: int) -> Iterator[Slip]:
    """A slip where the noun phrase that begins at `first` does not go with the verb before it."""
    words, kinds = tokens.words, tokens.kinds
    one = words[first] in ("a", "an", "another", "the", "one")
    several = words[first] in _SEVERAL or bool(kinds[first] & NUMBER and words[first] not in ("1", "one"))
    head = _head(tokens, first + 1 if one or several else first)
    if not kinds[head]:
        return
    rest = words[head + 1 : tokens.sentence(head)[1] + 1]
    if words[verb] in FORMS_FOR_ONE:
        single = kinds[head] & NOUN and not kinds[head] & PLURAL and words[head] not in HOLDS_MANY
        bare = not one and not several and single and (is_single(tokens, head) or words[head] in _PLACES)
        bare = bare and words[head] not in ("plant", "stock")
        if bare and words[head + 1] in _AFTER_ONE and words[head - 1] != "and":
            yield Slip(number, verb, FORMS_FOR_ONE[words[verb]])
        if one and single and not {"and", ",", "&", "or"} & set(rest):
            yield Slip(number, verb, FORMS_FOR_ONE[words[verb]])
    elif one or words[head] in TIMES_AND_SUMS:
        return
    elif is_plural(tokens, head) or (several and only(kinds[head], PLURAL | VERB_S) and kinds[head] & PLURAL):
        yield Slip(number, verb, FORMS_FOR_MANY[words[verb]])


def _head(tokens: Tokens, first: int) -> int:
    """The last word of the adjectives and nouns that begin at `first`."""
    kinds = tokens.kinds
    head = first
    while kinds[head] & BEFORE_NOUN and not kinds[head] & CLOSED & ~PRONOUN and kinds[head + 1] & BEFORE_NOUN:
        if kinds[head + 1] & CLOSED & ~PRONOUN:
            break
        head += 1
    # "two positions available": what follows the noun is no part of it.
    last = head
    while head > first and not kinds[head] & (NOUN | PLURAL):
        head -= 1
    return head if kinds[head] & (NOUN | PLURAL) else last


def after_opening(tokens: Tokens) -> Iterator[Slip]:
    """`Attached is the selection criteria`, `Listed below is the duties of`, `What is your strengths`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at(*_BEFORE, "what"):
        if not tokens.first_in_sentence(number) and not (
            words[number] in _BELOW or words[number - 1] in ("also", "please")
        ):
            continue
        verb = number + 2 if words[number + 1] in _BELOW else number + 1
        if words[verb] not in ("is", "was"):
            continue
        first = skip_adverbs(tokens, verb + 1)
        if words[first] in ("a", "an", "this", "each", "every", "one", "no"):
            continue
        determined = words[first] in DETERMINERS or kinds[first] & NUMBER
        head = _head(tokens, first + 1 if determined else first)
        criteria = words[head] == "criteria"
        if not determined and not criteria:
            continue
        plural = only(kinds[head], PLURAL) or (only(kinds[head], PLURAL | VERB_S) and bool(kinds[head] & PLURAL))
        if criteria or (plural and words[head] not in TIMES_AND_SUMS | FIELDS and not tokens.capital(head)):
            yield Slip(number, verb, FORMS_FOR_MANY[words[verb]])
    for verb in tokens.at("does", "do", "are"):
        after = words[verb + 1]
        if words[verb] == "does":
            if after in ("you", "we", "they", "i") and (
                tokens.first_in_sentence(verb) or words[verb - 1] in ("how", "what", "why", "when", "where")
            ):
                yield Slip(verb, verb, "do")
        elif tokens.first_in_sentence(verb) and after == "this" and words[verb + 2] in ("the", "a", "you", "role"):
            yield Slip(verb, verb, FORMS_FOR_ONE[words[verb]])
    for verb in tokens.at("is", "was"):
        # "Developed from the requirements is selection criteria"
        if words[verb + 1] in ("selection", "assessment", "eligibility") and words[verb + 2] == "criteria":
            yield Slip(verb, verb, FORMS_FOR_MANY[words[verb]])
