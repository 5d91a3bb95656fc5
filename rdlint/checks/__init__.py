"""The check kinds, one small module each, and what they are written with."""

from rdlint.checks.role import Place, Role, is_blank, words_of
from rdlint.model import Hit, RelatedPlace, Replacement
from rdlint.rulebook.kind import CheckKind

__all__ = ["CheckKind", "Hit", "Place", "RelatedPlace", "Replacement", "Role", "is_blank", "words_of"]
