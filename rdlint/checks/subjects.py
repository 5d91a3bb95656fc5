"""Verbs that do not go with the subject they follow: the role provide, you provides, skills is."""

from collections.abc import Iterator

from rdlint.checks.agreement_words import (
    COLLECTIVE,
    FIELDS,
    FORMS_FOR_MANY,
    FORMS_FOR_ONE,
    SUBJECT_NOUNS,
    TIMES_AND_SUMS,
)
from rdlint.checks.sentence_words import BREAKS, DETERMINERS, SETTLES, skip_adverbs, words_in
from rdlint.checks.subject_words import (
    BEFORE_NOUN,
    ENSURE,
    Slip,
    first_of_phrase,
    form_for_many,
    form_for_one,
    is_plural,
    opens_clause,
)
from rdlint.checks.tokens import Tokens
from rdlint.reference.inflection import third_person
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CLOSED,
    COUNT,
    ING,
    MASS,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PLURAL,
    PRONOUN,
    VERB,
    VERB_S,
    mainly,
    only,
)

_LONGEST_OPENING = 6
#: Deeds that are things too: "Our crews works across the shire".
_ALSO_NOUNS = ("works", "reports", "supports", "leads", "plans", "offers", "needs", "helps")
_RANKS = frozenset(("senior", "executive", "middle", "upper", "top", "line"))
#: "Working hours", "leading firms": what works or leads.
_THAT_WORK = words_in(
    """hours conditions relationships arrangements groups parties practices days environments drawings firms agencies
    experts providers organisations requirements programs needs skills costs bodies areas levels services rates issues
    trends"""
)
#: Verbs behind a noun where a determiner or a plural follows: "The library offer tours".
_OFFERS = frozenset(("offer", "support", "help", "value", "host", "seek"))
_AFTER_OFFERS = SETTLES
_AFTER_ALSO_NOUNS = frozenset(("across", "with", "closely", "to", "together", "alongside", "collaboratively"))
_S_OR_PLURAL = VERB_S | NOUN | PLURAL


def after_single_subject(tokens: Tokens) -> Iterator[Slip]:
    """`The role provide`, `This position require`."""
    words, kinds = tokens.words, tokens.kinds
    for noun in tokens.at(*SUBJECT_NOUNS):
        if not kinds[noun + 1] & (VERB | AUXILIARY | ADVERB):
            continue
        verb = skip_adverbs(tokens, noun + 1)
        put = form_for_one(tokens, verb) if kinds[verb] & (VERB | AUXILIARY) else ""
        if not put or words[verb + 1] in BREAKS or _is_named_deed(tokens, verb):
            continue
        first = first_of_phrase(tokens, noun)
        if words[first - 1] not in ("the", "this", "each", "every", "a", "an", "our"):
            continue
        if any(only(kinds[at], PLURAL) for at in range(first, noun)):
            continue
        if words[noun] in COLLECTIVE and (words[verb] in FORMS_FOR_ONE or words[first - 1] not in ("the", "this")):
            continue  # "our team are", "the council have"
        ensured = words[first - 2] in ("ensure", "ensures", "ensuring") and words[noun] not in COLLECTIVE
        if opens_clause(tokens, first - 1) or ensured:
            yield Slip(noun, verb, put)


def _is_named_deed(tokens: Tokens, verb: int) -> bool:
    """`The agency spend is`, `the site build must`: the verb comes later, so that this one is a noun."""
    return tokens.words[verb] not in FORMS_FOR_ONE and bool(tokens.kinds[verb + 1] & AUXILIARY)


def after_acronym(tokens: Tokens) -> Iterator[Slip]:
    """`The NPDU plan and deliver`: an acronym, then two verbs of which one can be nothing else."""
    kinds = tokens.kinds
    for number in tokens.at("the"):
        verb = number + 2
        written = tokens.written(number + 1)
        if not (2 < len(written) < 8 and written.isupper() and written.isalpha() and written[-1] != "S"):
            continue
        if kinds[number + 1] & PLURAL or not tokens.first_in_sentence(number) or tokens.capital(verb):
            continue
        if put := form_for_one(tokens, verb):
            yield Slip(number + 1, verb, put)


def after_opening_noun(tokens: Tokens) -> Iterator[Slip]:
    """`The park attract visitors`: a sentence that opens with one thing, and a word that can only be a bare verb."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at("the", "this", "each", "every"):
        that = number - (words[number - 1] == "that")
        if not tokens.first_in_sentence(number) and words[that - 1] not in ("ensure", "ensures", "ensuring"):
            continue
        verb = number + 1
        while verb < number + _LONGEST_OPENING and kinds[verb] & BEFORE_NOUN and not kinds[verb] & CLOSED & ~PRONOUN:
            if _is_offer(tokens, verb):
                break
            verb += 1
        noun = verb - 1
        offers = _is_offer(tokens, verb)
        if (
            not (only(kinds[verb], VERB) or offers)
            or not kinds[noun] & COUNT
            or kinds[noun] & PLURAL
            or mainly(kinds[noun]) != NOUN
        ):
            continue
        if words[noun] in COLLECTIVE or words[noun] in SUBJECT_NOUNS or words[verb + 1] in BREAKS:
            continue
        if _is_named_deed(tokens, verb):
            continue
        if not any(kinds[at] & PLURAL for at in range(number + 1, noun)) and (
            put := third_person(words[verb]) if offers else form_for_one(tokens, verb)
        ):
            yield Slip(noun, verb, put)


def _is_offer(tokens: Tokens, number: int) -> bool:
    """Whether a noun is a verb here, by what follows: "The library offer tours", not "the library offer is"."""
    word, after = tokens.words[number], tokens.kinds[number + 1]
    if word not in _OFFERS:
        return False
    things = word == "offer" and only(after, PLURAL) and not tokens.kinds[number + 2] & (VERB | VERB_S | AUXILIARY)
    return tokens.words[number + 1] in _AFTER_OFFERS or things


def after_plural_subject(tokens: Tokens) -> Iterator[Slip]:
    """`The officers provides`, `Communication skills is`, `ensure records is`, `Our crews works across`."""
    kinds, words = tokens.kinds, tokens.words
    verbs = [at for at, kind in enumerate(kinds) if kind & _S_OR_PLURAL == VERB_S]
    verbs += [at for at in tokens.at(*_ALSO_NOUNS) if words[at + 1] in SETTLES | _AFTER_ALSO_NOUNS]
    verbs += tokens.at("doesn't", "isn't")
    for verb in verbs:
        noun = verb - 1
        people = words[noun] == "people" and not kinds[noun - 1] & NUMBER
        plural = kinds[noun] & PLURAL and is_plural(tokens, noun) and words[noun] not in TIMES_AND_SUMS
        if not people and not plural and not _opens_alone(tokens, noun, verb):
            continue
        if words[noun] in FIELDS:
            continue
        put = form_for_many(tokens, verb) or (words[verb][:-1] if words[verb] in _ALSO_NOUNS else "")
        first = first_of_phrase(tokens, noun)
        if not put or (tokens.capital(noun) and noun > first):
            continue
        if tokens.capital(noun) and words[noun - 1] in DETERMINERS:
            continue  # "the Rangers provides": a name
        if kinds[first - 1] & NUMBER or any(kinds[at] & ING and not kinds[at] & ADJECTIVE for at in range(first, noun)):
            continue
        deed = kinds[first] & ING and first < noun and words[first - 1] not in DETERMINERS
        if deed and words[noun] not in _THAT_WORK:
            continue  # "Working weekends attracts a loading": the deed is what the verb is about.
        if words[first - 1] in DETERMINERS:
            first -= 1
        if words[first - 1] == "that" and any("'" in word for word in words[first:noun]):
            continue  # "the records of that depot's crews"
        if words[first] in ("no", "what", "each", "every", "a", "an", "this"):
            continue
        if (opens_clause(tokens, first) and words[first - 1] != "as") or words[first - 1] in ENSURE:
            yield Slip(noun, verb, put)


def _opens_alone(tokens: Tokens, noun: int, verb: int) -> bool:
    """`Interviews is held`: a word that could be a verb elsewhere, but not at the start of a sentence before "is"."""
    kinds = tokens.kinds
    if tokens.words[verb] not in FORMS_FOR_MANY or tokens.words[noun] in TIMES_AND_SUMS or noun < 1:
        return False
    sure = only(kinds[noun], PLURAL | VERB_S) and bool(kinds[noun] & PLURAL) and tokens.first_in_sentence(noun)
    if sure and tokens.words[verb + 1 : verb + 3] == ["to", "be"]:
        return True
    return sure and bool(kinds[verb + 1] & (PARTICIPLE | ADJECTIVE)) and not kinds[verb + 1] & (NOUN | CLOSED)


def after_mass_noun(tokens: Tokens) -> Iterator[Slip]:
    """`Training are provided`, `ensure equipment are kept`."""
    kinds, words = tokens.kinds, tokens.words
    for verb in tokens.at("are", "were"):
        noun = verb - 1
        if not kinds[noun] & MASS or kinds[noun] & PLURAL:
            continue
        first = first_of_phrase(tokens, noun)
        if any(kinds[at] & PLURAL for at in range(first, noun)):
            continue
        if words[noun] in COLLECTIVE and (noun == first or words[noun - 1] in _RANKS):
            continue  # "Senior management are consulted": the people who manage.
        if words[first - 1] in ("the", "all", "any", "this", "our"):
            first -= 1
        if opens_clause(tokens, first) or words[first - 1] in ENSURE:
            yield Slip(noun, verb, FORMS_FOR_ONE[words[verb]])
