"""Check kind `verb-first`: an item of a list that does not open with a verb telling what to do."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.openings import Openings
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit
from rdlint.rulebook.kind import CheckKind

#: Where a form is told by what it is; the rest is plain to see.
_WHAT = {
    "gerund": "opens with a form in -ing",
    "third-person": "opens as if somebody were described",
    "infinitive": 'opens with "to"',
    "noun": "opens with a noun",
    "responsible": "says who is responsible rather than what is done",
    "able": "says what somebody is able to do",
}


def prepare(_parameters: Mapping[str, Any], library: Any) -> Openings:
    """The words that openings are judged by."""
    return Openings(library.table("openings"))


def check(places: Sequence[Place], openings: Openings, _role: Role) -> Iterator[Hit]:
    """A hit on the first words of every item that surely opens otherwise than with a verb."""
    for place in places:
        text = place.text
        if not text.strip() or text.rstrip().endswith(":"):
            continue
        opening = openings.judge(text)
        what = _WHAT.get(opening.form)
        if what is not None and not (opening.form == "noun" and _is_heading(text)):
            yield place.hit(
                opening.start,
                opening.end,
                words=words_of(text[opening.start : opening.end]),
                form=what,
                verb=f'"{opening.verb.capitalize()}"' if opening.verb else '"Manage" or "Advise"',
            )


def _is_heading(text: str) -> bool:
    """`Financial Management`: a few words with capitals, over the items that follow."""
    words = text.split()
    return 1 < len(words) < 5 and all(word[0].isupper() or word in ("and", "of", "&", "the") for word in words)


KIND = CheckKind(
    name="verb-first",
    check=check,
    prepare=prepare,
    summary="An item of a list does not open with a verb that tells what to do.",
    placeholders=("words", "form", "verb"),
)
