"""Check kind `verb-series`: verbs joined by "and" that do not share one form: supervise staff and undertakes checks.

A series is judged by how its sentence opens. Wherever another subject may have come between, nothing is said.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rdlint.checks.agreement_words import AFTER_VERB, FORMS_FOR_MANY, FORMS_FOR_ONE
from rdlint.checks.clause_openings import FINITE, is_one_clause, opening_of
from rdlint.checks.passage import passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.sentence_words import (
    BE,
    BREAKS,
    DETERMINERS,
    HAVE,
    MODALS,
    PERSONS,
    SUBORDINATE,
    bare_verb,
    governs_clause,
    is_bare,
    skip_adverbs,
    words_in,
)
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.checks.verb_words import DONE_TO_THINGS, NOMINALS, WANTS_BARE, WITH_OBJECT
from rdlint.model import Hit
from rdlint.reference.inflection import ing_of, participle_of, third_person
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
    mainly,
    only,
)
from rdlint.rulebook.kind import CheckKind

_MAY_OPEN = VERB | VERB_S | ING | AUXILIARY | ADVERB


class _Slip(NamedTuple):
    """`first` opens the series, `verb` should read `put`."""

    first: int
    verb: int
    put: str


def check(places: Sequence[Place], _parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every verb that does not share the form of the verb it is joined to."""
    tokens = tokens_of(passage_of(places, role))
    told: set[int] = set()
    for slip in (*_joined(tokens), *_listed(tokens), *_nouns_among_verbs(tokens), *_infinitive_after_ing(tokens)):
        if slip.verb in told or not slip.put or tokens.capital(slip.verb):
            continue
        told.add(slip.verb)
        values = {"verb": tokens.written(slip.verb), "other": tokens.written(slip.first), "use": slip.put}
        first = slip.first if slip.verb - slip.first < 4 else slip.verb - 1
        if hit := tokens.hit(first, slip.verb, values, (slip.verb, slip.verb + 1), slip.put, "display"):
            yield hit


def _joined(tokens: Tokens) -> Iterator[_Slip]:
    kinds, words = tokens.kinds, tokens.words
    for number in tokens.at("and", "or", "but"):
        if not kinds[number + 1] & _MAY_OPEN:
            continue
        verb = skip_adverbs(tokens, number + 1)
        kind = kinds[verb]
        if not kind & (VERB | VERB_S | ING) and words[verb] not in FORMS_FOR_ONE:
            continue
        if slip := _beside(tokens, number, verb) or _done(tokens, number, verb):
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


def _done(tokens: Tokens, number: int, verb: int) -> _Slip | None:
    """`is reviewed and update by`, `to be extended or convert to`: a second participle without its ending."""
    words, kinds = tokens.words, tokens.kinds
    first, word, after = number - 1, words[verb], words[verb + 1]
    done = kinds[first] & PARTICIPLE and mainly(kinds[first]) in (PAST, PARTICIPLE)
    if word not in DONE_TO_THINGS or not done or words[number] == "but":
        return None
    before = first - 1
    while only(kinds[before], ADVERB):
        before -= 1
    if words[before] not in BE or kinds[verb] & (PAST | PARTICIPLE):
        return None
    ends = tokens.last_in_sentence(verb)
    goes_on = ends or after in _AFTER_PARTICIPLE
    sure = after == "by" or (words[number] == "or" and goes_on) or (ends and words[verb - 1] == words[number])
    if sure or (words[before] in ("is", "was") and goes_on and kinds[verb] & VERB and not kinds[verb] & NOUN):
        return _Slip(first, verb, participle_of(word))
    return None


_AFTER_PARTICIPLE = words_in("to by in at on within as into from with when where before after")


def _other_number(tokens: Tokens, number: int, verb: int) -> Iterator[_Slip]:
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
    if put and word not in ("do", "does"):
        yield _Slip(opening.verb, verb, "am" if word == "is" and tokens.words[opening.verb] == "am" else put)


def _listed(tokens: Tokens) -> Iterator[_Slip]:
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


def _bare_among_others(tokens: Tokens, number: int, verb: int) -> Iterator[_Slip]:
    """`Managing rosters, prepare reports and supervising crews`, `Leads crews, manage leave and prepares reports`."""
    words, kinds = tokens.words, tokens.kinds
    opening = opening_of(tokens, number)
    if opening is None or opening.form not in ("ing", "third") or not is_one_clause(
        tokens, opening.verb + 1, number
    ):
        return
    form = ING if opening.form == "ing" else VERB_S
    if governs_clause(tokens, opening.verb):
        return
    for at in range(verb + 2, tokens.sentence(verb)[1]):
        if words[at - 1] in (",", "and") and only(kinds[at], form):
            yield _Slip(opening.verb, verb, ing_of(words[verb]) if form == ING else third_person(words[verb]))
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


def _beside(tokens: Tokens, number: int, verb: int) -> _Slip | None:
    """`developing and implement`, `provides and manage`, `to plan and maintaining`: two verbs with one object."""
    first = number - 1
    before, after = tokens.kinds[first], tokens.kinds[verb]
    if tokens.words[number] == "but" or tokens.words[first - 1] in PERSONS:
        return None
    base = tokens.words[first] if before & VERB else bare_verb(tokens, tokens.words[first])
    if base not in WITH_OBJECT:
        return None
    word = tokens.words[verb]
    own = word if is_bare(tokens, verb) else bare_verb(tokens, word)
    put = ""
    if before & ING and mainly(before) == ING and own == word:
        put = ing_of(word)
    elif mainly(before) == VERB and (
        only(after, ING) or only(after, VERB_S) or (mainly(after) == ING and tokens.words[verb + 1] in DETERMINERS)
    ):
        put = own
    elif only(before, VERB_S) and own == word:
        put = third_person(word)
    return _Slip(first, verb, put) if put and own not in ("be", "have", "do") else None


def _third_after(tokens: Tokens, number: int, verb: int) -> Iterator[_Slip]:
    """`Supervise staff and undertakes checks`."""
    opening = opening_of(tokens, number)
    if opening is None or opening.form == "third" or tokens.kinds[number - 1] & VERB_S:
        return
    if opening.verb >= number or not is_one_clause(tokens, opening.verb + 1, number):
        return
    if governs_clause(tokens, opening.verb) and tokens.words[opening.verb] not in HAVE:
        return
    if opening.form == "ing" and "," in tokens.words[opening.verb : number]:
        return
    base = bare_verb(tokens, tokens.words[verb])
    yield _Slip(opening.verb, verb, ing_of(base) if opening.form == "ing" and base else base)


def _bare_after(tokens: Tokens, number: int, verb: int) -> Iterator[_Slip]:
    """`Provides advice and manage a team`, `Managing budgets and provide advice`."""
    words, kinds = tokens.words, tokens.kinds
    opening = opening_of(tokens, number)
    if opening is None or opening.form in ("bare", "many") or governs_clause(tokens, opening.verb):
        return
    between = range(opening.verb + 1, number)
    if not is_one_clause(tokens, opening.verb + 1, number) or any(
        (words[at] == "to" and kinds[at + 1] & VERB) or is_bare(tokens, at) for at in between
    ):
        return
    word = words[verb]
    if opening.form == "third":
        yield _Slip(opening.verb, verb, third_person(word))
    elif "," not in words[opening.verb : number]:
        yield _Slip(opening.verb, verb, ing_of(word))


def _ing_after(tokens: Tokens, number: int, verb: int) -> Iterator[_Slip]:
    """`Manage budgets and preparing reports`."""
    words, kinds = tokens.words, tokens.kinds
    opening = opening_of(tokens, number)
    if opening is None or opening.form not in ("bare", "third") or governs_clause(tokens, opening.verb):
        return
    between = range(opening.verb + 1, number)
    if any(kinds[at] & (PREPOSITION | ING) or (only(kinds[at], VERB_S) and opening.form == "bare") for at in between):
        return
    if any(words[at] == "," and not _goes_on(tokens, at + 1, opening.form) for at in between):
        return
    if not is_one_clause(tokens, opening.verb + 1, number) or len(between) < 1:
        return
    base = bare_verb(tokens, words[verb])
    if base in WITH_OBJECT:
        yield _Slip(opening.verb, verb, third_person(base) if opening.form == "third" else base)


def _goes_on(tokens: Tokens, number: int, form: str) -> bool:
    """Whether a word behind a comma is the next verb of a series of this form."""
    kind, after = tokens.kinds[number], tokens.words[number + 1]
    return bool(kind & (VERB if form == "bare" else VERB_S)) and after not in (",", "and", "or")


def _infinitive_after_ing(tokens: Tokens) -> Iterator[_Slip]:
    """`Experience in leading teams, managing budgets and to work`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at("to"):
        if words[number - 1] != "and" or not kinds[number + 1] & VERB or kinds[number + 1] & ADJECTIVE:
            continue
        for at in range(number - 2, max(number - _LONGEST_SERIES, 0), -1):
            word = words[at]
            if (word == "to" and kinds[at + 1] & VERB) or word in BREAKS or word in SUBORDINATE or word in PERSONS or word in WANTS_BARE:
                break
            if words[at + 1] == "in" and word in _SHOWN_IN and kinds[at + 2] & ING:
                if kinds[number - 2] & (NOUN | PLURAL | ADVERB):
                    yield _Slip(at + 2, number + 1, ing_of(words[number + 1]))
                break


_LONGEST_SERIES = 24
_SHOWN_IN = words_in(
    """experience experienced skill skills skilled interest interested success successful record background expertise
    proficiency proficient competence confidence confident involved assist assists assisting"""
)


def _nouns_among_verbs(tokens: Tokens) -> Iterator[_Slip]:
    """`identify needs, development of plans, and assist growers`."""
    words = tokens.words
    for number in tokens.at("of"):
        noun = number - 1
        verb = NOMINALS.get(words[noun])
        if verb is None or (words[noun - 1] != "," and (words[noun - 1] != "and" or words[noun - 2] != ",")):
            continue
        if _ends_verbs(tokens, noun):
            yield _Slip(noun, noun, verb)
            continue
        joined = next((at for at in range(number, tokens.sentence(number)[1]) if words[at] in ("and", "or")), 0)
        after = skip_adverbs(tokens, joined + 1)
        if not joined or not is_bare(tokens, after) or not {",", "."}.isdisjoint(words[number : joined - 1]):
            continue
        opening = opening_of(tokens, noun)
        if opening is not None and opening.form == "bare":
            yield _Slip(noun, noun, verb)


def _ends_verbs(tokens: Tokens, noun: int) -> bool:
    """`assess requests, write reports, preparation of plans`: what went before the last comma were verbs."""
    words = tokens.words
    comma = noun - 1 if words[noun - 1] == "," else noun - 2
    before = comma - 1
    while words[before] != "," and words[before] not in BREAKS and comma - before < _LONGEST_ITEM:
        before -= 1
    if words[before] != "," or not is_bare(tokens, before + 1) or "and" in words[before:comma]:
        return False
    if governs_clause(tokens, before + 1) or any(tokens.kinds[at] & PREPOSITION for at in range(before + 1, comma)):
        return False
    opening = opening_of(tokens, before)
    return opening is not None and opening.form == "bare" and not governs_clause(tokens, opening.verb)


_LONGEST_ITEM = 8

KIND = CheckKind(
    name="verb-series",
    check=check,
    by_text=True,
    summary="Verbs joined by and that do not share one form: Supervise staff and undertakes checks.",
    placeholders=("words", "verb", "other", "use"),
)
