"""Says where an indicator comes from: this level, another, another capability or version, or its author."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from math import ceil
from typing import Any, Literal, NamedTuple

from rdlint.reference.differences import Change, difference
from rdlint.reference.fingerprints import digest, split_fingerprint, stem_hash
from rdlint.reference.normalise import bag, normalise

#: In binding order: the first that holds is what is said. `unchecked`: the wording of the framework is not
#: known.
VerdictKind = Literal[
    "here",
    "other-level",
    "other-capability",
    "other-version",
    "reworded",
    "reworded-elsewhere",
    "own",
    "unchecked",
]

#: Share of common stems (Dice) from which a sentence counts as a reworded indicator. In 2020 and 2013 any one
#: word may go, change or move and the sentence stays above it; authors' own sentences stay below
#: (docs/reference-data.md).
THRESHOLD = 0.7
#: An item elsewhere must be nearer by more than this before it is named instead of one at this level.
MARGIN = 0.1
#: Up to this many stems one may differ, though that is more than the threshold allows.
_SHORT = 4


class IndicatorPlace(NamedTuple):
    """Where an indicator is printed. `number` counts from 1 in its level; `wording` is None where only a
    fingerprint is kept.
    """

    framework: str
    capability: str
    level: str
    number: int
    wording: str | None


class Verdict(NamedTuple):
    """What is known of one indicator.

    `places`: where the words, or the nearest words, stand, the best first; empty for `own` and `unchecked`.
    `similarity`: 0 to 1 of the best place, 1.0 for the same wording. `changes`: how the reworded indicator
    differs from the wording at the best place; empty where that wording is not kept.
    """

    kind: VerdictKind
    places: tuple[IndicatorPlace, ...] = ()
    similarity: float = 0.0
    changes: tuple[Change, ...] = ()

    @property
    def place(self) -> IndicatorPlace | None:
        """The best place."""
        return self.places[0] if self.places else None


def build_lookup(frameworks: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """The look-up form of framework data (authoring form, in order of preference): plain and JSON-able.

    `frameworks`: per id its `text` and, by normalised name, its capabilities (old names too) and levels.
    `places`: [framework, capability, level]. `items`, by item number: [place number, number in the level,
    wording or null, number of stems]. `exact` and `digests`: normalised wording or digest to item numbers.
    `stems` and `hashes`: stem or hashed stem to item numbers, as text with blanks between, which loads faster
    than lists.
    """
    builder = _Builder()
    for data in frameworks:
        builder.add(data)
    return builder.form


class _Builder:
    def __init__(self) -> None:
        self.form: dict[str, Any] = {
            "frameworks": {},
            "places": [],
            "items": [],
            "exact": {},
            "digests": {},
            "stems": {},
            "hashes": {},
        }

    def add(self, data: Mapping[str, Any]) -> None:
        text = "unknown" if data.get("indicators") == "unknown" else data.get("text", "open")
        capabilities = [capability for group in data["groups"] for capability in group["capabilities"]]
        names = {normalise(old): new for old, new in (data.get("renamed") or {}).items()}
        names.update((normalise(capability["name"]), capability["name"]) for capability in capabilities)
        levels = {normalise(level): level for level in data["levels"]}
        self.form["frameworks"][data["id"]] = {"text": text, "capabilities": names, "levels": levels}
        for capability in capabilities:
            for level, indicators in (capability.get("levels") or {}).items():
                self.form["places"].append([data["id"], capability["name"], level])
                for number, indicator in enumerate(indicators or (), 1):
                    self._add_item(indicator, number, is_open=text == "open")

    def _add_item(self, indicator: str, number: int, *, is_open: bool) -> None:
        if is_open:
            key, stems = normalise(indicator), bag(indicator)
        else:
            key, stems = split_fingerprint(indicator)
        item = len(self.form["items"])
        place = len(self.form["places"]) - 1
        self.form["items"].append([place, number, indicator if is_open else None, len(stems)])
        self.form["exact" if is_open else "digests"].setdefault(key, []).append(item)
        index = self.form["stems" if is_open else "hashes"]
        for stem in stems:
            index[stem] = f"{index[stem]} {item}" if stem in index else str(item)


class Lookup:
    """Answers for indicators, from the look-up form."""

    def __init__(self, form: Mapping[str, Any]) -> None:
        self._form = form
        self._frameworks: Mapping[str, Any] = form["frameworks"]
        self._postings: dict[tuple[str, str], frozenset[int]] = {}
        self._order = {name: number for number, name in enumerate(self._frameworks)}

    def compare(self, indicator: str, framework: str, capability: str | None, level: str | None) -> Verdict:
        """What is known of `indicator`, given under `capability` at `level` of `framework` (its id).

        Names compare without regard to case, and old names of capabilities are understood. Where the role
        description gives no level, every level of the capability counts as this one.
        """
        known = self._frameworks.get(framework)
        if known is None or known["text"] == "unknown":
            return Verdict("unchecked")
        here = _Here(
            framework,
            known["capabilities"].get(normalise(capability or "")),
            known["levels"].get(normalise(level)) if level else None,
            any_level=not level,
        )
        return self._exact(indicator, here) or self._similar(indicator, here) or Verdict("own")

    def _exact(self, indicator: str, here: "_Here") -> Verdict | None:
        key = normalise(indicator)
        items = list(self._form["exact"].get(key, ()))
        if self._form["digests"] and not any(self._place(item)[0] == here.framework for item in items):
            # Only where the open texts do not decide: wording in its own framework outranks that in another
            # version.
            items += self._form["digests"].get(digest(key), ())
        if not items:
            return None
        by_kind: dict[int, list[int]] = {}
        for item in items:
            by_kind.setdefault(here.distance(self._place(item)), []).append(item)
        nearest = min(by_kind)
        places = self._sorted_places(by_kind[nearest], here)
        return Verdict(_EXACT_KINDS[nearest], places, 1.0)

    def _similar(self, indicator: str, here: "_Here") -> Verdict | None:
        scores = self._scores(indicator)
        if not scores:
            return None
        at_home: dict[int, float] = {}
        elsewhere: dict[int, float] = {}
        for item, score in scores.items():
            (at_home if here.distance(self._place(item)) == 0 else elsewhere)[item] = score
        best_here = max(at_home.values(), default=0.0)
        best_elsewhere = max(elsewhere.values(), default=0.0)
        if at_home and best_elsewhere - best_here <= MARGIN:
            return self._reworded("reworded", indicator, at_home, best_here, here)
        return self._reworded("reworded-elsewhere", indicator, elsewhere, best_elsewhere, here)

    def _reworded(
        self,
        kind: Literal["reworded", "reworded-elsewhere"],
        indicator: str,
        scores: Mapping[int, float],
        best: float,
        here: "_Here",
    ) -> Verdict:
        places = self._sorted_places([item for item, score in scores.items() if score == best], here)
        if len(places) > 1:
            # The same stems: the order of the words decides. A stable sort keeps the nearest place first.
            places = tuple(sorted(places, key=lambda place: -_kept(place.wording, indicator)))
        wording = places[0].wording
        changes = difference(wording, indicator) if wording is not None else ()
        return Verdict(kind, places, best, changes)

    def _scores(self, indicator: str) -> dict[int, float]:
        """Every item that `indicator` may be a rewording of, with its similarity."""
        stems = bag(indicator)
        scores = self._scores_in("stems", stems)
        if self._form["hashes"]:
            # A set, as in the fingerprints: two stems may share one hash.
            scores |= self._scores_in("hashes", {stem_hash(stem) for stem in stems})
        return scores

    def _scores_in(self, index: str, stems: Collection[str]) -> dict[int, float]:
        size = len(stems)
        postings = sorted((self._items_with(index, stem) for stem in stems), key=len)
        # An item that shares enough stems shares one of the rarest: common words need no look at every item.
        rarest = size - ceil(THRESHOLD * size / (2 - THRESHOLD)) + 1
        shared: dict[int, int] = {}
        for items in postings[:rarest]:
            for item in items:
                shared[item] = shared.get(item, 0) + 1
        scores: dict[int, float] = {}
        for item, common in shared.items():
            common += sum(item in items for items in postings[rarest:])
            other = self._form["items"][item][3]
            if _is_near(common, size, other):
                scores[item] = 2 * common / (size + other)
        return scores

    def _items_with(self, index: str, stem: str) -> frozenset[int]:
        key = (index, stem)
        found = self._postings.get(key)
        if found is None:
            found = self._postings[key] = frozenset(map(int, self._form[index].get(stem, "").split()))
        return found

    def _place(self, item: int) -> Sequence[str]:
        place: Sequence[str] = self._form["places"][self._form["items"][item][0]]
        return place

    def _sorted_places(self, items: Iterable[int], here: "_Here") -> tuple[IndicatorPlace, ...]:
        ordered = sorted(items, key=lambda item: (here.affinity(self._place(item)), self._rank(item), item))
        return tuple(_indicator_place(self._form, item) for item in ordered)

    def _rank(self, item: int) -> int:
        return self._order[self._place(item)[0]]


#: By `_Here.distance`.
_EXACT_KINDS: tuple[VerdictKind, ...] = ("here", "other-level", "other-capability", "other-version")


class _Here(NamedTuple):
    """The place of a role description's indicator in its framework; None where a name is not known there."""

    framework: str
    capability: str | None
    level: str | None
    any_level: bool

    def distance(self, place: Sequence[str]) -> int:
        """0 here, 1 at another level, 2 in another capability, 3 in another framework."""
        framework, capability, level = place
        if framework != self.framework:
            return 3
        if capability != self.capability:
            return 2
        return 0 if self.any_level or level == self.level else 1

    def affinity(self, place: Sequence[str]) -> tuple[int, bool, bool]:
        """Sorts places: nearest first; in another framework those of the same capability and level first."""
        _, capability, level = place
        return (self.distance(place), capability != self.capability, level != self.level)


def common_place(verdicts: Iterable[Verdict]) -> tuple[str, str, str] | None:
    """The one (framework, capability, level) at which all of several indicators stand word for word, if there
    is one.

    For a list whose indicators all belong to one other level: None as soon as one stands here or nowhere.
    """
    shared: dict[tuple[str, str, str], None] | None = None
    for verdict in verdicts:
        if verdict.kind not in ("other-level", "other-capability", "other-version"):
            return None
        places = {(place.framework, place.capability, place.level): None for place in verdict.places}
        shared = places if shared is None else {place: None for place in shared if place in places}
    return next(iter(shared), None) if shared else None


def _is_near(common: int, size: int, other: int) -> bool:
    if 2 * common >= THRESHOLD * (size + other):
        return True
    # Of three or four stems one may differ, as long as two remain.
    return max(size, other) <= _SHORT and common >= 2 and common >= max(size, other) - 1


def _kept(wording: str | None, indicator: str) -> int:
    """How much of `wording` an indicator keeps in order, in characters."""
    if wording is None:
        return 0
    return sum(len(change.text) for change in difference(wording, indicator) if change.kind == "same")


def iter_places(form: Mapping[str, Any]) -> Iterator[IndicatorPlace]:
    """Every indicator of the look-up form."""
    return (_indicator_place(form, item) for item in range(len(form["items"])))


def _indicator_place(form: Mapping[str, Any], item: int) -> IndicatorPlace:
    place, number, wording, _ = form["items"][item]
    framework, capability, level = form["places"][place]
    return IndicatorPlace(framework, capability, level, number, wording)
