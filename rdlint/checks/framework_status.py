"""Check kind `framework-status`: the capability framework is not named, not known, superseded, expired, or without its text."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.capability_rows import framework_label, framework_name, framework_of
from rdlint.checks.role import Place, Role, is_blank, words_of
from rdlint.model import Hit
from rdlint.reference.dates import print_day
from rdlint.reference.frameworks import Framework
from rdlint.reference.standing import Standing, in_words
from rdlint.rulebook.kind import CheckKind

_NO_WORDS = dict.fromkeys(
    ("words", "framework", "current", "since", "deadline", "days_left", "suggestion", "known", "ago"), ""
)


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on the framework of a role description with the verdict the rule reports."""
    place = places[0]
    if is_blank(place.data):
        return
    route = (*place.route, "framework")
    name = framework_name(role)
    framework = framework_of(role)
    report = parameters["report"]
    if report == "missing":
        if not name:
            at = "absent" if role.document.node(route) is None else "key"
            yield Hit(route, _NO_WORDS | {"known": _known(role)}, at=at)  # type: ignore[arg-type]
    elif report == "unknown":
        if name and framework is None:
            near = role.library.frameworks.suggest(name)
            suggestion = f" Did you mean {near.id}?" if near else ""
            yield Hit(
                route, _NO_WORDS | {"words": words_of(name), "suggestion": suggestion, "known": _known(role)}
            )
    elif framework is not None and name:
        standing = role.library.frameworks.standing(framework, role.as_of)
        values = _NO_WORDS | {"framework": framework_label(framework), "words": words_of(name)}
        if report == "unchecked":
            if framework.text == "unknown":
                yield Hit(route, values)
        elif standing.kind == report:
            yield Hit(route, values | _times(framework, standing, role))


def _times(framework: Framework, standing: Standing, role: Role) -> dict[str, str]:
    current = role.library.frameworks.get(standing.current or standing.successor or "")
    deadline = f"{print_day(standing.until)}" if standing.until else ""
    left = standing.days_left
    days = ""
    ago = ""
    if left is not None and left >= 0:
        days = "today is the last day" if left == 0 else f"{left} day{'s' * (left != 1)} left"
    elif left is not None:
        ago = f"{-left} day{'s' * (left != -1)} ago"
    return {
        "current": framework_label(current) if current else "",
        "since": in_words(framework.superseded_from) if framework.superseded_from else "",
        "deadline": f"; role descriptions must move by {deadline} ({days})" if deadline and days else "",
        "days_left": str(left) if left is not None else "",
        "ago": f" on {deadline}, {ago}" if deadline and ago else "",
    }


def _known(role: Role) -> str:
    return ", ".join(role.library.frameworks.ids)


KIND = CheckKind(
    name="framework-status",
    check=check,
    summary="The capability framework is not named, not known, superseded, expired, or known without its indicators.",
    parameters={
        "type": "object",
        "required": ["report"],
        "additionalProperties": False,
        "properties": {
            "report": {
                "type": "string",
                "enum": ["missing", "unknown", "superseded", "expired", "unchecked"],
                "description": "which verdict",
            }
        },
    },
    placeholders=tuple(_NO_WORDS),
)
