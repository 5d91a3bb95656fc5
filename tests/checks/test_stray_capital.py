"""The check kind `stray-capital`: an ordinary word with a capital inside a sentence."""

import pytest
from conftest import Find, Run

from rdlint.model import Replacement

ON = "primary_purpose"
WORDS = {"things": "stakeholders rosters guidelines duties", "units": "compliance planning", "deeds": "ensure manage"}


def purpose(text: str) -> str:
    """A role description of one sentence."""
    return f'primary_purpose: "{text}"\n'


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Work with Stakeholders in the region each day.", "with Stakeholders"),
        ("Prepare clear Rosters for the crews.", "clear Rosters"),
        ("Prepare Rosters for the crews of the pool.", "Prepare Rosters"),
        ("Ensure Compliance with the plan of the park.", "Ensure Compliance"),
        ("Open the pool and Ensure that it is safe.", "and Ensure"),
        ("Prepare The roster for crossing supervisors.", "Prepare The"),
        ("Look after tools And machines in the shed.", "tools And"),
        ("The manager Of the pool opens it.", "manager Of"),
        ("Keep an open door for the crews; Supporting staff each day.", "; Supporting"),
        ("Look after parks and pools, Including the zoo in town.", ", Including"),
        ("Look after parks and pools, And mow the lawns there.", ", And"),
        ("Be able to Evaluate the pumps of the depot.", "to Evaluate"),
        ("Or Click apply now to join the crew here.", "Or Click"),
        ("You have strong written and Verbal skills for this.", "and Verbal"),
        ("Excellent Communication skills and a calm manner.", "Excellent Communication"),
        ("Look after the crew and prepare Rosters.", "prepare Rosters"),
        ("Help each day with Stakeholders (the Friends of the Zoo) here.", "with Stakeholders"),
    ],
)
def test_found(run: Run, text: str, words: str) -> None:
    [(hit, _)] = run("stray-capital", purpose(text), ON, WORDS)
    assert text[hit.start : hit.end] == words
    [fix] = hit.replacements
    assert isinstance(fix, Replacement)
    assert fix.text == words.split()[1].lower()


@pytest.mark.parametrize(
    "text",
    [
        "Stakeholders of the pool come first. Rosters come second.",
        "Duties of the role. Manage the pool: Rosters, plans.",
        "About the role Manage the pool and open it.",
        "Essential requirements Rosters of all crews are known.",
        "Keep to the Guidelines that were named above.",
        "Read the Statement of Duties before the first day.",
        "Work with Compliance on the plan of the park.",
        "Ask at the Planning counter for a form.",
        "Follow the Rosters Policy and the Guidelines Manual.",
        "Meet Stakeholders Australia and its members often.",
        "WORK WITH STAKEHOLDERS IN THE REGION EACH DAY",
        "Work with STAKEHOLDERS in the region each day.",
        "Knowledge Of The Rosters Act",
        "Strong Excel skills and good Auslan skills are of use.",
        "Excellent Communication Skills and Ability to Work in a Team.",
        "Access to Develop Services is through the portal.",
        "Write to the Head of Stakeholders. Keep to the Guidelines.",
        "Visit the park. And then the zoo opens its gates.",
        "For the Rosters",
        "Plan the works; Lead the crews; Supporting staff in need.",
        "Our values: We act fairly; We act as one.",
        "Ask for Places to Swim, And So On, in the park.",
    ],
)
def test_near_misses(find: Find, text: str) -> None:
    assert find("stray-capital", purpose(text), ON, WORDS) == []
