"""Examples of rules about change are tried as they say, and what is wrong with them is named."""

from pathlib import Path

import pytest

from rdlint.checks.built_in import KINDS
from rdlint.engine.examples import example_failures
from rdlint.reference.library import Library
from rdlint.rulebook.compile import compile_rule
from rdlint.rulebook.explain import explanation
from rdlint.rulebook.markdown import RuleFileError, read_rule_file
from rdlint.rulebook.rule import Rule

BY_NAME = KINDS
LIBRARY = Library()

HEAD = """\
---
summary: The cluster changed.
message: "It was {before} and is {after}."
severity: warning
basis: editorial
scope: change
on: role
check: changed-field
with: {field: cluster}
---
## How to fix it

Put {before} back.

## Examples

"""

BEFORE = "```yaml before\ncluster: Justice\n```\n\n"
BAD = '```yaml after at=cluster words="Transport"\ncluster: Transport\n```\n\n'
GOOD = "```yaml after\ncluster: justice\n```\n\n"


def failures(folder: Path, examples: str) -> list[str]:
    file = read_rule_file(written(folder, HEAD + examples))
    return list(example_failures(compiled(folder, HEAD + examples), file, BY_NAME, LIBRARY))


def written(folder: Path, text: str) -> Path:
    path = folder / "changed-cluster.md"
    path.write_text(text, encoding="utf-8")
    return path


def compiled(folder: Path, text: str) -> Rule:
    return compile_rule(read_rule_file(written(folder, text)), "changed-cluster", "change", BY_NAME, {})


def test_examples_that_hold(tmp_path: Path) -> None:
    assert failures(tmp_path, BEFORE + BAD + GOOD) == []


@pytest.mark.parametrize(
    ("examples", "why"),
    [
        (BEFORE + BAD, "changed-cluster has no after that gives none"),
        (BEFORE + GOOD, "changed-cluster has no after that gives a finding"),
        (GOOD + BEFORE + BAD + GOOD, "the after example has no before"),
        (
            BEFORE + BAD + GOOD + "```yaml good\ntitle: a\n```\n",
            "the good example is of a rule about change, which has",
        ),
        (BEFORE + BAD + GOOD + BAD.replace(' at=cluster words="Transport"', ""), "gives a finding: It was Justice"),
        (BEFORE + BAD + GOOD + BAD.replace("words=", "at=title words="), "expects title"),
        (BEFORE + BAD.replace("cluster: Transport", "cluster: Justice") + GOOD, "found nothing"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, examples: str, why: str) -> None:
    found = failures(tmp_path, examples)
    assert len(found) == 1
    assert why in found[0]


def test_a_rule_that_is_not_about_change_has_no_before_and_after(tmp_path: Path) -> None:
    text = HEAD.replace("scope: change\n", "").replace("changed-field\nwith: {field: cluster}", "blank")
    text = text.replace("{before}", "{field}").replace("{after}", "{field}")
    rule = compiled(tmp_path, text + BEFORE + "```yaml good\ntitle: a\n```\n```yaml bad at=title\ntitle:\n```\n")
    found = list(example_failures(rule, read_rule_file(Path(rule.path)), BY_NAME, LIBRARY))
    assert any("only rules about change have examples of before and after" in one for one in found)


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("on: role", "on: cluster", "on: a rule about change sees the whole role description; write `on: role`"),
        ("scope: change", "scope: role", "its scope is role, but the check kind changed-field is for the scope change"),
        ("{field: cluster}", "{field: clusters}", "did you mean `cluster`"),
    ],
)
def test_a_rule_about_change_that_cannot_work_is_refused(tmp_path: Path, old: str, new: str, why: str) -> None:
    with pytest.raises(RuleFileError) as refused:
        compiled(tmp_path, HEAD.replace(old, new) + BEFORE + BAD + GOOD)
    assert why in str(refused.value)


def test_the_page_of_a_rule_tells_before_from_after(tmp_path: Path) -> None:
    same = "```yaml after\ncluster: Justice\n```\n"
    page = explanation(compiled(tmp_path, HEAD + BEFORE + BAD + same), LIBRARY.sources)
    assert page.split("Examples\n--------\n")[1] == (
        '\nBefore\n\n    cluster: Justice\n\nAfter: "Transport" at cluster\n\n    cluster: Transport\n\n'
        "After, which is fine\n\n    cluster: Justice\n"
    )
