"""The check kind `classification`."""

import pytest
from conftest import Run
from hits import replacements

from rdlint.reference.library import Library, Vocabularies

SPELLING = {"report": "spelling"}
UNKNOWN = {"report": "unknown-grade"}
UNKNOWN_FAMILY = {"report": "unknown"}


@pytest.mark.parametrize(
    ("value", "standard"),
    [
        ("Clerk Grade 1 / 2", "Clerk Grade 1/2"),
        ("Clerk Grade 1-2", "Clerk Grade 1/2"),
        ("Clerk Grade 1–2", "Clerk Grade 1/2"),
        ("Clerk Grade ½", "Clerk Grade 1/2"),
        ("Clerk Grade ¾", "Clerk Grade 3/4"),
        ("clerk grade 3/4", "Clerk Grade 3/4"),
        ("CLERK GRADE 3/4", "Clerk Grade 3/4"),
        ("Clerk  Grade 3/4", "Clerk Grade 3/4"),
        ("Clerk Grades 3/4", "Clerk Grade 3/4"),
        ("Clerk Grade 3/4.", "Clerk Grade 3/4"),
        ("Clerk Grade 03/04", "Clerk Grade 3/4"),
        ("Clerk Gr 7 - 8", "Clerk Grade 7/8"),
        ("Clerk Gr. 7/8", "Clerk Grade 7/8"),
        ("Clk Gr 7/8", "Clerk Grade 7/8"),
        ("'Clerk, Grade 7/8'", "Clerk Grade 7/8"),
        ("Clerk 7/8", "Clerk Grade 7/8"),
        ("Clerk - Grade 7/8", "Clerk Grade 7/8"),
        ("Grade Clerk 7/8", "Clerk Grade 7/8"),
        ("Clerk Grade 9 and 10", "Clerk Grade 9/10"),
        ("Admin & Clerical Clerk Grade 9/10", "Clerk Grade 9/10"),
        ("Administrative and Clerical Clerk Grade 11/12", "Clerk Grade 11/12"),
        ("Clerk Gr 12", "Clerk Grade 12"),
    ],
)
def test_another_spelling(run: Run, value: str, standard: str) -> None:
    text = f"classification: {value}\n"
    assert run("classification", text, "classification", UNKNOWN) == []
    [(hit, words)] = run("classification", text, "classification", SPELLING)
    assert (words, hit.values["standard"]) == (value.strip("'"), standard)
    assert [fix.text for fix in replacements(hit)] == [standard]


@pytest.mark.parametrize(
    "value",
    [
        "Clerk Grade 6/7",
        "Clerk Grade 2/3",
        "Clerk Grade 8/7",
        "Clerk Grade 5/5",
        "Clerk Grade 1/3",
        "Clerk Grade 11/13",
        "Clerk Grade 13/14",
        "Clerk Grade 0/1",
        "Clerk Grade 5/6 to 7",
        "Clerk Grade 78",
        "Clerk Grade 1112",
        "Clerk Grade 0",
        "clerk gr 6-7",
    ],
)
def test_no_such_grade(run: Run, value: str) -> None:
    text = f"classification: {value}\n"
    assert run("classification", text, "classification", SPELLING) == []
    assert [words for _, words in run("classification", text, "classification", UNKNOWN)] == [value]


@pytest.mark.parametrize(
    "value",
    [
        *(f"Clerk Grade {low}/{low + 1}" for low in range(1, 12, 2)),
        "Clerk Grade 12",
        "Clerk General Scale",
        "Clerk Grade 3/4 or 5/6",
        "Clerk Grade 3/4 - 5/6",
        "SNSW Grade 6/7",
        "Grade 6/7",
        "Clerical Officer Grade 6/7",
        "Clerk of the Court",
        "PSSE Band 1",
        "HM2",
        "Environment Officer Class 12",
        "Field Officer Grade 1-2",
        "TBC",
        "''",
        "~",
        "[Clerk Grade 6/7]",
    ],
)
def test_standard_or_another_award(run: Run, value: str) -> None:
    text = f"classification: {value}\n"
    assert run("classification", text, "classification", SPELLING) == []
    assert run("classification", text, "classification", UNKNOWN) == []


def test_a_repository_may_bring_its_own(run: Run) -> None:
    library = Library(vocabularies=Vocabularies(classifications=("Clerk Grade 6-7",)))
    for parameters in (SPELLING, UNKNOWN):
        text = "classification: Clerk Grade 6-7\n"
        assert run("classification", text, "classification", parameters, library=library) == []


@pytest.mark.parametrize(
    ("value", "standard"),
    [
        ("Admin Off Lvl 2", "Administration Officer Level 2"),
        ("snsw grade 3/4", "SNSW Grade 3/4"),
        ("SNSW Grade 3 / 4", "SNSW Grade 3/4"),
        ("Env. Officer Class 12", "Environment Officer Class 12"),
    ],
)
def test_grades_of_other_families(run: Run, value: str, standard: str) -> None:
    [(hit, words)] = run("classification", f"classification: {value}\n", "classification", SPELLING)
    assert (words, hit.values["standard"]) == (value, standard)
    assert run("classification", f"classification: {value}\n", "classification", UNKNOWN_FAMILY) == []


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Office Level B", ["Office Level B"]),
        ("Ranger", ["Ranger"]),
        ("Legal Officer Grade I-III", ["Legal Officer Grade I-III"]),
        ("Clerk Grade 5/6", []),
        ("Clerk Gr 5/6", []),
        ("Clerk Grade 6/7", []),
        ("Clerk Grade 3/4 or 5/6", []),
        ("PSSE Band 1 / TCLC 1", []),
        ("HM2, HM3", []),
        ("Grade 9", []),
        ("TBC", []),
        ("''", []),
    ],
)
def test_classifications_that_are_not_known(run: Run, value: str, expected: list[str]) -> None:
    found = run("classification", f"classification: {value}\n", "classification", UNKNOWN_FAMILY)
    assert [words for _, words in found] == expected


def test_a_repository_may_leave_numbers_open(run: Run) -> None:
    library = Library(vocabularies=Vocabularies(classifications=("Harbour Band {1-4}", "Clerk Grade {n}-{n}")))
    for value in ("Harbour Band 4", "Clerk Grade 5-6"):
        for parameters in (SPELLING, UNKNOWN, UNKNOWN_FAMILY):
            text = f"classification: {value}\n"
            assert run("classification", text, "classification", parameters, library=library) == []
    [(_, words)] = run(
        "classification", "classification: Harbour Band 5\n", "classification", UNKNOWN_FAMILY, library=library
    )
    assert words == "Harbour Band 5"
