"""Slips planted in whole plans: the edit that is offered first gives back the plan that was meant."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from renja_dsl.check.run import check_texts
from renja_dsl.export.documents import model_json
from renja_dsl.findings.finding import Finding
from renja_dsl.lint.settings import Settings
from renja_dsl.rules.registry import built_in
from renja_dsl.syntax.source import Source
from renja_dsl.testing import rencana
from renja_dsl.testing.assertions import documents_of
from renja_dsl.testing.slips import KINDS

ABOUT_TEXT = [rule for rule in built_in() if rule.family == "SIN"]
EXTRA = """
program 9.17.99 "PROGRAM TAMBAHAN"
  indikator "Jumlah cetakan yang dibagikan"
    target 1.500 Eksemplar
    target kini 10 orang sampai 12 orang
    target maju 15 koperasi; 11 kecamatan
    realisasi TW1: 5 Dokumen, TW2: 7 Dokumen
    realisasi lalu nihil
    target renstra "25/14 Orang/bulan"
    kondisi awal 22,5%
  indikator "Jumlah dokumen yang disusun"
    target 12 Dokumen
  lokasi "Kecamatan Cempaka", "Kecamatan Melati"
  catatan "Kata \\"sehat\\" dijelaskan kemudian"
  pagu maju Rp3.000.000.000
  pagu 2040: Rp1.250.000.000, 2041: Rp300.000.000
"""
"""what generated plans lack"""


def said(text: str) -> Any:
    """What the plan says, without places; None when a line of it cannot be read."""
    document = documents_of({"a.renja": text})["a.renja"]
    return None if document.problems else _without_places(json.loads(model_json([document])))


def _without_places(value: Any) -> Any:
    """Amounts as numbers: `Rp1,5 miliar` is the same as `Rp1.500.000.000`."""
    if isinstance(value, dict):
        kept = {key: _without_places(inner) for key, inner in value.items() if key not in ("span", "line", "text")}
        return kept | ({"value": Decimal(value["value"])} if _is_number(value.get("value")) else {})
    return [_without_places(inner) for inner in value] if isinstance(value, list) else value


def _is_number(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"-?\d+(\.\d+)?", value) is not None


def about_the_text(text: str) -> list[Finding]:
    report = check_texts([Source("a.renja", text)], ABOUT_TEXT, Settings())
    return [finding for finding in report.findings if finding.slip]


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@settings(max_examples=max(settings.default.max_examples // 20, 4))
def test_the_first_fix_gives_back_what_was_meant(kind: str, data: st.DataObject) -> None:
    made = data.draw(rencana((), (1, 1, 2)))
    head, *lines = (made.renja.teks.partition("\nbab ")[0] + EXTRA).splitlines()
    head, *lines = [line for line in (head, *lines) if line.strip()]
    meant = said("\n".join([head, *lines]) + "\n")
    assert meant is not None

    def choose(options: Any) -> Any:
        return data.draw(st.sampled_from(options))

    def planted(line: str) -> str | None:
        return KINDS[kind](line.strip(), lambda options: options[0])

    able = [n for n, line in enumerate((head, *lines)) if planted(line)]
    at = choose(able)
    before = [head, *lines]
    line = before[at]
    indent = line[: len(line) - len(line.lstrip())]
    slipped = KINDS[kind](line.strip(), choose)
    if slipped is None:
        return
    text = "\n".join([*before[:at], indent + slipped, *before[at + 1 :]]) + "\n"
    findings = about_the_text(text)
    if not findings:
        assert said(text) == meant, "silent"
        return
    (finding,) = findings
    for number, fix in enumerate(finding.fixes):
        (edit,) = fix.edits
        repaired = text[: edit.place.start] + edit.text + text[edit.place.end :]
        if number == 0 or fix.safe:
            assert said(repaired) == meant, (finding.slip, edit.text)
    assert finding.fixes
