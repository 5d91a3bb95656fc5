"""Check kind `list-form`: the items of one list open in different grammatical forms."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rdlint.checks.openings import Form, Opening, Openings
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit, RelatedPlace, Route
from rdlint.rulebook.kind import CheckKind

#: The forms that are plain enough to be held against one another, with the ending of an example.
_CLEAR: Mapping[Form, str] = {
    "gerund": "a form in -ing",
    "imperative": "a plain verb",
    "infinitive": 'a verb with "to"',
    "third-person": "a verb in -s",
    "able": '"able to"',
}


class _Item(NamedTuple):
    place: Place
    opening: Opening

    @property
    def words(self) -> str:
        return words_of(self.place.text[self.opening.start : self.opening.end])


def prepare(_parameters: Mapping[str, Any], library: Any) -> Openings:
    """The words that openings are judged by."""
    return Openings(library.table("openings"))


def check(places: Sequence[Place], openings: Openings, _role: Role) -> Iterator[Hit]:
    """A hit on every item whose form is not that of most items of its list; of two the second is odd."""
    lists: dict[Route, list[_Item]] = {}
    for place in places:
        if place.text.strip() and place.route and isinstance(place.route[-1], int):
            item = _Item(place, openings.judge(place.text))
            if item.opening.form in _CLEAR:
                lists.setdefault(place.route[:-1], []).append(item)
    for items in lists.values():
        forms = [item.opening.form for item in items]
        usual = max(forms, key=lambda form: (forms.count(form), -forms.index(form)))
        first = items[forms.index(usual)]
        for item in items:
            if item.opening.form != usual:
                related = RelatedPlace(
                    first.place.route, f"this item opens with {_CLEAR[usual]}", first.opening.start, first.opening.end
                )
                hit = item.place.hit(
                    item.opening.start,
                    item.opening.end,
                    words=item.words,
                    form=_CLEAR[item.opening.form],
                    usual=_CLEAR[usual],
                    other=first.words,
                )
                yield hit._replace(related=(related,))


KIND = CheckKind(
    name="list-form",
    check=check,
    prepare=prepare,
    summary="The items of one list open in different forms, such as Balancing beside Meet.",
    placeholders=("words", "form", "usual", "other"),
)
