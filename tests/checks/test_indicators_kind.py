"""The check kind `indicators`."""

import pytest
from conftest import Find, Run
from hits import replacements

ON = "capabilities.focus[*]"
REPORTS = ("level", "capability", "version", "reworded", "own")
#: Of Manage Self in the version of 2020.
FOUNDATIONAL = "Be willing to develop and apply new skills"
INTERMEDIATE = ("Adapt existing skills to new situations", "Show commitment to achieving work goals")
#: Of Display Resilience and Courage.
CHALLENGES = ("Work through challenges", "Offer own opinion and raise challenging issues")


def focus(indicators: str, name: str = "Manage Self", level: str = "Intermediate", framework: str = "nsw-2020") -> str:
    """A role description with one focus capability."""
    return (
        f"capabilities:\n  framework: {framework}\n  focus:\n    - name: {name}\n      level: {level}\n"
        f"      indicators: {indicators}\n"
    )


def found(find: Find, text: str) -> dict[str, list[tuple[str, str]]]:
    """The hits of every verdict that has some, with routes inside the capability."""
    hits = {report: find("indicators", text, ON, {"report": report}) for report in REPORTS}
    return {
        report: [(route.removeprefix("capabilities.focus[0]."), words) for route, words in of_report]
        for report, of_report in hits.items()
        if of_report
    }


@pytest.mark.parametrize(
    ("indicator", "report"),
    [
        (INTERMEDIATE[0], None),
        ("adapt  existing skills to new situations.", None),
        (FOUNDATIONAL, "level"),
        (CHALLENGES[0], "capability"),
        ("Adapt your existing skills to new situations", "reworded"),
        ("Adapt existing skills to new situations;", "reworded"),
        ("Carry the depot radio during fire season", "own"),
        ("TBC", "own"),
        ("''", None),
        ("~", None),
        ("5", None),
        ("[Work through challenges]", None),
        ("*indicator", None),
    ],
)
def test_one_verdict_each(find: Find, indicator: str, report: str | None) -> None:
    # Beside a sound one, so that no verdict on the whole list comes in between.
    text = focus(f"[{INTERMEDIATE[1]}, {indicator}]")
    assert found(find, text) == ({report: [("indicators[1]", indicator)]} if report else {})


def test_words_of_another_version(find: Find) -> None:
    text = focus("[Focus on key points and speak in plain English]", "Communicate Effectively", framework="nsw-2013")
    assert list(found(find, text)) == ["version"]
    assert found(find, text.replace("nsw-2013", "nsw-2020")) == {}


@pytest.mark.parametrize(
    ("indicators", "level", "report", "subject"),
    [
        (INTERMEDIATE, "Adept", "level", "Both indicators belong"),
        (CHALLENGES, "Adept", "capability", "Both indicators belong"),
        (
            ("Be flexible and adaptable and respond quickly when situations change", *CHALLENGES),
            "Adept",
            "capability",
            "All 3 indicators belong",
        ),
    ],
)
def test_all_of_one_other_place(
    run: Run, find: Find, indicators: tuple[str, ...], level: str, report: str, subject: str
) -> None:
    text = focus(f"[{', '.join(indicators)}]", level=level)
    assert found(find, text) == {report: [("indicators", f"[{', '.join(indicators)}]")]}
    [(hit, _)] = run("indicators", text, ON, {"report": report})
    assert hit.values["subject"] == subject


def test_one_sound_indicator_keeps_the_list_apart(find: Find) -> None:
    text = focus(f"[{FOUNDATIONAL}, {INTERMEDIATE[0]}]", level="Foundational")
    assert found(find, text) == {"level": [("indicators[1]", INTERMEDIATE[0])]}


@pytest.mark.parametrize("bullet", ["", "- ", "• ", "  * "])
def test_lines_of_a_text(find: Find, bullet: str) -> None:
    lines = "".join(f"\n        {bullet}{words}" for words in (*INTERMEDIATE, FOUNDATIONAL))
    assert found(find, focus(f"|-{lines}")) == {"level": [("indicators", FOUNDATIONAL)]}


@pytest.mark.parametrize(
    ("name", "level", "report", "here"),
    [
        ("Manage Self", "Adept", "capability", "Manage Self at Adept"),
        ("Manage Self", "Adpt", "capability", "Manage Self at Adept"),
        ("Mange Self", "Proficient", "capability", "Manage Self"),
        ("Manage Self", "", "capability", "Manage Self"),
    ],
)
def test_where_it_stands(run: Run, name: str, level: str, report: str, here: str) -> None:
    [(hit, _)] = run("indicators", focus(f"[{CHALLENGES[0]}]", name, level), ON, {"report": report})
    assert hit.values["here"] == here


@pytest.mark.parametrize(("level", "reports"), [("", []), ("Proficient", []), ("Foundation", []), ("Adept", ["level"])])
def test_without_a_level_every_level_will_do(find: Find, level: str, reports: list[str]) -> None:
    assert list(found(find, focus(f"[{FOUNDATIONAL}]", level=level))) == reports


@pytest.mark.parametrize(
    ("text", "report", "placeholder", "words"),
    [
        (focus(f"[{FOUNDATIONAL}]"), "level", "subject", f'"{FOUNDATIONAL}" belongs'),
        (focus(f"[{FOUNDATIONAL}]"), "level", "found", "Foundational"),
        (focus(f"[{CHALLENGES[0]}]"), "capability", "found", "Display Resilience and Courage at Intermediate"),
        (
            focus("[Focus on key points and speak in plain English]", "Communicate Effectively", framework="nsw-2013"),
            "version",
            "found",
            "Intermediate in nsw-2020",
        ),
        (
            focus("[Adapt your existing skills to new situations]"),
            "reworded",
            "difference",
            'indicator 1 of Intermediate reads "Adapt existing skills to new situations" ("your" added)',
        ),
    ],
)
def test_words_for_the_message(run: Run, text: str, report: str, placeholder: str, words: str) -> None:
    [(hit, _)] = run("indicators", text, ON, {"report": report})
    assert hit.values[placeholder] == words


def test_the_fix_takes_the_words_of_the_framework(run: Run) -> None:
    text = focus("|\n        - Adapt your existing skills to new situations\n        - Other words of our own")
    [(hit, _)] = run("indicators", text, ON, {"report": "reworded"})
    [fix] = replacements(hit)
    assert (fix.start, fix.end, fix.text, fix.safety) == (2, 46, INTERMEDIATE[0], "unsafe")


@pytest.mark.parametrize(
    "text",
    [
        focus(f"[{FOUNDATIONAL}]", framework="nsw-2026"),
        focus(f"[{FOUNDATIONAL}]", framework="Harbour"),
        focus(f"[{FOUNDATIONAL}]", "Assets and Tools"),
        focus(f"[{FOUNDATIONAL}]", "''"),
        focus(""),
        focus("{a: b}"),
    ],
)
def test_nothing_to_compare(find: Find, text: str) -> None:
    assert found(find, text) == {}
