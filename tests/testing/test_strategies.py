"""The generated plans: readable, and right on every level."""

from __future__ import annotations

from hypothesis import given, settings

from renja_dsl.syntax.parser import Broken, PlanParser
from renja_dsl.syntax.source import Source
from renja_dsl.testing import Rencana, rencana, strategies, tulis
from renja_dsl.testing.assertions import documents_of
from renja_dsl.testing.documents import SEJAK
from renja_dsl.testing.strategies import DOKUMEN
from renja_dsl.values import (
    format_komponen,
    format_periode,
    format_persen,
    format_rupiah,
    parse_komponen,
    parse_periode,
    parse_persen,
    parse_rupiah,
)

PARSER = PlanParser()


@given(rencana())
@settings(max_examples=settings.default.max_examples // 2)
def test_every_line_can_be_read(plan: Rencana) -> None:
    for name, text in tulis(plan).items():
        assert not [p for p in PARSER.parse(Source(name, text)) if isinstance(p.statement, Broken)]


@given(rencana(DOKUMEN))
@settings(max_examples=settings.default.max_examples // 4)
def test_documents_agree_with_their_description(plan: Rencana) -> None:
    documents = documents_of(plan.teks)
    assert not documents.bad_references
    for sheet in plan.lembar.values():
        document = documents[sheet.berkas]
        for line in sheet.cari("simpul"):
            if line.simpul is not None:
                node = next(n for n in document.simpul if n.kode_teks == line.kode)
                assert document.source.position(node.start).line == sheet.nomor(line)
                assert node.tingkat == line.tingkat.replace(" ", "_")
                since = SEJAK[sheet.jenis]
                assert node.pagu[plan.isi.tahun - 2 + since].nilai.nilai == line.simpul.uang(since)


@given(rencana(()))
@settings(max_examples=settings.default.max_examples // 4)
def test_sizes_and_amounts_stay_within_bounds(plan: Rencana) -> None:
    isi = plan.isi
    assert 1 <= len(isi.program) <= 3
    codes = [simpul.kode for simpul in isi.simpul]
    assert len(codes) == len(set(codes))
    for program in isi.program:
        for kegiatan in program.anak:
            for sub in kegiatan.anak:
                assert 1_000_000 <= sub.uang(2) <= 10**12
                assert sub.uang(2) // 2 <= sub.uang(3) <= sub.uang(2) * 2


@given(strategies.rupiah(), strategies.persen(), strategies.komponen(), strategies.periode())
def test_values_are_written_as_they_are_read(rupiah, persen, komponen, periode) -> None:  # type: ignore[no-untyped-def]
    assert parse_rupiah(format_rupiah(rupiah)) == rupiah
    assert parse_persen(format_persen(persen)) == persen
    assert parse_komponen(format_komponen(komponen)) == komponen
    assert parse_periode(format_periode(periode)) == periode
