"""Check kind `word-family`: the adverb where the adjective belongs, and the like, told by the words on both sides."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.deed_words import misplaced_deeds
from rdlint.checks.passage import BOUNDARY, passage_of
from rdlint.checks.phrase_language import match_case
from rdlint.checks.role import Place, Role
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.checks.word_families import (
    ACTIONS,
    ADJECTIVES,
    ADVERBS,
    BEFORE_QUALITIES,
    BUILDING,
    HEADS,
    LOOSE,
    MANNER,
    NOUNS,
    QUALITIES,
)
from rdlint.model import Hit
from rdlint.reference.inflection import ing_of, past_of, third_person
from rdlint.reference.word_classes import ADJECTIVE, ADVERB, ING, NOUN, PARTICIPLE, PLURAL, VERB, VERB_S, only
from rdlint.rulebook.kind import CheckKind

_JOINING = ("and", "or")
_MODALS = frozenset(("to", "will", "must", "can", "may", "should", "could", "would"))
_BE = frozenset(
    ("is", "are", "be", "been", "being", "was", "were", "am", "remain", "remains", "become", "feel", "more")
)
_ARTICLES = frozenset(("a", "an", "the", "our", "your", "their", "its", "this", "that", "these", "each", "every"))
_HAVING = frozenset(("have", "has", "hold", "holds", "holding", "having", "possess", "possesses", "with", "of"))
_STOPS = frozenset((BOUNDARY, ".", ";"))
_ENDS = _STOPS | {","}
_PLACES = frozenset(("with", "in", "within", "under", "across", "at", "as"))
#: Adverbs that say how much or in which regard, and never how something is done.
_NEVER_MANNER = frozenset(("highly", "culturally", "environmentally", "financially", "operationally"))
#: Adverbs that stand before a noun in sound sentences.
_BEFORE_NOUNS = frozenset(("currently", "previously", "personally", "practically"))
_SPEAKING = frozenset(("communicate", "communicates", "speak", "write", "listen", "present"))
_BEFORE_NAMES = ("to", "of", "for", "in")
#: Verbs that take no object.
_ALONE = frozenset(("work", "works", "working", "act", "acts", "behave", "communicate", "communicates", "operate"))
_OVERALL = frozenset(("overall", "continued", "ongoing", "long-term", "future", "general"))
_TIMES = frozenset(
    ("day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours", "time", "times")
)
#: Said of how something is done, and seldom of a thing behind its noun.
_WAYS = frozenset(
    (
        *("respectful", "accurate", "efficient", "effective", "professional", "prompt", "courteous", "sensitive"),
        *("confidential", "careful", "diligent", "tactful", "polite", "thorough", "positive", "competent", "punctual"),
    )
)
#: What is done with things and people so that an adverb says how.
_TREATING = frozenset(
    f
    for verb in ("treat", "handle", "perform", "complete", "manage", "process", "conduct", "deliver", "greet", "serve")
    for f in (verb, third_person(verb), ing_of(verb))
)
_WORKING = frozenset(("work", "works", "working", "act", "operate", "drive", "behave"))
_ANSWERING = frozenset(("respond", "responds", "responding", "react", "reacts", "contribute", "contributes", "listen"))
#: What `confused-noun-and-verb` tells after these is not told twice.
_TABLED = frozenset(("the", "for", "in", "effective", "efficient", "ongoing", "timely", "successful", "continuous"))
_DOING = (ACTIONS.keys() | set(MANNER)) - {"lead", "function", "drive", "plan", "work", "act", "share", "conduct"}
_OWNERS = _ARTICLES.union(
    ("all", "services", "public", "council", "plans", "records", "programs", "information", "data")
)
_MANNER_FORMS = frozenset(form for verb in MANNER for form in (verb, third_person(verb), ing_of(verb), past_of(verb)))
_ANYTHING = ADJECTIVE | PARTICIPLE | VERB | NOUN | ING | VERB_S | ADVERB


def check(places: Sequence[Place], _parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every word that is of the wrong class where it stands."""
    tokens = tokens_of(passage_of(places, role))
    told: set[int] = set()
    for named, find in ((ADJECTIVES, _adjective), (NOUNS, _noun), (ADVERBS, _adverb), (ACTIONS, _action)):
        for word in named.keys() & tokens.positions.keys():
            for at in tokens.positions[word]:
                if find(tokens, at) and (hit := _hit(tokens, at, named[word])):
                    told.add(at)
                    yield hit
    for at, use in misplaced_deeds(tokens):
        if at not in told and (hit := _hit(tokens, at, use)):
            yield hit


def _hit(tokens: Tokens, at: int, use: str) -> Hit | None:
    use = match_case(tokens.written(at), use)
    first = at - (tokens.words[at - 1] not in _ENDS)
    last = at + (tokens.words[at + 1] not in _ENDS)
    return tokens.hit(first, last, {"wrong": tokens.written(at), "use": use}, (at, at + 1), use, "unsafe")


def _adjective(tokens: Tokens, at: int) -> bool:
    """An adverb where its adjective belongs, before a noun: `a professionally manner`."""
    before, word, after = tokens.words[at - 1 : at + 2]
    kind, following = tokens.kinds[at + 1], tokens.words[at + 2 : at + 3]
    is_noun = only(kind, NOUN | PLURAL)
    # After an article no verb can stand: `a strongly focus`.
    if before in ("a", "an", "the") and kind & (NOUN | PLURAL) and only(kind, NOUN | PLURAL | VERB | VERB_S):
        is_noun = True
    if before in _JOINING and _is_described(tokens, at - 2) and tokens.words[at - 3] not in _BE:
        # `a timely and accurately report`
        return word not in _BEFORE_NOUNS and (after in HEADS or (is_noun and tokens.words[at - 3] in _ARTICLES))
    if word in _NEVER_MANNER and (is_noun or after in HEADS or after in ("quality", "standards")):
        return word == "highly" or following not in (["and"], ["or"])
    if after in HEADS and (before in _ARTICLES or before in _HAVING):
        return True
    if after in HEADS and (before in _ENDS or before == "and"):
        return not kind & VERB  # `accurately record`
    if before in BUILDING and is_noun and after not in _TIMES and not tokens.capital(at + 1):
        return True  # `prepare accurately reports`
    # A participle further on is what the adverb belongs to: `a strategically vision led body`.
    led = following and tokens.kinds[at + 2] & PARTICIPLE
    return (before in _ARTICLES or before in _BEFORE_NAMES) and is_noun and word not in _BEFORE_NOUNS and not led


def _is_described(tokens: Tokens, at: int) -> bool:
    """Whether an adjective stands here that a noun must follow: `a friendly and`."""
    described = tokens.kinds[at] & ADJECTIVE and tokens.words[at - 1] in _ARTICLES
    return tokens.words[at] in ADVERBS or bool(described)


def _noun(tokens: Tokens, at: int) -> bool:
    """An adjective where its noun belongs: `the accurate of the data`, `with integrity and honest.`"""
    before, word, after = tokens.words[at - 1 : at + 2]
    joined = before in _JOINING and tokens.words[at - 2] in QUALITIES
    if after == "of" and word not in ("different", "strong", "clear", "high", "sound"):
        return joined or ((before in BEFORE_QUALITIES or before in _OVERALL) and tokens.words[at + 2] in _OWNERS)
    return joined and after in _STOPS and word not in LOOSE and tokens.words[at - 3] in ("with", "of", "for", "in")


def _adverb(tokens: Tokens, at: int) -> bool:
    """An adjective where its adverb belongs: `to successful deliver`, `respond prompt to calls`."""
    before, word, after = tokens.words[at - 1 : at + 2]
    if word == "timely":
        return False
    if before in _MODALS and word not in ("safe", "sound") and _is_verb(tokens, at + 1, before):
        return True
    joined = after in _JOINING and tokens.words[at + 2] in ADJECTIVES
    if joined and (only(tokens.kinds[at + 3], VERB) or word in ("effective", "efficient")):
        # `efficient and effectively manage`
        return before not in _BE and (before in _MODALS or before in _ENDS or word in ("effective", "efficient"))
    if joined and tokens.words[at + 3] in _STOPS and tokens.kinds[at - 1] & (NOUN | PLURAL):
        # `operate plant safe and efficiently`
        return True
    if word == "clear" and before in _SPEAKING:
        return after in ("with", "to") or _after_verb(tokens, at)
    if before in _ANSWERING and word == "quick" and after == "to":
        return True
    if word in _WAYS and _after_object(tokens, at):
        return True
    if word == "safe" and after in _JOINING and tokens.words[at + 2] in ADVERBS:
        return before in _WORKING and (tokens.words[at + 3] in _ENDS or tokens.words[at + 3] in _PLACES)
    return word not in LOOSE and _after_verb(tokens, at)


def _after_object(tokens: Tokens, at: int) -> bool:
    """Whether a verb and its object stand before a last adjective: `Treat all clients respectful.`"""
    words, kinds = tokens.words, tokens.kinds
    first = at
    if words[at - 1] in _JOINING and words[at - 2] in _WAYS:
        first = at - 2  # `complaints confidential and sensitive`
    noun = first - 1
    if not kinds[noun] & (NOUN | PLURAL) or kinds[noun] & ADJECTIVE:
        return False
    verb = noun - 1 - (words[noun - 1] in _OWNERS or words[noun - 1] in ADVERBS)
    if words[verb] not in _TREATING or kinds[verb - 1] & PARTICIPLE:
        return False
    after = words[at + 1]
    joined = after in _JOINING and words[at + 2] in _WAYS and words[at + 3] in _STOPS
    return after in _STOPS or joined or (after == "and" and words[at + 2] in ("on", "in", "within"))


def _is_verb(tokens: Tokens, at: int, before: str) -> bool:
    """Whether a word after `to effective` or `will effective` can only be the verb."""
    kind = tokens.kinds[at]
    certain = only(kind, VERB) or tokens.words[at] in _DOING
    return certain or (before != "to" and bool(kind & VERB) and tokens.words[at + 1] in _ARTICLES)


def _after_verb(tokens: Tokens, at: int) -> bool:
    """Whether an adjective says how something is done: `works cooperative with`, `safely and efficient.`"""
    before, after = tokens.words[at - 1], tokens.words[at + 1]
    if before in _JOINING and tokens.words[at - 2] in ADJECTIVES and (after in _STOPS or after in _PLACES):
        return tokens.words[at - 3] not in _BE
    if before not in _MANNER_FORMS or tokens.words[at - 2] in _ARTICLES or _is_noun(tokens, at - 1):
        return False
    if before == "conduct" and (tokens.words[at] == "consistent" or tokens.words[at - 2] not in _MODALS):
        return False  # "conduct consistent with the code"
    if after in _STOPS or after in _PLACES or (after == "to" and before in _ANSWERING):
        return True
    goes_on = after in ("to", "and") and only(tokens.kinds[at + 2], VERB)
    if goes_on and before in _ALONE:
        return True  # `work independent and show initiative`
    if after not in _JOINING:
        return False
    other, end = [*tokens.words[at + 2 : at + 4], BOUNDARY][:2]
    if other in ADVERBS or other in ADJECTIVES:
        return end in _ENDS or end in _PLACES
    return other in _PLACES


def _is_noun(tokens: Tokens, at: int) -> bool:
    """Whether a verb's form stands where a noun does: `good work`, `for work`."""
    described = tokens.kinds[at - 1] & (ADJECTIVE | PARTICIPLE) and tokens.kinds[at] & NOUN
    return bool(described) or tokens.words[at - 1] in ("of", "for", "in")


def _action(tokens: Tokens, at: int) -> bool:
    """A verb where its noun belongs: `complete assess of risk`, `good understand of the Act`, `upon complete of`."""
    before, word, after = tokens.words[at - 1 : at + 2]
    if after != "of" or before in _MODALS or before in _TABLED or before in ("and", "or", "not", ","):
        return False
    if word == "complete":
        return before in ("upon", "on")
    if not only(tokens.kinds[at], VERB):
        return False
    if before in ("upon", "on") or before in _STOPS:
        return tokens.words[at + 2] in _ARTICLES
    return before in _ARTICLES or bool(tokens.kinds[at - 1] & _ANYTHING)


KIND = CheckKind(
    name="word-family",
    check=check,
    by_text=True,
    summary="An adverb for its adjective, an adjective for its adverb or noun, a verb for its noun.",
    placeholders=("words", "wrong", "use"),
)
