"""Which role description of now is which of then: by number; by title, division and classification; by file."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import NamedTuple

from rdlint.checks.summary import is_number, key_of, title_key
from rdlint.engine.identity import Identity, identity
from rdlint.source import Document


class Pair(NamedTuple):
    """One role description, then and now."""

    before: Document
    after: Document


class _Side(NamedTuple):
    """One state of a role description, with what it is known by; `file` is the name of then, where it was renamed."""

    document: Document
    who: Identity
    file: str


#: What two states must have in common; None where one has nothing to compare.
_Key = Callable[[_Side], Hashable | None]


def pairs(before: Iterable[Document], after: Iterable[Document], was: Mapping[str, str]) -> list[Pair]:
    """Every role description of `after` that `before` holds too, each once, in the order of `after`.

    `was` gives files that were renamed the name they had.
    """
    old = [_Side(document, identity(document), document.source.name) for document in before]
    new = [
        _Side(document, identity(document), was.get(document.source.name, document.source.name)) for document in after
    ]
    found: dict[int, _Side] = {}
    for key in (_number, _title, _file):
        left = [side for side in new if id(side.document) not in found]
        taken = {id(side.document) for side in found.values()}
        for then, now in _of_one_key(key, [side for side in old if id(side.document) not in taken], left):
            if key is _number or not _are_two(then, now, key is _file):
                found[id(now.document)] = then
    return [Pair(found[id(side.document)].document, side.document) for side in new if id(side.document) in found]


def _of_one_key(key: _Key, old: Iterable[_Side], new: Iterable[_Side]) -> Iterable[tuple[_Side, _Side]]:
    """The states that share a key that no other of their time has."""
    then, now = _by(key, old), _by(key, new)
    return [(then[name][0], sides[0]) for name, sides in now.items() if len(sides) == len(then.get(name, ())) == 1]


def _by(key: _Key, sides: Iterable[_Side]) -> dict[Hashable, list[_Side]]:
    found: dict[Hashable, list[_Side]] = {}
    for side in sides:
        if (name := key(side)) is not None:
            found.setdefault(name, []).append(side)
    return found


def _number(side: _Side) -> Hashable | None:
    return key_of(side.who.number) if is_number(side.who.number) else None


def _title(side: _Side) -> Hashable | None:
    who = side.who
    return (title_key(who.title), key_of(who.division), key_of(who.classification)) if who.title else None


def _file(side: _Side) -> Hashable | None:
    return side.file


def _are_two(then: _Side, now: _Side, share_file: bool) -> bool:
    """Whether two states that share a title or a file are two roles all the same: both have a number, and another one.

    Where they share the file the title must differ as well: a number may have been mended.
    """
    old, new = _number(then), _number(now)
    if old is None or new is None or old == new:
        return False
    if share_file:
        return title_key(then.who.title) != title_key(now.who.title)
    return then.file != now.file
