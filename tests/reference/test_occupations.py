"""Every code of every edition gets the right verdict."""

import csv
from collections import Counter
from functools import cache

import pytest

from rdlint.reference.occupations import ANZSCO_EDITIONS, NamedCode, Occupations, OccupationVerdict
from rdlint.resources import data_dir

LEVELS = {"1": "major group", "2": "sub-major group", "3": "minor group", "4": "unit group", "5": "occupation"}


@cache
def rows(name: str) -> list[dict[str, str]]:
    with (data_dir() / "occupations" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def occupations() -> Occupations:
    return Occupations()


def test_every_anzsco_code_of_every_edition(occupations: Occupations) -> None:
    labels = list(ANZSCO_EDITIONS)
    links: dict[str, list[NamedCode]] = {}
    titles = {row["code"]: row["title"] for row in rows("anzsco.csv")}
    for row in rows("anzsco-successors.csv"):
        link = NamedCode(row["successor"], titles[row["successor"]], row["partial"] == "p")
        links.setdefault(row["code"], []).append(link)
    kinds: Counter[str] = Counter()
    for row in rows("anzsco.csv"):
        verdict = occupations.anzsco(row["code"])
        last = row["last_version"]
        expected = "group" if row["level"] != "5" else "valid" if last == "2022" else "withdrawn"
        assert (verdict.kind, verdict.title, verdict.level) == (expected, row["title"], LEVELS[row["level"]])
        assert verdict.editions == tuple(labels[labels.index(row["first_version"]) : labels.index(last) + 1])
        assert list(verdict.successors) == links.get(row["code"], [])
        assert bool(verdict.successors) == (last != "2022")
        assert verdict.new_zealand_only == (row["country"] == "NZ")
        assert (verdict.example is not None) == (expected == "group")
        if verdict.example is not None:
            assert verdict.example.code.startswith(row["code"])
            assert titles[verdict.example.code] == verdict.example.title
        kinds[verdict.kind] += 1
    assert kinds == {"valid": 1076, "withdrawn": 63, "group": 527}


@pytest.mark.parametrize(
    ("edition", "counts"),
    [
        ("1.0", [8, 43, 97, 358, 998]),
        ("1.1", [8, 43, 97, 358, 1014]),
        ("1.2", [8, 43, 97, 358, 1023]),
        ("1.3", [8, 43, 97, 358, 1023]),
        ("2021", [8, 43, 99, 364, 1070]),
        ("2022", [8, 43, 99, 364, 1076]),
    ],
)
def test_each_edition_has_as_many_codes_as_was_published(
    occupations: Occupations, edition: str, counts: list[int]
) -> None:
    held = Counter(
        verdict.level for row in rows("anzsco.csv") if edition in (verdict := occupations.anzsco(row["code"])).editions
    )
    assert [held[LEVELS[level]] for level in "12345"] == counts


def test_every_osca_code(occupations: Occupations) -> None:
    anzsco = {row["code"] for row in rows("anzsco.csv")}
    kinds: Counter[str] = Counter()
    for row in rows("osca-2024.csv"):
        verdict = occupations.osca(row["code"])
        is_group = row["level"] != "5"
        assert (verdict.kind, verdict.title) == ("group" if is_group else "valid", row["title"])
        assert (verdict.example is not None) == is_group
        kinds[verdict.level] += 1
        if row["code"] not in anzsco:
            other = occupations.anzsco(row["code"])
            assert (other.kind, other.title, other.level) == ("osca-only", row["title"], LEVELS[row["level"]])
            assert bool(other.counterparts) != is_group
    assert kinds == {
        "major group": 8,
        "sub-major group": 53,
        "minor group": 111,
        "unit group": 421,
        "occupation": 1156,
    }


def test_every_link_between_the_two(occupations: Occupations) -> None:
    links = rows("osca-2024-anzsco-2022.csv")
    assert (len(links), sum(link["partial"] == "p" for link in links)) == (1348, 450)
    both = {row["code"] for row in rows("osca-2024.csv")} & {row["code"] for row in rows("anzsco.csv")}
    assert sum(len(code) == 6 for code in both) == 13
    for link in links:
        osca, anzsco, partial = link["osca_code"], link["anzsco_2022_code"], link["partial"] == "p"
        if osca not in both:
            found = {named.code: named.partial for named in occupations.anzsco(osca).counterparts}
            assert found[anzsco] == partial
        if anzsco not in both:
            found = {named.code: named.partial for named in occupations.osca(anzsco).counterparts}
            assert found[osca] == partial


def test_withdrawn_codes_lead_to_osca_through_their_successors(occupations: Occupations) -> None:
    withdrawn = [row["code"] for row in rows("anzsco.csv") if row["level"] == "5" and row["last_version"] != "2022"]
    osca = {row["code"] for row in rows("osca-2024.csv")}
    for code in withdrawn:
        assert occupations.anzsco(code).counterparts
        if code in osca:
            continue
        verdict = occupations.osca(code)
        assert verdict.counterparts == occupations.anzsco(code).counterparts
        assert verdict.kind == "withdrawn"
        assert verdict.counterparts
        assert all(named.code in osca and named.title for named in verdict.counterparts)


def test_operational_codes_are_no_occupations(occupations: Occupations) -> None:
    for row in rows("anzsco-operational-codes.csv"):
        verdict = occupations.anzsco(row["code"])
        assert (verdict.kind, verdict.title) == ("not-further-defined", row["title"])
        assert occupations.osca(row["code"]).kind in ("not-further-defined", "anzsco-only")
    verdict = occupations.anzsco("541100")
    assert verdict.level == "unit group"
    assert verdict.example == NamedCode("541111", "Call or Contact Centre Team Leader")
    assert occupations.anzsco("099960").example is None


@pytest.mark.parametrize(
    ("code", "kind", "title", "level", "example"),
    [
        ("2630", "not-further-defined", "ICT Network and Support Professionals nfd", "minor group", "263111"),
        ("263000", "not-further-defined", "ICT Network and Support Professionals nfd", "minor group", "263111"),
        ("5000", "not-further-defined", "Clerical and Administrative Workers nfd", "major group", "511111"),
        # One occupation fills the whole unit group, so that no list of such codes has it.
        ("111100", "not-further-defined", "Chief Executives and Managing Directors nfd", "unit group", "111111"),
        ("111400", "osca-only", "Policy and Planning Managers nfd", "unit group", None),
        ("1114", "osca-only", "Policy and Planning Managers", "unit group", None),
        ("511110", "unknown", "", "", None),
        ("0263", "malformed", "", "", None),
    ],
)
def test_a_group_filled_up_with_zeros_is_a_group(
    occupations: Occupations, code: str, kind: str, title: str, level: str, example: str | None
) -> None:
    verdict = occupations.anzsco(code)
    assert (verdict.kind, verdict.title, verdict.level) == (kind, title, level)
    assert (verdict.example.code if verdict.example else None) == example


@pytest.mark.parametrize(
    ("code", "kind", "title", "example"),
    [
        ("541100", "not-further-defined", "Accounts Clerks nfd", "541131"),
        ("2630", "not-further-defined", "Allied Health Science Professionals nfd", "263131"),
        ("111400", "not-further-defined", "Policy and Planning Managers nfd", "111431"),
        ("2247", "anzsco-only", "Management and Organisation Analysts", None),
        ("224700", "anzsco-only", "Management and Organisation Analysts nfd", None),
        ("099888", "not-further-defined", "Response inadequately described", None),
    ],
)
def test_a_group_given_as_an_osca_code(
    occupations: Occupations, code: str, kind: str, title: str, example: str | None
) -> None:
    verdict = occupations.osca(code)
    assert (verdict.kind, verdict.title) == (kind, title)
    assert (verdict.example.code if verdict.example else None) == example


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "is empty"),
        ("   ", "is empty"),
        ("0", "is nothing but zeros"),
        ("000000", "is nothing but zeros"),
        ("51111", "has 5 digits, and an occupation code has 6"),
        ("9", "has 1 digit, and an occupation code has 6"),
        ("5111120", "has 7 digits, and an occupation code has 6"),
        ("5411 11", "has characters other than digits (without them it reads 541111)"),
        ("ANZSCO 541111", "has characters other than digits (without them it reads 541111)"),
        ("TBC", "has characters other than digits"),
        ("٥٤١١١١", "has characters other than digits"),
        ("-541111", "has characters other than digits (without them it reads 541111)"),
    ],
)
def test_what_is_no_code_is_told_why(occupations: Occupations, text: str, reason: str) -> None:
    for verdict in (occupations.anzsco(text), occupations.osca(text)):
        assert (verdict.kind, verdict.reason) == ("malformed", reason)


def test_an_unknown_code_gets_its_neighbours_and_its_group(occupations: Occupations) -> None:
    verdict = occupations.anzsco("541121")
    assert verdict == OccupationVerdict(
        "541121",
        "unknown",
        group=NamedCode("5411", "Call or Contact Centre Workers"),
        nearest=(
            NamedCode("541112", "Call or Contact Centre Operator"),
            NamedCode("541211", "Information Officer"),
            NamedCode("541111", "Call or Contact Centre Team Leader"),
        ),
    )
    assert len(occupations.anzsco("111112").nearest) <= 3
    assert occupations.anzsco("978685") == OccupationVerdict("978685", "unknown")
    assert occupations.osca("551138").nearest[0] == NamedCode("551131", "Call or Contact Centre Operator")


@pytest.mark.parametrize("code", ["541111", "541112", "531111", "541211"])
def test_anchors_are_valid_in_every_edition(occupations: Occupations, code: str) -> None:
    verdict = occupations.anzsco(f" {code}\n")
    assert (verdict.code, verdict.kind, verdict.editions) == (code, "valid", tuple(ANZSCO_EDITIONS))
    assert verdict.last_edition == "2022 Australian Update"


def test_titles_that_changed_are_carried(occupations: Occupations) -> None:
    assert occupations.anzsco("541211").former_titles == (("Inquiry Clerk", "1.1"),)
    assert len({row["code"] for row in rows("anzsco-renamed.csv")}) == 40
    assert all(occupations.anzsco(row["code"]).former_titles for row in rows("anzsco-renamed.csv"))


def test_seven_occupations_are_for_new_zealand_only(occupations: Occupations) -> None:
    found = [row["code"] for row in rows("anzsco.csv") if occupations.anzsco(row["code"]).new_zealand_only]
    assert found == ["241112", "241211", "241212", "252215", "411512", "422113", "422114"]


def test_codes_of_both_classifications_keep_their_meaning_in_each(occupations: Occupations) -> None:
    assert occupations.anzsco("121399").title == "Livestock Farmers nec"
    assert (occupations.anzsco("399999").kind, occupations.osca("399999").kind) == ("valid", "valid")
    assert occupations.anzsco("541112").counterparts == ()
    verdict = occupations.osca("541112")
    assert (verdict.kind, verdict.title) == ("anzsco-only", "Call or Contact Centre Operator")
    assert verdict.counterparts == (NamedCode("551131", "Call or Contact Centre Operator"),)
