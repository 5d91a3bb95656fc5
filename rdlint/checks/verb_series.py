"""Check kind `verb-series`: verbs joined by "and" that do not share one form: supervise staff and undertakes checks.

A series is judged by how its sentence opens. Wherever another subject may have come between, nothing is said.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rdlint.checks.agreement_words import AFTER_VERB, FORMS_FOR_MANY, FORMS_FOR_ONE
from rdlint.checks.clause_openings import FINITE, is_one_clause, opening_of
from rdlint.checks.passage import passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.sentence_words import DETERMINERS, HAVE, MODALS, PERSONS, bare_verb, governs_clause, is_bare, skip_adverbs
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.checks.verb_words import NOMINALS, WITH_OBJECT
from rdlint.model import Hit
from rdlint.reference.inflection import ing_of, third_person
from rdlint.reference.word_classes import ADVERB, AUXILIARY, ING, PLURAL, PREPOSITION, VERB, VERB_S, mainly, only
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
        if not kinds[number + 1] & _MAY_OPEN:
            continue
        verb = skip_adverbs(tokens, number + 1)
        kind = kinds[verb]
        if not kind & (VERB | VERB_S | ING) and words[verb] not in FORMS_FOR_ONE:
            continue
        if slip := _beside(tokens, number, verb):
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
            yield from _bare_among_ing(tokens, number, verb)


def _bare_among_ing(tokens: Tokens, number: int, verb: int) -> Iterator[_Slip]:
    """`Managing rosters, prepare reports and supervising crews`."""
    words, kinds = tokens.words, tokens.kinds
    opening = opening_of(tokens, number)
    if opening is None or opening.form != "ing" or not is_one_clause(tokens, opening.verb + 1, number):
        return
    if governs_clause(tokens, opening.verb):
        return
    for at in range(verb + 2, tokens.sentence(verb)[1]):
        if words[at - 1] in (",", "and") and only(kinds[at], ING):
            yield _Slip(opening.verb, verb, ing_of(words[verb]))
            return


def _is_surely_s(tokens: Tokens, verb: int) -> bool:
    """`coordinates the depot`: a verb, though coordinates may be a plural elsewhere."""
    kind, word = tokens.kinds[verb], tokens.words[verb]
    if tokens.words[verb + 1] in AFTER_VERB.get(word[:-1], ()) and word.endswith("s"):
        return not tokens.kinds[verb - 2] & PLURAL
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
    if any(kinds[at] & (PREPOSITION | ING | VERB_S) or words[at] == "," for at in between):
        return
    if not is_one_clause(tokens, opening.verb + 1, number) or len(between) < 1:
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
        opening = opening_of(tokens, noun)
        if opening is not None and opening.form == "bare":
            yield _Slip(noun, noun, verb)


KIND = CheckKind(
    name="verb-series",
    check=check,
    by_text=True,
    summary="Verbs joined by and that do not share one form: Supervise staff and undertakes checks.",
    placeholders=("words", "verb", "other", "use"),
)
