"""Check kind `capability-name`: a capability the framework does not have, or that a later version calls otherwise."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.capability_rows import framework_label, framework_of
from rdlint.checks.mixed_frameworks import foreign_names
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit, Replacement
from rdlint.reference.frameworks import Capability, Framework
from rdlint.reference.normalise import normalise
from rdlint.rulebook.kind import CheckKind, one_report


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every name with the verdict the rule reports: `unknown` or `renamed`."""
    framework = framework_of(role)
    if framework is None:
        return
    later = _successor(framework, role) if parameters["report"] == "renamed" else None
    for place in places:
        if place.text.strip():
            if parameters["report"] == "unknown":
                hit = _unknown(place, framework, role)
            else:
                hit = _renamed(place, framework, later, role)
            if hit is not None:
                yield hit


def _unknown(place: Place, framework: Framework, role: Role) -> Hit | None:
    text = place.text.strip()
    if framework.capability(text) or role.library.frameworks.counterpart(text, framework):
        return None
    if normalise(text) in foreign_names(role).names:
        return None  # That it is another framework's says more.
    near = framework.suggest_capability(text)
    suggestion = f" Did you mean {near.name}?" if near else ""
    others = [other for other in role.library.frameworks.with_capability(text) if other.id != framework.id]
    if others and not near:
        suggestion = f" It is a capability of the {framework_label(others[0])}."
    return _hit(place, framework, suggestion, near, None)


def _renamed(place: Place, framework: Framework, later: Framework | None, role: Role) -> Hit | None:
    text = place.text.strip()
    if framework.capability(text) is None:
        new = framework.capability_renamed(text)
        return _hit(place, framework, "", new, _first_with(new, framework, role)) if new else None
    # The name is sound in its own version; what counts is what the version in force says.
    new = later.capability_renamed(text) if later is not None and later.capability(text) is None else None
    if new is None or later is None:
        return None
    first = _first_with(new, later, role)
    return _hit(place, framework, "", first.capability(new.name) or new, first)


def _successor(framework: Framework, role: Role) -> Framework | None:
    """The version that is in force in place of `framework`, which was superseded."""
    standing = role.library.frameworks.standing(framework, role.as_of)
    if standing.kind not in ("superseded", "expired"):
        return None
    return role.library.frameworks.get(standing.current or standing.successor or "")


def _first_with(new: Capability, framework: Framework, role: Role) -> Framework:
    """The earliest version that has the new name, so that the message can say since when."""
    having = role.library.frameworks.with_capability(new.name)
    later = {known.superseded_by for known in having}
    return next((known for known in having if known.id not in later), framework)


def _hit(place: Place, framework: Framework, suggestion: str, near: Capability | None, since: Framework | None) -> Hit:
    text = place.text.strip()
    values = {
        "words": words_of(text),
        "framework": framework_label(framework),
        "suggestion": suggestion,
        "name": near.name if near else "",
        "since": framework_label(since) if since else "",
    }
    fixes: tuple[Replacement, ...] = ()
    if near is not None:
        start = place.text.index(text)
        fixes = (Replacement(place.route, start, start + len(text), near.name, f"Write {near.name}", "unsafe"),)
    return Hit(place.route, values, replacements=fixes)


KIND = CheckKind(
    name="capability-name",
    check=check,
    summary="A capability that the framework does not have, or that a later version calls otherwise.",
    parameters=one_report("unknown", "renamed"),
    placeholders=("words", "framework", "suggestion", "name", "since"),
)
