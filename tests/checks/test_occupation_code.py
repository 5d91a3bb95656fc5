"""The check kind `occupation-code`."""

import pytest
from conftest import Find, Run

REPORTS = ("malformed", "unknown", "withdrawn", "group", "other")


def reports_of(find: Find, value: str, field: str = "anzsco_code", classification: str = "anzsco") -> list[str]:
    """The verdicts under which a value is reported."""
    text = f"title: Ranger\n{field}: {value}\n"
    return [
        report
        for report in REPORTS
        if find("occupation-code", text, field, {"classification": classification, "report": report})
    ]


@pytest.mark.parametrize(
    ("value", "report"),
    [
        ("5111120", "malformed"),
        ("0", "malformed"),
        ("000000", "malformed"),
        ("99", "malformed"),
        ("511 112", "malformed"),
        ("511112/531111", "malformed"),
        ("511112.0", "malformed"),
        ("'511112 (Program Administrator)'", "malformed"),
        ("531987", "unknown"),
        ("000541", "unknown"),
        ("912345", "unknown"),
        ("224711", "withdrawn"),
        ("262112", "withdrawn"),
        ("5", "group"),
        ("51", "group"),
        ("511", "group"),
        ("5111", "group"),
        ("511100", "group"),
        ("2630", "group"),
        ("541100", "group"),
        ("099888", "group"),
        ("111231", "other"),
        ("1114", "other"),
    ],
)
def test_a_bad_code_has_one_verdict(find: Find, value: str, report: str) -> None:
    assert reports_of(find, value) == [report]


@pytest.mark.parametrize(
    "value",
    [
        "511112",
        '"511112"',
        "'511112 '",
        "224999",
        "599999",
        "TBC",
        "N/A",
        "to be advised",
        "",
        "''",
        "~",
        "null",
        "[511112]",
        "{code: 511112}",
        "*code",
    ],
)
def test_sound_or_not_for_this_kind(find: Find, value: str) -> None:
    assert reports_of(find, value) == []


@pytest.mark.parametrize(
    ("value", "reports"),
    [
        ("111231", []),
        ("132211", ["other"]),
        ("1112", ["group"]),
        ("5311110", ["malformed"]),
        ("111999", ["unknown"]),
        ("541100", ["group"]),
        ("2630", ["group"]),
        ("2247", ["other"]),
        ("224711", ["withdrawn"]),
        ("841299", []),
        ("TBC", []),
    ],
)
def test_a_code_of_osca(find: Find, value: str, reports: list[str]) -> None:
    assert reports_of(find, value, "osca_code", "osca") == reports


@pytest.mark.parametrize(
    ("value", "report", "placeholder", "words"),
    [
        ("5111120", "malformed", "why", "has 7 digits, and an occupation code has 6"),
        ("5111", "group", "level", "unit group"),
        ("5111", "group", "example", " in it, for example 511111 (Contract Administrator)"),
        ("511100", "group", "title", "Contract, Program and Project Administrators, not further defined"),
        ("099888", "group", "level", "code for answers that name no occupation"),
        ("099888", "group", "example", ""),
        (
            "511121",
            "unknown",
            "nearest",
            " Did you mean 511112 (Program or Project Administrator) or 511111 (Contract Administrator)?",
        ),
        ("531987", "unknown", "nearest", " Its first digits are those of the group 531 (General Clerks)."),
        ("000541", "unknown", "nearest", ""),
        ("224711", "withdrawn", "edition", "2021 Australian Update"),
        ("232211", "withdrawn", "edition", "First Edition (2006)"),
        ("111231", "other", "counterparts", "; it corresponds to 132211 (Finance Manager)"),
        ("111231", "other", "what", "an occupation"),
        ("1114", "other", "what", "a unit group"),
        (
            "224711",
            "withdrawn",
            "counterparts",
            "; in OSCA that is 223432 (Management Consultant) and 223434 (Supply Chain Analyst)",
        ),
        ("111331", "other", "counterparts", "; it corresponds to 132311 (Human Resource Manager) in part"),
        ("1114", "other", "counterparts", ""),
    ],
)
def test_words_for_the_message(run: Run, value: str, report: str, placeholder: str, words: str) -> None:
    parameters = {"classification": "anzsco", "report": report}
    [(hit, shown)] = run("occupation-code", f"anzsco_code: {value}\n", "anzsco_code", parameters)
    assert (shown, hit.values[placeholder]) == (value, words)


def test_at_most_four_successors_are_named(run: Run) -> None:
    parameters = {"classification": "anzsco", "report": "withdrawn"}
    [(hit, _)] = run("occupation-code", "anzsco_code: 262112\n", "anzsco_code", parameters)
    assert hit.values["successors"].count("(") == 4
    assert hit.values["successors"].endswith(" and 1 more")
