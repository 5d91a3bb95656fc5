"""The check kinds of rules about change, on pairs of small role descriptions."""

from datetime import date
from typing import Any

import pytest

from rdlint.checks import Role
from rdlint.checks.built_in import KINDS
from rdlint.checks.then_and_now import standing_approval
from rdlint.engine.findings import hit_span
from rdlint.model import format_route
from rdlint.reference.library import Library
from rdlint.reference.schemas import violations_of
from rdlint.source import compose, decode_source

BY_NAME = KINDS
LIBRARY = Library()


def role(text: str) -> Role:
    return Role(compose(decode_source(text.encode(), "role.yaml")), date(2026, 6, 30), LIBRARY)


def hits(kind_name: str, before: str, after: str, parameters: Any = None) -> list[tuple[str, str, dict[str, str]]]:
    """The route, the words and the values of every hit."""
    kind = BY_NAME[kind_name]
    assert violations_of(parameters or {}, kind.parameters) == []
    now = role(after)
    found = []
    for hit in kind.check(role(before), now, parameters or {}):
        assert set(hit.values) == set(kind.placeholders)
        span = hit_span(hit, now.document)
        words = now.document.source.text[span.start : span.end]
        found.append((format_route(hit.route), words, dict(hit.values)))
    return found


@pytest.mark.parametrize(
    ("then", "now", "stands"),
    [
        ("2024-03-04", "2024-03-04", "4 March 2024"),
        ("2024-03-04", "4 March 2024", "4 March 2024"),
        ("2024-03-04", "4/3/2024", "4 March 2024"),
        ("2024-03-04", "2024-03-05", None),
        # An earlier day is no later approval.
        ("2024-03-04", "2023-01-09", "9 January 2023"),
        ("March 2024", "march  2024.", "march 2024."),
        ("March 2024", "April 2024", None),
        ("", "2024-03-04", None),
        ("2024-03-04", "", None),
        ("TBC", "TBC", None),
        ("2024-03-04", "to be confirmed", None),
        ("draft", "draft", None),
    ],
)
def test_which_approval_still_stands(then: str, now: str, stands: str | None) -> None:
    before, after = (role(f'title: a\ndate_of_approval: "{text}"\n') for text in (then, now))
    assert standing_approval(before, after) == stands


APPROVED = "date_of_approval: 2024-03-04\n"
GRADE = {"field": "classification", "unless_approved": True}


@pytest.mark.parametrize(
    ("then", "now"),
    [
        ("Clerk Grade 5/6", "Clerk Grade 5/6"),
        ("Clerk Grade 5/6", "clerk grade 5-6"),
        ("Clerk Gr 5/6", "Clerk Grade 5/6"),
        ("Clk Gr. 5-6", "Clerk Grade 5/6"),
        ("Clerk Grade 5 and 6", "Clerk Grade 5/6"),
        ("TBC", "Clerk Grade 5/6"),
        ("Clerk Grade 5/6", "TBC"),
        ("~", "Clerk Grade 5/6"),
        ("Clerk Grade 5/6", ""),
    ],
)
def test_a_classification_in_another_spelling_or_none_is_no_change(then: str, now: str) -> None:
    before, after = (f"{APPROVED}classification: {text}\n" for text in (then, now))
    assert hits("changed-field", before, after, GRADE) == []


def test_a_changed_classification() -> None:
    before, after = f"{APPROVED}classification: Clerk Grade 5/6\n", f"{APPROVED}classification: Clerk Grade 7/8\n"
    ((route, words, values),) = hits("changed-field", before, after, GRADE)
    assert (route, words) == ("classification", "Clerk Grade 7/8")
    assert values["before"] == "Clerk Grade 5/6"
    assert values["approved"] == "4 March 2024"
    assert hits("changed-field", before, after.replace("2024", "2025"), GRADE) == []
    assert hits("changed-field", before, after.replace("2024-03-04", ""), GRADE) == []


@pytest.mark.parametrize(
    ("then", "now", "is_changed"),
    [
        ("000541", "541", True),
        ("R-12", "r 12", False),
        ("50187342", "50187343", True),
        ("50187342", '"50187342"', False),
        ("", "50187342", False),
    ],
)
def test_a_changed_number_needs_no_approval(then: str, now: str, is_changed: bool) -> None:
    found = hits("changed-field", f"role_number: {then}\n", f"role_number: {now}\n", {"field": "role_number"})
    assert bool(found) == is_changed


def profile(name: str, level: str, framework: str = "nsw-2020", approved: str = "2024-03-04") -> str:
    return (
        f"date_of_approval: {approved}\ncapabilities:\n  framework: {framework}\n"
        f"  focus:\n    - {{name: {name}, level: {level}}}\n    - {{name: Technology, level: Adept}}\n"
    )


def test_a_changed_level() -> None:
    before = profile("Act with Integrity", "Intermediate")
    ((route, words, values),) = hits("changed-level", before, profile("Act With Integrity", "Highly Advanced"))
    assert (route, words) == ("capabilities.focus[0].level", "Highly Advanced")
    assert (values["capability"], values["before"]) == ("Act With Integrity", "Intermediate")


@pytest.mark.parametrize(
    "after",
    [
        profile("Act with Integrity", "intermediate"),
        profile("Act with Integrity", "Advanced", approved="2025-03-04"),
        profile("Act with Integrity", "Splendid"),
        profile("Act with Integrity", ""),
        profile("Manage Self", "Advanced"),
        profile("Technology", "Foundational"),
        "date_of_approval: 2024-03-04\n",
        "date_of_approval: 2024-03-04\ncapabilities: []\n",
    ],
    ids=["case", "approved", "no-level", "empty", "another", "twice", "none", "list"],
)
def test_what_is_no_changed_level(after: str) -> None:
    assert hits("changed-level", profile("Act with Integrity", "Intermediate"), after) == []


def test_a_capability_with_a_new_name_keeps_its_level() -> None:
    before = profile("Value Diversity", "Adept", "nsw-2013")
    assert hits("changed-level", before, profile("Value Diversity and Inclusion", "Adept")) == []
    ((_, words, values),) = hits("changed-level", before, profile("Value Diversity and Inclusion", "Advanced"))
    assert (words, values["before"]) == ("Advanced", "Adept")


ESSENTIAL = {"fields": ["essential_requirements"], "moved_to": ["pre_employment_checks"]}
LICENCE = "essential_requirements:\n  - Current NSW driver licence\n  - Degree in nursing\n"


def lost(after: str, before: str = LICENCE) -> list[str]:
    return [values["words"] for _, _, values in hits("lost-item", before, after, ESSENTIAL)]


def test_a_lost_item_is_shown_at_the_list_or_where_it_is_missing() -> None:
    ((route, words, _),) = hits("lost-item", LICENCE, "essential_requirements:\n  - A degree in nursing\n", ESSENTIAL)
    assert (route, words) == ("essential_requirements", "essential_requirements")
    found = hits("lost-item", LICENCE, "title: Nurse\n", ESSENTIAL)
    assert [(route, words) for route, words, _ in found] == [("essential_requirements", "Nurse")] * 2


@pytest.mark.parametrize(
    "after",
    [
        "essential_requirements:\n  - Degree in nursing.\n  - Driver licence (NSW), current\n",
        "essential_requirements: A degree in nursing and a current NSW driver licence\n",
        "essential_requirements: |\n  - A degree in nursing\n  - Current driver licence of NSW\n",
        "essential_requirements:\n  - Driver's licence\n  - Degree in nursing\n",
        "essential_requirements: [Degree in nursing]\npre_employment_checks: {items: [NSW driver licence]}\n",
    ],
)
def test_an_item_in_other_words_or_elsewhere_is_not_lost(after: str) -> None:
    assert lost(after) == []


def test_another_requirement_of_the_same_form_is_not_the_same() -> None:
    assert lost("essential_requirements:\n  - Current NSW driver licence\n  - Degree in law\n") == ["Degree in nursing"]
    assert lost("essential_requirements: []\n") == ["Current NSW driver licence", "Degree in nursing"]


def test_requirements_in_a_text_are_its_sentences() -> None:
    before = "essential_requirements: Degree in nursing. Current registration with AHPRA.\n"
    assert lost("essential_requirements: Degree in nursing.\n", before) == ["Current registration with AHPRA."]
    assert lost("essential_requirements: TBC\n", "essential_requirements: TBC. Nil\n") == []


TEXT = {"fields": ["primary_purpose", "key_accountabilities", "key_relationships", "role_dimensions"]}


@pytest.mark.parametrize(
    ("then", "now"),
    [
        ("primary_purpose: Keep the  park tidy", "primary_purpose: keep the park tidy."),
        ("primary_purpose: Keep the the park tidy", "primary_purpose: Keep the park tidy"),
        ("key_accountabilities: |\n  - Mow lawns\n  - Cut hedges", "key_accountabilities: [Mow lawns, Cut hedges]"),
        ("role_dimensions: {direct_reports: 3}", 'role_dimensions: {direct_reports: "3"}'),
        ("notes: a", "notes: b"),
        ("primary_purpose: A", "# a remark\nprimary_purpose: A # another"),
        ("primary_purpose: A well-kept park", "primary_purpose: A well kept park"),
    ],
)
def test_what_is_no_change_of_text(then: str, now: str) -> None:
    assert hits("changed-text", f"{APPROVED}{then}\n", f"{APPROVED}{now}\n", TEXT) == []


def test_a_changed_text_names_its_sections() -> None:
    before = f"{APPROVED}primary_purpose: Mow\nrole_dimensions: {{direct_reports: 3}}\n"
    after = f"primary_purpose: Plant\n{APPROVED}role_dimensions: {{direct_reports: 4}}\n"
    ((route, words, values),) = hits("changed-text", before, after, TEXT)
    assert (route, words) == ("date_of_approval", "2024-03-04")
    assert values["fields"] == "Primary purpose of the role and Role dimensions"
    assert hits("changed-text", before, after.replace("2024", "2025"), TEXT) == []


def test_where_no_approval_matters_each_section_is_pointed_at() -> None:
    before = "primary_purpose: Mow\nkey_accountabilities: [Mow lawns]\n"
    parameters = {"fields": ["primary_purpose", "key_accountabilities"], "whatever_was_approved": True}
    found = hits("changed-text", before, "primary_purpose: Plant\ntitle: Gardener\n", parameters)
    assert [(route, words) for route, words, _ in found] == [
        ("primary_purpose", "primary_purpose"),
        ("key_accountabilities", "Gardener"),
    ]
    assert hits("changed-text", before, before, parameters) == []


def test_of_many_sections_the_first_are_named() -> None:
    fields = list(TEXT["fields"])
    after = APPROVED + "".join(f"{field}: New\n" for field in fields)
    ((_, _, values),) = hits("changed-text", APPROVED, after, TEXT)
    assert values["fields"] == "Primary purpose of the role, Key accountabilities, Key relationships and 1 more"


KEPT = {"field": "pcat_code", "although": ["primary_purpose"]}
HALLS = "Answer enquiries of visitors at the counter, book halls, take payments, open doors and report damaged chairs"
PARKS = "Inspect playgrounds and sports fields for hazards, order urgent repairs, brief contractors and sign invoices"


def test_a_code_that_stays_while_the_duties_change() -> None:
    before, after = f"pcat_code: 1119192\nprimary_purpose: {HALLS}\n", f"pcat_code: 1119192\nprimary_purpose: {PARKS}\n"
    ((route, words, _),) = hits("kept-field", before, after, KEPT)
    assert (route, words) == ("pcat_code", "1119192")
    assert hits("kept-field", before, after.replace("1119192", "1119193"), KEPT) == []
    assert (
        hits("kept-field", before, before.replace("book halls, take payments", "let halls, keep the till"), KEPT) == []
    )
    assert hits("kept-field", before, "pcat_code: 1119192\nprimary_purpose: Inspect playgrounds\n", KEPT) == []


@pytest.mark.parametrize(
    ("kind", "parameters", "why"),
    [
        ("changed-field", {"field": "clasification"}, "did you mean `classification`"),
        ("changed-text", {"fields": ["title", "primary"]}, "`primary` is not a field"),
        ("lost-item", {"fields": ["essential_requirements"], "moved_to": ["checks"]}, "`checks` is not a field"),
        ("kept-field", {"field": "pcat_code", "although": ["dutys"]}, "`dutys` is not a field"),
    ],
)
def test_a_field_that_is_none_is_refused(kind: str, parameters: dict[str, Any], why: str) -> None:
    refuse = BY_NAME[kind].refuse
    assert refuse is not None
    assert why in (refuse(parameters) or "")
    assert refuse({"field": "title", "fields": ["title"], "although": ["title"]}) is None
