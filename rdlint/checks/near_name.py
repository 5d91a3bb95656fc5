"""Check kind `near-name`: an organisation's name, or the role's own title, with a slip in it."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from rdlint.checks.mentions import is_elsewhere
from rdlint.checks.passage import Passage, passage_of
from rdlint.checks.role import Place, Role, words_of
from rdlint.checks.slips import JOINING, is_slip
from rdlint.model import Hit, Replacement
from rdlint.reference.names import Names
from rdlint.rulebook.kind import CheckKind

#: Header fields that hold the name of a body; each part between slashes is a name.
_FIELDS = ("agency", "department", "division")
#: Words of the longest thing to take for a name: a whole text under `agency` is none, and would take minutes.
_LONGEST = 30
_Words = tuple[str, ...]


class _Run(NamedTuple):
    """Words with capitals in a row, with the joining words between: in small letters, with offsets in the passage."""

    words: _Words
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every name that is near a known one and is none, once for each wrong name."""
    passage = passage_of(places, role)
    runs = role.once(("runs", id(passage)), lambda: list(_runs(passage)))
    found = _turned_titles(runs, role) if parameters["report"] == "title" else _slips(runs, role)
    told: set[_Words] = set()
    for run, first, last, name in found:
        begin, stop = run.starts[first], run.ends[last - 1]
        located = passage.locate(begin, stop)
        if run.words[first:last] in told or located is None or is_elsewhere(passage.text, begin, stop):
            continue
        told.add(run.words[first:last])
        place, start, end = located
        fix = Replacement(place.route, start, end, name, f"Write {name}", "display")
        values = {"words": words_of(place.text[start:end]), "name": name}
        yield Hit(place.route, values, start, end, replacements=(fix,))


def _turned_titles(runs: Sequence[_Run], role: Role) -> Iterator[tuple[_Run, int, int, str]]:
    """Stretches that are the words of the role's title in another order."""
    title = role.text(("title",))
    weighty = _weighty(_split(title))
    if len(weighty) < 3 or len(set(weighty)) < len(weighty):
        return
    for run in runs:
        for size in range(len(weighty), min(len(run.words), len(weighty) + 2) + 1):
            for first in range(len(run.words) - size + 1):
                given = run.words[first : first + size]
                own = _weighty(given)
                ends_well = given[0] not in JOINING and given[-1] not in JOINING
                if ends_well and own != weighty and sorted(own) == sorted(weighty):
                    yield run, first, first + size, title


def _slips(runs: Sequence[_Run], role: Role) -> Iterator[tuple[_Run, int, int, str]]:
    """Stretches that are the name of a body with a slip in it."""
    shipped, real = _shipped(role.library.names)
    own = {words: part for words, part in _header_names(role).items() if not _slip_of(words, shipped)}
    known = shipped | own
    real = real | own.keys()
    index = _shipped_index(role.library.names)
    more = _index(own)
    for run in runs:
        near = dict.fromkeys(name for word in run.words for name in (*index.get(word, ()), *more.get(word, ())))
        for wanted in near:
            for first, last in _stretches(run.words, wanted):
                given = run.words[first:last]
                # Of this role's own units the order may differ: other units have the same words.
                sound = wanted in shipped or sorted(_weighty(given)) != sorted(_weighty(wanted))
                if sound and is_slip(given, wanted) and not _is_inside(real, run.words, first, last):
                    yield run, first, last, known[wanted]


@cache
def _shipped(names: Names) -> tuple[dict[_Words, str], frozenset[_Words]]:
    """The names of the tables by their words, and all real names."""
    shipped = {_split(row.name): row.name for row in (*names.former, *names.current)}
    also = (name for row in names.former for name in row.also)
    return shipped, frozenset((*shipped, *map(_split, names.other_organisations), *map(_split, also)))


@cache
def _shipped_index(names: Names) -> dict[str, tuple[_Words, ...]]:
    return _index(_shipped(names)[0])


def _index(known: Mapping[_Words, str]) -> dict[str, tuple[_Words, ...]]:
    """The names that have a word, for the words that few names have."""
    index: dict[str, tuple[_Words, ...]] = {}
    for wanted in known:
        for word in _weighty(wanted):
            if word not in ("department", "services", "service", "office"):
                index[word] = (*index.get(word, ()), wanted)
    return index


def _slip_of(words: _Words, shipped: Mapping[_Words, str]) -> bool:
    return any(
        words != wanted and len(words) - len(wanted) in (-1, 0, 1) and is_slip(words, wanted) for wanted in shipped
    )


def _stretches(words: _Words, wanted: _Words) -> Iterator[tuple[int, int]]:
    """The stretches of `words` about as long as `wanted` that may be it."""
    weighty = set(_weighty(wanted))
    if len(weighty) < 2 or len(weighty.intersection(words)) < len(weighty) - 1:
        return
    for size in (len(wanted), len(wanted) + 1, len(wanted) - 1, len(wanted) - 2):
        for first in range(len(words) - size + 1 if size > 1 else 0):
            given = words[first : first + size]
            plural = given[0] == wanted[0] + "s"  # "Departments of Education"
            if given != wanted and given[0] not in JOINING and given[-1] not in JOINING and not plural:
                yield first, first + size


def _is_inside(real: Collection[_Words], words: _Words, first: int, last: int) -> bool:
    """Whether a real name stands over any of these words, other than a shorter one among them."""
    for name in real:
        for at in range(max(0, first - len(name) + 1), last):
            shorter = first <= at and at + len(name) <= last and len(name) < last - first
            if not shorter and words[at : at + len(name)] == name:
                return True
    return False


def _header_names(role: Role) -> dict[_Words, str]:
    """The names of bodies in this role's header, by their words."""
    found: dict[_Words, str] = {}
    for field in _FIELDS:
        for part in re.split(r"\s*[/|;–]\s*|\s+-\s+", role.text((field,))):
            words = _split(part)
            if len(words) <= _LONGEST and len(_weighty(words)) >= 3 and "(" not in part:
                found[words] = part
    return found


def _weighty(words: _Words) -> list[str]:
    return [word for word in words if word not in JOINING]


def _split(name: str) -> _Words:
    return tuple(
        "and" if word == "&" else word.casefold().replace("’", "'") for word in re.findall(r"[\w'’-]+|&", name)
    )


def _runs(passage: Passage) -> Iterator[_Run]:
    for match in _capitals().finditer(passage.text):
        pieces = [
            (piece[0], match.start() + piece.start(), match.start() + piece.end())
            for piece in re.finditer(r"[\w'’-]+|&", match[0])
        ]
        if len(pieces) < 3:
            continue
        words = [word.casefold().replace("’", "'") if word != "&" else "and" for word, _, _ in pieces]
        # The possessive is not a part of the name.
        words = [word[:-2] if word.endswith("'s") and word != "premier's" else word for word in words]
        yield _Run(tuple(words), tuple(start for _, start, _ in pieces), tuple(end for _, _, end in pieces))


@cache
def _capitals() -> re.Pattern[str]:
    word = r"[A-Z][\w'’-]*"
    return re.compile(rf"(?<![\w'’-]){word}(?:(?:, | & | )(?:(?:and|of|the|for|to|in) ){{0,2}}{word})+")


KIND = CheckKind(
    name="near-name",
    check=check,
    summary="A known organisation's name, or the role's own title, with a slip or with its words in another order.",
    parameters={
        "type": "object",
        "required": ["report"],
        "additionalProperties": False,
        "properties": {
            "report": {"type": "string", "enum": ["organisation", "title"], "description": "whose name is near"}
        },
    },
    placeholders=("words", "name"),
)
