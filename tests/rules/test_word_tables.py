"""The tables of wrong words: slips that they find, and sound sentences that look like slips."""

import json
from datetime import date
from functools import cache

import pytest

from rdlint.engine.check import Checker
from rdlint.plugins import load_plugins
from rdlint.reference.library import Library
from rdlint.resources import rules_dir
from rdlint.rulebook.load import load_rulebook
from rdlint.rulebook.pack import RulePack
from rdlint.source import compose, decode_source

TABLES = (
    "wrong-word",
    "wrong-small-word",
    "wrong-word-form",
    "mistaken-word-class",
    "wrong-preposition",
    "confused-noun-and-verb",
    "nonstandard-wording",
    "joined-word",
    "split-word",
    "split-word-in-context",
    "missing-capital",
    "misspelt-product-name",
    "missing-hyphen",
    "misplaced-hyphen",
    "stray-capital",
)


@cache
def checker() -> Checker:
    """A checker with the rules of this file alone."""
    plugins, library = load_plugins(discover=False), Library()
    sources = {source.key: frozenset(source.clauses) for source in library.sources}
    book = load_rulebook([RulePack("", rules_dir())], plugins.kinds, lambda: sources)
    return Checker([book.rules[name] for name in TABLES], plugins.kinds, library, date(2026, 6, 30))


def found(text: str) -> list[tuple[str, str]]:
    """The rule and the words of every finding in a sentence."""
    source = f"title: Officer\nprimary_purpose: {json.dumps(text, ensure_ascii=False)}\n"
    document = compose(decode_source(source.encode(), "role.yaml"))
    return [(finding.rule, finding.quote) for finding in checker().check(document).findings]


@pytest.mark.parametrize(
    ("rule", "text", "words"),
    [
        ("wrong-word", "Record each customer compliant in the log.", "each customer compliant"),
        ("wrong-word", "Work must be fully complaint with legislation.", "fully complaint with"),
        ("wrong-word", "Ensure compliant with park rules.", "Ensure compliant with"),
        ("wrong-word", "Lodge passenger complains with the depot.", "Lodge passenger complains"),
        ("wrong-word", "Report to the Parks Manger each week.", "Parks Manger"),
        ("wrong-word", "Act as the principle contact for growers.", "principle contact"),
        ("wrong-word", "Apply the guiding principals of the library.", "guiding principals"),
        ("wrong-word", "The principals of natural justice apply.", "principals of natural"),
        ("wrong-word", "The walk was lead by elders.", "was lead by"),
        ("wrong-word", "Order stationary and stamps for the registry.", "stationary and stamps"),
        ("wrong-word", "Changes may adversely effect growers.", "adversely effect"),
        ("wrong-word", "The plan takes affect in May.", "takes affect"),
        ("wrong-word", "Do not loose sight of the aim.", "not loose sight"),
        ("wrong-word", "Seek legal council on leases.", "legal council"),
        ("wrong-word", "Complementary parking is offered to guests.", "Complementary parking"),
        ("wrong-word", "Keep abreast of relevant statues and codes.", "relevant statues"),
        ("wrong-word", "A full compliment of lifeguards is on duty.", "full compliment of"),
        ("wrong-word", "Must be able to compete all forms.", "to compete all"),
        ("wrong-word", "Balance multiple and completing priorities.", "completing priorities"),
        ("wrong-word", "Work in a timely manor at all times.", "timely manor"),
        ("wrong-word", "Aboriginal and Torres Straight Islander people", "Torres Straight"),
        ("wrong-word", "Hold a Work With Children Check.", "Work With Children Check"),
        ("wrong-word", "An equal employee opportunity council", "equal employee opportunity"),
        ("wrong-word", "Operate under the relevant polices and codes.", "relevant polices"),
        ("wrong-word", "Ensue that pools are safe.", "Ensue that"),
        ("wrong-word", "Undertake data entry and filling of plans in the filling system.", "filling system"),
        ("wrong-word", "The vacancy is filed by a casual.", "vacancy is filed"),
        ("wrong-word", "Use a wide rang of tools.", "wide rang of"),
        ("wrong-word", "Provide costumer service at the desk.", "costumer service"),
        ("wrong-small-word", "Help families meet there needs.", "meet there needs"),
        ("wrong-small-word", "If their is a fire, ring the bell.", "their is"),
        ("wrong-small-word", "The zoo looks after it's visitors.", "after it's visitors"),
        ("wrong-small-word", "Its important that gates are shut.", "Its important that"),
        ("wrong-small-word", "We want people to join and build you career.", "you career"),
        ("wrong-small-word", "Your will lead the crew.", "Your will lead"),
        ("wrong-small-word", "Applicants who's skills match will be asked.", "who's skills"),
        ("wrong-small-word", "Serve more then forty growers.", "more then forty"),
        ("wrong-small-word", "Answer calls form all growers.", "calls form all"),
        ("wrong-small-word", "Collect keys form each depot.", "keys form each"),
        ("wrong-small-word", "Report too the ranger.", "too the"),
        ("wrong-small-word", "A range if tasks", "A range if tasks"),
        ("wrong-small-word", "One of more tickets are held.", "One of more"),
        ("wrong-small-word", "The role in responsible for pools.", "role in responsible"),
        ("wrong-small-word", "Other duties has required", "duties has required"),
        ("wrong-small-word", "It will by required at weekends.", "will by required"),
        ("wrong-small-word", "Join us in and inclusive workplace.", "in and inclusive workplace"),
        ("wrong-small-word", "Results were delivered though the use of drones.", "delivered though the"),
        ("wrong-small-word", "Talk about whether conditions with crews.", "whether conditions"),
        ("wrong-small-word", "It is a workplace were everyone learns.", "workplace were everyone"),
        ("wrong-word-form", "Strong leader skills are needed.", "Strong leader skills"),
        ("wrong-word-form", "An experience gardener is wanted.", "An experience gardener"),
        ("wrong-word-form", "We are a detailed oriented crew.", "detailed oriented"),
        ("wrong-word-form", "Act in a confidentiality manner.", "in a confidentiality manner"),
        ("wrong-small-word", "Offer a wide range or library tours.", "wide range or"),
        ("wrong-small-word", "You travel though the reserve.", "travel though the"),
        ("wrong-small-word", "Bring you skills to the depot.", "Bring you skills"),
        ("wrong-small-word", "The garden is know for its roses.", "is know for"),
        ("wrong-small-word", "At lest two years in a depot.", "At lest two"),
        ("wrong-preposition", "Acts on the behalf of the curator.", "on the behalf of"),
        ("wrong-preposition", "Be aware on the risks of heat.", "Be aware on the"),
        ("wrong-word", "The curator is a role modal for guides.", "role modal"),
        ("wrong-word", "Other duties as direct by the curator.", "as direct by"),
        ("wrong-word-form", "Advise on ecological sustainable development.", "ecological sustainable"),
        ("mistaken-word-class", "The ability to effective communicate is valued.", "to effective communicate"),
        ("wrong-word-form", "The ranger is responsibility for huts.", "is responsibility for"),
        ("wrong-word-form", "The guide must be ability to swim.", "be ability"),
        ("wrong-preposition", "Comply to all rules.", "Comply to all"),
        ("wrong-preposition", "Adhere with the code.", "Adhere with"),
        ("wrong-preposition", "Work in relation with leases.", "in relation with"),
        ("confused-noun-and-verb", "The ranger will advice visitors.", "will advice"),
        ("confused-noun-and-verb", "Software licenses and permits are kept.", "Software licenses"),
        ("confused-noun-and-verb", "Hold a full license to drive.", "full license"),
        ("confused-noun-and-verb", "Share evidence-based practises with schools.", "evidence-based practises"),
        ("confused-noun-and-verb", "Help with the data analyse of counts.", "data analyse"),
        ("nonstandard-wording", "The crew would of finished the path.", "would of finished"),
        ("joined-word", "Setup rooms for hirers.", "Setup rooms"),
        ("split-word", "Write a land scape plan.", "land scape"),
        ("split-word", "Keep pass words safe them selves.", "pass words"),
        ("split-word-in-context", "Pay over time rates to crews.", "over time rates"),
        ("missing-capital", "Start in march 2027.", "in march 2027"),
        ("missing-capital", "Answer in english or Auslan.", "english"),
        ("misspelt-product-name", "Keep records in Sharepoint.", "Sharepoint"),
        ("missing-hyphen", "Non compliance is rare.", "Non compliance"),
        ("stray-capital", "Work with Volunteers in the park each day.", "with Volunteers"),
    ],
)
def test_found(rule: str, text: str, words: str) -> None:
    assert (rule, words) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "When a client complains, keep the client compliant with the rules and lodge a complaint with the board.",
        "Policies that are compliant with legislation, and a compliant process for compliance officers",
        "The managers of the zoo manage mange in wombats, and brief the principal of the high school.",
        "School principals and deputy principals apply principles of design in principle.",
        "People are led by a lead officer who has lead responsibility, and lead teams that have led the way.",
        "The stationary engine and stationary cameras are checked; stationery is ordered.",
        "Effect change, give effect to the plan, affect nobody and take effect in May.",
        "Council staff seek counsel, counsel staff and report to council on general counsel.",
        "Complimentary tickets complement the tour, and compliments are welcome.",
        "Statues in the park are covered by a statute; keep the status of works current.",
        "Competing demands and competing priorities, competing in the games and completing the works",
        "The manor house has a formal garden; act in a professional manner.",
        "Police procedures, police checks and public policy are kept apart.",
        "Insure the fleet, assure visitors that gates are shut, and ensure that pools are safe.",
        "Personal files of your own are private; personnel are named in personnel files.",
        "The form from the depot forms part of the file, and teams form a ring.",
        "Application forms are kept, and relationships form across the region.",
        "There are people there who can help their team when they are there.",
        "Its gates are shut; it's the season when it's time to rest, and it's people who decide.",
        "Your team will see what you can do, what your needs are and who you are.",
        "Then the crew works more than ten hours, and then rests.",
        "You too can join; it is too late, too, for two of them.",
        "The tour is off the track, and one of the guides takes a day off.",
        "Work as required where needed, with those in the role and in the team.",
        "The plans were required. They were where they were needed.",
        "Work through the list even though the day is thorough and long.",
        "Whether the weather holds is not known; know now what is new.",
        "May be asked to help; maybe it rains. It may be that every day is different in everyday work.",
        "Advise where appropriate, give advice, advise and support crews, and add to advice on trees.",
        "A licence to license venues; licensed premises; the board licenses drivers.",
        "Practise first aid in practice; a nurse who practises here follows safe practices.",
        "Culturally safe care, cultural safety, highly regarded work and high standards",
        "Take responsibility, be responsible for trees and responsible to the board.",
        "With respect for elders, in relation to leases, on a regular basis and in a timely manner",
        "The set-up and the follow-up are done; set up the hall and follow up in addition to log-in checks.",
        "Take time, frame the plan, hold the line, load the truck, and put work in place.",
        "On line managers falls the work of the front line; feed back what you hear over time.",
        "Plant indigenous species and march to the hall; the august body may meet in May.",
        "See www.parks.nsw.gov.au or write to desk@parks.nsw.gov.au for more.",
        "Give power to the people, point out what is shared, and excel in word and deed.",
        "Plan for the long term; the day to day is short, and the term is long.",
        "Report to the Manager Compliance, the Director and the Board.",
        "Assess risks, access files and assets, and support people as they see fit.",
        "Have an interest in and understanding of birds, and respect for and awareness of place.",
        "A position in the field; files are filed, and vacancies are filled.",
        "Set and review targets, and open and close the gates with care and attention.",
        "The crew can be by the river by noon; what must by law be done is done.",
        "A roll of film, the electoral roll and a class roll are part of the role.",
    ],
)
def test_near_misses(text: str) -> None:
    assert found(text) == []
