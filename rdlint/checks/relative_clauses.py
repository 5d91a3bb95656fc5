"""Verbs after which, that and who that do not go with the noun before: a plan which help, officers who provides."""

from collections.abc import Iterator

from rdlint.checks.agreement_words import COLLECTIVE, HOLDS_MANY, PERSON_ENDINGS
from rdlint.checks.sentence_words import BREAKS, DETERMINERS, bare_verb, skip_adverbs
from rdlint.checks.subject_words import Slip, first_of_phrase, form_for_many, form_for_one, is_plural, opens_clause
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import AUXILIARY, ING, NOUN, NUMBER, PLURAL, PREPOSITION, VERB, VERB_S, mainly


def after_relative(tokens: Tokens) -> Iterator[Slip]:
    """`a plan which help`, `officers who provides`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at("which", "that", "who"):
        noun = number - 2 if words[number - 1] == "," and words[number] != "that" else number - 1
        verb = skip_adverbs(tokens, number + 1)
        if not kinds[noun] & (NOUN | PLURAL) or not kinds[verb] & (VERB | VERB_S | AUXILIARY):
            continue
        if words[number - 1] == "," and not opens_clause(tokens, first_of_phrase(tokens, noun) - 1):
            continue  # "plans made under an Act, which keep their year"
        for_one, for_many = form_for_one(tokens, verb), form_for_many(tokens, verb)
        if not for_many and mainly(kinds[verb]) == VERB_S and not kinds[verb + 1] & (VERB | VERB_S | AUXILIARY):
            for_many = bare_verb(tokens, words[verb])
        if for_one and _is_surely_one(tokens, noun, words[number]):
            yield Slip(noun, verb, for_one)
        elif for_many and _is_surely_many(tokens, noun, words[number]):
            yield Slip(noun, verb, for_many)


def _is_surely_one(tokens: Tokens, noun: int, relative: str) -> bool:
    """Whether a noun is one thing, named by a determiner, and not the last of several."""
    words, kinds = tokens.words, tokens.kinds
    if kinds[noun] & PLURAL or words[noun] in COLLECTIVE or words[noun] in HOLDS_MANY:
        return False
    if relative == "who" and not words[noun].endswith(PERSON_ENDINGS):
        return False
    first = first_of_phrase(tokens, noun)
    determiner = words[first - 1]
    before = words[first - 2]
    if kinds[first - 2] & PREPOSITION and (kinds[first - 3] & PLURAL or words[first - 3].endswith("s")):
        return False  # "parks on a river that flood"
    if determiner not in ("a", "an", "this", "each", "every", "another") and (
        determiner != "the" or relative != "which"
    ):
        return False
    # "a plan and a map that help", "not one of the ..."
    return before not in ("and", "or", "nor", ",", "/", "&", "as") and not any(
        kinds[at] & PLURAL and not kinds[at] & NOUN for at in range(first, noun)
    )


def _is_surely_many(tokens: Tokens, noun: int, relative: str) -> bool:
    """Whether a plural is what "which" stands for, and not a word further back."""
    words, kinds = tokens.words, tokens.kinds
    people = relative == "who" and words[noun] in ("staff", "people", "police", "personnel")
    if not is_plural(tokens, noun) and not people:
        return False
    first = first_of_phrase(tokens, noun)
    if words[first - 1] in DETERMINERS or kinds[first - 1] & NUMBER:
        first -= 1
    before = words[first - 1]
    if before in BREAKS:
        return True
    if kinds[first - 1] & PREPOSITION:
        # "a system of records that holds": the system may be meant. "work with officers who manages": not so.
        return before != "of" and bool(kinds[first - 2] & (VERB | ING)) and not kinds[first - 2] & (NOUN | PLURAL)
    return bool(kinds[first - 1] & (VERB | VERB_S | ING)) and not kinds[first - 1] & (NOUN | PLURAL)
