"""The values that flow from a check to a report: routes, spans, hits, findings and fixes, all frozen."""

from rdlint.model.change import Change, Insertion, Move, NewComment, NewItems, Removal, Rename, Replacement
from rdlint.model.finding import Basis, ExceptionNote, Finding, Related
from rdlint.model.fix import Edit, Fix, Safety
from rdlint.model.hit import Hit, RelatedPlace
from rdlint.model.route import Route, format_route, parse_route, without_indexes
from rdlint.model.severity import SEVERITIES, Severity, at_or_above
from rdlint.model.span import Position, Span

__all__ = [
    "SEVERITIES",
    "Basis",
    "Change",
    "Edit",
    "ExceptionNote",
    "Finding",
    "Fix",
    "Hit",
    "Insertion",
    "Move",
    "NewComment",
    "NewItems",
    "Position",
    "Related",
    "RelatedPlace",
    "Removal",
    "Rename",
    "Replacement",
    "Route",
    "Safety",
    "Severity",
    "Span",
    "at_or_above",
    "format_route",
    "parse_route",
    "without_indexes",
]
