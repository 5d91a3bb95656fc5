"""What a role is known by: its number, else its title, division and classification, else its file."""

from typing import NamedTuple

from rdlint.checks.summary import is_number, key_of
from rdlint.source import Document, Scalar


class Identity(NamedTuple):
    """One role description. Texts as written; empty where there is none."""

    number: str
    title: str
    division: str
    classification: str
    file: str

    def known_by(self) -> dict[str, str]:
        """The parts it is known by, with their names."""
        if is_number(self.number):
            return {"number": self.number}
        if self.title:
            parts = {"title": self.title, "division": self.division, "classification": self.classification}
            return {name: text for name, text in parts.items() if text}
        return {"file": self.file}

    def is_known_by(self, parts: dict[str, str]) -> bool:
        """Whether these parts name this role. A title alone names only roles without division and classification."""
        if "number" in parts or "file" in parts:
            return all(key_of(getattr(self, name)) == key_of(text) for name, text in parts.items())
        names = ("title", "division", "classification")
        return all(key_of(getattr(self, name)) == key_of(parts.get(name, "")) for name in names)


def identity(document: Document) -> Identity:
    """The identity of a role description."""

    def text(name: str) -> str:
        node = document.node((name,))
        return " ".join(node.text.split()) if isinstance(node, Scalar) and node.value is not None else ""

    return Identity(text("role_number"), text("title"), text("division"), text("classification"), document.source.name)
