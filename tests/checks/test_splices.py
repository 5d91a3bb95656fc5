"""Sentences that a comma joins, as check kind `misplaced-marks` tells them."""

import json

import pytest
from conftest import Find, Run

ON = "primary_purpose"
REPORT = {"report": "splice"}


def purpose(text: str) -> str:
    """A role description of one sentence."""
    return f"primary_purpose: {json.dumps(text, ensure_ascii=False)}\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The role is in Orange, the successful applicant will work outdoors.", "Orange, the successful"),
        ("The crew keeps ten parks, this includes the zoo.", "parks, this includes"),
        ("Keep the register of trees, this will involve visits to each park.", "trees, this will"),
        ("Strong skills in pruning, this includes tall trees.", "pruning, this includes"),
        ("You will work with people who like plants, you will lead ten of them.", "plants, you will"),
        ("The pool is open when it is hot, you can swim there.", "hot, you can"),
        ("In this role you will lead a crew, you will report to the board.", "crew, you will"),
        ("In May, the depot is shut, you can use the other one.", "shut, you can"),
        ("Interviews are held in May, if you are invited, you will be told.", "May, if you"),
        ("The works are varied, in some cases they are hard.", "varied, in some"),
        ("Crews are sent out daily, once trained, our crew reaches out to you.", "daily, once trained"),
        ("Some depots have a shop, as a manager, you would run it.", "shop, as a"),
        ("The council has ten pools, all pools are heated.", "pools, all pools"),
        ("Applications are read each month, late applications are kept.", "month, late applications"),
        ("Policies are made each year, policies are then checked.", "year, policies are"),
        ("Clear plans are given, rangers are told of them.", "given, rangers are"),
        ("The depot is new, please write to us.", "new, please write"),
        ("Training is a part of the job, however the main task is mowing.", "job, however the"),
        ("You will be based in Orange, however, during your first year you may be sent to Dubbo.", "Orange, however,"),
        ("Our crew is keen and glad, We are proud of it.", "glad, We are"),
        ("Keeping the paths open is part of the work, we all share it.", "work, we all"),
        ("This is a job for someone who loves plants, we train you well.", "plants, we train"),
        ("Rangers are called by phone, if you are not called you have to wait.", "phone, if you"),
        (
            "The form is due on Friday, applications received after that day will not be read.",
            "Friday, applications received",
        ),
        ("Do not send the form, it is not needed.", "form, it is"),
        ("To apply please write to us, applications close on Friday.", "us, applications close"),
        ("The ranger reports to the Manager, the Manager reports to the Director.", "Manager, the Manager"),
        ("Rangers must keep to the code, failure to do so may cost them the job.", "code, failure to"),
        ("If successful you will have a test, this will be paid for.", "test, this will"),
        ("The role is new, as such you will plan it.", "new, as such"),
        ("Parks NSW looks after ten parks, we also run two zoos.", "parks, we also"),
        ("The depot has a new shed in 2026, find more details here.", "2026, find more"),
    ],
)
def test_found(run: Run, text: str, words: str) -> None:
    [(hit, _)] = run("misplaced-marks", purpose(text), ON, REPORT)
    assert text[hit.start : hit.end].startswith(words)


@pytest.mark.parametrize(
    "text",
    [
        "Put simply, our aim is to plant trees. Generally speaking, the pool is warm.",
        "If you like plants, you will like it. As soon as you start, you will be trained.",
        "In the event that you are late, you should call. In case you lost the key, you can ask.",
        "The more you mow, the more it is fun. This is about more than trees, it is about people.",
        "You will see that, when it rains, the pool is shut.",
        "We know that if it rains, the pool is shut. This means when it rains, the pool is shut.",
        "The depot is small and, in winter, it is cold. The park is open, but after the first frost, it is shut.",
        "You can, of course, contact us. The role is, we think, new.",
        "Read the guide, apply for the key and open the gate. Your role is to plan works, apply for grants and mow.",
        "You can browse through the plans, read the short one and ask.",
        "The crew has a shed, the ranger has a hut and the board has a room.",
        "You plan, you plant, you prune. Do not forget, the gate is shut.",
        "Working with the crew, you will mow. Looking at the plan, this is hard.",
        "Assuming the gate is open, you may go in.",
        "It is not only a park, it is a home. This isn't a job, it's a calling.",
        "The parks, pools and zoos of the town are open, and you may go in.",
        "Since both pools are full, one of them is shut. To save time, one of them is shut.",
        "For the full list, please ask. The tools are known - for the full list, please ask.",
        "Our crews (in most cases, they are small) keep the parks.",
        "The role needs skill, care and patience, this being a zoo.",
        "Skills in mowing, pruning and digging, the three parts of it, are needed.",
        "Depending on the season, this may include mowing. For new crews, this means a test.",
        "The hub lends toys, as is the custom. The crew mows, as do we.",
        "The depot is remote, and however you travel, it takes a day",
        "Some days are long, some are short",
        "You lead, we follow",
        "It is rare, for example, that a claim is paid at once",
        "Suffice to say, the work is hard",
        "This is why, from the start, the crew has met weekly",
        "It is likely, as the report notes, that costs will rise",
        "The plan was dropped as, in practice, the crew was too small",
        "Usually, this takes a week, and generally, they reply",
    ],
)
def test_sound(find: Find, text: str) -> None:
    assert find("misplaced-marks", purpose(text), ON, REPORT) == []
