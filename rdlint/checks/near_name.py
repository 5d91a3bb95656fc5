"""Check kind `near-name`: an organisation's name, or the role's own title, with a slip in it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from rdlint.checks.mentions import is_elsewhere
from rdlint.checks.passage import Passage, passage_of
from rdlint.checks.role import Place, Role, words_of
from rdlint.checks.slips import JOINING, is_slip
from rdlint.model import Hit, Replacement
from rdlint.rulebook.kind import CheckKind

#: Header fields that hold the name of a body; each part between slashes is a name.
_FIELDS = ("agency", "department", "division")
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
    title = parameters["report"] == "title"
    known = _title(role) if title else _organisations(role)
    real = set(known) | (set() if title else _others(role))
    told: set[_Words] = set()
    for run in runs:
        for first, last, name in _near(run, known, real, title):
            given = run.words[first:last]
            found = passage.locate(run.starts[first], run.ends[last - 1])
            if given in told or found is None or is_elsewhere(passage.text, run.starts[first], run.ends[last - 1]):
                continue
            told.add(given)
            place, start, end = found
            fix = Replacement(place.route, start, end, name, f"Write {name}", "display")
            yield Hit(
                place.route, {"words": words_of(place.text[start:end]), "name": name}, start, end, replacements=(fix,)
            )
            break


def _near(run: _Run, known: Mapping[_Words, str], real: set[_Words], title: bool) -> Iterator[tuple[int, int, str]]:
    """The stretches of a run that are a known name with a slip, and that name."""
    here = set(run.words)
    for wanted, name in known.items():
        weighty = [word for word in wanted if word not in JOINING]
        if len(weighty) < (3 if title else 2) or sum(word in here for word in weighty) < len(weighty) - 1:
            continue
        for size in (len(wanted), len(wanted) + 1, len(wanted) - 1, len(wanted) - 2):
            for first in range(len(run.words) - size + 1 if size > 1 else 0):
                given = run.words[first : first + size]
                if given[0] in JOINING or given[-1] in JOINING or given == wanted:
                    continue
                if _is_inside(real, run.words, first, first + size):
                    continue
                if title:
                    if [w for w in given if w not in JOINING] != weighty and sorted(
                        w for w in given if w not in JOINING
                    ) == sorted(weighty):
                        yield first, first + size, name
                elif given[0] != wanted[0] + "s" and is_slip(given, wanted):
                    yield first, first + size, name


def _is_inside(real: set[_Words], words: _Words, first: int, last: int) -> bool:
    """Whether a real name stands over any of these words."""
    for name in real:
        for at in range(max(0, first - len(name) + 1), last):
            if words[at : at + len(name)] == name:
                return True
    return False


def _organisations(role: Role) -> dict[_Words, str]:
    """Names by their words: those in use and former ones, and those of this role's header."""
    names = role.library.names
    found = {_split(row.name): row.name for row in (*names.former, *names.current)}
    for field in _FIELDS:
        for part in re.split(r"\s*[/|;–]\s*|\s+-\s+", role.text((field,))):
            if len(part.split()) >= 3 and "(" not in part:
                found.setdefault(_split(part), part)
    return found


def _others(role: Role) -> set[_Words]:
    names = role.library.names
    also = (name for row in names.former for name in row.also)
    return {_split(name) for name in (*names.other_organisations, *also)}


def _title(role: Role) -> dict[_Words, str]:
    title = role.text(("title",))
    return {_split(title): title} if title else {}


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
