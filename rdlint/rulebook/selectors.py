"""Selectors say which values of a role description a rule looks at; all of a run's are matched in one walk.

A selector is a dotted route in which `[*]` stands for every item of a list and `{a,b}` for either key. Some names stand
for several selectors (`SCOPES`): `role` is the whole role description.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from rdlint.model import Route
from rdlint.source import MappingNode, Node, SequenceNode

_TEXT_OR_ITEMS = ("{0}", "{0}[*]")


def _content(*fields: str) -> tuple[str, ...]:
    return tuple(shape.format(field) for field in fields for shape in _TEXT_OR_ITEMS)


_INTRODUCTIONS = (
    "{key_accountabilities_introduction,key_challenges_introduction,key_knowledge_and_experience_introduction,"
    "essential_requirements_introduction}"
)
_LISTS = (
    "key_accountabilities",
    "key_challenges",
    "key_knowledge_and_experience",
    "essential_requirements",
)
_ROWS = "key_relationships.{ministerial,internal,external}[*]"
_LISTS_OF_CAPABILITIES = ("capabilities", "capabilities.occupation_specific")

#: Names that stand for several selectors.
SCOPES: Mapping[str, tuple[str, ...]] = {
    "role": ("",),
    # Sentences the author wrote: sections, reasons, dimensions and lead-ins.
    "prose": (
        *_content("agency_overview", "primary_purpose", *_LISTS, "notes"),
        _INTRODUCTIONS,
        *_content(f"{_ROWS}.why"),
        f"{_ROWS}.who",
        *_content("role_dimensions.decision_making", "role_dimensions.budget_expenditure"),
        "role_dimensions.{reporting_line,direct_reports}",
        "pre_employment_checks.introduction",
        "pre_employment_checks.items[*]",
        *_content("other_sections[*].content"),
    ),
    # The items of the lists that make up a role.
    "items": tuple(f"{field}[*]" for field in _LISTS),
    # Names of the role, of bodies and places.
    "names": ("{title,cluster,agency,department,division,location}",),
    # Words quoted from a capability framework.
    "framework_words": tuple(
        selector
        for lists in _LISTS_OF_CAPABILITIES
        for selector in (
            f"{lists}.{{focus,complementary}}[*].{{name,description}}",
            *_content(f"{lists}.focus[*].indicators"),
        )
    ),
}

_KEY = "[A-Za-z_][A-Za-z0-9_-]*"
_STEP = re.compile(rf"\.?(?:(?P<key>{_KEY})|\{{(?P<either>{_KEY}(?: *, *{_KEY})*)\}})|(?P<items>\[\*\])")


class SelectorError(ValueError):
    """A selector that cannot be read."""


class _State:
    __slots__ = ("items", "keys", "takers")

    def __init__(self) -> None:
        self.keys: dict[str, _State] = {}
        self.items: _State | None = None
        self.takers: list[int] = []


class Selectors:
    """The selectors of many rules, compiled into one tree of states."""

    def __init__(self, selectors: Sequence[Iterable[str]]) -> None:
        """`selectors[n]` are those of taker `n`, which gets a node once, however many of them match."""
        self._top = _State()
        for taker, texts in enumerate(selectors):
            for text in texts:
                for steps in expand(text):
                    state = self._top
                    for step in steps:
                        state = _next(state, step)
                    if taker not in state.takers:
                        state.takers.append(taker)

    def match(self, root: Node) -> dict[int, list[tuple[Route, Node]]]:
        """Every taker that matches something, with its places in document order; each node is visited once."""
        found: dict[int, list[tuple[Route, Node]]] = {}
        stack: list[tuple[Route, Node, _State]] = [((), root, self._top)]
        while stack:
            route, node, state = stack.pop()
            for taker in state.takers:
                found.setdefault(taker, []).append((route, node))
            if isinstance(node, MappingNode):
                if state.keys:
                    stack.extend(
                        ((*route, key), child, state.keys[key])
                        for key, child in reversed(node.entries.items())
                        if key in state.keys
                    )
            elif isinstance(node, SequenceNode) and state.items is not None:
                below = state.items
                stack.extend(((*route, n), node.items[n], below) for n in range(len(node.items) - 1, -1, -1))
        return found


def expand(text: str) -> list[tuple[str, ...]]:
    """The plain step sequences a selector stands for; `*` is every item. Raises SelectorError."""
    if text in SCOPES:
        return [steps for selector in SCOPES[text] for steps in _parse(selector)]
    return _parse(text)


def _parse(text: str) -> list[tuple[str, ...]]:
    sequences: list[tuple[str, ...]] = [()]
    at = 0
    while at < len(text):
        match = _STEP.match(text, at)
        # A dot stands between two keys, and nowhere else.
        if match is None or (match["items"] is None and (text[at] == ".") != (at > 0)):
            raise SelectorError(
                f"{text!r} is not a selector; good ones are capabilities.focus[*].name, {{title,agency}} and prose"
            )
        if match["items"] is not None:
            steps = ["*"]
        elif match["key"] is not None:
            steps = [match["key"]]
        else:
            steps = [part.strip() for part in match["either"].split(",")]
        sequences = [(*sequence, step) for sequence in sequences for step in steps]
        at = match.end()
    return sequences


def _next(state: _State, step: str) -> _State:
    if step == "*":
        if state.items is None:
            state.items = _State()
        return state.items
    return state.keys.setdefault(step, _State())
