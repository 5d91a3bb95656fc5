"""Check kind `capability-description`: the sentence that says what a capability covers is not the framework's."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rdlint.checks.capability_rows import framework_label, framework_of, rows_of
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit, Replacement
from rdlint.reference.fingerprints import digest, split_fingerprint
from rdlint.reference.frameworks import Capability, Framework, Frameworks
from rdlint.reference.normalise import normalise, words
from rdlint.rulebook.kind import CheckKind, one_report

#: The capabilities that a sentence describes in some version, by the sentence or its digest.
_Owners = Mapping[str, Sequence[str]]


class _Prepared(NamedTuple):
    report: str
    printed: Mapping[str, Mapping[str, Sequence[str]]]


def prepare(parameters: Mapping[str, Any], library: Any) -> _Prepared:
    """The defect to report, and the sentences that published documents print otherwise than the framework."""
    return _Prepared(parameters["report"], library.table("printed-descriptions"))


def check(places: Sequence[Place], prepared: _Prepared, role: Role) -> Iterator[Hit]:
    """A hit on every description of another capability (`other`), or of none in any version (`reworded`)."""
    framework = framework_of(role)
    if framework is None:
        return
    owners = role.once("descriptions", lambda: _owners(role.library.frameworks, framework, prepared.printed))
    rows = {row.route: row for row in rows_of(role)}
    for place in places:
        row = rows.get(place.route[:-1])
        text = place.text.strip()
        if row is None or row.capability is None or not text:
            continue
        found = owners.get(_plain(text)) or owners.get(digest(normalise(text))) or ()
        if row.capability.name in found:
            continue
        if found:
            if prepared.report == "other":
                yield _hit(place, text, row.capability, framework, found[0])
        elif prepared.report == "reworded" and framework.text == "open" and row.capability.description:
            yield _hit(place, text, row.capability, framework, "")


def _owners(
    frameworks: Frameworks, framework: Framework, printed: Mapping[str, Mapping[str, Sequence[str]]]
) -> dict[str, list[str]]:
    owners: dict[str, list[str]] = {}
    for known in frameworks:
        variants = printed.get(known.id, {})
        for capability in known.capabilities:
            own = frameworks.counterpart(capability.name, framework)
            if own is None or not capability.description:
                continue
            if known.text == "fingerprints":
                keys = [split_fingerprint(capability.description)[0]]
            else:
                keys = [_plain(sentence) for sentence in (capability.description, *variants.get(capability.name, ()))]
            for key in keys:
                owners.setdefault(key, []).append(own.name)
    return owners


def _plain(text: str) -> str:
    """The words alone: published documents differ in commas."""
    return " ".join(words(text))


def _hit(place: Place, text: str, capability: Capability, framework: Framework, other: str) -> Hit:
    fixes: tuple[Replacement, ...] = ()
    if capability.description and framework.text == "open":
        start = place.text.index(text)
        title = "Take the framework's wording"
        fixes = (Replacement(place.route, start, start + len(text), capability.description, title, "unsafe"),)
    values = {
        "words": words_of(text, 60),
        "capability": capability.name,
        "other": other,
        "wording": capability.description if framework.text == "open" else "",
        "framework": framework_label(framework),
    }
    return Hit(place.route, values, replacements=fixes)


KIND = CheckKind(
    name="capability-description",
    check=check,
    prepare=prepare,
    summary="The sentence that says what a capability covers belongs to another capability, or is not the framework's.",
    parameters=one_report("other", "reworded"),
    placeholders=("words", "capability", "other", "wording", "framework"),
)
