"""Check kind `verb-series`: verbs joined by "and" that do not share one form: supervise staff and undertakes checks.

A series is judged by how its sentence opens. Wherever another subject may have come between, nothing is said.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.agreement_words import AFTER_VERB, FORMS_FOR_MANY, FORMS_FOR_ONE
from rdlint.checks.clause_openings import FINITE, Opening, is_one_clause, opening_of
from rdlint.checks.inner_series import inside_infinitives
from rdlint.checks.passage import passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.sentence_words import (
    DETERMINERS,
    HAVE,
    MODALS,
    PERSONS,
    bare_verb,
    governs_clause,
    is_bare,
    skip_adverbs,
)
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.checks.verb_companions import SeriesSlip, done_beside, infinitive_after_ing, nouns_among_verbs
from rdlint.checks.verb_pairs import beside, single_verbs
from rdlint.checks.verb_words import DEEDS, WITH_OBJECT
from rdlint.model import Hit
from rdlint.reference.inflection import ing_of, third_person
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    DETERMINER,
    ING,
    NOUN,
    PLURAL,
    PREPOSITION,
    VERB,
    VERB_S,
    mainly,
    only,
)
from rdlint.rulebook.kind import CheckKind

#: Prepositions that belong to the noun before them: "the needs of growers and managing".
_INSIDE_NOUNS = frozenset(("of", "across", "within", "between", "throughout"))
#: Behind these a form in -ing is a verb and describes no noun.
_AFTER_DOING = frozenset(("that", "how", "it", "them", "what"))
_MAY_OPEN = VERB | VERB_S | ING | AUXILIARY | ADVERB


def check(places: Sequence[Place], _parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every verb that does not share the form of the verb it is joined to."""
    tokens = tokens_of(passage_of(places, role))
    told: set[int] = set()
    for slip in (
        *single_verbs(tokens),
        *_joined(tokens),
        *_listed(tokens),
        *nouns_among_verbs(tokens),
        *infinitive_after_ing(tokens),
        *inside_infinitives(tokens),
    ):
        if slip.verb in told or slip.first in told or not slip.put or tokens.capital(slip.verb):
            continue
        told.add(slip.verb)
        values = {"verb": tokens.written(slip.verb), "other": tokens.written(slip.first), "use": slip.put}
        first = slip.first if slip.verb - slip.first < 4 else slip.verb - 1
        if hit := tokens.hit(first, slip.verb, values, (slip.verb, slip.verb + 1), slip.put, "display"):
            yield hit


def _joined(tokens: Tokens) -> Iterator[SeriesSlip]:
    kinds, words = tokens.kinds, tokens.words
    for number in tokens.at("and", "or", "but"):
        if not kinds[number + 1] & _MAY_OPEN:
            continue
        verb = skip_adverbs(tokens, number + 1)
        kind = kinds[verb]
        if not kind & (VERB | VERB_S | ING) and words[verb] not in FORMS_FOR_ONE:
            continue
        if slip := beside(tokens, number, verb) or done_beside(tokens, number, verb):
            yield slip
        elif words[verb] in FORMS_FOR_MANY or words[verb] in FORMS_FOR_ONE:
            yield from _other_number(tokens, number, verb)
        elif only(kind, VERB_S) or _is_surely_s(tokens, verb):
            if words[number] != "or":
                yield from _third_after(tokens, number, verb)
        elif (is_bare(tokens, verb) and words[verb] != "be") or words[verb + 1] in AFTER_VERB.get(words[verb], ()):
            yield from _bare_after(tokens, number, verb)
        elif only(kind, ING):
            yield from _ing_after(tokens, number, verb)


def _other_number(tokens: Tokens, number: int, verb: int) -> Iterator[SeriesSlip]:
    """`Our crews are at the depot and has`, `The library offers talks and are`."""
    opening, word = opening_of(tokens, number), tokens.words[verb]
    if opening is None or opening.verb >= number or opening.form not in ("third", "many"):
        return
    owned = tokens.words[opening.verb] in HAVE
    if not owned and governs_clause(tokens, opening.verb):
        return
    if not is_one_clause(tokens, opening.verb + 1, number):
        return
    put = FORMS_FOR_MANY.get(word, "") if opening.form == "many" else FORMS_FOR_ONE.get(word, "")
    if put and word not in ("do", "does") and tokens.words[verb + 1] not in PERSONS:
        yield SeriesSlip(opening.verb, verb, "am" if word == "is" and tokens.words[opening.verb] == "am" else put)


def _listed(tokens: Tokens) -> Iterator[SeriesSlip]:
    """`Order plants, waters them`: a comma in place of "and"."""
    for number in tokens.at(","):
        if not tokens.kinds[number + 1] & _MAY_OPEN:
            continue
        verb = skip_adverbs(tokens, number + 1)
        if only(tokens.kinds[verb], VERB_S) and tokens.words[verb] not in FINITE:
            for slip in _third_after(tokens, number, verb):
                if is_bare(tokens, slip.first) or tokens.words[slip.first] in MODALS:
                    yield slip
        elif only(tokens.kinds[verb], VERB) and tokens.words[verb] not in ("be", "have", "do"):
            yield from _bare_among_others(tokens, number, verb)


def _bare_among_others(tokens: Tokens, number: int, verb: int) -> Iterator[SeriesSlip]:
    """`Managing rosters, prepare reports and supervising crews`, `Leads crews, manage leave and prepares reports`."""
    words, kinds = tokens.words, tokens.kinds
    opening = opening_of(tokens, number)
    if opening is None or opening.form not in ("ing", "third") or not is_one_clause(tokens, opening.verb + 1, number):
        return
    form = ING if opening.form == "ing" else VERB_S
    if governs_clause(tokens, opening.verb):
        return
    for at in range(verb + 2, tokens.sentence(verb)[1]):
        # "and sorts mail": a noun too, but no noun stands before another one here
        last = words[at - 1] == "and" and form == VERB_S and kinds[at] & VERB_S and not kinds[at] & AUXILIARY
        last = last and bool(kinds[at + 1] & (NOUN | DETERMINER)) and "to" not in words[opening.verb : verb]
        if words[at - 1] in (",", "and") and (only(kinds[at], form) or last):
            yield SeriesSlip(opening.verb, verb, ing_of(words[verb]) if form == ING else third_person(words[verb]))
            return


def _is_surely_s(tokens: Tokens, verb: int) -> bool:
    """`coordinates the depot`: a verb, though coordinates may be a plural elsewhere."""
    kind, word = tokens.kinds[verb], tokens.words[verb]
    if tokens.words[verb + 1] in AFTER_VERB.get(word[:-1], ()) and word.endswith("s"):
        return not tokens.kinds[verb - 2] & PLURAL
    if word in ("supports", "leads", "helps") and only(tokens.kinds[verb + 1], PLURAL | ADJECTIVE):
        return True
    return (
        only(kind, VERB_S | PLURAL)
        and mainly(kind) == VERB_S
        and tokens.words[verb + 1] in DETERMINERS
        and not only(tokens.kinds[verb - 2], PLURAL)
    )


def _is_verb_s(kind: int) -> bool:
    return bool(kind & VERB_S) and not kind & PLURAL


def _third_after(tokens: Tokens, number: int, verb: int) -> Iterator[SeriesSlip]:
    """`Supervise staff and undertakes checks`."""
    opening = opening_of(tokens, number)
    if opening is None or opening.form == "third" or _is_verb_s(tokens.kinds[number - 1]):
        return
    if opening.verb >= number or not is_one_clause(tokens, opening.verb + 1, number):
        return
    if governs_clause(tokens, opening.verb) and tokens.words[opening.verb] not in HAVE:
        return
    if opening.form == "ing" and "," in tokens.words[opening.verb : number]:
        return
    if tokens.kinds[number - 1] & PLURAL and not tokens.words[verb + 1][0].isalnum():
        return  # "samples from dams and bores, test them": one more noun
    if tokens.kinds[verb + 1] & VERB and tokens.words[verb + 2] in DETERMINERS:
        return  # "but installs print a list"
    base = bare_verb(tokens, tokens.words[verb])
    yield SeriesSlip(opening.verb, verb, ing_of(base) if opening.form == "ing" and base else base)


def _bare_after(tokens: Tokens, number: int, verb: int) -> Iterator[SeriesSlip]:
    """`Provides advice and manage a team`, `Managing budgets and provide advice`."""
    words, kinds = tokens.words, tokens.kinds
    opening = opening_of(tokens, number)
    if opening is None or opening.form in ("bare", "many") or governs_clause(tokens, opening.verb):
        return
    between = range(opening.verb + 1, number)
    if not _is_one_series(tokens, opening, number) or any(
        (words[at] == "to" and kinds[at + 1] & VERB) or is_bare(tokens, at) for at in between
    ):
        return
    word = words[verb]
    if opening.form == "third":
        yield SeriesSlip(opening.verb, verb, third_person(word))
    elif "," not in words[opening.verb : number]:
        yield SeriesSlip(opening.verb, verb, ing_of(word))


def _is_one_series(tokens: Tokens, opening: Opening, number: int) -> bool:
    """Whether no other subject comes between: "Manages the depot, supervises the crew and"."""
    first = opening.verb + 1
    if opening.form == "third":
        for at in range(first, number):
            if tokens.words[at - 1] == "," and only(tokens.kinds[at], VERB_S):
                if not is_one_clause(tokens, first, at) or governs_clause(tokens, at):
                    return False
                first = at + 1
    return is_one_clause(tokens, first, number)


def _ing_after(tokens: Tokens, number: int, verb: int) -> Iterator[SeriesSlip]:
    """`Manage budgets and preparing reports`."""
    words, kinds = tokens.words, tokens.kinds
    opening = opening_of(tokens, number)
    modal = opening is not None and opening.form == "many" and words[opening.verb] in MODALS
    if opening is None or (opening.form not in ("bare", "third") and not modal) or governs_clause(tokens, opening.verb):
        return
    between = range(opening.verb + 1, number)
    joins = any(kinds[at] & PREPOSITION and words[at] not in _INSIDE_NOUNS for at in between)
    if joins or any(kinds[at] & ING or (only(kinds[at], VERB_S) and opening.form == "bare") for at in between):
        return
    if any(words[at] == "," and not _goes_on(tokens, at + 1, opening.form) for at in between):
        return
    if not is_one_clause(tokens, opening.verb + 1, number) or len(between) < 1:
        return
    base = bare_verb(tokens, words[verb])
    after = words[verb + 1]
    if base in WITH_OBJECT or base in DEEDS or after in DETERMINERS or after in _AFTER_DOING:
        yield SeriesSlip(opening.verb, verb, third_person(base) if opening.form == "third" else base)


def _goes_on(tokens: Tokens, number: int, form: str) -> bool:
    """Whether a word behind a comma is the next verb of a series of this form."""
    kind, after = tokens.kinds[number], tokens.words[number + 1]
    return bool(kind & (VERB if form == "bare" else VERB_S)) and after not in (",", "and", "or")


KIND = CheckKind(
    name="verb-series",
    check=check,
    by_text=True,
    summary="Verbs joined by and that do not share one form: Supervise staff and undertakes checks.",
    placeholders=("words", "verb", "other", "use"),
)
