"""The capabilities of a role description against its framework: what several check kinds need to know."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rdlint.checks.placeholder import is_stand_in
from rdlint.checks.role import Role, is_blank
from rdlint.model import Route
from rdlint.reference.frameworks import Capability, Framework
from rdlint.reference.normalise import words
from rdlint.source import MappingNode, Scalar, SequenceNode

CAPABILITIES = "capabilities"
LISTS = ("focus", "complementary")
#: A level that only a complementary capability may have.
NOT_ESSENTIAL = "Not essential"


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
    """What the role description says its framework is; empty where it does not say, or only has a stand-in."""
    name = role.text((CAPABILITIES, "framework"))
    return "" if is_stand_in(name) else name


def framework_named(role: Role) -> Framework | None:
    """The one framework that the name in a role description stands for."""
    name = framework_name(role)
    return role.library.frameworks.find(name) if name else None


def frameworks_meant(role: Role) -> Sequence[Framework]:
    """The frameworks that the name may stand for where it fits several: the title without the year."""
    wanted = set(words(framework_name(role)))
    if not wanted or framework_named(role) is not None:
        return ()
    return [
        framework
        for framework in role.library.frameworks
        if wanted <= {*words(framework.id), *words(framework.title), *words(framework.version), "the"}
    ]


def framework_of(role: Role) -> Framework | None:
    """The framework a role description names; where the name does not settle it, the one whose capabilities it has."""
    return role.once("framework", lambda: _framework_of(role))


def rows_of(role: Role) -> Sequence[Row]:
    """The capabilities of both lists, in document order."""
    return role.once("rows", lambda: tuple(_rows(role)))


def _framework_of(role: Role) -> Framework | None:
    named = framework_named(role)
    if named is not None:
        return named
    frameworks = role.library.frameworks
    candidates = frameworks_meant(role) if framework_name(role) else tuple(frameworks)
    names = [row_name for _, _, row_name, _ in _plain_rows(role) if row_name]
    in_force = {framework.id for framework in frameworks.in_force(role.approved or role.as_of)}
    ranked = sorted(
        ((framework, _fitting(names, framework, role)) for framework in candidates),
        key=lambda pair: (
            -_indicators_here(role, pair[0]),
            -pair[1],
            -sum(pair[0].capability(name) is not None for name in names),
            pair[0].id not in in_force,
        ),
    )
    # Frameworks share names: councils have half of those of the state. A guess needs most of them.
    return ranked[0][0] if ranked and names and ranked[0][1] * 3 >= len(names) * 2 else None


def _fitting(names: Sequence[str], framework: Framework, role: Role) -> int:
    """How many names are those of a framework's capabilities, in this version or another."""
    return sum(role.library.frameworks.counterpart(name, framework) is not None for name in names)


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
            capability = role.library.frameworks.counterpart(name, framework) or framework.suggest_capability(name)
        yield Row(route, list_name, name, level, capability)


def framework_label(framework: Framework) -> str:
    """A framework for people: its title, and its version or id. `2026 (revised)` becomes `(2026, revised)`."""
    version = (framework.version or framework.id).replace(" (", ", ").replace(")", "")
    return f"{framework.title} ({version})"
