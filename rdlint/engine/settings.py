"""The configuration of a run: `rdlint.yaml`, found, read and judged."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from rdlint.checks.summary import Complete
from rdlint.engine.discover import Patterns
from rdlint.model import Route, Severity, format_route
from rdlint.reference.library import Vocabularies
from rdlint.reference.schemas import Violation, violations
from rdlint.source import Document, Problem, compose, read_source

CONFIGURATION = "rdlint.yaml"

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


class _Mistake(NamedTuple):
    """What is wrong with the configuration, from an offset of its text on."""

    start: int
    words: str


class Settings(NamedTuple):
    """What rdlint.yaml says. `file` is None where there is none; `root` is the folder that names are relative to."""

    root: Path
    file: Path | None = None
    patterns: Patterns = Patterns()
    rules: tuple[Path, ...] = ()
    frameworks: tuple[Path, ...] = ()
    vocabularies: Vocabularies = Vocabularies()
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = MappingProxyType({})
    fail_on: str = "error"
    as_of: date | None = None
    complete: Complete = Complete()


def find_settings(start: Path, explicit: Path | None = None) -> Settings:
    """The settings for a run that starts at a file or folder.

    rdlint.yaml is looked for from there up to the git root. Its folder is the root; without one the git root is, else
    the current folder. Raises ConfigurationError.
    """
    if explicit is not None:
        return load_settings(explicit)
    # The path as given: a linked file belongs where the link stands.
    start = Path(os.path.abspath(start))
    for folder in (start, *start.parents):
        file = folder / CONFIGURATION
        if os.path.isfile(file):
            return load_settings(file)
        if os.path.exists(folder / ".git"):
            return Settings(root=folder)
    return Settings(root=Path.cwd())


def load_settings(file: Path) -> Settings:
    """The settings in a file. Raises ConfigurationError naming every defect at its line."""
    document = read_settings_file(file, "configuration")
    data = document.root.data if document.root is not None else {}
    folder = Path(os.path.abspath(file)).parent
    _refuse(document, [*_missing(document, folder, data), *_no_day(document, data)])
    return _settings(file, folder, data)


def read_settings_file(
    file: Path,
    schema: str,
    more: Callable[[Mapping[str, Any]], Iterable[tuple[Route, str]]] = lambda _data: (),
    name: str | None = None,
) -> Document:
    """A file that people write for rdlint, judged by a schema, and then by `more`.

    Raises ConfigurationError naming every defect at its line.
    """
    document = compose(read_source(file, name or _shown(file)))
    if document.problems and not all(problem.kind == "empty-file" for problem in document.problems):
        _refuse(document, [_problem(problem) for problem in document.problems])
    data = document.root.data if document.root is not None else {}
    _refuse(document, [_violation(document, violation) for violation in violations(data, schema)])
    _refuse(document, [_mistake(document, route, why) for route, why in more(data)])
    return document


def _complete(data: Mapping[str, Any]) -> Complete:
    """What is claimed under `corpus`."""
    corpus = data.get("corpus") or {}
    units = corpus.get("complete")
    return Complete(
        everything=units is True,
        units=tuple(units) if isinstance(units, list) else (),
        outside=_texts(corpus, "outside"),
    )


def refuse_names(settings: Settings, why_unknown: Callable[[str], str | None]) -> None:
    """Raises ConfigurationError naming what `why_unknown` objects to under select, ignore and severity."""
    named = {"select": settings.select or (), "ignore": settings.ignore, "severity": settings.severity}
    unknown = {name: why for names in named.values() for name in names if (why := why_unknown(name))}
    if settings.file is None or not unknown:
        return
    # Where they stand is worked out only now that somebody must know.
    document = compose(read_source(settings.file, _shown(settings.file)))
    mistakes = []
    for key, names in named.items():
        for number, name in enumerate(names):
            if name in unknown:
                route = (key, name if key == "severity" else number)
                mistakes.append(_mistake(document, route, unknown[name], key=key == "severity"))
    _refuse(document, mistakes)


def vocabularies_of(data: Mapping[str, Any] | None) -> Vocabularies:
    """The vocabularies from what stands under that key, which must be sound."""
    data = data or {}
    return Vocabularies(
        classifications=_texts(data, "classifications"),
        allowed_placeholders=_texts(data.get("placeholders") or {}, "allow"),
        acronyms=_texts(data, "acronyms"),
        levels_for_grade=tuple(
            (grade, bounds.get("lowest") or "", bounds.get("highest") or "")
            for grade, bounds in (data.get("levels_for_grade") or {}).items()
        ),
        organisations=tuple(
            (row["name"], row["until"], _texts(row, "now"), _texts(row, "short"))
            for row in data.get("organisations") or ()
        ),
        words=_texts(data, "words"),
    )


def _settings(file: Path, folder: Path, data: Mapping[str, Any]) -> Settings:
    as_of = data.get("as_of")
    return Settings(
        root=folder,
        file=file,
        patterns=Patterns(_texts(data, "include"), _texts(data, "exclude")),
        rules=tuple(folder / text for text in _texts(data, "rules")),
        frameworks=tuple(folder / text for text in _texts(data, "frameworks")),
        vocabularies=vocabularies_of(data.get("vocabularies")),
        select=_texts(data, "select") if data.get("select") is not None else None,
        ignore=_texts(data, "ignore"),
        severity=dict(data.get("severity") or {}),
        fail_on=data.get("fail_on") or "error",
        as_of=date.fromisoformat(as_of) if as_of is not None else None,
        complete=_complete(data),
    )


def _texts(data: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return tuple(data.get(key) or ())


def _missing(document: Document, folder: Path, data: Mapping[str, Any]) -> Iterator[_Mistake]:
    """What is wrong with the folders and files that the configuration names."""
    for key, wanted, exists in (("rules", "folder", os.path.isdir), ("frameworks", "file", os.path.isfile)):
        for number, text in enumerate(_texts(data, key)):
            if exists(folder / text):
                continue
            if os.path.exists(folder / text):
                why = f"`{text}` is not a {wanted}."
            else:
                why = f"There is no {wanted} `{text}` here; names are relative to the folder of {CONFIGURATION}."
            yield _mistake(document, (key, number), why)


def _no_day(document: Document, data: Mapping[str, Any]) -> Iterator[_Mistake]:
    text = data.get("as_of")
    try:
        date.fromisoformat(text or "2000-01-01")
    except ValueError:
        yield _mistake(document, ("as_of",), f'"{text}" is no day of the calendar; a good one is 2026-11-21.')


def _shown(file: Path) -> str:
    """The file as a person would name it from here."""
    try:
        return Path(os.path.abspath(file)).relative_to(Path.cwd()).as_posix()
    except (OSError, ValueError):
        return file.as_posix()


def _problem(problem: Problem) -> _Mistake:
    return _Mistake(problem.span.start, PROBLEMS[problem.kind].format_map(problem.values) + ".")


def _violation(document: Document, violation: Violation) -> _Mistake:
    return _mistake(document, violation.route, violation.sentence(), key=violation.at == "key")


def _mistake(document: Document, route: Route, sentence: str, key: bool = False) -> _Mistake:
    nearest = document.nearest(route)
    span = document.key_span(nearest) if key and nearest else document.value_span(nearest)
    where = f" [{format_route(route)}]" if route else ""
    return _Mistake(span.start, f"{sentence}{where}")


def _refuse(document: Document, mistakes: Iterable[_Mistake]) -> None:
    """Raises ConfigurationError with all mistakes in the order of the file, unless there is none."""
    lines = []
    for mistake in sorted(mistakes, key=lambda mistake: mistake.start):
        position = document.source.position(mistake.start)
        lines.append(f"{document.source.name}:{position.line}:{position.column}: {mistake.words}")
    if lines:
        raise ConfigurationError(*lines)
