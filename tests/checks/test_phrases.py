"""The check kind `phrases`, its notation, and the tables of wrong words."""

import json
from functools import cache
from typing import Any

import pytest
from conftest import BY_NAME, Find, Run
from hits import replacements

from rdlint.checks.phrase_language import PhraseError, read_phrase, why_unreadable
from rdlint.resources import rules_dir
from rdlint.rulebook.markdown import read_rule_file

ON = "primary_purpose"


def purpose(text: str) -> str:
    """A role description of one sentence."""
    return f"primary_purpose: {json.dumps(text, ensure_ascii=False)}\n"


@pytest.mark.parametrize(
    ("phrase", "text", "words", "wrong"),
    [
        ("customer centre", "the Customer  Centre", "Customer  Centre", "Customer  Centre"),
        ("customer {centre,center}", "a customer center", "customer center", "customer center"),
        ("{head office,branch}", "the head\noffice", "head\noffice", "head\noffice"),
        ("{head office,branch}", "the branch", "branch", "branch"),
        ("[* {manger,mangers}] of", "line manger of it", "line manger of", "line manger"),
        ("plays * role", "it plays several role", "plays several role", "plays several role"),
        ("plays a (very) big role", "plays a very big role", "plays a very big role", "plays a very big role"),
        ("plays a (very) big role", "plays a big role", "plays a big role", "plays a big role"),
        ("[places] {a,an} * role", "Places an odd role", "Places an odd role", "Places"),
        ("enquiries, [complains]", "all enquiries, complains", "enquiries, complains", "complains"),
        ("[it's] own", "it’s own", "it’s own", "it’s"),
        ("[form] time to time", "form time to time.", "form time to time", "form"),
    ],
)
def test_notation(run: Run, phrase: str, text: str, words: str, wrong: str) -> None:
    parameters = {"phrases": [{"find": phrase, "use": "x"}]}
    [(hit, _)] = run("phrases", purpose(text), ON, parameters)
    assert text[hit.start : hit.end] == words
    [fix] = replacements(hit)
    assert text[fix.start : fix.end] == wrong


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("centre", "epicentre call-centre centres centre-led"),
        ("plays * role", "plays role, plays a big role"),
        ("enquiries, complains", "enquiries complains"),
        ("enquiries complains", "enquiries, complains"),
        ("plays a (very) big role", "plays a rather big role"),
        ("dubbo", "Write to jobs.dubbo@example.com or see https://dubbo.example.com"),
    ],
)
def test_near_misses_of_the_notation(find: Find, phrase: str, text: str) -> None:
    assert find("phrases", purpose(text), ON, {"phrases": [{"find": phrase, "use": "x"}]}) == []


NO_PHRASES = [
    *("", "*", "[a] [b]", "[a", "a]", "{a,b", "(a", "* *", "}", "]a[", "a {,} b", "a ( ) b", "<noun>", "a <nuon>"),
    *("a !{b c,d}", "(<start>) a", "[customer [ {centre,center}", "a {b,<end>}", "a (and <plural>)"),
]


@pytest.mark.parametrize("phrase", NO_PHRASES)
def test_no_phrase(phrase: str) -> None:
    with pytest.raises(PhraseError):
        read_phrase(phrase)


@pytest.mark.parametrize("phrase", NO_PHRASES)
@pytest.mark.parametrize(
    ("kind", "parameters"),
    [
        ("phrases", {"phrases": [{"find": "a b", "use": "c"}, {"find": "PHRASE", "use": "c"}]}),
        ("form-text", {"anywhere": ["a b", "PHRASE"]}),
        ("form-text", {"anywhere": ["a b"], "openings": ["PHRASE"]}),
    ],
)
def test_a_rule_with_no_phrase_is_refused_before_it_runs(kind: str, parameters: dict[str, Any], phrase: str) -> None:
    refuse = BY_NAME[kind].refuse
    assert refuse is not None
    given = json.loads(json.dumps(parameters).replace('"PHRASE"', json.dumps(phrase)))
    assert repr(phrase) in (refuse(given) or "")
    assert refuse(json.loads(json.dumps(parameters).replace("PHRASE", "sound"))) is None


@pytest.mark.parametrize(
    ("phrase", "text", "words"),
    [
        ("range of <noun>", "a range of service here", "range of service"),
        ("range of <plural>", "a range of services here", "range of services"),
        ("will <verb-s>", "it will provides help", "will provides"),
        ("be !<participle> by", "be manage by us", "be manage by"),
        ("be !{done,made} by", "be manage by us", "be manage by"),
        ("<only verb> the depot", "ensure the depot", "ensure the depot"),
        ("<mainly noun> the depot", "supervision the depot", "supervision the depot"),
        ("works (<adverb>) with", "works closely with us", "works closely with"),
        ("works ({very,most}) well", "works most well with us", "works most well"),
        ("=act of", "Act of act of", "act of"),
        ("={SES,RFS} crew", "ses crew, SES crew", "SES crew"),
        ("<start> works with", "She works with us. Works with them", "Works with"),
        ("works with <end>", "who works with them, works with. Then", "works with"),
        ("<number> year", "a 5 year plan", "5 year"),
        ("the e.g. of", "the e.g. of it", "the e.g. of"),
        ("a/b of", "a / b of it", "a / b of"),
        ("{a,the very} big team", "the very big team", "the very big team"),
        ("very (big) (old) depot", "very old depot", "very old depot"),
    ],
)
def test_classes_and_edges(find: Find, phrase: str, text: str, words: str) -> None:
    assert find("phrases", purpose(text), ON, {"phrases": [{"find": phrase, "use": "x"}]}) == [(ON, words)]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("range of <plural>", "a range of advice, a range of, services"),
        ("<only noun> the depot", "plan the depot"),
        ("be !{done,made} by", "be done by, be, by"),
        ("be * by", "be, by"),
        ("=act of", "Act of"),
        ("<start> works with", "She works with us"),
        ("works with <end>", "works with them"),
        ("very (big) depot", "very big old depot"),
    ],
)
def test_near_misses_of_classes_and_edges(find: Find, phrase: str, text: str) -> None:
    assert find("phrases", purpose(text), ON, {"phrases": [{"find": phrase, "use": "x"}]}) == []


@pytest.mark.parametrize(
    ("row", "text", "mended"),
    [
        ({"find": "[places] a * role", "use": "plays"}, "Places a key role", "Plays a key role"),
        ({"find": "[PLACES] a role", "use": "plays"}, "PLACES A ROLE", "PLAYS A ROLE"),
        ({"find": "responsible [] the", "use": "for"}, "is responsible  the team", "is responsible for  the team"),
        ({"find": "[] responsible for", "use": "is"}, "Responsible for it", "is Responsible for it"),
        ({"find": "as [a] such", "use": ""}, "as a such", "as such"),
        ({"find": "[very] big", "use": ""}, "Very big", "big"),
        ({"find": "able [<mainly verb>]", "use": "to ~"}, "able provide it", "able to provide it"),
    ],
)
def test_what_the_fix_leaves(run: Run, row: dict[str, str], text: str, mended: str) -> None:
    [(hit, _)] = run("phrases", purpose(text), ON, {"phrases": [row], "fix": "unsafe"})
    [fix] = replacements(hit)
    assert text[: fix.start] + fix.text + text[fix.end :] == mended
    assert fix.safety == "unsafe"


def test_exceptions_of_a_row(find: Find) -> None:
    row = {"find": "supervision [] the", "use": "of", "unless": ["under (<adjective>) supervision the", "such *"]}
    text = "Under close supervision the officer acts; such supervision the day; supervision the depot"
    assert find("phrases", purpose(text), ON, {"phrases": [row]}) == [(ON, "supervision the")]


def test_a_gap_needs_the_word_that_is_missing() -> None:
    refuse = BY_NAME["phrases"].refuse
    assert refuse is not None
    assert "which word is missing" in (refuse({"phrases": [{"find": "responsible [] the", "use": ""}]}) or "")
    assert "is not a phrase" in (refuse({"phrases": [{"find": "a b", "use": "c", "unless": ["[a"]}]}) or "")


def test_not_across_two_texts(find: Find) -> None:
    text = "key_challenges:\n  - It places\n  - a key role\n"
    assert find("phrases", text, "key_challenges[*]", {"phrases": [{"find": "places a key role", "use": "x"}]}) == []


def test_one_finding_for_one_word(find: Find) -> None:
    rows = [{"find": "manage [complains]", "use": "complaints"}, {"find": "[complains] process", "use": "complaints"}]
    hits = find("phrases", purpose("Manage complains process"), ON, {"phrases": rows})
    assert hits == [("primary_purpose", "Manage complains")]


@cache
def table() -> dict[str, Any]:
    names = ("wrong-word", "wrong-small-word", "confused-noun-and-verb")
    headers = [read_rule_file(rules_dir() / "wording" / f"{name}.md").header for name in names]
    return {"phrases": [row for header in headers for row in header["with"]["phrases"]]}


def test_every_phrase_of_the_rule_can_be_read() -> None:
    rows = table()["phrases"]
    assert why_unreadable(phrase for row in rows for phrase in (row["find"], *row.get("unless", ()))) is None


@pytest.mark.parametrize(
    ("text", "words", "use"),
    [
        ("The officer places an integral role in it", "places an integral role", "plays"),
        ("Places a very unusual role", "Places a very unusual role", "Plays"),
        ("will place a vital role in", "place a vital role", "play"),
        ("has placed a central role", "placed a central role", "played"),
        ("Ensure enquiries, complains and issues are captured", "enquiries, complains", "complaints"),
        ("respond to customer complains", "to customer complains", "complaints"),
        ("resolve complains", "resolve complains", "complaints"),
        ("reports to the manger", "the manger", "manager"),
        ("Mange the team", "Mange the", "Manage"),
        ("to asses applications", "to asses", "assess"),
        ("across the pubic sector", "pubic", "public"),
        ("improve staff moral", "staff moral", "morale"),
        ("Principle Engineer", "Principle Engineer", "Principal"),
        ("complimentary capabilities", "complimentary capabilities", "complementary"),
        ("insure that", "insure that", "ensure"),
        ("provide expert advise", "provide expert advise", "advice"),
        ("will advice the Board", "will advice", "advise"),
        ("with it’s own budget", "it’s own", "its"),
        ("Maybe required to travel", "Maybe required", "May be"),
        ("office stationary", "office stationary", "stationery"),
        ("breath of experience", "breath of experience", "breadth"),
        ("causal staff", "causal staff", "casual"),
        ("rather then", "rather then", "than"),
        ("was lead by", "was lead by", "led"),
        ("answer any inquires", "any inquires", "inquiries"),
        ("Compliant handling", "Compliant handling", "Complaint"),
        ("in line with best practise", "best practise", "practice"),
        ("whist they are away", "whist", "whilst"),
        ("as a such", "as a such", "as such"),
    ],
)
def test_wrong_words(run: Run, text: str, words: str, use: str) -> None:
    [(hit, shown)] = run("phrases", purpose(text), ON, table())
    assert (shown, hit.values["use"]) == (words, use)


@pytest.mark.parametrize(
    "text",
    [
        "plays an integral role",
        "places a new role in each region and a role description in each file",
        "when a customer complains, or queries or complains about a decision",
        "a resident who complains and requests a refund",
        "report to the manager",
        "treat mange and ticks in wildlife",
        "access the file, assess the risks",
        "moral obligations of staff",
        "principal engineer, in principle",
        "insure vehicles",
        "advise the director and give advice and support",
        "it's important; its own",
        "may be required, maybe",
        "stationary vehicles",
        "causal factors",
        "a key roll-out, the payroll",
        "from time to time, and then",
        "will lead by example",
        "compliment the team, complementary skills",
        "who inquires about any compliant process",
        "as a substitute, as such",
    ],
)
def test_right_words(find: Find, text: str) -> None:
    assert find("phrases", purpose(text), ON, table()) == []


@pytest.mark.parametrize(
    ("find", "use", "text", "put"),
    [
        ("$ <number> [=Million]", "million", "It costs $2 Million.", "million"),
        ("[={Ipad,IPad}]", "iPad", "An Ipad is there.", "iPad"),
        ("[on line]", "online", "On line forms.", "Online"),
    ],
)
def test_where_only_the_capitals_are_wrong_they_are_put_as_the_table_has_them(
    run: Run, find: str, use: str, text: str, put: str
) -> None:
    found = run("phrases", purpose(text), ON, {"phrases": [{"find": find, "use": use}]})
    assert [hit.values["use"] for hit, _ in found] == [put]
