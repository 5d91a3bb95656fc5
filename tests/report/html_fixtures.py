"""Fixtures of the tests of the HTML page: a browser for all of them, and the page of the published examples in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from chromium import Chromium
from html_browser import PROGRAM, assert_quiet, examples, opened

from rdlint.report.html_report import render
from rdlint.report.reporter import Style


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    """One browser for the whole session."""
    assert PROGRAM is not None
    chromium = Chromium(PROGRAM, tmp_path_factory.mktemp("browser"))
    yield chromium
    chromium.close()


@pytest.fixture(scope="session")
def html_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the published examples."""
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_bytes(render(examples(), Style()).encode())
    return path


@pytest.fixture
def page(browser: Chromium, html_file: Path) -> Iterator[Chromium]:
    """The page newly opened; at the end nothing was complained of, and nothing else was loaded."""
    opened(browser, html_file.as_uri())
    yield browser
    assert_quiet(browser, html_file)
