"""Sentences that the template put into a role description, so that no rule about wording blames their author.

The template's text has no open licence, so only digests of its sentences are kept (`rules/data/template-text.yaml`).
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from rdlint.model import Span
from rdlint.reference.fingerprints import digest
from rdlint.reference.normalise import normalise

#: One of these stands in every sentence of the template, in small letters: looking for them is cheap, digests are not.
TELLING = (
    "capabilit",
    "reference checks",
    "clearances",
    "job notes",
    "behavioural indicators",
    "development opportunities",
)


def may_hold_template(text: str) -> bool:
    """Whether it is worth looking for sentences of the template."""
    folded = text.lower()
    return any(words in folded for words in TELLING)


def is_boilerplate(text: str, library: Any) -> bool:
    """Whether a text is nothing but sentences of the template."""
    rest = list(text)
    for start, end in template_spans(text, library):
        rest[start:end] = " " * (end - start)
    return bool(text.strip()) and not "".join(rest).strip()


def without_template(text: str, library: Any, filler: str) -> str:
    """The text, of the same length, with `filler`, one character, for every character of the template's sentences."""
    for start, end in template_spans(text, library):
        text = text[:start] + filler * (end - start) + text[end:]
    return text


def template_spans(text: str, library: Any) -> Iterator[Span]:
    """Where sentences of the template stand in a text."""
    if not may_hold_template(text):
        return
    known = frozenset(library.table("template-text")["digests"])
    for match in _sentence().finditer(text):
        if _is_known(match[0], known):
            yield Span(*match.span())
        elif "\n" in match[0]:
            # The line break may end a paragraph without a full stop.
            for line in _line().finditer(text, *match.span()):
                if _is_known(line[0], known):
                    yield Span(*line.span())


def _is_known(sentence: str, known: frozenset[str]) -> bool:
    return digest(normalise(sentence)) in known


@cache
def _sentence() -> re.Pattern[str]:
    return re.compile(r"\S(?:[^.!?]|[.!?](?!\s|\Z))*[.!?]?")


@cache
def _line() -> re.Pattern[str]:
    return re.compile(r"\S(?:[^\n]*\S)?")
