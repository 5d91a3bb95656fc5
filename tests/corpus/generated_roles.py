"""A repository of generated role descriptions with planted defects between roles, and near misses beside them.

Deterministic. `generate` gives the files by name and what must be found: (rule, file, route) triples.
"""

from typing import Any, NamedTuple

Expected = tuple[str, str, str]

AGENCIES = (
    "Museums of History NSW",
    "Department of Customer Service",
    "Sydney Water Corporation",
    "Department of Education",
)
AREAS = (
    "Grants",
    "Licensing",
    "Payroll",
    "Archives",
    "Fleet",
    "Procurement",
    "Collections",
    "Records",
    "Audit",
    "Events",
    "Surveys",
    "Web Services",
    "Catering",
    "Security",
    "Research",
    "Training",
    "Translation",
    "Mapping",
    "Claims",
    "Lending",
)
VERBS = (
    "Check",
    "Prepare",
    "Record",
    "Answer",
    "Review",
    "Arrange",
    "Compare",
    "Draft",
    "Explain",
    "Measure",
    "Update",
)
THINGS = (
    "applications",
    "invoices",
    "reports",
    "registers",
    "requests",
    "contracts",
    "schedules",
    "exhibits",
    "maps",
    "files",
    "letters",
    "forms",
    "inspections",
    "returns",
    "budgets",
    "loans",
    "plans",
    "samples",
)
ENDS = (
    "so that clubs are paid on time",
    "to keep the register complete",
    "so that visitors find what they came for",
    "to meet the dates in the program",
    "so that staff can rely on the figures",
    "to show where money was spent",
    "so that errors are found before they cost money",
    "to help regional offices plan their week",
)


POOLED = (
    "Gallery Guide",
    "Shop Attendant",
    "Cleaner",
    "Driver",
    "Usher",
    "Cook",
    "Gardener",
    "Courier",
    "Cashier",
    "Porter",
)


class Role(NamedTuple):
    """What a file is written from."""

    file: str
    title: str
    agency: str
    number: str
    classification: str
    reports_to: str
    direct_reports: str
    seed: int
    division: str = "Operations"
    extra: str = ""

    def text(self) -> str:
        """The file."""
        return (
            f"title: {self.title}\nagency: {self.agency}\ndivision: {self.division}\n"
            f'classification: {self.classification}\nrole_number: "{self.number}"\n{self.extra}'
            f"primary_purpose: {_sentence(self.seed)}\n"
            f"key_accountabilities:\n{''.join(f'  - {_sentence(self.seed * 31 + n)}{chr(10)}' for n in range(6))}"
            f"role_dimensions:\n  reporting_line: {self.reports_to}\n  direct_reports: {self.direct_reports}\n"
        )


class Repository(NamedTuple):
    """Files by name, and what must be found in them and nothing else."""

    files: dict[str, str]
    expected: set[Expected]


def generate() -> Repository:
    """200 roles: four agencies of units with a director, a manager, a leader and officers; 40 defects between them."""
    roles = _sound_roles()
    expected: set[Expected] = set()
    for plant in (_numbers, _cycles, _dangling, _despite_nil, _too_many, _not_listed, _grades, _copies, _names):
        plant(roles, expected)
    _near_misses(roles)
    return Repository({role.file: role.text() for role in roles.values()}, expected)


def _sentence(seed: int) -> str:
    seed = (seed * 2654435761 + 12345) & 0xFFFFFFFF
    first, second = THINGS[seed // 7 % len(THINGS)], THINGS[seed // 131 % len(THINGS)]
    middle = (
        f"{AREAS[seed // 17 % len(AREAS)].lower()} {first} and the {AREAS[seed // 1009 % len(AREAS)].lower()} {second}"
    )
    return f"{VERBS[seed // 3 % len(VERBS)]} {middle} {ENDS[seed // 53 % len(ENDS)]} case {seed % 9973}"


def _sound_roles() -> dict[str, Role]:
    """Per agency five units of nine roles: 180 roles; the near misses and copies bring it to 200."""
    roles: dict[str, Role] = {}
    number = 50010000
    for a, agency in enumerate(AGENCIES):
        for u in range(5):
            area = AREAS[(a * 5 + u) % len(AREAS)]
            director, manager, leader = f"Director, {area}", f"Manager, {area}", f"{area} Team Leader"
            plan = [
                (director, "PSSE Band 1", "The role reports to the Deputy Secretary", "1"),
                (manager, "Clerk Grade 11/12", f"This role reports to the {director}", "1"),
                (leader, "Clerk Grade 7/8", f"Reports to {manager}", "6"),
            ]
            plan += [
                (f"{area} {kind}", grade, f"The role reports to the {leader}", "Nil")
                for kind, grade in (
                    ("Officer", "Clerk Grade 5/6"),
                    ("Assistant", "Clerk Grade 1/2"),
                    ("Adviser", "Clerk Grade 7/8"),
                    ("Analyst", "Clerk Grade 7/8"),
                    ("Coordinator", "Clerk Grade 5/6"),
                    ("Inspector", "Clerk Grade 5/6"),
                )
            ]
            for title, grade, line, reports in plan:
                number += 1
                file = f"{a}/{title.lower().replace(', ', '-').replace(' ', '-')}.yaml"
                roles[file] = Role(file, title, agency, str(number), grade, line, reports, number)
    return roles


def _unit(roles: dict[str, Role], index: int) -> dict[str, Role]:
    """The nine roles of a unit by the last or first word of their titles."""
    members = list(roles.values())[index * 9 : index * 9 + 9]
    keys = ("director", "manager", "leader", "officer", "assistant", "adviser", "analyst", "coordinator", "inspector")
    return dict(zip(keys, members, strict=True))


def _numbers(roles: dict[str, Role], expected: set[Expected]) -> None:
    for index in range(5):
        unit = _unit(roles, index)
        one, two = unit["officer"], unit["assistant"]
        roles[two.file] = two._replace(number=one.number)
        expected |= {("repeated-role-number", role.file, "role_number") for role in (one, two)}


def _cycles(roles: dict[str, Role], expected: set[Expected]) -> None:
    for index in range(5, 9):
        unit = _unit(roles, index)
        director, manager = unit["director"], unit["manager"]
        roles[director.file] = director._replace(reports_to=f"The role reports to the {manager.title}")
        expected |= {("reporting-cycle", role.file, "role_dimensions.reporting_line") for role in (director, manager)}


def _dangling(roles: dict[str, Role], expected: set[Expected]) -> None:
    for index in range(9, 14):
        adviser = _unit(roles, index)["adviser"]
        roles[adviser.file] = adviser._replace(reports_to="The role reports to the Principal Adviser, Reform")
        expected.add(("dangling-reporting-line", adviser.file, "role_dimensions.reporting_line"))


def _despite_nil(roles: dict[str, Role], expected: set[Expected]) -> None:
    for index in range(14, 18):
        unit = _unit(roles, index)
        officer, assistant = unit["officer"], unit["assistant"]
        roles[assistant.file] = assistant._replace(reports_to=f"Reports directly to the {officer.title}.")
        expected.add(("reports-despite-nil", officer.file, "role_dimensions.direct_reports"))
        expected.add(("reports-despite-nil", assistant.file, "role_dimensions.reporting_line"))


def _too_many(roles: dict[str, Role], expected: set[Expected]) -> None:
    for index in range(4):
        unit = _unit(roles, index)
        leader = unit["leader"]
        roles[leader.file] = leader._replace(direct_reports="Four direct reports")
        staff = [unit[key] for key in ("officer", "assistant", "adviser", "analyst", "coordinator", "inspector")]
        expected.add(("disagreeing-direct-reports", leader.file, "role_dimensions.direct_reports"))
        expected |= {("disagreeing-direct-reports", role.file, "role_dimensions.reporting_line") for role in staff}


def _not_listed(roles: dict[str, Role], expected: set[Expected]) -> None:
    for index in range(4, 8):
        unit = _unit(roles, index)
        leader = unit["leader"]
        listed = [unit[key] for key in ("officer", "assistant", "adviser", "analyst", "coordinator")]
        rows = "".join(f"\n    - {{title: {role.title}, role_number: '{role.number}'}}" for role in listed)
        roles[leader.file] = leader._replace(direct_reports=rows)
        expected.add(("disagreeing-direct-reports", leader.file, "role_dimensions.direct_reports"))
        expected.add(("disagreeing-direct-reports", unit["inspector"].file, "role_dimensions.reporting_line"))


def _grades(roles: dict[str, Role], expected: set[Expected]) -> None:
    for index in range(8, 13):
        analyst = _unit(roles, index)["analyst"]
        other = analyst._replace(
            file=analyst.file.replace(".yaml", "-regional.yaml"),
            number=str(int(analyst.number) + 90000),
            classification="Clerk Grade 9/10",
            division="Regional Services",
            reports_to="As set by the Director",
            seed=analyst.seed + 500000,
        )
        roles[other.file] = other
        expected |= {("same-title-at-other-classification", role.file, "classification") for role in (analyst, other)}


def _copies(roles: dict[str, Role], expected: set[Expected]) -> None:
    for index in range(13, 17):
        one, two = (_unit(roles, index)[key] for key in ("coordinator", "inspector"))
        roles[two.file] = two._replace(seed=one.seed)
        expected |= {("near-duplicate-role", role.file, "title") for role in (one, two)}


def _names(roles: dict[str, Role], expected: set[Expected]) -> None:
    for index in range(15, 20):
        manager = _unit(roles, index)["manager"]
        del roles[manager.file]
        moved = manager._replace(file=f"{manager.file.split('/')[0]}/zoology-curator-{index}.yaml")
        # The place in the order stays, so that the units keep their members.
        items = list(roles.items())
        items.insert(index * 9 + 1, (moved.file, moved))
        roles.clear()
        roles.update(items)
        expected.add(("file-named-otherwise", moved.file, "title"))


def _near_misses(roles: dict[str, Role]) -> None:
    """Looks like a defect and is none."""
    leader = _unit(roles, 18)["leader"]
    clerk = _unit(roles, 18)["assistant"]

    def add(file: str, role: Role, **changes: Any) -> None:
        seed = 700000 + len(roles)
        roles[file] = role._replace(**{"file": file, "number": str(60000000 + len(roles)), "seed": seed, **changes})

    # The same title and another classification in another agency.
    add(
        "other/lending-assistant.yaml",
        clerk,
        agency="State Library of NSW",
        classification="Clerk Grade 3/4",
        reports_to="The role reports to the Deputy Secretary",
    )
    # An acting role, and one that reports to an acting manager.
    add(
        "3/acting-manager.yaml",
        clerk,
        title=f"Acting {_unit(roles, 19)['manager'].title}",
        agency="Department of Education",
        classification=_unit(roles, 19)["manager"].classification,
        reports_to="The role reports to the Deputy Secretary",
        direct_reports="Nil",
    )
    # A job share: one title, one number, two files.
    add(
        "3/archivist.yaml",
        leader,
        title="Senior Archivist",
        number="50099991",
        classification="Clerk Grade 9/10",
        reports_to="The role reports to the Deputy Secretary",
        direct_reports="Nil",
        extra="notes: Job share, three days\n",
    )
    add(
        "3/archivist-second-half.yaml",
        leader,
        title="Senior Archivist",
        number="50099991",
        classification="Clerk Grade 9/10",
        reports_to="The role reports to the Deputy Secretary",
        direct_reports="Nil",
        extra="notes: Job share, two days\n",
        seed=roles["3/archivist.yaml"].seed,
    )
    # Pooled roles without a number.
    for n, title in enumerate(POOLED):
        add(
            f"3/{title.lower().replace(' ', '-')}.yaml",
            clerk,
            title=title,
            number="Various",
            reports_to="The role reports to the Deputy Secretary",
            direct_reports="Nil",
            seed=910000 + n,
        )
    # Fewer roles than a manager says.
    add(
        "3/visitor-services-manager.yaml",
        leader,
        title="Visitor Services Manager",
        reports_to="The role reports to the Deputy Secretary",
        direct_reports="Twelve direct reports",
    )
