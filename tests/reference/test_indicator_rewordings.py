"""The measurement behind the threshold: every indicator of the 2020 framework, moved and reworded.

The same text also stands for frameworks that are held as fingerprints, since the project holds no wording of 2013.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from rdlint.reference.fingerprints import fingerprint_framework
from rdlint.reference.framework_files import read_framework
from rdlint.reference.frameworks import builtin_paths
from rdlint.reference.indicators import Lookup, Verdict, build_lookup
from rdlint.reference.normalise import normalise, words

#: A word of no framework and no word like it.
UNRELATED = "quokka"
#: Words two sentences may differ in to be near-identical: an edit of the one can be as near to the other.
NEAR = 2

Item = tuple[str, str, int, str]


@cache
def framework(name: str) -> dict[str, Any]:
    path = next(path for path in builtin_paths() if path.stem == name)
    data, problems = read_framework(path, path.name)
    assert problems == []
    assert data is not None
    return data


@cache
def items() -> tuple[Item, ...]:
    return tuple(
        (capability["name"], level, number, indicator)
        for group in framework("nsw-2020")["groups"]
        for capability in group["capabilities"]
        for level, indicators in capability["levels"].items()
        for number, indicator in enumerate(indicators, 1)
    )


@cache
def lookup(held: str) -> Lookup:
    data = framework("nsw-2020")
    if held == "fingerprints":
        return Lookup(build_lookup([fingerprint_framework(data)]))
    return Lookup(build_lookup([framework("nsw-2026"), data, framework("nsw-2013")]))


HELD = pytest.mark.parametrize("held", ["open", "fingerprints"])


def compare(held: str, indicator: str, capability: str, level: str) -> Verdict:
    return lookup(held).compare(indicator, "nsw-2020", capability, level)


def inflected(word: str) -> str:
    core = word.rstrip(",.")
    form = core[:-1] if core.endswith("s") else f"{core.removesuffix('e')}ing" if core.endswith("e") else f"{core}s"
    return form + word[len(core) :]


def rewordings(indicator: str) -> Iterator[tuple[str, str]]:
    tokens = indicator.split()
    for at, token in enumerate(tokens):
        before, after = tokens[:at], tokens[at + 1 :]
        yield "dropped", " ".join([*before, *after])
        yield "replaced", " ".join([*before, UNRELATED, *after])
        yield "inflected", " ".join([*before, inflected(token), *after])
        if after:
            yield "swapped", " ".join([*before, after[0], token, *after[1:]])


def word_distance(one: list[str], other: list[str]) -> int:
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        above, row = row, [i]
        for j, right in enumerate(other, 1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (left != right)))
    return row[-1]


@cache
def near_identical(indicator: str) -> bool:
    """Whether another indicator of the framework has almost the same words."""
    own = words(indicator)
    return any(0 < word_distance(own, words(other)) <= NEAR for _, _, _, other in items())


@cache
def printed() -> frozenset[str]:
    return frozenset(normalise(indicator) for _, _, _, indicator in items())


@HELD
def test_every_indicator_is_right_where_it_is_printed(held: str) -> None:
    wrong = [item for item in items() if compare(held, item[3], item[0], item[1]).kind != "here"]
    assert (len(items()), wrong) == (531, [])


@HELD
def test_every_indicator_moved_to_another_level_is_said_to_belong_where_it_belongs(held: str) -> None:
    homes: dict[tuple[str, str], set[str]] = {}
    for capability, level, _, indicator in items():
        homes.setdefault((capability, normalise(indicator)), set()).add(level)
    for capability, _, _, indicator in items():
        right = homes[capability, normalise(indicator)]
        for level in framework("nsw-2020")["levels"]:
            verdict = compare(held, indicator, capability, level)
            assert verdict.kind == ("here" if level in right else "other-level")
            assert {place.level for place in verdict.places} == ({level} if level in right else right)


@HELD
def test_one_word_dropped_replaced_inflected_or_swapped_is_a_rewording_of_that_very_indicator(held: str) -> None:
    counted = excused = 0
    for capability, level, number, indicator in items():
        for _, written in rewordings(indicator):
            counted += 1
            verdict = compare(held, written, capability, level)
            assert verdict.kind != "other-level" or normalise(written) in printed()
            place = verdict.place
            if (
                verdict.kind == "reworded"
                and place is not None
                and (place.capability, place.level, place.number) == (capability, level, number)
            ):
                continue
            if normalise(written) == normalise(indicator):  # two equal words swapped
                assert verdict.kind == "here"
                continue
            excused += 1
            # A word dropped can leave the printed words of another version, or be as near to a near-identical item.
            in_another_version = verdict.kind == "other-version" and verdict.similarity == 1.0
            assert in_another_version or near_identical(indicator), (written, indicator, verdict)
    assert counted > 25_000
    assert excused <= 20


def test_sentences_of_ones_own_are_never_taken_for_a_rewording() -> None:
    own = [
        "Issue water licences within the time the public register promises",
        "Reconcile the monthly accounts of three programs and explain what changed",
        "Work with teams in other divisions to plan shared events",
        "Provide advice to managers on recruitment and record each decision",
        "Support the implementation of the new records system in regional offices",
        "Respond to enquiries from customers by telephone and email",
        "Ensure that projects are delivered on time and on budget",
        "Communicate clearly with stakeholders and the community about planned works",
        "Manage the procurement of cleaning services for all museums",
        "Develop and maintain relationships with Aboriginal communities",
        "Lead a team of payroll officers",
        "Identify risks and report them to the director",
    ]
    for sentence in own:
        assert compare("open", sentence, "Deliver Results", "Adept").kind == "own", sentence
