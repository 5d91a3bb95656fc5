"""Check kind `blank`: something is there but says nothing."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.role import Place, Role, is_blank
from rdlint.model import Hit, Removal
from rdlint.rulebook.kind import CheckKind
from rdlint.source import Opaque


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on the key of every value that is null, blank text, or an empty list or mapping."""
    for place in places:
        if not isinstance(place.node, Opaque) and is_blank(place.data):
            name = next((step for step in reversed(place.route) if isinstance(step, str)), "")
            fix = Removal((place.route,), f"Take {name} out", "safe")
            values = {"label": role.label(name), "field": f"`{name}`"}
            yield Hit(place.route, values, at="key", replacements=(fix,) if parameters.get("optional") else ())


KIND = CheckKind(
    name="blank",
    check=check,
    summary="Something is there but says nothing: no value, blank text, an empty list.",
    parameters={
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "optional": {
                "type": "boolean",
                "description": "it may be left out, so that it can be mended by taking it out",
            }
        },
    },
    placeholders=("label", "field"),
)
