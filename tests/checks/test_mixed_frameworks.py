"""The check kind `mixed-frameworks`, and that unknown names leave its findings alone."""

from pathlib import Path

import pytest
from conftest import LIBRARY, Find, Run

from rdlint.reference.library import Library
from rdlint.reference.normalise import normalise

ON = "capabilities.{focus,complementary}[*].name"
COUNCIL = LIBRARY.table("council-framework")["council"]["only"]
STATE = LIBRARY.table("council-framework")["state"]["only"]


def role(*names: str, framework: str = "nsw-2020") -> str:
    text = f"capabilities:\n  framework: {framework}\n  focus:\n"
    return text + "".join(f"    - {{name: {name}, level: Adept}}\n" for name in names)


@pytest.mark.parametrize("name", COUNCIL)
@pytest.mark.parametrize("framework", ["nsw-2013", "nsw-2020", "nsw-2026"])
def test_a_name_of_councils_in_a_role_of_the_state(run: Run, name: str, framework: str) -> None:
    text = role("Manage Self", "Act with Integrity", name, framework=framework)
    [(hit, words)] = run("mixed-frameworks", text, ON)
    assert (words, hit.values["other"]) == (name, "Local Government Capability Framework")
    assert run("capability-name", text, ON, {"report": "unknown"}) == []


@pytest.mark.parametrize("framework", ["Local Government Capability Framework", "Harbour Council capabilities", ""])
def test_a_name_of_the_state_in_a_role_of_a_council(find: Find, framework: str) -> None:
    text = role(
        "Assets and Tools", "Create and Innovate", "Community and Customer Focus", "Technology", framework=framework
    )
    assert find("mixed-frameworks", text, ON) == [("capabilities.focus[3].name", "Technology")]


def test_the_framework_that_a_council_brings(tmp_path: Path, find: Find) -> None:
    file = tmp_path / "lg.yaml"
    names = [*COUNCIL, "Manage Self"]
    file.write_text(
        "id: lg\ntitle: Capabilities of our council\nlicence: ours\nsource: ours\ntext: open\nlevels: [Adept]\n"
        "groups:\n  - name: All\n    capabilities:\n"
        + "".join(
            f"      - name: {name}\n        description: d\n        levels: {{Adept: [x y]}}\n" for name in names
        ),
        encoding="utf-8",
    )
    library = Library([file])
    assert library.frameworks.problems == ()
    text = role(*COUNCIL, "Manage Self", "Project Management", framework="lg")
    assert find("mixed-frameworks", text, ON, library=library) == [("capabilities.focus[8].name", "Project Management")]


@pytest.mark.parametrize(
    "text",
    [
        role("Manage Self", "Technology", "Finance"),
        role("Manage Self", "Finance", framework="Local Government Capability Framework"),
        role("Assets and Tools", "Technology", framework="Harbour capabilities"),
        role("Assets and Tools", "Technology", framework=""),
        role("Tools and Assets"),
        "capabilities: {framework: nsw-2020}\n",
    ],
)
def test_nothing_is_mixed_or_nobody_can_tell(find: Find, text: str) -> None:
    assert find("mixed-frameworks", text, ON) == []


def test_the_names_are_on_one_side_only() -> None:
    frameworks = [framework for framework in LIBRARY.frameworks if framework.id.startswith("nsw-")]
    known = {normalise(capability.name) for framework in frameworks for capability in framework.capabilities}
    assert {normalise(name) for name in STATE} <= known
    assert known.isdisjoint(normalise(name) for name in COUNCIL)
    assert len(COUNCIL) == 7
