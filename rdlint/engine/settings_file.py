"""A file that people write for rdlint, read and judged by a schema; what is wrong with it is said at its place."""

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from rdlint.model import Route, format_route
from rdlint.reference.schemas import Violation, violations
from rdlint.source import Document, Problem, compose, read_source

#: What is wrong with the file as a file or as YAML, in words for a configuration. Every kind of problem has some.
PROBLEMS: Mapping[str, str] = {
    "unreadable-file": "The file cannot be read: {reason}",
    "file-too-large": "The file has {size}, far more than a configuration",
    "wrong-encoding": "The file is not in UTF-8 but in {found}; save it as UTF-8",
    "binary-file": "The file is not text but {found}",
    "control-character": "The character {character} stands here, which YAML does not allow",
    "invalid-yaml": "This is not sound YAML: {reason}",
    "unquoted-colon": 'The colon in "{words}" makes YAML take it for a field; put the text in quotes',
    "tab-indentation": "A tab indents this line; indent with spaces",
    "duplicate-key": "`{key}` stands here a second time; the first time is on line {first_line}. Make one of the two",
    "alias": "The alias `*{name}` is not followed; write what it stands for",
    "merge-key": "The merge key `<<` is not followed; write the fields it stands for",
    "complex-key": "{found} stands where the name of a field is due",
    "second-document": "A second document starts here; the configuration is one document",
    "nested-too-deeply": "Lists and fields are nested more than {limit} deep",
    "not-a-mapping": "The file holds {found}, where fields such as `exclude:` are due",
}


class ConfigurationError(ValueError):
    """A configuration that cannot be used. Every line of `lines` says what, where and what to do."""

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


class Mistake(NamedTuple):
    """What is wrong with the configuration, from an offset of its text on."""

    start: int
    words: str


def read_settings_file(
    file: Path,
    schema: str,
    more: Callable[[Mapping[str, Any]], Iterable[tuple[Route, str]]] = lambda _data: (),
    name: str | None = None,
) -> Document:
    """A file that people write for rdlint, judged by a schema, and then by `more`.

    Raises ConfigurationError naming every defect at its line.
    """
    document = compose(read_source(file, name or shown(file)))
    if document.problems and not all(problem.kind == "empty-file" for problem in document.problems):
        refuse(document, [_problem(problem) for problem in document.problems])
    data = document.root.data if document.root is not None else {}
    refuse(document, [_violation(document, violation) for violation in violations(data, schema)])
    refuse(document, [mistake_at(document, route, why) for route, why in more(data)])
    return document


def shown(file: Path) -> str:
    """The file as a person would name it from here."""
    try:
        return Path(os.path.abspath(file)).relative_to(Path.cwd()).as_posix()
    except (OSError, ValueError):
        return file.as_posix()


def _problem(problem: Problem) -> Mistake:
    return Mistake(problem.span.start, PROBLEMS[problem.kind].format_map(problem.values) + ".")


def _violation(document: Document, violation: Violation) -> Mistake:
    return mistake_at(document, violation.route, violation.sentence(), key=violation.at == "key")


def mistake_at(document: Document, route: Route, sentence: str, key: bool = False) -> Mistake:
    """A mistake in the value at a route, or nearest to it; `key`: in the key that leads there."""
    nearest = document.nearest(route)
    span = document.key_span(nearest) if key and nearest else document.value_span(nearest)
    where = f" [{format_route(route)}]" if route else ""
    return Mistake(span.start, f"{sentence}{where}")


def refuse(document: Document, mistakes: Iterable[Mistake]) -> None:
    """Raises ConfigurationError with all mistakes in the order of the file, unless there is none."""
    lines = []
    for mistake in sorted(mistakes, key=lambda mistake: mistake.start):
        position = document.source.position(mistake.start)
        lines.append(f"{document.source.name}:{position.line}:{position.column}: {mistake.words}")
    if lines:
        raise ConfigurationError(*lines)
