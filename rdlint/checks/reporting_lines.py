"""Check kind `reporting-lines`: reporting lines that lead nowhere, in a circle, or contradict each other."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.role import words_of
from rdlint.checks.summary import Corpus, CorpusHit, Person, Spot, Summary, key_of, title_key
from rdlint.rulebook.kind import CheckKind, one_report

_NO_WORDS = dict.fromkeys(("title", "manager", "path", "count", "said", "names"), "")


def check(corpus: Corpus, parameters: Mapping[str, Any], _prepared: Any = None) -> Iterator[CorpusHit]:
    """A hit for every defect of the kind the rule reports."""
    yield from _REPORTS[parameters["report"]](corpus)


def _dangling(corpus: Corpus) -> Iterator[CorpusHit]:
    """A reporting line that leads to no role, where the repository claims to hold the whole unit."""
    outside = {title_key(title) for title in corpus.complete.outside}
    for role in corpus.roles:
        person = role.reports_to
        if person is None or not corpus.complete.claims(role) or title_key(person.title) in outside:
            continue
        if not corpus.resolve(person, role):
            yield CorpusHit(role, person.spot, _NO_WORDS | {"manager": words_of(person.title or person.role_number)})


def _cycle(corpus: Corpus) -> Iterator[CorpusHit]:
    """Roles that report to themselves over one or more others: a hit on each role of the circle."""
    managers = {role.file: corpus.manager(role) for role in corpus.roles}
    for role in corpus.roles:
        path = _circle(role, managers)
        if path:
            yield _cycle_hit(role, path)


def _cycle_hit(role: Summary, path: list[Summary]) -> CorpusHit:
    assert role.reports_to is not None
    names = " > ".join(_name(member) for member in [*path, role])
    others = tuple(
        (member, member.reports_to.spot, f"{_name(member)} reports to {member.reports_to.title}")
        for member in path[1:]
        if member.reports_to is not None
    )
    return CorpusHit(role, role.reports_to.spot, _NO_WORDS | {"title": role.title, "path": names}, others)


def _disagreement(corpus: Corpus) -> Iterator[CorpusHit]:
    """A manager's direct reports, and the roles that say they report to it, do not agree."""
    reporting = _reporting(corpus)
    for role in corpus.roles:
        yield from _listed_elsewhere(corpus, role)
        staff = reporting.get(role.file, ())
        spot = role.direct_reports_spot
        if not staff or spot is None or role.direct_reports in (None, (0, 0)):
            continue
        assert role.direct_reports is not None
        unlisted = [member for member in staff if role.reports and not _is_listed(corpus, member, role)]
        if unlisted:
            yield from _both_ways(role, spot, unlisted, "is not among the direct reports")
        elif not role.reports and len(staff) > role.direct_reports[1]:
            yield from _both_ways(role, spot, list(staff), f"is one of {len(staff)} that report here")


def _both_ways(role: Summary, spot: Spot, staff: list[Summary], why: str) -> Iterator[CorpusHit]:
    """The hit on the manager's role, and one on each of the roles that it concerns."""
    names = ", ".join(_name(member) for member in staff[:4]) + (", ..." if len(staff) > 4 else "")
    said = words_of(spot.text) if spot.text else f"{len(role.reports)} listed"
    values = _NO_WORDS | {"manager": role.title, "names": names, "count": str(len(staff)), "said": said}
    others = tuple((member, _line(member), f"{_name(member)} reports to {role.title}") for member in staff)
    yield CorpusHit(role, spot, values, others)
    for member in staff:
        yield CorpusHit(member, _line(member), values, ((role, spot, f"{_name(member)} {why}"),))


def _listed_elsewhere(corpus: Corpus, role: Summary) -> Iterator[CorpusHit]:
    """A role that a manager lists, and that says it reports to somebody else."""
    for person in role.reports:
        found = corpus.resolve(person, role)
        if len(found) != 1 or found[0].reports_to is None or found[0] is role:
            continue
        member = found[0]
        managers = corpus.resolve(member.reports_to, member)  # type: ignore[arg-type]
        if role in managers or _means(member.reports_to, role):
            continue
        values = _NO_WORDS | {
            "manager": role.title,
            "names": member.title,
            "count": "1",
            "said": f"{words_of(person.title)} as a direct report",
        }
        line = _line(member)
        yield CorpusHit(role, person.spot, values, ((member, line, f"{member.title} reports to somebody else"),))
        yield CorpusHit(member, line, values, ((role, person.spot, f"{role.title} lists it as a direct report"),))


def _despite_nil(corpus: Corpus) -> Iterator[CorpusHit]:
    """Roles report to one that says it has no direct reports; where it also lacks the capabilities, all the more."""
    reporting = _reporting(corpus)
    for role in corpus.roles:
        staff = reporting.get(role.file, ())
        spot = role.direct_reports_spot
        if staff and spot is not None and role.direct_reports == (0, 0):
            yield from _both_ways(role, spot, list(staff), "reports to this role, which says it has no direct reports")


def _reporting(corpus: Corpus) -> dict[str, list[Summary]]:
    """The roles that report to each role, by its file; only where it is certain which role is meant."""
    staff: dict[str, list[Summary]] = {}
    managers = {role.file: corpus.manager(role) for role in corpus.roles}
    for role in corpus.roles:
        manager = managers[role.file]
        # Roles in a circle are told as such; what else does not add up there is a consequence.
        if manager is not None and not _circle(role, managers):
            staff.setdefault(manager.file, []).append(role)
    return staff


def _circle(role: Summary, managers: Mapping[str, Summary | None]) -> list[Summary]:
    """The roles of the circle that `role` is in, itself first; empty where it is in none."""
    path = [role]
    while (following := managers[path[-1].file]) is not None:
        if following is role:
            return path
        if following in path:
            break
        path.append(following)
    return []


def _is_listed(corpus: Corpus, member: Summary, role: Summary) -> bool:
    return any(
        _means(person, member) or any(found is member for found in corpus.resolve(person, role))
        for person in role.reports
    )


def _means(person: Person | None, role: Summary) -> bool:
    if person is None:
        return False
    if person.role_number and role.role_number and key_of(person.role_number) == key_of(role.role_number.text):
        return True
    return bool(person.title) and title_key(person.title).rstrip("s") == title_key(role.title).rstrip("s")


def _name(role: Summary) -> str:
    return role.title or role.file


def _line(role: Summary) -> Spot:
    return role.reports_to.spot if role.reports_to is not None else role.reporting_line or role.anchor


_REPORTS = {
    "dangling": _dangling,
    "cycle": _cycle,
    "disagreement": _disagreement,
    "despite-nil": _despite_nil,
}

KIND = CheckKind(
    name="reporting-lines",
    check=check,
    scope="corpus",
    summary="Reporting lines of several roles lead nowhere, run in a circle, or contradict each other.",
    parameters=one_report(*_REPORTS),
    placeholders=tuple(_NO_WORDS),
)

__all__: Sequence[str] = ("KIND", "check")
