"""How items open, and the check kinds `verb-first` and `list-form` that rest on it."""

import json

import pytest
from conftest import LIBRARY, Find, Run

from rdlint.checks.openings import Openings

OPENINGS = Openings(LIBRARY.table("openings"))
TABLE = LIBRARY.table("openings")


@pytest.mark.parametrize(
    ("text", "form", "words", "verb"),
    [
        ("Providing timely, careful answers to visitors", "gerund", "Providing timely", "provide"),
        ("Planning and scheduling works", "gerund", "Planning and scheduling works", "plan"),
        ("Liaising with councils", "gerund", "Liaising with councils", "liaise"),
        ("Effectively managing staff", "gerund", "Effectively managing staff", "manage"),
        ("Supporting the team", "gerund", "Supporting the team", "support"),
        ("Ensuring that vehicles are safe", "gerund", "Ensuring that vehicles are", "ensure"),
        ("Leadership: leading the team", "gerund", "leading the team", "lead"),
        ("Provides cover", "third-person", "Provides cover", "provide"),
        ("Supplies the depot", "third-person", "Supplies the depot", "supply"),
        ("Reports to the manager", "third-person", "Reports to the manager", "report"),
        ("Is responsible for payroll", "third-person", "Is responsible for payroll", ""),
        ("To order spare parts", "infinitive", "To order spare parts", "order"),
        ("To effectively manage the depot", "infinitive", "To effectively manage the", "manage"),
        ("Responsible for managing the depot", "responsible", "Responsible for managing the", "manage"),
        ("Accountable for budgets", "responsible", "Accountable for budgets", ""),
        ("Able to quickly learn", "able", "Able to quickly learn", "learn"),
        ("Accurate preparation and filing of maps", "noun", "Accurate preparation and filing", "prepare"),
        ("Timely and accurate advice to the board", "noun", "Timely and accurate advice", "advise"),
        ("High level strategic advice", "noun", "High level strategic advice", "advise"),
        ("Oversight and coordination of works", "noun", "Oversight and coordination of", "oversee"),
        ("Development of plans", "noun", "Development of plans", "develop"),
        ("Monitoring of suppliers", "noun", "Monitoring of suppliers", "monitor"),
        ("Design and delivery of courses", "noun", "Design and delivery of", "design"),
        ("Review of plans", "noun", "Review of plans", "review"),
        ("Support for the team", "noun", "Support for the team", "support"),
        ("Project management of works", "noun", "Project management of works", "manage"),
        ("Stakeholder engagement", "noun", "Stakeholder engagement", "engage"),
        ("Records management and filing", "noun", "Records management and filing", "manage"),
        ("Providing advice, support and training", "gerund", "Providing advice", "provide"),
        ("Record keeping and filing", "noun", "Record keeping and filing", "keep"),
        ("Administrative support to the team", "noun", "Administrative support to the", "support"),
        ("Custody of exhibits", "noun", "Custody of exhibits", ""),
        ("Day-to-day management of the depot", "noun", "Day-to-day management of the", "manage"),
        ("• Maintenance of fleets", "noun", "Maintenance of fleets", "maintain"),
        ("2. Maintenance of fleets", "noun", "Maintenance of fleets", "maintain"),
    ],
)
def test_opens_otherwise(text: str, form: str, words: str, verb: str) -> None:
    opening = OPENINGS.judge(text)
    assert (opening.form, text[opening.start : opening.end], opening.verb) == (form, words, verb)


@pytest.mark.parametrize(
    "text",
    [
        "Process development applications",
        "Contract cleaners for the depot",
        "Lead the team",
        "Support implementation of the plan",
        "Research and report on trends",
        "Monitor budgets",
        "Champion diversity",
        "Partner with communities",
        "Liaise with councils",
        "Input data into the system",
        "Evidence decisions with data",
        "Function as a member of the team",
        "Commission works",
        "Requisition the goods",
        "Model respect",
        "Effectively and efficiently manage the depot",
        "Effectively, fairly and proactively manage complaints",
        "Dispose of records",
        "Be aware of the law",
        "Iterate designs",
        "Leadership: Lead the team",
        "Budget management – Manage the budget",
        "(a) Provide advice",
        "“Own” the roadmap",
    ],
)
def test_opens_with_a_verb(text: str) -> None:
    assert OPENINGS.judge(text).form == "imperative"


@pytest.mark.parametrize(
    "text",
    [
        "Other duties as required",
        "In consultation with the director, draft the plan",
        "Under supervision, maintain grounds",
        "Where relevant, advise staff",
        "Working with colleagues, provide advice",
        "Daily, check the register",
        "Subject to delegation, approve spending",
        "Consistent with policy, assess requests",
        "Quality assure data",
        "Quality control data",
        "Working with councils, lead programs",
        "Ensuring safety, check the vehicles",
        "Business partner with managers",
        "The role manages staff",
        "All staff are safe",
        "Competing priorities",
        "During emergencies coordinate the crew",
        "Fast and friendly",
        "Senior Field Officers supervise crews",
        "2026",
        "",
        "- ",
    ],
)
def test_nothing_is_sure(text: str) -> None:
    assert OPENINGS.judge(text).form == "unknown"


def test_the_table_is_sound() -> None:
    lists = {name: TABLE[name].split() for name in TABLE if isinstance(TABLE[name], str)}
    for name, words in lists.items():
        assert words == [word.lower() for word in words], name
        assert len(words) == len(set(words)), name
    verbs = set(lists["verbs"])
    assert set(lists["also_nouns"]) <= verbs
    assert set(lists["same_verb"]) <= set(lists["also_nouns"])
    assert {verb for verb in TABLE["nouns"].values() if verb} <= verbs
    assert {"process", "contract", "lead", "support", "research", "monitor", "champion", "partner", "liaise"} <= verbs


def accountabilities(*items: str) -> str:
    return f"key_accountabilities: {json.dumps(list(items), ensure_ascii=False)}\n"


def test_verb_first_says_what_is_wrong(run: Run) -> None:
    text = accountabilities("Accurate filing", "Monitor suppliers", "Provides cover", "Ability to drive")
    found = [
        (words, hit.values["form"], hit.values["verb"])
        for hit, words in run("verb-first", text, "key_accountabilities[*]")
    ]
    assert found == [
        ("Accurate filing", "opens with a noun", '"File"'),
        ("Provides cover", "opens as if somebody were described", '"Provide"'),
        ("Ability to drive", "opens with a noun", '"Manage" or "Advise"'),
    ]


@pytest.mark.parametrize(
    "item", ["Financial Management", "Leadership and Strategy", "Management of the following:", " ", ""]
)
def test_headings_are_left_alone(find: Find, item: str) -> None:
    assert find("verb-first", accountabilities(item, "Monitor it"), "key_accountabilities[*]") == []


@pytest.mark.parametrize(
    ("items", "odd"),
    [
        (["Balancing needs", "Meeting dates", "Able to adapt"], [2]),
        (["Balancing needs", "Meet dates"], [1]),
        (["Balance needs", "Meeting dates"], [1]),
        (["Balance needs", "To meet dates", "Adapt to change", "Responds to floods"], [1, 3]),
        (["Balancing needs", "Meeting dates", "Limited access"], []),
        (["Balancing needs", "Meeting dates", "Adaptability in winter"], []),
        (["Competing priorities", "Meet dates"], []),
        (["Balance needs", "Adapt to change"], []),
        (["Balancing needs"], []),
    ],
)
def test_list_form(find: Find, items: list[str], odd: list[int]) -> None:
    text = f"key_challenges: {json.dumps(items)}\n"
    routes = [route for route, _ in find("list-form", text, "key_challenges[*]")]
    assert routes == [f"key_challenges[{number}]" for number in odd]


def test_lists_are_compared_each_for_itself(find: Find) -> None:
    text = "key_challenges: [Balancing needs]\nkey_accountabilities: [Balance needs]\n"
    assert find("list-form", text, ["key_challenges[*]", "key_accountabilities[*]"]) == []
