"""A second verb in a clause, with nothing that joins it to the first: work in a team has your back."""

from collections.abc import Iterator
from typing import NamedTuple

from rdlint.checks.passage import BOUNDARY
from rdlint.checks.sentence_words import BE, CLAUSE_VERBS, MODALS, SUBORDINATE, skip_adverbs, words_in
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CLOSED,
    DETERMINER,
    ING,
    NAME,
    NOUN,
    PARTICIPLE,
    PLURAL,
    PREPOSITION,
    VERB,
    VERB_S,
    mainly,
    only,
)


class Gap(NamedTuple):
    """The words `first` to `last`; before `last`, a verb, a word such as `put` is missing."""

    first: int
    last: int
    put: str


_NOUNS = NOUN | PLURAL | NAME
_PEOPLE = words_in("someone somebody anyone everyone people those anybody everybody")
_FINITE = words_in("is are was were has have will can must may should would could")
_ARTICLES = words_in("the a an our your their its this these those all any every")
#: Behind the object of these a bare verb is sound.
TAKES_BARE = words_in(
    """help helps helping helped assist assists assisting assisted make makes making made let lets letting have has
    having had watch watches watching see sees seeing hear feel bid did do does"""
)
#: Behind these a clause may follow without "that".
TAKES_CLAUSE = (CLAUSE_VERBS - TAKES_BARE) | words_in(
    """say says said saying tell tells told telling state states stated stating mean means meant meaning hope hopes
    see seeing expect expects expected expecting suppose guess wish wishes require requires required requiring
    requests requested requesting recommend recommends recommended propose proposes ask asks asked insist promise
    pretend declare declares declared declaring advise advises advised advising inform informs informed agree agreed
    explain find finds found finding discover notice remember consider considers considered appreciate imagine
    anticipate anticipated accept accepts accepted argue demonstrating recognising acknowledging acknowledges
    acknowledged noting shows showing shown indicating indicated proving proves proved prove certifying ascertaining
    given provided providing assuming seen hear hears heard feeling felt hoping believing believed thinking thought
    deciding determining remind reminds reminded assures assured assure understanding knowing known verify make sure
    evidence bet concede fear doubt dream reckon warn understood trust reveal confirms estimate calculate predict
    learn read write answer reply deem undo assume assumes assumed supposes"""
)
_SAYS_HOW = words_in(
    """aware confident certain clear likely important essential critical vital crucial imperative mandatory necessary
    possible true proud happy glad pleased delighted sorry afraid satisfied convinced sure"""
)
#: "the way staff are paid": these too need no "that".
_MEASURES = words_in("way time moment day reason fact chance examples so such no nor never not only")
STOPS = (
    SUBORDINATE
    | _MEASURES
    | words_in(
        """or but as both either neither i you we they he she it me us them there here once till however therefore thus
        hence then etc via per plus minus whatever whichever whoever"""
    )
)
_OPENERS = words_in("this there it")
#: "job alerts", "squash commits": nouns that the word list does not know.
_NOT_FINITE = words_in("alerts commits constructs")
#: "project manage" is a verb.
_VERB_PARTS = words_in("project case line change co")
_LINKS = words_in("of and for in on at with the a an our your")
_MOST_WORDS = 40
_LONGEST_SUBJECT = 10


def second_verbs(tokens: Tokens) -> Iterator[Gap]:
    """`liaise with councils ensure the plans are met`, `you will meet people are new here`."""
    positions, words = tokens.positions, tokens.words
    end = len(words) - 3
    for mark in (BOUNDARY, "."):
        for before in positions.get(mark, ()):
            verb = _first_verb(tokens, before + 1) if before < end else 0
            if verb and (found := _second_verb(tokens, verb)):
                yield found
    for person in ("you", "we"):
        for number in positions.get(person, ()):
            verb = _after_person(tokens, number) if words[number - 1] == "," else 0
            if verb and (found := _second_verb(tokens, verb)):
                yield found


def _first_verb(tokens: Tokens, first: int) -> int:
    """The verb of the clause that a sentence opens with, where that is sure; 0 where it is not."""
    words, kinds = tokens.words, tokens.kinds
    if words[first] in ("-", "–", "•", "*", "·"):
        first += 1
    word, kind = words[first], kinds[first]
    if not kind or word in TAKES_CLAUSE:
        return 0
    if kind & VERB and not kind & CLOSED:
        imperative = only(kind, VERB) or words[first + 1] in _ARTICLES
        # "Work in the park" may be work; "work in a team" is not.
        imperative |= word == "work" and words[first + 2] in ("a", "an", "our", "your")
        return first if imperative and not tokens.capital(first + 1) else 0
    if word in ("you", "we", "they"):
        return _after_person(tokens, first)
    if word in _OPENERS and words[first + 1] == "is" and words[first + 2] in _ARTICLES:
        return first + 2
    if word == "this" and words[first + 1] in ("will", "can") and words[first + 2] not in TAKES_CLAUSE:
        return first + 2 if kinds[first + 2] & VERB else 0
    return _after_subject(tokens, first)


def _after_person(tokens: Tokens, person: int) -> int:
    """The verb behind you, we or they."""
    words, kinds = tokens.words, tokens.kinds
    verb = skip_adverbs(tokens, person + 1)
    if kinds[verb] & AUXILIARY:
        is_state = words[verb] in BE
        verb = skip_adverbs(tokens, verb + 1)
        if words[verb] in ("be", "have", "been"):
            is_state, verb = True, verb + 1
        known = is_state and kinds[verb] & (ING | PARTICIPLE | DETERMINER | PREPOSITION | ADJECTIVE)
        known |= kinds[verb] & VERB
    else:
        known = mainly(kinds[verb]) == VERB
    return verb if known and words[verb] not in TAKES_CLAUSE else 0


def _after_subject(tokens: Tokens, first: int) -> int:
    """The verb behind a noun that opens a sentence: `The role is`, `Each officer prepares`."""
    words, kinds = tokens.words, tokens.kinds
    named = kinds[first] & (DETERMINER | _NOUNS) or (tokens.capital(first) and tokens.capital(first + 1))
    if not named or words[first] in STOPS or words[first] in ("no", "what", "which"):
        return 0
    for at in range(first + 1, first + _LONGEST_SUBJECT):
        word, kind = words[at], kinds[at]
        if word in _FINITE or only(kind, VERB_S):
            if not kinds[at - 1] & _NOUNS or word == "may" or word in TAKES_CLAUSE:
                return 0
            if word in _FINITE:
                at = skip_adverbs(tokens, at + 1)
                if words[at] in ("be", "been"):
                    at += 1
                # "The aim is services are better": what is meant by a thing may be a clause.
                if words[at] in TAKES_CLAUSE or words[at] in STOPS or not kinds[at] or kinds[at] & _NOUNS:
                    return 0
            return at
        if word in _LINKS or kind & (_NOUNS | ADJECTIVE):
            continue
        return 0
    return 0


def _second_verb(tokens: Tokens, first: int) -> Gap | None:
    """The first verb after `first` that can have no subject of its own, and is joined to nothing."""
    words, kinds = tokens.words, tokens.kinds
    bare_is_sound = words[first] in TAKES_BARE
    joined = False
    verb = first  # the verb read last
    at = first + 1
    while at < first + _MOST_WORDS:
        word, kind = words[at], kinds[at]
        if not kind or word in STOPS or (word in _SAYS_HOW and _says_how(tokens, at)):
            return None
        if word == "to":
            after = skip_adverbs(tokens, at + 1)
            if kinds[after] & VERB:
                if words[after] in TAKES_CLAUSE:
                    return None
                bare_is_sound |= words[after] in TAKES_BARE
                verb, at = after, after + 1
            else:
                at += 1
            if words[at] == "and":
                return None
            continue
        if word == "and":
            if kinds[at + 1] & (VERB | VERB_S | CLOSED | ADVERB) or only(kinds[at + 1], ING):
                return None
            joined = True
        elif at > verb + 1 and (kinds[at - 1] & _NOUNS or words[at - 1] in _PEOPLE):
            if kind & DETERMINER and word not in ("all", "each"):
                return None  # "the tools the crew needs are": a clause of its own
            said = at + 1 if only(kind, ADVERB) and only(kinds[at + 1], VERB_S) else at
            if put := _stands_unlinked(tokens, said, joined, bare_is_sound):
                return None if _strands(tokens, said) else Gap(at - 1, said, put)
        if word in TAKES_CLAUSE:
            return None
        bare_is_sound |= word in TAKES_BARE
        at += 1
    return None


def _strands(tokens: Tokens, number: int) -> bool:
    """Whether the sentence ends in a preposition that belongs to a noun before: "a culture staff are proud of"."""
    last = tokens.sentence(number)[1]
    return bool(tokens.kinds[last] & PREPOSITION)


def _says_how(tokens: Tokens, number: int) -> bool:
    """Whether an adjective says how something is, so that a clause may follow: it is important staff are."""
    return tokens.words[number - 1] in BE or only(tokens.kinds[number - 1], ADVERB) or tokens.words[number] == "sure"


def _stands_unlinked(tokens: Tokens, at: int, joined: bool, bare_is_sound: bool) -> str:
    """What most likely is missing before a verb that follows a noun; the empty text where it may be sound."""
    words, kinds = tokens.words, tokens.kinds
    word, kind, after = words[at], kinds[at], kinds[at + 1]
    if tokens.capital(at):
        return ""
    if mainly(kind) == VERB_S and words[at + 1] in _ARTICLES and not kinds[at - 1] & PLURAL:
        return "" if joined else "that or who"
    if word in _FINITE or only(kind, VERB_S):
        if joined or (word == "may" and not after & (VERB | AUXILIARY)):
            return ""
        if word in MODALS and kinds[at - 2] & _NOUNS:
            return ""  # "Give advice staff can use"
        sound = word in _NOT_FINITE or not words[at + 1][0].isalnum() or words[at + 1] == "and"
        return "" if sound else "that or who"
    before = kinds[at - 1]
    if (
        bare_is_sound
        or words[at - 1] in _VERB_PARTS
        or not (mainly(before) & _NOUNS or only(before, _NOUNS) or words[at - 1] in _PEOPLE)
    ):
        return ""
    if words[at + 1] in _ARTICLES:
        bare = only(kind, VERB) or mainly(kind) == VERB
    else:
        bare = only(kind, VERB) and bool(after & (NOUN | PLURAL | ADJECTIVE)) and not after & (PREPOSITION | ADVERB)
    return "to, that or and" if bare and not kind & (ADJECTIVE | CLOSED) else ""
