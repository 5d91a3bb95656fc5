"""Check kind `level-for-grade`: a capability at a level that the organisation's own table does not have for the grade.

There is no published table, so none is built in: without `levels_for_grade` in rdlint.yaml nothing is said.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rdlint.checks.capability_rows import framework_of, rows_of
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit, RelatedPlace
from rdlint.reference.normalise import normalise
from rdlint.rulebook.kind import CheckKind

_CLASSIFICATION = ("classification",)


class Range(NamedTuple):
    """The lowest and the highest level of a grade; empty where there is no bound."""

    lowest: str
    highest: str


def prepare(_parameters: Mapping[str, Any], library: Any) -> Mapping[str, Range]:
    """The table by grade. Raises ValueError for a level that no framework has: it would check nothing in silence."""
    table = {}
    for grade, lowest, highest in library.vocabularies.levels_for_grade:
        for level in filter(None, (lowest, highest)):
            if not any(framework.level(level) for framework in library.frameworks):
                raise ValueError(f'levels_for_grade has the level "{level}" for {grade}, which no framework has')
        table[_key(grade)] = Range(lowest, highest)
    return table


def check(_places: Sequence[Place], table: Mapping[str, Range], role: Role) -> Iterator[Hit]:
    """A hit on every level outside the range of the role's grade."""
    grade = role.text(_CLASSIFICATION)
    range_ = table.get(_key(grade)) if table and grade else None
    framework = framework_of(role) if range_ is not None else None
    if range_ is None or framework is None:
        return
    lowest, highest = framework.rank(range_.lowest), framework.rank(range_.highest)
    for row in rows_of(role):
        rank = framework.rank(row.level)
        if rank is None:
            continue
        low = lowest is not None and rank < lowest
        if not low and (highest is None or rank <= highest):
            continue
        values = {
            "capability": words_of(row.name) or "This capability",
            "level": row.level,
            "side": "below" if low else "above",
            "bound": range_.lowest if low else range_.highest,
            "grade": words_of(grade),
        }
        related = RelatedPlace(_CLASSIFICATION, "the grade stands here")
        yield Hit((*row.route, "level"), values, related=(related,))


def _key(grade: str) -> str:
    """One key for the spellings of a grade: `Clerk Grade 5 / 6` is `Clerk Grade 5/6`."""
    return normalise(grade)


KIND = CheckKind(
    name="level-for-grade",
    check=check,
    prepare=prepare,
    summary="A level lies outside those that the organisation's own table (levels_for_grade) has for the grade.",
    placeholders=("capability", "level", "side", "bound", "grade"),
)
