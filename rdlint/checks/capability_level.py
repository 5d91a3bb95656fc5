"""Check kind `capability-level`: a capability without a level, or at one that its framework does not have."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.capability_rows import NOT_ESSENTIAL, framework_of
from rdlint.checks.role import Place, Role, is_blank, words_of
from rdlint.model import Hit, Replacement
from rdlint.reference.normalise import normalise
from rdlint.reference.suggest import closest
from rdlint.rulebook.kind import CheckKind, one_report
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
                values = {"capability": _name(place), "words": "", "suggestion": "", "levels": ""}
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
    complementary = "complementary" in place.route
    not_essential = normalise(level) == NOT_ESSENTIAL.casefold()
    if not_essential and complementary:
        return None
    near = framework.suggest_level(level)
    if near is None and complementary:
        near = NOT_ESSENTIAL if closest(normalise(level), [NOT_ESSENTIAL.casefold()]) else None
    suggestion = f" Did you mean {near}?" if near else ""
    values = {
        "capability": _name(place),
        "words": words_of(level),
        "suggestion": f" {NOT_ESSENTIAL} is for complementary capabilities." if not_essential else suggestion,
        "levels": f"{', '.join(framework.levels[:-1])} and {framework.levels[-1]}",
    }
    route = (*place.route, "level")
    fixes: tuple[Replacement, ...] = ()
    if near:
        start = text.index(level)
        fixes = (Replacement(route, start, start + len(level), near, f"Write {near}", "unsafe"),)
    return Hit(route, values, replacements=fixes)


def _name(place: Place) -> str:
    """The capability's name, as the start of a sentence."""
    name = place.data.get("name")
    return words_of(str(name)) if isinstance(name, str | int) and str(name).strip() else "This capability"


KIND = CheckKind(
    name="capability-level",
    check=check,
    summary="A capability has no level, or one that its framework does not have.",
    parameters=one_report("missing", "unknown"),
    placeholders=("capability", "words", "suggestion", "levels"),
)
