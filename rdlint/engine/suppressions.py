"""Comments in a role description that excuse findings: `# rdlint: ignore[rule, group] reason`.

Behind a value such a comment is about the value that starts on its line; on a line of its own about the next key or
item, whole; as `ignore-file[...]` about the file.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rdlint.model import ExceptionNote, Finding, Route, Span
from rdlint.patterns import lazy
from rdlint.rulebook.rule import Rule, Rulebook
from rdlint.rulebook.select import UnknownName, known_name
from rdlint.source import Document, MappingNode, Node, Problem, Scalar, SequenceNode
from rdlint.source.extents import extent, line_end, line_start

#: No comment can be meant for rdlint where this does not occur.
MARK = "rdlint:"
_COMMENT = lazy(r"#+\s*rdlint:\s*(?P<word>[\w-]*)\s*(?:\[(?P<names>[^\]]*)\])?\s*(?:[-–—:]\s+)?(?P<reason>.*)")
#: The group of the rules about exceptions themselves.
_OWN_GROUP = "exceptions"


class Suppression(NamedTuple):
    """One comment. `route` is what it is about; None for nothing, () for the whole file."""

    span: Span
    names: tuple[str, ...]
    reason: str
    route: Route | None


class Applied(NamedTuple):
    """The findings, those that are excused with their note, and what is wrong with the comments."""

    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]


def apply_suppressions(
    document: Document, findings: Sequence[Finding], book: Rulebook, ran: Mapping[str, Rule]
) -> Applied:
    """Excuses the findings that a comment of the document is about. `ran` are the rules of the run."""
    problems: list[Problem] = []
    sound: list[tuple[Suppression, dict[str, str]]] = []
    for found in _suppressions(document):
        if isinstance(found, Problem):
            problems.append(found)
            continue
        names, wrong = _known_names(found, book)
        problems += wrong
        if names:
            sound.append((found, names))
    used: set[tuple[Span, str]] = set()
    excused = [_excused(finding, sound, book, used) for finding in findings]
    for suppression, names in sound:
        idle = [
            given
            for given, name in names.items()
            if (suppression.span, given) not in used and _has_run(name, book, ran)
        ]
        if idle:
            left = "" if len(idle) == len(suppression.names) else _without(document, suppression, idle)
            values = {"names": ", ".join(idle), "left": left}
            problems.append(Problem("unused-suppression", suppression.span, values))
    return Applied(tuple(excused), tuple(problems))


def _suppressions(document: Document) -> Iterator[Suppression | Problem]:
    for comment in document.comments:
        match = _COMMENT.match(comment.text) if MARK in comment.text else None
        if match is None:
            continue
        names = tuple(name.strip() for name in (match["names"] or "").split(",") if name.strip())
        if match["word"] not in ("ignore", "ignore-file") or not names:
            yield Problem("malformed-suppression", comment.span, {"words": comment.text})
        elif not any(map(str.isalpha, match["reason"])):
            values = {"words": comment.text, "names": ", ".join(names)}
            yield Problem("suppression-without-reason", comment.span, values)
        else:
            route = () if match["word"] == "ignore-file" else _about(document, comment.span)
            yield Suppression(comment.span, names, match["reason"].strip(), route)


def _without(document: Document, suppression: Suppression, idle: Sequence[str]) -> str:
    """The comment without the names that excuse nothing."""
    text = document.source.text[suppression.span.start : suppression.span.end]
    left = ", ".join(name for name in suppression.names if name not in idle)
    return text[: text.index("[") + 1] + left + text[text.index("]") :]


def _known_names(suppression: Suppression, book: Rulebook) -> tuple[dict[str, str], list[Problem]]:
    """The names that a comment may excuse, as given with the present name; and what is wrong with the others."""
    names: dict[str, str] = {}
    problems = []
    for given in suppression.names:
        try:
            name = known_name(book, given)
        except UnknownName as error:
            values = {"name": given, "why": str(error)}
            problems.append(Problem("unknown-rule-in-suppression", suppression.span, values))
            continue
        rule = book.rules.get(name)
        if rule is not None and rule.exceptions != "any":
            way = "by a waiver only" if rule.exceptions == "waiver-only" else "not at all"
            values = {"name": given, "way": way}
            problems.append(Problem("forbidden-suppression", suppression.span, values))
        else:
            names[given] = name
    return names, problems


def _excused(
    finding: Finding,
    suppressions: Sequence[tuple[Suppression, Mapping[str, str]]],
    book: Rulebook,
    used: set[tuple[Span, str]],
) -> Finding:
    rule = book.rules.get(finding.rule)
    if finding.group == _OWN_GROUP or (rule is not None and rule.exceptions != "any"):
        return finding
    for suppression, names in suppressions:
        route = suppression.route
        if route is None or finding.route[: len(route)] != route:
            continue
        for given, name in names.items():
            if name in (finding.rule, finding.group, "all"):
                used.add((suppression.span, given))
                return finding._replace(exception=ExceptionNote("suppression", suppression.reason, None, None))
    return finding


def _has_run(name: str, book: Rulebook, ran: Mapping[str, Rule]) -> bool:
    """Whether every rule that a name stands for took part, so that it can be said that none of them found anything."""
    if name in book.rules:
        return name in ran
    members = [rule for rule in book.rules.values() if name in (rule.group, "all") and rule.default]
    # Rules about change run where there is something to compare with, and are not waited for.
    asked = [rule for rule in members if rule.scope != "change" or rule.name in ran]
    return all(rule.name in ran for rule in asked) and bool(asked or not members)


def _about(document: Document, comment: Span) -> Route | None:
    """What a comment is about."""
    text = document.source.text
    start = line_start(text, comment.start)
    if text[start : comment.start].strip(" \t"):
        return _starting_on(document, start, line_end(text, comment.start), comment.start)
    return _next_after(document, comment.end)


def _starting_on(document: Document, start: int, end: int, comment: int) -> Route | None:
    """The innermost value that starts on a line, values inside brackets left out; else the one that ends there."""
    starting: tuple[int, Route] | None = None
    ending: tuple[int, Route] | None = None
    for route, node in _values(document):
        key = document.key(route)
        place = key.start if key is not None else node.start
        if start <= place <= end and place < comment and (starting is None or len(route) >= starting[0]):
            starting = (len(route), route)
        if start <= node.end <= end and node.start < start and (ending is None or len(route) >= ending[0]):
            ending = (len(route), route)
    found = starting or ending
    return found[1] if found else None


def _next_after(document: Document, place: int) -> Route | None:
    """The next key or item that begins a line behind a place, with all that is in it."""
    text = document.source.text
    best: tuple[int, int, Route] | None = None
    for route, _node in _values(document):
        found = extent(document, route)
        if found is None or found.marker < place or text[line_start(text, found.marker) : found.marker].strip(" "):
            continue
        if best is None or (found.marker, len(route)) < best[:2]:
            best = (found.marker, len(route), route)
    return best[2] if best else None


def _values(document: Document) -> Iterator[tuple[Route, Node]]:
    """Every value with its route, those inside brackets and braces left out."""
    pending: list[tuple[Route, Node]] = [((), document.root)] if document.root is not None else []
    while pending:
        route, node = pending.pop()
        if route:
            yield route, node
        if isinstance(node, Scalar) or getattr(node, "flow", False):
            continue
        if isinstance(node, MappingNode):
            pending += [((*route, key), child) for key, child in node.entries.items()]
        elif isinstance(node, SequenceNode):
            pending += [((*route, number), child) for number, child in enumerate(node.items)]
