"""JUnit XML as build servers read it."""

import xmlschema
from report_formats import junit_schema, read_junit
from report_results import file_of, result_of

from rdlint.engine.result import Failure
from rdlint.model import ExceptionNote
from rdlint.report.junit import render
from rdlint.report.reporter import Style

NOTE = ExceptionNote("waiver", "Under review.", "Director", None)


def test_a_case_for_each_rule_in_a_suite_for_each_file() -> None:
    file = file_of("title: Clerk\nagency: Harbour\n", *["title"] * 6)
    one, two, three, four, five, six = file.findings
    findings = (
        one,
        two._replace(exception=NOTE),
        three._replace(message="Another."),
        four._replace(rule="past-year", severity="info"),
        five._replace(rule="double-space", exception=NOTE),
        six._replace(rule="missing-agency", severity="error", message="a < b & c"),
    )
    assert render(result_of(file._replace(findings=findings), file_of("a: b\n", name="b.yaml")), Style()) == (
        """\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="rdlint" tests="5" failures="2" errors="0">
  <testsuite name="roles/clerk.yaml" tests="4" failures="2" errors="0" skipped="1">
    <properties>
      <property name="findings" value="6" />
      <property name="error" value="1" />
      <property name="warning" value="2" />
      <property name="info" value="1" />
      <property name="excepted" value="2" />
    </properties>
    <testcase classname="roles/clerk.yaml" name="wrong-word">
      <failure type="warning" message="2 findings, the first: This is a message.">\
1:1: warning[wrong-word] This is a message.
    help: This is what to do.
1:1: warning[wrong-word] Another.
    help: This is what to do.
</failure>
      <system-out>1:1: warning[wrong-word] (excused) This is a message.
    waiver: Under review. (Director)
</system-out>
    </testcase>
    <testcase classname="roles/clerk.yaml" name="past-year">
      <system-out>1:1: info[past-year] This is a message.
    help: This is what to do.
</system-out>
    </testcase>
    <testcase classname="roles/clerk.yaml" name="double-space">
      <skipped type="excused" message="Under review. (Director)">\
1:1: warning[double-space] (excused) This is a message.
    waiver: Under review. (Director)
</skipped>
    </testcase>
    <testcase classname="roles/clerk.yaml" name="missing-agency">
      <failure type="error" message="a &lt; b &amp; c">1:1: error[missing-agency] a &lt; b &amp; c
    help: This is what to do.
</failure>
    </testcase>
  </testsuite>
  <testsuite name="b.yaml" tests="1" failures="0" errors="0" skipped="0">
    <properties>
      <property name="findings" value="0" />
      <property name="error" value="0" />
      <property name="warning" value="0" />
      <property name="info" value="0" />
      <property name="excepted" value="0" />
    </properties>
    <testcase classname="b.yaml" name="all rules" />
  </testsuite>
</testsuites>
"""
    )


def test_what_failed_in_rdlint_is_an_error_of_its_own() -> None:
    root = read_junit(render(result_of(failures=(Failure("the rule x", "it is", "a.yaml"),)), Style()))
    (error,) = root.iter("error")
    assert (error.get("message"), error.text) == ("it is", "the rule x failed on a.yaml: it is")
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("1", "0", "1")


def test_text_that_xml_cannot_hold_is_written_out_and_the_rest_is_true() -> None:
    message = "a\x1b\x00\ufffe\udce9]]>\r\n\t<b>&amp;語\u202e"
    file = file_of("a: b\n", "a", name='x"\n<y>.yaml', message=message)
    root = read_junit(render(result_of(file), Style()))
    (failure,) = root.iter("failure")
    assert failure.get("message") == "a\\x1b\\x00\\ufffe\\udce9]]>\\r\n\t<b>&amp;語\\u202e"
    assert failure.text is not None
    assert failure.text.startswith("1:1: warning[wrong-word] a\\x1b\\x00\\ufffe\\udce9]]>\\r\\n\\t<b>&amp;語\\u202e\n")
    assert root[0].get("name") == 'x"\n<y>.yaml'


def test_the_schema_would_notice_a_strange_element() -> None:
    root = read_junit(render(result_of(file_of("a: b\n", "a")), Style()))
    root[0].find("testcase").tag = "case"  # type: ignore[union-attr]
    try:
        junit_schema().validate(root)
    except xmlschema.XMLSchemaValidationError:
        return
    raise AssertionError("it was not noticed")
