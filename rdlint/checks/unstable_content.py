"""Check kind `unstable-content`: what belongs to a person, a day or an advertisement and not to the role."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from rdlint.checks.passage import passage_of
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit, Route
from rdlint.rulebook.kind import CheckKind

#: A match counts only where this holds: called with the text and the match.
_Judge = Callable[[str, "re.Match[str]"], bool]


class _Finder(NamedTuple):
    """For the pattern to be worth trying, one of `literals` must occur in the text, in small letters, or one of `words`
    must be among its words; a match of `gate`, a pattern that is cheap to search for, must be in it too.
    """

    literals: tuple[str, ...]
    pattern: str
    sound: _Judge = lambda _text, _match: False
    flags: int = re.IGNORECASE
    words: frozenset[str] = frozenset()
    gate: str = ""


_PLACES = frozenset(
    ("Road", "Street", "Point", "Chair", "House", "Building", "Centre", "Award", "Reserve", "Park", "Library")
)
#: How far a sentence is looked for on either side.
_SENTENCE = 300
_SENTENCE_END = r"[.!?](?:\s|\Z)|[\n\x00]"
_MONEY_OF_THE_WORK = (
    r"\b(?:budgets?|grants?|funds?|funding|expenditure|spend(?:ing)?|delegations?|delegated|revenue|contracts?|turnover"
    r"|assets?|invest\w*|portfolio|income|claims?|payments?|limit)\b"
)
_AMOUNT = r"\$\s?\d[\d,]*(?:\.\d+)?(?:\s?k\b)?"
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"


def _sentence(text: str, match: "re.Match[str]") -> str:
    """The sentence round a match."""
    ends, before = _compiled(_SENTENCE_END), max(0, match.start() - _SENTENCE)
    start = max((found.end() for found in ends.finditer(text, before, match.start())), default=before)
    end = ends.search(text, match.end(), match.end() + _SENTENCE)
    return text[start : end.start() if end else match.end() + _SENTENCE]


def _is_money_of_the_work(text: str, match: "re.Match[str]") -> bool:
    """A budget or a delegation, not what the role is paid."""
    return _compiled(_MONEY_OF_THE_WORK, re.IGNORECASE).search(_sentence(text, match)) is not None


def _is_street(text: str, match: "re.Match[str]") -> bool:
    """`12 Smith Dr Parramatta`, or a place called after somebody."""
    following = re.match(r"\w*\s+(\w+)", text[match.end() :])
    return (
        match[0].split()[-1] in _PLACES
        or (following is not None and following[1] in _PLACES)
        or re.search(r"\d\w?\s+[A-Z]\w+\s*\Z", text[max(0, match.start() - 30) : match.start()]) is not None
    )


_FINDERS: Mapping[str, Sequence[_Finder]] = {
    "person": (
        _Finder(
            (),
            r"\b(?:Mr|Mrs|Ms|Mx|Dr|Prof)\.?\s+[A-Z][a-z]+(?:['’-][A-Z][a-z]+)*(?:\s+[A-Z][a-z]+(?:['’-][A-Z][a-z]+)*)?",
            _is_street,
            flags=0,
            words=frozenset(("mr", "mrs", "ms", "mx", "dr", "prof")),
        ),
    ),
    "contact": (
        _Finder(
            ("0", "+61"),
            r"(?<![\w$/.-])(?:\+61\s?\(?0?\)?\s?[2-478]|\(0[2-478]\)|0[2378])[\s-]?\d{4}[\s-]\d{4}(?![\w/-])"
            r"|(?<![\w$/.-])(?:\+61\s?4|04)\d{2}[\s-]\d{3}[\s-]\d{3}(?![\w/-])"
            r"|(?:phone|telephone|tel|mobile|mob|call|ph)\b[:.]?\s*(?:on\s+)?(\(?0[2-478]\)?[\s-]?(?:\d[\s-]?){8})(?!\d)",
            gate=r"\d(?:[\s()-]{0,3}\d){7}",
        ),
        _Finder(("@",), r"(?<![\w.'’-])[a-z]+(?:[.-][a-z]+)*\.[a-z'’-]+\d?@[\w-]+(?:\.[\w-]+)+"),
    ),
    "pay": (
        _Finder(
            ("$", "salary relative to"),
            rf"(?:\b(?:salary|salaries|package|remuneration|pay|wage|rate)\b[^.$\n\x00]{{0,60}})?{_AMOUNT}"
            rf"(?:\s*(?:-|–|—|to)\s*{_AMOUNT})?(?:\s*(?:p\.?\s?a\b\.?|per\s+annum|per\s+year|per\s+hour|an\s+hour|p\.?h\b\.?"
            r"|(?:\+|plus)\s*(?:super|employer)\w*))?|\bsalary\s+relative\s+to\s+experience\b",
            lambda text, match: not _is_pay(match[0]) or _is_money_of_the_work(text, match),
        ),
    ),
    "recruitment": (
        _Finder(
            ("clos", "open"),
            r"\b(?:applications?|the\s+advertisement|this\s+(?:vacancy|role|position))\s+(?:will\s+)?(?:clos|open)(?:e|es|ed|ing)?"
            rf"(?:\s+(?:on|at|by))?[^.\n\x00]{{0,40}}?(?:\d{{1,2}}[:.]\d\d|{_DAY}|\d{{1,2}}/\d{{1,2}})[^.\n\x00]{{0,20}}"
            r"|\b(?:closing|opening)\s+date(?:\s+for\s+applications?)?\b\s*(?:is\b|:|–|-)[^.\n\x00]{0,40}"
            r"|\bapplications?\s+clos(?:e|es|ing)\b",
        ),
    ),
}


def _is_pay(words: str) -> bool:
    """Whether an amount says what somebody earns: words before it, or a rate behind it."""
    return (
        re.match(r"\$", words) is None
        or re.search(r"(?i)p\.?\s?a\b|per\s|an\shour|p\.?h\b|super|employer", words) is not None
    )


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every stretch of the kind under `find`."""
    passage = passage_of(places, role)
    for finder in _FINDERS[parameters["find"]]:
        literal = any(literal in passage.folded for literal in finder.literals)
        if not literal and passage.words.isdisjoint(finder.words):
            continue
        if finder.gate and not _compiled(finder.gate).search(passage.text):
            continue
        for match in _compiled(finder.pattern, finder.flags).finditer(passage.text):
            # Where a pattern has a group, what stands round it only shows what it is.
            group = match.lastindex or 0
            found = passage.locate(match.start(group), match.end(group))
            if found is not None and not finder.sound(passage.text, match):
                place, start, _ = found
                end = start + len(match[group].rstrip(" ,;:-–("))
                if place.text[end : end + 1] == ")" and "(" in place.text[start:end]:
                    end += 1
                yield place.hit(start, end, words=words_of(place.text[start:end]))
    if parameters["find"] == "person":
        yield from _named(places, role)


def _named(places: Sequence[Place], role: Role) -> Iterator[Hit]:
    """Persons by their given names, where a role is due: `Reports to Priya Nair`, or nothing but a name."""
    whole_names: set[Route] = set()
    for place in places:
        text = place.text
        stripped = text.strip()
        whole = _whole_name().fullmatch(stripped) if " " in stripped and _is_due_a_role(place) else None
        if whole is not None:
            whole_names.add(place.route)
            if _is_person(f"{whole['name']} {stripped}", role):
                start = text.index(stripped)
                yield place.hit(start, start + len(stripped), words=words_of(stripped))
    passage = passage_of(places, role)
    framed = any(words in passage.folded for words in _FRAMES)
    for match in _frame().finditer(passage.text) if framed else ():
        group = "name" if match["name"] else "contact"
        found = passage.locate(match.start(group), match.end(group))
        if found is not None and found[0].route not in whole_names and _is_person(match[group], role):
            place, start, end = found
            yield place.hit(start, end, words=words_of(match[group]))


def _is_due_a_role(place: Place) -> bool:
    return place.route[-1] == "who" or bool({"reporting_line", "direct_reports"} & set(place.route))


def _is_person(name: str, role: Role) -> bool:
    """Whether the first word is a given name, and none shows that this is a role, a body or a place."""
    table = role.library.table("people")
    given, no_person = role.once(
        "people", lambda: (frozenset(table["given_names"].split()), frozenset(table["no_person"].split()))
    )
    words = [word.casefold().rstrip(".,").removesuffix("'s").removesuffix("’s") for word in name.split()]
    return words[0] in given and no_person.isdisjoint(part for word in words for part in word.split("-"))


#: One of these must occur, in small letters, for a frame to match.
_FRAMES = ("report", "supervised", "managed by", "manager", "supervisor", "contact")
#: A second name: O'Brien, McKay, Smith-Jones.
_SURNAME = r"[A-Z][a-z]*(?:['’-]?[A-Z][a-z]+)*"


@cache
def _frame() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:[Rr]eport(?:s|ing)?(?:\s+directly)?\s+to|[Ss]upervised\s+by|[Mm]anaged\s+by|(?:[Mm]anager|[Ss]upervisor)\s*:)\s*"
        rf"(?P<name>[A-Z][a-z]+(?:\s+{_SURNAME}){{0,3}})"
        rf"|[Cc]ontact(?:\s+person|\s+officer)?\s*:?\s+(?P<contact>[A-Z][a-z]+(?:\s+{_SURNAME}){{1,3}}))"
    )


@cache
def _whole_name() -> re.Pattern[str]:
    return re.compile(rf"(?:{_SURNAME},\s)?(?P<name>[A-Z][a-z]+(?:\s+{_SURNAME}){{0,2}})\.?")


@cache
def _compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile(pattern, flags)


KIND = CheckKind(
    name="unstable-content",
    check=check,
    summary="What belongs to a person, a day or an advertisement: names, telephone numbers, pay, closing dates.",
    parameters={
        "type": "object",
        "required": ["find"],
        "additionalProperties": False,
        "properties": {"find": {"type": "string", "enum": list(_FINDERS), "description": "what to look for"}},
    },
    placeholders=("words",),
)
