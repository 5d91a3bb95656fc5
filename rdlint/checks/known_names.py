"""Check kind `known-names`: a name that is written in one way, with a small letter, an ending or a joining word off.

`Blue mountains`, `Transport For NSW`, `Sydney Children's Hospital Network`. Names that stand quite in small letters or
quite in capitals are left alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from rdlint.checks.name_lists import Name, Names, digest, refuse
from rdlint.checks.name_slips import OFF, OTHERWISE, Pair, aligned, judge
from rdlint.checks.passage import passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.small_inside import small_before_letters, small_inside
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.model import Hit
from rdlint.rulebook.kind import CheckKind


def prepare(parameters: Mapping[str, Any], _library: Any) -> Names:
    """The names of a rule, from their digest."""
    return Names(parameters)


def check(places: Sequence[Place], names: Names, role: Role) -> Iterator[Hit]:
    """A hit on every stretch that is one of the names with something off; of several names the longest has it."""
    tokens = tokens_of(passage_of(places, role))
    told: set[int] = set()
    for first, last, name, state in _met(tokens, names):
        if first not in told and state != OTHERWISE:
            told.update(range(first, last + 1))
            if state == OFF and (hit := _hit(tokens, first, last, name)):
                yield hit
    for first, last, use in chain(small_inside(tokens, names.heads), small_before_letters(tokens)):
        if told.isdisjoint(range(first, last + 1)):
            told.update(range(first, last + 1))
            if hit := tokens.hit(first, last, {"use": use}, (first, last + 1), use, "unsafe"):
                yield hit


def _met(tokens: Tokens, names: Names) -> list[tuple[int, int, Name, int]]:
    """The stretches that may be names, in their order and the longest first, with how each stands to its name."""
    found: dict[tuple[int, int, int], list[Pair]] = {}
    words, positions = tokens.words, tokens.positions
    for anchor in names.anchors.keys() & positions.keys():
        for number, at, side, beside in names.anchored(anchor):
            for position in positions[anchor]:
                if not words[position + side].startswith(beside):
                    continue
                if pairs := aligned(tokens, names.name(number), position, at):
                    numbers = [pair.token for pair in pairs if pair.token is not None]
                    found[numbers[0], -numbers[-1], number] = pairs
    judged = [(*place, judge(tokens, names.name(place[2]), pairs)) for place, pairs in found.items()]
    judged.sort(key=lambda row: (row[0], row[1], row[3], row[2]))
    return [(first, -last, names.name(number), state) for first, last, number, state in judged]


def _hit(tokens: Tokens, first: int, last: int, name: Name) -> Hit | None:
    if name.how == "terms":
        return tokens.hit(first, last, {"use": f'{name.written}" or "{name.written.lower()}'})
    use = name.written + ("'s" if tokens.words[last].endswith("'s") and not name.words[-1].endswith("'s") else "")
    return tokens.hit(first, last, {"use": use}, (first, last + 1), use, "unsafe")


_GROUPS: Mapping[str, Any] = {
    "type": "object",
    "additionalProperties": {"type": "array", "items": {"type": "string", "minLength": 3}},
}
KIND = CheckKind(
    name="known-names",
    check=check,
    by_text=True,
    prepare=prepare,
    digest=digest,
    refuse=refuse,
    summary="Names that are written in one way, with a small letter, an ending or a joining word off.",
    parameters={
        "type": "object",
        "minProperties": 1,
        "additionalProperties": False,
        "properties": {
            "names": {**_GROUPS, "description": "names as they are written, in groups"},
            "capitals": {**_GROUPS, "description": "names of which only the capitals are judged"},
            "terms": {**_GROUPS, "description": "terms with capitals or small letters, but not with both, after `the`"},
            "heads": {"type": "string", "description": "last words of titles and names, in small letters: branch team"},
        },
    },
    placeholders=("words", "use"),
)
