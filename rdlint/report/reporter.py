"""A reporter turns the result of a run into text; it is a pure function."""

from collections.abc import Callable
from typing import NamedTuple

from rdlint.engine.result import RunResult


class Style(NamedTuple):
    """How a report for people is to look.

    `width` in columns; `limit` how many findings are shown at most (None: all), after them a table by rule;
    `statistics` shows the table alone; `quiet` leaves out the summary.
    """

    colour: bool = False
    width: int = 100
    limit: int | None = None
    statistics: bool = False
    quiet: bool = False


class Reporter(NamedTuple):
    """A format by name. `render(result, style)` gives the whole report, ending in a line end unless it is empty."""

    name: str
    render: Callable[[RunResult, Style], str]
    summary: str = ""
    #: Whether the report shows fixes as edits, which cost time to work out.
    needs_fixes: bool = False
    #: Whether the report brings along what the rules' pages say, for which their files are read.
    needs_pages: bool = False
