"""Runs the examples of a rule file: on each only that rule runs, and it must find what the example says."""

from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from datetime import date
from pathlib import Path

from rdlint.checks.phrases import digest
from rdlint.checks.summary import Complete, Corpus
from rdlint.engine.check import Checker
from rdlint.engine.corpus import CorpusChecker, index_corpus
from rdlint.engine.discover import Candidate
from rdlint.engine.exceptions import Excuser
from rdlint.engine.judges import Judges
from rdlint.engine.recognise import is_role_description
from rdlint.engine.role_file import RoleFile
from rdlint.engine.settings import CONFIGURATION, vocabularies_of
from rdlint.engine.waivers import WAIVERS, waivers_in
from rdlint.model import Finding, format_route
from rdlint.reference.library import Library
from rdlint.reference.schemas import violations
from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.markdown import Example, RuleFile
from rdlint.rulebook.rule import Rule, Rulebook
from rdlint.source import SIZE_LIMIT, Source, compose, decode_source, read_source

#: The day by which examples are judged unless they say another.
EXAMPLE_DAY = date(2026, 6, 30)


def example_failures(rule: Rule, file: RuleFile, kinds: Mapping[str, CheckKind], library: Library) -> Iterator[str]:
    """What is wrong with a rule's examples, a sentence each; nothing when all of them hold."""
    if rule.scope == "change":
        from rdlint.engine.examples_of_change import of_change  # Few rules need it.

        yield from of_change(rule, file, kinds, library)
        return
    present = {example.kind for example in file.examples}
    for needed in ("good", "bad"):
        if needed not in present:
            yield f"{rule.name} has no {needed} example"
    if strange := [example for example in file.examples if example.kind in ("before", "after")]:
        yield f"{file.path.name}:{strange[0].line}: only rules about change have examples of before and after"
    if rule.scope == "corpus":
        yield from _across_roles(rule, file, kinds, library)
        return
    if rule.group == "exceptions":
        yield from _of_exceptions(rule, file, kinds, library)
        return
    for example in file.examples:
        where = f"{file.path.name}:{example.line}: the {example.kind} example"
        day = date.fromisoformat(example.as_of) if example.as_of else EXAMPLE_DAY
        checker = Checker([rule], kinds, _with_vocabularies(library, example), day)
        document = compose(stored(example, file))
        recognised = rule.group != "source" or is_role_description(document)
        findings = checker.check(document, recognised).findings
        if checker.failures:
            yield f"{where}: {checker.failures[rule.name].sentence()}"
        elif example.kind == "good" and findings:
            yield f"{where} gives a finding: {findings[0].message}"
        elif example.kind == "bad":
            yield from (f"{where}: {difference}" for difference in differences(example, findings))


def _of_exceptions(rule: Rule, file: RuleFile, kinds: Mapping[str, CheckKind], library: Library) -> Iterator[str]:
    """Examples of rules about exceptions: in them `wrong-word` finds the word in "places a key role"."""
    parameters = digest({"phrases": [{"find": "[places] a key role", "use": "plays"}]})
    other = rule._replace(
        name="wrong-word", group="wording", exceptions="any", check="phrases", on=("prose",), parameters=parameters
    )
    rules = {rule.name: rule, other.name: other}
    book = Rulebook(rules)
    for group in _repositories(file.examples):
        held = {example.file or "example.yaml": compose(stored(example, file)) for example in group}
        day = date.fromisoformat(group[0].as_of) if group[0].as_of else EXAMPLE_DAY
        judges = Judges(list(rules.values()), kinds, library, day)
        checker = judges.usual.checker
        waivers = waivers_in(held[WAIVERS], book) if WAIVERS in held else None
        results = [checker.check(document) for name, document in held.items() if name != WAIVERS]
        excused = Excuser(book, judges, library, day, waivers).files(results)
        found = {result.file: [one for one in result.findings if one.rule == rule.name] for result in excused}
        for failure in checker.failures.values():
            yield f"{file.path.name}:{group[0].line}: {failure.sentence()}"
        for example in group:
            where = f"{file.path.name}:{example.line}: the {example.kind} example"
            findings = tuple(found.get(example.file or "example.yaml", ()))
            if example.kind == "good" and findings:
                yield f"{where} gives a finding: {findings[0].message}"
            elif example.kind == "bad" and (example.expected or findings or len(group) == 1):
                yield from (f"{where}: {difference}" for difference in differences(example, findings))


def _with_vocabularies(library: Library, example: Example) -> Library:
    """The library of a repository that has the vocabularies of the example."""
    if example.vocabularies is None:
        return library
    root = compose(decode_source(example.vocabularies.encode(), CONFIGURATION)).root
    data = {"vocabularies": root.data if root is not None else None}
    if wrong := violations(data, "configuration"):
        raise ValueError(f"the vocabularies of the example on line {example.line}: {wrong[0].sentence()}")
    # What the library has loaded so far serves the copy too.
    own = copy(library)
    own.vocabularies = vocabularies_of(data["vocabularies"])
    return own


def _across_roles(rule: Rule, file: RuleFile, kinds: Mapping[str, CheckKind], library: Library) -> Iterator[str]:
    for group in _repositories(file.examples):
        read = {example.file or "example.yaml": RoleFile(stored(example, file)) for example in group}
        candidates = [Candidate(Path(name), name, True) for name in read]
        complete = Complete(everything=any(example.complete for example in group))
        checker = CorpusChecker([rule], kinds, library)
        index = index_corpus(candidates, read)
        yield from (f"{file.path.name}:{group[0].line}: {failure.sentence()}" for failure in index.failures)
        found = checker.check(Corpus(index.summaries, complete), read)
        if checker.failures:
            yield f"{file.path.name}:{group[0].line}: {checker.failures[rule.name].sentence()}"
        for example in group:
            where = f"{file.path.name}:{example.line}: the {example.kind} example"
            findings = tuple(found.get(example.file or "example.yaml", ()))
            if example.kind == "good" and findings:
                yield f"{where} gives a finding: {findings[0].message}"
            elif example.kind == "bad" and (example.expected or findings):
                yield from (f"{where}: {difference}" for difference in differences(example, findings))
        if group[0].kind == "bad" and not any(example.expected for example in group):
            yield f"{file.path.name}:{group[0].line}: the bad examples say nowhere with at= what they must find"


def _repositories(examples: Sequence[Example]) -> list[list[Example]]:
    """Examples of one kind that follow each other, each with a file of its own, make one repository."""
    groups: list[list[Example]] = []
    for example in examples:
        last = groups[-1] if groups else []
        if last and last[-1].kind == example.kind and example.file not in {other.file for other in last}:
            last.append(example)
        else:
            groups.append([example])
    return groups


def differences(example: Example, findings: tuple[Finding, ...]) -> Iterator[str]:
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


def stored(example: Example, file: RuleFile) -> Source:
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
