"""What others bring in, issues, and who signs: as the plan says it, in the columns of the forms."""

from __future__ import annotations

import pytest

from renja_dsl.papers.tree import Gap, Paper, PaperTable, Signatures
from tests.papers.made import SEED, paper_at, paper_from, table_of

HEAD = 'renja 2026\n  perangkat daerah 1.01.0.00.0.00.01.0000 "Dinas"\n'
EVALUATION = (
    'evaluasi 2024\n  perangkat daerah 1.01.0.00.0.00.01.0000 "Dinas"\n'
    '  penanda tangan "Ani" jabatan "Kepala Dinas" pangkat "Pembina" nip "1"\n'
    '  penanda tangan "Budi" jabatan "Kepala Bappeda" nip "2" sebagai evaluator\n'
    '  ditetapkan di "Melati" tanggal "9 Januari 2025"\n'
    'program 1.01.02 "P"\n  indikator "I"\n    target 1 dokumen\n  pagu Rp1\n'
)


def shown(text: str, key: str) -> list[list[str]]:
    return rows(table_of(paper_from({"renja.renja": HEAD + text}), key))


def rows(table: PaperTable) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def signers(paper: Paper) -> list[list[tuple[str, ...]]]:
    found = [block for block in paper.blocks if isinstance(block, Signatures)]
    return [[(*one.before, one.name, *one.after) for one in block.signers] for block in found]


@pytest.mark.parametrize(
    ("text", "key", "expected"),
    [
        (
            (
                'usulan "Pelatihan" catatan "Ditampung", lokasi "Desa A" asal "Musrenbang",\n  besaran "30 orang"\n'
                'usulan "Pasar" indikator "Jumlah pasar"'
            ),
            "T-C.32",
            [
                ["1", "Pelatihan", "Desa A", "", "30 orang", "Asal: Musrenbang; Ditampung"],
                ["2", "Pasar", "", "Jumlah pasar", "", ""],
            ],
        ),
        (
            'pokok pikiran "Mesin" nilai Rp1.500.000 anggota "Ahmad" daerah pemilihan "2" terkait "1.01.02"',
            "pokir",
            [["1", "Ahmad", "2", "Mesin", "", "1.01.02", "1.500.000"]],
        ),
        (
            'inovasi "Sikop" mulai 2024, bentuk "Digital" manfaat "Cepat" uraian "Daring"',
            "inovasi",
            [["1", "Sikop", "Digital", "2024", "Daring", "Cepat"]],
        ),
        (
            (
                'isu strategis "I" telaahan visi "V" aspek "A" telaahan renstra "R" masalah "M"\n'
                'isu strategis "J" masalah "M" telaahan "T"'
            ),
            "isu",
            [["1", "A", "M", "R", "V", "I"], ["2", "", "M", "T", "", "J"]],
        ),
    ],
)
def test_parts_stand_in_their_columns(text: str, key: str, expected: list[list[str]]) -> None:
    assert shown(text, key) == expected


def test_a_table_without_entries_says_why() -> None:
    paper = paper_from({"renja.renja": HEAD + 'usulan nihil alasan "Musrenbang belum selesai."'})
    assert rows(table_of(paper, "T-C.32")) == [["-", "NIHIL: Musrenbang belum selesai.", "", "", "", ""]]
    assert table_of(paper, "T-C.32").rows[0].cells[1].span == 5


def test_only_the_table_that_has_to_be_there_is_missed() -> None:
    paper = paper_from({"renja.renja": HEAD})
    gaps = [block.text for block in paper.blocks if isinstance(block, Gap)]
    assert [gap for gap in gaps if "T-C.32" in gap]
    assert not [gap for gap in gaps if "Pokok" in gap or "inovasi" in gap.lower()]


def test_e81_is_signed_by_two() -> None:
    texts = {"renja.renja": HEAD.replace("\n", '\n  mengacu evaluasi "e.renja"\n', 1), "e.renja": EVALUATION}
    [_, block, end] = signers(paper_from(texts))
    assert block == [
        ("Disusun,", "Melati, 9 Januari 2025", "KEPALA DINAS", "Ani", "Pembina", "NIP. 1"),
        ("Dievaluasi,", "Melati, 9 Januari 2025", "KEPALA BAPPEDA", "Budi", "NIP. 2"),
    ]
    dots = "…………………"
    assert end == [(f"{dots}, {dots} 2025", "KEPALA PERANGKAT DAERAH", dots, f"NIP. {dots}")]


def test_those_who_sign_e81_stand_on_its_pages() -> None:
    paper = paper_at(SEED, "renja-2024.renja")
    section = next(s for s in paper.sections if any(isinstance(b, PaperTable) and b.key == "E.81" for b in s.blocks))
    assert section.landscape
    assert [type(block) for block in section.blocks] == [PaperTable, Signatures]
