"""Check kind `verb-agreement`: a verb that does not go with its subject: the role provide, you provides, skills is."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rdlint.checks.agreement_words import (
    AFTER_BE_SINGULAR,
    AFTER_VERB,
    CLAUSE_STARTS,
    COLLECTIVE,
    FORMS_FOR_MANY,
    FORMS_FOR_ONE,
    HOLDS_MANY,
    ONE_MATTER,
    PERSON_ENDINGS,
    SUBJECT_NOUNS,
    TIMES_AND_SUMS,
)
from rdlint.checks.noun_phrases import noun_phrase
from rdlint.checks.passage import passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.sentence_words import BREAKS, DETERMINERS, bare_verb, skip_adverbs
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.model import Hit
from rdlint.reference.inflection import third_person
from rdlint.reference.word_classes import (
    ADJECTIVE,
    AUXILIARY,
    CLOSED,
    ING,
    MASS,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PLURAL,
    PREPOSITION,
    PRONOUN,
    VERB,
    VERB_S,
    mainly,
    only,
)
from rdlint.rulebook.kind import CheckKind

_LONGEST_SUBJECT = 6
_SETTLES = frozenset(("the", "a", "an", "our", "your", "their", "its", "this", "these", "those"))
_S_OR_PLURAL = VERB_S | NOUN | PLURAL
_SEVERAL = frozenset(("no", "many", "several", "various", "numerous", "few", "some"))
_BEFORE_NOUN = NOUN | PLURAL | ADJECTIVE | PARTICIPLE


class _Slip(NamedTuple):
    """The subject begins at `first`; `verb` should read `put`."""

    first: int
    verb: int
    put: str


def check(places: Sequence[Place], _parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every verb that does not go with its subject, from the last word of the subject on."""
    tokens = tokens_of(passage_of(places, role))
    told: set[int] = set()
    for find in _FINDERS:
        for slip in find(tokens):
            if slip.verb in told or not slip.put:
                continue
            told.add(slip.verb)
            values = {"verb": tokens.written(slip.verb), "use": slip.put}
            if hit := tokens.hit(slip.first, slip.verb, values, (slip.verb, slip.verb + 1), slip.put, "display"):
                yield hit


def _for_one(tokens: Tokens, number: int) -> str:
    """The form for one, where a word can only be the form for many; the empty text where it need not be a verb."""
    word, kind = tokens.words[number], tokens.kinds[number]
    if word in FORMS_FOR_ONE:
        return FORMS_FOR_ONE[word]
    if word == "be" or not (only(kind, VERB) or (only(kind, VERB | NOUN | ADJECTIVE) and _acts(tokens, number))):
        return ""
    return third_person(word)


def _acts(tokens: Tokens, number: int) -> bool:
    """Whether what follows shows that a word is a verb here and no noun: support the team, plan and deliver."""
    if not tokens.kinds[number] & VERB:
        return False
    word, after, kind = tokens.words[number], tokens.words[number + 1], tokens.kinds[number + 1]
    if after in DETERMINERS or after in AFTER_VERB.get(word, ()):
        return True
    if only(kind, PLURAL) and word in ("help", "support"):
        return word == "help" or not tokens.kinds[number + 2] & (VERB | VERB_S | AUXILIARY)
    return after in ("and", "or", ",") and only(tokens.kinds[number + 2], VERB)


def _for_many(tokens: Tokens, number: int) -> str:
    """The form for many, where a word can only be the form for one."""
    word = tokens.words[number]
    if word in FORMS_FOR_MANY:
        return FORMS_FOR_MANY[word]
    kind = tokens.kinds[number]
    sure = only(kind, VERB_S) or (only(kind, VERB_S | PLURAL) and tokens.words[number + 1] in _SETTLES)
    return bare_verb(tokens, word) if sure else ""


def _is_plural(tokens: Tokens, noun: int) -> bool:
    """Whether a noun stands for several: records and services too, which may be verbs or one service elsewhere."""
    kind = tokens.kinds[noun]
    if only(kind, PLURAL):
        return True
    if mainly(kind) != PLURAL or not only(kind, PLURAL | NOUN | VERB_S):
        return False
    before = tokens.words[noun - 1] in _SETTLES | {"all"} or only(tokens.kinds[noun - 1], ADJECTIVE)
    return tokens.words[noun] == "services" or (before and not kind & NOUN)


def _after_relative(tokens: Tokens) -> Iterator[_Slip]:
    """`a plan which help`, `officers who provides`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at("which", "that", "who"):
        noun = number - 2 if words[number - 1] == "," and words[number] != "that" else number - 1
        verb = skip_adverbs(tokens, number + 1)
        if not kinds[noun] & (NOUN | PLURAL) or not kinds[verb] & (VERB | VERB_S | AUXILIARY):
            continue
        if words[number - 1] == "," and not _opens_clause(tokens, _first_of_phrase(tokens, noun) - 1):
            continue  # "plans made under an Act, which keep their year"
        for_one, for_many = _for_one(tokens, verb), _for_many(tokens, verb)
        if not for_many and mainly(kinds[verb]) == VERB_S and not kinds[verb + 1] & (VERB | VERB_S | AUXILIARY):
            for_many = bare_verb(tokens, words[verb])
        if for_one and _is_surely_one(tokens, noun, words[number]):
            yield _Slip(noun, verb, for_one)
        elif for_many and _is_surely_many(tokens, noun, words[number]):
            yield _Slip(noun, verb, for_many)


def _is_surely_one(tokens: Tokens, noun: int, relative: str) -> bool:
    """Whether a noun is one thing, named by a determiner, and not the last of several."""
    words, kinds = tokens.words, tokens.kinds
    if kinds[noun] & PLURAL or words[noun] in COLLECTIVE or words[noun] in HOLDS_MANY:
        return False
    if relative == "who" and not words[noun].endswith(PERSON_ENDINGS):
        return False
    first = _first_of_phrase(tokens, noun)
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
    if not _is_plural(tokens, noun) and not people:
        return False
    first = _first_of_phrase(tokens, noun)
    if words[first - 1] in DETERMINERS or kinds[first - 1] & NUMBER:
        first -= 1
    before = words[first - 1]
    if before in BREAKS:
        return True
    if kinds[first - 1] & PREPOSITION:
        # "a system of records that holds": the system may be meant. "work with officers who manages": not so.
        return before != "of" and bool(kinds[first - 2] & (VERB | ING)) and not kinds[first - 2] & (NOUN | PLURAL)
    return bool(kinds[first - 1] & (VERB | VERB_S | ING)) and not kinds[first - 1] & (NOUN | PLURAL)


def _first_of_phrase(tokens: Tokens, noun: int) -> int:
    """The first of the adjectives and nouns that stand before a noun."""
    kinds = tokens.kinds
    first = noun
    while (
        noun - first < _LONGEST_SUBJECT and kinds[first - 1] & _BEFORE_NOUN and not kinds[first - 1] & CLOSED & ~PRONOUN
    ):
        first -= 1
    return first


def _after_there(tokens: Tokens) -> Iterator[_Slip]:
    """`there is opportunities`, `there are also the fee`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at("there"):
        verb = number + 1
        if words[verb] not in ("is", "are", "was", "were"):
            continue
        first = skip_adverbs(tokens, verb + 1)
        one = words[first] in ("a", "an", "another", "the", "one")
        several = words[first] in _SEVERAL or (kinds[first] & NUMBER and words[first] not in ("1", "one"))
        head = first + 1 if one or several else first
        while kinds[head] & _BEFORE_NOUN and not kinds[head] & CLOSED & ~PRONOUN and kinds[head + 1] & _BEFORE_NOUN:
            if kinds[head + 1] & CLOSED & ~PRONOUN:
                break
            head += 1
        rest = words[head + 1 : tokens.sentence(head)[1] + 1]
        if words[verb] in ("are", "were"):
            if (
                one
                and kinds[head] & NOUN
                and not kinds[head] & PLURAL
                and words[head] not in HOLDS_MANY
                and not {"and", ",", "&"} & set(rest)
            ):
                yield _Slip(number, verb, FORMS_FOR_ONE[words[verb]])
        elif not one and _is_plural(tokens, head) and words[head] not in TIMES_AND_SUMS:
            yield _Slip(number, verb, FORMS_FOR_MANY[words[verb]])


def _after_single_subject(tokens: Tokens) -> Iterator[_Slip]:
    """`The role provide`, `This position require`."""
    words, kinds = tokens.words, tokens.kinds
    for noun in tokens.at(*SUBJECT_NOUNS):
        verb = skip_adverbs(tokens, noun + 1)
        put = _for_one(tokens, verb)
        if not put or words[verb + 1] in BREAKS:
            continue
        first = _first_of_phrase(tokens, noun)
        if words[first - 1] not in ("the", "this", "each", "every", "a", "an", "our"):
            continue
        if any(only(kinds[at], PLURAL) for at in range(first, noun)):
            continue
        if words[noun] in COLLECTIVE and (words[verb] in FORMS_FOR_ONE or words[first - 1] != "the"):
            continue  # "our team are", "the council have"
        if _opens_clause(tokens, first - 1):
            yield _Slip(noun, verb, put)


def _opens_clause(tokens: Tokens, first: int) -> bool:
    """Whether what begins at `first` can be nothing but the subject of a clause."""
    before = tokens.words[first - 1]
    return tokens.first_in_sentence(first) or before in CLAUSE_STARTS


def _acronym(tokens: Tokens) -> Iterator[_Slip]:
    """`The NPDU plan and deliver`: an acronym, then two verbs of which one can be nothing else."""
    kinds = tokens.kinds
    for number in tokens.at("the"):
        verb = number + 2
        written = tokens.written(number + 1)
        if not (2 < len(written) < 8 and written.isupper() and written.isalpha() and written[-1] != "S"):
            continue
        if kinds[number + 1] & PLURAL or not tokens.first_in_sentence(number) or tokens.capital(verb):
            continue
        if put := _for_one(tokens, verb):
            yield _Slip(number + 1, verb, put)


def _after_pronoun(tokens: Tokens) -> Iterator[_Slip]:
    """`you provides`, `they has`, `it provide`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at("you", "we", "they", "i"):
        verb = skip_adverbs(tokens, number + 1)
        put = _for_many(tokens, verb)
        if put and (words[number] in ("we", "they") or _opens_clause(tokens, number)) and words[number - 1] != "of":
            if words[number] == "i" and (words[verb] in ("was", "is") or not tokens.capital(number)):
                continue
            yield _Slip(number, verb, put)
    for number in tokens.at("it", "he", "she"):
        verb = skip_adverbs(tokens, number + 1)
        put = _for_one(tokens, verb)
        if (
            put
            and tokens.first_in_sentence(number)
            and words[verb + 1] not in BREAKS
            and kinds[verb] & (VERB | AUXILIARY)
        ):
            yield _Slip(number, verb, put)


def _after_plural_subject(tokens: Tokens) -> Iterator[_Slip]:
    """`The officers provides`, `Communication skills is`, `ensure records is`."""
    kinds, words = tokens.kinds, tokens.words
    for verb in [at for at, kind in enumerate(kinds) if kind & _S_OR_PLURAL == VERB_S]:
        noun = verb - 1
        if not kinds[noun] & PLURAL or not _is_plural(tokens, noun) or words[noun] in TIMES_AND_SUMS:
            continue
        put = _for_many(tokens, verb)
        first = _first_of_phrase(tokens, noun)
        if not put or (tokens.capital(noun) and noun > first):
            continue
        if tokens.capital(noun) and words[noun - 1] in DETERMINERS:
            continue  # "the Rangers provides": a name
        if kinds[first - 1] & NUMBER or any(kinds[at] & ING and not kinds[at] & ADJECTIVE for at in range(first, noun)):
            continue
        if words[first - 1] in DETERMINERS:
            first -= 1
        if words[first] in ("no", "what", "each", "every", "a", "an", "this"):
            continue
        if _opens_clause(tokens, first) or words[first - 1] in _ENSURE:
            yield _Slip(noun, verb, put)


_ENSURE = frozenset(("ensure", "ensures", "ensuring", "that"))


def _after_mass_noun(tokens: Tokens) -> Iterator[_Slip]:
    """`Training are provided`, `ensure equipment are kept`."""
    kinds, words = tokens.kinds, tokens.words
    for verb in tokens.at("are", "were"):
        noun = verb - 1
        if not kinds[noun] & MASS or kinds[noun] & PLURAL:
            continue
        first = _first_of_phrase(tokens, noun)
        if any(kinds[at] & PLURAL for at in range(first, noun)):
            continue
        if words[first - 1] in ("the", "all", "any", "this", "our"):
            first -= 1
        if _opens_clause(tokens, first) or words[first - 1] in _ENSURE:
            yield _Slip(noun, verb, FORMS_FOR_ONE[words[verb]])


def _after_plural_of(tokens: Tokens) -> Iterator[_Slip]:
    """`The duties of the role includes`."""
    kinds, words = tokens.kinds, tokens.words
    for number in tokens.at("of"):
        head = number - 1
        if not _is_plural(tokens, head) or (tokens.capital(head) and words[head - 1] in DETERMINERS):
            continue
        first = _first_of_phrase(tokens, head)
        if words[first - 1] not in ("the", "our", "these", "all") or not tokens.first_in_sentence(first - 1):
            continue
        found = noun_phrase(tokens, number + 2 if words[number + 1] in DETERMINERS else number + 1)
        verb = found.head + 1 if found else 0
        if found and not kinds[found.head] & VERB_S and (put := _for_many(tokens, verb)):
            yield _Slip(head, verb, put)


def _after_list(tokens: Tokens) -> Iterator[_Slip]:
    """`confidentiality, privacy and care of records is not`, `Tact and patience is essential`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at("and"):
        left, right = number - 1, number + 1
        if not _is_one_noun(kinds[left]) or not _is_one_noun(kinds[right]) or (words[left], words[right]) in ONE_MATTER:
            continue
        first = left
        while words[first - 1] == "," and _is_one_noun(kinds[first - 2]):
            first -= 2
        verb = right + 1
        if words[verb] == "of":
            verb += 1
            while kinds[verb] & _BEFORE_NOUN and not kinds[verb] & CLOSED & ~PRONOUN:
                verb += 1
        opens = _opens_clause(tokens, first) or words[first - 1] in _ENSURE
        if words[verb] not in ("is", "was", "has") or not opens:
            continue
        after = skip_adverbs(tokens, verb + 1)
        if words[after] in AFTER_BE_SINGULAR or words[verb] == "has":
            yield _Slip(first, verb, FORMS_FOR_MANY[words[verb]])


def _is_one_noun(kind: int) -> bool:
    return mainly(kind) == NOUN and not kind & PLURAL


_FINDERS: Sequence[Callable[[Tokens], Iterator[_Slip]]] = (
    _after_relative,
    _after_there,
    _after_single_subject,
    _acronym,
    _after_pronoun,
    _after_plural_subject,
    _after_list,
    _after_mass_noun,
    _after_plural_of,
)

KIND = CheckKind(
    name="verb-agreement",
    check=check,
    by_text=True,
    summary="A verb that does not go with its subject: the role provide, you provides, skills is.",
    placeholders=("words", "verb", "use"),
)
