"""Which YAML is a role description: two of the template's fields at the top, or YAML that nobody can read."""

import pytest
from making import document

from rdlint.engine.recognise import is_role_description, not_recognised

MKDOCS = "site_name: a\nnav: []\nmarkdown_extensions:\n  - x: !!python/name:a.b\n"


@pytest.mark.parametrize(
    "text",
    [
        "title: a\nagency: b\n",
        "agency: b\nx-note: c\ncolour: d\ncapabilities:\n",
        "{primary_purpose: a, division: b}",
        "title: *a\nagency: b\n",
        # What cannot be read might be one.
        "title: [\n",
        "a: b: c\n",
        "\ttitle: a\n",
        "title: a\0\nagency: b\n",
        b"\xff\xfet\0",
        b"%PDF-",
        b"title: \xe9\nagency: b",
        "[" * 200,
        "*a\n",
    ],
)
def test_role_descriptions(text: str | bytes) -> None:
    assert is_role_description(document(text))


@pytest.mark.parametrize(
    "text",
    [
        MKDOCS,
        "title: a\n",
        "title: a\nversion: 2\njobs: {}\n",
        "Title: a\nAgency: b\n",
        "role: {title: a, agency: b}\n",
        "{}\n",
        "",
        "# nothing\n",
        "---\n...\n",
        "- title: a\n  agency: b\n",
        "- hosts: all\n",
        "just words\n",
        "42\n",
    ],
)
def test_other_files(text: str) -> None:
    assert not is_role_description(document(text))


def test_of_one_that_is_none_the_first_key_is_shown() -> None:
    (problem,) = not_recognised(document("\n" + MKDOCS))
    assert problem.kind == "not-a-role-description"
    assert (problem.span.start, problem.span.end) == (1, 10)
    (problem,) = not_recognised(document("{}\n"))
    assert problem.span.start == problem.span.end == 0


@pytest.mark.parametrize("text", ["", "- a\n", "title: ["])
def test_what_was_said_already_is_not_said_again(text: str) -> None:
    assert not_recognised(document(text)) == ()
