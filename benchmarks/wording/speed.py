"""Measures what the wording rules cost against parsing the same role descriptions.

    python benchmarks/wording/speed.py --roles 1000 --rounds 3

Every role description is parsed and then checked, one after the other, so that other load on the computer falls on
both alike. What is loaded once a run (rules, word lists) is not counted; it is printed apart.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from datetime import date
from statistics import median
from typing import NamedTuple

from measuring.made_roles import made_roles

from rdlint.engine.check import Checker
from rdlint.plugins import load_plugins
from rdlint.reference.library import Library
from rdlint.resources import rules_dir
from rdlint.rulebook.load import load_rulebook
from rdlint.rulebook.pack import RulePack
from rdlint.rulebook.select import select_rules
from rdlint.source import compose, decode_source

DAY = date(2026, 6, 30)


class Cost(NamedTuple):
    """Seconds for all role descriptions: parsing them, and the wording rules; `first` is the first check of all."""

    parsing: float
    wording: float
    first: float

    @property
    def ratio(self) -> float:
        """How many times the cost of parsing the wording rules cost."""
        return self.wording / self.parsing


def measure(roles: Sequence[bytes]) -> Cost:
    """Parses and checks every role description once."""
    checker = wording_checker()
    began = time.perf_counter()
    checker.check(compose(decode_source(roles[0], "first.yaml")))
    first = time.perf_counter() - began
    parsing = wording = 0.0
    for number, content in enumerate(roles):
        start = time.perf_counter()
        document = compose(decode_source(content, f"{number}.yaml"))
        parsed = time.perf_counter()
        checker.check(document)
        wording += time.perf_counter() - parsed
        parsing += parsed - start
    if checker.failures:
        raise RuntimeError("; ".join(failure.sentence() for failure in checker.failures.values()))
    return Cost(parsing, wording, first)


def wording_checker() -> Checker:
    """The wording rules that are on by default, and no others."""
    library = Library()
    kinds = load_plugins(discover=False).kinds
    clauses = {source.key: frozenset(source.clauses) for source in library.sources}
    book = load_rulebook([RulePack("", rules_dir())], kinds, lambda: clauses)
    rules = [rule for rule in select_rules(book, None, [], DAY.isoformat()) if rule.group == "wording"]
    return Checker(rules, kinds, library, DAY)


def main(arguments: Sequence[str]) -> int:
    """Runs the program; returns the exit code."""
    parser = argparse.ArgumentParser(description="Measures what the wording rules cost against parsing.")
    parser.add_argument("--roles", type=int, default=1000, help="how many role descriptions are made")
    parser.add_argument("--rounds", type=int, default=3, help="how often they are measured; the middle one counts")
    options = parser.parse_args(arguments)
    for shared, described in ((True, "texts out of a pool, as within an agency"), (False, "every text different")):
        roles = [text.encode() for text in made_roles(options.roles, shared=shared)]
        print(f"{len(roles)} role descriptions of {sum(map(len, roles)) / len(roles) / 1000:.1f} kB, {described}")
        costs = [measure(roles) for _ in range(options.rounds)]
        words = sum(len(content.split()) for content in roles)
        for cost in costs:
            each = (
                f"parsing {1000 * cost.parsing / len(roles):.2f} ms, wording {1000 * cost.wording / len(roles):.2f} ms"
            )
            print(f"  {each} each, {1e6 * cost.wording / words:.2f} microseconds a word; ratio {cost.ratio:.2f}")
        print(f"  the first check of a run: {1000 * median(cost.first for cost in costs):.0f} ms")
        print(f"  ratio {median(cost.ratio for cost in costs):.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
