"""The capabilities of a role description against its framework: what several check kinds need to know."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rdlint.checks.role import Role, is_blank
from rdlint.model import Route
from rdlint.reference.frameworks import Capability, Framework
from rdlint.source import MappingNode, Scalar, SequenceNode

CAPABILITIES = "capabilities"
LISTS = ("focus", "complementary")
#: A level that only a complementary capability may have.
NOT_ESSENTIAL = "not essential"


class Row(NamedTuple):
    """One capability of a role description. `list`: focus or complementary; texts are trimmed, empty where absent.

    `capability` is the framework's own: of that name, of an older name, or the one most likely meant.
    """

    route: Route
    list: str
    name: str
    level: str
    capability: Capability | None


def framework_name(role: Role) -> str:
    """What the role description says its framework is; empty where it does not say."""
    return role.text((CAPABILITIES, "framework"))


def framework_of(role: Role) -> Framework | None:
    """The framework that a role description names, or without a name the one whose capabilities it has."""
    return role.once("framework", lambda: _framework_of(role))


def rows_of(role: Role) -> Sequence[Row]:
    """The capabilities of both lists, in document order."""
    return role.once("rows", lambda: tuple(_rows(role)))


def _framework_of(role: Role) -> Framework | None:
    frameworks = role.library.frameworks
    name = framework_name(role)
    if name:
        return frameworks.find(name)
    names = [row_name for _, _, row_name, _ in _plain_rows(role)]
    if not names:
        return None
    in_force = set(framework.id for framework in frameworks.in_force(role.approved or role.as_of))
    ranked = sorted(
        frameworks,
        key=lambda framework: (
            -_indicators_here(role, framework),
            -sum(framework.capability(name) is not None for name in names),
            framework.id not in in_force,
        ),
    )
    best = ranked[0] if ranked else None
    return best if best and any(best.capability(name) for name in names) else None


def _indicators_here(role: Role, framework: Framework) -> int:
    """How many indicators stand word for word in a framework, at whatever level."""
    lookup = role.library.frameworks.lookup
    count = 0
    for route, _, name, _ in _plain_rows(role):
        node = role.document.node((*route, "indicators"))
        for item in node.items if isinstance(node, SequenceNode) else ():
            if isinstance(item, Scalar):
                count += lookup.compare(item.text, framework.id, name, None).kind == "here"
    return count


def _plain_rows(role: Role) -> Iterator[tuple[Route, str, str, str]]:
    for list_name in LISTS:
        node = role.document.node((CAPABILITIES, list_name))
        for number, item in enumerate(node.items if isinstance(node, SequenceNode) else ()):
            route: Route = (CAPABILITIES, list_name, number)
            if isinstance(item, MappingNode) and not is_blank(item.data):
                yield route, list_name, role.text((*route, "name")), role.text((*route, "level"))


def _rows(role: Role) -> Iterator[Row]:
    framework = framework_of(role)
    for route, list_name, name, level in _plain_rows(role):
        capability = None
        if framework is not None and name:
            capability = role.library.frameworks.counterpart(name, framework) or framework.suggest_capability(
                name
            )
        yield Row(route, list_name, name, level, capability)


def framework_label(framework: Framework) -> str:
    """A framework for people: its title, and its version or id."""
    return f"{framework.title} ({framework.version or framework.id})"
