"""What was said of a text is kept for the rest of the run: role descriptions of one agency share most of their texts.

Only for rules whose check kind judges a text by itself (`by_text`).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from rdlint.checks.role import Place
from rdlint.model import Hit, Replacement, Route
from rdlint.source import Scalar

#: A text; before one that stands among the capabilities, where words of a framework are passed over, a mark.
_Key = str
_QUOTED = "\x00"
#: More texts than this are not kept at a time.
_MOST_TEXTS = 50_000


class KnownTexts:
    """The hits of some rules, by text, for the places that one selection of fields takes."""

    def __init__(self) -> None:
        self._hits: dict[_Key, tuple[tuple[str, Hit], ...]] = {}

    def hits(
        self, places: Iterable[Place], judge: Callable[[Sequence[Place]], Iterable[tuple[str, Hit]]]
    ) -> Iterator[tuple[str, Hit]]:
        """The hits in these places, each behind the name of the rule.

        `judge` is called with the places whose text is new, if there are any, and gives the name of the rule with each
        hit.
        """
        keyed = [(place, key) for place in places if (key := _key(place)) is not None]
        if len(self._hits) > _MOST_TEXTS:
            self._hits.clear()
        known = self._hits
        fresh = {key: place for place, key in keyed if key not in known}
        if fresh:
            self._learn(fresh, judge)
        for place, key in keyed:
            if hits := known[key]:
                route = place.route
                yield from ((rule, _moved(hit, route)) for rule, hit in hits)

    def _learn(
        self, fresh: Mapping[_Key, Place], judge: Callable[[Sequence[Place]], Iterable[tuple[str, Hit]]]
    ) -> None:
        by_route: dict[Route, list[tuple[str, Hit]]] = {place.route: [] for place in fresh.values()}
        for rule, hit in judge(list(fresh.values())):
            by_route[hit.route].append((rule, hit))
        for key, place in fresh.items():
            self._hits[key] = tuple(by_route[place.route])


def _key(place: Place) -> _Key | None:
    """What a text is known by; None where there is none."""
    node = place.node
    if not isinstance(node, Scalar) or not node.text or node.value is None:
        return None
    return _QUOTED + node.text if place.route[0] == "capabilities" else node.text


def _moved(hit: Hit, route: Route) -> Hit:
    if hit.route == route:
        return hit
    # Of a text by itself only words can be changed.
    changes = (change._replace(route=route) for change in hit.replacements if isinstance(change, Replacement))
    return hit._replace(route=route, replacements=tuple(changes))
