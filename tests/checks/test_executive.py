"""The check kind `executive`."""

import pytest
from conftest import Run
from hits import replacements

ON = "classification"


def words(run: Run, text: str, report: str) -> list[str]:
    return [found for _, found in run("executive", text, ON, {"report": report})]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("PSSE Band 5", ["PSSE Band 5"]),
        ("PSSE Band 0", ["PSSE Band 0"]),
        ("Senior Executive Band 7", ["Senior Executive Band 7"]),
        ("Public Service Senior Executive Band 11", ["Public Service Senior Executive Band 11"]),
        ("psse  band 5 (acting)", ["psse  band 5"]),
        ("EB5", ["EB5"]),
        *((f"PSSE Band {band}", []) for band in range(1, 5)),
        ("PSSE Band 1 / TCLC 1", []),
        ("EB4", []),
        # Bands of others.
        ("Band 5", []),
        ("Band 5 Level 3", []),
        ("Clerk Grade 11/12", []),
        ("Health Executive Band 5", []),
        ("Web 5", []),
        ("''", []),
    ],
)
def test_bands(run: Run, value: str, expected: list[str]) -> None:
    assert words(run, f"title: Officer\nclassification: {value}\n", "band") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("classification: Clerk Grade 9/10\nsenior_executive_work_level_standards: Policy\n", ["Policy"]),
        ("classification: SNSW Grade 3/4\nsenior_executive_work_level_standards: Policy\n", ["Policy"]),
        ("classification: Clerk Grade 9/10\nsenior_executive_work_level_standards: Not Applicable\n", []),
        ("classification: Clerk Grade 9/10\nsenior_executive_work_level_standards: N/A\n", []),
        ("classification: Clerk Grade 9/10\nsenior_executive_work_level_standards: Nil.\n", []),
        ("classification: Clerk Grade 9/10\nsenior_executive_work_level_standards:\n", []),
        ("classification: Clerk Grade 9/10\n", []),
        # It is not known what these are.
        ("classification: TCLC 3\nsenior_executive_work_level_standards: Policy\n", []),
        ("classification: Band 1\nsenior_executive_work_level_standards: Policy\n", []),
        ("classification: TBC\nsenior_executive_work_level_standards: Policy\n", []),
        ("classification: PSSE Band 1\nsenior_executive_work_level_standards: Policy\n", []),
        ("classification: PSSE Band 1\n", ["Director"]),
        (
            "classification: PSSE Band 3\nsenior_executive_work_level_standards:\n",
            ["senior_executive_work_level_standards"],
        ),
        ("classification: PSSE Band 2\nsenior_executive_work_level_standards: Not applicable\n", ["Not applicable"]),
        # The template of those years had no such row.
        ("classification: PSSE Band 1\ndate_of_approval: 2018-05-03\n", []),
        ("classification: PSSE Band 1\ndate_of_approval: 2021-05-03\n", ["Director"]),
        ("classification: PSSE Band 1\ndate_of_approval: 2015-05-03\n", ["Director"]),
        (
            "classification: PSSE Band 1\ndate_of_approval: 2018-05-03\nsenior_executive_work_level_standards: N/A\n",
            ["N/A"],
        ),
        # The standards do not cover Band 4, and a band that does not exist is told as such.
        ("classification: PSSE Band 4\n", []),
        ("classification: PSSE Band 5\n", []),
        (
            "classification: PSSE Band 1 (Clerk Grade 11/12)\nsenior_executive_work_level_standards: Policy\n",
            ["Clerk Grade 11/12"],
        ),
    ],
)
def test_work_level_standards(run: Run, text: str, expected: list[str]) -> None:
    assert words(run, f"title: Director\n{text}", "field") == expected


def test_the_field_of_another_grade_can_be_put_right(run: Run) -> None:
    text = "classification: Clerk Grade 9/10\nsenior_executive_work_level_standards: Policy\n"
    [(hit, _)] = run("executive", text, ON, {"report": "field"})
    assert [fix.text for fix in replacements(hit)] == ["Not Applicable"]
    assert hit.values["sentence"] == (
        '"Clerk Grade 9/10" is no executive band, but "Policy" stands under the work level standards'
    )


@pytest.mark.parametrize(
    ("title", "band", "expected"),
    [
        ("Executive Director, Grants", 1, ["Executive Director"]),
        ("Director, Grants", 2, ["Director"]),
        ("Director Grants", 3, ["Director"]),
        ("Grants, Executive Director", 3, ["Executive Director"]),
        ("Deputy Secretary, Water", 2, ["Deputy Secretary"]),
        ("Secretary", 3, ["Secretary"]),
        ("Acting Director, Grants", 2, ["Director"]),
        ("Director, Grants", 1, []),
        ("Executive Director", 2, []),
        ("Deputy Secretary - Water", 3, []),
        ("Secretary", 4, []),
        # Titles that say nothing of a band.
        ("Chief Engineer", 3, []),
        ("Director General", 4, []),
        ("Director of Nursing", 2, []),
        ("Deputy Executive Director", 1, []),
        ("Associate Director, Grants", 2, []),
        ("Adviser to the Deputy Secretary", 1, []),
        ("Manager, Director Liaison", 3, []),
        ("Secretary to the Board", 1, []),
        # There is no such band.
        ("Director, Grants", 6, []),
    ],
)
def test_titles(run: Run, title: str, band: int, expected: list[str]) -> None:
    assert words(run, f"title: {title}\nclassification: PSSE Band {band}\n", "title") == expected


def test_titles_of_others(run: Run) -> None:
    assert words(run, "title: Executive Director\nclassification: Clerk Grade 11/12\n", "title") == []
    assert words(run, "classification: PSSE Band 1\n", "title") == []
