"""The check kind `spacing`."""

import json

import pytest
from conftest import Find, Run

from rdlint.model import Replacement

ON = "primary_purpose"


def purpose(text: str) -> str:
    """A role description of one sentence."""
    return f"primary_purpose: {json.dumps(text, ensure_ascii=False)}\n"


def mended(run: Run, find: str, text: str) -> list[str]:
    """The text after each finding's fix."""
    hits = run("spacing", purpose(text), ON, {"find": find})
    result = []
    for hit, _ in hits:
        [fix] = hit.replacements
        assert isinstance(fix, Replacement)
        assert fix.safety == "safe"
        result.append(text[: fix.start] + fix.text + text[fix.end :])
    return result


@pytest.mark.parametrize(
    ("find", "text", "right"),
    [
        ("double-space", "keep  records", "keep records"),
        ("double-space", "keep   all  records", "keep all records"),
        ("double-space", "keep\u00a0 records", "keep records"),
        ("double-space", "keep\t\trecords", "keep records"),
        ("double-space", "Head of the  Branch for trees", "Head of the Branch for trees"),
        ("double-space", "in New  South Wales", "in New South Wales"),
        ("double-space", "plans,  budgets", "plans, budgets"),
        ("double-space", "dash -  here", "dash - here"),
        ("space-before-punctuation", "plans , budgets", "plans, budgets"),
        ("space-before-punctuation", "plans  , budgets", "plans, budgets"),
        ("space-before-punctuation", "plans ,budgets", "plans, budgets"),
        ("space-before-punctuation", "the end .", "the end."),
        ("space-before-punctuation", "the end . Next", "the end. Next"),
        ("space-before-punctuation", "( note )", "(note)"),
        ("space-before-punctuation", "list :\nitem", "list:\nitem"),
        ("space-before-punctuation", "pens etc. , paper", "pens etc., paper"),
        ("space-before-punctuation", "in .NET , too", "in .NET, too"),
        ("space-after-punctuation", "Dubbo,Orange", "Dubbo, Orange"),
        ("space-after-punctuation", "plans;budgets;bills", "plans; budgets; bills"),
        ("space-after-punctuation", "don't,won't", "don't, won't"),
        ("space-after-punctuation", "pens etc.,paper", "pens etc., paper"),
        ("space-after-punctuation", "(WHS),risk", "(WHS), risk"),
        ("space-after-punctuation", "2019,and", "2019, and"),
        ("space-before-punctuation", "the “ Clean Up” day", "the “Clean Up” day"),
        ("space-before-punctuation", "the end .Next", "the end. Next"),
        ("space-after-punctuation", "the depots.The nursery", "the depots. The nursery"),
        ("space-after-punctuation", "the depots.they", "the depots. they"),
        ("space-after-punctuation", "are you keen?Write", "are you keen? Write"),
        ("space-after-punctuation", "Location:Dubbo", "Location: Dubbo"),
        ("space-after-punctuation", "$70,000.The pay", "$70,000. The pay"),
        ("space-after-punctuation", "a)Manage it", "a) Manage it"),
        ("space-after-punctuation", "(WHS)and tools", "(WHS) and tools"),
        ("space-after-punctuation", "the test(with a swim) first", "the test (with a swim) first"),
        ("space-after-punctuation", "5years in", "5 years in"),
        ("space-after-punctuation", "$70,000p.a. plus", "$70,000 p.a. plus"),
        ("space-after-punctuation", "from 8:30a.m. on", "from 8:30 a.m. on"),
        ("space-inside", "checks/ visits", "checks/visits"),
        ("space-inside", "paper /files", "paper/files"),
        ("space-inside", "co- ordinate", "co-ordinate"),
        ("space-inside", "client- focused", "client-focused"),
        ("space-inside", "high- profile pools", "high-profile pools"),
        ("space-inside", "the pool- this is the largest", "the pool - this is the largest"),
        ("space-inside", "visitors- old and new", "visitors - old and new"),
        ("space-inside", "pay $5 -$6", "pay $5 - $6"),
        ("space-inside", "plants– and", "plants – and"),
        ("space-inside", "Parks &Pools", "Parks & Pools"),
        ("space-inside", "$ 70,000", "$70,000"),
        ("space-inside", "the 1 st of", "the 1st of"),
        ("space-inside", "the driver 's door", "the driver's door"),
        ("space-inside", "the driver’ s door", "the driver’s door"),
        ("space-after-punctuation", "the plan(500 words at most)", "the plan (500 words at most)"),
        ("space-after-punctuation", "a 38hour week of 9day rosters", "a 38 hour week of 9 day rosters"),
        ("space-after-punctuation", "travel 30kms a week", "travel 30 km a week"),
        ("space-after-punctuation", "from$85,000to $95,000", "from $85,000 to $95,000"),
        ("space-after-punctuation", "30 June,2025 or date:12 May", "30 June, 2025 or date: 12 May"),
        ("space-after-punctuation", "by 12May 2025", "by 12 May 2025"),
        ("space-after-punctuation", "ten,(10) rangers", "ten, (10) rangers"),
        ("space-after-punctuation", "rounds&tools", "rounds & tools"),
        ("space-after-punctuation", "crew (10 staff)and", "crew (10 staff) and"),
        ("space-before-punctuation", "help the team :to plan", "help the team: to plan"),
        ("space-before-punctuation", "$85,000 .00", "$85,000.00"),
        ("space-before-punctuation", "the team ,10 staff", "the team, 10 staff"),
        ("space-inside", "$70,000+super", "$70,000 + super"),
        ("space-inside", "$95, 000 a year", "$95,000 a year"),
        ("space-inside", "see www. example.org", "see www.example.org"),
        ("space-inside", "sam@ example.org", "sam@example.org"),
        ("space-inside", "7:00 am -3:30pm", "7:00 am - 3:30pm"),
        ("stray-punctuation", "on time., and", "on time. and"),
        ("space-inside", "$70,000 +super", "$70,000 + super"),
        ("stray-punctuation", "apply now!!!", "apply now!"),
        ("stray-punctuation", "done, .", "done."),
        ("stray-punctuation", "done. .", "done."),
        ("stray-punctuation", "done..", "done."),
        ("stray-punctuation", "pens ,, paper", "pens, paper"),
        ("stray-punctuation", "pens;, paper", "pens; paper"),
        ("stray-punctuation", "list:.", "list."),
        ("stray-punctuation", "parks.! Go", "parks! Go"),
        ("stray-punctuation", "parks,!", "parks!"),
        ("space-after-punctuation", "of 38/hrs each", "of 38 hrs each"),
        ("space-after-punctuation", "of 6/months", "of 6 months"),
        ("space-inside", "one and/or two, three and / or four", "one and/or two, three and/or four"),
        ("stray-punctuation", "one , , two", "one, two"),
        ("stray-punctuation", "so what?. Go", "so what? Go"),
        ("stray-punctuation", "You will:-", "You will:"),
        ("stray-punctuation", "work with: - crews", "work with: crews"),
        ("space-before-punctuation", "about 5 % of", "about 5% of"),
        ("space-inside", "$80,000 p. a. plus", "$80,000 p.a. plus"),
        ("space-inside", "at 9 : 30 am each", "at 9:30 am each"),
        ("space-after-punctuation", "files 2041,2042", "files 2041, 2042"),
        ("space-after-punctuation", "grades 3,4 and", "grades 3, 4 and"),
        ("space-after-punctuation", "see Dr.Park", "see Dr. Park"),
    ],
)
def test_one_slip(run: Run, find: str, text: str, right: str) -> None:
    assert mended(run, find, text) == [right]


@pytest.mark.parametrize(
    ("find", "text"),
    [
        ("double-space", "end.  Next"),
        ("stray-punctuation", "pens etc.! Go"),
        ("stray-punctuation", "a range of: -5 to 10"),
        ("space-inside", "Level 3: 10 am to 5 pm, page p. 12, a ratio of 1 : 40"),
        ("space-after-punctuation", "at (1,2), 12,345 files, sections 3,500"),
        ("double-space", "Care and Kindness  Listen to others"),
        ("space-after-punctuation", "$38/hrs, 24/7 hours, 40/hour, 12.5/hours, 5/hours/days"),
        ("space-inside", "one and / or two"),
        ("double-space", "Note:  next"),
        ("double-space", "one\n  two\n\nthree"),
        ("double-space", "  lead and tail  "),
        ("double-space", "1.  one\n-  two\n(a)  three\n•  four"),
        ("double-space", "plans  , budgets"),
        ("double-space", "tab\there"),
        ("space-before-punctuation", "use .NET tools, see .gov.au"),
        ("space-before-punctuation", "a ratio of 1 : 4 at 10 : 30, or 5 , 000"),
        ("space-before-punctuation", "and so on ... or … (or)"),
        ("space-before-punctuation", "50% and / or"),
        ("space-before-punctuation", "one , , two"),
        ("space-before-punctuation", "one\n, two"),
        ("space-before-punctuation", "smile :)"),
        ("space-after-punctuation", "1,000 and a,b"),
        ("space-after-punctuation", "see https://maps.example.com/?q=dubbo,orange;wagga"),
        ("space-after-punctuation", "write to a@example.com,b@example.com"),
        ("space-after-punctuation", "plans &amp;budgets"),
        ("space-after-punctuation", "plans,\nbudgets"),
        ("space-after-punctuation", "in Node.js, ASP.NET and .NET for Data.NSW, e.g.this"),
        ("space-after-punctuation", "officer(s), (re)design, section 14(2)(a)of, 10:30, 1:4"),
        ("space-after-punctuation", "www.example.com/a?Plan=b or https://a.example/x:Plan or a.Plan@b.example"),
        ("space-after-punctuation", "9am-5pm, 20km, 24hr care, 12month, Ref:ABC123, J.Smith, U.S.A"),
        ("space-inside", "short- and long-term, two- to three-year, pre-, mid- or post-work"),
        ("space-inside", "and/or, plan - lead, plan – lead, 1/2 - 3/4, R & D"),
        ("space-inside", "- plan\n-lead\n– go"),
        ("space-inside", "go to /parks, cold of -5, the 't' key, the officers' shed, rock 'n' roll"),
        ("space-inside", "5 St Johns Road, 1st"),
        ("stray-punctuation", "pens, paper, etc., and ink ..."),
        ("stray-punctuation", "pens, paper, ... and ink,..."),
        ("stray-punctuation", "wait.... or . . . or a. . ."),
        ("stray-punctuation", "Pty Ltd., Y.M.C.A.; 5..10 ../up"),
        ("stray-punctuation", "“Yes.”. (Done.)."),
        ("stray-punctuation", "why?! what?..."),
        ("stray-punctuation", "approx., Dept., incl., govt., etc.,"),
        ("space-after-punctuation", "R&D, AUD$5, A$5, US$7, member(s)and"),
        ("space-inside", "C++, A+, age 5+, $95, 12 people"),
    ],
)
def test_near_misses(run: Run, find: str, text: str) -> None:
    assert mended(run, find, text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("one two three  four five six", ["two three  four five"]),
        ("one two  three four  five six", ["one two  three four  five six"]),
        ("one  two three four five  six", ["one  two three", "four five  six"]),
        ("one\ntwo  three\nfour", ["two  three"]),
    ],
)
def test_words_that_are_shown(run: Run, text: str, words: list[str]) -> None:
    hits = run("spacing", purpose(text), ON, {"find": "double-space"})
    assert [text[hit.start : hit.end] for hit, _ in hits] == words


def test_not_across_two_texts(find: Find) -> None:
    text = "key_challenges: ['to the ', ' team', 'one', ', two']\n"
    for slip in ("double-space", "space-before-punctuation", "stray-punctuation"):
        assert find("spacing", text, "key_challenges[*]", {"find": slip}) == []


def test_every_style_of_text(find: Find) -> None:
    text = "primary_purpose: >-\n  Keep the  records\n  of  the bank\n"
    assert find("spacing", text, ON, {"find": "double-space"}) == [
        ("primary_purpose", "Keep the  records\n  of  the bank")
    ]
