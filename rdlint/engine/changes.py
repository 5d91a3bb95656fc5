"""A change that a check proposes, as edits of the source."""

from rdlint.model import Change, Edit, Replacement
from rdlint.source import Document, replace_words


def edits_of(document: Document, change: Change) -> tuple[Edit, ...]:
    """The edits that make a change. Raises CannotReplace."""
    if isinstance(change, Replacement):
        return replace_words(document, change.route, change.start, change.end, change.text)
    return _edits_of_shape(document, change)


def _edits_of_shape(document: Document, change: Change) -> tuple[Edit, ...]:
    # Only runs that mend need these.
    from rdlint.model import Insertion, Move, NewComment, NewItems, Removal, Rename
    from rdlint.source import restructure

    match change:
        case Rename(route=route, key=key):
            return restructure.rename_key(document, route, key)
        case Insertion(route=route, value=value, after=after):
            return restructure.insert(document, route, list(value) if isinstance(value, tuple) else value, after)
        case Removal(routes=routes):
            return restructure.drop(document, routes)
        case NewItems(route=route, items=items):
            return restructure.put_items(document, route, items)
        case Move(route=route, to=to, after=after):
            return restructure.move(document, route, to, after)
        case NewComment(start=start, end=end, text=text):
            return restructure.put_comment(document, start, end, text)
    raise TypeError(f"{type(change).__name__} is no change")  # A check of a plug-in may say anything.
