"""The last step of a check: a hit becomes a finding with line and column, words, fingerprint and fixes."""

from rdlint.engine.changes import edits_of
from rdlint.engine.fingerprint import Fingerprints, words_around
from rdlint.model import Change, Finding, Fix, Hit, Related, Span
from rdlint.model.change import touched
from rdlint.patterns import lazy
from rdlint.rulebook.messages import fill
from rdlint.rulebook.rule import Rule
from rdlint.source import CannotReplace, Document, Scalar

QUOTE_LIMIT = 200

#: What fills one placeholder of a message: longer than any sentence worth showing, shorter than a hostile line.
VALUE_LIMIT = 400

_CONTROL = lazy(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def to_finding(rule: Rule, hit: Hit, document: Document, fingerprints: Fingerprints, with_fixes: bool) -> Finding:
    """The finding that a hit of a rule stands for in a document."""
    source = document.source
    span = hit_span(hit, document)
    values = {name: shortened(value) for name, value in hit.values.items()}
    return Finding(
        rule=rule.name,
        group=rule.group,
        severity=rule.severity,
        basis=rule.basis,
        message=fill(rule.message, values),
        help=fill(rule.help, values),
        file=source.name,
        route=hit.route,
        start=source.position(span.start),
        end=source.position(span.end),
        quote=quote(source.text[span.start : span.end]),
        fingerprint=_fingerprint(rule, hit, document, span, fingerprints),
        authority=rule.authority,
        fixes=_fixes(hit.replacements, document) if with_fixes else (),
        related=tuple(_related(hit, document)),
    )


def hit_span(hit: Hit, document: Document) -> Span:
    """The stretch of source text a hit points to; an absence points at the nearest ancestor's key."""
    if hit.at == "source":
        start = hit.start or 0
        return Span(start, max(start, hit.end or start))
    if hit.at == "key" and document.key(hit.route) is not None:
        return document.key_span(hit.route)
    if hit.at == "absent" or document.node(hit.route) is None:
        return _landmark(hit, document)
    return document.value_span(hit.route, hit.start, hit.end)


def quote(text: str) -> str:
    """Words for a report: at most 200 characters, control characters escaped."""
    escaped = _CONTROL.sub(lambda match: match[0].encode("unicode_escape").decode(), text[: QUOTE_LIMIT + 1])
    return escaped if len(escaped) <= QUOTE_LIMIT else escaped[: QUOTE_LIMIT - 3] + "..."


def shortened(value: str) -> str:
    """What a check says for a placeholder; of more than `VALUE_LIMIT` characters only the beginning."""
    return value if len(value) <= VALUE_LIMIT else value[: VALUE_LIMIT - 4].rstrip() + " ..."


def _landmark(hit: Hit, document: Document) -> Span:
    """Where to point for something that is not there: the parent's key, or the role's title, or the first key."""
    route = document.nearest(hit.route)
    while route:
        if isinstance(route[-1], str) and document.key(route) is not None:
            return document.key_span(route)
        if isinstance(document.node(route), Scalar):
            return document.value_span(route)
        if isinstance(route[-1], int):
            return _first_line(document.value_span(route), document)
        route = route[:-1]
    if document.key(("title",)) is not None:
        return document.value_span(("title",))
    entries = getattr(document.root, "entries", None)
    return document.key_span((next(iter(entries)),)) if entries else Span(0, 0)


def _first_line(span: Span, document: Document) -> Span:
    position = document.source.position(span.start)
    left = len(document.source.line(position.line).rstrip()) - (position.column - 1)
    return Span(span.start, min(span.end, span.start + max(0, left)))


def _fingerprint(rule: Rule, hit: Hit, document: Document, span: Span, fingerprints: Fingerprints) -> str:
    if hit.at == "absent":
        return fingerprints.absence(rule.name, hit.route)
    node = document.node(hit.route)
    if hit.at == "value" and isinstance(node, Scalar):
        start = 0 if hit.start is None else hit.start
        end = len(node.text) if hit.end is None else hit.end
        return fingerprints.words(rule.name, hit.route, words_around(node.text, start, end))
    return fingerprints.words(
        rule.name, hit.route, ("", " ".join(document.source.text[span.start : span.end].split()), "")
    )


def _related(hit: Hit, document: Document) -> list[Related]:
    found = []
    for place in hit.related:
        span = document.value_span(place.route, place.start, place.end)
        position = document.source.position
        found.append(
            Related(document.source.name, place.route, position(span.start), position(span.end), place.message)
        )
    return found


def _fixes(changes: tuple[Change, ...], document: Document) -> tuple[Fix, ...]:
    fixes = []
    for change in changes:
        try:
            edits = edits_of(document, change)
        except CannotReplace:
            continue  # It cannot be made in this style of writing; the message still says what to do.
        fixes.append(Fix(change.title, change.safety, edits, touched(change)))
    return tuple(fixes)
