"""Check kind `framework-status`: a framework that is not named, not known, superseded, expired, or without its text."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

from rdlint.checks.capability_rows import framework_label, framework_name, framework_named, frameworks_meant
from rdlint.checks.role import Place, Role, is_blank, words_of
from rdlint.model import Hit
from rdlint.reference.dates import print_day
from rdlint.reference.frameworks import Framework
from rdlint.reference.standing import Standing, in_words
from rdlint.rulebook.kind import CheckKind, one_report
from rdlint.source import MappingNode, Node, Opaque, Scalar

_NO_WORDS = dict.fromkeys(
    ("words", "framework", "current", "current_id", "since", "deadline", "days_left", "suggestion", "known", "ago"),
    "",
)


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on the framework of a role description with the verdict the rule reports."""
    place = places[0]
    if is_blank(place.data) or not isinstance(place.node, MappingNode):
        return
    route = (*place.route, "framework")
    report = parameters["report"]
    name = framework_name(role)
    if not name:
        if report == "missing" and (at := _absence(place.node.entries.get("framework"))):
            yield Hit(route, _NO_WORDS | {"known": _listed(role.library.frameworks.ids)}, at=at)
        return
    framework = framework_named(role)
    if framework is None:
        if report == "unknown":
            yield Hit(route, _unknown(name, role))
        return
    standing = role.library.frameworks.standing(framework, role.as_of)
    values = _NO_WORDS | {"framework": framework_label(framework), "words": words_of(name)}
    if report == "unchecked":
        if framework.text == "unknown":
            yield Hit(route, values)
    elif standing.kind == report:
        yield Hit(route, values | _times(framework, standing, role))


def _absence(node: Node | None) -> Literal["absent", "key", "value"] | None:
    """Where to point for a name that is missing; None where a list or an alias stands there, which others judge."""
    if node is None:
        return "absent"
    if not isinstance(node, Scalar):
        return "key" if not isinstance(node, Opaque) and is_blank(node.data) else None
    return "key" if is_blank(node.data) else "value"


def _unknown(name: str, role: Role) -> dict[str, str]:
    frameworks = role.library.frameworks
    meant = [framework.id for framework in frameworks_meant(role)]
    near = frameworks.suggest(name)
    suggestion = ""
    if meant:
        suggestion = f" It fits {_listed(meant)}: write which."
    elif near:
        suggestion = f" Did you mean {near.id}?"
    return _NO_WORDS | {
        "words": words_of(name),
        "suggestion": suggestion,
        "known": "" if meant else f" Known are {_listed(frameworks.ids)}.",
    }


def _times(framework: Framework, standing: Standing, role: Role) -> dict[str, str]:
    current_id = standing.current or standing.successor or ""
    current = role.library.frameworks.get(current_id)
    deadline = print_day(standing.until) if standing.until else ""
    left = standing.days_left
    days = ""
    ago = ""
    if left is not None and left >= 0:
        days = "today is the last day" if left == 0 else f"{left} day{'s' * (left != 1)} left"
    elif left is not None:
        ago = f"{-left} day{'s' * (left != -1)} ago"
    return {
        "current": framework_label(current) if current else current_id,
        "current_id": current_id,
        "since": in_words(framework.superseded_from) if framework.superseded_from else "",
        "deadline": f"; role descriptions must move by {deadline} ({days})" if deadline and days else "",
        "days_left": str(left) if left is not None else "",
        "ago": f" on {deadline}, {ago}" if deadline and ago else "",
    }


def _listed(ids: Sequence[str]) -> str:
    return ids[0] if len(ids) == 1 else f"{', '.join(ids[:-1])} and {ids[-1]}"


KIND = CheckKind(
    name="framework-status",
    check=check,
    summary="The capability framework is not named, not known, superseded, expired, or known without its indicators.",
    parameters=one_report("missing", "unknown", "superseded", "expired", "unchecked"),
    placeholders=tuple(_NO_WORDS),
)
