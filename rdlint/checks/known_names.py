"""Check kind `known-names`: a name that is written in one way, with a small letter, an ending or a joining word off.

`Blue mountains`, `Transport For NSW`, `Sydney Children's Hospital Network`. Names that stand quite in small letters or
quite in capitals are left alone.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import Any, NamedTuple

from rdlint.checks.passage import passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.small_inside import small_before_letters, small_inside
from rdlint.checks.tokens import Tokens, split_words, tokens_of
from rdlint.model import Hit
from rdlint.reference.word_classes import CLOSED, OPEN
from rdlint.rulebook.kind import CheckKind

_LISTS = ("names", "capitals", "terms")
_ROW = "\n"
#: How a stretch of the text stands to a name.
_RIGHT, _OFF, _OTHERWISE = range(3)
_JOINING = frozenset(("and", "&", "of", "for", "the", "in", "on", "to", "with", "against", ","))
_SMALL = frozenset(("and", "of", "for", "the"))
_AND = frozenset(("and", "&"))
#: A word after which a name in small letters is any one of its kind: a Lithgow hospital.
_ANY = frozenset(("a", "an", "any", "each", "every", "another", "or"))
#: Words that show that a term does not begin a sentence, a heading or the cell of a table.
_BEFORE_TERMS = frozenset(
    ("the", "a", "an", "our", "your", "this", "their", "each", "every", "its", "another", "are", "is", "as")
)
#: Words whose capital is the matter of the rule `missing-capital`.
_OTHERS = frozenset(
    ("nsw", "sydney", "australia", "australian", "aboriginal", "torres", "strait", "islander", "tafe", "english")
).union(("parramatta", "wollongong", "newcastle", "queensland", "canberra", "indigenous", "nations"))
#: So many words without small ones make a name that is known by the rest when one of them is off.
_ENOUGH = 3
#: Words with such ends are people who do something, or the office of one.
_DOERS = ("er", "or", "ar", "ist", "ate")
#: So many letters of a longer word say which word it is.
_STEM = 6


class Name(NamedTuple):
    """A name: as written, its words in small letters, which of them have capitals, and the list it stands in."""

    written: str
    words: tuple[str, ...]
    capitals: tuple[bool, ...]
    how: str


class Pair(NamedTuple):
    """A word of the text and the word of the name that it stands for; None where the one or the other is not there."""

    token: int | None
    word: int | None


class Names:
    """The names of a rule, each read when a text first holds its rarest word."""

    def __init__(self, digest: Mapping[str, str]) -> None:
        self._digest = digest
        self._read: dict[int, Name] = {}

    @cached_property
    def _rows(self) -> list[str]:
        return self._digest["names"].split(_ROW)

    @cached_property
    def heads(self) -> frozenset[str]:
        """The last words of titles and names, in small letters."""
        return frozenset(self._digest["heads"].split())

    @cached_property
    def anchors(self) -> dict[str, list[tuple[int, int]]]:
        """The number of a name and of its rarest word, by the forms of that word."""
        found: dict[str, list[tuple[int, int]]] = {}
        for line in self._digest["anchors"].splitlines():
            word, *numbers = line.split()
            found[word] = [(int(name), int(at)) for name, at in (number.split(":") for number in numbers)]
        return found

    def name(self, number: int) -> Name:
        """A name by its number."""
        if number not in self._read:
            self._read[number] = _name(self._rows[number])
        return self._read[number]


def digest(parameters: Mapping[str, Any]) -> dict[str, str]:
    """What the compiled rulebook keeps: the names a line each, and where to find each by the forms of a word."""
    rows = [f"{how}:{name}" for how, name in _given(parameters)]
    names = [_name(row) for row in rows]
    often = Counter(_plain(word) for name in names for word in set(name.words))
    anchors: dict[str, list[str]] = {}
    for number, name in enumerate(names):
        fit = [at for at, capital in enumerate(name.capitals) if capital]
        fit.sort(key=lambda at: (often[_plain(name.words[at])], -len(name.words[at])))
        # The rarest word, and in a long name another too, since the one may be what is off.
        for at in fit[: 2 if len(fit) >= _ENOUGH else 1]:
            stem = _plain(name.words[at])
            for form in {name.words[at], stem, f"{stem}s", f"{stem}'s"}:
                anchors.setdefault(form, []).append(f"{number}:{at}")
    lines = (f"{word} {' '.join(found)}" for word, found in sorted(anchors.items()))
    return {"names": _ROW.join(rows), "anchors": _ROW.join(lines), "heads": parameters.get("heads", "")}


def refuse(parameters: Mapping[str, Any]) -> str | None:
    """Why the names cannot be used."""
    short = (name for how, name in _given(parameters) if sum(_name(f"{how}:{name}").capitals) < 2)
    return next((f"{name!r} is no name of two words with capitals" for name in short), None)


def _given(parameters: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Every name with the list it stands in."""
    for how in _LISTS:
        for names in parameters.get(how, {}).values():
            yield from ((how, name) for name in names)


def prepare(parameters: Mapping[str, Any], _library: Any) -> Names:
    """The names of a rule, from their digest."""
    return Names(parameters)


def _name(row: str) -> Name:
    how, _, written = row.partition(":")
    words = tuple(split_words(written))
    capitals: list[bool] = []
    at = 0
    for word in words:
        at = written.lower().replace("’", "'").index(word, at)
        capitals.append(written[at].isupper())
        at += len(word)
    return Name(written, words, tuple(capitals), how)


def _plain(word: str) -> str:
    """A word without the endings of the plural and of the possessive."""
    word = word.removesuffix("'s").removesuffix("'")
    return word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] not in "sui" else word


def _is_same(given: str, wanted: str) -> bool:
    """Whether a word is that of the name, whatever its ending: Practitioners, Environmental."""
    if given == wanted or (given != "," and _plain(given) == _plain(wanted)):
        return True
    if len(wanted) <= _STEM or given[:_STEM] != wanted[:_STEM] or len(given) <= _STEM:
        return False
    # A commissioner is not a commission, nor a registrar a registry.
    return _plain(given).endswith(_DOERS) == _plain(wanted).endswith(_DOERS)


def check(places: Sequence[Place], names: Names, role: Role) -> Iterator[Hit]:
    """A hit on every stretch that is one of the names with something off; of several names the longest has it."""
    tokens = tokens_of(passage_of(places, role))
    found: dict[tuple[int, int, int], list[Pair]] = {}
    for anchor in names.anchors.keys() & tokens.positions.keys():
        for number, at in names.anchors[anchor]:
            name = names.name(number)
            for position in tokens.positions[anchor]:
                if pairs := _aligned(tokens, name, position, at):
                    numbers = [pair.token for pair in pairs if pair.token is not None]
                    found[numbers[0], numbers[-1], number] = pairs
    told = set[int]()
    reach = 0
    judged = [
        (first, last, _judge(tokens, names.name(number), pairs), names.name(number))
        for (first, last, number), pairs in found.items()
    ]
    for first, last, state, name in sorted(judged, key=lambda row: (row[0], -row[1], row[2])):
        if first <= reach or state == _OTHERWISE:
            continue
        reach = last
        told.update(range(first, last + 1))
        if state == _OFF and (hit := _hit(tokens, first, last, name)):
            yield hit
    for first, last, use in chain(small_inside(tokens, names.heads), small_before_letters(tokens)):
        if told.isdisjoint(range(first, last + 1)):
            told.update(range(first, last + 1))
            if hit := tokens.hit(first, last, {"use": use}, (first, last + 1), use, "unsafe"):
                yield hit


def _hit(tokens: Tokens, first: int, last: int, name: Name) -> Hit | None:
    if name.how == "terms":
        return tokens.hit(first, last, {"use": f'{name.written}" or "{name.written.lower()}'})
    use = name.written + ("'s" if tokens.words[last].endswith("'s") and not name.words[-1].endswith("'s") else "")
    return tokens.hit(first, last, {"use": use}, (first, last + 1), use, "unsafe")


def _aligned(tokens: Tokens, name: Name, position: int, at: int) -> list[Pair] | None:
    """The words of the text round a position that stand for the words of a name; None where others stand there."""
    behind = _walk(tokens, name, position - 1, at - 1, -1)
    if behind is None:
        return None
    ahead = _walk(tokens, name, position, at, 1)
    return None if ahead is None else [*reversed(behind), *ahead]


def _walk(tokens: Tokens, name: Name, token: int, word: int, step: int) -> list[Pair] | None:
    """The pairs from a word of the name on, in one direction."""
    pairs: list[Pair] = []
    while 0 <= word < len(name.words):
        given, wanted = tokens.words[token], name.words[word]
        joins = not name.capitals[word] and wanted in _JOINING
        if _is_same(given, wanted) or (joins and given in _JOINING and "," not in (given, wanted)):
            pairs.append(Pair(token, word))
            token, word = token + step, word + step
        elif joins:
            pairs.append(Pair(None, word))
            word += step
        elif given in _JOINING and given != "," and pairs and pairs[-1].token != token - 2 * step:
            pairs.append(Pair(token, None))
            token += step
        elif given == "'" and pairs:
            token += step
        else:
            return None
    return pairs


def _judge(tokens: Tokens, name: Name, pairs: Sequence[Pair]) -> int:
    """Whether the name stands as it should, is meant and something about it is off, or something else is meant."""
    both = [(pair.token, pair.word) for pair in pairs if pair.token is not None and pair.word is not None]
    weighty = [(token, word) for token, word in both if name.capitals[word]]
    if any(_shouts(tokens, token) and not _shouts_in(name, word) for token, word in weighty):
        return _OTHERWISE
    small = [word for token, word in weighty if not tokens.capital(token)]
    other = sum(_is_other(tokens.words[token], name, word) for token, word in weighty)
    joins = sum(_joins_otherwise(tokens, name, pair) for pair in pairs)
    if other or joins:
        known_by = sum(name.words[word] != "nsw" for _, word in weighty)
        off = not small and name.how == "names" and known_by >= _ENOUGH and other + joins == 1
        return _OFF if off else _OTHERWISE
    if small:
        return _OFF if _is_meant(tokens, name, weighty, small) else _OTHERWISE
    big = (name.words[word] in _SMALL and tokens.capital(token) for token, word in both if not name.capitals[word])
    return _OFF if any(big) and name.how != "terms" else _RIGHT


def _shouts(tokens: Tokens, token: int) -> bool:
    written = tokens.written(token)
    return len(written) > 1 and written.isupper()


def _shouts_in(name: Name, word: int) -> bool:
    return name.words[word].upper() in split_as_written(name.written)


def split_as_written(name: str) -> list[str]:
    """The words of a name as written."""
    return name.replace(",", " ").split()


def _is_other(given: str, name: Name, word: int) -> bool:
    """Whether a word has another ending than that of the name; apostrophes are the matter of other rules."""
    wanted = name.words[word]
    if given.replace("'", "") == wanted.replace("'", ""):
        return False
    # Several such bodies, or what is theirs.
    return word < len(name.words) - 1 or given not in (f"{wanted}s", f"{wanted}'s", _plain(wanted) + "'s")


def _joins_otherwise(tokens: Tokens, name: Name, pair: Pair) -> bool:
    """Whether a joining word was lost, added, or is another one; a comma that is not there counts for nothing."""
    if pair.word is None or pair.token is None:
        return pair.word is None or name.words[pair.word] != ","
    given, wanted = tokens.words[pair.token], name.words[pair.word]
    return not name.capitals[pair.word] and given != wanted and not {given, wanted} <= _AND


def _is_meant(tokens: Tokens, name: Name, weighty: Sequence[tuple[int, int]], small: Sequence[int]) -> bool:
    """Whether words of which some have no capital are meant as the name."""
    if any(name.words[word] in _OTHERS for word in small):
        return False
    first = weighty[0][0]
    before = tokens.words[first - 1]
    capitals = len(weighty) - len(small)
    last = weighty[-1][0]
    if name.how == "terms":
        if not capitals or _plain(tokens.words[last]) != _plain(name.words[-1]):
            return False
        return (before in _BEFORE_TERMS and tokens.capital(first)) or (capitals >= 2 and tokens.capital(last))
    if not tokens.capital(first):
        return capitals >= 2 and capitals > len(small)
    if tokens.words[last] != name.words[-1] or _goes_on(tokens, name, last):
        return False
    if capitals >= 2:
        return True
    return before not in _ANY and (before == "," or before.isalpha() or not tokens.kinds[first] & (OPEN | CLOSED))


def _goes_on(tokens: Tokens, name: Name, last: int) -> bool:
    """Whether the small last word belongs to what follows: the Department of Education and training providers."""
    if tokens.capital(last) or not tokens.words[last + 1].isalpha() or name.words[-2] not in _AND:
        return False
    return bool(tokens.kinds[last + 1] & OPEN)


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
