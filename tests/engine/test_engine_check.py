"""One role description under the rules of a run: in order, shared places, and rules that fail kept apart."""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from making import DAY, Check, checker, document, rule

from rdlint.checks.role import Place, Role
from rdlint.engine.check import Checker
from rdlint.engine.result import Failure
from rdlint.model import Hit, Replacement
from rdlint.reference.library import Library
from rdlint.rulebook.kind import CheckKind
from rdlint.source import Opaque


def every_place(places: Sequence[Place], _prepared: Any, _role: Role) -> Iterator[Hit]:
    """Speaks at every place."""
    for place in places:
        yield place.hit()


def failing(_places: Sequence[Place], _prepared: Any, _role: Role) -> Iterator[Hit]:
    """Speaks once, then fails."""
    yield Hit(("title",))
    raise RuntimeError("the tide is out")


def outside(_places: Sequence[Place], _prepared: Any, _role: Role) -> Iterator[Hit]:
    """Points at words that are not there."""
    yield Hit(("title",), start=0, end=1000)


def endless(_places: Sequence[Place], _prepared: Any, _role: Role) -> Iterator[Hit]:
    """Calls itself until Python refuses."""
    yield from endless(_places, _prepared, _role)


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        (failing, "RuntimeError: the tide is out"),
        (outside, "IndexError: "),
        (endless, "RecursionError: "),
    ],
)
def test_a_rule_that_fails_is_named_and_the_others_go_on(bad: Check, why: str) -> None:
    made = checker({"bad": bad, "good": every_place})
    one = made.check(document("title: a\n", "one.yaml"))
    two = made.check(document("title: b\n", "two.yaml"))
    assert [found.rule for result in (one, two) for found in result.findings] == ["good", "good"]
    (failure,) = made.failures.values()
    assert (failure.what, failure.file) == ("the rule bad", "one.yaml")
    assert failure.why.startswith(why)


def test_a_failed_rule_is_not_tried_again() -> None:
    calls = []

    def count(_places: Sequence[Place], _prepared: Any, _role: Role) -> Iterator[Hit]:
        calls.append(1)
        raise ValueError
        yield

    made = checker({"bad": count})
    for _ in range(3):
        made.check(document("title: a\n"))
    assert len(calls) == 1


def test_a_kind_that_is_not_there_or_cannot_prepare() -> None:
    def prepare(_parameters: Any, _library: Any) -> Any:
        raise KeyError("word list")

    kinds = {"good": CheckKind("good", every_place), "bad": CheckKind("bad", every_place, prepare=prepare)}
    rules = [rule("gone", check="gone"), rule("bad"), rule("good")]
    made = Checker(rules, kinds, Library(), DAY)
    assert [found.rule for found in made.check(document("title: a\n")).findings] == ["good"]
    assert made.failures == {
        "gone": Failure("the rule gone", "KeyError: 'gone'", "role.yaml"),
        "bad": Failure("the rule bad", "KeyError: 'word list'", "role.yaml"),
    }


def test_what_a_rule_prepares_is_prepared_once_a_run() -> None:
    prepared = []

    def prepare(parameters: Any, _library: Any) -> Any:
        prepared.append(parameters)
        return {"ready": parameters["a"]}

    def read(_places: Sequence[Place], given: Any, _role: Role) -> Iterator[Hit]:
        yield Hit(("title",), {"what": str(given)})

    kinds = {"k": CheckKind("k", read, prepare=prepare), "plain": CheckKind("plain", read)}
    rules = [rule("r", check="k", parameters={"a": 1}), rule("plain", parameters={"b": 2})]
    made = Checker(rules, kinds, Library(), DAY)
    for _ in range(2):
        messages = {found.rule: found.message for found in made.check(document("title: a\n")).findings}
        assert messages == {"r": "There is {'ready': 1}.", "plain": "There is {'b': 2}."}
    assert prepared == [{"a": 1}]


def test_rules_that_look_at_the_same_places_share_them() -> None:
    seen: list[tuple[str, Sequence[Place]]] = []

    def note(name: str) -> Check:
        def look(places: Sequence[Place], _prepared: Any, _role: Role) -> Iterator[Hit]:
            seen.append((name, places))
            yield from ()

        return look

    rules = [rule("a", on=("notes[*]",)), rule("b", on=("notes[*]",)), rule("c", on=("title", "notes[*]"))]
    made = checker({name: note(name) for name in "abc"}, rules)
    made.check(document("title: t\nnotes: [x, y]\n"))
    places = dict(seen)
    assert places["a"] is places["b"]
    assert [place.route for place in places["a"]] == [("notes", 0), ("notes", 1)]
    assert [place.text for place in places["c"]] == ["t", "x", "y"]
    # What no selector matches is not asked about.
    seen.clear()
    made.check(document("title: t\n"))
    assert [name for name, _ in seen] == ["c"]


def test_values_that_cannot_be_known_are_places_without_text() -> None:
    texts: list[tuple[bool, str, Any]] = []

    def look(places: Sequence[Place], _prepared: Any, _role: Role) -> Iterator[Hit]:
        texts.extend((isinstance(place.node, Opaque), place.text, place.data) for place in places)
        yield from every_place(places, _prepared, _role)

    made = checker({"a": look}, [rule("a", on=("agency", "notes[*]"))])
    result = made.check(document("title: &t Officer\nagency: *t\nnotes:\n  - {<<: {a: b}}\n  - c\n"))
    assert texts == [(True, "", None), (True, "", None), (False, "c", "c")]
    assert [found.quote for found in result.findings] == ["*t", "{<<: {a: b}}", "c"]


def test_findings_come_by_place_then_rule() -> None:
    rules = [rule("b", on=("title", "notes[*]")), rule("a", on=("notes[*]", "title"))]
    result = checker({"a": every_place, "b": every_place}, rules).check(document("notes: [y, x]\ntitle: t\n"))
    order = [(found.quote, found.rule) for found in result.findings]
    assert order == [("y", "a"), ("y", "b"), ("x", "a"), ("x", "b"), ("t", "a"), ("t", "b")]


def test_only_rules_of_one_role_run_here() -> None:
    rules = [rule("a", scope="corpus"), rule("b", scope="change"), rule("c")]
    made = checker(dict.fromkeys("abc", every_place), rules)
    assert [found.rule for found in made.check(document("title: a\n")).findings] == ["c"]


def test_of_a_file_that_is_no_role_description_only_the_source_speaks() -> None:
    rules = [rule("a", group="source"), rule("b")]
    made = checker({"a": every_place, "b": every_place}, rules)
    result = made.check(document("x: a\n"), recognised=False)
    assert (result.status, [found.rule for found in result.findings]) == ("not-a-role-description", ["a"])


@pytest.mark.parametrize("text", ["title: [", "", "- a\n", b"\xff\xfe"])
def test_of_a_file_that_cannot_be_read_only_the_source_speaks(text: str | bytes) -> None:
    def problems(_places: Sequence[Place], _prepared: Any, role: Role) -> Iterator[Hit]:
        for problem in role.problems:
            yield Hit((), {"what": problem.kind}, problem.span.start, problem.span.end, "source")

    rules = [rule("a", group="source"), rule("b")]
    made = checker({"a": problems, "b": every_place}, rules)
    result = made.check(document(text))
    assert (result.status, result.file) == ("unreadable", "role.yaml")
    assert {found.rule for found in result.findings} == {"a"}


def test_fixes_only_when_a_report_shows_them() -> None:
    from rdlint.model import Replacement

    def mend(places: Sequence[Place], _prepared: Any, _role: Role) -> Iterator[Hit]:
        for place in places:
            yield Hit(place.route, replacements=(Replacement(place.route, 0, 1, "b", "write b"),))

    rules = [rule("a", on=("title",))]
    for wanted in (False, True):
        (found,) = checker({"a": mend}, rules, with_fixes=wanted).check(document("title: a\n")).findings
        assert bool(found.fixes) is wanted


def test_a_kind_that_judges_by_text_sees_each_text_once() -> None:
    seen: list[list[str]] = []

    def note(places: Sequence[Place], _prepared: Any, _role: Role) -> Iterator[Hit]:
        seen.append([place.text for place in places])
        for place in places:
            if "x" in place.text:
                fix = Replacement(place.route, 0, 1, "y", "Write y")
                yield Hit(place.route, {}, 0, 1, replacements=(fix,))

    kinds = {"note": CheckKind("note", note, by_text=True)}
    made = Checker([rule("note", on=("key_challenges[*]",))], kinds, Library(), DAY, with_fixes=True)
    first = made.check(document("key_challenges:\n  - x one\n  - two\n  - x one\n  - ''\n"))
    second = made.check(document("key_challenges:\n  - three\n  - x one\n"))
    third = made.check(document("key_challenges: [two]\n"))
    assert seen == [["x one", "two"], ["three"]]
    assert [found.route for found in first.findings] == [("key_challenges", 0), ("key_challenges", 2)]
    (found,) = second.findings
    assert (found.route, found.start.line, found.fixes[0].edits[0].start) == (("key_challenges", 1), 3, 30)
    assert third.findings == ()


def test_a_kind_that_judges_by_text_but_points_elsewhere_has_failed() -> None:
    def point(_places: Sequence[Place], _prepared: Any, _role: Role) -> Iterator[Hit]:
        yield Hit(("agency",))

    kinds = {"point": CheckKind("point", point, by_text=True)}
    made = Checker([rule("point", on=("title",))], kinds, Library(), DAY)
    assert made.check(document("title: a\nagency: b\n")).findings == ()
    assert made.failures["point"].why == "ValueError: its check kind judges by text, but points elsewhere"


def test_a_kind_that_judges_by_text_fails_like_any_other() -> None:
    kinds = {"bad": CheckKind("bad", failing, by_text=True)}
    made = Checker([rule("bad", on=("title",))], kinds, Library(), DAY)
    assert made.check(document("title: a\n")).findings == ()
    assert made.check(document("title: b\n")).findings == ()
    assert made.failures["bad"].why == "RuntimeError: the tide is out"
