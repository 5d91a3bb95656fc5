"""Check kind `edge-marks`: a mark left over from a list or a name: a typed bullet, a comma after a name."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from rdlint.checks.around import word_around
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit, Replacement
from rdlint.patterns import lazy
from rdlint.rulebook.kind import CheckKind, one_report

_BULLETS = "•·●▪◦‣*-–—\uf0b7\uf0a7\uf0d8"
_BULLET = lazy(rf"\s*(?:[{_BULLETS}]\s+|[•●▪‣\uf0b7\uf0a7\uf0d8](?=\w))(?:\S+(?:[^\S\n]+\S+){{0,1}})?")
#: Before these an item may be the first of a list of two.
_OPENS = (";", ":", "")
_JOINED = lazy(r"[;,] (?:and|or)\s*\Z")
_AND_ON = lazy(r";(?: and| or)?\s*\Z")
_LEAD_IN = lazy(r"\b(?:will|must|should|have|be|includes?|including|following|to|for|are|as|need|and|or)\s*;\s*\Z")
_SHORTEST = 4
#: Rule `stray-punctuation` speaks of two marks.
_DOUBLED = (",", ";", ":", ".", " ")
_LAST_WORDS = lazy(r"(?:\S+\s+)?\S+\Z")
#: A bullet after five words or more and before three, so that it is none of a row of short facts.
_INNER = ("•", "●", "▪", "◦")
_INSIDE = lazy(r"(?:(?:[^\s•●▪◦]+[^\S\n]+){4,}[^\s•●▪◦]+[^\S\n]*)[•●▪◦](?=[^\S\n]*[A-Z]\w*(?:[^\S\n]+[^\s•●▪◦]+){2})")
_AFTER_NAME = ",;:-–—/&"


def check(places: Sequence[Place], parameters: Mapping[str, Any], _role: Role) -> Iterator[Hit]:
    """A hit on every value that begins with a bullet, or ends in a mark that no name ends in."""
    if parameters["report"] == "odd":
        for _, items in groupby(places, lambda place: place.route[:-1]):
            yield from _odd_endings([item for item in items if isinstance(item.route[-1], int)])
        return
    if parameters["report"] == "inside":
        for place in places:
            if any(bullet in place.text for bullet in _INNER):
                yield from _bullets_inside(place)
        return
    find = {"bullet": _typed_bullet, "trailing": _trailing_mark}[parameters["report"]]
    for place in places:
        hit = find(place)
        if hit is not None:
            yield hit


def _odd_endings(items: Sequence[Place]) -> Iterator[Hit]:
    """Items that end in a semicolon although neither the item before nor the one after does."""
    endings = [item.text.rstrip()[-1:] for item in items]
    for number in range(1 if len(items) > 1 else 0, len(items)):
        if endings[number] == "," and _is_cut_short(items, endings, number):
            yield _odd_ending(items[number], ",")
    for number in range(1, len(items) - 1):
        if endings[number] != ";" or endings[number - 1] in _OPENS or endings[number + 1] == ";":
            continue
        if _LEAD_IN.search(items[number].text):
            continue  # Rule `semicolon-for-colon` speaks of it.
        if _JOINED.search(items[number - 1].text) or _JOINED.search(items[number + 1].text):
            continue
        yield _odd_ending(items[number], ";")


def _is_cut_short(items: Sequence[Place], endings: Sequence[str], number: int) -> bool:
    """Whether an item ends in a comma, no neighbour does, and the next does not go on with it."""
    opens = number > 0 and endings[number - 1] in (",", ":", "")
    if opens and endings[number - 1] == ":" and number + 1 < len(items) and _AND_ON.search(items[number + 1].text):
        return True  # A list with semicolons begins here.
    if items[number].text.rstrip()[-2:-1] in _DOUBLED or opens or len(items[number].text.split()) < _SHORTEST:
        return False
    if number + 1 == len(items):
        return True
    return endings[number + 1] != "," and items[number + 1].text.lstrip()[:1].isupper()


def _odd_ending(place: Place, mark: str) -> Hit:
    end = len(place.text.rstrip())
    start = _LAST_WORDS.search(place.text, 0, end)
    fix = Replacement(place.route, end - 1, end, "", f'Delete "{mark}"', "unsafe")
    at = start.start() if start else 0
    return Hit(place.route, {"words": place.text[at:end], "mark": mark}, at, end, replacements=(fix,))


def _bullets_inside(place: Place) -> Iterator[Hit]:
    """Bullets in the middle of a line: two items that were run together."""
    for match in _INSIDE.finditer(place.text):
        at = match.end()
        start, end = word_around(place.text, at - 1, at)
        yield Hit(place.route, {"words": words_of(place.text[start:end]), "mark": place.text[at - 1]}, start, end)


def _typed_bullet(place: Place) -> Hit | None:
    text = place.text
    if not isinstance(place.route[-1], int) or not text or text.lstrip()[:1] not in _BULLETS:
        return None
    match = _BULLET.match(text)
    if match is None or not text.strip(_BULLETS + " \n"):
        return None
    end = len(text) - len(text.lstrip().lstrip(_BULLETS).lstrip())
    mark = text.lstrip()[0]
    fix = Replacement(place.route, 0, end, "", f'Delete "{mark}"', "safe")
    values = {"words": words_of(match[0]), "mark": mark}
    return Hit(place.route, values, 0, match.end(), replacements=(fix,))


def _trailing_mark(place: Place) -> Hit | None:
    text = place.text.rstrip()
    if len(text) < 2 or text[-1] not in _AFTER_NAME:
        return None
    kept = text.rstrip(_AFTER_NAME + " ")
    if not kept:
        return None
    start = kept.rfind(" ") + 1
    fix = Replacement(place.route, len(kept), len(text), "", f'Delete "{text[len(kept) :].strip()}"', "safe")
    return Hit(place.route, {"words": words_of(text[start:]), "mark": text[-1]}, start, len(text), replacements=(fix,))


KIND = CheckKind(
    name="edge-marks",
    check=check,
    summary="A mark left over from a list or a name: a typed bullet, a comma after a name.",
    parameters=one_report("bullet", "trailing", "odd", "inside"),
    placeholders=("words", "mark"),
)
