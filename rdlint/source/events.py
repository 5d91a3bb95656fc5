"""YAML events from the C parser of ruamel.yaml (libyaml), or from the pure one where there is no C parser.

Everything of ruamel.yaml is imported when the first file is composed and not before: importing it takes longer than
printing a help text.
"""

from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from typing import Any, Literal, NamedTuple

ParserChoice = Literal["c", "pure"]


class EventKit(NamedTuple):
    """One parser: how to open a text (UTF-8 bytes and the same text), and the classes of what it gives."""

    open: Callable[[bytes, str], Callable[[], Any]]
    scalar: type
    alias: type
    mapping_start: type
    sequence_start: type
    mapping_end: type
    sequence_end: type
    document_start: type
    stream_end: type
    error: type[Exception]


def has_c_parser() -> bool:
    """Whether the C parser is installed; does not import it."""
    return find_spec("_ruamel_yaml") is not None


def parser_name() -> str:
    """The parser in use, for people."""
    return "libyaml (C)" if has_c_parser() else "pure Python"


@cache
def event_kit(parser: ParserChoice | None) -> EventKit:
    """The parser asked for; without a choice the C parser, or the pure one where that cannot be loaded."""
    opener: Callable[[bytes, str], Callable[[], Any]] = _open_pure
    if parser != "pure":
        try:
            import _ruamel_yaml

            opener = _c_opener(_ruamel_yaml.CParser)
        except ImportError:
            if parser == "c":
                raise
    from ruamel.yaml import events
    from ruamel.yaml.error import YAMLError

    return EventKit(
        opener,
        events.ScalarEvent,
        events.AliasEvent,
        events.MappingStartEvent,
        events.SequenceStartEvent,
        events.MappingEndEvent,
        events.SequenceEndEvent,
        events.DocumentStartEvent,
        events.StreamEndEvent,
        YAMLError,
    )


def _c_opener(c_parser: Any) -> Callable[[bytes, str], Callable[[], Any]]:
    def open_c(data: bytes, text: str) -> Callable[[], Any]:  # noqa: ARG001 (the pure parser takes the text)
        get_event: Callable[[], Any] = c_parser(data).get_event
        return get_event

    return open_c


def _open_pure(data: bytes, text: str) -> Callable[[], Any]:  # noqa: ARG001 (the C parser takes the bytes)
    from rdlint.source.pure import open_pure_parser

    return open_pure_parser(text).get_event
