"""Which role description of now is which of then."""

from collections.abc import Mapping

from making import document

from rdlint.engine.pairs import pairs
from rdlint.source import Document


def role(file: str, number: str = "", title: str = "", division: str = "", grade: str = "") -> Document:
    fields = {"role_number": number, "title": title, "division": division, "classification": grade}
    text = "".join(f'{name}: "{value}"\n' for name, value in fields.items() if value)
    return document(text or "notes: a\n", file)


def paired(then: list[Document], now: list[Document], was: Mapping[str, str] | None = None) -> dict[str, str]:
    """The file of now by the file of then."""
    return {pair.before.source.name: pair.after.source.name for pair in pairs(then, now, was or {})}


def test_a_number_goes_before_the_file() -> None:
    then = [role("a", "1", "Clerk"), role("b", "2", "Cook")]
    now = [role("a", "2", "Cook"), role("b", "1", "Clerk")]
    assert paired(then, now) == {"a": "b", "b": "a"}


def test_without_a_number_title_division_and_classification_go_before_the_file() -> None:
    then = [role("a", "", "Clerk", "Parks", "3"), role("b", "", "Clerk", "Roads", "3")]
    now = [role("b", "", "the  clerk", "PARKS", "3"), role("a", "", "Clerk", "Roads", "3")]
    assert paired(then, now) == {"a": "b", "b": "a"}


def test_a_number_may_be_mended_in_its_file() -> None:
    assert paired([role("a", "1", "Clerk")], [role("a", "2", "Clerk")]) == {"a": "a"}
    assert paired([role("a", "1", "Clerk")], [role("b", "2", "Clerk")], {"b": "a"}) == {"a": "b"}


def test_another_number_in_another_file_is_another_role() -> None:
    assert paired([role("a", "1", "Clerk")], [role("b", "2", "Clerk")]) == {}


def test_a_file_that_is_used_again_holds_another_role() -> None:
    assert paired([role("a", "1", "Clerk")], [role("a", "2", "Cook")]) == {}


def test_a_title_may_change_where_the_number_or_the_file_stays() -> None:
    assert paired([role("a", "1", "Clerk")], [role("b", "1", "Cook")]) == {"a": "b"}
    assert paired([role("a", "", "Clerk")], [role("a", "", "Cook")]) == {"a": "a"}
    assert paired([role("a", "TBC", "Clerk")], [role("a", "1", "Cook")]) == {"a": "a"}


def test_what_several_share_names_none() -> None:
    then = [role("a", "1", "Clerk"), role("b", "1", "Cook")]
    now = [role("c", "1", "Ranger")]
    assert paired(then, now) == {}
    # The file still does.
    assert paired(then, [role("b", "1", "Ranger")]) == {"b": "b"}


def test_each_role_is_paired_once_and_new_ones_not_at_all() -> None:
    then = [role("a", "1", "Clerk")]
    now = [role("a", "", "Clerk"), role("b", "1", "Clerk"), role("c", "", "Cook")]
    assert paired(then, now) == {"a": "b"}


def test_roles_without_anything_are_known_by_their_file() -> None:
    assert paired([role("a"), role("b")], [role("b"), role("c")]) == {"b": "b"}
