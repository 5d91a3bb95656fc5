"""Check kind `capability-group`: the group given for a capability is not the one it belongs to."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.capability_rows import framework_label, framework_of, rows_of
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit, Replacement
from rdlint.reference.normalise import normalise
from rdlint.rulebook.kind import CheckKind


def check(places: Sequence[Place], _parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every group, of a capability that the framework has, that is not the framework's."""
    framework = framework_of(role)
    if framework is None:
        return
    rows = {row.route: row for row in rows_of(role)}
    for place in places:
        row = rows.get(place.route[:-1])
        text = place.text.strip()
        # What has been mistyped may be another capability: it is told about by name.
        own = role.library.frameworks.counterpart(row.name, framework) if row is not None and row.name else None
        if not text or own is None or normalise(text) == normalise(own.group):
            continue
        start = place.text.index(text)
        fix = Replacement(place.route, start, start + len(text), own.group, f"Write {own.group}", "unsafe")
        values = {
            "words": words_of(text),
            "capability": own.name,
            "group": own.group,
            "framework": framework_label(framework),
        }
        yield Hit(place.route, values, replacements=(fix,))


KIND = CheckKind(
    name="capability-group",
    check=check,
    summary="The group given for a capability is not the one it belongs to.",
    placeholders=("words", "capability", "group", "framework"),
)
