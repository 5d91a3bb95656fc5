"""Verbs after which, that and who that do not go with the noun before: a plan which help, officers who provides."""

from collections.abc import Iterator

from rdlint.checks.agreement_words import COLLECTIVE, HOLDS_MANY, PERSON_ENDINGS
from rdlint.checks.antecedents import is_plural_antecedent
from rdlint.checks.sentence_words import DETERMINERS, bare_verb, skip_adverbs, words_in
from rdlint.checks.subject_words import Slip, first_of_phrase, form_for_many, form_for_one, opens_clause
from rdlint.checks.tokens import Tokens
from rdlint.reference.inflection import past_of, third_person
from rdlint.reference.word_classes import (
    ADJECTIVE,
    AUXILIARY,
    ING,
    MASS,
    NOUN,
    NUMBER,
    PAST,
    PLURAL,
    PREPOSITION,
    PRONOUN,
    VERB,
    VERB_S,
    mainly,
    only,
)

#: Bodies of which a clause with "that" speaks as of one thing.
_BODIES = words_in(
    "organisation agency department council unit branch division directorate service committee board network section"
)
#: Before who these are one person each: "someone who have".
_ONE_PERSON = words_in("someone somebody anyone anybody everyone everybody nobody")
_SEVERAL_PERSONS = words_in("those others people")
_FARTHEST = 7
#: Nouns too, but verbs after these: "a team that work with".
_PARTICLES = words_in("with to in on for across at towards alongside within closely together directly")


def after_relative(tokens: Tokens) -> Iterator[Slip]:
    """`a plan which help`, `officers who provides`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at("which", "that", "who"):
        comma = words[number - 1] == "," and words[number] != "that"
        noun = number - 2 if comma else number - 1
        verb = skip_adverbs(tokens, number + 1)
        if not kinds[noun] & (NOUN | PLURAL | PRONOUN) or not kinds[verb] & (VERB | VERB_S | AUXILIARY):
            continue
        if comma and not opens_clause(tokens, _before_phrase(tokens, noun)):
            continue  # "plans made under an Act, which keep their year"
        if ((put := _for_one(tokens, number, verb)) and _is_surely_one(tokens, noun, words[number])) or (
            (put := _for_many(tokens, number, verb))
            and (words[noun] in _SEVERAL_PERSONS or is_plural_antecedent(tokens, noun, words[number]))
        ):
            yield Slip(noun, verb, put)


def _before_phrase(tokens: Tokens, noun: int) -> int:
    first = first_of_phrase(tokens, noun)
    return first - 1 if tokens.words[first - 1] in DETERMINERS else first


def _for_one(tokens: Tokens, relative: int, verb: int) -> str:
    """The form for one where a word is the form for many; after who and which a verb must follow."""
    if put := form_for_one(tokens, verb):
        return put
    kind, after = tokens.kinds[verb], verb + 1
    if not kind & VERB or kind & (VERB_S | AUXILIARY) or tokens.words[verb] == "be":
        return ""
    if past_of(tokens.words[verb]) == tokens.words[verb] or kind & PAST:
        return ""  # "a driver who hit the gate", "the wall which lay in the path"
    acts = (
        tokens.words[after] in DETERMINERS or tokens.words[after] in _PARTICLES or only(tokens.kinds[after], ADJECTIVE)
    )
    several = only(tokens.kinds[after], PLURAL) or tokens.words[after] == "people"
    acts |= tokens.words[after] in ("you", "us", "them", "everyone") or bool(tokens.kinds[after] & NUMBER)
    acts |= tokens.words[relative - 1] in _BODIES and several
    if tokens.words[relative] == "that" and not acts:
        return ""
    acts |= several or tokens.words[relative] == "who"
    return third_person(tokens.words[verb]) if acts else ""


def _for_many(tokens: Tokens, relative: int, verb: int) -> str:
    """The form for many where a word is the form for one."""
    if put := form_for_many(tokens, verb):
        return put
    kind, after = tokens.kinds[verb], tokens.kinds[verb + 1]
    if not only(kind, VERB_S | PLURAL | NOUN) or not kind & VERB_S or after & (VERB_S | AUXILIARY):
        return ""
    if tokens.words[relative] == "that":
        # "advise visitors that changes occur": here "that" may begin a clause with a subject of its own.
        sure = mainly(kind) == VERB_S and not after & VERB
        sure |= only(kind, VERB_S | PLURAL) and (only(after, ADJECTIVE) or tokens.words[verb + 1] in _PARTICLES)
        if not sure or any(kind & AUXILIARY for kind in tokens.kinds[verb + 1 : verb + 5]):
            return ""
    elif tokens.words[relative] == "which" and tokens.kinds[relative - 1] & PREPOSITION:
        return ""
    return bare_verb(tokens, tokens.words[verb])


def _is_surely_one(tokens: Tokens, noun: int, relative: str) -> bool:
    """Whether a noun is one thing, named by a determiner, and not the last of several."""
    words, kinds = tokens.words, tokens.kinds
    if words[noun] in _ONE_PERSON:
        return relative != "which"
    if not kinds[noun] & NOUN or kinds[noun] & PLURAL or words[noun] in HOLDS_MANY:
        return False
    if words[noun] in COLLECTIVE and (words[noun] not in _BODIES or relative == "who"):
        return False
    if relative == "who" and not words[noun].endswith(PERSON_ENDINGS):
        return False
    first = first_of_phrase(tokens, noun)
    if words[first - 1] == "and" and only(kinds[first], ADJECTIVE) and only(kinds[first - 2], ADJECTIVE):
        first = first_of_phrase(tokens, first - 2)  # "a diverse and friendly place which"
    determiner = words[first - 1]
    before = words[first - 2]
    if kinds[first - 2] & PREPOSITION and (kinds[first - 3] & PLURAL or words[first - 3].endswith("s")):
        return False  # "parks on a river that flood"
    if kinds[first - 2] & PREPOSITION and _has_plural(tokens, first - 3):
        return False  # "plans for the use of a park which are new"
    if _governs(tokens, first - 1) and kinds[noun] & MASS and determiner not in DETERMINERS:
        return relative != "who"  # "uses software that help"
    governed = determiner == "the" and (relative == "which" or _governs(tokens, first - 2))
    governed |= determiner == "the" and relative == "who" and tokens.first_in_sentence(first - 1)
    if determiner not in ("a", "an", "this", "each", "every", "another") and not governed:
        return False
    if determiner == "the" and any("'" in word for word in words[first:noun]):
        return False
    # "a plan and a map that help", "connections to this server which are"
    if before in ("and", "or", "nor", ",", "/", "&", "as") or (determiner in ("the", "this") and before == "to"):
        return False
    return not any(kinds[at] & PLURAL and not kinds[at] & NOUN for at in range(first, noun))


def _has_plural(tokens: Tokens, last: int) -> bool:
    """Whether a plural stands among the nouns, adjectives and prepositions that end at a word."""
    for at in range(last, max(last - _FARTHEST, 0), -1):
        kind = tokens.kinds[at]
        if kind & PLURAL:
            return True
        if not kind & (NOUN | ADJECTIVE | PREPOSITION) and tokens.words[at] not in DETERMINERS:
            return False
    return False


def _governs(tokens: Tokens, number: int) -> bool:
    """Whether a word is a verb with an object, so that no other noun can be what the clause is about."""
    kind = tokens.kinds[number]
    return bool(kind & (VERB | VERB_S | ING)) and not kind & (NOUN | PLURAL | ADJECTIVE)
