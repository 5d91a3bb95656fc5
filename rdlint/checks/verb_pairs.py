"""Two or three single verbs side by side that do not share one form: use and maintaining, plan, developing and lead."""

from collections.abc import Iterator

from rdlint.checks.agreement_words import CLAUSE_STARTS, SUBJECT_NOUNS
from rdlint.checks.sentence_words import DETERMINERS, MODALS, PERSONS, SETTLES, bare_verb, is_bare, words_in
from rdlint.checks.tokens import Tokens
from rdlint.checks.verb_companions import SeriesSlip
from rdlint.checks.verb_words import WITH_OBJECT
from rdlint.reference.inflection import ing_of, third_person
from rdlint.reference.word_classes import (
    ADVERB,
    AUXILIARY,
    ING,
    NOUN,
    PLURAL,
    PREPOSITION,
    VERB,
    VERB_S,
    mainly,
    only,
)

_INFINITIVE = MODALS | {"to"}
_RELATIVE = frozenset(("who", "that", "which"))
#: Before these a form in -ing is a verb, and so is what is joined to it.
_BEFORE_ING = words_in("for in of by while whilst through when")
_HOLD_DEEDS = words_in("include includes including involve involves involving")
#: Verbs in the dictionary, and nouns here: "submitting your resume and addressing".
_ALSO_NOUNS = words_in("resume build install upload")
_FOR_ONE = frozenset(("is", "has", "was", "does"))
#: "is easy to maintain and makes"
_EASY = words_in(
    """easy easier easiest hard harder difficult simple simpler cheap cheaper costly safe safer quick quicker tough
    possible impossible fun ready free set good great nice"""
)
_NEVER = frozenset(("be", "have", "do", "please"))


def beside(tokens: Tokens, number: int, verb: int) -> SeriesSlip | None:
    """`developing and implement`, `provides and manage`, `to plan and maintaining`: verbs with one object."""
    first = number - 1
    # "Participate in and contributing to"
    if tokens.kinds[first] & PREPOSITION and tokens.kinds[first - 1] & VERB:
        first -= 1
    if tokens.words[number] == "but" or (tokens.words[first - 1] in PERSONS and not _opens(tokens, first - 1)):
        return None
    if _is_subject(tokens, first, verb):
        return None
    if tokens.words[verb] in _NEVER or verb != number + 1:
        return _with_object(tokens, first, verb)
    put = _put_after(tokens, first, verb)
    return SeriesSlip(first, verb, put) if put else _with_object(tokens, first, verb)


def _is_subject(tokens: Tokens, first: int, verb: int) -> bool:
    """Whether two nouns describe a third, of which something is said: `Research and teaching positions are`."""
    kinds = tokens.kinds
    nouns = kinds[first] & NOUN and kinds[verb] & ING and kinds[verb + 1] & (NOUN | PLURAL)
    return bool(nouns and kinds[verb + 2] & (AUXILIARY | VERB | VERB_S)) and tokens.first_in_sentence(first)


def _put_after(tokens: Tokens, first: int, verb: int) -> str:
    """What the second of two verbs should read; the empty text where it may be sound."""
    before, after = tokens.kinds[first], tokens.kinds[verb]
    word = tokens.words[verb]
    if only(after, VERB_S):
        return bare_verb(tokens, word) if _is_bare_first(tokens, first) and not _is_apart(tokens, first) else ""
    if after & ING:
        doing = only(after, ING) or (mainly(after) == ING and has_object(tokens, verb))
        sure = _is_infinitive(tokens, first) or (only(before, VERB) and _is_said_of_many(tokens, first))
        return bare_verb(tokens, word) if doing and sure and word not in ("using", "including") else ""
    if not after & VERB or after & (PREPOSITION | AUXILIARY):
        return ""
    surely = only(after, VERB) or (mainly(after) == VERB and tokens.words[verb + 1] in SETTLES)
    opens = tokens.first_in_sentence(first)
    if only(before, VERB_S) and surely:
        before_first = tokens.words[first - 1]
        known = opens or before_first in _RELATIVE or before_first in SUBJECT_NOUNS or before_first in ("he", "she")
        return third_person(word) if known else ""
    if only(before, ING) and surely and (opens or tokens.words[first - 1] in _BEFORE_ING):
        return ing_of(word)
    return ""


def _is_infinitive(tokens: Tokens, verb: int) -> bool:
    """Whether a word can be nothing but the bare verb, by what stands before it."""
    if not tokens.kinds[verb] & VERB:
        return False
    before = verb - 1
    while only(tokens.kinds[before], ADVERB) and not tokens.first_in_sentence(before):
        before -= 1
    if tokens.words[before] in _INFINITIVE:
        return not _may_be_done(tokens, verb)
    if tokens.words[before] in PERSONS or tokens.words[before] == "who":
        return True  # Its subject was looked at before.
    if tokens.words[before] == "," and tokens.kinds[before - 1] & VERB and tokens.words[before - 2] in (",", "who"):
        return True  # "people who live, work and"
    return tokens.first_in_sentence(verb) and not tokens.kinds[verb] & PLURAL


def _is_bare_first(tokens: Tokens, verb: int) -> bool:
    if tokens.words[verb] in _ALSO_NOUNS and tokens.words[verb - 1] not in _INFINITIVE:
        return False
    return _is_infinitive(tokens, verb) or (only(tokens.kinds[verb], VERB) and not _may_be_done(tokens, verb))


def _is_said_of_many(tokens: Tokens, verb: int) -> bool:
    """`people who visit`, `crews repair`, `live, work`: a bare verb with its subject before it."""
    before = tokens.words[verb - 1]
    plural = only(tokens.kinds[verb - 1], PLURAL) or before == ","
    return (plural or before in _RELATIVE) and tokens.words[verb] not in _ALSO_NOUNS


def _is_apart(tokens: Tokens, verb: int) -> bool:
    """Whether the second verb may have its subject further back: "offers a chance to learn and provides"."""
    if tokens.words[verb - 1] != "to" or tokens.words[verb] in WITH_OBJECT:
        return False
    for number in range(verb - 2, 0, -1):
        kind = tokens.kinds[number]
        if not kind and tokens.words[number] in (".", ";", ":", "\x00", "!", "?"):
            return False
        if tokens.words[number] in _FOR_ONE or only(kind, VERB_S) or (kind & VERB_S and mainly(kind) != PLURAL):
            return True
    return False


def _may_be_done(tokens: Tokens, verb: int) -> bool:
    """Whether a verb says what is done to the subject: "is easy to maintain and makes"."""
    return tokens.words[verb - 1] == "to" and (tokens.words[verb - 2] in _EASY or tokens.words[verb - 2] == "not")


def _opens(tokens: Tokens, person: int) -> bool:
    """Whether "we" or "they" is the subject of a clause: not in "the people you train and"."""
    before = tokens.words[person - 1]
    return tokens.words[person] in ("we", "they", "you") and (
        tokens.first_in_sentence(person) or before in CLAUSE_STARTS or before in (",", "that", "how")
    )


def _is_deed(tokens: Tokens, doing: int) -> bool:
    """Whether a form in -ing opens a series behind a word for deeds: "by planning, organise and"."""
    before = tokens.words[doing - 1]
    if not tokens.kinds[doing] & ING or mainly(tokens.kinds[doing]) not in (ING, NOUN):
        return False
    if before == "by" or before in _HOLD_DEEDS:
        return True
    # "For training, enrol and attend" is sound.
    return before in ("for", "in", "of") and not tokens.first_in_sentence(doing - 1)


def has_object(tokens: Tokens, verb: int) -> bool:
    """Whether a determiner or a plural follows: managing the depot, but not managing director."""
    return tokens.words[verb + 1] in DETERMINERS or (
        only(tokens.kinds[verb + 1], PLURAL) and not tokens.words[verb + 1].endswith("ors")
    )


def _with_object(tokens: Tokens, first: int, verb: int) -> SeriesSlip | None:
    """The same for verbs that need an object, so that two of them side by side share one."""
    before, after = tokens.kinds[first], tokens.kinds[verb]
    if not before & (VERB | VERB_S | ING):
        return None
    base = tokens.words[first] if before & VERB else bare_verb(tokens, tokens.words[first])
    if base not in WITH_OBJECT:
        return None
    word = tokens.words[verb]
    own = word if is_bare(tokens, verb) else bare_verb(tokens, word)
    put = ""
    if before & ING and mainly(before) == ING and own == word:
        put = ing_of(word)
    elif (mainly(before) == VERB and only(after, VERB_S) and not _may_be_done(tokens, first)) or (
        (mainly(before) == VERB or (before & VERB and tokens.words[first - 1] == "to"))
        and (only(after, ING) or (mainly(after) == ING and has_object(tokens, verb)))
    ):
        put = own
    elif (only(before, VERB_S) or (before & VERB_S and tokens.first_in_sentence(first))) and own == word:
        put = third_person(word)
    return SeriesSlip(first, verb, put) if put and own not in _NEVER else None


def single_verbs(tokens: Tokens) -> Iterator[SeriesSlip]:
    """`to plan, developing and lead`, `Identifies, assess and reports`: single verbs with commas between them."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at(","):
        first, verb = number - 1, number + 1
        if not kinds[first] & (VERB | VERB_S | ING) or words[verb + 1] not in (",", "and", "or"):
            continue
        after, word = kinds[verb], words[verb]
        doing = only(after, ING) or (mainly(after) == ING and words[verb + 1] != "," and only(kinds[verb + 2], VERB))
        if (only(after, VERB_S) or doing) and word not in ("including", "using"):
            if _is_infinitive(tokens, first) or (only(kinds[first], VERB) and words[first - 1] == ","):
                yield SeriesSlip(first, verb, bare_verb(tokens, word))
        elif only(after, VERB) and word not in _NEVER and (tokens.first_in_sentence(first) or _is_deed(tokens, first)):
            if only(kinds[first], ING) or _is_deed(tokens, first):
                yield SeriesSlip(first, verb, ing_of(word))
            elif kinds[first] & VERB_S and not kinds[first] & (VERB | NOUN):
                yield SeriesSlip(first, verb, third_person(word))
