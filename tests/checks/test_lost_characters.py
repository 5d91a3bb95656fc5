"""Characters that a program lost: told once a role description."""

from conftest import Find, Run

ON = ["title", "key_accountabilities[*]"]


def test_one_hit_for_all(run: Run) -> None:
    text = (
        "title: Ranger\nkey_accountabilities:\n  - Keep it\n  - The depot\ufffds store\n  - \ufffdPlain\ufffd words\n"
    )
    [(hit, words)] = run("lost-characters", text, ON)
    assert (hit.route, words) == (("key_accountabilities", 1), "depot\ufffds")
    assert hit.values["more"] == ", and at 2 more places"


def test_one_and_two(run: Run) -> None:
    [(hit, _)] = run("lost-characters", "title: The caf\ufffd\n", ON)
    assert hit.values["more"] == ""
    [(hit, _)] = run("lost-characters", "title: The caf\ufffd\ufffd\n", ON)
    assert hit.values["more"] == ", and at one more place"


def test_none(find: Find) -> None:
    assert find("lost-characters", "title: The café\nnotes: \ufffd\n", ON) == []
