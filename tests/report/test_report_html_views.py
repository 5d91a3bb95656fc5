"""The views of the HTML page: by role description, by agency, by rule, with the prose of the rules."""

from html_page_reading import ROLE, page, rule, words
from html_tree import Element
from report_results import file_of

from rdlint.report.html_page.places import in_words
from rdlint.report.html_page.prose import prose, with_code
from rdlint.rulebook.page import RulePage


def test_agencies_are_one_whatever_their_case() -> None:
    files = [
        file_of("title: A\nagency: Harbour Trust\n", "A", name="a.yaml"),
        file_of("title: B\nagency: HARBOUR  TRUST\n", name="b.yaml"),
        file_of("title: C\ndepartment: Department of Parks\n", "C", name="c.yaml"),
        file_of("title: D\n", "D", name="d.yaml"),
    ]
    root = page(*files)
    assert [(words(fold.all("h3")[0]), len(fold.one("tbody").all("tr"))) for fold in root.all("details", "agency")] == [
        ("Department of Parks", 1),
        ("Harbour Trust", 2),
        ("No agency named", 1),
    ]
    assert [option.text for option in root.by_id("by-agency").all("option")] == [
        "All agencies",
        "Department of Parks",
        "Harbour Trust",
        "No agency named",
    ]
    assert not page(files[3]).all("details", "agency")
    assert not [each for each in page(files[3]) if each.attributes.get("value") == "agencies"]


def test_rules_with_their_text_and_their_places() -> None:
    file = file_of(ROLE, "places", "Clerk", authority=(("GUIDE", "Words"), ("ACT", "")), basis="law")
    text = RulePage("It looks at {words}.", "Because.", "- Write `one`.\n- Write **two**.")
    silent = rule("missing-agency", summary="No agency.")
    rules = {"wrong-word": rule(in_force=("2020-01-31", None)), "missing-agency": silent}
    root = page(file, rules=rules, pages={"wrong-word": text}, not_run={"late": "in force from 2027-01-01"})
    fold = root.by_id("rule-wrong-word")
    assert words(fold.one("summary")) == "A word is wrong.2 warningswrong-word · in 1 role description"
    assert [words(part) for part in fold.one("div", "text").children if isinstance(part, Element)] == [
        "What it checks",
        "It looks at <words>.",
        "Why",
        "Because.",
        "How to fix it",
        "Write one.Write two.",
        "Basis",
        "Law. An Act, a Rule or a determination asks for it. In force from 31 January 2020.",
        "Guide to role descriptions, Words (A Commission, 2020)Harbour Employment Act 2013 (Parliament)",
    ]
    assert fold.one("div", "text").one("a").attributes["href"] == "https://example.org"
    assert [words(item) for item in fold.one("div", "occurrences").all("li")] == [
        "Clerk, line 5: places",
        "Clerk, line 1: Clerk",
    ]
    assert [words(each) for each in root.by_id("rules").all("details", "others")] == [
        "1 rule found nothingNo agency. missing-agency",
        "1 rule did not runlate: in force from 2027-01-01",
    ]


def test_a_rule_that_failed_after_it_spoke() -> None:
    root = page(file_of(ROLE, "places", help="Mend {it}."))
    assert words(root.by_id("rule-wrong-word").one("h3")) == "Wrong word"
    assert "How to fix it Mend <it>. Basis" in " ".join(
        words(part) for part in root.one("div", "text").children if isinstance(part, Element)
    )


def test_files_that_are_no_role_descriptions_say_so() -> None:
    files = [
        file_of("a: [", "a", name="broken.yaml", status="unreadable"),
        file_of("a: b", "a", name="other.yaml", status="not-a-role-description"),
        file_of("waivers: []", "waivers", name="rdlint-waivers.yaml", status="waivers"),
    ]
    root = page(*files)
    assert [words(fold.all("h3")[0]) for fold in root.all("details", "role")] == [
        "broken.yaml",
        "other.yaml",
        "The file of waivers",
    ]
    assert words(root.all("p", "facts")[1]) == "This file is not a role description"
    assert words(root.one("p", "judged")).startswith("3 files")


def test_nothing_found_and_nothing_checked() -> None:
    root = page(file_of(ROLE))
    assert words(root.one("details", "clean")) == "1 file without findingsClerk roles/clerk.yaml"
    assert root.one("title").text == "Role descriptions: no findings"
    assert "Nothing was checked" in words(page().by_id("roles"))


def test_a_run_over_what_changed_says_since_when() -> None:
    compared = "judged by the rules of 30 June 2026, compared with main"
    assert words(page(file_of(ROLE), since="main").one("p", "judged")).endswith(compared)
    assert "No role description has changed." in words(page(since="main").by_id("roles"))
    assert "Nothing was checked" in words(page(since="main", exit_code=3).by_id("roles"))


def test_only_a_short_page_is_open_from_the_start() -> None:
    files = [file_of(ROLE, *["places"] * 50, name=f"{number}.yaml") for number in range(4)]
    assert all("open" in role.attributes for role in page(*files[:2]).all("details", "role"))
    assert not any("open" in role.attributes for role in page(*files).all("details", "role"))


def test_routes_in_words() -> None:
    assert in_words(("key_accountabilities", 3)) == "Key accountabilities, item 4"
    assert in_words(("capabilities", "focus", 0, "level")) == "Capabilities, Focus, item 1, Level"
    assert in_words(("anzsco_code",)) == "ANZSCO code"
    assert in_words(()) == ""


def test_prose_of_rules() -> None:
    text = (
        "One `a` and\n**two**, _three_ of 5 * 3.\n\n- item `{x}`\n  goes on\n- next\n\n1. first\n2. second\n\n"
        "```yaml\na: <b>\n```"
    )
    assert prose(text) == (
        "<p>One <code>a</code> and <strong>two</strong>, <em>three</em> of 5 * 3.</p>"
        "<ul><li>item <code>&lt;x&gt;</code> goes on</li><li>next</li></ul>"
        "<ol><li>first</li><li>second</li></ol>"
        "<pre><code>a: &lt;b&gt;\n</code></pre>"
    )
    assert prose("in the year\n2022. A code") == "<p>in the year 2022. A code</p>"
    assert prose("```\nnever closed") == "<p>``` never closed</p>"
    assert prose("see [the guide](guide.md) <b>") == "<p>see the guide &lt;b&gt;</p>"
    assert with_code("**a** `b` <c>") == "**a** <code>b</code> &lt;c&gt;"
