"""Check kind `organisation-name`: a NSW organisation under a name that is gone, or that did not exist yet."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from rdlint.checks.approval import approval_of, change_for
from rdlint.checks.mentions import flexible, is_elsewhere, is_historic, listed, may_hold, since_words, with_article
from rdlint.checks.passage import Passage, passage_of
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit, Replacement
from rdlint.reference.names import Names, Organisation
from rdlint.reference.standing import first_day, in_words
from rdlint.rulebook.kind import CheckKind

_VALUES = dict.fromkeys(("words", "when", "since", "became", "now", "approved"), "")
_BODIES = ("Department of ", "Office of ", "Ministry of ", "Board of ")
#: What may follow a name straight away without making it a longer one.
_NEW_NAME = (
    r"(?:NSW|New South Wales|Transport for|Treasury|Department|Ministry|Office|Police|Service NSW|Premier|Cabinet)\b"
)


class Mention(NamedTuple):
    """A former name in the passage; `start` and `end` are offsets in its text."""

    organisation: Organisation
    start: int
    end: int


class _Claim(NamedTuple):
    """A stretch of the passage that reads as a name; `owner` is None for a name that is not a former one."""

    start: int
    end: int
    owner: Organisation | None
    short: bool = False


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every name with the verdict the rule reports, once in each text."""
    passage = passage_of(places, role)
    report = parameters["report"]
    if report == "newer":
        yield from _newer(passage, role)
        return
    names = role.library.names
    mentions = role.once(("former names", id(passage)), lambda: _mentions(passage, names))
    told: set[tuple[object, str]] = set()
    for mention in mentions:
        found = passage.locate(mention.start, mention.end)
        organisation = mention.organisation
        if found is None or organisation.until is None or change_for(role, organisation.until) != report:
            continue
        place, start, end = found
        if (place.route, organisation.name) not in told:
            told.add((place.route, organisation.name))
            yield _hit(place, start, end, organisation, role)


def _hit(place: Place, start: int, end: int, organisation: Organisation, role: Role) -> Hit:
    words = place.text[start:end]
    now = role.library.names.successors(organisation, role.as_of)
    values = _VALUES | {
        "words": words_of(words),
        "when": in_words(organisation.until or ""),
        "since": since_words(organisation.until or ""),
        "became": became(organisation, now),
        "now": _listed(now, "or") or "the body that has the work now",
    }
    fixes: tuple[Replacement, ...] = ()
    if organisation.what == "renamed" and len(now) == 1 and words not in organisation.short:
        # Where one name simply became another; still a decision, since the role may have moved.
        fixes = (Replacement(place.route, start, end, now[0], f"Write {now[0]}", "unsafe"),)
    return Hit(place.route, values, start, end, replacements=fixes)


def became(organisation: Organisation, now: tuple[str, ...]) -> str:
    """What became of an organisation, to follow "gone on DAY": its successor, and what that is called today."""
    first = organisation.now
    verb = {"renamed": "it became", "merged": "it became part of", "split": "its work went to"}.get(organisation.what)
    if not first or verb is None:
        return "it was abolished" if organisation.what == "abolished" else "another body has its work"
    if now and now != first:
        return f"today it is {_listed(now, 'or')}"
    return f"{verb} {_listed(first)}"


def _listed(names: tuple[str, ...], joiner: str = "and") -> str:
    return listed([with_article(name) for name in names], joiner)


def _mentions(passage: Passage, names: Names) -> list[Mention]:
    """Every former name that stands whole, is no memory of the past, and means NSW, in the order of the text."""
    claims: list[_Claim] = []
    for organisation in names.former:
        for name in (organisation.name, *organisation.also):
            claims += [_Claim(start, end, organisation) for start, end in _places_of(name, passage)]
    if claims:
        for known in (*(row.name for row in names.current), *names.other_organisations):
            claims += [_Claim(start, end, None) for start, end in _places_of(known, passage)]
    claims += _abbreviations(passage, names, {claim.owner.name for claim in claims if claim.owner})
    found: list[Mention] = []
    reach = -1
    # The longest name at a place has it; shorter ones inside it are parts of it.
    for start, end, owner, short in sorted(
        claims, key=lambda claim: (claim.start, -claim.end, claim.owner is not None)
    ):
        if end <= reach:
            continue
        reach = end
        whole = short or not _is_part(passage.text, start, end)
        if owner is not None and whole and _is_meant(passage.text, start, end):
            found.append(Mention(owner, start, end))
    return found


def _abbreviations(passage: Passage, names: Names, spelt_out: set[str]) -> Iterator[_Claim]:
    """The first of each abbreviation, unless the name is spelt out somewhere or the text gives it another meaning."""
    for organisation in names.former:
        if organisation.name in spelt_out:
            continue
        for short in organisation.short:
            if short in passage.text and (match := _word(short).search(passage.text)):
                before, after = passage.text[: match.start()], passage.text[match.end() :]
                defined = (before.endswith("(") and after.startswith(")")) or re.match(r" \([A-Z]", after)
                other = any(word in passage.folded for word in organisation.unless)
                if not defined and not other:
                    yield _Claim(match.start(), match.end(), organisation, short=True)


def _places_of(name: str, passage: Passage) -> Iterator[tuple[int, int]]:
    if may_hold(passage, name):
        for match in _name(name).finditer(passage.text):
            # In small letters only what begins as the name of a body is one: "family and community services" is not.
            if name.startswith(_BODIES) or (match[0][0].isupper() and match[0].split()[-1][0].isupper()):
                yield match.start(), match.end()


def _is_meant(text: str, start: int, end: int) -> bool:
    return not is_historic(text, start, end) and not is_elsewhere(text, start, end)


def _is_part(text: str, start: int, end: int) -> bool:
    """Whether the name goes on after `end`: the Department of Justice in "Department of Justice and Regulation"."""
    rest = text[end : end + 80]
    if text[start:end].startswith(("WorkCover", "Workcover")):
        return False
    if re.match(rf"\s*[,&-]?\s*(?:and\s+)?(?:the\s+)?{_NEW_NAME}", rest):
        return False
    if re.match(r" [A-Z]", rest):
        return True
    if not text[start:end].startswith(_BODIES) or re.search(r"\band\b|&", text[start:end]):
        return False  # English puts `and` before the last part only: the name of a department is complete with it.
    return bool(re.match(r"(?:,? (?:and|&)|, [A-Z][\w'’]*(?: [A-Z][\w'’]*)*,? (?:and|&)) [A-Z]", rest))


def _newer(passage: Passage, role: Role) -> Iterator[Hit]:
    """Names that no body had yet when the role description was approved."""
    approval = approval_of(role)
    if approval is None:
        return
    names = role.library.names
    for organisation in (*names.current, *names.former):
        if organisation.since is None or not approval.last < first_day(organisation.since) <= role.as_of:
            continue
        for start, end in _places_of(organisation.name, passage):
            found = passage.locate(start, end)
            if found is not None and not _is_part(passage.text, start, end) and _is_meant(passage.text, start, end):
                place, start, end = found
                values = _VALUES | {
                    "words": words_of(place.text[start:end]),
                    "when": in_words(organisation.since),
                    "approved": words_of(role.text(("date_of_approval",)), 40),
                }
                yield Hit(place.route, values, start, end)
                break


@cache
def _name(name: str) -> re.Pattern[str]:
    # Short names may be common words: they count as written only.
    flags = re.IGNORECASE if len(name.split()) > 3 else re.NOFLAG
    return re.compile(rf"(?<![\w'’-]){flexible(name)}(?![\w’-]|'\w{{2}})", flags)


@cache
def _word(short: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'’/-]){re.escape(short)}(?![\w'’-])")


KIND = CheckKind(
    name="organisation-name",
    check=check,
    summary="A NSW organisation under a name that is no longer in use, or that did not exist yet (organisations.yaml).",
    parameters={
        "type": "object",
        "required": ["report"],
        "additionalProperties": False,
        "properties": {
            "report": {
                "type": "string",
                "enum": ["former", "since", "newer"],
                "description": (
                    "former: gone when the role description was approved; since: gone later; newer: came later"
                ),
            }
        },
    },
    placeholders=tuple(_VALUES),
)
