"""How a name is mentioned: as of the past, as of another government, or as part of a longer name."""

import re
from functools import cache

_WINDOW = 60


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
    return re.split(r"[.;!?\n\x00](?:\s|$)|[\n\x00]", piece)[-1]


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:former(?:ly)?|previous(?:ly)?|the then|until|legacy|predecessors?|old|ex|historic(?:al|ally)?|replac(?:e|es|ed|ing)"
        r"|repeal(?:s|ed|ing|\ of)?|abolish(?:ed|ing)?|abolition\ of|supersed(?:e|es|ed|ing)|dissol(?:ved|ution)"
        r"|renam(?:ed|ing)|known\ as|originally|prior\ to|before|transferred\ from|inherited\ from"
        r"|succeed(?:s|ed)|successors?\ (?:to|of)|no\ longer)\b[^.;\x00]{0,40}\Z",
        re.IGNORECASE,
    )


@cache
def _after() -> re.Pattern[str]:
    return re.compile(
        r"[^.;\x00]{0,30}?(?:\b(?:repealed|abolished|superseded|dissolved|renamed|wound up|ceased|as it then was|became)\b"
        r"|\b(?:is|was|were|been|being)\ replaced\b|\breplaced\ by\b|\(now\b|\bnow\ (?:the|known|called|part|named)\b|,\ now\b"
        r"|\bformerly\b|\buntil\ \d)",
        re.IGNORECASE,
    )


@cache
def _other_before() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:Commonwealth|Cth|Australian|Federal|Victorian?|Queensland|South\ Australian?|Western\ Australian?|Tasmanian?"
        r"|Northern\ Territory|New\ Zealand|United\ States|US|UK|Canadian)(?:['’]s?)?\b[^.,;\x00]{0,25}\Z"
    )


@cache
def _other_after() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:[,(]\s*|of\ )?(?:Cth|Commonwealth|Vic|Victoria|Qld|Queensland|SA|South\ Australia|WA|Western\ Australia|Tas"
        r"|Tasmania|ACT|NT|NZ|New\ Zealand)\b"
    )


def flexible(name: str) -> str:
    """A pattern for a name: `and` or `&`, with or without the serial comma, any run of spaces, either apostrophe."""
    parts: list[str] = []
    for token in name.split():
        if token in ("and", "&"):
            parts.append(r"(?:and|&)")
            continue
        comma = ",?" if token.endswith(",") else ""
        parts.append(re.escape(token.rstrip(",")).replace("'", "['’]").replace("’", "['’]") + comma)
    text = parts[0]
    for before, part in zip(parts, parts[1:], strict=False):
        if part == r"(?:and|&)":
            text += ("" if before.endswith(",?") else ",?") + r"\s*" + part
        elif before == r"(?:and|&)":
            text += r"\s*" + part
        else:
            text += r"\s+" + part
    # Letters on both sides of `and` must not run together with it.
    return text.replace(r"\s*(?:and|&)\s*", r"(?:\s+and\s+|\s*&\s*)")


def gate_of(name: str) -> str:
    """The longest word of a name in small letters: where it does not occur, the name does not."""
    words = re.findall(r"[a-z0-9]+", name.casefold())
    return max(words, key=len)


def listed(names: tuple[str, ...] | list[str], joiner: str = "and") -> str:
    """`A`, `A and B`, `A; B; and C`: semicolons, since names hold commas of their own."""
    if len(names) <= 1:
        return "".join(names)
    if len(names) == 2:
        return f"{names[0]} {joiner} {names[1]}"
    return f"{'; '.join(names[:-1])}; {joiner} {names[-1]}"
