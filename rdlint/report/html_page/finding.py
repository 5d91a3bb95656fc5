"""One finding: what is wrong, where, the words in their lines, what to do, and on whose authority."""

from rdlint.engine.result import RunResult
from rdlint.model import Finding, Related
from rdlint.report.html_page.context import context
from rdlint.report.html_page.entries import Entry
from rdlint.report.html_page.labels import BASIS, NOUNS, authorities, excuse
from rdlint.report.html_page.markup import Html, element, joined
from rdlint.report.html_page.places import in_words
from rdlint.report.html_page.prose import with_code


def finding_card(entry: Entry, result: RunResult) -> Html:
    """A finding as an article; the script reads from its attributes what it filters by."""
    finding, note = entry.finding, entry.finding.exception
    severity = NOUNS[finding.severity][0].capitalize()
    badge = element("span", f"{severity}, excused" if note else severity, class_=f"badge {finding.severity}")
    return element(
        "article",
        element("h4", badge, " ", element("span", with_code(finding.message), class_="message")),
        element("p", _place(finding), class_="where"),
        context(entry.role.file.source, finding),
        joined(element("p", _related(place, finding), class_="see") for place in finding.related),
        element("p", *excuse(note), class_="excuse") if note else None,
        element("p", element("strong", "What to do: "), with_code(finding.help), class_="help")
        if finding.help
        else None,
        element("p", _basis(finding, result), class_="basis"),
        _rule(finding),
        id=f"f{entry.number}",
        class_="finding excused" if note else f"finding {finding.severity}",
        data_severity=finding.severity,
        data_rule=finding.rule,
        data_excused=note is not None,
    )


def _place(finding: Finding) -> str:
    words = in_words(finding.route)
    return f"{words} (line {finding.start.line})" if words else f"Line {finding.start.line}"


def _related(place: Related, finding: Finding) -> str:
    where = f"line {place.start.line}" if place.file == finding.file else f"{place.file}, line {place.start.line}"
    return f"See also {where}: {place.message}"


def _basis(finding: Finding, result: RunResult) -> Html:
    documents = joined(authorities(finding, result, linked=False), "; ")
    return joined([element("strong", f"Basis: {BASIS[finding.basis][0]}."), " " if documents else "", documents])


def _rule(finding: Finding) -> Html:
    """The way to the rule's text, which stands on the page once; the script brings it here when it is asked for."""
    return element(
        "details",
        element("summary", "Why it matters: the rule ", element("code", finding.rule)),
        element("p", element("a", "The rule and all its findings", href=f"#rule-{finding.rule}")),
        class_="why",
    )
