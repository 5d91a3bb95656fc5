"""Check kind `executive`: what the header says of a senior executive role does not fit together.

There are four senior executive bands (Senior Executive Bands Determination 2014); the work level standards cover the
first three. The names of their work streams are not checked: no list of them was at hand.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from rdlint.checks.placeholder import is_stand_in
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit, RelatedPlace, Replacement
from rdlint.reference.classifications import OTHER, Band
from rdlint.rulebook.kind import CheckKind
from rdlint.source import Scalar

_GRADE = ("classification",)
_STANDARDS = ("senior_executive_work_level_standards",)
_TITLE = ("title",)
_LONGEST_TITLE = 300
#: The highest band that the work level standards cover.
_HIGHEST_WITH_STANDARDS = 3
_YEARS_WITHOUT_FIELD = range(2016, 2021)
#: Usual titles by band, in the order of asking.
_TITLES = ((3, r"deputy\s+secretary"), (2, r"executive\s+director"), (4, r"secretary"), (1, r"director"))
_RANK = r"""(?:acting\s+)? (?P<rank>RANK) (?: \s*(?:,|-|–|\Z) | \s+(?!general\b|to\b|of\s+nursing\b) )
    | .*,\s* (?P<last>RANK) \Z"""
_NO_STREAM = r"(?:not\s+(?:applicable|required|relevant)|n\.?\s*/?\s*a|nil|none|no|-|–|—)\.?"


def check(_places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit where the defect that the rule reports is there: `band`, `field` or `title`."""
    grade = role.text(_GRADE)
    if grade:
        yield from _REPORTS[parameters["report"]](grade, role)


def _band(grade: str, role: Role) -> Band | None:
    return role.once(("executive band",), lambda: role.library.classifications.band(grade))


def _wrong_band(grade: str, role: Role) -> Iterator[Hit]:
    band = _band(grade, role)
    known = role.library.classifications
    if band and not known.lowest <= band.number <= known.highest:
        yield _on(role, _GRADE, band.start, band.end, words=grade[band.start : band.end])


def _wrong_field(grade: str, role: Role) -> Iterator[Hit]:
    band = _band(grade, role)
    standards = role.text(_STANDARDS)
    names_none = not standards or bool(_no_stream().fullmatch(standards)) or is_stand_in(standards)
    here = RelatedPlace(_GRADE, "the classification stands here")
    if band is None:
        known = None if names_none else role.library.classifications.standard(grade)
        if known is not None and known.is_ == OTHER:
            stream = words_of(standards, 50)
            sentence = f'"{words_of(grade)}" is no executive band, but "{stream}" stands under the work level standards'
            whole = Replacement(
                _STANDARDS, 0, _length(role, _STANDARDS), "Not Applicable", 'Write "Not Applicable"', "unsafe"
            )
            yield Hit(_STANDARDS, _values(sentence), replacements=(whole,), related=(here,))
    elif names_none and 1 <= band.number <= _HIGHEST_WITH_STANDARDS and not _template_had_no_field(role):
        there = f'only "{words_of(standards)}"' if standards else "nothing"
        sentence = f'"{words_of(grade)}" is an executive band, but {there} stands under the work level standards'
        node = role.document.node(_STANDARDS)
        hit = Hit(_STANDARDS, _values(sentence), related=(here,))
        yield hit if standards else hit._replace(at="key" if node is not None else "absent")
    if band is not None and (clerk := _clerk().search(grade)):
        sentence = f'"{words_of(grade)}" is an executive band and a clerical grade at once'
        yield _on(role, _GRADE, clerk.start(), clerk.end(), **_values(sentence))


def _template_had_no_field(role: Role) -> bool:
    """The template in use from 2016 to 2020 had no row for the work level standards."""
    approved = role.approved
    return role.document.node(_STANDARDS) is None and approved is not None and approved.year in _YEARS_WITHOUT_FIELD


def _unusual_title(grade: str, role: Role) -> Iterator[Hit]:
    band = _band(grade, role)
    title = role.text(_TITLE)[:_LONGEST_TITLE]
    if band is None or not title:
        return
    for usual, pattern in _titles():
        if match := pattern.match(title):
            if (
                usual != band.number
                and role.library.classifications.lowest <= band.number <= role.library.classifications.highest
            ):
                group = "rank" if match["rank"] else "last"
                words = " ".join(match[group].split())
                values = {"words": words, "band": str(band.number), "usual": str(usual)}
                related = RelatedPlace(_GRADE, f"here it is Band {band.number}")
                hit = _on(role, _TITLE, match.start(group), match.end(group), **values)
                yield hit._replace(related=(related,))
            return


def _values(sentence: str) -> dict[str, str]:
    return dict.fromkeys(_PLACEHOLDERS, "") | {"sentence": sentence}


def _on(role: Role, route: tuple[str, ...], start: int, end: int, **values: str) -> Hit:
    """A hit on words of the trimmed text of a field."""
    node = role.document.node(route)
    blank = len(node.text) - len(node.text.lstrip()) if isinstance(node, Scalar) else 0
    return Hit(route, dict.fromkeys(_PLACEHOLDERS, "") | values, start + blank, end + blank)


def _length(role: Role, route: tuple[str, ...]) -> int:
    node = role.document.node(route)
    return len(node.text) if isinstance(node, Scalar) else 0


@cache
def _no_stream() -> re.Pattern[str]:
    return re.compile(_NO_STREAM, re.IGNORECASE)


@cache
def _clerk() -> re.Pattern[str]:
    return re.compile(r"\bclerk\s+grade\s+\d+(?:\s*/\s*\d+)?", re.IGNORECASE)


@cache
def _titles() -> list[tuple[int, re.Pattern[str]]]:
    """A title of rank opens the title, or ends it behind a comma."""
    return [(band, re.compile(_RANK.replace("RANK", words), re.IGNORECASE | re.VERBOSE)) for band, words in _TITLES]


_REPORTS: Mapping[str, Callable[[str, Role], Iterator[Hit]]] = {
    "band": _wrong_band,
    "field": _wrong_field,
    "title": _unusual_title,
}
_PLACEHOLDERS = ("words", "sentence", "band", "usual")

KIND = CheckKind(
    name="executive",
    check=check,
    summary="What the header says of a senior executive role does not fit together.",
    parameters={
        "type": "object",
        "required": ["report"],
        "additionalProperties": False,
        "properties": {
            "report": {
                "type": "string",
                "enum": list(_REPORTS),
                "description": "band: there is no such band; field: work level standards; title: another band's",
            }
        },
    },
    placeholders=_PLACEHOLDERS,
)
