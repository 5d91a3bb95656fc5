"""What rules across roles see: a small summary of every role description, and all of them together.

A summary holds the texts such rules compare, each with its place, and nothing else; it can be kept as JSON.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from rdlint.model import Position, Route


class Spot(NamedTuple):
    """A text of a role description with its place: `text` trimmed, `quote` as it stands in the file."""

    text: str
    route: Route
    start: Position
    end: Position
    quote: str


class Person(NamedTuple):
    """A role that another one names: as a reporting line or as a direct report. Either part may be empty."""

    title: str
    role_number: str
    spot: Spot


class Summary(NamedTuple):
    """One role description.

    `anchor` is where to point for the role as a whole (its title). `reports_to` is None where the reporting line names
    no single role. `direct_reports`: None where it is not said, else (fewest, most) as the text gives them; `reports`
    those it names. `signature`: what near-duplicate roles share (rdlint.engine.summarise). `shared`: it says that it
    is held by several people.
    """

    file: str
    anchor: Spot
    title: str
    role_number: Spot | None
    classification: Spot | None
    agency: str
    division: str
    reports_to: Person | None
    reporting_line: Spot | None
    direct_reports: tuple[int, int] | None
    direct_reports_spot: Spot | None
    reports: tuple[Person, ...]
    manages_people: bool
    shared: bool
    signature: tuple[int, ...]

    def to_json(self) -> list[Any]:
        """The summary as plain lists."""
        return list(self)

    @classmethod
    def from_json(cls, data: Sequence[Any]) -> "Summary":
        """The inverse of `to_json`, after a round through JSON made lists of the tuples."""
        values = dict(zip(cls._fields, data, strict=True))
        for name in ("anchor", "role_number", "classification", "reporting_line", "direct_reports_spot"):
            values[name] = _spot(values[name])
        values["reports_to"] = _person(values["reports_to"])
        values["reports"] = tuple(_person(person) for person in values["reports"])
        values["direct_reports"] = tuple(values["direct_reports"]) if values["direct_reports"] is not None else None
        values["signature"] = tuple(values["signature"])
        return cls(**values)


def _spot(data: Sequence[Any] | None) -> Spot | None:
    if data is None:
        return None
    text, route, start, end, quote = data
    return Spot(text, tuple(route), Position(*start), Position(*end), quote)


def _person(data: Sequence[Any] | None) -> Person | None:
    if data is None:
        return None
    spot = _spot(data[2])
    assert spot is not None
    return Person(data[0], data[1], spot)


class Complete(NamedTuple):
    """Which units the repository claims to hold whole: all, or the agencies and divisions named.

    `outside`: titles of roles that are known to stand outside.
    """

    everything: bool = False
    units: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()

    def claims(self, summary: Summary) -> bool:
        """Whether the unit of a role is claimed to be whole."""
        if self.everything:
            return True
        units = {unit.casefold() for unit in self.units}
        return summary.agency.casefold() in units or summary.division.casefold() in units


class CorpusHit(NamedTuple):
    """One thing found between roles. It belongs to `role`, where `spot` is pointed at; `others` explain it.

    `values` fills the placeholders of the rule's message. `absent`: something is missing at the spot's route.
    """

    role: Summary
    spot: Spot
    values: dict[str, str]
    others: tuple[tuple[Summary, Spot, str], ...] = ()


class Corpus:
    """Every role description of the repository, with the look-ups that rules across roles need."""

    def __init__(self, roles: Sequence[Summary], complete: Complete = Complete()) -> None:  # noqa: B008 (it is frozen)
        self.roles = tuple(sorted(roles, key=lambda role: role.file))
        self.complete = complete
        self._by_number: dict[str, list[Summary]] = {}
        self._by_title: dict[tuple[str, str], list[Summary]] = {}
        for role in self.roles:
            if role.role_number is not None and is_number(role.role_number.text):
                self._by_number.setdefault(key_of(role.role_number.text), []).append(role)
            if role.title:
                self._by_title.setdefault((key_of(role.agency), title_key(role.title)), []).append(role)

    def numbers(self) -> Iterator[Sequence[Summary]]:
        """The roles of each role number."""
        return iter(self._by_number.values())

    def titles(self) -> Iterator[Sequence[Summary]]:
        """The roles of each title within an agency."""
        return iter(self._by_title.values())

    def resolve(self, person: Person, role: Summary) -> Sequence[Summary]:
        """The roles that a reference in `role` can mean: by number, else by title within the agency of `role`."""
        if person.role_number:
            found = self._by_number.get(key_of(person.role_number), [])
            if found or not person.title:
                return found
        agency = key_of(role.agency)
        found = self._by_title.get((agency, title_key(person.title)), [])
        if len(found) > 1:
            near = [other for other in found if key_of(other.division) == key_of(role.division)]
            return near or found
        return found

    def manager(self, role: Summary) -> Summary | None:
        """The one role that `role` reports to; None where the repository has none, or several that may be meant."""
        if role.reports_to is None:
            return None
        found = self.resolve(role.reports_to, role)
        return found[0] if len(found) == 1 else None


def key_of(text: str) -> str:
    """A text as it is compared: without regard to case, runs of spaces, and & for and."""
    return " ".join(text.casefold().replace("&", " and ").replace("’", "'").split())


def title_key(title: str) -> str:
    """A title as it is compared: without "the", "acting" and "(job share)"."""
    words = key_of(title.replace(",", " ").replace("-", " ").replace("–", " ")).split()
    while words and words[0] in ("the", "acting", "a/", "(acting)", "relieving", "a/g"):
        words = words[1:]
    text = " ".join(words)
    for ending in ("(acting)", "(a/g)", "(job share)", "(jobshare)", "job share", "(part time)", "(full time)"):
        text = text.removesuffix(ending).strip()
    return text


def is_number(text: str) -> bool:
    """Whether a text can be a role number: it has a digit and no blank."""
    return any(character.isdigit() for character in text) and " " not in text
