"""What a check proposes to change: other words, or another shape. The engine turns it into edits of the source."""

from typing import NamedTuple

from rdlint.model.fix import Safety
from rdlint.model.route import Route


class Replacement(NamedTuple):
    """Put `text` for the code points `start` to `end` of the scalar at `route` (offsets in its text)."""

    route: Route
    start: int
    end: int
    text: str
    title: str
    safety: Safety = "display"


class Rename(NamedTuple):
    """Call the key at `route` `key`."""

    route: Route
    key: str
    title: str
    safety: Safety = "display"


class Insertion(NamedTuple):
    """Put `value` at `route`, which is not there yet, behind its sibling `after`, else before all."""

    route: Route
    value: str | int | tuple[str, ...]
    after: str | None
    title: str
    safety: Safety = "display"


class Removal(NamedTuple):
    """Take out the entries or items at `routes`, which stand in one mapping or list."""

    routes: tuple[Route, ...]
    title: str
    safety: Safety = "display"


class NewItems(NamedTuple):
    """Let the list at `route` hold these texts."""

    route: Route
    items: tuple[str, ...]
    title: str
    safety: Safety = "display"


class Move(NamedTuple):
    """Take the entry at `route` with its value to `to`, behind its new sibling `after`, else before all."""

    route: Route
    to: Route
    after: str | None
    title: str
    safety: Safety = "display"


class NewComment(NamedTuple):
    """Put `text` for the comment from `start` to `end` of the source; an empty text takes it out."""

    start: int
    end: int
    text: str
    title: str
    safety: Safety = "display"


Change = Replacement | Rename | Insertion | Removal | NewItems | Move | NewComment


def touched(change: Change) -> tuple[Route, ...]:
    """The routes below which the data of the document may differ once the change is made."""
    match change:
        case NewComment():
            return ()
        case Rename(route=route) | Insertion(route=route):
            return (route[:-1],)
        case Removal(routes=routes):
            return (routes[0][:-1],)
        case Move(route=route, to=to):
            return (route[:-1], to[:-1])
        case _:
            return (change.route,)
