"""The result of a run: what reporters render and exit codes come from."""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from rdlint.model import Finding, at_or_above
from rdlint.rulebook.rule import Rule
from rdlint.source import Source

if TYPE_CHECKING:
    from rdlint.rulebook.page import RulePage


#: The exit code of a run that found no role description.
NOTHING_CHECKED = 3


class FileResult(NamedTuple):
    """One file that was looked at.

    `status`: `checked`; `unreadable` when it could not be read or parsed, so that only findings of group `source`
    exist; `not-a-role-description` when it was named by hand and is none; `waivers` for the file of waivers, where
    something is wrong with it.
    """

    source: Source
    status: Literal["checked", "unreadable", "not-a-role-description", "waivers"]
    findings: tuple[Finding, ...]

    @property
    def file(self) -> str:
        """The name it is reported by."""
        return self.source.name


class Failure(NamedTuple):
    """A rule, plug-in or rdlint itself that failed; not the fault of any role description."""

    what: str
    why: str
    file: str | None = None

    def sentence(self) -> str:
        """The failure for people."""
        where = f" on {self.file}" if self.file else ""
        return f"{self.what} failed{where}: {self.why}"


class SourceNote(NamedTuple):
    """What a report says of a document that rules rest on."""

    title: str
    publisher: str
    date: str
    address: str


class FrameworkUse(NamedTuple):
    """How many of the role descriptions checked follow a capability framework, and how it stands on the day of the run.

    `framework` is its id; None for those that name none (`not-named`), or one that nobody knows (`unknown`). `move_to`:
    the id of the framework in its place, and its title where that one is known. `until`: the last day on which it may
    still be followed, where one is known; `days_left` counts to that day and is negative after it.
    """

    framework: str | None
    title: str
    roles: int
    standing: Literal["in-force", "not-yet", "superseded", "expired", "unknown", "not-named"]
    move_to: str | None = None
    until: date | None = None
    days_left: int | None = None
    move_to_title: str = ""


class RunResult(NamedTuple):
    """Everything a run found.

    `rules` are those that ran, by name; `not_run` says of the others why. `sources` describes the authorities by key.
    `frameworks` counts the role descriptions by the framework they follow. `pages` holds what the pages of the rules
    say, by name, where a report asks for them. `exit_code` is the one that the run ends with if every report can be
    written; None where nobody said. `since` is what people call the earlier state that the run compares with, so that
    `files` are those that changed; None for a whole run.
    """

    rdlint: str
    as_of: date
    rules: Mapping[str, Rule]
    not_run: Mapping[str, str]
    files: tuple[FileResult, ...]
    failures: tuple[Failure, ...] = ()
    sources: Mapping[str, SourceNote] = MappingProxyType({})
    frameworks: tuple[FrameworkUse, ...] = ()
    pages: "Mapping[str, RulePage]" = MappingProxyType({})
    exit_code: int | None = None
    since: str | None = None

    def findings(self) -> Iterator[Finding]:
        """All findings, by file and then by place."""
        for file in self.files:
            yield from file.findings

    def count(self, severity: str) -> int:
        """How many findings of a severity count: those that an exception excuses do not."""
        return sum(finding.severity == severity and finding.exception is None for finding in self.findings())


def exit_code(result: RunResult, fail_on: str, usage_errors: bool, hook: bool = False) -> int:
    """The exit code of a run (docs/exit-codes.md).

    2 usage or configuration, 4 the tool or a rule failed, 1 findings at or above `fail_on`, 3 nothing was checked, 0.
    Under a hook nothing to check is no fault.
    """
    if usage_errors:
        return 2
    if result.failures:
        return 4
    if any(finding.exception is None and at_or_above(finding.severity, fail_on) for finding in result.findings()):
        return 1
    if not result.files and not hook:
        return NOTHING_CHECKED
    return 0
