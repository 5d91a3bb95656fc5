"""Check kind `unlinked-verbs`: a verb that nothing joins to what stands before it: work in a team has your back."""

from collections.abc import Iterator, Sequence

from rdlint.checks.bare_infinitives import Heads, after_done, after_heads, after_objects, after_persons, prepare
from rdlint.checks.passage import passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.second_verbs import Gap, second_verbs
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.model import Hit
from rdlint.rulebook.kind import CheckKind


def check(places: Sequence[Place], heads: Heads, role: Role) -> Iterator[Hit]:
    """A hit on every verb before which a word is missing."""
    tokens = tokens_of(passage_of(places, role))
    told: set[int] = set()
    for first, verb, put in _found(tokens, heads):
        if verb in told:
            continue
        told.add(verb)
        fix = put if put == "to" else None
        if hit := tokens.hit(first, verb, {"verb": tokens.written(verb), "use": put}, (verb, verb), fix):
            yield hit


def _found(tokens: Tokens, heads: Heads) -> Iterator[Gap]:
    yield from after_heads(tokens, heads)
    yield from after_persons(tokens, heads)
    yield from after_done(tokens, heads)
    yield from after_objects(tokens, heads)
    yield from second_verbs(tokens)


_LIST = {"type": "string", "minLength": 1}

KIND = CheckKind(
    name="unlinked-verbs",
    check=check,
    by_text=True,
    prepare=prepare,
    summary="A verb that nothing joins to what stands before it: work in a team has your back.",
    parameters={
        "type": "object",
        "additionalProperties": False,
        "required": list(Heads._fields),
        "properties": {
            "verbs": {**_LIST, "description": "verbs that take to and a verb"},
            "adjectives": {**_LIST, "description": "adjectives and participles that do"},
            "nouns": {**_LIST, "description": "nouns that do"},
            "deeds": {**_LIST, "description": "verbs that need an object"},
            "either": {**_LIST, "description": "verbs that are nouns too"},
            "asking": {**_LIST, "description": "verbs that take a person, to and a verb"},
            "aims": {**_LIST, "description": "nouns of which a sentence says what they are: the purpose is to"},
        },
    },
    placeholders=("words", "verb", "use"),
)
