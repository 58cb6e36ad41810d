"""JUnit XML: a suite for every document, a case for every rule that was asked about it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from renja_dsl.findings.finding import Cause, Finding
from renja_dsl.report.causes import heads
from renja_dsl.report.plain import finding_text
from renja_dsl.report.results import Results
from renja_dsl.report.wording import follows, say
from renja_dsl.rules.rule import Rule

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""characters that XML 1.0 does not have, not even escaped"""

Causes = Mapping[Cause, Finding]


def draw(results: Results) -> Iterator[str]:
    suites, cases, failures, causes = [], 0, 0, heads(results.report)
    for file, group in groupby(results.cases(), key=lambda case: case[0]):
        own = list(group)
        failed = sum(any(map(results.fails, found)) for _, _, found in own)
        cases, failures = cases + len(own), failures + failed
        names = f"name={_value(file)} file={_value(results.path(file))}"
        suites.append(f'  <testsuite {names} tests="{len(own)}" failures="{failed}" errors="0" skipped="0">')
        suites += [_case(results, causes, file, rule, found) for _, rule, found in own]
        suites.append("  </testsuite>")
    head = f'<testsuites name="renja" tests="{cases}" failures="{failures}" errors="0">'
    yield "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *suites, "</testsuites>", ""])


def _case(results: Results, causes: Causes, file: str, rule: Rule, found: tuple[Finding, ...]) -> str:
    name = f"    <testcase classname={_value(file)} name={_value(f'{rule.id} {rule.nama}')}"
    if not found:
        return f"{name}/>"
    bad = [finding for finding in found if results.fails(finding)]
    parts = []
    if bad:
        message = _value(say(bad[0].message, results.language))
        parts.append(
            f'      <failure type="{bad[0].severity.value}" message={message}>{_text(results, causes, bad)}</failure>'
        )
    minor = [finding for finding in found if not results.fails(finding)]
    if minor:
        parts.append(f"      <system-out>{_text(results, causes, minor)}</system-out>")
    return "\n".join([f"{name}>", *parts, "    </testcase>"])


def _text(results: Results, causes: Causes, findings: list[Finding]) -> str:
    return escape(_clean("\n\n".join(_told(results, causes, finding) for finding in findings)))


def _told(results: Results, causes: Causes, finding: Finding) -> str:
    cause = None if finding.cause is None else causes.get(finding.cause)
    told = finding_text(finding, results.language)
    return told if cause is None else f"{told}\n  {follows(finding, cause, results)}"


def _value(text: str) -> str:
    return quoteattr(_clean(text), {"\n": "&#10;", "\t": "&#9;", "\r": "&#13;"})


def _clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
