"""Check kind `twins`: roles that should differ and do not, or the other way round."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import PurePosixPath
from typing import Any

from rdlint.checks.role import words_of
from rdlint.checks.summary import Corpus, CorpusHit, Spot, Summary, key_of, title_key
from rdlint.rulebook.kind import CheckKind, one_report

_NO_WORDS = dict.fromkeys(
    ("title", "number", "classification", "other", "other_classification", "share", "name", "count"), ""
)
#: Estimated share of common wording from which two roles count as near-duplicates.
NEAR = 0.8
#: Numbers of the sketch that make a band: two near-duplicates surely share one of them.
_BAND = 3


def check(corpus: Corpus, parameters: Mapping[str, Any], _prepared: Any = None) -> Iterator[CorpusHit]:
    """A hit for every defect of the kind the rule reports, on every role it concerns."""
    yield from _REPORTS[parameters["report"]](corpus)


def _number(corpus: Corpus) -> Iterator[CorpusHit]:
    """The same role number on several roles, save those that one job share makes."""
    for roles in corpus.numbers():
        for role in roles if len(roles) > 1 and not _job_share(roles) else ():
            assert role.role_number is not None
            others = tuple(
                (other, other.role_number, f"{other.title or other.file} has the number too")
                for other in roles
                if other is not role and other.role_number is not None
            )
            values = _NO_WORDS | {
                "number": role.role_number.text,
                "title": role.title,
                "other": others[0][0].title or others[0][0].file,
                "count": str(len(roles)),
            }
            yield CorpusHit(role, role.role_number, values, others)


def _job_share(roles: Sequence[Summary]) -> bool:
    """Whether roles are one that several people share: one title, and one of them says so."""
    return len({title_key(role.title) for role in roles}) == 1 and any(role.shared for role in roles)


def _classification(corpus: Corpus) -> Iterator[CorpusHit]:
    """One title at several classifications within an agency."""
    for roles in corpus.titles():
        graded = [(role, role.classification) for role in roles if role.classification is not None]
        if len({_grade(spot) for _, spot in graded}) < 2:
            continue
        for role, spot in graded:
            others = tuple(
                (other, other_spot, f"{other.title} is {other_spot.text} here")
                for other, other_spot in graded
                if _grade(other_spot) != _grade(spot)
            )
            values = _NO_WORDS | {
                "title": role.title,
                "classification": spot.text,
                "other": others[0][0].file,
                "other_classification": others[0][1].text,
            }
            yield CorpusHit(role, spot, values, others)


def _grade(spot: Spot) -> str:
    return "".join(character for character in key_of(spot.text) if character.isalnum())


def _near(corpus: Corpus) -> Iterator[CorpusHit]:
    """Roles whose purpose, accountabilities and challenges have nearly the same words."""
    partners: dict[str, list[tuple[Summary, float]]] = {}
    by_file = {role.file: role for role in corpus.roles}
    for first, second in _candidates(corpus):
        one, two = by_file[first], by_file[second]
        if _job_share((one, two)):
            continue
        share = sum(a == b for a, b in zip(one.signature, two.signature, strict=True)) / len(one.signature)
        if share >= NEAR:
            partners.setdefault(first, []).append((two, share))
            partners.setdefault(second, []).append((one, share))
    for file, found in sorted(partners.items()):
        role = by_file[file]
        found.sort(key=lambda pair: (-pair[1], pair[0].file))
        nearest, share = found[0]
        others = tuple((other, other.anchor, "nearly the same wording stands here") for other, _ in found)
        values = _NO_WORDS | {
            "title": role.title or role.file,
            "other": nearest.title or nearest.file,
            "name": nearest.file,
            "share": str(round(share * 100)),
            "count": str(len(found)),
        }
        yield CorpusHit(role, role.anchor, values, others)


def _candidates(corpus: Corpus) -> Sequence[tuple[str, str]]:
    """Pairs of files that share a band of their sketches, each once, in order."""
    buckets: dict[tuple[int, ...], list[str]] = {}
    for role in corpus.roles:
        for at in range(0, len(role.signature) - _BAND + 1, _BAND):
            buckets.setdefault((at, *role.signature[at : at + _BAND]), []).append(role.file)
    pairs = {pair for files in buckets.values() if len(files) > 1 for pair in combinations(sorted(files), 2)}
    return sorted(pairs)


def _file_name(corpus: Corpus) -> Iterator[CorpusHit]:
    """A file whose name has no word of the role's title."""
    for role in corpus.roles:
        name = PurePosixPath(role.file).stem
        words = {word for word in _words(name) if len(word) > 2}
        title = {word for word in _words(role.title) if len(word) > 2}
        # A name made of numbers, or one that says template, says nothing about a title.
        if not title or not words or words & _NEUTRAL or all(word.isdigit() for word in words):
            continue
        letters = {word for word in words if not any(character.isdigit() for character in word)}
        if letters and not any(_kin(a, b) for a in letters for b in title) and not _initials(letters, role.title):
            yield CorpusHit(
                role, role.anchor, _NO_WORDS | {"title": words_of(role.title), "name": PurePosixPath(role.file).name}
            )


_NEUTRAL = frozenset(("template", "role", "position", "description", "roledescription", "draft", "example", "stdin"))


def _words(text: str) -> list[str]:
    return "".join(character if character.isalnum() else " " for character in text.casefold()).split()


def _kin(a: str, b: str) -> bool:
    """Whether two words are one, or one begins the other (admin, administration)."""
    return a == b or (min(len(a), len(b)) >= 4 and (a.startswith(b) or b.startswith(a)))


def _initials(words: set[str], title: str) -> bool:
    initials = "".join(word[0] for word in _words(title))
    return any(word in initials for word in words)


_REPORTS = {
    "number": _number,
    "classification": _classification,
    "near-duplicate": _near,
    "file-name": _file_name,
}

KIND = CheckKind(
    name="twins",
    check=check,
    scope="corpus",
    summary="Roles share a number, a title or nearly all their words; a file is named otherwise than its role.",
    parameters=one_report(*_REPORTS),
    placeholders=tuple(_NO_WORDS),
)
