"""No wording rule fails, whatever stands in a text: the words that rules look for, alone, in pairs and at random."""

import json
import random
import re
from itertools import product

import speed

from rdlint.resources import rules_dir
from rdlint.source import compose, decode_source

_FREQUENT = """
the a an our this to of and or is are be will must you we they it if that which ensure responsible as well able in for
with by team working managed good between from not both either there what who its it's NSW Act 5 2026 , . ; ( ) " ' - –
/ & $ • %
"""
FREQUENT = _FREQUENT.split()


def texts() -> list[str]:
    """Every frequent word, with every other; every word of a rule file; and words at random, the same every time."""
    chance = random.Random(7)
    files = sorted((rules_dir() / "wording").glob("*.md"))
    words = sorted({word for file in files for word in re.findall(r"[A-Za-z][\w'’-]*", file.read_text("utf-8"))})
    mixed = [
        " ".join(chance.choice(chance.choice((FREQUENT, words))) for _ in range(chance.randint(3, 9)))
        for _ in range(12_000)
    ]
    return [*FREQUENT, *map(" ".join, product(FREQUENT, repeat=2)), *words, *mixed]


def test_no_rule_fails_whatever_the_words() -> None:
    checker = speed.wording_checker()
    written = texts()
    for start in range(0, len(written), 40):
        data = {"primary_purpose": written[start], "key_accountabilities": written[start : start + 40]}
        checker.check(compose(decode_source(json.dumps(data).encode(), f"from-{start}.yaml")))
    assert [failure.sentence() for failure in checker.failures.values()] == []
