"""Check kinds that are imported when a rule first needs them."""

import subprocess
import sys

import pytest

from rdlint.checks.built_in import KINDS
from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.kinds import Kinds, brought

DEPTH = CheckKind("harbour/depth", lambda *_: iter(()))
TIDE = CheckKind("harbour/tide", lambda *_: iter(()))


@pytest.mark.parametrize("name", KINDS)
def test_every_module_calls_its_kind_by_the_name_it_is_found_by(name: str) -> None:
    assert KINDS[name].name == name


def test_kinds_of_two_sorts_are_one_mapping() -> None:
    kinds = Kinds({"phrases": "rdlint.checks.phrases"}, {}).joined(Kinds({}, {"harbour/depth": DEPTH}))
    assert list(kinds) == ["phrases", "harbour/depth"]
    assert len(kinds) == 2
    assert "phrases" in kinds
    assert "tide" not in kinds
    assert kinds.get("tide") is None
    assert kinds["harbour/depth"] is DEPTH
    assert kinds["phrases"] is KINDS["phrases"]
    assert dict(kinds) == {"phrases": KINDS["phrases"], "harbour/depth": DEPTH}


def test_what_others_brought_is_told_apart() -> None:
    kinds = KINDS.joined(Kinds({}, {"harbour/tide": TIDE}))
    assert brought(kinds) == {"harbour/tide": TIDE}
    assert brought({"harbour/tide": TIDE}) == {"harbour/tide": TIDE}


def test_nothing_is_imported_before_it_is_asked_for() -> None:
    code = (
        "import sys; from rdlint.plugins import load_plugins; kinds = load_plugins(discover=False).kinds; "
        "assert 'phrases' in kinds and len(kinds) > 50; "
        "print('rdlint.checks.phrases' in sys.modules); kinds['phrases']; print('rdlint.checks.phrases' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
