"""HTML that is safe by construction: text is escaped unless it is HTML already."""

from collections.abc import Iterable
from html import escape

from rdlint.report.visible import on_lines

#: Elements without an end.
_VOID = frozenset({"input", "meta", "link"})


class Html(str):
    """Text that is HTML; whatever else is put between or into tags is escaped."""

    __slots__ = ()


#: What may stand between tags; None and the empty text leave nothing behind.
Child = str | None


def shown(text: str) -> Html:
    """Text as HTML that shows it and nothing else; what cannot be seen in it is written out."""
    return text if isinstance(text, Html) else Html(escape(on_lines(text)))


def element(tag: str, /, *children: Child, **attributes: str | int | bool | None) -> Html:
    """An element. An attribute's name loses its last underscore (`class_`), others become hyphens; True is no value."""
    head = "".join(_attribute(key, value) for key, value in attributes.items())
    if tag in _VOID:
        return Html(f"<{tag}{head}>")
    return Html(f"<{tag}{head}>{joined(children)}</{tag}>")


def joined(parts: Iterable[Child], between: str = "") -> Html:
    """The parts one after the other, those that are no HTML escaped."""
    return Html(shown(between).join(shown(part) for part in parts if part))


def _attribute(key: str, value: str | int | bool | None) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(on_lines(str(value)))}"'
