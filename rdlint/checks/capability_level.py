"""Check kind `capability-level`: a capability without a level, or at one that its framework does not have."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.capability_rows import NOT_ESSENTIAL, framework_of
from rdlint.checks.role import Place, Role, is_blank, words_of
from rdlint.model import Hit, Replacement
from rdlint.rulebook.kind import CheckKind
from rdlint.source import MappingNode, Opaque, Scalar


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every capability with the verdict the rule reports: `missing` or `unknown`."""
    for place in places:
        if not isinstance(place.node, MappingNode) or is_blank(place.data):
            continue
        node = place.node.entries.get("level")
        if isinstance(node, Opaque):
            continue
        blank = node is None or is_blank(node.data)
        if parameters["report"] == "missing":
            if blank:
                name = words_of(str(place.data.get("name") or "this capability"))
                values = {"capability": name, "words": "", "suggestion": "", "levels": ""}
                yield Hit((*place.route, "level"), values, at="absent" if node is None else "key")
        elif not blank and isinstance(node, Scalar):
            hit = _unknown(place, node.text, role)
            if hit is not None:
                yield hit


def _unknown(place: Place, text: str, role: Role) -> Hit | None:
    framework = framework_of(role)
    level = text.strip()
    if framework is None or framework.level(level) is not None:
        return None
    if level.casefold() == NOT_ESSENTIAL and "complementary" in place.route:
        return None
    near = framework.suggest_level(level)
    values = {
        "capability": words_of(str(place.data.get("name") or "this capability")),
        "words": words_of(level),
        "suggestion": f" Did you mean {near}?" if near else "",
        "levels": ", ".join(framework.levels),
    }
    route = (*place.route, "level")
    fixes: tuple[Replacement, ...] = ()
    if near:
        start = text.index(level)
        fixes = (Replacement(route, start, start + len(level), near, f"Write {near}", "unsafe"),)
    return Hit(route, values, replacements=fixes)


KIND = CheckKind(
    name="capability-level",
    check=check,
    summary="A capability has no level, or one that its framework does not have.",
    parameters={
        "type": "object",
        "required": ["report"],
        "additionalProperties": False,
        "properties": {
            "report": {"type": "string", "enum": ["missing", "unknown"], "description": "which defect"}
        },
    },
    placeholders=("capability", "words", "suggestion", "levels"),
)
