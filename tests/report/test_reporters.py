"""Reports for other programs: each held against its format's own definition, and against hostile text."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ElementTree
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import xmlschema
from attrs import evolve
from jsonschema import Draft4Validator
from markdown_it import MarkdownIt

from renja_dsl.findings.baseline import Baseline, entry_of, mark_known
from renja_dsl.findings.causes import with_causes
from renja_dsl.findings.finding import Cause, Explanation, Message, Report, Severity
from renja_dsl.lint.settings import Settings
from renja_dsl.report.formats import REPORTERS
from renja_dsl.report.plain import finding_text
from renja_dsl.report.results import Results
from renja_dsl.rules.registry import built_in
from renja_dsl.syntax.source import Source
from renja_dsl.values.data import visible
from tests.report.samples import CLEAN, REPORT, drawn, place

SCHEMAS = Path(__file__).parent / "schemas"
SARIF = Draft4Validator(json.loads((SCHEMAS / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8")))
"""Microsoft's copy of the schema of the standard, from the npm package @microsoft/jest-sarif 1.0.0-beta.0"""
JUNIT = xmlschema.XMLSchema(SCHEMAS / "junit-10.xsd")
"""the schema of Jenkins' xunit plugin, from the sources of pytest 9.2.0"""
KINDS = {"renja-2024.renja": "renja", "rkpd-2024.renja": "rkpd"}
HOSTILE = (
    "a|b \\| <script>alert(1)</script> ::error::x\n%0A @bupati #12 [x](http://x) www.x.id `kode` *a* __b__ ~~c~~ "
    "]]> &amp; &#35; \x1b[31m\x07\u202e\ud7ff\ufffe \"'"
)


def results(report: Report = REPORT, language: str = "id", **more: Any) -> Results:
    settings = Settings(language=language, **more)
    return Results(evolve(report, kinds=report.kinds or KINDS), built_in(), settings, "rencana daerah")


def hostile() -> Results:
    """Every text of a finding is somebody else's."""
    first = REPORT.findings[1]
    message = Message({"id": HOSTILE, "en": HOSTILE})
    primary = evolve(first.primary, nama=HOSTILE, kode=HOSTILE, value=HOSTILE)
    finding = evolve(first, message=message, advice=message, primary=primary, related=(primary, *first.related))
    return results(evolve(REPORT, findings=(finding,)))


ALL = [results(), results(language="en"), results(CLEAN), hostile(), results(evolve(CLEAN, documents=0))]
NAMES = ["findings", "english", "clean", "hostile", "nothing"]


@pytest.mark.parametrize("style", REPORTERS)
@pytest.mark.parametrize("given", ALL, ids=NAMES)
def test_every_format_draws_everything(style: str, given: Results) -> None:
    text = drawn(style, given)
    assert text.endswith("\n") or (REPORTERS[style].may_be_empty and not given.shown and text == "")
    text.encode("utf-8")


@pytest.mark.parametrize("style", REPORTERS)
def test_every_format_says_why(style: str) -> None:
    """Every probable cause of a difference, whatever it is drawn in."""
    causes = [Message({"id": "nol yang hilang"}), Message({"id": "dua angka yang tertukar"})]
    given = tuple(Explanation("slip", cause, (), 1) for cause in causes)
    text = drawn(style, results(evolve(REPORT, findings=(evolve(REPORT.findings[1], explanations=given),))))
    for cause in causes:
        assert cause.templates["id"] in text


# ---- SARIF ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("given", ALL, ids=NAMES)
def test_sarif_fits_the_schema_of_the_standard(given: Results) -> None:
    data = json.loads(drawn("sarif", given))
    assert [error.message for error in SARIF.iter_errors(data)] == []


def test_the_schema_would_notice() -> None:
    data = json.loads(drawn("sarif", results()))
    data["runs"][0]["results"][0]["level"] = "galat"
    assert not SARIF.is_valid(data)


def test_sarif_carries_what_a_finding_has() -> None:
    run = json.loads(drawn("sarif", results()))["runs"][0]
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert len(rules) == len(built_in())
    help_text = rules["ANG101"]["help"]
    assert "Permendagri 86/2017" in help_text["text"]
    assert "contoh salah" in help_text["markdown"]
    result = next(r for r in run["results"] if r["ruleId"] == "ANG101")
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "ANG101"
    location = result["locations"][0]["physicalLocation"]
    assert location["artifactLocation"] == {"uri": "rencana%20daerah/renja-2024.renja", "uriBaseId": "%SRCROOT%"}
    assert location["region"]["snippet"]["text"] == "Rp1.435.000.000"
    assert (location["region"]["startLine"], location["region"]["startColumn"]) == (3, 8)
    assert len(result["relatedLocations"]) == 3
    assert result["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == "Rp1.535.000.000"
    assert result["partialFingerprints"] == {"renja/v1": REPORT.findings[1].fingerprint}
    assert result["suppressions"] == []
    accepted = next(r for r in run["results"] if r["ruleId"] == "TGT204")
    assert accepted["suppressions"][0]["kind"] == "inSource"
    assert accepted["suppressions"][0]["justification"] == "Sesuai surat Bappeda"


def test_no_text_of_a_plan_is_a_link() -> None:
    result = json.loads(drawn("sarif", hostile()))["runs"][0]["results"][0]
    for said in (result, result["relatedLocations"][0]):
        assert "\\[x](http://x)" in said["message"]["text"]
        assert " [x](" not in said["message"]["text"]


def test_sarif_counts_columns_in_utf_16_units() -> None:
    source = Source("renja-2024.renja", 'renja 2024\nprogram "😀" pagu Rp1\n')
    finding = evolve(REPORT.findings[1], primary=place(source, "Rp1"), related=(), fixes=())
    run = json.loads(drawn("sarif", results(evolve(REPORT, findings=(finding,)))))["runs"][0]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert run["columnKind"] == "utf16CodeUnits"
    line = source.line(2).encode("utf-16-le")
    assert line[2 * (region["startColumn"] - 1) : 2 * (region["endColumn"] - 1)].decode("utf-16-le") == "Rp1"
    assert not {"charOffset", "charLength", "byteOffset"} & region.keys()


def test_sarif_tells_old_findings_from_new_ones() -> None:
    old = REPORT.findings[1]
    baseline = Baseline({entry_of(old): 1})
    report = evolve(REPORT, findings=tuple(mark_known(REPORT.findings, baseline)))
    data = json.loads(drawn("sarif", results(report, known=baseline)))
    assert SARIF.is_valid(data)
    states = {r["ruleId"]: r["baselineState"] for r in data["runs"][0]["results"]}
    assert states.pop("ANG101") == "unchanged"
    assert set(states.values()) == {"new"}


# ---- JUnit ------------------------------------------------------------------------------------------


def test_junit_has_a_case_for_every_document_and_rule() -> None:
    root = ElementTree.fromstring(drawn("junit", results()))  # noqa: S314  # our own text
    suites = root.findall("testsuite")
    assert [suite.get("name") for suite in suites] == ["renja-2024.renja", "rkpd-2024.renja"]
    cases = root.findall("testsuite/testcase")
    assert root.get("tests") == str(len(cases))
    assert root.get("failures") == str(len(root.findall(".//failure")))
    failed = {case.get("name", "")[:6] for case in cases if case.find("failure") is not None}
    known = {rule.id for rule in built_in()}
    assert failed == {f.rule for f in REPORT.open if f.severity is Severity.GALAT} & known
    text = root.findtext(".//testcase[@name='ANG101 pagu-induk-tidak-sama-jumlah-anak']/failure")
    assert text is not None
    assert "Rp1.435.000.000" in text
    assert "selisih" in text
    strict = ElementTree.fromstring(drawn("junit", results(fail_level=Severity.CATATAN)))  # noqa: S314
    assert len(strict.findall(".//failure")) == len({f.rule for f in REPORT.open} & known)


@pytest.mark.parametrize("given", ALL, ids=NAMES)
def test_junit_fits_its_schema(given: Results) -> None:
    JUNIT.validate(drawn("junit", given))


def test_a_suite_names_its_file() -> None:
    root = ElementTree.fromstring(drawn("junit", results()))  # noqa: S314
    assert root[0].get("file") == "rencana daerah/renja-2024.renja"


# ---- GitHub and GitLab -------------------------------------------------------------------------------


def test_github_annotations() -> None:
    lines = drawn("github", results()).splitlines()
    assert len(lines) == len(REPORT.open)
    line = next(line for line in lines if "ANG101" in line)
    assert line.startswith("::error file=rencana daerah/renja-2024.renja,line=3,endLine=3,title=ANG101 ")
    assert ",col=8,endColumn=23::program 2.17.02: tertulis" in line
    assert any(line.startswith("::warning ") for line in lines)


def caused_report() -> Report:
    """Its second finding follows from its first."""
    first, second, *rest = REPORT.findings
    cause = Cause(first.primary.file, first.fingerprint)
    return evolve(REPORT, findings=(first, evolve(second, cause=cause), *rest))


@pytest.mark.parametrize("style", ["github", "junit"])
def test_what_follows_names_its_cause(style: str) -> None:
    report = caused_report()
    first, second = report.findings[:2]
    place = f"rencana daerah/{first.primary.file}:{first.primary.from_.line}"
    said = f"Ikut dari {first.rule} {place}; perbaiki itu dulu."
    assert first.rule != second.rule
    assert said not in drawn(style, results())
    assert drawn(style, results(report)).count(said) == 1
    same = evolve(report, findings=(first, evolve(report.findings[1], rule=first.rule)))
    assert f"Sebabnya sama dengan {first.rule} {place}." in drawn(style, results(same))


def test_a_mistake_in_many_lines_is_one_row_of_a_comment() -> None:
    source = Source("renja-2024.renja", "salah\n" * 30)
    one = evolve(REPORT.findings[0], rule="SIN004", slip="slip.kutip", fixes=())
    places = [evolve(one.primary, source=source, start=6 * n, end=6 * n + 5, nama=str(n)) for n in range(30)]
    many = with_causes([evolve(one, primary=place) for place in places])
    text = drawn("markdown", results(evolve(REPORT, findings=tuple(many))))
    assert text.count("| SIN004 |") == 1
    assert "30 baris memakai tanda kutip Word" in text
    assert "di baris: 1, 2, 3," in text
    assert len(drawn("github", results(evolve(REPORT, findings=tuple(many)))).splitlines()) == 30


def test_nothing_breaks_out_of_an_annotation() -> None:
    text = drawn("github", hostile())
    assert len(text.splitlines()) == len(text.split("\n")) - 1 == 1
    assert "\n" not in text[:-1]
    assert "%250A" in text


def test_gitlab_code_quality() -> None:
    rows = json.loads(drawn("gitlab", results(evolve(REPORT, findings=REPORT.findings * 2))))
    assert len({row["fingerprint"] for row in rows}) == len(rows)
    for row in rows:
        assert row.keys() == {"description", "check_name", "fingerprint", "severity", "location"}
        assert row["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert row["location"]["lines"]["begin"] >= 1
        assert row["location"]["path"].startswith("rencana daerah/")


def test_a_description_is_one_line() -> None:
    (row,) = json.loads(drawn("gitlab", hostile()))
    assert row["description"] == "ANG101: " + " ".join(HOSTILE.split())


# ---- Markdown -----------------------------------------------------------------------------------------


def test_markdown_shows_the_gravest_first() -> None:
    text = drawn("markdown", results())
    rows = [line for line in text.splitlines() if line.startswith("| ")][1:]
    assert [row.split(" | ")[0] for row in rows] == ["| galat", "| galat", "| peringatan"]
    assert "2 galat, 1 peringatan" in text


def cells(text: str) -> list[str]:
    """What a reader sees in each cell of the table, drawn by a renderer; fails where anything is not plain text."""
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    shown = []
    for before, token in pairwise(tokens):
        if before.type == "td_open":
            assert {child.type for child in token.children or ()} <= {"text", "text_special"}
            shown.append("".join(child.content for child in token.children or ()))
    return shown


def test_nothing_in_a_plan_is_markup() -> None:
    text = drawn("markdown", hostile())
    severity, rule, where, message = cells(text)
    assert (severity, rule, where) == ("galat", "ANG101", "rencana daerah/renja-2024.renja:3")
    assert message.replace("\u200b", "") == visible(" ".join(HOSTILE.split()))
    assert "@\u200bbupati #\u200b12" in message
    row = next(line for line in text.splitlines() if "ANG101" in line)
    assert "://" not in row
    assert "www." not in row
    body = text.split("<details>")[1]
    fence = re.search(r"^(`{3,})text$", body, re.MULTILINE)
    assert fence is not None
    assert body.count(f"\n{fence[1]}\n") == 1


def test_a_comment_is_never_too_long() -> None:
    many = evolve(REPORT, findings=REPORT.findings * 2000)
    text = drawn("markdown", results(many))
    assert len(text) < 65_000
    assert "temuan lain" in text


@pytest.mark.parametrize("nama", ["B" * 3000, "@" * 3000, "x" * 1_000_000])
def test_long_texts_leave_a_comment_short(nama: str) -> None:
    first = evolve(REPORT.findings[1], message=Message({"id": nama}), advice=Message({"id": nama}))
    text = drawn("markdown", results(evolve(REPORT, findings=(first,) * 60)))
    assert len(text) < 65_000
    shown = len(cells(text)) // 4
    assert shown > 0
    assert f"dan {60 - shown} temuan lain" in text


# ---- plain text ---------------------------------------------------------------------------------------


def test_plain_text_is_safe_to_show() -> None:
    text = drawn("junit", hostile())
    assert not re.search("[\x1b\u202e]", text.split("<failure")[1].split(">", 1)[1])


def test_plain_text_shows_a_part_of_a_long_line() -> None:
    source = Source("renja-2024.renja", f'renja 2024\nnarasi "{"kata " * 5000}Rp1 {"kata " * 5000}"\n')
    text = finding_text(evolve(REPORT.findings[1], primary=place(source, "Rp1"), related=()), "id")
    _, _, line, mark, *_ = text.splitlines()
    assert len(line) <= 120
    assert line[mark.index("^") : mark.rindex("^") + 1] == "Rp1"
