"""Makes the summary of a role description that rules across roles read."""

import re
import zlib
from functools import cache
from typing import Any

from rdlint.checks.direct_reports import head_count
from rdlint.checks.summary import Person, Spot, Summary
from rdlint.engine.findings import hit_span, quote
from rdlint.model import Hit, Route
from rdlint.patterns import lazy
from rdlint.source import Document, MappingNode, Scalar, SequenceNode

_FRAME = lazy(
    r"(?:(?:this|the)\s+(?:role|position)\s+|[\w ,&()-]{0,60}?\s)?"
    r"reports?\s+(?:directly\s+)?to\s+(?:the\s+)?(?P<title>.+?)[\s.;]*\Z",
    re.IGNORECASE | re.DOTALL,
)
#: A title is short and names one role.
_NO_TITLE = lazy(
    r"[.;:\n]|\b(?:or|and/or|and the|to be|depending|nil|none|tbc|tba|per|as|chart|see|refer|various|relevant)\b|/",
    re.IGNORECASE,
)
_SHARED = lazy(r"\bjob[ -]?shar", re.IGNORECASE)
_WORD = lazy(r"[a-z0-9']+")
_LONGEST_TITLE = 90
_SHINGLE = 4
_SIGNATURE = 48


def summarise(document: Document) -> Summary | None:
    """The summary of a role description; None where the document has no readable top level."""
    if not isinstance(document.root, MappingNode):
        return None
    title = _spot(document, ("title",))
    line, person = _reporting_line(document)
    count, count_spot, reports = _direct_reports(document)
    anchor = title or _anchor(document)
    said = " ".join(_text(document, (name,)) for name in ("title", "kind_of_employment", "notes", "location"))
    return Summary(
        file=document.source.name,
        anchor=anchor,
        title=title.text if title else "",
        role_number=_spot(document, ("role_number",)),
        classification=_spot(document, ("classification",)),
        agency=_text(document, ("agency",)) or _text(document, ("department",)),
        division=_text(document, ("division",)),
        reports_to=person,
        reporting_line=line,
        direct_reports=count,
        direct_reports_spot=count_spot,
        reports=reports,
        manages_people=_manages_people(document),
        shared=bool(_SHARED.search(said)),
        signature=_signature(document),
    )


def title_in(line: str) -> str:
    """The title that a reporting line names: in "reports to (the) X", or the bare title; else the empty text."""
    text = " ".join(line.split())
    match = _FRAME.match(text)
    title = match["title"].strip() if match else text.rstrip(".; ")
    if not match and not _looks_like_title(title):
        return ""
    if not title or len(title) > _LONGEST_TITLE or _NO_TITLE.search(title):
        return ""
    return title


def _looks_like_title(text: str) -> bool:
    """Whether a bare text can be a title: it starts with a capital, and so does every longer word."""
    words = re.findall(r"[^\W\d_][\w'’-]*", text)
    return bool(words) and words[0][0].isupper() and all(word[0].isupper() for word in words if len(word) > 3)


def _reporting_line(document: Document) -> tuple[Spot | None, Person | None]:
    route: Route = ("role_dimensions", "reporting_line")
    node = document.node(route)
    if isinstance(node, MappingNode):
        spot = _spot(document, (*route, "reports_to")) or _spot(document, (*route, "role_number"))
        if spot is None:
            return None, None
        return spot, Person(_text(document, (*route, "reports_to")), _text(document, (*route, "role_number")), spot)
    spot = _spot(document, route)
    if spot is None:
        return None, None
    title = title_in(spot.text)
    return spot, Person(title, "", spot) if title else None


def _direct_reports(document: Document) -> tuple[tuple[int, int] | None, Spot | None, tuple[Person, ...]]:
    route: Route = ("role_dimensions", "direct_reports")
    node = document.node(route)
    if node is None:
        return None, None, ()
    count = head_count(node.data)
    reports = []
    if isinstance(node, SequenceNode):
        for number, item in enumerate(node.items):
            at: Route = (*route, number)
            title_at: Route = (*at, "title") if isinstance(item, MappingNode) else at
            spot = _spot(document, title_at) or _spot(document, (*at, "role_number"))
            if spot is not None and not any(character.isdigit() for character in _bare(document, title_at)):
                reports.append(Person(_text(document, title_at), _text(document, (*at, "role_number")), spot))
    return count, _place(document, route), tuple(reports)


def _bare(document: Document, route: Route) -> str:
    """A listed report that starts with a number ("2 x Clerk") names more than one role."""
    return _text(document, route).split(" ", 1)[0]


def _manages_people(document: Document) -> bool:
    names = []
    for name in ("focus", "complementary"):
        node = document.node(("capabilities", name))
        for number in range(len(node.items) if isinstance(node, SequenceNode) else 0):
            names.append(_text(document, ("capabilities", name, number, "name")).casefold())
    return "manage and develop people" in names


def _text(document: Document, route: Route) -> str:
    node = document.node(route)
    return node.text.strip() if isinstance(node, Scalar) else ""


def _spot(document: Document, route: Route) -> Spot | None:
    return _place(document, route) if _text(document, route) else None


def _place(document: Document, route: Route) -> Spot:
    span = hit_span(Hit(route), document)
    source = document.source
    words = quote(source.text[span.start : span.end])
    return Spot(_text(document, route), route, source.position(span.start), source.position(span.end), words)


def _anchor(document: Document) -> Spot:
    span = hit_span(Hit(("title",), at="absent"), document)
    source = document.source
    words = quote(source.text[span.start : span.end])
    return Spot("", ("title",), source.position(span.start), source.position(span.end), words)


def _signature(document: Document) -> tuple[int, ...]:
    """A sketch of what a role does: the smallest hashes of its runs of four words, one for each of several hashes.

    The share of equal numbers in two sketches estimates how much of their wording two roles share.
    """
    data: dict[str, Any] = document.root.data if document.root is not None else {}
    words: list[str] = []
    for name in ("primary_purpose", "key_accountabilities", "key_challenges"):
        words += _WORD.findall(_flat(data.get(name)).casefold())
    if len(words) < 4 * _SHINGLE:
        return ()
    hashes = {zlib.crc32(" ".join(words[at : at + _SHINGLE]).encode()) for at in range(len(words) - _SHINGLE + 1)}
    return tuple(min((value * a + b) & 0xFFFFFFFF for value in hashes) for a, b in _factors())


@cache
def _factors() -> tuple[tuple[int, int], ...]:
    """Fixed odd multipliers and offsets, from a small generator, so that sketches agree between runs and machines."""
    numbers = []
    state = 0x9E3779B9
    for _ in range(2 * _SIGNATURE):
        state = (state * 1664525 + 1013904223) & 0xFFFFFFFF
        numbers.append(state)
    return tuple((a | 1, b) for a, b in zip(numbers[::2], numbers[1::2], strict=True))


def _flat(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "\n".join(_flat(item) for item in value)
    return ""
