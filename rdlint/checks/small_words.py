"""Check kind `small-words`: a small word that cannot stand between its two neighbours, and phrases as in `phrases`.

A row of the table says between which classes of words a small word is never meant: `they` between a preposition and a
noun (`in they country`). `rdlint.checks.neighbours` knows the classes.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rdlint.checks import phrases
from rdlint.checks.neighbours import BITS, Neighbours, class_at, is_cut_and, mask_of
from rdlint.checks.passage import passage_of
from rdlint.checks.phrase_language import match_case
from rdlint.checks.role import Place, Role
from rdlint.checks.small_word_turns import is_turn
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.model import Hit
from rdlint.rulebook.kind import CheckKind

#: What is known of a small word: the classes before it, those after it, and the word that is meant there.
Row = tuple[int, int, str]


class Prepared(NamedTuple):
    """The phrases, if any, and the rows by their small word.

    `by_left` remembers which rows of a word may hold behind a class; `mends_and`: they tell an "an" that is an "and".
    """

    phrases: phrases.Prepared | None
    rows: Mapping[str, Sequence[Row]]
    neighbours: Neighbours
    by_left: dict[str, dict[int, Sequence[tuple[int, str]]]]
    mends_and: bool


def digest(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """What the compiled rulebook keeps: the digest of the phrases, and the rows with their classes as bits."""
    rows: dict[str, list[list[Any]]] = {}
    for row in parameters["misfits"]:
        made = [mask_of(row["after"].split()), mask_of(row["before"].split()), row["use"]]
        rows.setdefault(row["wrong"], []).append(made)
    return {"rows": rows, "phrases": phrases.digest(parameters) if "phrases" in parameters else None}


def refuse(parameters: Mapping[str, Any]) -> str | None:
    """Why a row cannot be read."""
    for row in parameters["misfits"]:
        for name in (*row["after"].split(), *row["before"].split()):
            if name not in BITS:
                return f"{name!r} is no class of words beside a small word"
    return phrases.refuse(parameters) if "phrases" in parameters else None


def prepare(parameters: Mapping[str, Any], library: Any) -> Prepared:
    """The rows and the phrases, from their digest."""
    table = phrases.prepare(parameters["phrases"], library) if parameters["phrases"] else None
    rows = parameters["rows"]
    mends_and = any(use == "and" for _, _, use in rows.get("an", ()))
    return Prepared(table, rows, Neighbours(library.english), {}, mends_and)


def check(places: Sequence[Place], prepared: Prepared, role: Role) -> Iterator[Hit]:
    """A hit on every phrase, and on every small word that does not fit where no phrase speaks of it."""
    told = []
    if prepared.phrases is not None:
        for hit in phrases.check(places, prepared.phrases, role):
            told.append((hit.route, hit.start or 0, hit.end or 0))
            yield hit
    tokens = tokens_of(passage_of(places, role))
    for number, use in _misfits(tokens, prepared):
        made = _hit(tokens, number, use)
        if made is None or made.start is None or made.end is None:
            continue
        start, end = made.start, made.end
        if not any(made.route == route and start < after and before < end for route, before, after in told):
            yield made


def _misfits(tokens: Tokens, prepared: Prepared) -> Iterator[tuple[int, str]]:
    """The small words that do not fit, each with the word that is meant or nothing."""
    neighbours = prepared.neighbours
    for word in prepared.rows.keys() & tokens.positions.keys():
        by_left = prepared.by_left.setdefault(word, {})
        for number in tokens.positions[word]:
            left = class_at(tokens, neighbours, number - 1)
            rows = by_left.get(left)
            if rows is None:
                rows = by_left[left] = [(after, use) for before, after, use in prepared.rows[word] if before & left]
            if not rows:
                continue
            right = class_at(tokens, neighbours, number + 1)
            use = next((use for after, use in rows if after & right), None)
            if use is None and word == "an" and prepared.mends_and and is_cut_and(tokens, number):
                use = "and"
            if use is not None and _is_certain(tokens, number) and not is_turn(tokens, number):
                yield number, use


def _is_certain(tokens: Tokens, number: int) -> bool:
    """Whether the word is what it looks like: not doubled, which another rule tells, and no name (IT, US)."""
    words = tokens.words
    if words[number - 1] == words[number] or words[number + 1] == words[number]:
        return False
    written = tokens.written(number)
    return written.islower() or (tokens.first_in_sentence(number) and written[1:].islower())


def _hit(tokens: Tokens, number: int, use: str) -> Hit | None:
    """The hit on a small word with its neighbours."""
    words = tokens.words
    first = number - 1 if words[number - 1][0].isalnum() else number
    last = number + 1 if words[number + 1][0].isalnum() else number
    wrong = tokens.written(number)
    use = match_case(wrong, use)
    put = use if use else None
    return tokens.hit(first, last, {"wrong": wrong, "use": use}, (number, number + 1), put)


_CLASSES = {"type": "string", "minLength": 1}

KIND = CheckKind(
    name="small-words",
    check=check,
    by_text=True,
    prepare=prepare,
    refuse=refuse,
    digest=digest,
    summary="A small word that cannot stand between the words beside it; made for rdlint's own rules.",
    parameters={
        "type": "object",
        "required": ["misfits"],
        "additionalProperties": False,
        "properties": {
            **phrases.KIND.parameters["properties"],
            "misfits": {
                "type": "array",
                "minItems": 1,
                "description": "rows of a small word and the classes of words between which it is never meant",
                "items": {
                    "type": "object",
                    "required": ["wrong", "use", "after", "before"],
                    "additionalProperties": False,
                    "properties": {
                        "wrong": {"type": "string", "description": "the small word"},
                        "use": {"type": "string", "description": "the one that is meant; empty where none is"},
                        "after": {**_CLASSES, "description": "the classes of the word before it"},
                        "before": {**_CLASSES, "description": "the classes of the word after it"},
                    },
                },
            },
        },
    },
    placeholders=("words", "wrong", "use"),
)
