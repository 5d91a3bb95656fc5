"""Check kind `word-family`: the adverb where the adjective belongs, and the like, told by the words on both sides."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.passage import BOUNDARY, passage_of
from rdlint.checks.phrase_language import match_case
from rdlint.checks.role import Place, Role
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.checks.word_families import ACTIONS, ADJECTIVES, ADVERBS, LOOSE, MANNER, NOUNS
from rdlint.model import Hit
from rdlint.reference.inflection import ing_of, past_of, third_person
from rdlint.reference.word_classes import ADJECTIVE, ADVERB, ING, NOUN, PARTICIPLE, PLURAL, VERB, VERB_S, only
from rdlint.rulebook.kind import CheckKind

_MODALS = frozenset(("to", "will", "must", "can", "may", "should", "could", "would"))
_BE = frozenset(("is", "are", "be", "been", "being", "was", "were", "am", "remain", "remains", "become", "feel", "more"))
_ARTICLES = frozenset(("a", "an", "the", "our", "your", "their", "its", "this", "that", "these", "each", "every"))
_HAVING = frozenset(("have", "has", "hold", "holds", "holding", "having", "possess", "possesses", "with", "of", "and"))
#: What an adjective stands before, whatever stands before that.
_HEADS = frozenset(
    (
        *("skill", "skills", "manner", "approach", "attitude", "knowledge", "understanding", "experience", "background"),
        *("relationships", "environment", "record", "qualifications", "competence", "outcomes", "advice", "licence"),
        *("communication", "leadership", "judgement", "commitment", "expertise", "capability", "capabilities"),
    )
)
_ENDS = frozenset((BOUNDARY, ".", ",", ";"))
_PLACES = frozenset(("with", "in", "within", "under", "across", "at", "as"))
#: Adverbs of degree and place that stand before a noun in sound sentences, as in "a highly skilled" and "nearly all".
#: Adverbs that say how much or in which regard, and never how something is done.
_NEVER_MANNER = frozenset(("highly", "culturally", "environmentally", "financially", "operationally"))
_BEFORE_NOUNS = frozenset(("currently", "previously", "personally", "practically"))
_SPEAKING = frozenset(("communicate", "communicates", "speak", "write", "listen", "present"))
_TO = frozenset(("respond", "responds", "responding", "react", "reacts", "contribute", "contributes", "listen", "listening"))
#: Verbs after which a quality of something is named.
_TABLED = frozenset(("the", "for", "in", "effective", "efficient", "ongoing", "timely", "successful", "continuous"))
_DOING = (ACTIONS.keys() | set(MANNER)) - {"lead", "function", "drive", "plan", "work", "act", "share", "conduct", "handle"}
_IMPROVING = frozenset(
    (
        *("improve", "improves", "improving", "monitor", "monitoring", "maintain", "maintains", "maintaining", "increase"),
        *("increasing", "enhance", "enhancing", "assess", "assessing", "evaluate", "evaluating", "the", "its", "their"),
        *("our", "ensure", "ensuring", "ensures", "check", "checking", "review", "reviewing"),
    )
)
_MANNER_FORMS = frozenset(form for verb in MANNER for form in (verb, third_person(verb), ing_of(verb), past_of(verb)))


def check(places: Sequence[Place], _parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every word that is of the wrong class where it stands."""
    tokens = tokens_of(passage_of(places, role))
    for named, find in ((ADJECTIVES, _adjective), (NOUNS, _noun), (ADVERBS, _adverb), (ACTIONS, _action)):
        for word in named.keys() & tokens.positions.keys():
            for at in tokens.positions[word]:
                use = find(tokens, at, named[word])
                if use:
                    use = match_case(tokens.written(at), use)
                    first, last = max(at - 1, 1), min(at + 1, len(tokens.words) - 2)
                    first += tokens.words[first] in _ENDS
                    last -= tokens.words[last] in _ENDS
                    values = {"wrong": tokens.written(at), "use": use}
                    hit = tokens.hit(first, last, values, (at, at + 1), use, "unsafe")
                    if hit:
                        yield hit


def _adjective(tokens: Tokens, at: int, adjective: str) -> str:
    """The adjective for an adverb before a noun: `a professionally manner`."""
    before, word, after = tokens.words[at - 1 : at + 2]
    kind = tokens.kinds[at + 1]
    following = tokens.words[at + 2]
    if before in ("and", "or") and tokens.words[at - 2] in ADVERBS and tokens.words[at - 3] not in _BE:
        # `a timely and accurately report`
        found = tokens.words[at - 3] in _ARTICLES and only(kind, NOUN | PLURAL) or after in _HEADS
        return adjective if found and word not in _BEFORE_NOUNS else ""
    if word in _NEVER_MANNER and (only(kind, NOUN | PLURAL) or after in _HEADS or after in ("quality", "standards")):
        return adjective if following not in ("and", "or") or word == "highly" else ""
    if after in _HEADS and (before in _ARTICLES or before in _HAVING or before in _ENDS):
        return adjective if not following.endswith("ed") else ""
    named = before in _ARTICLES and only(kind, NOUN | PLURAL) and word not in _BEFORE_NOUNS
    # `a technically minded`, `the environmentally friendly`: no noun; `a financially year long` is no slip one can name.
    return adjective if named and not tokens.kinds[at + 2] & PARTICIPLE or _held(before, word, after) else ""


def _held(before: str, word: str, after: str) -> bool:
    return before in ("hold", "holds", "holding", "possess") and word == "currently" and after == "licence"


def _noun(tokens: Tokens, at: int, noun: str) -> str:
    """The noun for an adjective before `of`, or after a noun and `and`: `the accurate of the data`, `honest` at an end."""
    before, word, after = tokens.words[at - 1 : at + 2]
    if after == "of" and word not in ("different", "strong", "clear", "high", "sound"):
        if before in _IMPROVING and (tokens.words[at + 2] in _ARTICLES or tokens.words[at + 2] in _OWNERS):
            return noun
        if before in ("and", "or") and tokens.words[at - 2] in _SAMES:
            return noun
    if before in ("and", "or") and after in (BOUNDARY, ".") and tokens.words[at - 2] in _SAMES and word not in LOOSE:
        if tokens.words[at - 3] in ("with", "of", "for", "in"):
            return noun
    return ""


_OWNERS = frozenset(("all", "services", "public", "council", "plans", "records", "programs", "information", "data"))
_SAMES = frozenset((*NOUNS.values(), "integrity", "quality", "care", "skill", "accuracy", "value", "currency", "efficiency")) - {"ethics"}


def _adverb(tokens: Tokens, at: int, adverb: str) -> str:
    """The adverb for an adjective before a verb, or after one: `to successful deliver`, `respond prompt to`."""
    before, word, after = tokens.words[at - 1 : at + 2]
    kind = tokens.kinds[at + 1]
    if before in _MODALS and word not in ("timely", "safe", "sound"):
        if only(kind, VERB) or after in _DOING or (before != "to" and kind & VERB and tokens.words[at + 2] in _ARTICLES):
            return adverb
    if after in ("and", "or") and tokens.words[at + 2] in ADJECTIVES and word != "timely":
        if only(tokens.kinds[at + 3], VERB):
            # `efficient and effectively manage`
            return adverb if before in _MODALS or before in _ENDS else ""
        if tokens.words[at + 3] in _ENDS - {","} and tokens.kinds[at - 1] & (NOUN | PLURAL):
            # `operate plant safe and efficiently`
            return adverb
    if after in ("and", "or") and word in ("effective", "efficient") and tokens.words[at + 2] in ADJECTIVES:
        return adverb if before not in _BE else ""
    if word == "clear" and before in _SPEAKING:
        both = after == "and" and tokens.words[at + 2] in ADVERBS and tokens.words[at + 3] in _ENDS
        return adverb if both or after in ("with", "to") else ""
    if word in LOOSE or word == "timely":
        return ""
    if before in _MANNER_FORMS and tokens.words[at - 2] not in _ARTICLES and not _is_noun(tokens, at - 1):
        if after in _ENDS - {","} or after in _PLACES or (after == "to" and before in _TO):
            return adverb
        if after in ("and", "or"):
            other, end = tokens.words[at + 2 : at + 4]
            if other in ADVERBS or other in ADJECTIVES:
                return adverb if end in _ENDS or end in _PLACES else ""
            return adverb if after == "and" and other in _PLACES else ""
    if before in ("and", "or") and tokens.words[at - 2] in ADJECTIVES and (after in _ENDS - {","} or after in _PLACES):
        # `safely and efficient with plant`
        return adverb if tokens.words[at - 3] not in _BE else ""
    return ""


def _is_noun(tokens: Tokens, at: int) -> bool:
    """Whether a verb's form stands where a noun does: `the work is`, `good work`, `our work`."""
    return bool(tokens.kinds[at - 1] & (ADJECTIVE | PARTICIPLE) and tokens.kinds[at] & NOUN) or tokens.words[at - 1] in (
        "of",
        "for",
        "in",
    )


def _action(tokens: Tokens, at: int, noun: str) -> str:
    """The noun for a verb before `of`: `complete assess of risk`, `good understand of the Act`."""
    before, word, after = tokens.words[at - 1 : at + 2]
    if after != "of" or before in ("and", "or", "to", "not", ",") or before in _MODALS:
        return ""
    if not only(tokens.kinds[at], VERB) and word not in ("complete",):
        return ""
    if word == "complete" and before not in ("upon", "the", "on"):
        return ""
    if before in _TABLED:
        return ""  # `confused-noun-and-verb` tells it.
    known = tokens.kinds[at - 1]
    if before in ("upon", "on") or before in _ENDS - {","}:
        return noun if tokens.words[at + 2] in _ARTICLES else ""
    return noun if before in _ARTICLES or known & (ADJECTIVE | PARTICIPLE | VERB | NOUN | ING | VERB_S | ADVERB) else ""


KIND = CheckKind(
    name="word-family",
    check=check,
    by_text=True,
    summary="The adverb where the adjective belongs, the adjective where the adverb or noun does, the verb for its noun.",
    placeholders=("words", "wrong", "use"),
)
