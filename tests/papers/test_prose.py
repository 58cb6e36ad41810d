"""Texts of a plan: tables with and without heads, and titles of tables that a paper brings itself."""

from __future__ import annotations

import pytest

from renja_dsl.papers.prose import blocks
from renja_dsl.papers.titles import without_titles
from renja_dsl.papers.tree import Block, ListItem, PaperHead, PaperRow, PaperTable, Paragraph
from tests.papers.made import paper_from


def made(text: str) -> list[Block]:
    return list(blocks(text, "1"))


def test_lines_are_paragraphs_and_entries_of_lists() -> None:
    text = "Paragraf yang\nberlanjut.\n\nDaftar:\n1. Satu\n   lanjutannya\na. huruf\n(b) lain\n- 2) nomor\n• titik"
    assert made(text) == [
        Paragraph("Paragraf yang berlanjut."),
        Paragraph("Daftar:"),
        ListItem("1.", "Satu lanjutannya"),
        ListItem("a.", "huruf"),
        ListItem("(b)", "lain"),
        ListItem("2)", "nomor"),
        ListItem("•", "titik"),
    ]


def test_a_table_has_a_head() -> None:
    [before, table, after] = made("Sebelum.\nNama | Nilai\n--- | ---\nA | 1\nSesudah.")
    assert (before, after) == (Paragraph("Sebelum."), Paragraph("Sesudah."))
    assert isinstance(table, PaperTable)
    assert [head.title for head in table.heads] == ["Nama", "Nilai"]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["A", "1"]]


def test_a_table_that_begins_with_a_number_has_none() -> None:
    [table] = made("1 | URUSAN\n1 | 06 | BIDANG\nLanjutan baris di atas\n1 | 06 | 02 | PROGRAM")
    assert isinstance(table, PaperTable)
    assert not table.headed
    assert [[(cell.text, cell.span) for cell in row.cells if cell.text] for row in table.rows] == [
        [("1", 1), ("URUSAN", 3)],
        [("1", 1), ("06", 1), ("BIDANG", 2)],
        [("Lanjutan baris di atas", 4)],
        [("1", 1), ("06", 1), ("02", 1), ("PROGRAM", 1)],
    ]
    assert all(sum(1 for _ in row.cells) == len(table.leaves) for row in table.rows)


TABLE = PaperTable(
    "T-C.31",
    "Review terhadap Rancangan Awal RKPD Tahun 2026 Dinas Koperasi",
    (PaperHead("No"),),
    (PaperRow(()),),
    label="Tabel T-C.31",
)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (["Teks.", "Tabel T-C.31.", "Review terhadap RKPD tahun 2026", "Nama Perangkat Daerah: Dinas", "A | B"], 1),
        (["Tabel T-C.31 Review terhadap Rancangan Awal RKPD", "Teks sesudahnya tentang hal lain."], 1),
        (["TABEL. 2.3 REVIEW RANCANGAN AWAL RKPD", "Teks."], 1),
        (["Teks.", "REVIEW RANCANGAN AWAL RKPD", "OPD : DINAS KOPERASI"], 1),
        (["Tabel T-C.31 berikut memuat hasil telaahan, yang dibahas di bawah;"], 1),
        (["Tabel T-C.30.", "Pencapaian Kinerja Pelayanan"], 2),
        (["Tabel 5 Jumlah koperasi menurut kecamatan", "Teks."], 2),
        (["Review terhadap Rancangan Awal RKPD dilakukan bersama Bappeda."], 1),
    ],
)
def test_titles_of_tables_stand_once(said: list[str], kept: int) -> None:
    texts = list(map(Paragraph, said))
    assert len(list(without_titles(texts, [TABLE]))) == kept
    assert list(without_titles(texts, [])) == texts


def test_an_empty_chapter_is_missed() -> None:
    paper = paper_from({"renja.renja": "renja 2026\n"})
    assert [gap for gap in paper.gaps if "BAB V" in gap]


def test_numbers_in_texts_come_from_the_plan() -> None:
    text = 'renja 2026\nprogram 1.01.02 "P"\n  pagu Rp5.000\nbab 1.1 "Latar"\n  narasi """\n'
    said = "Program | Pagu\nSemua {banyak(program)} | {jumlah(program.pagu)}\n\nSenilai {{x}} {jumlah(program.pagu)}.\n"
    paper = paper_from({"renja.renja": f'{text}{said}"""\n'})
    table = next(table for table in paper.tables if table.key.startswith("1.1"))
    assert [cell.text for cell in table.rows[0].cells] == ["Semua 1", "Rp5.000"]
    assert Paragraph("Senilai {x} Rp5.000.") in list(paper.blocks)
