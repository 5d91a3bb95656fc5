"""The configuration of a run: `rdlint.yaml`, found, read and judged."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from rdlint.engine.discover import Patterns
from rdlint.model import Severity, format_route
from rdlint.reference.library import Vocabularies
from rdlint.reference.schemas import Violation, violations
from rdlint.source import Document, compose, read_source

CONFIGURATION = "rdlint.yaml"


class ConfigurationError(ValueError):
    """A configuration that cannot be used. Every line of `lines` says what, where and what to do."""

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


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


def find_settings(start: Path, explicit: Path | None = None) -> Settings:
    """The settings for a run that starts at a file or folder.

    rdlint.yaml is looked for from there up to the git root. Its folder is the root; without one the git root is, else
    the current folder `start` lies in. Raises ConfigurationError.
    """
    if explicit is not None:
        return load_settings(explicit)
    first = start if start.is_dir() else start.parent
    for folder in (first, *first.parents):
        file = folder / CONFIGURATION
        if file.is_file():
            return load_settings(file)
        if (folder / ".git").exists():
            return Settings(root=folder)
    return Settings(root=Path.cwd())


def load_settings(file: Path) -> Settings:
    """The settings in a file. Raises ConfigurationError naming every defect at its line."""
    document = compose(read_source(file, str(file)))
    root = document.root
    if document.problems and not (root is None and _is_empty(document)):
        raise ConfigurationError(*(_problem_line(document, problem) for problem in document.problems))
    data = root.data if root is not None else None
    if data is None:
        data = {}
    found = violations(data, "configuration")
    if found:
        raise ConfigurationError(*(_violation_line(document, violation) for violation in found))
    return _settings(file, document, data)


def _settings(file: Path, document: Document, data: Mapping[str, Any]) -> Settings:
    folder = file.resolve().parent
    vocabularies = data.get("vocabularies") or {}
    return Settings(
        root=folder,
        file=file,
        patterns=Patterns(_texts(data, "include"), _texts(data, "exclude")),
        rules=_existing(document, folder, data, "rules"),
        frameworks=_existing(document, folder, data, "frameworks"),
        vocabularies=Vocabularies(
            classifications=_texts(vocabularies, "classifications"),
            allowed_placeholders=_texts(vocabularies.get("placeholders") or {}, "allow"),
        ),
        select=_texts(data, "select") if data.get("select") is not None else None,
        ignore=_texts(data, "ignore"),
        severity=dict(data.get("severity") or {}),
        fail_on=data.get("fail_on") or "error",
        as_of=_as_of(document, data),
    )


def _texts(data: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return tuple(data.get(key) or ())


def _existing(document: Document, folder: Path, data: Mapping[str, Any], key: str) -> tuple[Path, ...]:
    paths = []
    for number, text in enumerate(data.get(key) or ()):
        path = folder / text
        if not path.exists():
            what = "no such folder" if key == "rules" else "no such file"
            raise ConfigurationError(
                _line(document, (key, number), f"{text}: {what} (names are relative to rdlint.yaml)")
            )
        paths.append(path)
    return tuple(paths)


def _as_of(document: Document, data: Mapping[str, Any]) -> date | None:
    value = data.get("as_of")
    if value is None:
        return None
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise ConfigurationError(
            _line(document, ("as_of",), f"{value!r} is not a day; write it as in 2026-11-21")
        ) from None


def _is_empty(document: Document) -> bool:
    return all(problem.kind == "empty-file" for problem in document.problems)


def _problem_line(document: Document, problem: Any) -> str:
    position = document.source.position(problem.span.start)
    words = ", ".join(f"{key} {value}" for key, value in problem.values.items())
    detail = f" ({words})" if words else ""
    return (
        f"{document.source.name}:{position.line}:{position.column}: {problem.kind.replace('-', ' ')}{detail}"
    )


def _violation_line(document: Document, violation: Violation) -> str:
    return _line(document, violation.route, violation.sentence(), key=violation.at == "key")


def _line(document: Document, route: tuple[str | int, ...], sentence: str, key: bool = False) -> str:
    nearest = document.nearest(route)
    span = document.key_span(nearest) if key and nearest else document.value_span(nearest)
    position = document.source.position(span.start)
    where = f" [{format_route(route)}]" if route else ""
    return f"{document.source.name}:{position.line}:{position.column}: {sentence}{where}"
