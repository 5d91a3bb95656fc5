"""Lists that end without "and" because a verb comes last: manage budgets, contracts and provide advice."""

from collections.abc import Iterator

from rdlint.checks.agreement_words import AFTER_VERB
from rdlint.checks.clause_openings import Opening, is_one_clause, opening_of
from rdlint.checks.sentence_words import BREAKS, MODALS, is_bare, skip_adverbs, words_in
from rdlint.checks.tokens import Tokens
from rdlint.checks.unlike_verbs import subject_follows
from rdlint.checks.unlike_words import SETTLES, Unlike
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CLOSED,
    CONJUNCTION,
    DETERMINER,
    ING,
    NAME,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PLURAL,
    PREPOSITION,
    VERB,
    VERB_S,
    mainly,
    only,
)

_NOUNS = NOUN | PLURAL | NAME
_IN_ITEM = _NOUNS | ADJECTIVE | PARTICIPLE | NUMBER
_FORMS = {"bare": VERB, "third": VERB_S, "ing": ING}
_NEVER = words_in("be have do has does being having doing using including following")
#: Verbs too, but hardly ever without an object.
_MOSTLY_NOUNS = words_in("staff plant equipment machines tools land stock volunteers contractors resources")
_ACTING = words_in(
    """reflecting liaising responding contributing participating assisting complying collaborating communicating
    dealing engaging adhering"""
)
_BEFORE_DOING = words_in("by for in of through without from about with at")
_LONGEST_ITEM = 6
_LONGEST = 24


def list_without_and(tokens: Tokens, number: int) -> Iterator[Unlike]:
    """`order tools, plants and deliver them`: what stands behind "and" is no third thing, but a verb like the first."""
    words, kinds = tokens.words, tokens.kinds
    last = number - 1 if words[number - 1] != "," else number - 2
    if not kinds[last] & _NOUNS:
        return
    comma = last
    while kinds[comma] & _IN_ITEM and not kinds[comma] & DETERMINER and last - comma < _LONGEST_ITEM:
        comma -= 1
    if words[comma] != "," or comma == last or not _ends_item(tokens, comma - 1):
        return
    verb = skip_adverbs(tokens, number + 1)
    form = _form(tokens, verb)
    if not form or tokens.capital(verb):
        return
    item = comma + 1
    may_be_verb = kinds[item] & _FORMS[form] and not (item == last and words[item] in _MOSTLY_NOUNS)
    if may_be_verb or kinds[item] & (PREPOSITION | ADVERB | ING | CONJUNCTION):
        return
    if not kinds[item] & _NOUNS and item == last:
        return
    if _first_verb(tokens, form, comma, number):
        listed = f"{tokens.written(comma - 1)} and {tokens.between(item, last)}"
        yield Unlike(last, verb, comma - 1, f"{listed}, {tokens.between(number, verb)}")


def _ends_item(tokens: Tokens, noun: int) -> bool:
    """Whether a word ends a thing of a list: not in "mundane, boring work"."""
    return bool(tokens.kinds[noun] & _NOUNS) and mainly(tokens.kinds[noun]) not in (ADJECTIVE, PARTICIPLE, ING, VERB)


def _form(tokens: Tokens, verb: int) -> str:
    """The form of a word that can be nothing but a verb with what follows it; the empty text where it may be a noun."""
    word, kind, after = tokens.words[verb], tokens.kinds[verb], tokens.kinds[verb + 1]
    if word in _NEVER:
        return ""
    if only(kind, VERB) or is_bare(tokens, verb) or tokens.words[verb + 1] in AFTER_VERB.get(word, ()):
        return "bare"
    if only(kind, VERB_S):
        return "third"
    if tokens.words[verb + 1] in SETTLES and not kind & CLOSED and not subject_follows(tokens, verb):
        # Behind a noun and before "the" only a verb can stand.
        return "bare" if kind & VERB else "third" if kind & VERB_S else ""
    if kind & ING and mainly(kind) == ING:
        acts = (
            after & DETERMINER
            or word in _ACTING
            or (only(kind, ING) and after & (_NOUNS | ADJECTIVE) and not after & PREPOSITION)
        )
        return "ing" if acts else ""
    return ""


def _first_verb(tokens: Tokens, form: str, comma: int, number: int) -> int:
    """The verb of this form with which the series begins, and whose objects the list names; 0 where it is not sure."""
    words, kinds = tokens.words, tokens.kinds
    opening = opening_of(tokens, number)
    if opening is not None and _is_series(tokens, opening, form, comma, number):
        return opening.verb
    if opening is not None and form != "ing":
        return 0
    for at in range(comma - 1, max(comma - _LONGEST, 0), -1):
        word, kind = words[at], kinds[at]
        if word in BREAKS:
            return 0
        before = words[at - 1]
        if form == "ing" and kind & ING and before in _BEFORE_DOING and words[at + 1] != "of":
            return at if at < comma - 1 else 0
        if form == "bare" and kind & VERB and (before in MODALS or before == "to"):
            return at if at < comma - 1 else 0
        verbal = kind & AUXILIARY or only(kind, VERB | VERB_S | ING) or is_bare(tokens, at)
        if verbal or (kind & CONJUNCTION and word not in ("and", "or")) or (kind & VERB and before == ","):
            return 0
    return 0


def _is_series(tokens: Tokens, opening: Opening, form: str, comma: int, number: int) -> bool:
    forms = ("bare", "many") if form == "bare" else (form,)
    first = opening.verb + 1
    if tokens.words[opening.verb] in MODALS:
        first = skip_adverbs(tokens, first) + 1
    if opening.form not in forms or first >= comma:
        return False
    if any(only(tokens.kinds[at], VERB | ING) for at in range(first, comma)):
        return False
    return is_one_clause(tokens, first, number)
