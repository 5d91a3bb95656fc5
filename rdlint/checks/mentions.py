"""How a name is mentioned: as of the past, as of another government, or as part of a longer name."""

import re
from functools import cache

from rdlint.checks.passage import Passage
from rdlint.reference.standing import in_words

_WINDOW = 60
#: `and` between words, or `&`, which needs no blanks.
_AND = r"(?:\s+and\s+|\s*&\s*)"


def is_historic(text: str, start: int, end: int) -> bool:
    """Whether the words round text[start:end] tell of the past: "formerly the ...", "... (repealed)"."""
    before = _sentence_before(text, start)
    after = text[end : end + _WINDOW]
    return bool(_before().search(before) or _after().match(after))


def is_elsewhere(text: str, start: int, end: int) -> bool:
    """Whether the words round text[start:end] say that another government is meant."""
    before = _sentence_before(text, start)[-45:]
    return bool(_other_before().search(before) or _other_after().match(text[end : end + 40]))


def _sentence_before(text: str, start: int) -> str:
    piece = text[max(0, start - _WINDOW) : start]
    return re.split(r"[.;!?](?:\s|$)|\x00|\n\s*\n", piece)[-1]


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:former(?:ly)?|previous(?:ly)?(?! experience)|the then|legacy|predecessors?|old|ex"
        r"|historic(?:al|ally)?|replac(?:e|es|ed|ing)|repeal(?:s|ed|ing)?|abolish(?:ed|ing)?|abolition of"
        r"|supersed(?:e|es|ed|ing)|dissol(?:ved|ution)|renam(?:ed|ing)|originally|transferred from|inherited from"
        r"|succeed(?:s|ed)|successors? (?:to|of)|no longer)\b[^.;\x00]{0,40}"
        r"|(?:until|before|prior to|known as)(?:\s+the)?\s+)\Z",
        re.IGNORECASE,
    )


@cache
def _after() -> re.Pattern[str]:
    return re.compile(
        r"[^.;\x00]{0,30}?(?:\b(?:repealed|abolished|superseded|dissolved|renamed|wound up|ceased|became|formerly)\b"
        r"|\b(?:is|was|were|been|being) replaced\b|\breplaced by\b|\bas it then was\b|\(now\b|, now\b"
        r"|\bnow (?:the|known|called|part|named)\b|\buntil \d)",
        re.IGNORECASE,
    )


@cache
def _other_before() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:Commonwealth|Cth|Australian|Federal|Victorian?|Queensland|South Australian?|Western Australian?"
        r"|Tasmanian?|Northern Territory|New Zealand|United States|US|UK|Canadian)(?:['’]s?)?\b[^.,;\x00]{0,25}\Z"
    )


@cache
def _other_after() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:[,(]\s*|of )?(?:Cth|Commonwealth|Vic|Victoria|Qld|Queensland|SA|South Australia|WA|Western Australia"
        r"|Tas|Tasmania|ACT|NT|NZ|New Zealand|Canada)\b"
    )


def flexible(name: str) -> str:
    """A pattern for a name: `and` or `&`, with or without the serial comma, any run of spaces, either apostrophe."""
    parts: list[str] = []
    for token in name.split():
        if token in ("and", "&"):
            parts.append(_AND)
            continue
        comma = ",?" if token.endswith(",") else ""
        parts.append(re.escape(token.rstrip(",")).replace("'", "['’]").replace("’", "['’]") + comma)
    text = parts[0]
    for number, part in enumerate(parts[1:]):
        before = parts[number]
        if part == _AND:
            text += ("" if before.endswith(",?") else ",?") + part
        else:
            text += ("" if before == _AND else r"\s+") + part
    return text


def may_hold(passage: Passage, name: str) -> bool:
    """Whether a passage may hold a name: cheap to ask before searching."""
    if not all(word in passage.words for word in _gates(name)):
        return False
    # A name that is written in one way only must stand there as it is.
    folded = name.casefold().replace("’", "'")
    return "," in folded or "&" in folded or " and " in folded or " ".join(folded.split()) in passage.plain


@cache
def _gates(name: str) -> tuple[str, ...]:
    """The words of a name in small letters, those that most texts lack first."""
    words = re.findall(r"[^\W_]+", name.casefold())
    return tuple(sorted((word for word in words if word != "and"), key=lambda word: (word == "department", -len(word))))


def listed(names: tuple[str, ...] | list[str], joiner: str = "and") -> str:
    """`A`, `A and B`, `A; B; and C`: semicolons, since names hold commas of their own."""
    if len(names) <= 1:
        return "".join(names)
    if len(names) == 2:
        return f"{names[0]} {joiner} {names[1]}"
    return f"{'; '.join(names[:-1])}; {joiner} {names[-1]}"


def with_article(name: str) -> str:
    """A name as it stands inside a sentence: `the Department of Education`, `Transport for NSW`."""
    first = name.split(" ", 1)[0]
    return f"the {name}" if first in ("Department", "Office", "Board", "Public", "Ministry", "State") else name


def since_words(day: str) -> str:
    """A day or a year to follow "since": `1 July 2019`, `2021`."""
    return in_words(day).split(" ", 1)[1]
