"""Occupation codes: what a code of ANZSCO (all editions) or OSCA is, was, or may have been meant to be.

Facts: ABS and Stats NZ, ANZSCO First Edition (2006) to 2022 Australian Update; ABS, OSCA 2024 version 1.0.
Provenance and gaps are in docs/reference-data.md.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Literal, NamedTuple

from rdlint.reference.code_tables import CodeTable
from rdlint.resources import data_dir

#: Labels of the ANZSCO editions in order, and their names.
ANZSCO_EDITIONS = {
    "1.0": "First Edition (2006)",
    "1.1": "First Edition, Revision 1 (2009)",
    "1.2": "2013, Version 1.2",
    "1.3": "2013, Version 1.3 (2019)",
    "2021": "2021 Australian Update",
    "2022": "2022 Australian Update",
}
OSCA_EDITION = "OSCA 2024, Version 1.0"

#: valid: an occupation of the classification asked about, in its last edition. withdrawn: an ANZSCO
#: occupation of earlier editions only. group: not an occupation but a group of them. not-further-defined: a
#: code for coding work. osca-only, anzsco-only: a code of the other classification. unknown: six digits that
#: mean nothing. malformed: the rest.
OccupationKind = Literal[
    "valid",
    "withdrawn",
    "group",
    "not-further-defined",
    "osca-only",
    "anzsco-only",
    "unknown",
    "malformed",
]

_LEVELS = {
    "1": "major group",
    "2": "sub-major group",
    "3": "minor group",
    "4": "unit group",
    "5": "occupation",
}
_GROUP_LEVELS = ("1", "2", "3", "4")
_DIGITS = 6
_NEAREST = 3


class NamedCode(NamedTuple):
    """A code and its title. `partial`: only a part of one belongs to the other, where one code leads to
    another.
    """

    code: str
    title: str
    partial: bool = False


class OccupationVerdict(NamedTuple):
    """What is known of one code; fields that do not apply to its kind are empty.

    `code` is the text without blanks round it. `level`: "occupation", "unit group" and so on. `editions`:
    labels of the ANZSCO editions that hold the code (keys of ANZSCO_EDITIONS). `successors`: where a
    withdrawn code went in ANZSCO 2022. `counterparts`: codes that correspond to it: in the classification
    asked about (`osca-only`, `anzsco-only`), or in OSCA (`withdrawn`). `example`: an occupation
    inside a group. `group`: the smallest known group an unknown code would belong to. `nearest`: occupations
    one digit or one swap away. `former_titles`: (title, label of the last edition with it). `reason`: what is
    wrong with a malformed code, as the end of a sentence that starts with "it".
    """

    code: str
    kind: OccupationKind
    title: str = ""
    level: str = ""
    editions: tuple[str, ...] = ()
    successors: tuple[NamedCode, ...] = ()
    counterparts: tuple[NamedCode, ...] = ()
    example: NamedCode | None = None
    group: NamedCode | None = None
    nearest: tuple[NamedCode, ...] = ()
    former_titles: tuple[tuple[str, str], ...] = ()
    new_zealand_only: bool = False
    reason: str = ""

    @property
    def last_edition(self) -> str:
        """The name of the last ANZSCO edition that holds the code."""
        return ANZSCO_EDITIONS[self.editions[-1]] if self.editions else ""


class Occupations:
    """The classifications, read from the folder of occupation data when first asked."""

    def __init__(self, directory: Path | None = None) -> None:
        self._directory = directory

    @cached_property
    def _folder(self) -> Path:
        return self._directory or data_dir() / "occupations"

    @cached_property
    def _anzsco(self) -> CodeTable:
        return CodeTable(self._folder / "anzsco.csv")

    @cached_property
    def _successors(self) -> CodeTable:
        return CodeTable(self._folder / "anzsco-successors.csv")

    @cached_property
    def _renamed(self) -> CodeTable:
        return CodeTable(self._folder / "anzsco-renamed.csv")

    @cached_property
    def _operational(self) -> CodeTable:
        return CodeTable(self._folder / "anzsco-operational-codes.csv")

    @cached_property
    def _osca(self) -> CodeTable:
        return CodeTable(self._folder / "osca-2024.csv")

    @cached_property
    def _links(self) -> CodeTable:
        return CodeTable(self._folder / "osca-2024-anzsco-2022.csv")

    def anzsco(self, text: str) -> OccupationVerdict:
        """What `text`, given as an ANZSCO code, is."""
        code = text.strip()
        if not _is_code(code):
            return _malformed(code)
        if row := self._anzsco.row(code):
            return self._anzsco_verdict(row)
        if group := _group_filled_up(code, self._anzsco):
            return self._not_further_defined(code, group, self._anzsco)
        if row := self._operational.row(code):
            return OccupationVerdict(code, "not-further-defined", title=row[1])
        if row := self._osca.row(code):
            return OccupationVerdict(
                code,
                "osca-only",
                title=row[1],
                level=_LEVELS[row[3]],
                counterparts=tuple(self._predecessors(code)),
            )
        if group := _group_filled_up(code, self._osca):
            return OccupationVerdict(code, "osca-only", title=f"{group[1]} nfd", level=_LEVELS[group[3]])
        return self._unknown(code, self._anzsco)

    def osca(self, text: str) -> OccupationVerdict:
        """What `text`, given as an OSCA code, is."""
        code = text.strip()
        if not _is_code(code):
            return _malformed(code)
        if row := self._osca.row(code):
            is_group = row[3] != "5"
            return OccupationVerdict(
                code,
                "group" if is_group else "valid",
                title=row[1],
                level=_LEVELS[row[3]],
                example=self._example(self._osca, code) if is_group else None,
            )
        if group := _group_filled_up(code, self._osca):
            return self._not_further_defined(code, group, self._osca)
        if row := self._anzsco.row(code):
            return self._anzsco_in_osca(row)
        if group := _group_filled_up(code, self._anzsco):
            return OccupationVerdict(code, "anzsco-only", title=f"{group[1]} nfd", level=_LEVELS[group[3]])
        if row := self._operational.row(code):
            return OccupationVerdict(code, "not-further-defined", title=row[1])
        return self._unknown(code, self._osca)

    def _anzsco_verdict(self, row: list[str]) -> OccupationVerdict:
        code, title, _, level, _, last, country = row
        kind: OccupationKind = "group" if level != "5" else "valid" if last == _LAST else "withdrawn"
        successors = tuple(self._successors_of(code)) if last != _LAST else ()
        return OccupationVerdict(
            code,
            kind,
            title=title,
            level=_LEVELS[level],
            editions=_editions(row),
            successors=successors,
            counterparts=self._osca_for(successors) if kind == "withdrawn" else (),
            example=self._example(self._anzsco, code) if kind == "group" else None,
            former_titles=tuple((fields[3], _before(fields[4])) for fields in self._renamed.rows(code)),
            new_zealand_only=country == "NZ",
        )

    def _anzsco_in_osca(self, row: list[str]) -> OccupationVerdict:
        verdict = self._anzsco_verdict(row)._replace(example=None, former_titles=())
        if verdict.kind == "withdrawn":
            return verdict
        found = self._osca_for([NamedCode(verdict.code, verdict.title)]) if verdict.kind == "valid" else ()
        return verdict._replace(kind="anzsco-only", successors=(), counterparts=found)

    def _osca_for(self, occupations: Sequence[NamedCode]) -> tuple[NamedCode, ...]:
        """The OSCA occupations to which the work of some ANZSCO occupations belongs, each once."""
        found: dict[str, NamedCode] = {}
        for occupation in occupations:
            for link in self._links.rows_naming(occupation.code):
                partial = occupation.partial or link[2] == "p"
                found.setdefault(link[0], NamedCode(link[0], self._osca_title(link[0]), partial))
        return tuple(found.values())

    def _not_further_defined(self, code: str, group: list[str], table: CodeTable) -> OccupationVerdict:
        return OccupationVerdict(
            code,
            "not-further-defined",
            title=f"{group[1]} nfd",
            level=_LEVELS[group[3]],
            example=self._example(table, group[0]),
        )

    def _unknown(self, code: str, table: CodeTable) -> OccupationVerdict:
        if len(code) != _DIGITS:
            return _malformed(code)
        return OccupationVerdict(
            code,
            "unknown",
            group=self._smallest_group(code, table),
            nearest=tuple(self._nearest(code, table)),
        )

    def _successors_of(self, code: str) -> Iterator[NamedCode]:
        for row in self._successors.rows(code):
            title = self._anzsco.row(row[1])
            yield NamedCode(row[1], title[1] if title else "", row[2] == "p")

    def _predecessors(self, osca_code: str) -> Iterator[NamedCode]:
        for row in self._links.rows(osca_code):
            title = self._anzsco.row(row[1])
            yield NamedCode(row[1], title[1] if title else "", row[2] == "p")

    def _osca_title(self, code: str) -> str:
        row = self._osca.row(code)
        return row[1] if row else ""

    def _example(self, table: CodeTable, prefix: str) -> NamedCode | None:
        """The first occupation of a group that may be used now, else the first one it ever had."""
        withdrawn = None
        for code in table.codes_under(prefix, _DIGITS):
            row = table.row(code)
            if row is None:
                continue
            if table is self._osca or (row[5] == _LAST and not row[6]):
                return NamedCode(code, row[1])
            withdrawn = withdrawn or NamedCode(code, row[1])
        return withdrawn

    def _smallest_group(self, code: str, table: CodeTable) -> NamedCode | None:
        for digits in range(4, 0, -1):
            row = table.row(code[:digits])
            if row and (table is self._osca or row[5] == _LAST):
                return NamedCode(row[0], row[1])
        return None

    def _nearest(self, code: str, table: CodeTable) -> Iterator[NamedCode]:
        """At most three occupations in use: neighbouring digits swapped, then one digit changed, from the
        right.
        """
        found = 0
        known = set(table.codes())
        for candidate in _one_slip_away(code):
            row = table.row(candidate) if candidate in known else None
            if row and (table is self._osca or row[5] == _LAST):
                yield NamedCode(candidate, row[1])
                found += 1
                if found == _NEAREST:
                    return


_LAST = next(reversed(ANZSCO_EDITIONS))


def _group_filled_up(code: str, table: CodeTable) -> list[str] | None:
    """The row of the group that a code stands for where zeros fill it up: `263` for `2630` and for `263000`.

    Statisticians use such codes for answers that name no more than a group; no occupation has one.
    """
    prefix = code.rstrip("0")
    row = table.row(prefix) if prefix not in ("", code) else None
    return row if row is not None and row[3] in _GROUP_LEVELS else None


def _is_code(code: str) -> bool:
    return 0 < len(code) <= _DIGITS and code.isascii() and code.isdigit() and code.strip("0") != ""


def _malformed(code: str) -> OccupationVerdict:
    return OccupationVerdict(code, "malformed", reason=_reason(code))


def _reason(code: str) -> str:
    if not code:
        return "is empty"
    if not (code.isascii() and code.isdigit()):
        digits = "".join(filter(str.isdigit, code))
        joined = f" (without them it reads {digits})" if digits.isascii() and len(digits) == _DIGITS else ""
        return f"has characters other than digits{joined}"
    if not code.strip("0"):
        return "is nothing but zeros"
    return f"has {len(code)} digit{'' if len(code) == 1 else 's'}, and an occupation code has {_DIGITS}"


def _editions(row: list[str]) -> tuple[str, ...]:
    labels = list(ANZSCO_EDITIONS)
    return tuple(labels[labels.index(row[4]) : labels.index(row[5]) + 1])


def _before(label: str) -> str:
    labels = list(ANZSCO_EDITIONS)
    return labels[labels.index(label) - 1]


def _one_slip_away(code: str) -> Iterator[str]:
    for at in range(_DIGITS - 2, -1, -1):
        if code[at] != code[at + 1]:
            yield code[:at] + code[at + 1] + code[at] + code[at + 2 :]
    for at in range(_DIGITS - 1, -1, -1):
        for digit in "0123456789":
            if digit != code[at]:
                yield code[:at] + digit + code[at + 1 :]
