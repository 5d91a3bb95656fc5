"""The check kind `misplaced-marks`."""

import json

import pytest
from conftest import Find, Run

from rdlint.model import Replacement

ON = "primary_purpose"


def purpose(text: str) -> str:
    """A role description of one sentence."""
    return f"primary_purpose: {json.dumps(text, ensure_ascii=False)}\n"


@pytest.mark.parametrize(
    ("report", "text", "words"),
    [
        ("colon", "To do this you must;", "must;"),
        ("colon", "In this role you should have;", "have;"),
        ("colon", "Duties include; planting and mowing", "include; planting"),
        ("colon", "Skills such as; planning", "as; planning"),
        ("colon", "You are responsible for; the store", "for; the"),
        ("colon", "The hub consists of three areas; Loans, Toys and Maps", "areas; Loans"),
        ("colon", "Do the following duties; mowing", "duties; mowing"),
        ("splits", "See to the delivery of; assigned plants", "of; assigned"),
        ("splits", "In this role you, will prune", "you, will"),
        ("splits", "The Depot Manager, is in charge", "Manager, is"),
        ("splits", "The successful applicant, must drive", "applicant, must"),
        ("splits", "Ensure, that tools are sharp", "Ensure, that"),
        ("splits", "Tools such as, mowers", "as, mowers"),
        ("splits", "Work in accordance, with the plan", "accordance, with"),
        ("splits", "Write reports and, brief the board", "and, brief"),
        ("splits", "Sell plants, to internal and external clients", "plants, to"),
        ("date", "Effective 1 March 2025. The depot is shut.", "Effective 1 March 2025. The"),
        ("splice", "You plan the rounds, you lead the team.", "rounds, you lead"),
        ("splice", "This role is new, you will like it.", "new, you will"),
        ("splice", "The team is small, however, it serves ten towns.", "small, however, it"),
        ("splice", "The hub lends toys, this depot is for tools.", "toys, this depot"),
        ("splice", "The works are listed below however you can ask", "below however you"),
        ("splice", "The team is small, however it is keen.", "small, however it"),
        ("colon", "Ask our branches; Parks, Pools and Roads", "branches; Parks"),
        ("splits", "Responsible for, the works program", "for, the"),
        ("splits", "Send a letter, (preferably by email) to the depot", "letter, (preferably"),
        ("splits", "Care for plants, (including trees) and lawns", "plants, (including"),
        ("splits", "Hold a degree in botany (or alike) and;", ") and;"),
        ("run-on", "There is parking at the depot Note: it is free", "depot Note"),
        ("run-on", "Pay is set by the award of the parks in 2024 You'll be paid weekly", "2024 You'll be"),
        ("run-on", "The depot serves ten towns in the west We're proud of it", "west We're proud"),
        ("splits", "Define the tasks, or duties of the crew.", "tasks, or"),
        ("splits", "We want suitably qualified, and experienced rangers for the team.", "qualified, and"),
        ("splits", "Provide support, and guidance to the crews.", "support, and"),
        ("splits", "Provide technical advice, and practical help to the crews.", "advice, and"),
        ("splits", "Develop, and implement plans for the gardens.", "Develop, and"),
        ("splits", "Be in charge of managing, and monitoring budgets.", "managing, and"),
        ("splits", "The crew removes, and replaces broken pumps.", "removes, and"),
        ("splits", "High level written, and verbal communication skills.", "written, and"),
        ("splits", "Answer calls from visitors; including complaints.", "visitors; including"),
        ("splits", "Order goods; such as pens and paper.", "goods; such"),
        ("splits", "We care for parks; gardens and pools in ten towns.", "parks; gardens"),
        ("splits", "Keep notes/records, concerning the safety of plant.", "records, concerning"),
        ("splits", "Critically reviewing, maintenance plans and costs.", "reviewing, maintenance"),
        ("splits", "Roads, parks or library jobs, are also open.", "jobs, are"),
        ("splits", "Local people who meet the needs of this job, are asked to apply.", "job, are"),
        ("splits", "This position, is based in Orange, but involves travel.", "position, is"),
        ("splits", "The nursery is, one of our oldest gardens.", "is, one"),
        ("splice", "The role is small however crews may swap shifts.", "small however crews"),
        ("splice", "The depot is shut, therefore please call us.", "shut, therefore please"),
        ("run-on", "Clearly tells others of goals Acknowledges mistakes and learns.", "goals Acknowledges mistakes"),
        ("unended", "The depot is in the west. It is open each day. We will sell plants in spring", "in spring"),
        (
            "unended",
            "The depot is in the west. It is open daily. Click here to read more on our Network",
            "our Network",
        ),
        ("splits", "We are looking for, a ranger", "for, a"),
        ("splits", "Ability to, work with people", "to, work"),
        ("splits", "Experience in, leading crews", "in, leading"),
        ("splits", "Based in, our depot", "in, our"),
        ("splits", "The role manages, a small crew", "manages, a"),
        ("splits", "The crew plans, builds and maintains, the parks", "maintains, the"),
        ("splits", "You will have, a degree in botany", "have, a"),
        ("splits", "The officer provides, advice to residents", "provides, advice"),
        ("splits", "The role involves, leading a crew", "involves, leading"),
        ("splits", "Your role will, include rosters", "will, include"),
        ("splits", "Excellent written, and verbal skills", "written, and"),
        ("splits", "Give advice to internal, and external clients", "internal, and"),
        ("splits", "Staff at the depot, are required to wear boots", "depot, are"),
        ("splits", "Applicants who are late, will not be heard", "late, will"),
        ("splits", "This position, reports to the Manager Parks and Pools", "position, reports"),
        ("splits", "Please note, that we are shut", "note, that"),
        ("splits", "It is essential, that you like plants", "essential, that"),
        ("splits", "There are two levels, that will differ", "levels, that"),
        ("splits", "To be considered you, must like plants", "you, must"),
        ("splits", "Tools such as: saws and axes", "as: saws"),
        ("splits", "Plan, grow, and, sell plants", "and, sell"),
        ("splits", "maintaining, a range of tools", "maintaining, a"),
        ("splits", "A degree, in planning", "degree, in"),
        (
            "unpaired",
            "The Western Depot, for the purposes of this plan is new",
            "Depot, for the purposes of this plan is",
        ),
        ("unpaired", "The pool, which is open in May is near the park", "pool, which is open in May is"),
        ("unpaired", "You work with, and understand people of all ages", "with, and understand people of"),
        ("unpaired", "The depot, in Orange is shut", "depot, in Orange is"),
        ("unpaired", "Show knowledge of, and skill in the craft", "of, and skill in"),
        ("splice", "Some of the works are told below however you can ask for more", "below however you"),
        ("splice", "Name two referees, one of these should be your manager", "referees, one of these should"),
        ("splice", "Applications close soon, apply now", "soon, apply now"),
        ("splice", "The role is in Orange, there is some travel", "Orange, there is"),
        ("splice", "We offer good pay, we also train you", "pay, we also"),
        ("splice", "You will need a licence, a medical check is needed too", "licence, a medical"),
        ("splice", "Interviews are held in May, shortlisted applicants will be called", "May, shortlisted applicants"),
        ("colon", "We have two jobs available; Park Ranger and Pool Guard", "available; Park"),
        ("run-on", "The crew will lead the works Applicants must hold a licence", "works Applicants must"),
        ("run-on", "The depot serves towns Please write to us", "towns Please write"),
        ("question", "Are you keen on plants. Write to us.", "plants."),
        ("question", "If you like plants, why not write to us.", "us."),
        (
            "unpaired",
            "The work includes, but is not limited to trees, pots and tools",
            "includes, but is not limited to trees",
        ),
        ("unpaired", "Care for plants including, but not limited to figs", "including, but not limited to figs"),
        ("run-on", "The branch serves the gardens of ten towns It also runs pools", "towns It also"),
        ("run-on", "The branch serves the gardens of ten towns The pool is new", "towns The pool"),
    ],
)
def test_slip(run: Run, report: str, text: str, words: str) -> None:
    [(hit, _)] = run("misplaced-marks", purpose(text), ON, {"report": report})
    assert text[hit.start : hit.end] == words


@pytest.mark.parametrize(
    ("report", "text", "right"),
    [
        ("colon", "you will;", "you will:"),
        ("splits", "role you, will prune", "role you will prune"),
        ("date", "From 1 May 2025. It is shut", "From 1 May 2025, It is shut"),
        ("splice", "You plan works, you lead crews.", "You plan works; you lead crews."),
        ("question", "Do you like plants.", "Do you like plants?"),
    ],
)
def test_fix(run: Run, report: str, text: str, right: str) -> None:
    [(hit, _)] = run("misplaced-marks", purpose(text), ON, {"report": report})
    [fix] = hit.replacements
    assert isinstance(fix, Replacement)
    assert text[: fix.start] + fix.text + text[fix.end :] == right


@pytest.mark.parametrize(
    ("report", "text"),
    [
        ("colon", "Jobs are open for up to 18 months in ACT; NSW; Victoria."),
        ("colon", "plan the rounds; lead as they will; it is up to them"),
        ("colon", "the team you work with; the plants you have; what we need;"),
        ("colon", "ask how old they are; then answer; rest as you must; and go"),
        ("splits", "If they ask you, will you help? The people who, like you, will prune"),
        ("splits", "Plants such as, but not limited to, figs; as such, as agreed, sell"),
        ("splits", "The manager, who leads, will brief. The officer, or delegate, will sign."),
        ("splits", "The depot, Orange, will close. All staff, including rangers, must go."),
        ("splits", "plants, and, where needed, tools; able, to a high standard, to prune"),
        ("splits", "The plans, reports and files; a; b; and c"),
        ("splits", "from staff, to internal and external groups"),
        ("splits", "The pool is old, and staff in the yard want a new one."),
        ("splits", "Great pay, and plenty of leave. Work hard, and rest. He came early, and often."),
        ("splits", "Read the notes, and sign them. Manage the depot, and staff will follow."),
        ("splits", "Rangers work with councils, and councils fund them. Plan for wind, and rain will follow."),
        ("splits", "Buy pots, tools, and seeds. Use the tools, and store them. By day, and night."),
        ("splits", "They own three depots; which are they? The parks; which are ours; and the pools"),
        (
            "splits",
            "Mow lawns; prune shrubs. Parks are ours; gardens and pools are not. Parks; gardens; pools and ponds",
        ),
        ("splits", "Developing, testing and selling tools. Monitoring, evaluation and reports of works."),
        ("splits", "The manager asked, regarding the pump, to wait. In parks, pools and gardens, will you help?"),
        ("splits", "Rangers, gardeners and cooks, all from Orange, are paid. The reason is, one of the pumps broke."),
        ("splits", "The depot, was it said, is shut, and the depot, as you know, is old"),
        ("splice", "Decide however staff may see it. However many rangers come, go on."),
        ("unended", "The depot is old. We sell plants in the yard in spring"),
        ("unended", "It is open each day. It is in the west. To find out more read this: the plan of the Parks"),
        ("unended", "The depot is in the west. It is open each day. Manager of the Parks Team"),
        ("date", "1 March 2025. The depot shut. From 1 March 2025 it is shut."),
        ("splice", "If you like plants, you will like it. As you know, we are new."),
        ("splice", "You plan, you plant, you prune. The first time it runs, it will leak."),
        ("splice", "In 2024, however, it was shut. The depot, however, is old."),
        ("splice", "You will see what we do when we are here, you will."),
        ("splice", "The hub lends books, the depot lends tools and the barn lends toys."),
        ("splice", "This is a depot, the largest in the west. The pool is shut in winter, this being the cold season."),
        ("splice", "Do it however you like; the plan is, therefore, new"),
        ("colon", "Solve Problems, Deliver Results; Finance, Assets and Tools"),
        ("splits", "The people you work with, the places you see, and the skills you gain matter"),
        ("splits", "When you sign in, the guard waves. Before you start, the manager explains the rules."),
        ("splits", "As you lead, the crew learns. The tools you manage, the crews you lead matter."),
        ("splits", "The role is varied, and strategic work is part of it. The Director, Parks, is here."),
        ("splits", "In this role, will you lead? In Orange, is there a pool? Subject to rain, will be held."),
        ("splits", "We agree, that said, with the plan, and a degree, in addition to a licence, helps"),
        ("splits", "For more, please write. What we look for, above all, is care."),
        ("splits", "Planning, growing and selling, the three parts of it, take time"),
        ("splice", "To apply, please write. If you are keen, there is a test. In May, a test will be held."),
        ("splice", "Skills, training and experience are needed. For some roles, training will be given."),
        (
            "unpaired",
            "Areas the managers need help with, and the tools they need; the crew, who are few and travel, is new",
        ),
        ("unpaired", "The people you care for, and the crews you lead, like it"),
        ("unpaired", "The depot, in Orange, is shut. Show knowledge of, and skill in, the craft"),
        ("unpaired", "The rangers, for example guides, are keen, and in May we rest"),
        (
            "question",
            "Are you keen? Do write. Have them call you. Do your best. Have your boots on. We ask why not.",
        ),
        ("unpaired", "It includes, but is not limited to, figs. Figs including, but not limited to: elms"),
        ("run-on", "About us We run parks. The plan of the branch for all towns You Can Grow"),
        ("run-on", "serves the gardens of ten towns. It is new, and the work of IT is done"),
        ("splits", "Roads that serve us day in, day out and year in, year out"),
        ("splits", "Call us, (02) 5550 1234, (b) write, (who can come)"),
        ("run-on", "Please Note: it is free"),
        ("run-on", "Parking Note: it is free"),
    ],
)
def test_sound(find: Find, report: str, text: str) -> None:
    assert find("misplaced-marks", purpose(text), ON, {"report": report}) == []
