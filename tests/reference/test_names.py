"""Organisations, Acts and terms in time: the tables that ship."""

from datetime import date

import pytest

from rdlint.reference.library import Library
from rdlint.reference.names import Names, load_names, own_organisations
from rdlint.reference.sources import load_sources
from rdlint.reference.standing import first_day, last_day


@pytest.fixture(scope="module")
def names() -> Names:
    return load_names()


def test_every_row_has_a_known_source(names: Names) -> None:
    sources = load_sources()
    for source in {
        *(row.source for row in names.former),
        *(act.source for act in names.acts),
        *(term.source for term in names.terms.values()),
    }:
        assert source in sources


def test_former_organisations_are_complete(names: Names) -> None:
    known = {row.name for row in (*names.former, *names.current)}
    for row in names.former:
        assert row.until is not None, row.name
        assert row.since is None or first_day(row.since) < last_day(row.until), row.name
        assert row.what in ("renamed", "merged", "split", "abolished"), row.name
        assert len(row.now) == {"renamed": 1, "merged": 1, "abolished": 0}.get(row.what, len(row.now)), row.name
        assert set(row.now) <= known, row.name


def test_no_name_is_both_gone_and_in_use(names: Names) -> None:
    gone = {name for row in names.former for name in (row.name, *row.also)}
    use = {row.name for row in names.current} | set(names.other_organisations)
    assert gone & use == set()


def test_every_former_name_leads_to_names_in_use(names: Names) -> None:
    use = {row.name for row in names.current}
    for row in names.former:
        assert set(names.successors(row, date(2026, 11, 21))) <= use, row.name


def test_acts_are_complete(names: Names) -> None:
    titles = [act.title for act in names.acts]
    assert len(set(titles)) == len(titles)
    for act in names.acts:
        assert act.kind in ("Act", "Regulation")
        assert (act.until is None) == (act.what == "") == (not act.now), act.title
        assert set(act.now) <= set(titles), act.title
        assert act.since is None or first_day(act.since).year >= act.year, act.title
        assert act.year not in act.elsewhere, act.title


@pytest.mark.parametrize(
    ("title", "until"),
    [
        ("Public Sector Employment and Management Act 2002", "2014-02-24"),
        ("Occupational Health and Safety Act 2000", "2012-01-01"),
        ("Freedom of Information Act 1989", "2010-07-01"),
        ("Public Interest Disclosures Act 1994", "2023-10-01"),
        ("Work Health and Safety Regulation 2017", "2025-08-22"),
        ("Government Sector Employment Act 2013", None),
    ],
)
def test_known_acts(names: Names, title: str, until: str | None) -> None:
    assert next(act.until for act in names.acts if act.title == title) == until


@pytest.mark.parametrize(
    ("name", "until"),
    [
        ("Department of Justice", "2019-07-01"),
        ("Department of Premier and Cabinet", "2023-07-01"),
        ("Department of Planning and Environment", "2024-01-01"),
        ("Department of Regional NSW", "2024-07-01"),
        ("Public Service Commission", "2024-07-01"),
    ],
)
def test_known_organisations(names: Names, name: str, until: str) -> None:
    assert next(row.until for row in names.former if row.name == name) == until


def test_successors_are_those_of_the_day(names: Names) -> None:
    police = next(row for row in names.former if row.name == "Department of Police and Justice")
    assert names.successors(police, date(2019, 6, 30)) == ("Department of Justice",)
    assert names.successors(police, date(2019, 7, 1)) == ("Department of Communities and Justice",)


def test_terms_are_complete(names: Names) -> None:
    for term in names.terms.values():
        assert term.find
        assert term.now
        last_day(term.since)


def test_clusters(names: Names) -> None:
    assert "Stronger Communities" in names.clusters
    assert names.clusters_until == "2023-07-01"
    assert list(names.clusters) == sorted(names.clusters)


def test_a_repository_may_say_otherwise() -> None:
    own = own_organisations([("Department of Justice", "2019-06-30", ["Harbour Justice"], [])])
    rows = [row for row in load_names(own).former if row.name == "Department of Justice"]
    assert [(row.until, row.now) for row in rows] == [("2019-06-30", ("Harbour Justice",))]


def test_the_library_has_them() -> None:
    assert Library().names.acts


def test_an_act_leads_to_the_one_in_force_on_the_day(names: Names) -> None:
    regulation = next(act for act in names.acts if act.title == "Work Health and Safety Regulation 2011")
    assert names.successors(regulation, date(2018, 1, 1)) == ("Work Health and Safety Regulation 2017",)
    assert names.successors(regulation, date(2026, 1, 1)) == ("Work Health and Safety Regulation 2025",)
