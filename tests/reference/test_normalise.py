"""The comparison form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rdlint.reference.normalise import bag, normalise, stem, words


@pytest.mark.parametrize(
    "written",
    [
        "Keep the team's longer-term plans and/or budgets",
        "Keep the team’s longer-term plans and/or budgets.",
        "keep the team`s longer–term plans and / or budgets",
        "  KEEP  the\u00a0team's longer\u2011term plans and/ or\tbudgets . ",
        "Keep the team's longer term plans and\u2044or bud\u00adgets",
        "Keep the team's longer—term plans and/or budgets",
    ],
)
def test_what_does_not_count_is_gone(written: str) -> None:
    assert normalise(written) == "keep the team's longer term plans and/or budgets"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Keep plans", "Keep plan"),
        ("a, b", "a b"),
        ("on time", "ontime"),
        ("and/or", "and or"),
        ("e.g. one", "eg one"),
    ],
)
def test_what_counts_stays(one: str, other: str) -> None:
    assert normalise(one) != normalise(other)


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once


@given(st.text())
def test_case_and_blanks_at_the_ends_never_count(text: str) -> None:
    assert normalise(f"  {text}\t") == normalise(text)


def test_ligatures_and_full_width_letters_are_letters() -> None:
    assert normalise("ﬁnance Ｔｅａｍ") == "finance team"


def test_words_keep_an_apostrophe_inside_only() -> None:
    assert words("The team's and others' work, on-time (and/or 'late')") == [
        *("the", "team's", "and", "others", "work", "on", "time", "and", "or", "late")
    ]


@pytest.mark.parametrize(
    "forms",
    [
        ("plan", "plans", "planned", "planning"),
        ("promote", "promotes", "promoted", "promoting"),
        ("study", "studies", "studied", "studying"),
        ("assess", "assesses", "assessed", "assessing"),
        ("process", "processes", "processed", "processing"),
        ("appropriate", "appropriately"),
        ("team", "team's", "teams"),
        ("resolve", "resolved", "resolving", "resolves"),
    ],
)
def test_forms_of_a_word_share_their_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("plan", "plant"), ("team", "tame"), ("use", "us"), ("policy", "police"), ("need", "nee")],
)
def test_other_words_do_not(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_a_bag_tells_the_second_of_two_like_words() -> None:
    assert bag("team goals and team plans") == ["team", "goal", "and", "team2", "plan"]


@given(st.text(alphabet="abcdeginlsy' ", max_size=60))
def test_no_entry_of_a_bag_occurs_twice(text: str) -> None:
    entries = bag(text)
    assert len(set(entries)) == len(entries) == len(words(text))
