"""Check kind `verb-agreement`: a verb that does not go with its subject: the role provide, you provides, skills is."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.agreement_words import DEMANDS
from rdlint.checks.inverted_subjects import after_opening, after_there
from rdlint.checks.long_subjects import after_deed, after_each, after_joined, after_plural_head, after_single_head
from rdlint.checks.named_subjects import after_name, after_or
from rdlint.checks.passage import passage_of
from rdlint.checks.pronoun_subjects import after_pronoun
from rdlint.checks.relative_clauses import after_relative
from rdlint.checks.role import Place, Role
from rdlint.checks.subject_words import Slip
from rdlint.checks.subjects import (
    after_acronym,
    after_mass_noun,
    after_opening_noun,
    after_plural_subject,
    after_single_subject,
)
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.model import Hit
from rdlint.reference.word_classes import VERB, VERB_S
from rdlint.rulebook.kind import CheckKind

_NEAR = 6
_SAYING = frozenset(("idea", "fact", "view", "notion", "belief", "claim", "evidence", "proof", "rule", "assumption"))
_IF = frozenset(("if", "though", "unless", "whether", "wish", "lest"))


def check(places: Sequence[Place], _parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every verb that does not go with its subject, from the last word of the subject on."""
    tokens = tokens_of(passage_of(places, role))
    told: set[int] = set()
    for find in _FINDERS:
        for slip in find(tokens):
            if slip.verb in told or not slip.put or _is_demanded(tokens, slip):
                continue
            told.add(slip.verb)
            values = {"verb": tokens.written(slip.verb), "use": slip.put}
            if hit := tokens.hit(slip.first, slip.verb, values, (slip.verb, slip.verb + 1), slip.put, "display"):
                yield hit


def _is_demanded(tokens: Tokens, slip: Slip) -> bool:
    """`It is vital that each member have a copy`: what is asked for has the bare verb, whoever is to do it."""
    words = tokens.words
    if words[slip.verb] == "were" and not _IF.isdisjoint(words[max(slip.first - 3, 0) : slip.first + 1]):
        return True  # "if training were free"
    if (
        words[slip.verb] in ("is", "was", "has")
        and words[slip.first - 1] == "that"
        and words[slip.first - 2] in _SAYING
    ):
        # "The idea that work ends at five is wrong": the clause has its own verb.
        return any(tokens.kinds[at] & VERB_S for at in range(slip.first + 1, slip.verb))
    if words[slip.verb] != "have" and (not tokens.kinds[slip.verb] & VERB or not slip.put.endswith("s")):
        return False
    for that in range(slip.first, max(slip.first - _NEAR, 0), -1):
        if words[that] == "that":
            return not DEMANDS.isdisjoint(words[max(that - _NEAR, 0) : that])
    return False


_FINDERS: Sequence[Callable[[Tokens], Iterator[Slip]]] = (
    after_relative,
    after_there,
    after_opening,
    after_single_subject,
    after_acronym,
    after_opening_noun,
    after_pronoun,
    after_plural_subject,
    after_mass_noun,
    after_each,
    after_joined,
    after_plural_head,
    after_single_head,
    after_deed,
    after_name,
    after_or,
)


KIND = CheckKind(
    name="verb-agreement",
    check=check,
    by_text=True,
    summary="A verb that does not go with its subject: the role provide, you provides, skills is.",
    placeholders=("words", "verb", "use"),
)
