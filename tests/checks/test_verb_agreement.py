"""The check kind `verb-agreement`."""

import json

import pytest
from conftest import Run

from rdlint.model import Replacement

ON = "primary_purpose"


def purpose(text: str) -> str:
    """A role description of one sentence."""
    return f"primary_purpose: {json.dumps(text, ensure_ascii=False)}\n"


def found(run: Run, text: str) -> list[tuple[str, str]]:
    """The words of each hit, and the text with its fix."""
    pairs = []
    for hit, words in run("verb-agreement", purpose(text), ON):
        [fix] = hit.replacements
        assert isinstance(fix, Replacement)
        pairs.append((words, text[: fix.start] + fix.text + text[fix.end :]))
    return pairs


@pytest.mark.parametrize(
    ("text", "words", "mended"),
    [
        ("The role provide care", "role provide", "The role provides care"),
        ("This position report to the board", "position report", "This position reports to the board"),
        ("The Senior Ranger lead the team", "Ranger lead", "The Senior Ranger leads the team"),
        ("when the manager require help", "manager require", "when the manager requires help"),
        ("Every ranger have a plan", "ranger have", "Every ranger has a plan"),
        ("The branch provide advice", "branch provide", "The branch provides advice"),
        ("The NPDU plan and prioritise works", "NPDU plan", "The NPDU plans and prioritise works"),
        ("Draw up a plan which help visitors", "plan which help", "Draw up a plan which helps visitors"),
        ("a role that are based in Dubbo", "role that are", "a role that is based in Dubbo"),
        ("Advise rangers who manages the camp", "rangers who manages", "Advise rangers who manage the camp"),
        ("Staff who is on call", "Staff who is", "Staff who are on call"),
        ("An apprentice who work outdoors", "apprentice who work", "An apprentice who works outdoors"),
        ("A nurse who work nights", "nurse who work", "A nurse who works nights"),
        ("There is opportunities to learn", "There is", "There are opportunities to learn"),
        ("There is two depots", "There is", "There are two depots"),
        ("There are also the owner's fee", "There are", "There is also the owner's fee"),
        ("You provides care", "You provides", "You provide care"),
        ("They has a plan", "They has", "They have a plan"),
        ("It provide care for trees", "It provide", "It provides care for trees"),
        ("The rangers is on call", "rangers is", "The rangers are on call"),
        ("Communication skills is essential", "skills is", "Communication skills are essential"),
        ("Ensure all records is kept", "records is", "Ensure all records are kept"),
        (
            "ensuring confidentiality, privacy and integrity of records is maintained",
            "confidentiality, privacy and integrity of records is",
            "ensuring confidentiality, privacy and integrity of records are maintained",
        ),
        (
            "Experience and knowledge is required",
            "Experience and knowledge is",
            "Experience and knowledge are required",
        ),
        (
            "The role, which report to the board, is new",
            "role, which report",
            "The role, which reports to the board, is new",
        ),
        ("Ensure equipment are kept", "equipment are", "Ensure equipment is kept"),
        (
            "The duties of the role includes driving",
            "duties of the role includes",
            "The duties of the role include driving",
        ),
        ("Maintain systems that supports payroll", "systems that supports", "Maintain systems that support payroll"),
    ],
)
def test_slips(run: Run, text: str, words: str, mended: str) -> None:
    assert found(run, text) == [(words, mended)]


@pytest.mark.parametrize(
    "text",
    [
        "Help the team meet its goals; make the role work; require that the role provide care",
        "The staff provide care; the police manage it; our team are happy; the council have a plan",
        "the range of tools that is offered; People, parks and places is the theme of the plan",
        "nurses who work nights; a team of nurses who work outdoors",
        "a range of parks that are open; one of the rangers who leads; a system of records that holds permits",
        "a plan and a map that help visitors; parks on a river that flood; a team that provide care",
        "There are a number of parks, there is a park and two depots, there are a ranger and a cook",
        "Does the role provide care? Should the manager require help, call. The role's duties are many.",
        "Working with children is required; a knowledge of systems is useful; the delivery of services is key",
        "Sydney Trains provides buses. National Parks is part of it. Twelve weeks is a long time.",
        "Health and safety is essential; research and development is required",
        "The park rangers love and the depots they use",
        "What matters is care. The support you provide is needed.",
        "Staff and equipment are kept safe. The needs of the client are met. The Friends of the Park manages it.",
    ],
)
def test_sound(run: Run, text: str) -> None:
    assert found(run, text) == []


@pytest.mark.parametrize(
    ("text", "words", "mended"),
    [
        ("This are a rare chance", "This are", "This is a rare chance"),
        ("If this are so, call", "this are", "If this is so, call"),
        ("These is our parks", "These is", "These are our parks"),
        ("You is a keen gardener", "You is", "You are a keen gardener"),
        ("As a guide, you has a key", "you has", "As a guide, you have a key"),
        ("the tour you is planning", "you is", "the tour you are planning"),
        ("If you needs help, call", "you needs", "If you need help, call"),
        ("We recruits staff", "We recruits", "We recruit staff"),
        ("While it are open", "it are", "While it is open"),
        ("Help you decides on a tree", "you decides", "Help you decide on a tree"),
        ("You and your crew has keys", "You and your crew has", "You and your crew have keys"),
        ("Dubbo Hospital are open", "Dubbo Hospital are", "Dubbo Hospital is open"),
        ("City of Dubbo have two parks", "City of Dubbo have", "City of Dubbo has two parks"),
        (
            "Western Health Service (WHS) are open",
            "Western Health Service (WHS) are",
            "Western Health Service (WHS) is open",
        ),
        (
            "Fires for which it or the ranger are responsible",
            "it or the ranger are",
            "Fires for which it or the ranger is responsible",
        ),
        ("The planting plan are a long one", "The planting plan are", "The planting plan is a long one"),
        ("an agency that help growers", "agency that help", "an agency that helps growers"),
        (
            "Deliver modern and friendly services that helps growers",
            "services that helps",
            "Deliver modern and friendly services that help growers",
        ),
        ("Describe how your work are done", "your work are", "Describe how your work is done"),
    ],
)
def test_wider_slips(run: Run, text: str, words: str, mended: str) -> None:
    assert found(run, text) == [(words, mended)]


@pytest.mark.parametrize(
    "text",
    [
        "If the plan were sound, it would hold; if it were so, we would know",
        "What suits you makes us glad; the parks before it have gone",
        "The council have a plan; our Parks team are happy; a team that provide care",
        "Instructions on how to do this are given on the page",
        "The care of those near you has a cost",
        "Parks and the depot or the library are open",
        "The crew who cut the track used hand tools",
        "A driver who hit the gate reported it",
        "Management are committed to safe work",
        "Senior management are asked first",
        "Working weekends attracts a loading",
        "Leading crews takes patience",
        "The agency spend is under review",
        "The site build must be safe",
        "If this were so, we would plant again",
        "It is vital that each ranger have a radio",
        "The rules require that the officer have a map",
        "The press have asked for the plan",
        "Plans for the use of the park which were adopted in May apply",
        "If training were free, more would come",
        "The idea that work ends at five is wrong",
        "The wall which lay in the path was moved",
    ],
)
def test_wider_sound(run: Run, text: str) -> None:
    assert found(run, text) == []


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("Ensure that all SES personnel and equipment is tracked", [("all SES personnel and equipment is", "are")]),
        ("Records and equipment is stored in the shed", [("Records and equipment is", "are")]),
        ("The quality of our parks depend on the crews", [("The quality of our parks depend", "depends")]),
        ("The list of tasks are reviewed by the Board", [("The list of tasks are", "is")]),
        ("The level of care are high", [("The level of care are", "is")]),
        ("The role description and further information on the pool is available here", [("pool is", "are")]),
        ("There are position available at the pool", [("There are", "is")]),
        ("Ensure the ranger follow the rules", [("ranger follow", "follows")]),
        ("The library offer exhibitions to schools", [("library offer", "offers")]),
        ("The rangers do works in parks and reserves that includes weeding", [("reserves that includes", "include")]),
        ("We use maps and tools that makes the work easy", [("tools that makes", "make")]),
        ("Write papers which explains the options", [("papers which explains", "explain")]),
        ("You will be notified of jobs that matches your skills", [("jobs that matches", "match")]),
        ("A plan that suit you", [("plan that suit", "suits")]),
        ("A diverse and inclusive place which reflect the town", [("place which reflect", "reflects")]),
        ("A budget that cover five depots", [("budget that cover", "covers")]),
        ("A crew member who need support", [("member who need", "needs")]),
        ("The person who hold the key lives here", [("person who hold", "holds")]),
        ("A candidate who have a licence", [("candidate who have", "has")]),
        ("How does we help you", [("does", "do")]),
        ("Are this the job for you", [("Are", "is")]),
        ("Interviews is to be held in May", [("Interviews is", "are")]),
    ],
)
def test_subjects_further_on(run: Run, text: str, slips: list[tuple[str, str]]) -> None:
    source = f"primary_purpose: {json.dumps(text)}\n"
    hits = run("verb-agreement", source, "primary_purpose")
    assert [(words, hit.values["use"]) for hit, words in hits] == slips


@pytest.mark.parametrize(
    "text",
    [
        "All personnel and equipment are tracked; the care of people who depend on us is what matters",
        "The quality of parks people rely on is high; what the level of care and the cost are is for the Board",
        "The amount of time and money are limited; the volume of calls and their length are counted",
        "There are staff, plant and tools; there are position descriptions; there are plant and tools",
        "The role description and the map are available",
        "A nurse who in winter works nights; a ranger who put care first; a person who read law",
        "The fact that value people see in parks matters",
        "The library use policy is new; the library support officers and volunteers meet",
        "People we train and you decide on; somebody like you decides",
    ],
)
def test_subjects_further_on_sound(run: Run, text: str) -> None:
    assert run("verb-agreement", f"primary_purpose: {json.dumps(text)}\n", "primary_purpose") == []
