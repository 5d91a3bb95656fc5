"""What several rules about change ask: what a field said, and whether the role description was approved again."""

from collections.abc import Iterator, Mapping
from typing import Any

from rdlint.checks.placeholder import is_stand_in
from rdlint.checks.role import Role
from rdlint.reference.dates import parse_day, print_day
from rdlint.reference.normalise import normalise, words

DATE = ("date_of_approval",)


def standing_approval(before: Role, after: Role) -> str | None:
    """The day of an approval that was given for what is no longer there, as a person writes it; None otherwise.

    None: nothing was approved before (a draft), the approval was taken out (a draft again), or there is a later one.
    """
    old, new = before.text(DATE), after.text(DATE)
    if not _is_given(old) or not _is_given(new):
        return None
    then, now = parse_day(old), parse_day(new)
    if then is None or now is None:
        # What a date of other form means is not known; the same words mean the same.
        return " ".join(new.split()) if normalise(old) == normalise(new) else None
    return print_day(now) if now <= then else None


def no_such_field(*fields: str) -> str | None:
    """Why a rule about change cannot work: a role description has no such field at its top level."""
    from rdlint.rulebook.selector_fields import unknown_step  # Only where a rule file is read.

    return next((why for field in fields if (why := unknown_step((field,)))), None)


def said_in(role: Role, field: str) -> list[str]:
    """The words of a field in order, however they are spread over items; a word that stands twice in a row once."""
    said: list[str] = []
    for text in _texts(role.data.get(field)):
        for word in words(text):
            if not said or said[-1] != word:
                said.append(word)
    return said


def _texts(data: Any) -> Iterator[str]:
    """All texts of a value; the keys of its mappings are no words of it."""
    if isinstance(data, Mapping):
        for value in data.values():
            yield from _texts(value)
    elif isinstance(data, list):
        for item in data:
            yield from _texts(item)
    elif data is not None:
        yield str(data)


def _is_given(text: str) -> bool:
    return bool(text) and not is_stand_in(text) and any(character.isdigit() for character in text)
