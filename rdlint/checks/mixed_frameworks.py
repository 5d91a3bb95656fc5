"""Check kind `mixed-frameworks`: a capability of councils in a role of the state, or the other way round."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rdlint.checks.capability_rows import framework_label, framework_name, framework_named, framework_of, rows_of
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit
from rdlint.reference.normalise import normalise
from rdlint.rulebook.kind import CheckKind


class Foreign(NamedTuple):
    """The names, normalised, that only the framework of the other side has. `own` and `other` are the sides' titles."""

    own: str
    other: str
    names: frozenset[str]


def check(places: Sequence[Place], _parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every name that only the other side's framework has."""
    foreign = foreign_names(role)
    for place in places if foreign.names else ():
        if normalise(place.text) in foreign.names:
            framework = framework_of(role)
            near = framework.suggest_capability(place.text) if framework is not None else None
            yield place.hit(
                words=words_of(place.text.strip()),
                framework=framework_label(framework) if framework is not None else foreign.own,
                other=foreign.other,
                suggestion=f" Did you mean {near.name}?" if near is not None else "",
            )


def foreign_names(role: Role) -> Foreign:
    """What a role description must not take from the other side; no names where its side is not certain."""
    return role.once("foreign capabilities", lambda: _foreign(role))


def _foreign(role: Role) -> Foreign:
    council, state = (role.library.table("council-framework")[side] for side in ("council", "state"))
    of_councils, of_state = ({normalise(name) for name in side["only"]} for side in (council, state))
    framework = framework_of(role)
    if framework is not None and framework.id in state["frameworks"]:
        return Foreign(state["title"], council["title"], frozenset(of_councils))
    if framework is not None:
        # A framework of their own is a council's where it has most names of councils.
        own = {normalise(capability.name) for capability in framework.capabilities}
        is_council = 2 * len(own & of_councils) > len(of_councils)
        return Foreign(council["title"], state["title"], frozenset(of_state - own if is_council else ()))
    name = normalise(framework_name(role)) if framework_named(role) is None else ""
    names = {normalise(row.name) for row in rows_of(role)}
    told = any(words in name for words in council["known_by"])
    if told or (not name and len(names & of_councils) > 2 * len(names & of_state)):
        return Foreign(council["title"], state["title"], frozenset(of_state))
    return Foreign("", "", frozenset())


KIND = CheckKind(
    name="mixed-frameworks",
    check=check,
    summary="A capability of councils in a role of the state, or the other way round.",
    placeholders=("words", "framework", "other", "suggestion"),
)
