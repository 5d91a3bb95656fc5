"""Check kind `open-compounds`: words that belong together as one, or with hyphens, and are written apart."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import product
from typing import Any

from rdlint.checks.passage import passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.model import Hit
from rdlint.patterns import lazy
from rdlint.reference.word_classes import (
    ADJECTIVE,
    AUXILIARY,
    CLOSED,
    DETERMINER,
    ING,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PAST,
    PLURAL,
    VERB_S,
    only,
)
from rdlint.rulebook.kind import CheckKind

_PART = lazy(r"\{[^{}]+\}|[^\s{}]+")
_LISTS = ("always", "before_noun")
#: "in the long term", "over the short term": here the words are a noun of their own.
_NOUN_OF_ITS_OWN = frozenset(("in", "over", "for", "on"))
_CLAUSE_STARTS = frozenset(("how", "where", "as", "when", "if", "because", "while"))
#: "Check lists for errors": what is to be done, and to what.
_ALSO_DEEDS = frozenset(("check", "show", "sign", "hand", "note", "share", "post", "walk"))
_WHEN = frozenset(("today", "tomorrow", "yesterday", "tonight", "now", "last", "next"))


class Compounds:
    """The compounds of one rule, by their first words."""

    def __init__(self, digest: Mapping[str, str]) -> None:
        self.joint = digest["joint"]
        self._digest = digest

    @cached_property
    def by_first(self) -> dict[str, dict[str, list[tuple[list[str], bool]]]]:
        """By the first word and the second: the compounds, and whether a noun must follow."""
        found: dict[str, dict[str, list[tuple[list[str], bool]]]] = {}
        for name in _LISTS:
            for line in self._digest[name].splitlines():
                words = line.split()
                seconds = found.setdefault(words[0], {})
                seconds.setdefault(words[1], []).append((words, name == "before_noun"))
        return found


def digest(parameters: Mapping[str, Any]) -> dict[str, str]:
    """The compounds written out, a line each."""
    lines = {name: "\n".join(_written_out(parameters.get(name, ()))) for name in _LISTS}
    return {"joint": parameters.get("joint", ""), **lines}


def _written_out(compounds: Sequence[str]) -> Iterator[str]:
    """`{work,case} load` as `work load` and `case load`."""
    for compound in compounds:
        choices = [part.strip("{}").split(",") for part in _PART.findall(compound)]
        for words in product(*choices):
            yield " ".join(word.strip().lower() for word in words)


def check(places: Sequence[Place], compounds: Compounds, role: Role) -> Iterator[Hit]:
    """A hit on every compound that is written apart."""
    tokens = tokens_of(passage_of(places, role))
    for first in sorted(tokens.positions.keys() & compounds.by_first.keys()):
        seconds = compounds.by_first[first]
        for number in tokens.positions[first]:
            for words, noun_follows in seconds.get(tokens.words[number + 1], ()):
                after = number + len(words)
                if tokens.words[number:after] != words or (noun_follows and not _is_modifier(tokens, number, after)):
                    continue
                if compounds.joint and tokens.capital(after - 1):
                    continue  # A heading or a title, which has its own way with hyphens.
                if not compounds.joint and (_is_deed(tokens, after - 1) or _meet_by_chance(tokens, number)):
                    continue
                use = compounds.joint.join(tokens.written(one) for one in range(number, after))
                if hit := tokens.hit(number, after - 1, {"use": use}, (number, after), use, "unsafe"):
                    yield hit
                    break


def _is_deed(tokens: Tokens, number: int) -> bool:
    """Whether the last word is a verb with what is done to behind it: the work places demands on the knees."""
    kinds = tokens.kinds
    if not kinds[number] & VERB_S or tokens.words[number + 1] in ("that", "all", "both"):
        return False
    if kinds[number + 1] & NUMBER or tokens.words[number - 2] in _CLAUSE_STARTS:
        return True  # "the house holds 40 guests", "how work flows"
    return bool(kinds[number + 1] & DETERMINER) or only(kinds[number + 1], PLURAL | VERB_S)


def _meet_by_chance(tokens: Tokens, number: int) -> bool:
    """Whether the first word ends one phrase and the second begins another: in that case work stops."""
    words, kinds = tokens.words, tokens.kinds
    first, then, before = words[number], words[number + 1], words[number - 1]
    if first in ("case", "time") and before in ("the", "that", "this", "which", "each", "any", "every", "first"):
        return words[number - 2] in ("in", "at", "by", "from", "until") or before in ("each", "every", "first")
    if first == "who":
        return bool(kinds[number + 2] & (PAST | PARTICIPLE))  # "anyone who ever worked here"
    if first == "along":
        return only(kinds[number + 2], PLURAL)  # "walk along side streets"
    if first not in _ALSO_DEEDS or not tokens.first_in_sentence(number):
        return False
    # "Check lists for errors", "Sign posts with care"
    return bool(kinds[number + 1] & PLURAL) and then != "out" and not kinds[number + 2] & (AUXILIARY | VERB_S)


def _is_modifier(tokens: Tokens, number: int, after: int) -> bool:
    """Whether a noun follows that the words describe, with or without an adjective of its own."""
    if tokens.words[number - 1] == "the" and tokens.words[number - 2] in _NOUN_OF_ITS_OWN:
        return False
    kinds = tokens.kinds
    if kinds[after] & CLOSED or tokens.words[after] in _WHEN:
        return False
    if kinds[after] & (NOUN | PLURAL):
        return True
    follows = kinds[after + 1] if after + 1 < len(kinds) else 0
    return bool(kinds[after] & (ADJECTIVE | ING | PARTICIPLE) and follows & (NOUN | PLURAL) and not follows & CLOSED)


_COMPOUNDS = {"type": "array", "items": {"type": "string", "pattern": r"\S\s+\S"}}

KIND = CheckKind(
    name="open-compounds",
    check=check,
    prepare=lambda parameters, _library: Compounds(parameters),
    digest=digest,
    by_text=True,
    summary="Words that belong together as one, or with hyphens, and are written apart: work load, long term plan.",
    parameters={
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "always": {**_COMPOUNDS, "description": "compounds, as they are wrongly written: {work,case} load"},
            "before_noun": {**_COMPOUNDS, "description": "the same, which belong together only before a noun"},
            "joint": {"type": "string", "enum": ["", "-"], "description": "what joins them; nothing by default"},
        },
    },
    placeholders=("words", "use"),
)
