"""Texts that begin and end anywhere: no wording rule may fail on them."""

import json
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st
from labelled import FILES, sentences, wording_checker

from rdlint.source import compose, decode_source


@cache
def texts() -> list[str]:
    """Every labelled sentence."""
    return [
        text for split in FILES for text in (*(row.text for row in sentences(split).defective), *sentences(split).sound)
    ]


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_rule_fails_on_a_fragment(data: st.DataObject) -> None:
    items = []
    for _ in range(4):
        words = data.draw(st.sampled_from(texts())).split()
        first = data.draw(st.integers(0, len(words) - 1))
        after = data.draw(st.integers(first + 1, len(words)))
        part = words[first:after]
        items.append(" ".join(data.draw(st.permutations(part)) if data.draw(st.booleans()) else part))
    text = "title: Officer\nkey_accountabilities:\n" + "".join(f"  - {json.dumps(item)}\n" for item in items)
    checker = wording_checker()
    checker.check(compose(decode_source(text.encode(), "role.yaml")))
    assert checker.failures == {}
