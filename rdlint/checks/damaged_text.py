"""Check kind `damaged-text`: what autocorrect, copying or a wrong code page did to the words."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rdlint.checks.around import word_around
from rdlint.checks.passage import BOUNDARY, Passage, passage_of
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit, Replacement, Safety
from rdlint.patterns import lazy
from rdlint.rulebook.kind import CheckKind

#: What UTF-8 becomes when it is read as Windows-1252, and what it was.
_MISREAD = {
    "â€™": "’", "â€˜": "‘", "â€œ": "“", "â€“": "–", "â€”": "—", "â€¢": "•", "â€¦": "…", "â€\u2018": "‑", "â†’": "→",
    "Ã©": "é", "Ã¨": "è", "Ã¢": "â", "Ã´": "ô", "Ã¯": "ï", "Ã±": "ñ", "Ã¶": "ö", "Ã¼": "ü", "Ã§": "ç", "Ã¡": "á",
    "Â£": "£", "Â°": "°", "Â½": "½", "Â·": "·", "Â®": "®", "Â©": "©", "ï¬‚": "fl", "ï»¿": "", "Â\u00a0": " ", "Â ": " ",
}  # fmt: skip
#: What a web page or a word processor writes for a character.
_CODED = {
    "&amp;": "&", "&nbsp;": " ", "&rsquo;": "’", "&lsquo;": "‘", "&ldquo;": "“", "&rdquo;": "”", "&quot;": '"',
    "&#39;": "’", "&#039;": "’", "&apos;": "’", "&ndash;": "–", "&mdash;": "—", "&bull;": "•", "&lt;": "<", "&gt;": ">",
    "&hellip;": "…", "&#8217;": "’", "&#8211;": "–", "&#160;": " ", "_x000D_": "", "\\u2019": "’", "\\u2013": "–",
    "\\u00a0": " ", "<br>": " ", "<br/>": " ", "<br />": " ",
}  # fmt: skip
_CODE = {"&": lazy(r"&(?:#\d+|[a-z]+);"), "<": lazy(r"<br ?/?>"), "\\": lazy(r"\\u[0-9a-f]{4}"), "_x": lazy("_x000D_")}
#: Joined letters that no search finds, marks that show nothing and part a word, and the bullets of symbol fonts.
_MARKS = {
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "\u00ad": "", "\u200b": "", "\u200c": "", "\u2060": "",
    "\ufeff": "", "\uf0b7": "•", "\uf0a7": "•", "\uf0d8": "•", "\uf02d": "–",
}  # fmt: skip
_FRACTIONS = {
    "½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3", "⅗": "3/5", "⅘": "4/5", "⅚": "5/6", "⅞": "7/8",
}  # fmt: skip
#: Grades come in pairs, amounts in fractions.
_GRADED = lazy(
    r"\b(?:grades?|clerks?|levels?|bands?|class|officers?|rangers?|scientists?|technicians?|assistants?|identified)"
    r"\)?[ \u00a0]*\Z"
)
_ITEM_C = lazy(r"(?:(?:section|clause|part|schedule|regulation|s|cl)\.? ?)\d+\w?(?:\(\d+\))?\Z|\([ab]\)", 2)
_LOST_APOSTROPHE = lazy(r"(?<=[^\W\d_])[?\"`´](?=(?:s|t|re|ll|ve|d)\b)")
_ORDINARY = bytes(range(0x80))
_SUSPECT = frozenset("âÃÂï©").union(_MARKS, _FRACTIONS)
#: Words that often lose the joined letters `fi`, `fl` or `ffi` when they are copied out of a PDF.
_WITH_LIGATURES = """
    officer officers office offices identified identify identification qualification qualifications qualified
    confidential confidentiality confidence confident conflict conflicts specific specifically specified
    specifications significant significantly efficient efficiently efficiency efficiencies benefit benefits defined
    define certificate certificates certified certification notification notifications classification scientific
    profile profiles proficient proficiency influence influencing workflow workflows reflect reflects verification
    clarification sufficient sufficiently field
"""


class _Loss(NamedTuple):
    """A word that lost a joined letter: `of cer` and what it was."""

    torn: str
    word: str


def _losses() -> Iterator[_Loss]:
    for word in _WITH_LIGATURES.split():
        for ligature in ("ffi", "fi", "fl"):
            first, found, rest = word.partition(ligature)
            if found and len(first) > 1:
                yield _Loss(f"{first} {rest}", word)


_LOSSES = tuple(_losses())
_LOST_PARTS = frozenset(loss.torn.split()[1] for loss in _LOSSES)


class _Damage(NamedTuple):
    """Where the damage is in a passage, and what stood there; None where nobody can tell."""

    start: int
    end: int
    put: str | None
    safety: Safety


def check(places: Sequence[Place], _parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every word that is damaged, with the word beside it."""
    passage = passage_of(places, role)
    for damage in sorted({*_coded(passage), *_suspects(passage), *_lost(passage)}):
        found = passage.locate(damage.start, damage.end)
        if found is None:
            continue
        place, start, end = found
        left, right = word_around(place.text, start, end)
        fixes: tuple[Replacement, ...] = ()
        if damage.put is not None:
            title = f'Write "{words_of(place.text[left:start] + damage.put + place.text[end:right])}"'
            fixes = (Replacement(place.route, start, end, damage.put, title, damage.safety),)
        values = {"words": words_of(place.text[left:right]), "shown": shown(place.text[start:end])}
        yield Hit(place.route, values, left, right, replacements=fixes)


def shown(text: str) -> str:
    """Damaged characters in a form that can be seen."""
    return text if text.isprintable() and text.strip() else " ".join(f"U+{ord(character):04X}" for character in text)


def _suspects(passage: Passage) -> Iterator[_Damage]:
    """Damage that shows in characters that are no ASCII; a passage has few of them, and most are sound."""
    rest = passage.text.encode("utf-8", "replace").translate(None, _ORDINARY).decode("utf-8", "replace")
    for suspect in _SUSPECT.intersection(rest):
        for at in _occurrences(passage.text, suspect):
            if (damage := _judge(passage.text, at, suspect)) is not None:
                yield damage


def _judge(text: str, at: int, suspect: str) -> _Damage | None:
    if suspect in _MARKS:
        return _Damage(at, at + 1, _MARKS[suspect], "safe")
    before = _piece_before(text, at)
    if suspect in _FRACTIONS:
        graded = _GRADED.search(before[-40:].lower()) is not None
        return _Damage(at, at + 1, _FRACTIONS[suspect], "unsafe") if graded else None
    if suspect == "©":
        return _Damage(at, at + 1, "(c)", "unsafe") if _ITEM_C.search(before) else None
    for length in (3, 2):
        if (put := _MISREAD.get(text[at : at + length])) is not None:
            return _Damage(at, at + length, put, "safe")
    return _Damage(at, at + 2, None, "display") if text.startswith("â€", at) else None


def _piece_before(text: str, at: int) -> str:
    """The text of the place that holds `at`, up to it."""
    return text[text.rfind(BOUNDARY, 0, at) + 1 : at]


def _coded(passage: Passage) -> Iterator[_Damage]:
    """Characters that were written as code, and the marks that people or programs put for an apostrophe."""
    text = passage.text
    for start, pattern in _CODE.items():
        if start in text:
            for match in pattern.finditer(text):
                if (put := _CODED.get(match[0])) is not None:
                    yield _Damage(match.start(), match.end(), put, "safe")
    for mark in '?"`´':
        for at in _occurrences(text, mark):
            # After another of its kind it closes a quotation: the "window"s.
            if _LOST_APOSTROPHE.match(text, at) and (mark == "?" or mark not in _piece_before(text, at)):
                yield _Damage(at, at + 1, "’", "unsafe")


def _lost(passage: Passage) -> Iterator[_Damage]:
    """Words with a blank where `fi`, `fl` or `ff` stood."""
    if _LOST_PARTS.isdisjoint(passage.words):
        return
    for pair, word in _LOSSES:
        for at in _occurrences(passage.folded, pair):
            end = at + len(pair)
            if not passage.folded[at - 1 : at].isalnum() and not passage.folded[end : end + 1].isalnum():
                first = passage.text[at]
                yield _Damage(at, end, word.capitalize() if first.isupper() else word, "unsafe")


def _occurrences(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + len(words))


KIND = CheckKind(
    name="damaged-text",
    check=check,
    by_text=True,
    summary="What autocorrect, copying or a wrong code page did to the words.",
    placeholders=("words", "shown"),
)
