"""Check kind `verb-series`: verbs joined by "and" that do not share one form: supervise staff and undertakes checks.

A series is judged by how its sentence opens. Wherever another subject may have come between, nothing is said.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rdlint.checks.agreement_words import SUBJECT_NOUNS
from rdlint.checks.passage import passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.sentence_words import (
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
)
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.checks.verb_words import NOMINALS, WITH_OBJECT
from rdlint.model import Hit
from rdlint.reference.inflection import ing_of, third_person
from rdlint.reference.word_classes import ADVERB, CLOSED, ING, PLURAL, PREPOSITION, PRONOUN, VERB, VERB_S, mainly, only
from rdlint.rulebook.kind import CheckKind

_STARTS = frozenset((":", ";", "•", "·", "●"))
_FINITE = frozenset(("is", "are", "was", "were", "does", "do", "did")) | HAVE | MODALS
_OPENS_SUBJECT = frozenset(("the", "this", "these", "those", "our", "all"))
_LONGEST_INTRODUCTION = 9
_LONGEST_SUBJECT = 8
_ALSO_FOR_ONE = {"are": "is", "have": "has"}


class _Slip(NamedTuple):
    """`first` opens the series, `verb` should read `put`."""

    first: int
    verb: int
    put: str


class _Opening(NamedTuple):
    """How the clause opens that a joined verb belongs to: `form` is bare, third, ing or many; `verb` is its verb."""

    form: str
    verb: int


def check(places: Sequence[Place], _parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every verb that does not share the form of the verb it is joined to."""
    tokens = tokens_of(passage_of(places, role))
    told: set[int] = set()
    for slip in (*_joined(tokens), *_listed(tokens), *_nouns_among_verbs(tokens)):
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
        verb = skip_adverbs(tokens, number + 1)
        kind = kinds[verb]
        if not kind & (VERB | VERB_S | ING) and words[verb] not in _ALSO_FOR_ONE:
            continue
        if slip := _beside(tokens, number, verb):
            yield slip
        elif only(kind, VERB_S) or _is_surely_s(tokens, verb):
            if words[number] != "or" and words[verb] not in _FINITE - {"has"}:
                yield from _third_after(tokens, number, verb)
        elif (is_bare(tokens, verb) and words[verb] != "be") or words[verb] in _ALSO_FOR_ONE:
            yield from _bare_after(tokens, number, verb)
        elif only(kind, ING):
            yield from _ing_after(tokens, number, verb)


def _listed(tokens: Tokens) -> Iterator[_Slip]:
    """`Order plants, waters them`: a comma in place of "and"."""
    for number in tokens.at(","):
        verb = skip_adverbs(tokens, number + 1)
        if only(tokens.kinds[verb], VERB_S) and tokens.words[verb] not in _FINITE:
            for slip in _third_after(tokens, number, verb):
                if tokens.words[slip.first] not in ("you", "we", "they") and is_bare(tokens, slip.first):
                    yield slip


def _is_surely_s(tokens: Tokens, verb: int) -> bool:
    """`coordinates the depot`: a verb, though coordinates may be a plural elsewhere."""
    kind = tokens.kinds[verb]
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
    elif mainly(before) == VERB and (only(after, ING) or only(after, VERB_S)):
        put = own
    elif only(before, VERB_S) and own == word:
        put = third_person(word)
    return _Slip(first, verb, put) if put and own not in ("be", "have", "do") else None


def _opening(tokens: Tokens, number: int) -> _Opening | None:
    """How the clause opens that a word stands in; None where nobody can be sure."""
    words, kinds = tokens.words, tokens.kinds
    first = number
    while words[first - 1] not in BREAKS:
        first -= 1
    if words[first - 1] not in _STARTS and not tokens.first_in_sentence(first):
        return None
    opening = skip_adverbs(tokens, first)
    word, kind, after = words[opening], kinds[opening], words[opening + 1]
    if word == "to" and kinds[opening + 1] & VERB:
        return _Opening("bare", opening + 1)
    if is_bare(tokens, opening) or (kind & VERB and not kind & PLURAL and after in DETERMINERS):
        return _Opening("bare", opening)
    if only(kind, VERB_S) or (kind & VERB_S and after in DETERMINERS):
        return _Opening("third", opening)
    if kind & ING and mainly(kind) == ING and after != "of" and not tokens.capital(opening + 1):
        return _Opening("ing", opening)
    return _after_subject(tokens, _past_introduction(tokens, first, number))


def _past_introduction(tokens: Tokens, first: int, number: int) -> int:
    """The first word after "In addition," or "As a ranger,"."""
    if tokens.kinds[first] & (PREPOSITION | ADVERB):
        for comma in range(first + 1, min(first + _LONGEST_INTRODUCTION, number)):
            if tokens.words[comma] == ",":
                return comma + 1
    return first


def _after_subject(tokens: Tokens, first: int) -> _Opening | None:
    """The opening of a clause whose subject begins at `first`: "The role provides", "These roles are"."""
    words, kinds = tokens.words, tokens.kinds
    if words[first] in ("you", "we", "they"):
        verb = skip_adverbs(tokens, first + 1)
        return _Opening("many", verb) if kinds[verb] & VERB or words[verb] in MODALS | {"are", "have"} else None
    if words[first] not in _OPENS_SUBJECT:
        return None
    for verb in range(first + 2, first + _LONGEST_SUBJECT):
        word, kind, noun = words[verb], kinds[verb], kinds[verb - 1]
        surely = only(kind, VERB_S) or (kind & VERB_S and words[verb + 1] in DETERMINERS) or word in ("is", "has")
        if surely and words[verb - 1] in SUBJECT_NOUNS:
            return _Opening("third", verb)
        if (only(kind, VERB) or word in ("are", "have")) and only(noun, PLURAL):
            return _Opening("many", verb)
        if word in _FINITE or word in BREAKS or kind & CLOSED & ~PRONOUN or only(kind, VERB | VERB_S):
            return None
    return None


def _is_one_clause(tokens: Tokens, first: int, last: int) -> bool:
    """Whether no other subject or verb stands in words[first:last]."""
    for number in range(first, last):
        word = tokens.words[number]
        if word in SUBORDINATE or word in PERSONS or word in _FINITE or governs_clause(tokens, number):
            return False
        if only(tokens.kinds[number], VERB_S):
            return False
    return True


def _third_after(tokens: Tokens, number: int, verb: int) -> Iterator[_Slip]:
    """`Supervise staff and undertakes checks`."""
    opening = _opening(tokens, number)
    if opening is None or opening.form == "third" or tokens.kinds[number - 1] & VERB_S:
        return
    if governs_clause(tokens, opening.verb) or not _is_one_clause(tokens, opening.verb + 1, number):
        return
    if opening.form == "ing" and "," in tokens.words[opening.verb : number]:
        return
    base = "have" if tokens.words[verb] == "has" else bare_verb(tokens, tokens.words[verb])
    yield _Slip(opening.verb, verb, ing_of(base) if opening.form == "ing" and base else base)


def _bare_after(tokens: Tokens, number: int, verb: int) -> Iterator[_Slip]:
    """`Provides advice and manage a team`, `Managing budgets and provide advice`."""
    words, kinds = tokens.words, tokens.kinds
    opening = _opening(tokens, number)
    if opening is None or opening.form in ("bare", "many") or governs_clause(tokens, opening.verb):
        return
    between = range(opening.verb + 1, number)
    if not _is_one_clause(tokens, opening.verb + 1, number) or any(
        (words[at] == "to" and kinds[at + 1] & VERB) or is_bare(tokens, at) for at in between
    ):
        return
    word = words[verb]
    if opening.form == "third":
        yield _Slip(opening.verb, verb, _ALSO_FOR_ONE.get(word) or third_person(word))
    elif word not in _ALSO_FOR_ONE and "," not in words[opening.verb : number]:
        yield _Slip(opening.verb, verb, ing_of(word))


def _ing_after(tokens: Tokens, number: int, verb: int) -> Iterator[_Slip]:
    """`Manage budgets and preparing reports`."""
    words, kinds = tokens.words, tokens.kinds
    opening = _opening(tokens, number)
    if opening is None or opening.form not in ("bare", "third") or governs_clause(tokens, opening.verb):
        return
    between = range(opening.verb + 1, number)
    if any(kinds[at] & (PREPOSITION | ING | VERB_S) or words[at] == "," for at in between):
        return
    if not _is_one_clause(tokens, opening.verb + 1, number) or len(between) < 1:
        return
    base = bare_verb(tokens, words[verb])
    if base in WITH_OBJECT:
        yield _Slip(opening.verb, verb, third_person(base) if opening.form == "third" else base)


def _nouns_among_verbs(tokens: Tokens) -> Iterator[_Slip]:
    """`identify needs, development of plans, and assist growers`."""
    words = tokens.words
    for number in tokens.at("of"):
        noun = number - 1
        verb = NOMINALS.get(words[noun])
        if verb is None or words[noun - 1] != ",":
            continue
        joined = next((at for at in range(number, tokens.sentence(number)[1]) if words[at] in ("and", "or")), 0)
        after = skip_adverbs(tokens, joined + 1)
        if not joined or not is_bare(tokens, after) or not {",", "."}.isdisjoint(words[number : joined - 1]):
            continue
        opening = _opening(tokens, noun)
        if opening is not None and opening.form == "bare":
            yield _Slip(noun, noun, verb)


KIND = CheckKind(
    name="verb-series",
    check=check,
    by_text=True,
    summary="Verbs joined by and that do not share one form: Supervise staff and undertakes checks.",
    placeholders=("words", "verb", "other", "use"),
)
