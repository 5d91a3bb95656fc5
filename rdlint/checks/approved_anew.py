"""Whether a role description that changed was approved again: what several rules about change ask."""

from typing import NamedTuple

from rdlint.checks.placeholder import is_stand_in
from rdlint.checks.role import Role
from rdlint.reference.dates import parse_day, print_day
from rdlint.reference.normalise import normalise

DATE = ("date_of_approval",)


class Standing(NamedTuple):
    """An approval that still stands although the role description is another: its day, as a person writes it."""

    day: str


def standing_approval(before: Role, after: Role) -> Standing | None:
    """The approval of before, where it is given for the role description of now too; None otherwise.

    None: nothing was approved before (a draft), the approval was taken out (a draft again), or there is a later one.
    """
    old, new = before.text(DATE), after.text(DATE)
    if not _is_given(old) or not _is_given(new):
        return None
    then, now = parse_day(old), parse_day(new)
    if then is None or now is None:
        # What a date of other form means is not known; the same words mean the same.
        return Standing(" ".join(new.split())) if normalise(old) == normalise(new) else None
    return Standing(print_day(now)) if now <= then else None


def _is_given(text: str) -> bool:
    return bool(text) and not is_stand_in(text) and any(character.isdigit() for character in text)
