"""benchmarks/wording: what counts as found, as neutral and as wrong, on a small invented corpus."""

import textwrap
from collections.abc import Callable
from pathlib import Path

import compare
import per_rule
import pytest
import speed
from measuring.documents import Defect, Document, Line, Piece, read_documents, read_sentences
from measuring.groups import MECHANICAL, OTHER, SENTENCE, SPELLING, group_of_change, group_of_kind
from measuring.judging import SLACK, Finding, judge, points_to
from measuring.made_roles import made_roles
from measuring.neutral import is_neutral
from measuring.others import TOOLS, Job, write_texts
from measuring.rdlint_tool import as_role, findings_of, run_rdlint
from measuring.tables import table

from rdlint.source import compose, decode_source

BOATS = """\
Boat Hire Attendant

   Rent the the boats to visitors & families.  Keep them dry.
Clean and count count the oars at the end of each day
ask the harbour
l
master for help with the the moorings in bad weather
Tie up the boats
"""

ROPES = """\
Count count the ropes of the lighthouse each night
"""

ANNOTATIONS = """\
meta: {}
documents:
- file: texts/boats.txt
  defects:
  - {quote: Rent the the boats, kind: repeated-word, fix: Rent the boats, certainty: clear, line: 3}
  - {quote: count count, kind: repeated-word, fix: count, certainty: judgement, line: 4}
  - {quote: "ask the harbour master for", kind: other, sub: garbled, fix: lost, certainty: clear, spans_lines: true}
  - {quote: boats, kind: typo, fix: canoes, certainty: clear, count: 2, line: 3}
  - {quote: Hire Attendant, kind: other, sub: capitalisation, fix: hire attendant, certainty: clear, line: 1}
  - {kind: other, sub: missing-word, fix: a heading is missing, certainty: clear}
- file: texts/ropes.txt
  defects:
"""

SENTENCES = """\
split: tune
defective:
  - text: Wind the the clock of the town hall every week.
    kind: doubled word
    wrong: the the
    right: the
sound:
  - text: Oil the hinges of the gate at the old mill.
"""


@pytest.fixture
def corpus(tmp_path: Path) -> tuple[Path, Path]:
    """A folder of texts and the file that annotates them."""
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "boats.txt").write_text(BOATS, encoding="utf-8")
    (texts / "ropes.txt").write_text(ROPES, encoding="utf-8")
    annotations = tmp_path / "annotations.yaml"
    annotations.write_text(ANNOTATIONS, encoding="utf-8")
    return texts, annotations


@pytest.fixture
def sentences(tmp_path: Path) -> Path:
    """A file of labelled sentences."""
    path = tmp_path / "sentences.yaml"
    path.write_text(SENTENCES, encoding="utf-8")
    return path


def document(text: str, *defects: Defect) -> Document:
    """A document of one line."""
    return Document("one.txt", (Line(1, text, 0),), defects)


def defect(start: int, end: int, clear: bool = True, kind: str = "typo") -> Defect:
    """A defect on the first line."""
    return Defect(kind, "", "", clear, (Piece(1, start, end),))


def finding(start: int, end: int, replacement: str | None = None) -> Finding:
    """A finding on the first line of `document`."""
    return Finding("one.txt", 1, start, end, "a-rule", replacement)


def test_lines_of_four_words_are_measured_without_the_spaces_around_them(corpus: tuple[Path, Path]) -> None:
    boats, ropes = read_documents(*corpus)
    assert [(line.number, line.indent) for line in boats.lines] == [(3, 3), (4, 0), (7, 0), (8, 0)]
    assert boats.lines[0].text == "Rent the the boats to visitors & families.  Keep them dry."
    assert ropes.defects == ()


def test_defects_stand_where_their_quotes_do(corpus: tuple[Path, Path]) -> None:
    boats = read_documents(*corpus)[0]
    assert [(one.kind, one.clear, one.pieces) for one in boats.defects] == [
        ("repeated-word", True, (Piece(3, 0, 18),)),
        ("repeated-word", False, (Piece(4, 10, 21),)),
        # The line before is too short to be measured, and the one between holds only a bullet.
        ("other/garbled", True, (Piece(7, 0, 10),)),
        ("typo", True, (Piece(3, 13, 18),)),
        ("typo", True, (Piece(8, 11, 16),)),
        ("other/capitalisation", True, ()),
        ("other/missing-word", True, ()),
    ]


def test_halves_go_by_the_checksum_of_the_file_name(corpus: tuple[Path, Path]) -> None:
    names = {half: [one.name for one in read_documents(*corpus, half)] for half in ("even", "odd")}
    assert names == {"even": ["boats.txt"], "odd": ["ropes.txt"]}


def test_labelled_sentences_are_documents_of_one_line(sentences: Path) -> None:
    defective, sound = read_sentences([sentences])
    assert defective.defects == (Defect("doubled word", "the the", "the", True, (Piece(1, 5, 12),)),)
    assert sound.lines == (Line(1, "Oil the hinges of the gate at the old mill.", 0),)
    assert sound.defects == ()


@pytest.mark.parametrize(
    ("start", "end", "points"),
    [
        (10, 20, True),
        (8, 11, True),
        (19, 30, True),
        (8, 10, False),
        (20, 22, False),
        (10, 10, True),
        (20, 20, True),
        (21, 21, False),
        (0, 10 + SLACK, True),
        (0, 11 + SLACK, False),
    ],
)
def test_a_finding_points_to_the_words_it_overlaps(start: int, end: int, points: bool) -> None:
    assert points_to(finding(start, end), Piece(1, 10, 20)) is points
    assert not points_to(finding(start, end), Piece(2, 10, 20))


def test_findings_are_right_neutral_or_wrong() -> None:
    text = "Mend teh nets and sail on the harbor, then mend them"
    one = document(text, defect(5, 8), defect(5, 13, clear=False), defect(30, 36, clear=False), defect(18, 22))
    findings = [finding(5, 8), finding(9, 13), finding(30, 36), finding(38, 42), Finding("one.txt", 9, 0, 1, "a-rule")]
    outcome = judge([one], findings)
    assert [(found.words, found.verdict) for found in outcome.judged] == [
        ("teh", "true"),
        ("nets", "neutral"),
        ("harbor", "neutral"),
        ("then", "false"),
    ]
    assert [outcome.count(verdict) for verdict in ("true", "neutral", "false")] == [1, 2, 1]
    assert outcome.recall() == (1, 2)
    assert outcome.recall(SPELLING) == (1, 2)
    assert outcome.recall(MECHANICAL) == (0, 0)
    assert [missed.pieces for _, missed in outcome.missed] == [(Piece(1, 18, 22),)]


@pytest.mark.parametrize(
    ("text", "words", "replacement"),
    [
        ("Sweep the floor.  Then rest", "  ", " "),
        ("Sweep the floor.  Then rest", ".  Then", ". Then"),
        ("Sweep the floor (“all of it.”)  Then rest", "  ", None),
        ("Sweep & wash", "&", "and"),
        ("Sweep & wash", "Sweep & wash", "Sweep and wash"),
        ("Work full time here", "full time", "full-time"),
        ("Use a high‑level plan", "high‑level", "high level"),
        ("Sweep the floor", "floor", "floor."),
        ("Duties of the Role", "Role", "role"),
    ],
)
def test_house_style_is_neutral(text: str, words: str, replacement: str | None) -> None:
    start = text.index(words)
    assert is_neutral(Line(1, text, 0), start, start + len(words), replacement)


@pytest.mark.parametrize(
    ("text", "words", "replacement"),
    [
        ("Sweep the  floor", "  ", " "),
        ("Sweep the  floor", "the  floor", "the floor"),
        ("Sweep teh floor", "teh", "the"),
        ("Sweep in to the corner", "in to", "into"),
        ("Sweep the floor and rest.", "floor", "floor."),
        ("sweep on monday", "monday", "Monday"),
        ("Sweep & wash", "wash", None),
    ],
)
def test_other_changes_are_not_neutral(text: str, words: str, replacement: str | None) -> None:
    start = text.index(words)
    assert not is_neutral(Line(1, text, 0), start, start + len(words), replacement)


@pytest.mark.parametrize(
    ("words", "replacement", "group"),
    [
        ("the the", "the", MECHANICAL),
        ("the the", None, MECHANICAL),
        (" ,", ",", MECHANICAL),
        (" ,", None, MECHANICAL),
        ("KPI's", "KPIs", MECHANICAL),
        ("teh", "the", SPELLING),
        ("teh", None, SPELLING),
        ("the manger of", "the manager of", SPELLING),
        ("a range activities", "a range of activities", SENTENCE),
        ("plan which help", "plan which helps", SENTENCE),
        ("a hour", "an hour", SENTENCE),
        ("policies applies", None, SENTENCE),
    ],
)
def test_a_wrong_finding_counts_for_what_it_would_change(words: str, replacement: str | None, group: str) -> None:
    assert group_of_change(words, replacement) == group


def test_kinds_are_grouped() -> None:
    kinds = ("punctuation/apostrophe", "punctuation/missing-word", "typo/us-spelling", "other/agreement", "stale-name")
    assert [group_of_kind(kind) for kind in kinds] == [MECHANICAL, SENTENCE, SPELLING, SENTENCE, OTHER]


def test_lines_become_accountabilities() -> None:
    root = compose(decode_source(as_role(document('Say "ahoy" \\ wait: row')).encode(), "role.yaml")).root
    assert root is not None
    assert root.data == {"title": "Officer", "key_accountabilities": ['Say "ahoy" \\ wait: row']}


def test_rdlint_is_read_by_line_and_offset(tmp_path: Path) -> None:
    text = 'Say "ahoy \U0001f6a3" \\ and row row the boat'
    found = run_rdlint([Document("one.txt", (Line(1, "Tie up", 0), Line(4, text, 0)), ())], tmp_path, ["doubled-word"])
    start = text.index("row row")
    assert [(one.document, one.line, one.rule) for one in found] == [("one.txt", 4, "doubled-word")]
    assert (found[0].start, found[0].end) == (start, start + len("row row"))


def test_the_first_fix_of_rdlint_is_its_replacement() -> None:
    one = Document("one.txt", (Line(1, "Tie up", 0), Line(4, 'Say "row row" the boat', 0)), ())
    source = as_role(one)
    start = source.index("row row")
    places = {"start": {"offset": start}, "end": {"offset": start + len("row row")}}
    shared = {"file": "one.yaml", "route": "key_accountabilities[1]", "severity": "warning", "rule": "twice", **places}
    fixes: list[list[dict[str, object]]] = [
        [{"edits": [{"start": start + 3, "end": start + 7, "text": ""}]}],
        [
            {
                "edits": [
                    {"start": start, "end": start, "text": "Re"},
                    {"start": start + 7, "end": start + 7, "text": "!"},
                ]
            }
        ],
        [{"edits": [{"start": start - 2, "end": start + 3, "text": ""}]}],
        [],
    ]
    report = {"findings": [{**shared, "fixes": each} for each in fixes]}
    found = list(findings_of(report, [one]))
    assert [(each.line, each.start, each.end) for each in found] == [(4, 5, 12)] * 4
    assert [each.replacement for each in found] == ["row", "Rerow row!", None, None]


Said = Callable[[str, str, Document], list[tuple[int, int, str | None]]]


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Said:
    """What another tool says of a document when it prints this: places and replacements."""
    (tmp_path / "texts").mkdir()

    def found(name: str, output: str, one: Document) -> list[tuple[int, int, str | None]]:
        monkeypatch.setattr(Job, "python_program", lambda _job, _name: ["program"])
        monkeypatch.setattr(Job, "node_package", lambda _job, _name: tmp_path)
        monkeypatch.setattr(Job, "said", lambda _job, *_command: output)
        findings = TOOLS[name](Job([one], tmp_path / "texts", tmp_path))
        assert findings is not None
        return [(each.start, each.end, each.replacement) for each in findings]

    return found


def test_codespell_is_read(said: Said) -> None:
    one = document("Scrub teh deck, teh hull and tehn rest")
    assert said("codespell", "./one.txt:1: teh ==> the\n", one) == [(6, 9, "the"), (16, 19, "the")]


def test_typos_is_read(said: Said) -> None:
    # Its offsets count bytes.
    output = '{"type":"typo","path":"./one.txt","line_num":1,"byte_offset":7,"typo":"teh","corrections":["the"]}\n'
    assert said("typos", output, document("Café: teh menu of today")) == [(6, 9, "the")]


def test_cspell_is_read(said: Said) -> None:
    output = "one.txt:1:7 - Unknown word (teh) Suggestions: [the*, tech]\none.txt:1:11 - Unknown word (zzz)\n"
    one = document("Scrub teh zzz of the deck")
    assert said("cspell", output, one) == [(6, 9, "the"), (10, 13, None)]


def test_proselint_is_read(said: Said) -> None:
    output = (
        '{"result": {"file:///x/one.txt": {"diagnostics": [{"check_path": "very", "pos": [1, 3], "span": [9, 13]}]}}}'
    )
    assert said("proselint", output, document("A very long day")) == [(2, 6, None)]


def test_texts_keep_their_line_numbers(tmp_path: Path) -> None:
    write_texts([Document("one.txt", (Line(2, "Row the boat home", 4), Line(4, "Tie it up well", 0)), ())], tmp_path)
    assert (tmp_path / "one.txt").read_text(encoding="utf-8") == "\nRow the boat home\n\nTie it up well\n"


def test_figures_stand_side_by_side(corpus: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    texts, annotations = map(str, corpus)
    select = ["--select", "doubled-word", "--list", "rdlint", "--tools-folder", texts]
    assert compare.main([texts, annotations, "--tools", "rdlint,harper", *select]) == 0
    shown = capsys.readouterr()
    assert f"harper is not installed in {texts}: it is left out.\n" in shown.err
    assert shown.out.startswith(
        textwrap.dedent(
            """\
            2 texts with 5 lines of four words or more; 6 clear defects, of which
            2 stand on no such line and are found by nobody.

            ### All kinds

            | tool   | precision | recall |   F1 | found | right | wrong | neutral |
            | ------ | --------: | -----: | ---: | ----: | ----: | ----: | ------: |
            | rdlint |      0.33 |   0.17 | 0.22 |   1/6 |     1 |     2 |       1 |
            """
        )
    )
    assert "- ropes.txt:1 doubled-word: 'Count count'" in shown.out
    assert "- boats.txt:7 other/garbled: 'ask the harbour master for' -> 'lost'" in shown.out
    assert "- boats.txt (on no line) other/missing-word: '' -> 'a heading is missing'" in shown.out


def test_rules_are_counted(corpus: tuple[Path, Path], sentences: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert per_rule.main([*map(str, corpus), "--sentences", str(sentences), "--select", "doubled-word"]) == 0
    assert capsys.readouterr().out.splitlines()[2] == "| doubled-word |     2 |       1 |     2 |           |"


@pytest.mark.parametrize("arguments", [[], ["texts"], ["--sentences", "x", "--tools", "spellbound"]])
def test_wrong_options_are_told(arguments: list[str], sentences: Path) -> None:
    arguments = [str(sentences) if given == "x" else given for given in arguments]
    with pytest.raises(SystemExit):
        compare.main(arguments)


def test_tables_are_aligned() -> None:
    assert list(table(("tool", "x"), [("a", "1"), ("longer", "22")])) == [
        "| tool   |   x |",
        "| ------ | --: |",
        "| a      |   1 |",
        "| longer |  22 |",
    ]


@pytest.mark.parametrize("shared", [True, False])
def test_made_roles_are_the_same_every_time_and_can_be_measured(shared: bool) -> None:
    roles = list(made_roles(3, shared=shared))
    assert roles == list(made_roles(3, shared=shared))
    assert len(set(roles)) == 3
    assert all(compose(decode_source(role.encode(), "role.yaml")).problems == () for role in roles)
    cost = speed.measure([role.encode() for role in roles])
    assert cost.ratio == cost.wording / cost.parsing
