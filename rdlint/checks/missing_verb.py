"""Check kind `missing-verb`: a subject, or will, must or can, without the verb that it needs: work may undertaken."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rdlint.checks.missing_be import be_is_missing
from rdlint.checks.passage import BOUNDARY, passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.sentence_words import BREAKS, may_be_finite, skip_adverbs, words_in
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.checks.verbless_clauses import verbless_clauses
from rdlint.model import Hit
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    DETERMINER,
    ING,
    NAME,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    PREPOSITION,
    PRONOUN,
    VERB,
    VERB_S,
    mainly,
    only,
)
from rdlint.rulebook.kind import CheckKind


class Subjects(NamedTuple):
    """Nouns for who does the work; behind them `states`, behind persons `moods`, show that a form of be is missing."""

    nouns: frozenset[str]
    states: frozenset[str]
    moods: frozenset[str]


_MODALS = ("will", "must", "may", "should", "can", "cannot", "might", "could", "would", "shall")
_PERSONS = ("you", "we", "they", "i")
_DETERMINERS = words_in("the a an our your their its this these")
#: Behind these a person is the subject of a clause: "if you able to travel".
_OPENERS = words_in(
    "ensure ensuring if when where while because whether once unless until how what that which since although"
)
_SUBJECT = NOUN | PLURAL | PRONOUN | NAME
_ENSURE = ("ensure", "ensures", "ensuring")
_STATES = ("aware", "familiar", "compliant", "able", "responsible", "accountable")
_STATES_AFTER_MODALS = ("subject", "eligible", "suited", "due", "key", "responsible")
#: Behind "will" these say how somebody is.
_SET_PHRASES = {
    "in": words_in("touch contact charge place attendance possession force office receipt"),
    "of": words_in("benefit interest assistance value use good great service particular"),
    "for": words_in("you us two three six twelve generations"),
    "on": words_in("call roster duty probation leave display offer site hand"),
    "at": words_in("risk least work ease"),
    "under": words_in("review construction pressure contract"),
}
_CLAUSE_ENDS = (BOUNDARY, ".", "!", "?", ";", ":", "(", "that", "which", "who", "where", "when", "if", "and")
#: "see what we achieved by working together"
_WHAT = words_in("what that which how all everything as whatever")
_ASKED = words_in("encouraged required invited permitted authorised entitled obliged welcome")
_INVERTED = words_in("event case circumstances nor neither only so circumstance")
_ENDS = (BOUNDARY, ".", "!", "?", ";")
_AFTER_MOODS = ("in", "to", "about", "with", "by", "for", "at")
_BE = {"i": "am", "you": "are", "we": "are", "they": "are"}


def prepare(parameters: Mapping[str, Any], _library: Any) -> Subjects:
    """The lists of the rule."""
    return Subjects(words_in(parameters["nouns"]), words_in(parameters["states"]), words_in(parameters["moods"]))


def check(places: Sequence[Place], subjects: Subjects, role: Role) -> Iterator[Hit]:
    """A hit where the verb is missing."""
    tokens = tokens_of(passage_of(places, role))
    told: set[int] = set()
    for found in (
        _after_modals(tokens),
        _after_persons(tokens, subjects),
        _after_nouns(tokens, subjects),
        _after_ensure(tokens),
        be_is_missing(tokens),
        verbless_clauses(tokens),
    ):
        for first, gap, put in found:
            if gap in told:
                continue
            told.add(gap)
            if hit := tokens.hit(first, gap, {"use": put}, (gap, gap), put.partition(" or ")[0]):
                yield hit


def _after_modals(tokens: Tokens) -> Iterator[tuple[int, int, str]]:
    """`the work may undertaken by`, `staff must able to`, `you will the first`."""
    words, kinds = tokens.words, tokens.kinds
    for modal in _MODALS:
        for number in tokens.positions.get(modal, ()):
            if kinds[number + 1] & VERB:
                continue
            before = number - 1
            joined = words[before] in ("and", "but", "or", "which", "that", "who")
            named = kinds[before] & _SUBJECT or joined or not kinds[before]
            if (
                not named
                or words[before] in _DETERMINERS
                or words[before] in _INVERTED
                or not words[before].replace("-", "").isalnum()
            ):
                continue
            gap = skip_adverbs(tokens, number + 1)
            put = "" if kinds[gap] & VERB else _missing_after_modal(tokens, gap)
            if (
                put
                and (put == "be" or not joined)
                and not (tokens.capital(number) or tokens.capital(gap) or _asks(tokens, gap))
            ):
                yield before, gap, put


def _missing_after_modal(tokens: Tokens, number: int) -> str:
    """What stands before a word after will, must or can; the empty text where nothing has to."""
    word, kind = tokens.words[number], tokens.kinds[number]
    if word == BOUNDARY:
        return ""
    after = tokens.kinds[number + 1]
    if word == "part" and tokens.words[number + 1] == "of":
        return "be"
    if word in _STATES_AFTER_MODALS and tokens.words[number + 1] in ("to", "for"):
        return "be"
    if word == "appropriate" and after & DETERMINER:
        return ""  # "can appropriate the funds"
    if tokens.words[number + 1] in _SET_PHRASES.get(word, ()):
        acts = tokens.kinds[number + 2] & VERB or {"be", "have"} & set(tokens.words[number + 2 : number + 4])
        return "" if acts else "be"
    if only(kind, PLURAL):
        return "" if _has_verb(tokens, number + 1) else "have or be"
    if word in _DETERMINERS and word != "this":
        # "in no event shall the owner be": the subject comes second.
        return "" if _has_verb(tokens, number + 1) else "be or have"
    if only(kind, ADJECTIVE) and "-" not in word and word not in ("likely", "sound"):
        return "have or be" if after & (NOUN | PLURAL) else "be"
    done = kind & PARTICIPLE and not kind & (VERB | AUXILIARY | NOUN)
    return "be" if done and not after & (NOUN | PLURAL) else ""


def _has_verb(tokens: Tokens, number: int) -> bool:
    """Whether a bare verb may follow in the same sentence, for a subject behind will or shall."""
    words, kinds = tokens.words, tokens.kinds
    while words[number] not in _ENDS and words[number] not in (",", "to", "and", "that", "which", "who"):
        if (kinds[number] & VERB and not kinds[number] & (NOUN | ADJECTIVE)) or words[number] in ("be", "have"):
            return True
        number += 1
    return False


def _asks(tokens: Tokens, number: int) -> bool:
    """Whether the sentence that a word stands in is a question."""
    words: list[str] = tokens.words
    while words[number] not in _ENDS:
        number += 1
    return words[number] == "?"


def _after_persons(tokens: Tokens, subjects: Subjects) -> Iterator[tuple[int, int, str]]:
    """`if you able to travel`, `we excited to`."""
    words, kinds = tokens.words, tokens.kinds
    for person in _PERSONS:
        for number in tokens.positions.get(person, ()):
            opened = words[number - 1] in _OPENERS or words[number - 1] == ","
            if not opened and not tokens.first_in_sentence(number):
                if mainly(kinds[number - 1]) == NOUN and mainly(kinds[number + 1]) == ING:
                    yield number, number + 1, _BE[person]  # "the position you applying for"
                continue
            gap = skip_adverbs(tokens, number + 1)
            word, kind = words[gap], kinds[gap]
            apposed = word == "the" or (kind & (NOUN | PLURAL) and not kind & ADJECTIVE)
            lacking = (word in ("a", "an") and not opened) or only(kind, ADJECTIVE | ING)
            done = kind & PARTICIPLE and not kind & (PAST | VERB | AUXILIARY | NOUN)
            done = done or (word in subjects.moods and words[gap + 1] in _AFTER_MOODS)
            done = done or (word in _ASKED and words[gap + 1] == "to")
            done = done or (bool(kind & PAST) and words[gap + 1] == "by" and words[number - 1] not in _WHAT)
            if (lacking or done) and not apposed and not tokens.capital(gap) and not _asks(tokens, gap):
                yield number, gap, _BE[person]


def _after_nouns(tokens: Tokens, subjects: Subjects) -> Iterator[tuple[int, int, str]]:
    """`The council seeking a ranger to join the crew.`"""
    words, kinds = tokens.words, tokens.kinds
    for first in tokens.at("the", "this", "our"):
        if words[first - 1] not in _ENDS:
            continue
        gap = _state(tokens, first, subjects)
        if not gap:
            continue
        last = tokens.sentence(gap)[1]
        # "The team responsible for parks" may be an entry of a list; "Our team responsible for parks" is none.
        whole = words[last + 1] == "." or (words[gap - 1] in subjects.nouns and _is_no_entry(words, first, gap, last))
        if whole and not any(_rules(tokens, at) for at in range(gap + 1, last + 1)):
            yield gap - 1, gap, "are" if kinds[gap - 1] & PLURAL else "is"


def _is_no_entry(words: Sequence[str], first: int, gap: int, last: int) -> bool:
    return words[last + 1] == BOUNDARY and (words[gap] == "seeking" or (words[first] != "the" and last > gap + 3))


def _state(tokens: Tokens, first: int, subjects: Subjects) -> int:
    """The word behind a noun phrase that says how the thing is, where a verb should stand; 0 where there is none."""
    words, kinds = tokens.words, tokens.kinds
    if words[first + 1] in BREAKS:
        return 0
    for number in range(first + 2, first + 6):
        if words[number] in BREAKS or words[number] == ",":
            return 0
        kind = kinds[number]
        named = kinds[number - 1] & (NOUN | PLURAL | NAME)
        if named and not tokens.capital(number):
            if words[number] in subjects.states and words[number - 1] in subjects.nouns:
                return number
            if only(kind, ADJECTIVE) and words[number + 1] in ("to", "for", "with", "of"):
                return number
        if kind and (kind & AUXILIARY or not kind & (NOUN | PLURAL | ADJECTIVE | NAME)):
            return 0
    return 0


def _after_ensure(tokens: Tokens) -> Iterator[tuple[int, int, str]]:
    """`Ensure that all work carried out on time`: a clause in which nothing can be the verb."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.positions.get("that", ()):
        if words[number - 1] not in _ENSURE:
            continue
        gap = 0
        at = number + 1
        while words[at] not in _CLAUSE_ENDS:
            done = kinds[at] & PARTICIPLE and not kinds[at] & (NOUN | ADJECTIVE) and words[at - 1] not in _DETERMINERS
            if (
                not gap
                and (done or words[at] in _STATES)
                and kinds[at - 1] & (NOUN | PLURAL)
                and _ends_state(tokens, at)
            ):
                gap = at
            elif kinds[at] & (AUXILIARY | VERB | VERB_S | PAST) and not _is_noun(tokens, at):
                break
            at += 1
        else:
            if gap:
                yield number - 1, gap, "are" if kinds[gap - 1] & PLURAL else "is or are"


def _ends_state(tokens: Tokens, number: int) -> bool:
    """Whether what follows a participle says how, where or by whom, so that no object can follow it."""
    after = tokens.kinds[number + 1]
    return bool(after & (PREPOSITION | ADVERB)) and not after & (NOUN | PLURAL | ADJECTIVE | DETERMINER)


def _is_noun(tokens: Tokens, number: int) -> bool:
    """Whether a word that may be a verb is a noun or an adjective for the word before it: all work, to date."""
    if not tokens.kinds[number] & (NOUN | PLURAL | ADJECTIVE):
        return False
    before = tokens.kinds[number - 1]
    return bool(before & (DETERMINER | PREPOSITION)) or only(before, ADJECTIVE)


def _rules(tokens: Tokens, number: int) -> bool:
    """Whether a word may be the verb of the sentence, or begins a clause that may hold it."""
    return tokens.words[number] in ("that", "which", "who") or may_be_finite(tokens, number)


_LIST = {"type": "string", "minLength": 1}

KIND = CheckKind(
    name="missing-verb",
    check=check,
    by_text=True,
    prepare=prepare,
    summary="A subject, or will, must or can, without the verb that it needs: the work may undertaken.",
    parameters={
        "type": "object",
        "additionalProperties": False,
        "required": ["nouns", "states", "moods"],
        "properties": {
            "nouns": {**_LIST, "description": "nouns that a sentence may have as its subject"},
            "moods": {**_LIST, "description": "participles that say how you or we feel: interested"},
            "states": {**_LIST, "description": "words before which a form of be is missing after these"},
        },
    },
    placeholders=("words", "use"),
)
