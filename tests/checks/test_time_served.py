"""The check kind `time-served`."""

import json

import pytest
from conftest import Find

FIELD = "key_knowledge_and_experience"


def found(find: Find, text: str) -> list[str]:
    return [words for _, words in find("time-served", f"{FIELD}: {json.dumps(text, ensure_ascii=False)}\n", FIELD)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Minimum five years in payroll", "Minimum five years"),
        ("At least 5 years' experience in payroll", "At least 5 years' experience"),
        ("At least 5 years’ experience in payroll", "At least 5 years’ experience"),
        ("5+ years experience", "5+ years experience"),
        ("Five (5) years of relevant clinical experience", "Five (5) years of relevant clinical experience"),
        ("A trade and experience of at least three years in a shop", "experience of at least three years"),
        ("A minimum of 3 years post-qualification experience", "A minimum of 3 years post-qualification experience"),
        ("Experience in payroll for at least five years", "Experience in payroll for at least five years"),
        ("Experience (minimum 5 years) in audits", "Experience (minimum 5 years"),
        ("Several years experience in a similar role", "Several years experience"),
        ("Demonstrated experience, minimum three years, in case work", "experience, minimum three years"),
        ("3-5 years of experience managing staff", "3-5 years of experience"),
        ("More than ten years working in emergencies", "More than ten years"),
        ("10 years in the public sector", "10 years"),
        ("Two years as a team leader", "Two years"),
        ("18 months experience with looms", "18 months experience"),
        ("Five-year experience in audit", "Five-year experience"),
        ("minimum 2 yrs exp in audit", "minimum 2 yrs exp"),
        ("three years post admission", "three years"),
        ("over 5 years of project management experience", "over 5 years of project management experience"),
    ],
)
def test_experience_in_time(find: Find, text: str, words: str) -> None:
    assert found(find, text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Experience developing four-year budget estimates",
        "Experience with children aged 5 to 12 years",
        "Experience in a ten-year capital works program",
        "Certificate held for at least 12 months",
        "Experience in the care of objects over 90 years old",
        "Experience in delivering programs over three years in line with a plan",
        "Plans works at least two years in advance",
        "Experience with five-year plans and budgets",
        "A four year degree and experience in teaching",
        "At least three years of tertiary study and experience in law",
        "Recent experience (within the last five years)",
        "Experience on projects with three years planning horizons",
        "Experience leading a team of five in a year of change",
        "Reports each 12 months on the experience of customers",
        "Knowledge of the past ten years in water policy",
        "Experience managing contracts worth $5 million",
        "Experience running payroll for a large shift-based workforce",
    ],
)
def test_other_lengths_of_time(find: Find, text: str) -> None:
    assert found(find, text) == []


def test_every_item_and_every_amount(find: Find) -> None:
    text = (
        f"{FIELD}:\n  - Five years experience in law and two years' experience in tax\n  - Tact\n  - 3 years in law\n"
    )
    assert find("time-served", text, [FIELD, f"{FIELD}[*]"]) == [
        (f"{FIELD}[0]", "Five years experience"),
        (f"{FIELD}[0]", "two years' experience"),
        (f"{FIELD}[2]", "3 years"),
    ]
