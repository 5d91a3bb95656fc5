"""Finds where a sentence begins although the one before it has not ended: `serves ten towns It also runs the pool`."""

from rdlint.checks.clauses import FINITE, asks, says_something, told_by, verb_behind
from rdlint.checks.mark_slip import MarkSlip
from rdlint.checks.sentence_words import BE, DETERMINERS, PERSONS, SUBORDINATE, is_bare, words_in
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    COUNT,
    DETERMINER,
    ING,
    MASS,
    NAME,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PAST,
    PLURAL,
    PREPOSITION,
    VERB,
    VERB_S,
    mainly,
    only,
)

#: Fewer words before it may be a heading that was run in: `About us We ...`.
_SENTENCE = 6
_SHORT_SENTENCE = 4
_DATES = words_in(
    """january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday"""
)
_LONG_HEADING = 12
_LONGEST_INTRODUCTION = 24
#: Headings ask, too: `What you will do You will ...`.
_ASKING = words_in("what why how who where when about are do is")
_NEVER_LAST = CONJUNCTION | DETERMINER | PREPOSITION | AUXILIARY | VERB
_MAY_BE_LAST = words_in("in on up out off over through about all before after below above under so only one")
_SELDOM_LAST = words_in(
    "this that these those to for as with other few such much then however therefore except and but each often"
)
_POINTING = frozenset(("this", "these", "those", "that", "there"))
_ARTICLES = words_in("the our your a an all each any some most no every many several both their its")
_OWNED = frozenset(("their", "its", "your"))
_CLASSES = words_in("class grade schedule type category section part band level group block vitamin hepatitis plan")
_CONDITIONS = words_in("if when as while once although though even where since because until unless whilst")
_AFTER_CONDITION = words_in(
    """you we they it this these there the a an our your any all successful required requested not necessary selected
    unsure applicable part well such each more possible needed if though in"""
)
_SURELY_CONDITION = words_in("you we the this your our")
#: Behind another capital, any other word may go on with a name.
_BEHIND_CAPITAL = PERSONS | _POINTING | _ARTICLES | _CONDITIONS | {"note"}
_INTRODUCING = words_in("with for in to from at by under through during over across after before within without upon")
#: Behind these comes what the introduction is about; a comma and the sentence follow.
_PHRASED = words_in("driven guided located based supported established reporting depending working set led")
_AFTER_PHRASE = words_in("by in on at to with from as up")
_NO_SUBJECT = words_in(
    """council government parliament cabinet management police executive board minister premier treasury crown
    communities sport access word teams excel planner outlook finance legal people schools commission court tribunal
    director manager secretary commissioner mayor ministers councillors director's state federal local trust aboriginal
    will country transport education health planning heritage housing justice water infrastructure procurement
    communications operations corrections youth tourism services works fire rescue ambulance environment energy"""
)
#: They are nouns, too; before a determiner they tell somebody what to do.
_DEEDS = words_in(
    "use view lead drive support plan report review monitor design process work help watch read find learn"
)
#: What begins an entry of a list of requirements or offers, and what follows there.
_ENTRIES = {
    "ability": words_in("to"),
    "capacity": words_in("to"),
    "willingness": words_in("to"),
    "access": words_in("to"),
    "commitment": words_in("to"),
    "experience": words_in("in with of as working using"),
    "knowledge": words_in("of"),
    "understanding": words_in("of"),
    "possession": words_in("of"),
    "completion": words_in("of"),
    "opportunity": words_in("to for"),
    "opportunities": words_in("to for"),
    "demonstrated": words_in("ability experience knowledge understanding commitment capacity skills"),
    "proven": words_in("ability experience knowledge capacity skills track"),
    "strong": words_in("customer communication interpersonal written analytical organisational leadership people team"),
    "excellent": words_in("communication interpersonal written verbal organisational customer time people"),
    "free": words_in("parking onsite on-site car wifi"),
    "current": words_in("driver driver's drivers licence"),
}


def run_on(tokens: Tokens, number: int) -> MarkSlip | None:
    """A capital that can only be the first of a sentence, behind words that end none."""
    words = tokens.words
    word, before = words[number], words[number - 1]
    if (not before[-1].isalnum() and before != ")") or word[:2] in ("i", "i'"):
        return None
    if _is_named(tokens, number - 1) and word.partition("'")[0] not in _BEHIND_CAPITAL:
        return None
    if (len(word) > 1 and not tokens.written(number)[1:].islower()) or words[number + 1][0] in ".&/)":
        return None
    if not (_opens(tokens, number) and _may_end(tokens, number - 1)):
        return None
    first, last = tokens.sentence(number)
    if word == "note":
        return MarkSlip(number - 1, number, number, None) if number - first >= 2 else None
    if (
        word in _ENTRIES
        and words[number + 1] in _ENTRIES[word]
        and number - first >= _SHORT_SENTENCE
        and not _is_named(tokens, number - 1)
    ):
        return MarkSlip(number - 1, number + 1, number, None)
    if last - number < 2 or _is_condition(tokens, first, number) or not _is_sentence(tokens, first, number):
        return None
    return MarkSlip(number - 1, number + 1, number, None)


def _is_named(tokens: Tokens, number: int) -> bool:
    """Whether a word may be a part of a name: it has a capital, and is no date."""
    return tokens.capital(number) and tokens.words[number] not in _DATES


def _may_end(tokens: Tokens, number: int) -> bool:
    """Whether a sentence may end in a word."""
    word, kind = tokens.words[number], tokens.kinds[number]
    if word == ")" or word in _MAY_BE_LAST or (word in _DATES and tokens.capital(number)):
        return True
    if word in _SELDOM_LAST or word in SUBORDINATE:
        # "apply for You will", but not "to which You contribute".
        opens = tokens.words[number + 1].partition("'")[0]
        return word in ("for", "to", "with", "this") and opens in ("you", "we", "if")
    behind = tokens.words[number - 1]
    return not only(kind, _NEVER_LAST) or bool(only(kind, VERB) and (behind in ("to", "we", "you") or behind in FINITE))


def _is_condition(tokens: Tokens, first: int, number: int) -> bool:
    """`If it is not given Vim will`: what the words before it introduce."""
    return tokens.words[first] in SUBORDINATE and "," not in tokens.words[first:number]


def _is_sentence(tokens: Tokens, first: int, number: int) -> bool:
    """Whether the words before it are more than a heading."""
    length = number - first
    if tokens.words[first] in _ASKING and length < _LONG_HEADING:
        return False
    if sum(tokens.capital(at) for at in range(first + 1, number)) * 2 > length:
        return False
    if length >= _SENTENCE and not _is_named(tokens, number - 1):
        return True
    return length >= _SHORT_SENTENCE and says_something(tokens, first, number)


def _opens(tokens: Tokens, number: int) -> bool:
    """Whether a word with a capital begins a sentence, as far as it and what follows tell."""
    words, kinds = tokens.words, tokens.kinds
    word, after = words[number], number + 1
    named = tokens.capital(after) and words[after] != "i"
    if word == "note":
        return words[after] == ":" and bool(kinds[number - 1] & (NOUN | PLURAL))
    subject = word.partition("'")[0]
    if subject in PERSONS or subject in _POINTING:
        if subject != word:
            return True
        if named or told_by(tokens, number) is not None:
            return not named
        thing = word in ("this", "these") and kinds[after] & (NOUN | PLURAL | ADJECTIVE)
        return bool(thing and kinds[number - 1] & (NOUN | PLURAL)) and not _is_named(tokens, number - 1)
    if word in _ARTICLES:
        if word in ("a", "an", "their", "its", "no") and words[number - 1] in _CLASSES:
            return False
        verb = told_by(tokens, number)
        if named:
            return verb is not None and not _is_named(tokens, number - 1) and _has_said(tokens, number)
        if verb is not None:
            return True
        if _is_named(tokens, number - 1) or not kinds[after] & (NOUN | PLURAL | ADJECTIVE):
            return False
        return word in ("the", "our") or (word in _OWNED and bool(kinds[number - 1] & (NOUN | PLURAL)))
    if named or _is_named(tokens, number - 1):
        return word in _CONDITIONS and not named and words[after].partition("'")[0] in _SURELY_CONDITION
    if word in _CONDITIONS:
        return words[after].partition("'")[0] in _AFTER_CONDITION or bool(
            word in ("when", "once", "while", "if") and kinds[after] & (ING | PARTICIPLE)
        )
    if kinds[number] & VERB_S and _tells_on(tokens, number):
        return True
    if only(kinds[number], VERB_S) or (mainly(kinds[number]) == VERB_S and words[after] in DETERMINERS):
        return mainly(kinds[number - 1]) in (NOUN, PLURAL) and _has_said(tokens, number)
    if word in ("but", "has"):
        return _has_said(tokens, number) and (word == "but" or words[after] in DETERMINERS)
    if word in _INTRODUCING or (word in _PHRASED and words[after] in _AFTER_PHRASE):
        return _introduces(tokens, number)
    if word in _ENTRIES and words[after] in _ENTRIES[word]:
        return not kinds[number - 1] & DETERMINER
    if word == "must":
        return bool(kinds[after] & VERB) and bool(kinds[number - 1] & (NOUN | PLURAL))
    if only(kinds[number], ADVERB):
        return bool(words[after] in DETERMINERS | PERSONS or words[after] == ",") and _has_said(tokens, number)
    if asks(tokens, number) or _is_bare(tokens, number):
        return True
    return _is_subject(tokens, number) and _has_said(tokens, number)


def _tells_on(tokens: Tokens, number: int) -> bool:
    """`Listens to others Treats people with respect`: the sentence before it begins with such a verb, too."""
    words, kinds = tokens.words, tokens.kinds
    first, _ = tokens.sentence(number)
    start = first + 1 if only(kinds[first], ADVERB) else first
    if mainly(kinds[start]) != VERB_S or number - first < _SHORT_SENTENCE or kinds[number - 1] & (AUXILIARY | NUMBER):
        return False
    if not kinds[number - 1] & (NOUN | PLURAL | ADJECTIVE | ADVERB | PARTICIPLE):
        return False
    after = kinds[number + 1]
    follows = words[number + 1] in DETERMINERS or after & (PREPOSITION | ADVERB)
    return bool(follows) or (mainly(kinds[number]) == VERB_S and bool(after & (NOUN | PLURAL | ADJECTIVE)))


def _has_said(tokens: Tokens, number: int) -> bool:
    first, _ = tokens.sentence(number)
    return number - first >= _LONG_HEADING or says_something(tokens, first, number)


def _introduces(tokens: Tokens, number: int) -> bool:
    """`With extensive experience in parks, you will`: a preposition, a comma, and a subject with its verb."""
    words, kinds = tokens.words, tokens.kinds
    if words[number] == "for" and words[number + 1] in ("more", "further"):
        return words[number + 2] in ("information", "details")
    for at in range(number + 2, number + _LONGEST_INTRODUCTION):
        if words[at] == ",":
            if told_by(tokens, at + 1) is not None or asks(tokens, at + 1):
                return True
        elif not words[at][0].isalnum():
            return False
        elif words[at] == "please":
            return True
        elif words[at] in ("you", "we") and kinds[at - 1] & (NOUN | PLURAL) and words[number + 1] in _POINTING:
            return told_by(tokens, at) is not None
        elif tokens.capital(at) and tokens.capital(at - 1) and at == number + 2:
            return False
    return False


def _is_bare(tokens: Tokens, number: int) -> bool:
    """`Undertake small works`, `Use the tools`: what somebody does, and not the name of a thing."""
    words, kinds = tokens.words, tokens.kinds
    if kinds[number] & NAME or words[number - 1] == ")" or mainly(kinds[number - 1]) == VERB:
        return False
    if words[number] in _DEEDS:
        return words[number + 1] in DETERMINERS
    after = kinds[number + 1]
    sure = words[number + 1] in ("with", "to", "and") or only(after, ADJECTIVE | ADVERB) or after & (PLURAL | MASS)
    return is_bare(tokens, number) and bool(sure or after & DETERMINER)


def _is_subject(tokens: Tokens, number: int) -> bool:
    """`Performance is checked`, `People who`, `Written reports on the works are`: a noun and the verb it is told by."""
    words, kinds = tokens.words, tokens.kinds
    kind = kinds[number]
    told = only(kinds[number - 1], ADJECTIVE | PARTICIPLE | PAST) and (
        words[number - 2] in BE or (words[number - 3] in BE and not kinds[number - 2] & DETERMINER)
    )
    thing = kinds[number - 1] & (NOUN | PLURAL) and mainly(kinds[number - 1]) not in (VERB, ADJECTIVE, ING)
    deed = words[number - 1] in ("apply", "travel", "relocate", "succeed") and words[number - 2] == "to"
    thing = thing or words[number - 1] in _DATES
    if not (told or thing or deed) or (
        kinds[number - 1] & (PREPOSITION | ADVERB | AUXILIARY) and words[number - 1] not in _DATES
    ):
        return False
    if kinds[number + 1] & NUMBER:
        return False
    if kind & COUNT and not kind & (PLURAL | MASS | ADJECTIVE) and not kinds[number + 1] & (NOUN | PLURAL):
        return False  # One thing has an article, save where the word is a name.
    if words[number - 2] in ("which", "what", "whose"):
        return False
    if words[number] in _NO_SUBJECT or kind & NAME or not kind & (NOUN | PLURAL | ADJECTIVE | PARTICIPLE):
        return False
    if words[number + 1] in ("who", "that") and kind & PLURAL:
        return True
    if only(kind, PLURAL) and only(kinds[number + 1], VERB):
        return True
    return verb_behind(tokens, number) is not None
