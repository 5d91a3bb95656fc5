"""Check kind `acronyms`: an abbreviation in capitals that is used before anybody says what it means."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Any

from rdlint.checks.passage import BOUNDARY, passage_of
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit
from rdlint.rulebook.kind import CheckKind
from rdlint.source import MappingNode, Node, Scalar, SequenceNode

#: Words that initials leave out, or may: Department of Planning and Environment is DPE.
_SMALL = frozenset(["of", "and", "the", "for", "in", "to", "a", "on", "with", "at", "by", "&"])
#: A text with more of them is no role description; looking each of them up in it would take too long.
_MOST = 60
_ROMAN = frozenset("IVX")


def prepare(_parameters: Mapping[str, Any], library: Any) -> frozenset[str]:
    """The abbreviations that need no explanation."""
    table = library.table("acronyms")
    return frozenset((*table["known"].split(), *table["words"].split(), *library.vocabularies.acronyms))


def check(places: Sequence[Place], known: frozenset[str], role: Role) -> Iterator[Hit]:
    """A hit on the first mention of every abbreviation that is not spelt out up to there."""
    passage = passage_of(places, role)
    text = passage.text
    seen: set[str] = set()
    initials = ""
    for match in _acronym().finditer(text):
        word = match[1]
        if word in seen or word in known or _ROMAN.issuperset(word) or word.rstrip("S") in known:
            continue
        seen.add(word)
        if len(seen) > _MOST:
            return
        found = passage.locate(match.start(1), match.end(1))
        if found is None or role.once(("shouts", found[0].route), partial(_shouts, found[0].text)):
            continue
        initials = initials or _initials(role)
        if f"({word})" in text or _explained(text, word) or word in initials:
            continue
        place, start, end = found
        yield place.hit(start, end, words=words_of(word))


@cache
def _acronym() -> re.Pattern[str]:
    # Not in codes (HC010), addresses, file names, or names such as ABC-12 and O'B.
    return re.compile(r"(?<![\w./@&'’$#-])([A-Z]{2,6})(?:s|'s|’s)?(?![\w@&$#]|[-./]\w)")


def _shouts(text: str) -> bool:
    """Whether most words of a text are in capitals, so that they are no abbreviations."""
    words = re.findall(r"[^\W\d_]{2,}", text)
    return len(words) > 2 and sum(word.isupper() for word in words) * 3 > len(words) * 2


def _explained(text: str, word: str) -> bool:
    """`ABC (Something)`, `“ABC”`, `known as ABC`, `ABC means`."""
    return bool(
        re.search(
            rf"[(\"'‘“]{word}s?[)\"'’”,;]|\b{word}s?\s*\([A-Za-z]|\b{word}\s+(?:means|stands\s+for)"
            rf"|(?:known as|called|or)\s+(?:the\s+)?{word}\b",
            text,
        )
    )


def _initials(role: Role) -> str:
    """The first letters of words with a capital that stand together, in the whole role description.

    Small words between them count in one run and not in the other: NPWS, DPE.
    """
    runs = []
    for text in _texts(role.document.root):
        with_small = without = ""
        for word in re.findall(r"[^\W\d_]+|&", text):
            if word.lower() in _SMALL:
                with_small += word[0] if with_small else ""
            elif word[0].isupper():
                with_small += word[0]
                without += word[0]
            else:
                runs += [with_small, without]
                with_small = without = ""
        runs += [with_small, without]
    return BOUNDARY.join(run for run in runs if len(run) > 1).upper()


def _texts(node: Node | None) -> Iterator[str]:
    if isinstance(node, MappingNode):
        for key, child in node.entries.items():
            if key != "capabilities":
                yield from _texts(child)
    elif isinstance(node, SequenceNode):
        for child in node.items:
            yield from _texts(child)
    elif isinstance(node, Scalar):
        yield node.text


KIND = CheckKind(
    name="acronyms",
    check=check,
    prepare=prepare,
    summary="An abbreviation in capitals is used before it is spelt out.",
    placeholders=("words",),
)
