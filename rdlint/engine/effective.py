"""What holds in the end, for a run or for one file, and where each part of it was said."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from rdlint.engine.discover import is_included
from rdlint.engine.layers import Layer
from rdlint.engine.merge import PATHS, Given, Key, merge, path_of, relative_to
from rdlint.engine.rules_of_run import deciding
from rdlint.model import Route, Severity, format_route
from rdlint.rulebook.rule import Rule, Rulebook
from rdlint.rulebook.select import known_name

#: Where a setting comes from that nobody gave.
DEFAULT = "default"

#: The order in which settings are shown.
_ORDER = (
    *("include", "exclude", "rules", "frameworks", "vocabularies"),
    *("select", "ignore", "severity", "overrides", "fail_on", "as_of", "corpus"),
)


class Options(NamedTuple):
    """The options of the command line that go before the configuration; None where one is not given."""

    select: Sequence[str] | None = None
    ignore: Sequence[str] = ()
    fail_on: str | None = None
    as_of: date | None = None


class Said(NamedTuple):
    """A value, and where it was said: `rdlint.yaml:3`, `--select`, `default`."""

    value: Any
    origin: str


_Told = Said | list[Said] | dict[str, Said]

#: What holds where nobody says anything; `as_of` is then the day of the run.
_DEFAULTS: Mapping[Key, Said] = {
    ("include",): Said([], DEFAULT),
    ("exclude",): Said([], DEFAULT),
    ("rules",): Said([], DEFAULT),
    ("frameworks",): Said([], DEFAULT),
    ("select",): Said(None, DEFAULT),
    ("ignore",): Said([], DEFAULT),
    ("severity",): Said({}, DEFAULT),
    ("fail_on",): Said("error", DEFAULT),
    ("corpus", "complete"): Said(False, DEFAULT),
    ("corpus", "outside"): Said([], DEFAULT),
}


class Effective(NamedTuple):
    """`data` is what a single rdlint.yaml in the root would say; `origins` names the source of each part by its route.

    `held` says where the overrides stand that hold for the file. `severities` are those of rules by mapping, in the
    order in which they count.
    """

    data: dict[str, Any]
    origins: dict[str, str]
    held: tuple[str, ...]
    severities: tuple[Mapping[str, Said], ...]

    def severity_from(self, rule: Rule) -> str:
        """Where the severity of a rule was said; DEFAULT where the rule keeps its own."""
        found = deciding(rule, [_values(mapping) for mapping in self.severities])
        return self.severities[found[0]][found[1]].origin if found else DEFAULT


def effective(
    root: Path, layers: Sequence[Layer], book: Rulebook, options: Options, today: date, file: str | None = None
) -> Effective:
    """What holds for a file, by its name with what overrides say of it; without one, for a run.

    Every name of a rule must be known.
    """
    found = merge(layers)
    overrides = found.pop(("overrides",), [])
    held = [one for one in overrides if file is not None and is_included(file, one.value["paths"])]
    told: dict[Key, _Told] = dict(_DEFAULTS)
    if all(key[0] != "vocabularies" for key in found):
        told["vocabularies",] = Said({}, DEFAULT)
    told["as_of",] = Said(today.isoformat(), "today")
    if file is None:
        told["overrides",] = [Said(one.value, _origin(layers, one.layer, one.route)) for one in overrides]
    told |= {key: _told(key, parts, layers, root) for key, parts in found.items()}
    _choose(told, held, options, layers)
    severities = _severities(found.get(("severity",), ()), held, layers, book)
    told["severity",] = _that_decide(severities, book)
    if options.fail_on:
        told["fail_on",] = Said(options.fail_on, "--fail-on")
    if options.as_of:
        told["as_of",] = Said(options.as_of.isoformat(), "--as-of")
    result = Effective({}, {}, tuple(_origin(layers, one.layer, one.route) for one in held), tuple(severities))
    for key in sorted(told, key=lambda key: _ORDER.index(key[0])):
        _put(result, key, told[key])
    return result


def _origin(layers: Sequence[Layer], layer: int, route: Route) -> str:
    """File and line of what stands at a route."""
    document = layers[layer].document
    place = document.key_span(route) if isinstance(route[-1], str) else document.value_span(route)
    return f"{document.source.name}:{document.source.position(place.start).line}"


def _told(key: Key, parts: Sequence[Given], layers: Sequence[Layer], root: Path) -> _Told:
    def said(given: Given, value: Any) -> Said:
        return Said(value, _origin(layers, given.layer, given.route))

    if key in PATHS:
        return [said(given, relative_to(root, path_of(given, layers))) for given in parts]
    if not parts:
        # An empty list is said by the last file that says anything.
        last = next(at for at in range(len(layers) - 1, -1, -1) if _is_given(layers[at], key))
        return Said([], _origin(layers, last, key))
    if parts[0].route == key:
        return said(parts[0], parts[0].value)
    if isinstance(parts[0].route[-1], str):
        return {given.value[0]: said(given, given.value[1]) for given in parts}
    return [said(given, given.value) for given in parts]


def _is_given(layer: Layer, key: Key) -> bool:
    node = layer.document.node(key)
    return node is not None and node.data is not None


def _choose(told: dict[Key, _Told], held: Sequence[Given], options: Options, layers: Sequence[Layer]) -> None:
    """What overrides and options make of `select` and `ignore`."""
    ignore = told["ignore",]
    left_out = [*ignore] if isinstance(ignore, list) else []
    nothing = ignore if isinstance(ignore, Said) else Said([], DEFAULT)
    for one in held:

        def said(name: str, one: Given = one) -> list[Said]:
            items = enumerate(one.value.get(name) or ())
            return [Said(item, _origin(layers, one.layer, (*one.route, name, at))) for at, item in items]

        if one.value.get("select") is not None:
            told["select",] = said("select") or Said([], _origin(layers, one.layer, (*one.route, "select")))
            left_out = []
        left_out += said("ignore")
    if options.select is not None:
        told["select",] = [Said(name, "--select") for name in options.select]
    left_out += [Said(name, "--ignore") for name in options.ignore]
    told["ignore",] = list({said.value: said for said in reversed(left_out)}.values())[::-1] or nothing


def _severities(
    parts: Sequence[Given], held: Sequence[Given], layers: Sequence[Layer], book: Rulebook
) -> list[dict[str, Said]]:
    """The severities by file and then by override, in the order in which they count, by the present names of rules."""
    found: dict[int, dict[str, Said]] = {}
    for given in parts:
        name, value = given.value
        found.setdefault(given.layer, {})[known_name(book, name)] = Said(
            value, _origin(layers, given.layer, given.route)
        )
    of_file = [
        {
            known_name(book, name): Said(value, _origin(layers, one.layer, (*one.route, "severity", name)))
            for name, value in (one.value.get("severity") or {}).items()
        }
        for one in held
    ]
    return [*found.values(), *of_file]


def _that_decide(severities: Sequence[Mapping[str, Said]], book: Rulebook) -> dict[str, Said]:
    """Those that give a rule its severity: a later one for a group hides an earlier one for a rule of it."""
    plain = [_values(mapping) for mapping in severities]
    decide = {found for rule in book.rules.values() if (found := deciding(rule, plain)) is not None}
    return {name: severities[number][name] for number, name in sorted(decide)}


def _values(mapping: Mapping[str, Said]) -> dict[str, Severity]:
    return {name: said.value for name, said in mapping.items()}


def _put(result: Effective, key: Key, told: _Told) -> None:
    above = result.data
    for name in key[:-1]:
        above = above.setdefault(name, {})
    if isinstance(told, Said):
        above[key[-1]] = told.value
        parts: dict[Route, str] = {key: told.origin}
    elif isinstance(told, list):
        above[key[-1]] = [said.value for said in told]
        parts = {(*key, number): said.origin for number, said in enumerate(told)} or {key: DEFAULT}
    else:
        above[key[-1]] = {name: said.value for name, said in told.items()}
        parts = {(*key, name): said.origin for name, said in told.items()} or {key: DEFAULT}
    result.origins.update({format_route(route): origin for route, origin in parts.items()})
