"""Check kind `unlike-joined`: "and" between things that do not match: skills in planning and manage a crew."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks import verb_series
from rdlint.checks.agreement_words import AFTER_VERB
from rdlint.checks.doing_series import bare_after_doing, bare_as_well, bare_between_doing, joined_including
from rdlint.checks.passage import passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.sentence_words import skip_adverbs
from rdlint.checks.short_lists import list_without_and
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.checks.unlike_forms import (
    AND_AGAIN,
    ing_after_bare,
    lone_superlative,
    second_article,
    verb_among_adjectives,
)
from rdlint.checks.unlike_verbs import bare_among_others
from rdlint.checks.unlike_words import AS_VERB, SETTLES, Unlike
from rdlint.model import Hit
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    DETERMINER,
    ING,
    NOUN,
    PLURAL,
    VERB,
    VERB_S,
    mainly,
)
from rdlint.rulebook.kind import CheckKind

#: What to ask, by what the first word behind the joining word may be.
_BEFORE_VERB = (bare_among_others, bare_after_doing, bare_as_well, list_without_and)
_BEFORE_THIRD = (list_without_and, verb_among_adjectives)
_BEFORE_DOING = (list_without_and, ing_after_bare, joined_including, bare_between_doing)
_BEFORE_ARTICLE = (second_article,)
_BEFORE_BE = (verb_among_adjectives,)
_BEFORE_OTHERS = (lone_superlative,)
_FARTHEST = 4


def check(places: Sequence[Place], _parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every word that does not match what it is joined to."""
    tokens = tokens_of(passage_of(places, role))
    slips = _slips(tokens)
    if not slips:
        return
    # Verbs in different forms are told by a rule of their own.
    told = list(verb_series.check(places, {}, role))
    for slip in slips:
        values = {"first": tokens.written(slip.first), "second": tokens.written(slip.second), "use": slip.use}
        begin = slip.first if slip.second - slip.first < _FARTHEST else min(slip.begin, slip.second - 1)
        wrong = (slip.begin, slip.second + 1)
        hit = tokens.hit(min(begin, slip.begin), slip.second, values, wrong, slip.use, "display")
        if hit and not any(_overlap(hit, other) for other in told):
            yield hit


def _overlap(hit: Hit, other: Hit) -> bool:
    """Whether two hits share a word."""
    spans = (hit.start, hit.end, other.start, other.end)
    if hit.route != other.route or None in spans:
        return False
    start, end, other_start, other_end = (number or 0 for number in spans)
    return start < other_end and other_start < end


def _slips(tokens: Tokens) -> list[Unlike]:
    """What was found, the first of each word."""
    found: dict[int, Unlike] = {}
    numbers = [*tokens.at("and", "or"), *(at - 1 for at in tokens.at("well") if _is_as_well_as(tokens, at))]
    for number in numbers:
        for finder in _finders(tokens, number):
            for slip in finder(tokens, number):
                found.setdefault(slip.second, slip)
    return [found[second] for second in sorted(found)]


def _finders(tokens: Tokens, number: int) -> Sequence[Callable[[Tokens, int], Iterator[Unlike]]]:
    """What may be found behind a joining word, so that most of them cost nothing."""
    after = number + (3 if tokens.words[number] == "as" else 1)
    kind = tokens.kinds[after]
    if kind & ADVERB and not kind & (VERB | ADJECTIVE):
        after = skip_adverbs(tokens, after)
        kind = tokens.kinds[after]
    if tokens.words[after] in AND_AGAIN:
        return _BEFORE_BE
    if kind & DETERMINER:
        return _BEFORE_ARTICLE if tokens.words[after] in ("a", "an") else ()
    if kind & VERB:
        # A noun too, unless what follows makes it a verb.
        sure = not kind & (NOUN | PLURAL) or mainly(kind) == VERB or tokens.words[after + 1] in SETTLES
        return _BEFORE_VERB if sure or tokens.words[after] in AS_VERB or tokens.words[after] in AFTER_VERB else ()
    if kind & VERB_S:
        return _BEFORE_THIRD
    if kind & ING:
        return _BEFORE_DOING
    return _BEFORE_OTHERS if kind & ADJECTIVE else ()


def _is_as_well_as(tokens: Tokens, number: int) -> bool:
    before, _, after = tokens.words[number - 1 : number + 2]
    return (before, after) == ("as", "as")


KIND = CheckKind(
    name="unlike-joined",
    check=check,
    by_text=True,
    summary="Joined words that do not match: skills in planning and manage a crew.",
    placeholders=("words", "first", "second", "use"),
)
