"""The check kind `verb-forms`."""

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
    for hit, words in run("verb-forms", purpose(text), ON):
        [fix] = hit.replacements
        assert isinstance(fix, Replacement)
        pairs.append((words, text[: fix.start] + fix.text + text[fix.end :]))
    return pairs


@pytest.mark.parametrize(
    ("text", "words", "mended"),
    [
        ("The gardener will provides shade", "will provides", "The gardener will provide shade"),
        ("You can also supports the team", "can also supports", "You can also support the team"),
        ("She will working with us", "will working", "She will work with us"),
        ("Applicants must has a licence", "must has", "Applicants must have a licence"),
        ("It aims to provides shade", "aims to provides", "It aims to provide shade"),
        ("Work to ensured the care of trees", "to ensured", "Work to ensure the care of trees"),
        ("Ability to working at heights", "Ability to working", "Ability to work at heights"),
        ("Help to keeping the beach clean", "Help to keeping", "Help to keep the beach clean"),
        (
            "Be accountable for ensure that gates shut",
            "accountable for ensure",
            "Be accountable for ensuring that gates shut",
        ),
        ("The gardener is require to work", "is require", "The gardener is required to work"),
        ("Plans must be prepare each week", "be prepare", "Plans must be prepared each week"),
        ("The depot is base in Dubbo", "is base", "The depot is based in Dubbo"),
        ("She has develop a plan", "has develop", "She has developed a plan"),
        ("The role does not requires a licence", "does not requires", "The role does not require a licence"),
        ("Work as require by law", "as require by", "Work as required by law"),
        (
            "Meet the standards define by the council",
            "standards define by",
            "Meet the standards defined by the council",
        ),
        ("Be responsible for manage the nursery", "responsible for manage", "Be responsible for managing the nursery"),
        ("Help by provide a map", "by provide", "Help by providing a map"),
        ("Assist in prepare the beds", "Assist in prepare", "Assist in preparing the beds"),
        ("Ability to works alone", "Ability to works", "Ability to work alone"),
        ("Other duties as require.", "as require", "Other duties as required."),
        ("Assist with prepare new beds", "Assist with prepare", "Assist with preparing new beds"),
        ("Reports are prepare each week", "are prepare", "Reports are prepared each week"),
    ],
)
def test_slips(run: Run, text: str, words: str, mended: str) -> None:
    assert found(run, text) == [(words, mended)]


@pytest.mark.parametrize(
    "text",
    [
        "will provide, can work, must have, may be required; the will provides for it; in May working hours grow",
        "committed to providing shade; prior to planting; in addition to assigned duties; exposure to varied work",
        "the branch you report to provides shade; the people you work with provide shade",
        "can be read, must be put, has set, is set by; How will planning be done?",
        "Lead by example; helps rangers manage by the book; such as request by mail",
        "The staff we have include rangers; a range of design work; responsible for design work",
        "Contribute to improved services; respond to requests the public make",
        "What the need is depends on the season",
    ],
)
def test_sound(run: Run, text: str) -> None:
    assert found(run, text) == []


@pytest.mark.parametrize(
    ("text", "words", "mended"),
    [
        ("You are eager to working outdoors", "to working", "You are eager to work outdoors"),
        ("They are not able to selected the trees", "to selected", "They are not able to select the trees"),
        ("Enable you to applying in time", "to applying", "Enable you to apply in time"),
        ("Reforms to improving the council", "to improving", "Reforms to improve the council"),
        ("You can chose a tour", "can chose", "You can choose a tour"),
        ("Crews may helps with tours", "may helps", "Crews may help with tours"),
        ("Applicants must obtained certification", "must obtained", "Applicants must obtain certification"),
        ("He must undergoing a check", "must undergoing", "He must undergo a check"),
        ("Do you wants to help?", "Do you wants", "Do you want to help?"),
        ("Should you has a question, call us", "Should you has", "Should you have a question, call us"),
        (
            "While maintain the beds, keep the paths open",
            "While maintain",
            "While maintaining the beds, keep the paths open",
        ),
        ("As a result of make a plan", "of make", "As a result of making a plan"),
        (
            "We are committed to ensure that trees last",
            "committed to ensure",
            "We are committed to ensuring that trees last",
        ),
        ("We look forward to hear from you", "forward to hear", "We look forward to hearing from you"),
        ("A small crew lead by a ranger", "lead by", "A small crew led by a ranger"),
    ],
)
def test_wider_slips(run: Run, text: str, words: str, mended: str) -> None:
    assert found(run, text) == [(words, mended)]


@pytest.mark.parametrize(
    "text",
    [
        "The people you work with provide a service, and those who stand by maintain it",
        "Our commitment to providing care, an approach to managing risk, and a barrier to achieving goals",
        "Identify risks to successfully achieving goals; from mentoring rangers to creating trails",
        "As required to existing clients; welcome to growing Dubbo",
        "How to guides; what is in need of repair; lead by a good example, will lead by doing",
        "What can meeting times tell us? Can ranging crews help?",
        "What we do now affects the town",
        "How well our crews do depends on the weather",
        "The week of 19 May saw floods",
        "Visitors agree to searches of their bags",
        "The secret to keeping trees is water",
        "Check the pool and, if need be, close it",
        "This goes some way to explaining the delay",
    ],
)
def test_wider_sound(run: Run, text: str) -> None:
    assert found(run, text) == []


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("Duties include greet visitors and clean up", [("include greet", "greeting")]),
        ("The role involves to manage a pool", [("involves to manage", "")]),
        ("Your work includes answering calls, sort the mail and greet visitors", [("and greet", "greeting")]),
        ("Experience in leading walks, prepare maps and teaching", [(", prepare", "preparing")]),
        ("Rangers skilled at manage plant", [("skilled at manage", "managing")]),
        ("A crew focused on deliver results", [("focused on deliver", "delivering")]),
        ("Before apply, read the guide", [("Before apply", "applying")]),
        ("Enjoy to work outdoors", [("Enjoy to work", "")]),
        ("Ability of overseeing a pool", [("Ability of overseeing", "")]),
        ("Proven experience manage a depot", [("experience manage", "managing")]),
        ("Contribute to develop the trails", [("Contribute to develop", "developing")]),
        ("Help visitors understands the map", [("Help visitors understands", "understand")]),
        ("We help you building a garden", [("help you building", "build")]),
        ("Please contacting the hub", [("Please contacting", "contact")]),
        ("A ranger who is willing working nights", [("willing working", "to work")]),
        ("The crew did not received the map", [("did not received", "receive")]),
        ("The ranger will works with schools", [("will works", "work")]),
        ("The council is seek a planner", [("is seek", "seeking")]),
        ("We're look for a cook", [("We're look", "looking")]),
        ("You'll needs a torch", [("You'll needs", "need")]),
        ("Visitors must be sign in at the gate", [("be sign", "signed")]),
        ("The lawns are perform in rows", [("are perform", "performed")]),
        ("A planner invested in create parks", [("invested in create", "creating")]),
        ("We do this by bring crews together", [("by bring", "bringing")]),
        ("The crew works to resolved them", [("to resolved", "resolve")]),
        ("Rangers walk the trails to met the goals", [("to met", "meet")]),
        ("So as to providing shade", [("to providing", "provide")]),
    ],
)
def test_named_deeds(run: Run, text: str, slips: list[tuple[str, str]]) -> None:
    source = f"primary_purpose: {json.dumps(text)}\n"
    hits = run("verb-forms", source, "primary_purpose")
    assert [(words, hit.values["use"]) for hit, words in hits] == slips


@pytest.mark.parametrize(
    "text",
    [
        "Those involved manage their own plots; the costs involved reduce each year",
        "Duties include managing the pool; greet visitors",
        "Duties include: greet visitors",
        "It will be work in progress; there will be work in many depots",
        "Before lead times change, tell us; when park gates close, go home",
        "Parks people enjoy to the full; help others plans for the day",
        "Experience in teaching or training; develop and deliver courses",
        "Have the ability of a good cook; please see the map, please note",
        "Help visitors' plans succeed; help you garden; help us during the storm",
        "Be willing to work nights, and able to garden",
    ],
)
def test_named_deeds_sound(run: Run, text: str) -> None:
    assert run("verb-forms", f"primary_purpose: {json.dumps(text)}\n", "primary_purpose") == []
