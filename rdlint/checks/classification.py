"""Check kind `classification`: how a grade is written, whether a clerical one exists, and whether others are known.

The clerical grades run from 1 to 12 and role descriptions write them in pairs, `Clerk Grade 1/2` to `Clerk Grade 11/12`
(Crown Employees (Administrative and Clerical Officers - Salaries) Award; documents of the sector library).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.placeholder import is_stand_in
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit, Replacement
from rdlint.patterns import lazy
from rdlint.reference.classifications import OTHER, OWN, Classifications
from rdlint.rulebook.kind import CheckKind, one_report

_GRADE = r"(?:grades?|gr|g)"
_CLERK = r"(?:clerks?|clk)"
#: The words before the figures: "Clerk Grade", "Clerk Gr.", "Clerk", "Grade Clerk", "Admin & Clerical Clerk Grade".
_FAMILY = (
    r"(?:admin(?:istrative)?\s+(?:and|&)\s+clerical\s+)?"
    rf"(?:{_CLERK}\b\.?\s*[,-]?\s*{_GRADE}?|{_GRADE}\s+{_CLERK})\.?\s*"
)
_JOIN = r"\s*(?:/|\\|-|–|—|&|\band\b|\bto\b)\s*"
_PAIR = lazy(rf"{_FAMILY}(\d{{1,2}}){_JOIN}(\d{{1,2}})\.?\Z", re.IGNORECASE)
_SINGLE = lazy(rf"{_FAMILY}(\d{{1,4}})\.?\Z", re.IGNORECASE)
#: A pair and a lone number: "Clerk Grade 5/6 to 7". Two pairs are left alone: a role may be graded either way.
_PAIR_AND_MORE = lazy(rf"{_FAMILY}(\d{{1,2}}){_JOIN}\d{{1,2}}{_JOIN}\d{{1,2}}\.?\Z", re.IGNORECASE)
#: What a word processor makes of 1/2 and 3/4.
_FRACTIONS = str.maketrans({"½": "1/2", "¾": "3/4"})
HIGHEST = 12
#: What most role descriptions have needs no table.
_STANDARD = lazy(r"Clerk Grade \d")
_SEVERAL = lazy(r"\s+or\s+|\s*[,;&|]\s*|\s+(?:/|-|–|to)\s+")


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every classification with the verdict the rule reports: `spelling`, `unknown-grade` or `unknown`."""
    own = role.library.vocabularies.classifications
    for place in places:
        text = place.text.strip()
        if not text or text in own or (own and _is_own(text, role.library.classifications)):
            continue
        verdict, standard = _verdict(text)
        if not verdict and not _STANDARD.match(text):
            verdict, standard = _of_another_family(text, role.library.classifications)
        if verdict != parameters["report"]:
            continue
        values = {"words": words_of(text), "standard": standard}
        fixes: tuple[Replacement, ...] = ()
        if verdict == "spelling":
            start = place.text.index(text)
            title = f"Write it as {standard}"
            fixes = (Replacement(place.route, start, start + len(text), standard, title, "safe"),)
        yield Hit(place.route, values, replacements=fixes)


def standard_spelling(text: str, known: Classifications) -> str:
    """A classification as it is usually written; as it stands where it is not known."""
    verdict, standard = _verdict(text)
    if verdict == "spelling":
        return standard
    found = known.standard(text)
    return found.standard if found is not None else text


def _verdict(text: str) -> tuple[str, str]:
    plain = text.translate(_FRACTIONS)
    if pair := _PAIR.match(plain):
        low, high = int(pair[1]), int(pair[2])
        if low % 2 == 0 or high != low + 1 or not 1 <= low < HIGHEST:
            return "unknown-grade", _nearest_pair(low)
        standard = f"Clerk Grade {low}/{high}"
    elif more := _PAIR_AND_MORE.match(plain):
        return "unknown-grade", _nearest_pair(int(more[1]))
    elif single := _SINGLE.match(plain):
        grade = int(single[1])
        if not 1 <= grade <= HIGHEST:
            return "unknown-grade", _nearest_pair(grade)
        standard = f"Clerk Grade {grade}"
    else:
        return "", ""
    return ("", "") if text == standard else ("spelling", standard)


def _is_own(text: str, known: Classifications) -> bool:
    """Whether the repository lists it with numbers left open, as in `Harbour Band {1-4}`."""
    found = known.find(text)
    return found is not None and found.family == OWN and found.standard == text


def _of_another_family(text: str, known: Classifications) -> tuple[str, str]:
    found = known.standard(text)
    if found is None:
        several = [part for part in _SEVERAL.split(text) if part.strip()]
        # Of several grades in one field the first says what family they are of.
        is_known = is_stand_in(text) or known.band(text) or (len(several) > 1 and known.standard(several[0]))
        return ("", "") if is_known else ("unknown", "")
    plain = text.translate(str.maketrans("–—", "--"))
    return ("spelling", found.standard) if found.is_ == OTHER and found.standard != plain else ("", "")


def _nearest_pair(grade: int) -> str:
    low = min(max(grade - (grade % 2 == 0), 1), HIGHEST - 1)
    return f"Clerk Grade {low}/{low + 1}"


KIND = CheckKind(
    name="classification",
    check=check,
    summary="A grade is written otherwise than usual; a clerical one does not exist; a classification is not known.",
    parameters=one_report("spelling", "unknown-grade", "unknown"),
    placeholders=("words", "standard"),
)
