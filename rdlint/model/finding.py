"""A finding: one defect at its place, with its reason and its way out."""

from typing import Literal, NamedTuple

from rdlint.model.fix import Fix
from rdlint.model.route import Route
from rdlint.model.severity import Severity
from rdlint.model.span import Position

#: law and published rules may speak of compliance; observed and editorial ones advise.
Basis = Literal["law", "published", "observed", "editorial"]


class ExceptionNote(NamedTuple):
    """Why a finding is excused: how (suppression or waiver), why, by whom and until which day (ISO)."""

    how: Literal["suppression", "waiver"]
    why: str
    by: str | None
    until: str | None


class Related(NamedTuple):
    """Another place that explains a finding."""

    file: str
    route: Route
    start: Position
    end: Position
    message: str


class Finding(NamedTuple):
    """One defect.

    `file` is relative to the root, with `/`. `start` and `end` bound the words (end exclusive); `quote` holds them,
    at most 200 characters, control characters escaped. `authority` holds (source key, clause) pairs.
    """

    rule: str
    group: str
    severity: Severity
    basis: Basis
    message: str
    help: str
    file: str
    route: Route
    start: Position
    end: Position
    quote: str
    fingerprint: str
    authority: tuple[tuple[str, str], ...] = ()
    fixes: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()
    exception: ExceptionNote | None = None
