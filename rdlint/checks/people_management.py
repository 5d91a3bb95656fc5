"""Check kind `people-management`: the people management capabilities do not go with the direct reports."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.capability_rows import NOT_ESSENTIAL, framework_of, rows_of
from rdlint.checks.direct_reports import has_direct_reports
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit, RelatedPlace
from rdlint.rulebook.kind import CheckKind, one_report

_REPORTS = ("role_dimensions", "direct_reports")


def check(_places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit where a manager lacks the capabilities (`missing`), or a role without reports has them (`unneeded`)."""
    framework = framework_of(role)
    dimensions = role.data.get("role_dimensions")
    rows = rows_of(role)
    if framework is None or not framework.people_management or not rows or not isinstance(dimensions, dict):
        return
    manages = has_direct_reports(dimensions.get("direct_reports"))
    names = {capability.name for capability in framework.people_management}
    present = [row for row in rows if row.capability and row.capability.name in names]
    if manages is True and parameters["report"] == "missing":
        missing = names - {row.capability.name for row in present if row.capability}
        if missing:
            ordered = [capability.name for capability in framework.people_management if capability.name in missing]
            related = RelatedPlace(_REPORTS, "the direct reports stand here")
            yield Hit(
                ("capabilities",),
                {"names": ", ".join(ordered), "count": str(len(names))},
                at="key",
                related=(related,),
            )
    elif manages is False and parameters["report"] == "unneeded":
        essential = [row for row in present if row.level.casefold() != NOT_ESSENTIAL.casefold()]
        if essential:
            related = RelatedPlace(_REPORTS, "here it says that nobody reports to the role")
            values = {"names": ", ".join(words_of(row.name) for row in essential), "count": str(len(essential))}
            yield Hit((*essential[0].route, "name"), values, related=(related,))


KIND = CheckKind(
    name="people-management",
    check=check,
    summary="A manager's role lacks people management capabilities, or a role without reports has them.",
    parameters=one_report("missing", "unneeded"),
    placeholders=("names", "count"),
)
