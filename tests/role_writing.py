"""Writes role descriptions as people do: comments, blank lines, every style of value, odd indentation, any line end."""

from typing import Any

from hypothesis import strategies as st

WORDS = st.lists(
    st.sampled_from(
        ["park", "depot", "ranger", "Māori", "café", "a's", 'the "key"', "50%", "#1", "x: y", "- z", "2,000"]
    ),
    min_size=1,
    max_size=4,
).map(" ".join)
NAMES = st.sampled_from(["title", "agency", "division", "notes", "key_challenges", "reference", "location"])


@st.composite
def role_descriptions(draw: st.DrawFn, texts: st.SearchStrategy[str] = WORDS) -> str:
    """The source of a role description with these texts as values."""
    writer = _Writer(draw)
    names = draw(st.lists(NAMES, min_size=2, max_size=4, unique=True))
    for name in names:
        writer.field(name, draw(st.one_of(texts, st.none(), st.lists(texts, min_size=1, max_size=4))))
    rows = draw(st.lists(st.tuples(texts, st.one_of(texts, st.none())), min_size=1, max_size=3))
    writer.rows("key_relationships", rows)
    if draw(st.booleans()):
        writer.braces("role_dimensions", draw(st.lists(texts, min_size=1, max_size=3)))
    text = "".join(writer.lines)
    line_end = draw(st.sampled_from(["\n", "\n", "\r\n"]))
    return text.removesuffix("\n" if draw(st.booleans()) else "").replace("\n", line_end)


class _Writer:
    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.lines: list[str] = []
        self.list_indent = draw(st.sampled_from(["", "  ", "    "]))

    def extras(self, indent: str) -> None:
        """Sometimes a comment or a blank line."""
        what = self.draw(st.sampled_from(["", "", "", "\n", "# said\n"]))
        if what:
            self.lines.append((indent if what[0] == "#" else "") + what)

    def field(self, name: str, value: Any) -> None:
        self.extras("")
        if isinstance(value, list):
            if self.draw(st.integers(0, 3)) == 0:
                self.lines.append(f"{name}: [{', '.join(map(_single, value))}]\n")
                return
            self.lines.append(f"{name}:\n")
            for item in value:
                self.extras(self.list_indent)
                self.lines.append(f"{self.list_indent}- {self.scalar(item, self.list_indent + '  ')}\n")
        else:
            self.lines.append(f"{name}: {self.scalar(value, '  ')}\n")

    def rows(self, name: str, rows: list[tuple[str, str | None]]) -> None:
        self.lines += [f"{name}:\n", "  internal:\n"]
        indent = "  " + self.list_indent
        for who, why in rows:
            self.extras(indent)
            self.lines.append(f"{indent}- who: {self.scalar(who, indent + '    ')}\n")
            self.lines.append(f"{indent}  why: {self.scalar(why, indent + '    ')}\n")

    def braces(self, name: str, values: list[str]) -> None:
        inside = ", ".join(f"k{number}: {_single(value)}" for number, value in enumerate(values))
        self.lines.append(f"{name}: {{{inside}}}\n")

    def scalar(self, value: str | None, indent: str) -> str:
        trailing = self.draw(st.sampled_from(["", "", "", "  # aside"]))
        if value is None:
            return self.draw(st.sampled_from(["", "~", "null"])) + trailing
        style = self.draw(st.sampled_from(["'", '"', "|", ">", ""]))
        if style == "|":
            return f"|{trailing}\n{indent}{value}"
        if style == ">":
            return f">-{trailing}\n{indent}" + value.replace(" ", f"\n{indent}", 1)
        if style == '"':
            return '"' + value.replace('"', '\\"') + '"' + trailing
        if style == "" and value[0].isalpha() and ": " not in value and " #" not in value:
            return value + trailing
        return _single(value) + trailing


def _single(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
