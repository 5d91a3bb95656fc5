"""Results of runs full of text that a format could take for its own marks."""

from datetime import date

from hypothesis import strategies as st
from report_results import finding, result_of

from rdlint.engine.result import Failure, FileResult, RunResult
from rdlint.model import Edit, ExceptionNote, Finding, Fix, Related
from rdlint.rulebook.page import RulePage
from rdlint.rulebook.rule import Rule
from rdlint.source import Source

HOSTILE = (
    "\n", "\r", "\r\n", "\t", "\0", "\x1b[31m", "\x7f", "\x85", "\u2028", "\ufeff", "\ufffe", "\udce9", "\ud800",
    "\u202e", "\u2066", "'", '"', '""', ";", ",", "=1+1", "+1", "-1", "@SUM(A1)", "＝1", "|", "||", "\\|", "\\", "`",
    "```", "*", "**", "_", "~~", "#1", "# ", "- ", "> ", "1. ", "@team", "[a](https://example.org)", "![a](b)", "](",
    "https://example.org", "www.example.org", "<b>", "</td>", "<!--", "<script>alert(1)</script>", "&amp;", "&", "]]>",
    "<![CDATA[", "<?xml?>", "::", "::error::x", "\n::add-mask::x", "##[add-mask]x", "##[", "::stop-commands::x", "%",
    "%0A", "%3A", ":", "{0}", "{use}", "$(x)", "$x$", "👩‍💻", "é", "e\u0301", "語", " ", "  ", "plain words", "\u200b",
)  # fmt: skip

hostile = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=4), max_size=8).map("".join)
said = hostile.map(lambda text: text or "x")

#: The rules of these results; each has one severity, as in a run.
RULES = {
    "wrong-word": "warning",
    "missing-agency": "error",
    "past-year": "info",
    "house/long-title": "error",
}

_names = st.lists(hostile, min_size=1, max_size=4, unique=True).map(
    # Distinct as text too: what UTF-8 cannot hold is written out.
    lambda names: [f"{number}{name}.yaml" for number, name in enumerate(names)]
)


@st.composite
def findings(draw: st.DrawFn, source: Source) -> Finding:
    """A finding somewhere in a source."""
    offsets = st.integers(0, len(source.text))
    start, end = sorted((draw(offsets), draw(offsets)))
    rule = draw(st.sampled_from(sorted(RULES)))
    plain = finding(source, (start, end), quote="")
    note = st.builds(
        ExceptionNote, st.sampled_from(("suppression", "waiver")), hostile, st.none() | hostile, st.none() | hostile
    )
    edits = st.lists(st.builds(lambda text: Edit(start, end, text), hostile), max_size=2)
    return plain._replace(
        rule=rule,
        group=rule.partition("/")[0],
        severity=RULES[rule],  # type: ignore[arg-type]
        message=draw(said),
        help=draw(hostile),
        quote=draw(hostile),
        route=tuple(draw(st.lists(hostile | st.integers(0, 9), max_size=3))),
        fingerprint=draw(st.sampled_from(("a" * 24, "b" * 24))),
        exception=draw(st.none() | note),
        authority=tuple(draw(st.lists(st.tuples(st.sampled_from(("GUIDE", "ACT", "?")), hostile), max_size=2))),
        related=tuple(
            draw(
                st.lists(
                    st.builds(lambda name, text: Related(name, (), plain.start, plain.end, text), said, hostile),
                    max_size=2,
                )
            )
        ),
        fixes=tuple(draw(st.lists(st.builds(Fix, hostile, st.just("safe"), edits.map(tuple)), max_size=2))),
    )


@st.composite
def results(draw: st.DrawFn) -> RunResult:
    """A run over files with such findings, or with none."""
    files = []
    for name in draw(_names):
        source = Source(name, draw(hostile))
        found = sorted(draw(st.lists(findings(source), max_size=5)), key=lambda each: each.start)
        files.append(FileResult(source, "checked", tuple(found)))
    failures = draw(st.lists(st.builds(Failure, said, hostile, st.none() | said), max_size=2))
    spoken = {each.rule for file in files for each in file.findings}
    ran = {name: _rule(name, draw(hostile)) for name in sorted(spoken) if draw(st.booleans())}
    pages = {name: RulePage(draw(hostile), draw(hostile), draw(hostile)) for name in ran}
    return result_of(*files, failures=tuple(failures), rules=ran, pages=pages, as_of=date(2026, 6, 30))


def _rule(name: str, summary: str) -> Rule:
    return Rule(name, name.partition("/")[0], summary, "m", "h", RULES[name], "editorial", "phrases", (), "")  # type: ignore[arg-type]
