"""Check kind `form-text`: instructions, unused options or labels of the form were left in."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from rdlint.checks.passage import Passage, passage_of
from rdlint.checks.phrase_language import why_unreadable
from rdlint.checks.phrases import Table, digest_of
from rdlint.checks.placeholder import stand_in_spans
from rdlint.checks.role import Place, Role, words_of
from rdlint.checks.tokens import tokens_of
from rdlint.model import Hit
from rdlint.rulebook.kind import CheckKind

_DURATION = r"(?:ongoing|permanent|temporary|casual|contract|fixed[- ]?term|seasonal|term|labour\ hire)"
_HOURS = r"(?:full[- ]?time|part[- ]?time|casual|job[- ]?share)"
_OR = r"\s*(?:/|\||,\s*or\b|,|\bor\b)\s*"
#: Three or more of one kind: nobody is employed in all of these ways.
_OPTIONS = rf"{_DURATION}(?:{_OR}{_DURATION}){{2,}} | {_HOURS}(?:{_OR}{_HOURS}){{2,}}"
_LABEL = r"(?:(?:employment|appointment|position|role)\ type|kind\ of\ employment|type\ of\ (?:employment|appointment))"
_SENTENCE = rf"""
    (?<![\w-]) {_LABEL} \s*[:–-]\s* (?:{_OPTIONS}) (?![\w-])
  | (?<![\w/]) yes\s*/\s*no (?=\s*[.)\]]*\s*(?:\Z|\x00|\n))
  | [☐☑☒□]\s*[\w/ -]{{0,40}}
"""
#: One of these must occur for that to be worth a search.
_MARKS = (
    *("employment type", "appointment type", "position type", "role type", "kind of employment", "type of employment"),
    *("type of appointment", "yes/", "yes /", "☐", "☑", "☒", "□"),
)
#: A list item that is only its own name.
_NUMBERED = (
    *("accountability", "challenge", "dot point", "bullet", "bullet point", "criterion", "criteria", "requirement"),
    *("responsibility", "capability", "relationship", "heading", "text"),
)
_OPTION_FIELD = "kind_of_employment"
#: A label or a choice is no longer than this.
_LONGEST_WHOLE = 120

INSTRUCTION = "an instruction to whoever fills in the form"
OPTIONS = "a choice of the form that nobody made"
LABEL = "a label of the form and not a value"


class Form(NamedTuple):
    """What is looked for: phrases anywhere, phrases that open a sentence, and whole values by field."""

    anywhere: Table
    openings: Table
    labels: Mapping[str, frozenset[str]]


def prepare(parameters: Mapping[str, Any], library: Any) -> Form:
    """The tables of the rule, which `refuse` has let through."""
    labels = {
        field: frozenset(map(_folded, (*words, library.labels.get(field, field))))
        for field, words in parameters.get("labels", {}).items()
    }
    return Form(_table(parameters.get("anywhere", ())), _table(parameters.get("openings", ())), labels)


def refuse(parameters: Mapping[str, Any]) -> str | None:
    """Why a phrase cannot be read."""
    return why_unreadable((*parameters.get("anywhere", ()), *parameters.get("openings", ())))


def _table(phrases: Sequence[str]) -> Table:
    return Table(digest_of([{"find": find} for find in phrases]))


def check(places: Sequence[Place], form: Form, role: Role) -> Iterator[Hit]:
    """A hit on every text that is the form's and not the author's; what is only a stand-in has a rule of its own."""
    told: set[tuple[object, ...]] = set()
    for place in places:
        text = place.text.strip()
        if 0 < len(text) <= _LONGEST_WHOLE and (what := _whole(place, text, form, role)):
            told.add(place.route)
            yield place.hit(words=words_of(text), what=what)
    passage = passage_of(places, role)
    for start, end, what in _inside(passage, form):
        found = passage.locate(start, end)
        if found is None or found[0].route in told:
            continue
        place, start, end = found
        if not any(first < end and start < last for first, last in stand_in_spans(place.text)):
            told.add(place.route)  # One instruction is often several phrases.
            yield place.hit(start, end, words=words_of(place.text[start:end]), what=what)


def _whole(place: Place, text: str, form: Form, role: Role) -> str:
    field = next((step for step in reversed(place.route) if isinstance(step, str)), "")
    labels = form.labels.get(field)
    if labels and _folded(text) in labels:
        # The head row of the table is one slip, not two.
        is_second = field == "why" and _folded(role.text((*place.route[: place.route.index("why")], "who"))) == "who"
        return "" if is_second else LABEL
    if field == _OPTION_FIELD and _pattern(_OPTIONS).fullmatch(text.rstrip(". ")):
        return OPTIONS
    if isinstance(place.route[-1], int):
        name = text.casefold().rstrip(" .:").rstrip("0123456789").rstrip(" #").removeprefix("key ")
        return LABEL if name in _NUMBERED else ""
    return ""


def _inside(passage: Passage, form: Form) -> Iterator[tuple[int, int, str]]:
    text = passage.text
    tokens = tokens_of(passage)
    for _, match in form.anywhere.matches(tokens):
        yield tokens.starts[match.first], tokens.ends[match.after - 1], INSTRUCTION
    for _, match in form.openings.matches(tokens):
        if _opens(text, tokens.starts[match.first]):
            yield tokens.starts[match.first], tokens.ends[match.after - 1], INSTRUCTION
    if not any(mark in passage.folded for mark in _MARKS):
        return
    for choice in _pattern(_SENTENCE).finditer(text):
        yield choice.start(), choice.start() + len(choice[0].rstrip()), OPTIONS


def _opens(text: str, at: int) -> bool:
    """Whether a sentence, a line or a bracket begins here."""
    before = text[max(0, at - 20) : at].rstrip(" \t\"'“‘*_")
    return not before or before[-1] in ".!?:;([{<–—-•/\n\x00"


def _folded(text: str) -> str:
    return "/".join(" ".join(part.split()) for part in text.casefold().split("/")).rstrip(" .:")


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


KIND = CheckKind(
    name="form-text",
    check=check,
    prepare=prepare,
    refuse=refuse,
    summary="Instructions, unused options or labels of the form were left in.",
    parameters={
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "anywhere": {
                "type": "array",
                "items": {"type": "string"},
                "description": "phrases of instructions, wherever they stand (notation: docs/writing-rules.md)",
            },
            "openings": {
                "type": "array",
                "items": {"type": "string"},
                "description": "phrases of instructions where they open a sentence, a line or a bracket",
            },
            "labels": {
                "type": "object",
                "additionalProperties": {"type": "array", "items": {"type": "string"}},
                "description": "for each field, words that are only its label; the one that people see always is",
            },
        },
    },
    placeholders=("words", "what"),
)
