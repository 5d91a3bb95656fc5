"""Check kind `repeated-words`: the same word twice in a row."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from rdlint.checks.passage import passage_of
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit, Replacement
from rdlint.rulebook.kind import CheckKind


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every pair, save allowed ones and names such as Wagga Wagga."""
    passage = passage_of(places, role)
    allowed = {word.casefold() for word in parameters.get("allowed", ())}
    for match in _pattern().finditer(passage.text):
        first, second = match[1], match[2]
        found = passage.locate(match.start(), match.end())
        if found is None or first.casefold() in allowed or _is_name(first, second):
            continue
        place, start, end = found
        at = start + len(first)
        fix = Replacement(place.route, at, end, "", f"Drop the second {second!r}", "safe")
        yield Hit(place.route, {"words": words_of(match[0]), "word": first}, start, end, replacements=(fix,))


def _is_name(first: str, second: str) -> bool:
    """Place names double: Wagga Wagga, Kurri Kurri. Two capitals on a longer word are taken for one."""
    return (
        len(first) > 2
        and first[0].isupper()
        and second[0].isupper()
        and first == second
        and first.lower() not in _SMALL
    )


_SMALL = frozenset(("the", "and", "for", "with", "from", "that", "this", "are", "was", "has"))


@cache
def _pattern() -> re.Pattern[str]:
    # Only a space or a line break may stand between: "well, well" and "in/in" are no slips.
    return re.compile(r"(?<![\w'’./@-])([^\W\d_]+)\s+((?i:\1))(?![\w'’@-]|[./]\w)")


KIND = CheckKind(
    name="repeated-words",
    check=check,
    summary="The same word twice in a row.",
    parameters={
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "allowed": {
                "type": "array",
                "items": {"type": "string"},
                "description": "words that may stand twice (had, that)",
            }
        },
    },
    placeholders=("words", "word"),
)
