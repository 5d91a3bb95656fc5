"""Runs the examples of a rule file: on each only that rule runs, and it must find what the example says."""

from collections.abc import Iterator, Mapping
from datetime import date

from rdlint.engine.check import Checker
from rdlint.engine.recognise import is_role_description
from rdlint.model import Finding, format_route
from rdlint.reference.library import Library
from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.markdown import Example, RuleFile
from rdlint.rulebook.rule import Rule
from rdlint.source import SIZE_LIMIT, Source, compose, decode_source, read_source

#: The day by which examples are judged unless they say another.
EXAMPLE_DAY = date(2026, 6, 30)


def example_failures(rule: Rule, file: RuleFile, kinds: Mapping[str, CheckKind], library: Library) -> Iterator[str]:
    """What is wrong with a rule's examples, a sentence each; nothing when all of them hold."""
    present = {example.kind for example in file.examples}
    for needed in ("good", "bad"):
        if needed not in present:
            yield f"{rule.name} has no {needed} example"
    for example in file.examples:
        where = f"{file.path.name}:{example.line}: the {example.kind} example"
        checker = Checker([rule], kinds, library, date.fromisoformat(example.as_of) if example.as_of else EXAMPLE_DAY)
        document = compose(_stored(example, file))
        recognised = rule.group != "source" or is_role_description(document)
        findings = checker.check(document, recognised).findings
        if checker.failures:
            yield f"{where}: {checker.failures[rule.name].sentence()}"
        elif example.kind == "good" and findings:
            yield f"{where} gives a finding: {findings[0].message}"
        elif example.kind == "bad":
            yield from (f"{where}: {difference}" for difference in _differences(example, findings))


def _differences(example: Example, findings: tuple[Finding, ...]) -> Iterator[str]:
    if not example.expected:
        yield "says nowhere with at= what it must find"
    left = list(findings)
    for route, words in example.expected:
        match = next((finding for finding in left if _is(finding, route, words)), None)
        if match is None:
            found = ", ".join(f"{format_route(finding.route)}: {finding.quote!r}" for finding in left) or "nothing"
            yield f"expects {route or 'the top'}{f' with {words!r}' if words is not None else ''}; found {found}"
        else:
            left.remove(match)
    if left and example.expected:
        yield f"finds more than it says: {format_route(left[0].route)}: {left[0].quote!r}"


def _is(finding: Finding, route: str, words: str | None) -> bool:
    return format_route(finding.route) == route and (words is None or finding.quote == words)


def _stored(example: Example, file: RuleFile) -> Source:
    """The example as a file would hold it; some defects are of the file and not of its text."""
    name = example.file or "example.yaml"
    match example.stored_as:
        case "missing":
            return read_source(file.path.parent / "no-such-file.yaml", name)
        case "large":
            return decode_source(b" " * (SIZE_LIMIT + 1), name)
        case "binary":
            return decode_source(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x10" + bytes(64), name)
        case "nul":
            return decode_source(example.text.replace("NUL", "\x00").encode(), name)
        case None:
            return decode_source(example.text.encode(), name)
        case encoding:
            return decode_source(example.text.encode(encoding), name)
