"""The check kind `source-problem`."""

import pytest
from conftest import BY_NAME, Run

from rdlint.source import PROBLEM_KINDS

#: A file with one thing wrong, the kind of problem, and the words it stands at.
CASES: list[tuple[bytes, str, str]] = [
    (b"title: Ranger\nagency: \xffParks\n", "wrong-encoding", "\xff"),
    ("title: Ranger\n".encode("utf-16"), "wrong-encoding", "t"),
    (b"%PDF-1.7\n", "binary-file", ""),
    (b"title: Ran\x01ger\n", "control-character", "\x01"),
    (b'title: "Ranger\n', "invalid-yaml", '"Ranger'),
    (b"title: Ranger: Parks\n", "unquoted-colon", "Ranger: Parks"),
    (b"title: Ranger\nrole_dimensions:\n\tbudget_expenditure: Nil\n", "tab-indentation", "\t"),
    (b"title: Ranger\ntitle: Guide\n", "duplicate-key", "title"),
    (b"title: &t Ranger\nagency: *t\n", "alias", "*t"),
    (b"title: Ranger\nrole_dimensions:\n  <<: {budget_expenditure: Nil}\n", "merge-key", "<<"),
    (b"title: Ranger\n[a]: Parks\n", "complex-key", "[a]"),
    (b"title: Ranger\n---\ntitle: Guide\n", "second-document", "---"),
    (b"title: " + b"[" * 70 + b"]" * 70, "nested-too-deeply", "["),
    (b"# nothing\n", "empty-file", ""),
    (b"- Ranger\n", "not-a-mapping", "- Ranger"),
]


@pytest.mark.parametrize(("data", "kind", "words"), CASES, ids=lambda value: value if isinstance(value, str) else "")
def test_each_kind_at_its_words(run: Run, data: bytes, kind: str, words: str) -> None:
    for other in PROBLEM_KINDS:
        found = run("source-problem", data, "role", {"problem": other})
        assert [at for _, at in found] == ([words] if other == kind else []), other


def test_a_sound_file(run: Run) -> None:
    for kind in PROBLEM_KINDS:
        assert run("source-problem", "title: Ranger\n", "role", {"problem": kind}) == []


def test_every_problem_has_its_words(run: Run) -> None:
    for data, kind, _ in CASES:
        for hit, _ in run("source-problem", data, "role", {"problem": kind}):
            assert all(hit.values[name] for name in PROBLEM_KINDS[kind])


def test_long_words_are_cut(run: Run) -> None:
    [(hit, _)] = run("source-problem", f"title: Ranger{' parks' * 100}: x\n", "role", {"problem": "unquoted-colon"})
    assert len(hit.values["words"]) < 130
    assert hit.values["words"].endswith(" ...")


def test_placeholders_are_those_of_the_problems() -> None:
    assert set(BY_NAME["source-problem"].placeholders) == {name for names in PROBLEM_KINDS.values() for name in names}
