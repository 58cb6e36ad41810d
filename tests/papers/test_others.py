"""Perjanjian Kinerja, IKU, the checklist, and the matrix of a Renja Perubahan."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from renja_dsl.model.arithmetic import exact
from renja_dsl.model.lookup import Lookup
from renja_dsl.papers.agreement import agreement
from renja_dsl.papers.checklist import checklist
from renja_dsl.papers.contents import Subject
from renja_dsl.papers.key_indicators import key_indicators
from renja_dsl.papers.renja import renja_paper
from renja_dsl.papers.tables.base import Numbers
from renja_dsl.papers.tree import Chapter, Mark, Paper, Paragraph, Signatures
from renja_dsl.testing.assertions import documents_of
from tests.papers.made import table_of

HEAD = """renja 2026
  perangkat daerah 1.01.0.00.0.00.01.0000 "Dinas"
  penanda tangan "Ani" jabatan "Kepala Dinas" nip "1"
  penanda tangan "Siti" jabatan "Bupati" sebagai pihak kedua
"""
PLAN = f"""{HEAD}
sasaran S1 "Sehat"
  indikator "Persentase sehat" iku
    definisi operasional "Sehat dibanding semua"
    rumus perhitungan "a/b"
    sumber data "Penilaian"
    target 60%
    target maju 70%
  indikator "Jumlah aktif" iku
    target 5 koperasi
program 1.01.02 "P"
  kegiatan 1.01.02.2.01 "K"
    pagu Rp5
program 1.01.03 "Q"
  pagu Rp7
bab I "Pendahuluan"
bab 1.1 "Latar Belakang"
  narasi "Teks."
"""


def made(make: Callable[[Subject], Paper], texts: dict[str, str], name: str = "renja.renja") -> Paper:
    documents = documents_of(texts)
    with exact():
        return make(Subject(Lookup(documents), documents[name], Numbers.STATED, "id"))


def rows(paper: Paper, key: str) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table_of(paper, key).rows]


def test_an_agreement_states_who_promises_what_for_how_much() -> None:
    paper = made(agreement, {"renja.renja": PLAN})
    assert rows(paper, "sasaran") == [["1", "Sehat", "Persentase sehat", "60%"], ["", "", "Jumlah aktif", "5 koperasi"]]
    table = table_of(paper, "program")
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["1", "P", "5", ""],
        ["2", "Q", "7", ""],
        ["", "JUMLAH", "12", ""],
    ]
    assert table.rows[0].cells[2].mark is Mark.COMPUTED
    said = [block.text for block in paper.blocks if isinstance(block, Paragraph)]
    assert said[1:6] == [
        "Nama: Ani",
        "Jabatan: Kepala Dinas",
        "selanjutnya disebut pihak pertama,",
        "Nama: Siti",
        "Jabatan: Bupati",
    ]
    both = [block for block in paper.blocks if isinstance(block, Signatures)]
    assert [[(one.name, one.after) for one in block.signers] for block in both] == [
        [("Siti", ()), ("Ani", ("NIP. 1",))]
    ] * 2
    assert paper.gaps == ()


def test_an_agreement_misses_the_second_party_and_sasaran() -> None:
    paper = made(agreement, {"renja.renja": 'renja 2026\n  penanda tangan "Ani"\nprogram 1.01.02 "P"\n'})
    assert [gap for gap in paper.gaps if "pihak kedua" in gap]
    assert [gap for gap in paper.gaps if "sasaran" in gap]


def test_iku_are_defined_and_what_is_not_is_missed() -> None:
    paper = made(key_indicators, {"renja.renja": PLAN})
    assert rows(paper, "IKU") == [
        ["1", "Sehat", "Persentase sehat", "Sehat dibanding semua", "a/b", "Penilaian", "%", "60", "70"],
        ["2", "Sehat", "Jumlah aktif", "", "", "", "koperasi", "5", ""],
    ]
    assert paper.gaps == ("Jumlah aktif: belum tertulis definisi operasional, rumus perhitungan, sumber data.",)


def test_iku_go_by_the_renstra() -> None:
    renstra = (
        'renstra 2025-2029\n  perangkat daerah 1.01.0.00.0.00.01.0000 "Dinas"\nsasaran S1 "Sehat"\n'
        '  indikator "Persentase sehat" iku\n    sumber data "Survei"\n    target 2025: 50%, 2029: 80%\n'
    )
    plan = (
        f'{HEAD}  mengacu renstra "s.renja"\nsasaran S1 "Sehat"\n  indikator "Persentase sehat" iku\n    target 60%\n'
    )
    paper = made(key_indicators, {"renja.renja": plan, "s.renja": renstra})
    assert rows(paper, "IKU") == [["1", "Sehat", "Persentase sehat", "", "", "Survei", "%", "50", "60", "", "", "80"]]


def test_the_checklist_knows_which_chapters_are_there() -> None:
    [table] = made(checklist, {"renja.renja": PLAN}).tables
    found = {row.cells[0].text or row.cells[1].text: [cell.text for cell in row.cells[2:5]] for row in table.rows}
    assert found["KATA PENGANTAR"][:2] == ["", "✓"]
    assert found["I"][:2] == ["✓", ""]
    assert found["1.1"] == ["✓", "", ""]
    assert found["1.3"][:2] == ["", "✓"]
    assert "1.3 Maksud dan Tujuan" in found["1.3"][2]
    assert found["3.3"] == ["✓", "", ""]
    assert found["V"][:2] == ["", "✓"]


BEFORE = 'renja 2026\nprogram 1.01.02 "P"\n  kegiatan 1.01.02.2.01 "K"\n    pagu Rp100\n'
AFTER = BEFORE.replace("2026", '2026 tahap "perubahan"\n  mengacu sebelumnya "lama.renja"').replace("Rp100", "Rp150")


def test_a_changed_renja_shows_what_was_and_what_is() -> None:
    paper = made(renja_paper, {"renja.renja": AFTER, "lama.renja": BEFORE})
    table = table_of(paper, "pergeseran")
    assert [[cell.text for cell in row.cells][6:10] for row in table.rows] == [["100", "150", "50", "50,00%"]] * 3
    assert [row.level for row in table.rows] == ["program", "kegiatan", "jumlah"]
    assert rows(paper, "pergeseran program")[0][2:] == ["100", "150", "50", "50,00%"]
    blocks = list(paper.blocks)
    before = [block for block in blocks[: blocks.index(table)] if isinstance(block, Chapter) and block.level == 1]
    assert before[-1].number == "IV"


@pytest.mark.parametrize("text", [BEFORE, AFTER.replace('  mengacu sebelumnya "lama.renja"\n', "")])
def test_only_a_changed_renja_has_the_matrix(text: str) -> None:
    paper = made(renja_paper, {"renja.renja": text})
    assert not [table for table in paper.tables if table.key.startswith("pergeseran")]
    assert any("semula - menjadi" in gap for gap in paper.gaps) == ("perubahan" in text)
