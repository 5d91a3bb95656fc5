"""Bare verbs where a deed is named: duties include greet visitors, the role involves to manage, skilled at write."""

from collections.abc import Iterator

from rdlint.checks.infinitives import FormSlip
from rdlint.checks.sentence_words import BREAKS, DETERMINERS, PERSONS, bare_verb, words_in
from rdlint.checks.tokens import Tokens
from rdlint.checks.verb_words import DEEDS
from rdlint.reference.inflection import ing_of
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CLOSED,
    ING,
    NOUN,
    PARTICIPLE,
    PLURAL,
    PRONOUN,
    VERB,
    VERB_S,
    mainly,
    only,
)

#: Behind these stands a thing, or a deed in -ing.
_HOLD_DEEDS = ("include", "includes", "including", "involve", "involves", "involving")
_INVOLVE = frozenset(("involve", "involves"))
#: Nouns too in the texts of the field, or verbs that a clause with "that" or "do" may leave bare.
_NEVER = words_in("be have do go let please add remove build install execute append configure allow deny enable reload")
#: What somebody is good at, or turns to, before a deed.
_GOOD_AT = words_in("skilled adept experienced good great proficient excel excels capable effective best")
_TURNED = words_in("keen focused focussed focus focuses focusing concentrate concentrates emphasis based working works")
_IF = words_in("if when where who that which to will")
_SHORT = 5
_REACH = 14
_PROVEN = words_in("proven demonstrated previous prior extensive relevant significant substantial practical recent")
_OWNERS = frozenset(("our", "the", "your", "their", "all", "other", "new", "local", "young"))
_ORDERS = ("before", "after", "when")


def after_include(tokens: Tokens) -> Iterator[FormSlip]:
    """`Duties include greet visitors`, `The role involves manage staff`, `involves to lead a team`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at(*_HOLD_DEEDS):
        verb = number + 1
        if words[number] in _INVOLVE and words[verb] == "to" and only(kinds[verb + 1], VERB):
            yield FormSlip(number, verb + 1, verb + 1, "")
            continue
        if not only(kinds[verb], VERB) or words[verb] in _NEVER or not _acts_on(tokens, verb + 1):
            continue
        if not PERSONS.isdisjoint(words[max(number - 3, 0) : number]) or words[number + 2] == "include":
            continue  # "the crews they include make"
        yield FormSlip(number, verb, verb, ing_of(words[verb]))


def after_first_deed(tokens: Tokens) -> Iterator[FormSlip]:
    """`Duties include answering calls and greet visitors`: nothing before rules the bare verb."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at("include", "includes", "involve", "involves", "experience"):
        first, last = tokens.sentence(number)
        doing = number + 1
        if words[number] == "experience":
            # "Experience in planning projects, manage budgets"
            doing += words[doing] in ("in", "with") or words[doing] == "of"
        if not kinds[doing] & ING or number - first > _SHORT or not _IF.isdisjoint(words[first:number]):
            continue
        if words[number] == "experience" and not _opens_requirement(tokens, first, number):
            continue
        for at in range(number + 2, min(last - 1, number + _REACH)):
            if words[at] not in (",", "and", "or"):
                if words[at] in BREAKS or kinds[at] & (PRONOUN | AUXILIARY) or words[at] == "to":
                    break
                continue
            verb = at + 1 + (words[at + 1] in ("and", "or"))
            if only(kinds[verb], VERB) and words[verb] not in _NEVER and _acts_on(tokens, verb + 1):
                yield FormSlip(verb - 1, verb, verb, ing_of(words[verb]))
                break


def _opens_requirement(tokens: Tokens, first: int, noun: int) -> bool:
    """Whether nothing but adjectives stands before a noun: `Extensive experience in`."""
    kinds = tokens.kinds
    return all(kinds[at] & (ADJECTIVE | PARTICIPLE) or tokens.words[at] in ("and", ",") for at in range(first, noun))


def after_good_at(tokens: Tokens) -> Iterator[FormSlip]:
    """`skilled at manage people`, `focused on deliver results`, `Before apply, read`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at("at", "on"):
        before = words[number - 1]
        named = before in _GOOD_AT if words[number] == "at" else before in _TURNED
        verb = number + 1
        if named and only(kinds[verb], VERB) and _acts_on(tokens, verb + 1):
            if words[number] == "on" and not PERSONS.isdisjoint(words[max(number - 4, 0) : number - 1]):
                continue  # "the plans we are focused on deliver"
            yield FormSlip(number - 1, verb, verb, ing_of(words[verb]))
    for number in tokens.at(*_ORDERS):
        verb = number + 1
        if not tokens.first_in_sentence(number) or words[verb] not in DEEDS or not only(kinds[verb], VERB):
            continue
        if words[verb + 1] == "," or _acts_on(tokens, verb + 1):
            yield FormSlip(number, verb, verb, ing_of(words[verb]))
    for number in tokens.at("enjoy", "enjoys"):
        if words[number + 1] == "to" and (only(kinds[number + 2], VERB) or words[number + 2] == "work"):
            yield FormSlip(number, number + 2, number + 2, "")
    for number in tokens.at("ability"):
        doing = kinds[number + 2] & ING and not kinds[number + 2] & NOUN
        if words[number + 1] in ("of", "for") and doing:
            yield FormSlip(number, number + 2, number + 2, "")
    for number in tokens.at("experience"):
        verb = number + 1
        if words[verb] not in DEEDS or not only(kinds[verb], VERB) or words[verb] in ("ensure", "provide"):
            continue
        alone = tokens.first_in_sentence(number) or words[number - 1] in _PROVEN
        if alone and _acts_on(tokens, verb + 1):
            yield FormSlip(number, verb, verb, ing_of(words[verb]))
    for number in tokens.at("contribute", "contributes"):
        verb = number + 2
        if words[number + 1] != "to" or words[verb] not in DEEDS or not only(kinds[verb], VERB):
            continue
        # "the money councils contribute to maintain roads" says what it is for.
        alone = tokens.first_in_sentence(number) or words[number - 1] in ("to", "and", "will", "role", "position")
        if alone and _acts_on(tokens, verb + 1):
            yield FormSlip(number, verb, verb, ing_of(words[verb]))


def after_somebody_helped(tokens: Tokens) -> Iterator[FormSlip]:
    """`Help staff understands the rules`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at("help", "helps", "helping", "make"):
        verb = number + 2 + (words[number + 1] in _OWNERS)
        somebody = only(kinds[verb - 1], PLURAL) or words[verb - 1] in ("staff", "people")
        if somebody and only(kinds[verb], VERB_S) and not kinds[verb] & AUXILIARY and words[verb] not in ("is", "has"):
            yield FormSlip(number, verb, verb, bare_verb(tokens, words[verb]))


def after_please(tokens: Tokens) -> Iterator[FormSlip]:
    """`Please forwards your resume`, `please contacting the hub`, `willing working weekends`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at("please"):
        verb = number + 1
        settled = words[verb + 1] in DETERMINERS and kinds[verb] & VERB_S
        if only(kinds[verb], VERB_S | ING) or settled:
            if (base := bare_verb(tokens, words[verb])) and base != words[verb]:
                yield FormSlip(number, verb, verb, base)
        elif words[verb] == "to" and only(kinds[verb + 1], VERB) and tokens.first_in_sentence(number):
            yield FormSlip(number, verb + 1, verb + 1, "")
    for number in tokens.at("willing", "unable", "eager"):
        verb = number + 1
        if (
            mainly(kinds[verb]) == ING
            and kinds[number - 1] & (AUXILIARY | ADVERB)
            and (base := bare_verb(tokens, words[verb]))
        ):
            yield FormSlip(number, verb, verb, f"to {base}")


def after_helped(tokens: Tokens) -> Iterator[FormSlip]:
    """`help you building a career`: whoever is helped does it, in the bare form."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at("help", "helps", "helping"):
        verb = number + 2
        # What can be nothing but a form in -ing is told elsewhere.
        doing = kinds[verb] & ING and mainly(kinds[verb]) in (NOUN, ADJECTIVE) and words[verb + 1] in DETERMINERS
        if words[number + 1] not in ("you", "us", "them") or not doing or kinds[verb] & CLOSED:
            continue
        base = bare_verb(tokens, words[verb])
        if base and _acts_on(tokens, verb + 1) and words[verb] not in ("including", "regarding", "following"):
            yield FormSlip(number, verb, verb, base)


def _acts_on(tokens: Tokens, after: int) -> bool:
    """Whether an object follows, or what an object may be joined by."""
    word, kind = tokens.words[after], tokens.kinds[after]
    if word in DETERMINERS or word in ("and", "with", "to", "for", "in"):
        return True
    return bool(kind & (NOUN | PLURAL | ADJECTIVE)) and not kind & CLOSED
