"""The check kind `former-website`."""

from datetime import date

import pytest
from conftest import Find, Run

ON = ["prose", "agency_website"]


@pytest.mark.parametrize(
    "address",
    [
        "www.psc.nsw.gov.au",
        "psc.nsw.gov.au",
        "https://www.psc.nsw.gov.au/workforce-management",
        "www.dec.nsw.gov.au",
        "WWW.FACS.NSW.GOV.AU",
    ],
)
def test_former_addresses(find: Find, address: str) -> None:
    assert find("former-website", f"agency_website: {address}\n", ON) == [("agency_website", address)]


@pytest.mark.parametrize(
    "address",
    [
        "www.dcj.nsw.gov.au",
        "education.nsw.gov.au",
        "facs.nsw.gov.au.example.com",
        "a@psc.nsw.gov.au",
        "adpc.nsw.gov.au",
    ],
)
def test_other_addresses(find: Find, address: str) -> None:
    assert find("former-website", f"agency_website: {address}\n", ON) == []


def test_a_stop_is_no_part_of_an_address(find: Find) -> None:
    text = "notes: See www.psc.nsw.gov.au/capabilityframework.\n"
    assert find("former-website", text, ON) == [("notes", "www.psc.nsw.gov.au/capabilityframework")]


def test_in_time(run: Run) -> None:
    text = "agency_website: www.psc.nsw.gov.au\ndate_of_approval: 2022-02-03\n"
    assert run("former-website", text, ON, {}, date(2024, 6, 30)) == []
    [(hit, _)] = run("former-website", text, ON, {}, date(2024, 7, 1))
    assert hit.values["name"] == "the Public Service Commission"
    assert hit.values["since"] == "1 July 2024"
