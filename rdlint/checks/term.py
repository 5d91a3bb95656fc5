"""Check kind `term-in-time`: words that went out of use on a day (`rules/data/terms.yaml`)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from rdlint.checks.approval import change_for
from rdlint.checks.mentions import flexible, is_historic, may_hold, since_words
from rdlint.checks.passage import Passage, passage_of
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit
from rdlint.reference.names import Term
from rdlint.reference.standing import in_words
from rdlint.rulebook.kind import CheckKind

#: How far from a term a word may stand that gives it another meaning.
_NEAR = 60


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every use of the terms named by the rule whose change stands to the role description as it says."""
    passage = passage_of(places, role)
    for key in parameters["terms"]:
        term = role.library.names.terms[key]
        change = change_for(role, term.since)
        if change is None or change not in parameters["when"] or (term.state_only and not _is_of_the_state(role)):
            continue
        reach = -1
        for start, end in sorted(_uses(term, passage, role), key=lambda use: (use[0], -use[1])):
            found = passage.locate(start, end)
            if found is None or start < reach:
                continue
            reach = end
            place, start, end = found
            values = {
                "words": words_of(place.text[start:end]),
                "when": in_words(term.since),
                "since": since_words(term.since),
                "now": term.now,
            }
            yield Hit(place.route, values, start, end)


def _uses(term: Term, passage: Passage, role: Role) -> Iterator[tuple[int, int]]:
    for phrase in _phrases(term, role.library.names.clusters):
        if not may_hold(passage, phrase):
            continue
        for match in _pattern(phrase).finditer(passage.text):
            start, end = match.span()
            around = passage.text[max(0, start - _NEAR) : start].rpartition("\x00")[2]
            around += " " + passage.text[end : end + _NEAR].partition("\x00")[0]
            if not is_historic(passage.text, start, end) and not _means_otherwise(term.unless, around):
                yield start, end


@cache
def _phrases(term: Term, clusters: tuple[str, ...]) -> tuple[str, ...]:
    found: list[str] = []
    for phrase in term.find:
        found += [phrase.replace("{cluster}", name) for name in clusters] if "{cluster}" in phrase else [phrase]
    return tuple(found)


def _means_otherwise(unless: tuple[str, ...], around: str) -> bool:
    """Whether one of the words stands there; those in small letters count in any letters."""
    for word in unless:
        flags = re.IGNORECASE if word == word.lower() else re.NOFLAG
        if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", around, flags):
            return True
    return False


def _is_of_the_state(role: Role) -> bool:
    """Whether the role is one of the NSW public service, and not of a council or of somebody else."""
    fields = ("cluster", "agency", "department", "division", "agency_website")
    header = " ".join(role.text((field,)) for field in fields).casefold()
    if any(word in header.split() for word in ("council", "shire")):
        return False
    state = any(word in header for word in ("nsw", "new south wales", "department", "ministry"))
    return state or bool(role.text(("pcat_code",))) or "nsw" in role.text(("capabilities", "framework")).casefold()


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    flags = re.IGNORECASE if phrase == phrase.lower() or phrase.endswith(" cluster") else re.NOFLAG
    # Not in an address or a longer word; nor, where spelt out, in the title of an Act, which other rules know.
    title = "" if phrase.isupper() else r"|\s+(?:\([^)]*\)\s*)?(?:Act|Regulation)\s+\(?\d{4}"
    return re.compile(rf"(?<![\w@’'./-]){flexible(phrase)}(?![\w@’'-]|\.\w{title})", flags)


KIND = CheckKind(
    name="term-in-time",
    check=check,
    summary="Words that went out of use on a day (rules/data/terms.yaml), by their keys.",
    parameters={
        "type": "object",
        "required": ["terms", "when"],
        "additionalProperties": False,
        "properties": {
            "terms": {"type": "array", "items": {"type": "string"}, "minItems": 1, "description": "keys of terms"},
            "when": {
                "type": "array",
                "items": {"type": "string", "enum": ["former", "since"]},
                "minItems": 1,
                "description": "former: out of use when the role description was approved; since: later",
            },
        },
    },
    placeholders=("words", "when", "since", "now"),
)
