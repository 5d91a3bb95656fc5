"""Changes of the shape of a document as edits of its source: rename a key, insert, drop, move, replace a list.

Every change is made on a copy of the plain data as well. The patched source is read again and must say just that, with
every comment left; otherwise nothing is changed and CannotReplace says why.
"""

import copy
from collections import Counter
from collections.abc import Sequence
from typing import Any

from rdlint.model import Edit, Route, format_route
from rdlint.source.document import Document, compose
from rdlint.source.extents import Extent, after_line, column, extent, last_word, line_start
from rdlint.source.patches import CannotReplace, apply_edits, replace_words
from rdlint.source.text import Source
from rdlint.source.tree import MappingNode, Scalar, SequenceNode
from rdlint.source.writing import indentation_of_lists, line_break, written, written_key

#: What may be put in: a text, a number, or a list of texts.
Value = str | int | list[str]


def rename_key(document: Document, route: Route, new: str) -> tuple[Edit, ...]:
    """Edits that give the key at a route another name."""
    key = document.key(route)
    parent = document.node(route[:-1])
    if key is None or not isinstance(parent, MappingNode):
        raise CannotReplace("there is no key at this place")
    if new in parent.entries:
        raise CannotReplace(f"there is a {new} already")
    words = document.scalar_map(key).words
    edits = (Edit(words.start, words.end, new),)
    data = _copy(document)
    holder = _at(data, route[:-1])
    renamed = {new if name == route[-1] else name: value for name, value in holder.items()}
    holder.clear()
    holder.update(renamed)
    return _proved(document, edits, data)


def drop(document: Document, routes: Sequence[Route]) -> tuple[Edit, ...]:
    """Edits that take out an entry or an item, or several of one list."""
    edits = tuple(_dropped(document, route) for route in routes)
    data = _copy(document)
    for route in sorted(routes, key=lambda route: str(route[-1]).zfill(9), reverse=True):
        del _at(data, route[:-1])[route[-1]]
    parent = _at(data, routes[0][:-1])
    if not parent and not _flow(document, routes[0]):
        raise CannotReplace("nothing would be left of the list; take it out by hand, or fill it")
    return _proved(document, edits, data)


def insert(document: Document, route: Route, value: Value, after: str | None = None) -> tuple[Edit, ...]:
    """Edits that put a value under a key that is not there yet, behind the entry `after`, else at the beginning."""
    parent = document.node(route[:-1])
    name = route[-1]
    if not isinstance(parent, MappingNode) or not isinstance(name, str) or not parent.entries:
        raise CannotReplace("there is no group of fields to put it in")
    if name in parent.entries:
        raise CannotReplace(f"there is a {name} already")
    if after is not None and after not in parent.entries:
        raise CannotReplace(f"there is no {after} to put it behind")
    data = _copy(document)
    holder = _at(data, route[:-1])
    names = list(holder)
    place = names.index(after) + 1 if after is not None else 0
    entries = [(key, holder[key]) for key in names]
    entries.insert(place, (name, value))
    holder.clear()
    holder.update(entries)
    if parent.flow:
        edit = _inserted_in_braces(parent, name, value, after)
    else:
        edit = _inserted_line(document, parent, route[:-1], name, value, after)
    return _proved(document, (edit,), data)


def put_items(document: Document, route: Route, items: Sequence[str]) -> tuple[Edit, ...]:
    """Edits that make the list at a route hold these texts; what is equal stays where it is."""
    from difflib import SequenceMatcher

    node = document.node(route)
    if not isinstance(node, SequenceNode) or not node.items:
        raise CannotReplace("there is no list with items at this place")
    # A block ends in a line end of its own, which stays.
    texts = [item.text if isinstance(item, Scalar) else "" for item in node.items]
    old = [text.rstrip("\n") for text in texts]
    kept: list[str] = []
    edits: list[Edit] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, list(items), autojunk=False).get_opcodes():
        shared = min(i2 - i1, j2 - j1)
        for number in range(shared):
            at, new = i1 + number, items[j1 + number]
            kept.append(new + texts[at][len(old[at]) :])
            edits += replace_words(document, (*route, at), 0, len(old[at]), new)
        if tag == "equal":
            continue
        kept += items[j1 + shared : j2]
        edits += (_dropped(document, (*route, at)) for at in range(i1 + shared, i2))
        if j2 - j1 > shared:
            edits.append(_inserted_items(document, route, i1 + shared, items[j1 + shared : j2]))
    data = _copy(document)
    _at(data, route[:-1])[route[-1]] = kept
    return _proved(document, tuple(edits), data)


def move(document: Document, route: Route, to: Route, after: str | None = None) -> tuple[Edit, ...]:
    """Edits that take an entry with its key and put it under another key, in block style, words and comments kept."""
    found = extent(document, route)
    parent = document.node(to[:-1])
    old = document.node(route[:-1])
    if found is None or found.lines is None or not isinstance(parent, MappingNode) or parent.flow:
        raise CannotReplace("only a field on lines of its own can be moved")
    taken = to[-1] in parent.entries and to != route
    if taken or not parent.entries or not isinstance(old, MappingNode) or len(old.entries) == 1 or after == route[-1]:
        raise CannotReplace(f"{format_route(to)} cannot be put there")
    text = document.source.text
    key = document.key(route)
    if key is None or (after is not None and after not in parent.entries):
        raise CannotReplace("there is no field at this place")
    shift = _with_comments_above(document, found.lines.start, column(text, found.marker))
    block = text[shift : found.lines.end]
    words = document.scalar_map(key).words
    block = block[: words.start - shift] + str(to[-1]) + block[words.end - shift :]
    target = column(text, next(iter(parent.keys.values())).start)
    block = _indented(block, target - column(text, found.marker))
    if not block.endswith(("\n", "\r")):
        block += line_break(text)
    place, before = _place_behind(document, parent, to[:-1], after)
    edits = (Edit(shift, found.lines.end, ""), Edit(place, place, before + block))
    data = _copy(document)
    value = _at(data, route[:-1]).pop(route[-1])
    holder = _at(data, to[:-1])
    entries = list(holder.items())
    entries.insert(list(holder).index(after) + 1 if after is not None else 0, (str(to[-1]), value))
    holder.clear()
    holder.update(entries)
    return _proved(document, edits, data)


def _with_comments_above(document: Document, start: int, indent: int) -> int:
    """Where the comments begin that stand on the lines straight above, as far to the right as what they are about."""
    lines = {line_start(document.source.text, comment.span.start): comment.span for comment in document.comments}
    while start > 0:
        above = line_start(document.source.text, start - 1)
        if above == start and above > 0:  # Between the two characters of a line end.
            above = line_start(document.source.text, start - 2)
        if above not in lines or lines[above].start != above + indent:
            break
        start = above
    return start


def put_comment(document: Document, start: int, end: int, new: str) -> tuple[Edit, ...]:
    """Edits that put another comment for the one at this stretch; an empty one takes it out, with a line of its own."""
    old = next((comment for comment in document.comments if comment.span == (start, end)), None)
    if old is None or (new and not new.startswith("#")) or "\n" in new or "\r" in new:
        raise CannotReplace("there is no comment at this place, or the new one is none")
    text = document.source.text
    edit = Edit(start, end, new)
    if not new:
        line = line_start(text, start)
        before = text[line:start]
        alone = not before.strip(" \t")
        edit = Edit(line, after_line(text, end), "") if alone else Edit(line + len(before.rstrip(" \t")), end, "")
    return _proved(document, (edit,), _copy(document), lost=old.text, added=new)


def _indented(block: str, by: int) -> str:
    lines = block.splitlines(keepends=True)
    if by >= 0:
        return "".join(" " * by + line if line.strip() else line for line in lines)
    return "".join(line[-by:] if not line[:-by].strip() else line for line in lines)


def _dropped(document: Document, route: Route) -> Edit:
    """The edit that takes out one entry or item."""
    parent = document.node(route[:-1])
    node = document.node(route)
    if node is None or not isinstance(parent, MappingNode | SequenceNode):
        raise CannotReplace("there is nothing at this place")
    if parent.flow:
        return _dropped_in_brackets(parent, route)
    found = extent(document, route)
    if found is None:
        raise CannotReplace("its hyphen was not found")
    if found.lines is not None:
        edit = Edit(found.lines.start, found.lines.end, "")
    else:
        edit = _dropped_first_of_row(parent, route, found)
    if any(edit.start < comment.span.end and comment.span.start < edit.end for comment in document.comments):
        raise CannotReplace("a comment stands there, which would be lost")
    return edit


def _dropped_first_of_row(parent: MappingNode | SequenceNode, route: Route, found: Extent) -> Edit:
    """The first field of a row stands behind the row's hyphen: the next one takes its place."""
    names = list(parent.keys) if isinstance(parent, MappingNode) else []
    if not isinstance(parent, MappingNode) or names[0] != route[-1] or len(names) == 1:
        raise CannotReplace("something else stands on its line")
    return Edit(found.marker, parent.keys[names[1]].start, "")


def _dropped_in_brackets(parent: MappingNode | SequenceNode, route: Route) -> Edit:
    if isinstance(parent, MappingNode):
        names = list(parent.entries)
        number = names.index(str(route[-1]))
        starts = [parent.keys[name].start for name in names]
        ends = [max(parent.entries[name].end, parent.keys[name].end) for name in names]
    else:
        number = int(route[-1])
        starts = [item.start for item in parent.items]
        ends = [item.end for item in parent.items]
    if number + 1 < len(starts):
        return Edit(starts[number], starts[number + 1], "")
    if number:
        return Edit(ends[number - 1], ends[number], "")
    return Edit(starts[0], ends[0], "")


def _inserted_line(
    document: Document, parent: MappingNode, parent_route: Route, name: str, value: Value, after: str | None
) -> Edit:
    text = document.source.text
    indent = column(text, next(iter(parent.keys.values())).start)
    lines = _entry_lines(name, value, indent, indentation_of_lists(document), line_break(text))
    place, before = _place_behind(document, parent, parent_route, after)
    return Edit(place, place, before + lines)


def _entry_lines(name: str, value: Value, indent: int, list_indent: int, newline: str) -> str:
    begin = " " * indent + written_key(name) + ":"
    if not isinstance(value, list):
        return f"{begin} {written(value)}{newline}"
    items = "".join(f"{' ' * (indent + list_indent)}- {written(item)}{newline}" for item in value)
    return f"{begin}{newline}{items}"


def _place_behind(document: Document, parent: MappingNode, parent_route: Route, after: str | None) -> tuple[int, str]:
    """Where a new line may be put behind an entry, or before the first one; and the line end it may need before it."""
    text = document.source.text
    if after is None:
        first = next(iter(parent.keys.values())).start
        start = line_start(text, first)
        if text[start:first].strip(" "):
            raise CannotReplace("something else stands before the first field of this row")
        return start, ""
    found = extent(document, (*parent_route, after))
    end = last_word(document, parent.entries[after]) if found is None else found.end
    place = after_line(text, end)
    needs_end = place == len(text) and not text.endswith(("\n", "\r"))
    return place, line_break(text) if needs_end else ""


def _inserted_in_braces(parent: MappingNode, name: str, value: Value, after: str | None) -> Edit:
    shown = f"[{', '.join(map(written, value))}]" if isinstance(value, list) else written(value)
    entry = f"{written_key(name)}: {shown}"
    if after is None:
        place = next(iter(parent.keys.values())).start
        return Edit(place, place, f"{entry}, ")
    place = max(parent.entries[after].end, parent.keys[after].end)
    return Edit(place, place, f", {entry}")


def _inserted_items(document: Document, route: Route, before: int, items: Sequence[str]) -> Edit:
    """The edit that puts texts before the item of that number, or behind the last one."""
    node = document.node(route)
    assert isinstance(node, SequenceNode)
    text = document.source.text
    if node.flow:
        shown = ", ".join(map(written, items))
        if before < len(node.items):
            return Edit(node.items[before].start, node.items[before].start, f"{shown}, ")
        return Edit(node.items[-1].end, node.items[-1].end, f", {shown}")
    sibling = extent(document, (*route, min(before, len(node.items) - 1)))
    if sibling is None or sibling.lines is None:
        raise CannotReplace("the list stands on one line with something else")
    newline = line_break(text)
    hyphen = " " * column(text, sibling.marker)
    lines = "".join(f"{hyphen}- {written(item)}{newline}" for item in items)
    place = sibling.lines.start if before < len(node.items) else sibling.lines.end
    needs_end = place == len(text) and place > 0 and not text.endswith(("\n", "\r"))
    return Edit(place, place, (newline if needs_end else "") + lines)


def _flow(document: Document, route: Route) -> bool:
    parent = document.node(route[:-1])
    return isinstance(parent, MappingNode | SequenceNode) and parent.flow


def _copy(document: Document) -> Any:
    if document.root is None:
        raise CannotReplace("the file is no role description")
    return copy.deepcopy(document.root.data)


def _at(data: Any, route: Route) -> Any:
    for step in route:
        data = data[step]
    return data


def _proved(
    document: Document, edits: tuple[Edit, ...], expected: Any, lost: str = "", added: str = ""
) -> tuple[Edit, ...]:
    """The edits, when the patched source says what is expected, in that order, and holds every comment.

    `lost` and `added` are comments that the edits take out and put in.
    """
    try:
        patched = apply_edits(document.source.text, edits)
    except ValueError as error:
        raise CannotReplace("the changes stand too close to each other") from error
    again = compose(Source(document.source.name, patched, has_bom=document.source.has_bom))
    same = again.root is not None and _ordered(again.root.data) == _ordered(expected)
    if not same or len(again.problems) > len(document.problems):
        raise CannotReplace("YAML would read the result as something else in this style of writing")
    comments = Counter([*(comment.text for comment in document.comments), *filter(None, [added])])
    comments.subtract(filter(None, [lost]))
    if Counter(comment.text for comment in again.comments) != +comments:
        raise CannotReplace("a comment would be lost")
    return edits


def _ordered(data: Any) -> Any:
    """Plain data in which the order of keys counts, and true is not 1."""
    if isinstance(data, dict):
        return [(key, _ordered(value)) for key, value in data.items()]
    if isinstance(data, list):
        return list(map(_ordered, data))
    return (type(data), data)
