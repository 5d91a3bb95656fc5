"""Makes role descriptions of varied prose, some eight kilobytes each, for measuring speed. The same every time."""

import json
import random
from collections.abc import Iterator, Sequence
from textwrap import wrap

from rdlint.reference.library import Library


def _listed(words: str) -> tuple[str, ...]:
    return tuple(" ".join(word.split()) for word in words.split(","))


_ACTIONS = _listed(
    """
    answer, arrange, assess, audit, book, brief, build, calculate, catalogue, check, clean, coach, collect, compare,
    compile, coordinate, cost, deliver, design, draft, escalate, evaluate, explain, file, forecast, guide, identify,
    implement, improve, inspect, install, interpret, issue, lead, maintain, manage, map, measure, mentor, monitor,
    negotiate, operate, organise, plan, prepare, present, prioritise, process, procure, promote, protect, provide,
    purchase, reconcile, record, refer, refine, repair, report, research, resolve, restore, review, roster, sample,
    schedule, screen, secure, sort, supervise, support, survey, teach, test, track, train, treat, update, validate,
    verify
    """
)

_QUALITIES = _listed(
    """
    accessible, accurate, annual, approved, cultural, complex, confidential, consistent, current, daily, digital,
    diverse, effective, electronic, environmental, essential, external, financial, fortnightly, historic, hazardous,
    internal, joint, legal, local, long-term, major, modern, monthly, operational, overdue, practical, preventive,
    public, quarterly, regional, regular, relevant, remote, routine, rural, safe, seasonal, sensitive, shared,
    statutory, strategic, sustainable, technical, timely, unplanned, urgent, valuable, varied, voluntary, weekly
    """
)

_THINGS = _listed(
    """
    accounts, agreements, alarms, allowances, appeals, applications, archives, assessments, assets, bookings,
    boundaries, boreholes, bridges, briefings, budgets, buildings, bursaries, buses, cables, campgrounds,
    catchments, certificates, claims, clinics, collections, complaints, contracts, courtrooms, databases, dams,
    datasets, depots, devices, drawings, enquiries, entitlements, estimates, events, exhibitions, exhibits,
    facilities, files, fire trails, forecasts, forms, gardens, grants, guidelines, habitats, handovers, hearings,
    hydrants, inspections, instruments, interviews, inventories, invoices, journals, kilns, laboratories, ledgers,
    lessons, letters, licences, loans, logbooks, maps, medicines, meters, minutes, networks, notices, orders,
    patients' records, payments, permits, pipelines, plans, playgrounds, policies, procedures, programs, projects,
    publications, pumps, records, referrals, registers, reports, requests, reserves, returns, risks, roads, rosters,
    samples, schedules, scholarships, signals, specimens, statements, stocktakes, stores, studies, submissions,
    surveys, systems, tenancies, tenders, timetables, tools, tracks, transcripts, translations, vaccines, valves,
    vehicles, wards, warrants, weirs, wetlands, workshops
    """
)

_PLACES = _listed(
    """
    archives, boatshed, branch, campus, catchment, clinic, control room, corridor, court, depot, district, division,
    emergency department, field, gallery, harbour, homestead, hospital, island, laboratory, library, nursery,
    office, operations centre, pathology service, pool, registry, reserve, school, service centre, shopfront,
    station, studio, treatment plant, trust, unit, ward, workshop
    """
)

_PEOPLE = _listed(
    """
    apprentices, carers, clerks, clients, colleagues, commuters, contractors, councillors, customers, drivers,
    educators, engineers, families, farmers, growers, inspectors, interpreters, investigators, judges, landholders,
    learners, lecturers, librarians, magistrates, managers, nurses, operators, parents, passengers, patients,
    paramedics, planners, rangers, ratepayers, readers, registrars, researchers, residents, scientists, students,
    supervisors, suppliers, surgeons, teachers, technicians, tenants, trainees, travellers, visitors, volunteers,
    witnesses
    """
)

_PURPOSES = (
    "so that {people} get an answer the first time they ask",
    "to keep {people} informed about the work of the {place}",
    "in accordance with the {quality} procedures of the {place}",
    "to help {people} meet their duties under the Act",
    "in line with {quality} standards and the directions of the manager",
    "so that the {place} can rely on {quality} {things}",
    "as well as {things} that belong to other agencies",
    "including, but not limited to, {quality} {things} and {things}",
    "and report to the manager on what has changed since the last review",
    "while making sure that {people} are treated with respect",
    "with a particular focus on {quality} {things}",
    "to reduce the risk of harm to {people}, property and the environment",
    "and follow up any {things} that are still outstanding",
    "through regular contact with {people} and {people} across the region",
)

_SENTENCES = (
    "The {place} works with {people} and {people} to {action} {quality} {things} across the state.",
    "Each year our staff {action} more than {number} {things} and {action} the {things} on which {people} depend.",
    "The role is responsible for {quality} {things}, and it supports the {place} with advice on {things}.",
    "It works with little supervision on {things} and refers {quality} matters to the manager of the {place}.",
    "Decisions about {things} are made within the delegations of the {place} and are recorded on the same day.",
    "Most of the work is done in the {place}; some of it takes place outdoors, at night or on weekends.",
    "Where {people} disagree about {quality} {things}, the role explains the options and seeks a fair result.",
    "Since {year}, the {place} has had the care of {number} {things}, some of which are more than a century old.",
)

_CHALLENGES = (
    "Keeping {quality} {things} up to date while demand from {people} grows",
    "Explaining {quality} {things} to {people} who have not dealt with the {place} before",
    "Working across several sites with {people} whose priorities are not always the same",
    "Finding a balance between the needs of {people} and the limits of the budget",
)

_WHYS = (
    "Receive guidance, give updates and discuss {quality} {things}",
    "Share information and agree on priorities for {things}",
    "Answer questions about {things} and resolve issues as they arise",
    "Arrange {quality} {things} and follow up late deliveries",
)

_NEEDS = (
    "Experience in {quality} {things} or an ability to learn quickly",
    "Sound knowledge of the legislation that applies to {quality} {things}",
    "Demonstrated ability to {action} {things} with care and accuracy",
    "Current driver licence and a willingness to travel within the region",
    "A certificate or diploma in a field that is relevant to {things}",
)

_TITLES = _listed(
    "Administration, Asset, Business, Community, Customer, Field, Fleet, Grants, Heritage, Library, Parks"
)
_RANKS = ("Officer", "Coordinator", "Adviser", "Team Leader", "Manager", "Assistant", "Supervisor")

#: Out of so many texts of a sort agencies choose where they share them.
_POOL = 200


class _Words:
    """What fills the sentences of one role description: words of its own, or texts out of a pool."""

    def __init__(self, seed: str, shared: bool) -> None:
        self.chance = random.Random(seed)
        self._shared = shared

    def text(self, *frames: str) -> str:
        """One of the frames with words in its gaps."""
        chance = random.Random(self.chance.randrange(_POOL)) if self._shared else self.chance
        filled = chance.choice(frames)
        for gap, words in _GAPS.items():
            while gap in filled:
                filled = filled.replace(gap, chance.choice(words), 1)
        return filled[0].upper() + filled[1:]

    def texts(self, count: int, *frames: str) -> list[str]:
        """So many texts."""
        return [self.text(*frames) for _ in range(count)]


_GAPS = {
    "{action}": _ACTIONS,
    "{quality}": _QUALITIES,
    "{things}": _THINGS,
    "{place}": _PLACES,
    "{people}": _PEOPLE,
    "{number}": tuple(str(number) for number in range(20, 900)),
    "{year}": tuple(str(year) for year in range(1890, 2020)),
}
_ACCOUNTABILITIES = tuple(f"{{action}} and {{action}} {{quality}} {{things}} {purpose}" for purpose in _PURPOSES)


def made_roles(count: int, seed: int = 1, shared: bool = False) -> Iterator[str]:
    """So many role descriptions as YAML text. `shared`: their sentences come from a pool, as within an agency."""
    for number in range(count):
        yield _role(number, _Words(f"{seed}/{number}", shared))


def _role(number: int, words: _Words) -> str:
    choice, randint = words.chance.choice, words.chance.randint
    parts = [
        f"title: {choice(_TITLES)} {choice(_RANKS)}",
        f"agency: Department of Made Roles\ndivision: {choice(_TITLES)} Services\nlocation: Various",
        f"classification: Clerk Grade {choice(('1/2', '3/4', '5/6', '7/8'))}",
        f'role_number: "{50000000 + number}"\ndate_of_approval: {1 + number % 28} June 2025',
        _folded("agency_overview", words.texts(5, *_SENTENCES)),
        _folded("primary_purpose", words.texts(2, *_SENTENCES)),
        _items("key_accountabilities", words.texts(randint(8, 11), *_ACCOUNTABILITIES)),
        _items("key_challenges", words.texts(3, *_CHALLENGES)),
        "key_relationships:\n" + _relationships("internal", words) + _relationships("external", words),
        f"role_dimensions:\n  decision_making: {json.dumps(' '.join(words.texts(3, *_SENTENCES)))}",
        f"  reporting_line: Manager, {choice(_TITLES)} Services\n  direct_reports: Nil\n  budget_expenditure: Nil",
        _items("essential_requirements", words.texts(4, *_NEEDS)),
        _capabilities(words),
    ]
    return "\n".join(part.rstrip("\n") for part in parts) + "\n"


def _relationships(side: str, words: _Words) -> str:
    rows = ""
    for who in words.chance.sample(_PEOPLE, 3):
        whys = "".join(f"        - {why}\n" for why in words.texts(words.chance.randint(2, 3), *_WHYS))
        rows += f"    - who: {who.capitalize()}\n      why:\n{whys}"
    return f"  {side}:\n{rows}"


def _capabilities(words: _Words) -> str:
    """Focus capabilities with the framework's own indicators, as nearly every role description has them."""
    framework = Library().frameworks.get("nsw-2020")
    assert framework is not None
    rows = ""
    for capability in words.chance.sample(framework.capabilities, 7):
        level = words.chance.choice(tuple(capability.indicators))
        told = "".join(f"        - {_plain(text)}\n" for text in capability.indicators[level])
        rows += f"    - name: {capability.name}\n      level: {level}\n      indicators:\n{told}"
    return f"capabilities:\n  framework: nsw-2020\n  focus:\n{rows}"


def _items(key: str, items: Sequence[str]) -> str:
    return f"{key}:\n" + "".join(f"  - {_plain(item)}\n" for item in items)


def _plain(text: str) -> str:
    return json.dumps(text) if ": " in text else text


def _folded(key: str, sentences: Sequence[str]) -> str:
    return f"{key}: >-\n" + "\n".join(f"  {line}" for line in wrap(" ".join(sentences), 96))
