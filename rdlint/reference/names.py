"""Names in time: organisations, Acts and terms, what became of them and when (`rules/data/`)."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from rdlint.reference.standing import last_day
from rdlint.reference.tables import load_table
from rdlint.resources import Remember, forget

_FILES = ("organisations", "legislation", "terms")


class Organisation(NamedTuple):
    """A body under one name. `since` and `until` are days as in the file; until None: the name is in use.

    `what` became of it: renamed, merged, split or abolished. `now` holds what came in its place. `unless`: words in a
    text that give an abbreviation in `short` another meaning.
    """

    name: str
    also: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    websites: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    what: str = ""
    now: tuple[str, ...] = ()
    source: str = ""


class Act(NamedTuple):
    """An Act or a Regulation. `until`: the first day on which it was gone (`latest`: on which it certainly was).

    `unique`: no other Act of any Australian government has the name; `elsewhere`: the years of those that have.
    """

    name: str
    kind: str
    year: int
    since: str | None = None
    until: str | None = None
    latest: bool = False
    what: str = ""
    now: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    unique: bool = False
    elsewhere: tuple[int, ...] = ()
    source: str = ""

    @property
    def title(self) -> str:
        """The title as it is cited: `Work Health and Safety Act 2011`."""
        return f"{self.name} {self.kind} {self.year}"


class Term(NamedTuple):
    """Words that went out of use on a day, and the words in use since. `state_only`: others may still use them."""

    key: str
    find: tuple[str, ...]
    since: str
    now: str
    unless: tuple[str, ...]
    state_only: bool
    source: str


class Names:
    """The three tables, with the organisations a repository adds."""

    def __init__(self, data: Mapping[str, Any], own: Sequence[Organisation] = ()) -> None:
        self._data = data
        self._own = tuple(own)

    @cached_property
    def former(self) -> tuple[Organisation, ...]:
        """Organisations whose name is no longer in use; the repository's own first."""
        known = {organisation.name.casefold() for organisation in self._own}
        shipped = [_organisation(row) for row in self._data["organisations"]["former"]]
        return (*self._own, *(row for row in shipped if row.name.casefold() not in known))

    @cached_property
    def current(self) -> tuple[Organisation, ...]:
        """Organisations whose name is in use."""
        return tuple(_organisation(row) for row in self._data["organisations"]["current"])

    @property
    def other_organisations(self) -> tuple[str, ...]:
        """Real names that must not be taken for one of those."""
        return tuple(self._data["organisations"]["others"])

    @property
    def clusters(self) -> tuple[str, ...]:
        """What clusters were called."""
        return tuple(self._data["organisations"]["clusters"]["names"])

    @property
    def clusters_until(self) -> str:
        """The first day on which there were no clusters."""
        return str(self._data["organisations"]["clusters"]["until"])

    @cached_property
    def acts(self) -> tuple[Act, ...]:
        """Acts and Regulations."""
        return tuple(_act(row) for row in self._data["legislation"]["acts"])

    @property
    def other_acts(self) -> tuple[str, ...]:
        """Real titles, without a year, that must not be taken for a slip."""
        return tuple(self._data["legislation"]["others"])

    @cached_property
    def terms(self) -> Mapping[str, Term]:
        """Terms by key."""
        return {key: _term(key, row) for key, row in self._data["terms"].items()}

    def successors(self, gone: Organisation | Act, as_of: date) -> tuple[str, ...]:
        """The names in use on a day in place of a former one, followed through every change up to that day."""
        found: list[str] = []
        waiting = list(gone.now)
        seen = {_name_of(gone)}
        while waiting:
            name = waiting.pop(0)
            if name in seen:
                continue
            seen.add(name)
            row = self._gone.get(name)
            if row is not None and row.until is not None and as_of >= last_day(row.until) and row.now:
                waiting = [*row.now, *waiting]
            else:
                found.append(name)
        return tuple(found)

    @cached_property
    def _gone(self) -> Mapping[str, Organisation | Act]:
        """All that is gone, by the name under which another row names it."""
        rows: list[Organisation | Act] = [*self.former, *self.acts]
        return {_name_of(row): row for row in rows if row.until is not None}


def _name_of(row: Organisation | Act) -> str:
    return row.title if isinstance(row, Act) else row.name


def load_names(own: Sequence[Organisation] = (), remember: Remember = forget) -> Names:
    """The tables that ship with rdlint, with a repository's own organisations."""
    return Names({name: load_table(name, remember) for name in _FILES}, own)


def own_organisations(rows: Sequence[tuple[str, str, Sequence[str], Sequence[str]]]) -> tuple[Organisation, ...]:
    """Organisations as a repository names them: the name, the first day without it, what came, abbreviations."""
    return tuple(
        Organisation(
            name, short=tuple(short), until=until, what="renamed" if len(now) == 1 else "split", now=tuple(now)
        )
        for name, until, now, short in rows
    )


def _organisation(row: Mapping[str, Any]) -> Organisation:
    return Organisation(
        name=row["name"],
        also=tuple(row.get("also") or ()),
        short=tuple(row.get("short") or ()),
        unless=tuple(row.get("unless") or ()),
        websites=tuple(row.get("websites") or ()),
        since=_day(row.get("from")),
        until=_day(row.get("until")),
        what=row.get("what") or "",
        now=tuple(row.get("now") or ()),
        source=row.get("source") or "",
    )


def _act(row: Mapping[str, Any]) -> Act:
    return Act(
        name=row["name"],
        kind=row["kind"],
        year=row["year"],
        since=_day(row.get("from")),
        until=_day(row.get("until")),
        latest=bool(row.get("latest")),
        what=row.get("what") or "",
        now=tuple(row.get("now") or ()),
        short=tuple(row.get("short") or ()),
        unique=bool(row.get("unique")),
        elsewhere=tuple(row.get("elsewhere") or ()),
        source=row["source"],
    )


def _term(key: str, row: Mapping[str, Any]) -> Term:
    return Term(
        key=key,
        find=tuple(row["find"]),
        since=_day(row["since"]) or "",
        now=row["now"],
        unless=tuple(str(word) for word in row.get("unless") or ()),
        state_only=bool(row.get("state_only")),
        source=row["source"],
    )


def _day(value: Any) -> str | None:
    return None if value is None else str(value)
