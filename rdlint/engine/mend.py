"""Makes the fixes of one role description, and proves that they changed nothing else.

In rounds: the fixes that do not touch each other are made at once, the result is read and checked again, and what it
still offers is made next. A fix is refused when the data changed elsewhere or a new finding appeared.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any, NamedTuple

from rdlint.model import Edit, Finding, Fix, Route, Safety, without_indexes
from rdlint.source import Document, Source, apply_edits, compose

#: A fix may uncover another one, as a row without its empty half becomes an empty row; more rounds are a circle.
#: Those in which fixes are only refused do not count: each leaves fewer to try.
_MOST_ROUNDS = 40

#: Everything that is found in a document, with fixes.
Judge = Callable[[Document], Sequence[Finding]]


class Made(NamedTuple):
    """A finding and its fix; `why` says why the fix was not made, and is empty where it was."""

    finding: Finding
    fix: Fix
    why: str = ""

    @property
    def key(self) -> tuple[object, ...]:
        """What it is known by from round to round: a fix beside it changes the words that a fingerprint holds."""
        return (self.finding.rule, self.finding.route, self.fix.title)


class Mended(NamedTuple):
    """One file after its fixes: the text, what was done, what was refused, and what is found in it now."""

    text: str
    made: tuple[Made, ...]
    refused: tuple[Made, ...]
    findings: tuple[Finding, ...]


def mend(document: Document, judge: Judge, safeties: Collection[Safety], rules: Collection[str]) -> Mended:
    """Makes every fix of these rules that is as sure as asked for. What is excused is left alone."""
    made: list[Made] = []
    refused: dict[tuple[object, ...], Made] = {}
    now = _State(document, judge)
    rounds = 0
    while rounds < _MOST_ROUNDS:
        offered = [
            one
            for finding in now.findings
            if finding.rule in rules and finding.exception is None
            if (fix := _chosen(finding.fixes, safeties)) is not None
            if (one := Made(finding, fix)).key not in refused
        ]
        batch = _apart(offered)
        if not batch:
            break
        after, why = _tried(now, batch, judge)
        if why:
            # Those that fail by themselves are left; where only their company fails, the first is made.
            failed = [one._replace(why=why) for one in batch if (why := _tried(now, [one], judge)[1])]
            refused.update({one.key: one for one in failed})
            if failed:
                continue
            batch = batch[:1]
            after, _ = _tried(now, batch, judge)
        made += batch
        now = after
        rounds += 1
    return Mended(now.document.source.text, tuple(made), tuple(refused.values()), tuple(now.findings))


class _State:
    """A document with what is found in it."""

    def __init__(self, document: Document, judge: Judge) -> None:
        self.document = document
        self.findings: Sequence[Finding] = judge(document)
        self.counts = Counter((finding.rule, without_indexes(finding.route)) for finding in self.findings)


def _chosen(fixes: Iterable[Fix], safeties: Collection[Safety]) -> Fix | None:
    return next((fix for fix in fixes if fix.safety in safeties and fix.edits), None)


def _apart(offered: Iterable[Made]) -> list[Made]:
    """The first fixes that do not touch each other."""
    taken: list[Made] = []
    edits: list[Edit] = []
    for one in offered:
        if all(_are_apart(edit, other) for edit in one.fix.edits for other in edits):
            taken.append(one)
            edits += one.fix.edits
    return taken


def _are_apart(one: Edit, other: Edit) -> bool:
    return one.end < other.start or other.end < one.start


def _tried(before: _State, batch: Sequence[Made], judge: Judge) -> tuple[_State, str]:
    """The state with these fixes made; the one before and the reason where they must not be made."""
    edits = [edit for one in batch for edit in one.fix.edits]
    source = before.document.source
    text = apply_edits(source.text, edits)
    document = compose(Source(source.name, text, has_bom=source.has_bom))
    routes = [route for one in batch for route in one.fix.routes]
    if document.root is None or before.document.root is None:
        return before, "the file could not be read after it"
    if not _same_but(before.document.root.data, document.root.data, (), routes):
        return before, "it would change more than it says"
    after = _State(document, judge)
    new = after.counts - before.counts
    if new:
        rule, _ = min(new)
        return before, f"it would lead to a new finding ({rule})"
    return after, ""


def _same_but(old: Any, new: Any, route: Route, routes: Sequence[Route]) -> bool:
    """Whether two values are the same but below these routes."""
    if route in routes:
        return True
    if isinstance(old, dict) and isinstance(new, dict):
        return list(old) == list(new) and all(_same_but(old[key], new[key], (*route, key), routes) for key in old)
    if isinstance(old, list) and isinstance(new, list):
        pairs = enumerate(zip(old, new, strict=False))
        return len(old) == len(new) and all(_same_but(a, b, (*route, number), routes) for number, (a, b) in pairs)
    return type(old) is type(new) and bool(old == new)
