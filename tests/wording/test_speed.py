"""The wording rules stay cheap: their cost beside that of parsing, which other work slows as much."""

from statistics import median

import speed
from measuring.made_roles import made_roles
from slow import slow

#: About twice what they cost when this was written, 4.3 times the parsing.
BOUND = 8.5


@slow
def test_the_wording_rules_against_parsing() -> None:
    roles = [text.encode() for text in made_roles(300, shared=True)]
    assert median(speed.measure(roles).ratio for _ in range(3)) <= BOUND
