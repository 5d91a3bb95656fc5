"""The check kind `listed-value`."""

import pytest
from conftest import Find

from rdlint.reference.library import Library, Vocabularies

VALUES = {"values": ["Generic", "Various roles"]}


@pytest.mark.parametrize(
    "value", ["Generic", "generic", "GENERIC", "Generic.", "'Generic '", "various roles", "Various  roles"]
)
def test_listed(find: Find, value: str) -> None:
    found = find("listed-value", f"role_number: {value}\n", "role_number", VALUES)
    assert found == [("role_number", value.strip("'"))]


@pytest.mark.parametrize(
    "value", ["60012345", "Generic role", "Various", "Generics", "''", "~", "[Generic]", "Generic/Various"]
)
def test_not_listed(find: Find, value: str) -> None:
    assert find("listed-value", f"role_number: {value}\n", "role_number", VALUES) == []


def test_a_repository_may_allow_a_value(find: Find) -> None:
    library = Library(vocabularies=Vocabularies(allowed_placeholders=("generic",)))
    assert find("listed-value", "role_number: Generic\n", "role_number", VALUES, library=library) == []
