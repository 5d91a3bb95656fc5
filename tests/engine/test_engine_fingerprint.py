"""A finding keeps its fingerprint while its words, and three words on each side, stay: whatever else changes."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from making import document, rule

from rdlint.engine.findings import to_finding
from rdlint.engine.fingerprint import Fingerprints, words_around
from rdlint.model import Hit, Route

#: Letters only, so that a word is a word whatever stands beside it.
WORD = st.text("abcdefghijklmnopqrstuvwxyzäé", min_size=1, max_size=8).filter(lambda word: word != "slip")
WORDS = st.lists(WORD, max_size=12)
SPACE = st.sampled_from([" ", "  ", "\n", "\n  "])


def fingerprints(text: str, hits: list[Hit], name: str = "a-rule") -> list[str]:
    """The fingerprints of the findings of one file, in order."""
    made, read = Fingerprints(), document(text)
    return [to_finding(rule(name), hit, read, made, False).fingerprint for hit in hits]


def slip(words: str, route: Route = ("notes",), number: int = 0) -> Hit:
    """A hit on the word `slip` in words."""
    found = list(re.finditer("slip", words))[number]
    return Hit(route, start=found.start(), end=found.end())


def of_words(words: str) -> str:
    return Fingerprints().words("a-rule", ("notes",), words_around(words, *re.search("slip", words).span()))  # type: ignore[union-attr]


@given(WORDS, WORDS, st.data())
def test_only_three_words_on_each_side_count(before: list[str], after: list[str], data: st.DataObject) -> None:
    other_before = data.draw(WORDS) + before[-3:] if len(before) >= 3 else before
    other_after = after[:3] + data.draw(WORDS) if len(after) >= 3 else after
    spaces = [data.draw(SPACE) for _ in range(40)]

    def join(left: list[str], right: list[str]) -> str:
        parts = [*left, "slip", *right]
        return "".join(f"{part}{space}" for part, space in zip(parts, spaces, strict=False))

    assert of_words(join(before, after)) == of_words(join(other_before, other_after))


@given(WORDS, WORDS, st.integers(0, 2), WORD, st.booleans())
def test_each_of_the_three_words_counts(
    before: list[str], after: list[str], which: int, other: str, on_the_left: bool
) -> None:
    words = [*before, "a", "b", "c", "slip", "d", "e", "f", *after]
    at = len(before) + (which if on_the_left else which + 4)
    changed = [*words[:at], f"{other}x", *words[at + 1 :]]
    if changed != words:
        assert of_words(" ".join(words)) != of_words(" ".join(changed))


def test_case_spaces_and_line_ends_do_not_count() -> None:
    assert of_words("One two  slip three\nfour") == of_words("one TWO slip Three four")


def test_words_are_normalised() -> None:
    assert words_around("Ä b c d. Its  A\nB e-f g, h", 9, 18) == ("b c d", "its a b", "e-f g h")
    assert words_around("slip", 0, 4) == ("", "slip", "")
    assert words_around("a slip b", 2, 2) == ("a", "", "slip b")


def test_marks_beside_the_words_do_not_count() -> None:
    assert of_words("One, two slip three; four") == of_words("One two slip three four")
    assert words_around("a, b - c", 0, 8) == ("", "a b c", "")
    assert words_around("a , b", 1, 5)[1] == ", b"
    assert words_around("...", 0, 3)[1] == "..."


def test_a_long_text_is_not_read_whole() -> None:
    """A hit in a text of a megabyte looks at its surroundings only; ten thousand hits would take minutes otherwise."""
    text = "word " * 200_000
    seen: list[int] = []

    class Watched(str):
        def casefold(self) -> str:
            seen.append(len(self))
            return super().casefold()

        def __getitem__(self, key: object) -> "Watched":
            return Watched(super().__getitem__(key))  # type: ignore[index]

    words_around(Watched(text), 500_000, 500_004)
    assert max(seen) <= 400


LISTED = st.lists(WORDS.map(lambda words: " ".join([*words, "slip"])), min_size=1, max_size=6)


@given(LISTED, st.randoms(use_true_random=False), st.integers(0, 5), st.lists(WORD, max_size=3))
def test_lists_may_be_reordered_and_lines_move(items: list[str], random: object, blank: int, more: list[str]) -> None:
    def text(listed: list[str]) -> str:
        return "\n" * blank + "notes:\n" + "".join(f"  - {item}\n" for item in listed)

    def found(listed: list[str]) -> list[str]:
        return fingerprints(text(listed), [slip(item, ("notes", n)) for n, item in enumerate(listed)])

    shuffled = list(items)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert sorted(found(items)) == sorted(found(shuffled))
    # New items without a twin among the old ones leave the old ones as they are.
    new = [f"{word}1 {word}2 {word}3 slip" for word in more]
    assert set(found(items)) <= set(found([*new, *items]))


@given(st.lists(st.sampled_from(["a slip", "b slip", "a SLIP b"]), min_size=1, max_size=8))
def test_no_two_findings_of_a_file_share_one(items: list[str]) -> None:
    text = "notes:\n" + "".join(f"  - {item}\n" for item in items)
    hits = [slip(item.lower(), ("notes", n)) for n, item in enumerate(items)]
    found = fingerprints(text, hits)
    assert len(set(found)) == len(found)
    assert all(re.fullmatch("[0-9a-f]{24}", one) for one in found)


def test_twins_are_counted_in_order() -> None:
    text = "notes: slip and slip and slip\n"
    words = "slip and slip and slip"
    first, second, third = fingerprints(text, [slip(words, number=n) for n in range(3)])
    assert len({first, second, third}) == 3
    twins = "notes:\n- a slip\n- a slip\n"
    one, two = fingerprints(twins, [slip("a slip", ("notes", n)) for n in range(2)])
    alone = fingerprints("notes:\n- a slip\n", [slip("a slip", ("notes", 0))])
    assert [one] == alone
    assert one != two


def test_rule_route_and_words_tell_findings_apart() -> None:
    text = "notes: a slip\ntitle: a slip\n"
    notes, title = slip("a slip"), slip("a slip", ("title",))
    assert len({*fingerprints(text, [notes, title]), *fingerprints(text, [notes], "other")}) == 3
    around = [("", "a b", ""), ("a", "b", ""), ("", "a", "b"), ("a b", "", "")]
    made = [Fingerprints().words("r", ("n",), words) for words in around]
    assert len(set(made)) == 4


def test_an_absence_is_its_rule_and_route() -> None:
    text = "title: a\n"
    missing = Hit(("agency",), at="absent")
    assert fingerprints(text, [missing]) == fingerprints("\n\ntitle: Another\nnotes: b\n", [missing])
    assert fingerprints(text, [missing]) != fingerprints(text, [missing], "other")
    rows = [Hit(("capabilities", "focus", n, "level"), at="absent") for n in range(2)]
    one, two = fingerprints("capabilities: {focus: [{name: a}, {name: b}]}\n", rows)
    assert one != two


def test_keys_and_containers_have_one_too() -> None:
    text = "title: a\nnotes:\n  - b\n  - c\n"
    hits = [Hit(("title",), at="key"), Hit(("title",)), Hit(("notes",)), Hit(("notes",), at="key"), Hit(())]
    found = fingerprints(text, hits)
    assert len(set(found)) == 5
    # By line breaks alone nothing changes.
    assert found[2] == fingerprints("notes:\n\n  - b\n\n  - c\n", [Hit(("notes",))])[0]


@given(st.lists(st.text(max_size=5), min_size=2, max_size=6, unique=True))
def test_any_text_at_all(texts: list[str]) -> None:
    made = Fingerprints()
    found = [made.words("r", ("n",), ("", text, "")) for text in texts]
    for one, other in pairwise(found):
        assert one != other
