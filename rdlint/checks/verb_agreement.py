"""Check kind `verb-agreement`: a verb that does not go with its subject: the role provide, you provides, skills is."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.agreement_words import FORMS_FOR_MANY, FORMS_FOR_ONE, HOLDS_MANY, TIMES_AND_SUMS
from rdlint.checks.passage import passage_of
from rdlint.checks.relative_clauses import after_relative
from rdlint.checks.role import Place, Role
from rdlint.checks.sentence_words import skip_adverbs
from rdlint.checks.subject_words import BEFORE_NOUN, Slip, is_plural
from rdlint.checks.subjects import (
    after_acronym,
    after_list,
    after_mass_noun,
    after_plural_of,
    after_plural_subject,
    after_pronoun,
    after_single_subject,
)
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.model import Hit
from rdlint.reference.word_classes import CLOSED, NOUN, NUMBER, PLURAL, PRONOUN
from rdlint.rulebook.kind import CheckKind

_SEVERAL = frozenset(("no", "many", "several", "various", "numerous", "few", "some"))


def check(places: Sequence[Place], _parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every verb that does not go with its subject, from the last word of the subject on."""
    tokens = tokens_of(passage_of(places, role))
    told: set[int] = set()
    for find in _FINDERS:
        for slip in find(tokens):
            if slip.verb in told or not slip.put:
                continue
            told.add(slip.verb)
            values = {"verb": tokens.written(slip.verb), "use": slip.put}
            if hit := tokens.hit(slip.first, slip.verb, values, (slip.verb, slip.verb + 1), slip.put, "display"):
                yield hit


def _after_there(tokens: Tokens) -> Iterator[Slip]:
    """`there is opportunities`, `there are also the fee`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at("there"):
        verb = number + 1
        if words[verb] not in ("is", "are", "was", "were"):
            continue
        first = skip_adverbs(tokens, verb + 1)
        one = words[first] in ("a", "an", "another", "the", "one")
        several = words[first] in _SEVERAL or (kinds[first] & NUMBER and words[first] not in ("1", "one"))
        head = first + 1 if one or several else first
        while kinds[head] & BEFORE_NOUN and not kinds[head] & CLOSED & ~PRONOUN and kinds[head + 1] & BEFORE_NOUN:
            if kinds[head + 1] & CLOSED & ~PRONOUN:
                break
            head += 1
        rest = words[head + 1 : tokens.sentence(head)[1] + 1]
        if words[verb] in ("are", "were"):
            if (
                one
                and kinds[head] & NOUN
                and not kinds[head] & PLURAL
                and words[head] not in HOLDS_MANY
                and not {"and", ",", "&"} & set(rest)
            ):
                yield Slip(number, verb, FORMS_FOR_ONE[words[verb]])
        elif not one and is_plural(tokens, head) and words[head] not in TIMES_AND_SUMS:
            yield Slip(number, verb, FORMS_FOR_MANY[words[verb]])


_FINDERS: Sequence[Callable[[Tokens], Iterator[Slip]]] = (
    after_relative,
    _after_there,
    after_single_subject,
    after_acronym,
    after_pronoun,
    after_plural_subject,
    after_list,
    after_mass_noun,
    after_plural_of,
)


KIND = CheckKind(
    name="verb-agreement",
    check=check,
    by_text=True,
    summary="A verb that does not go with its subject: the role provide, you provides, skills is.",
    placeholders=("words", "verb", "use"),
)
