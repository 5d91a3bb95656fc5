"""One file of a run: its source, and its document, which is composed when somebody first asks for it."""

from functools import cached_property

from rdlint.source import Document, Source, compose


class RoleFile:
    """A file that may be a role description. What is known of its text from an earlier run needs no document."""

    def __init__(self, source: Source) -> None:
        self.source = source

    @cached_property
    def document(self) -> Document:
        """What YAML says in it."""
        return compose(self.source)
