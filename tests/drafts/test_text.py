"""Drafts as text: laid out as `renja fmt` does, however long, and every line knows what it says."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings

from renja_dsl.check.readers import Texts
from renja_dsl.drafts.plan import (
    Draft,
    DraftBab,
    DraftCell,
    DraftFields,
    DraftIndikator,
    DraftIsian,
    DraftKlaim,
    DraftSimpul,
    DraftSumberDana,
)
from renja_dsl.drafts.text import plan_lines, plan_text
from renja_dsl.model.references import load
from renja_dsl.syntax.formatter import WIDTH, format_safely
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source
from renja_dsl.syntax.vocabulary import NODE_TEXTS, VOCABULARY, Field
from renja_dsl.testing.documents import drafts
from renja_dsl.testing.office import PlannedKantor
from renja_dsl.testing.strategies import DOKUMEN, office
from renja_dsl.values import Rupiah, format_teks

PARSER = PlanParser()


@given(office(DOKUMEN, (2, 2, 2)))
@settings(max_examples=settings.default.max_examples // 8)
def test_formatting_changes_nothing_and_long_series_are_broken(plan: PlannedKantor) -> None:
    for draft in drafts(plan).values():
        text = plan_text(draft)
        assert format_safely(Source(draft.berkas, text), PARSER) == text


def test_a_series_that_grows_too_long_is_broken() -> None:
    cells = {year: DraftCell(Rupiah(Decimal(10**11))) for year in range(2025, 2030)}
    node = DraftSimpul("program", "2.17.02", "P", isi=DraftFields({"pagu": DraftIsian("pagu", dict(cells))}))
    (line,) = (line for line in plan_lines(Draft("renja", 2026, akar=[node])) if line.medan == "pagu")
    assert len(line.text) > WIDTH >= max(map(len, line.laid_out.split("\n")))
    assert line.laid_out.split() == line.text.split()


@given(office(DOKUMEN, (2, 2, 2)))
@settings(max_examples=settings.default.max_examples // 8)
def test_every_line_tells_its_owner_and_what_it_says(plan: PlannedKantor) -> None:
    for draft in drafts(plan).values():
        nodes = {id(node) for node in draft.simpul()}
        for line in plan_lines(draft):
            assert line.owner is draft or line.owner in draft.rekap or id(line.owner) in nodes
            if line.medan and line.medan != "simpul":
                assert line.text.split()[: len(line.medan.split())] == line.medan.split()
            match line.says:
                case DraftSimpul(kode=kode, penanda=penanda, nama=nama):
                    assert line.owner is line.says
                    assert f" {penanda or kode} {format_teks(nama)}" in line.text
                case DraftSumberDana(nama=nama) | DraftIndikator(nama=nama) if line.medan not in ("arah", "sifat"):
                    assert format_teks(nama) in line.text
                case DraftIsian(medan, cells):
                    assert line.medan == medan
                    assert all(f"{key}: " in line.text for key in cells if key)
                case DraftBab(nomor, judul):
                    assert line.text == f"bab {nomor} {format_teks(judul)}"
                case DraftKlaim(nama, ungkapan):
                    assert line.text == f"klaim {format_teks(nama)} {ungkapan}"


@pytest.mark.parametrize("row", [row for row in VOCABULARY if row.medan in NODE_TEXTS], ids=lambda row: row.medan)
def test_every_text_field_of_the_vocabulary_is_printed_and_read_back(row: Field) -> None:
    node = DraftSimpul("program", "2.17.02", "P", uraian={row.medan: ["Satu", "Dua"]})
    source = Source("renja.renja", plan_text(Draft("renja", 2026, akar=[node])))
    (read,) = load(Texts.of([source]), [source.name], PARSER)[source.name].simpul
    assert [cell.nilai for cell in read.uraian[row.medan]] == ["Satu", "Dua"]
