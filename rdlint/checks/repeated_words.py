"""Check kind `repeated-words`: the same word twice in a row."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from operator import eq
from typing import Any

from rdlint.checks.passage import BOUNDARY, passage_of
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit, Replacement
from rdlint.patterns import lazy
from rdlint.rulebook.kind import CheckKind

#: Words that are no names and no abbreviations, whatever letters they are in.
_SMALL = frozenset(
    ("the", "and", "for", "with", "from", "that", "this", "are", "was", "has", "will", "our", "your", "their", "its")
) | frozenset(
    ("you", "we", "they", "it", "not", "all", "any", "who", "can", "should", "must", "if", "of", "to", "in", "on")
).union(("at", "by", "is", "be", "as", "an", "or", "a"))

_WITH_PARTICLE = lazy(
    r"\b(?:log|sign|check|clock|hand|opt|phase|move|join|step|live|work|settle|turn|tap|dial|come|came|go|went)"
    r"(?:s|ed|d|ing|ged|ging|ping|ped)? \Z"
)
_ASKED = lazy(r"\b(?:what|who|where|how|whatever|whoever|wherever|however)\b[^.?!;:\x00]*\Z")
_BESIDE_WORDS = (BOUNDARY, ",", ".", ";", ":", ")", "(", "?", "!")
_ENDS_HEADING = frozenset(("you", "us", "we", "it", "this", "do", "are"))


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every word that stands twice or more in a row, save allowed ones and names such as Wagga Wagga."""
    passage = passage_of(places, role)
    if not _may_repeat(passage.folded):
        return
    allowed = {word.casefold() for word in parameters.get("allowed", ())}
    for match in _pattern().finditer(passage.text):
        first, second = match[1], match[2]
        found = passage.locate(match.start(), match.end())
        if found is None or first.casefold() in allowed or _is_sound(first, second, "\n" in match[0]):
            continue
        if _ends_verb(passage.folded, match.start(), first):
            continue
        place, start, end = found
        same = first == second or first.casefold() in _SMALL
        title = f'Write "{first}" once'
        fix = Replacement(place.route, start + len(first), end, "", title, "safe" if same else "display")
        yield Hit(place.route, {"words": words_of(match[0]), "word": first}, start, end, replacements=(fix,))


def _ends_verb(folded: str, start: int, word: str) -> bool:
    """Whether the first of the two belongs to the words before: `log in in the morning`, `what it is is new`."""
    before = folded[max(0, start - 60) : start]
    if word in ("in", "on", "out", "up", "off", "over"):
        return _WITH_PARTICLE.search(before) is not None
    return word in ("is", "was") and _ASKED.search(before) is not None


def _may_repeat(folded: str) -> bool:
    """Whether two neighbours may be the same word: a quick look that spares most texts the slow one."""
    for mark in _BESIDE_WORDS:
        folded = folded.replace(mark, f" {mark} ")
    words = folded.split()
    return any(map(eq, words, words[1:]))


def _is_sound(first: str, second: str, across_lines: bool) -> bool:
    """Whether two words that read alike may well be two things."""
    if len(first) == 1:
        return first != second or first != "a"  # Grade A, vitamin C, 2 x 3.
    if first in _ENDS_HEADING and second[0].isupper() and not second.isupper():
        return True  # A heading that was run in: "About you You will".
    if first.casefold() in _SMALL:
        # "IT it", "US us": an abbreviation beside a word.
        return first != second and (first + second).lower() != first + second and _is_mixed(first, second)
    if second[0].isupper():
        # Place names double (Wagga Wagga), a name may follow its noun ("team Team Leader"), a line starts anew.
        return first != second or len(first) > 2 or across_lines
    return _is_mixed(first, second)


def _is_mixed(first: str, second: str) -> bool:
    """One is an abbreviation in capitals, the other is not."""
    return len(first) > 1 and first.isupper() != second.isupper()


@cache
def _pattern() -> re.Pattern[str]:
    # Only blanks and one line break may stand between: "well, well" and "in/in" are no slips.
    gap = r"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)"
    return re.compile(rf"(?<![\w'’./@-])([^\W\d_]++)(?:{gap}((?i:\1))(?![\w'’@-]|[./]\w))+")


KIND = CheckKind(
    name="repeated-words",
    check=check,
    by_text=True,
    summary="The same word twice in a row.",
    parameters={
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "allowed": {
                "type": "array",
                "items": {"type": "string"},
                "description": "words that may stand twice (had, that)",
            }
        },
    },
    placeholders=("words", "word"),
)
