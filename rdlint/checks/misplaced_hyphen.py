"""Check kind `misplaced-hyphen`: a hyphen where a space belongs: highly-skilled staff, on site-displays."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.passage import passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.model import Hit
from rdlint.reference.word_classes import ADJECTIVE, ADVERB, NOUN, PARTICIPLE, PLURAL, only
from rdlint.rulebook.kind import CheckKind

_SPANS = frozenset(("months", "years", "weeks", "days", "hours", "minutes"))
_NUMBERS = frozenset(
    ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen")
).union(("eighteen", "twenty", "thirty", "forty", "sixty", "ninety", "few", "several", "many"))


def check(places: Sequence[Place], _parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every word whose hyphen is out of place."""
    passage = passage_of(places, role)
    if "-" not in passage.text:
        return
    tokens = tokens_of(passage)
    for number in tokens.at("-"):
        if hit := _after_figure(tokens, number):
            yield hit
    for word in [word for word in tokens.positions if "-" in word and word[0] != "-"]:
        for number in tokens.positions[word]:
            first, use = _mended(tokens, number, word)
            if use and (hit := tokens.hit(first, number, {"use": use}, (first, number + 1), use, "unsafe")):
                yield hit


def _after_figure(tokens: Tokens, number: int) -> Hit | None:
    """A hit on `12-months`, where no noun follows that it would describe."""
    before, after = number - 1, number + 1
    if not tokens.words[before].isdigit() or tokens.words[after] not in _SPANS or _noun_follows(tokens, after):
        return None
    if tokens.ends[before] != tokens.starts[number] or tokens.ends[number] != tokens.starts[after]:
        return None
    use = f"{tokens.written(before)} {tokens.written(after)}"
    return tokens.hit(before, after, {"use": use}, (before, after + 1), use, "unsafe")


def _mended(tokens: Tokens, number: int, word: str) -> tuple[int, str]:
    """The first word to replace, and what to write; the empty text where the hyphen is sound."""
    front, _, rest = word.partition("-")
    written_front, _, written_rest = tokens.written(number).replace("‑", "-").partition("-")
    apart = f"{written_front} {written_rest}"
    if front.endswith("ly") and "-" not in rest:
        kinds = tokens.passage.library.english.masks([front, rest])
        adverb = only(kinds[0], ADVERB) and len(front) > 4
        return number, apart if adverb and kinds[1] & (PARTICIPLE | ADJECTIVE) else ""
    if rest in _SPANS and front in _NUMBERS:
        return number, apart if not _noun_follows(tokens, number) else ""
    before = tokens.words[number - 1]
    if before in ("on", "off") and front == "site" and tokens.passage.library.english.masks([rest])[0] & PLURAL:
        return number - 1, f"{tokens.written(number - 1)}-{written_front} {written_rest}"
    return number, ""


def _noun_follows(tokens: Tokens, number: int) -> bool:
    kind = tokens.kinds[number + 1]
    return only(kind, NOUN | PLURAL | ADJECTIVE)


KIND = CheckKind(
    name="misplaced-hyphen",
    check=check,
    by_text=True,
    summary="A hyphen where a space belongs: highly-skilled staff, the first three-months, on site-displays.",
    placeholders=("words", "use"),
)
