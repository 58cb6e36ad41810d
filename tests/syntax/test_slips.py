"""What people write, and the line that the first repair makes of it."""

from __future__ import annotations

import time

import pytest

from renja_dsl.lint.fixes import message_of
from renja_dsl.messages import render
from renja_dsl.model.document import Problem
from renja_dsl.syntax.faults import Fault
from renja_dsl.syntax.parser import Broken, PlanParser
from renja_dsl.syntax.slips.characters import clean
from renja_dsl.syntax.source import Source
from renja_dsl.syntax.vocabulary import VOCABULARY, Field, FieldKind

PARSER = PlanParser()


def fault(line: str) -> Fault:
    (placed,) = PARSER.parse(Source("a.renja", f"{line}\n"))
    assert isinstance(placed.statement, Broken), line
    return placed.statement.fault


def repaired(line: str, number: int = 0) -> str:
    repair = fault(line).repairs[number]
    return line[: repair.start] + repair.text + line[repair.end :]


def sentence(line: str, language: str = "id") -> str:
    found = fault(line)
    problem = Problem(found.complaint, 0, 0, then=found.then)
    message = message_of(problem)
    return render(message.templates, message.arguments, language)


SAFE = [
    # several slips of one line, and remarks behind it
    ("Kegiatan : 2.17.04. 2.01 “N” // cek", 'kegiatan 2.17.04.2.01 "N"  # cek'),
    ("target 40 koperasi -- hasil desk 12 Maret", "target 40 koperasi  # hasil desk 12 Maret"),
    ("*Pagu* : *Rp. 5.000,-*", "pagu Rp5.000"),
    ("[14/7 09.15] Ratna: pagu Rp5.000", "pagu Rp5.000"),
    # numbers, keys and what stands behind a value
    ("target 52, 5%", "target 52,5%"),
    ("target 1. 500 orang", "target 1.500 orang"),
    ("pagu Rp5.000*", "pagu Rp5.000"),
    ("pagu Rp5.000 1)", "pagu Rp5.000"),
    ("target 48% (2025), 52% (2026)", "target 2025: 48%, 2026: 52%"),
    ("kondisi awal 2024 46%", "kondisi awal 2024: 46%"),
    ("prakiraan maju (n+1): 55%", "target maju 55%"),
    ("target 100 persen (seratus persen)", "target 100%"),
    # parts of statements
    ('penanda tangan "N" nip "1" jabatan "K"', 'penanda tangan "N" jabatan "K" nip "1"'),
    ('catatan "N" pada target', 'catatan pada target "N"'),
    ('catatan pada anggaran "N"', 'catatan pada pagu "N"'),
    ("arah semakin tinggi semakin baik", "arah naik"),
    ("sifat tidak kumulatif", "sifat posisi akhir"),
    ("satuan ukur dokumen", "satuan dokumen"),
    ('hasil "Kata "sehat" itu"', 'hasil "Kata \\"sehat\\" itu"'),
    ('lokasi "A""B"', 'lokasi "A", "B"'),
    ('Sub Kegiatan "N (2.17.01.2.01.0001)"', 'sub kegiatan 2.17.01.2.01.0001 "N"'),
    # pasted with words, remarks and signs around
    ("pagu sebesar Rp5.000", "pagu Rp5.000"),
    ("pagu (Rp) 1.250.000", "pagu Rp1.250.000"),
    ("pagu Rp 1,5 Milyard", "pagu Rp1,5 miliar"),
    ("pagumaju Rp5.000", "pagu maju Rp5.000"),
    ("prakiraan maju rencana tahun 2027 Rp330.000.000", "pagu maju Rp330.000.000"),
    ("target sebanyak 40 orang", "target 40 orang"),
    ("target 52,5 per sen", "target 52,5%"),
    ("target 52,5 (persen)", "target 52,5%"),
    ("target 52,5 %%", "target 52,5%"),
    ("target seratus persen", "target 100%"),
    ("target antara 35% dan 40%", "target 35% sampai 40%"),
    ("target 12 Paket/3 Orang", "target 12 Paket; 3 Orang"),
    ("realisasi 2024 sebesar 46%", "realisasi 2024: 46%"),
    ('keluaran (output) "N"', 'keluaran "N"'),
    ('sub kegiatan kode 2.17.01.2.01.0001 nama "N"', 'sub kegiatan 2.17.01.2.01.0001 "N"'),
    ("program 2.17.01 “N” mendukung sasaran S1", 'program 2.17.01 "N" mendukung S1'),
    ('sumber dana "PAD" sebesar Rp5.000', 'sumber dana "PAD" Rp5.000'),
    ("sumber dana PAD : Rp5.000", 'sumber dana "PAD" Rp5.000'),
    ("renja 2026 (penetapan)", 'renja 2026 tahap "penetapan"'),
    ('renja 2026, tahap "penetapan"', 'renja 2026 tahap "penetapan"'),
    # levels and other keywords
    ('subkegiatan 2.17.01.2.01.0001 "N"', 'sub kegiatan 2.17.01.2.01.0001 "N"'),
    ('sub-kegiatan 2.17.01.2.01.0001 "N"', 'sub kegiatan 2.17.01.2.01.0001 "N"'),
    ("Sub Kegiatan 2.17.01.2.01.0001 “N”", 'sub kegiatan 2.17.01.2.01.0001 "N"'),
    ('sub keg 2.17.01.2.01.0001 "N"', 'sub kegiatan 2.17.01.2.01.0001 "N"'),
    ('PROGRAM 2.17.01 "N" Mendukung S1', 'program 2.17.01 "N" mendukung S1'),
    ("anggaran Rp5", "pagu Rp5"),
    ("pagu indikatif Rp5", "pagu Rp5"),
    ("prakiraan maju Rp300.000.000", "pagu maju Rp300.000.000"),
    ("prakiraan maju 5 orang", "target maju 5 orang"),
    ("target n+1 5 orang", "target maju 5 orang"),
    ('tolok ukur "Jumlah"', 'indikator "Jumlah"'),
    ('sumber pendanaan "DAU"', 'sumber dana "DAU"'),
    ("realisasi anggaran TW1: Rp5", "serapan TW1: Rp5"),
    ("RENJA TAHUN 2026", "renja 2026"),
    # signs
    ("Pagu: Rp5", "pagu Rp5"),
    ("pagu = Rp5", "pagu Rp5"),
    ("target : 5 orang", "target 5 orang"),
    ("pagu Rp5 // naik", "pagu Rp5  # naik"),
    ("pagu Rp5 -- naik", "pagu Rp5  # naik"),
    ("pagu Rp5;", "pagu Rp5"),
    ("• pagu Rp5", "pagu Rp5"),
    ("1. pagu Rp5", "pagu Rp5"),
    ('lokasi "A" "B"', 'lokasi "A", "B"'),
    ('sumber dana "DAK", "DAU"', 'sumber dana "DAK"\nsumber dana "DAU"'),
    # texts
    ("program 2.17.01 Nama Program", 'program 2.17.01 "Nama Program"'),
    ("program 2.17.01 “Nama” mendukung S1", 'program 2.17.01 "Nama" mendukung S1'),
    ("program 2.17.01 'Pembinaan Jum'at'", 'program 2.17.01 "Pembinaan Jum\'at"'),
    ('program 2.17.01 “Nama"', 'program 2.17.01 "Nama"'),
    ('program 2.17.01 "Nama "baru" ini"', 'program 2.17.01 "Nama \\"baru\\" ini"'),
    ("BAB I PENDAHULUAN", 'bab I "PENDAHULUAN"'),
    ("sumber dana DAU", 'sumber dana "DAU"'),
    ('arah "naik"', "arah naik"),
    # codes
    ('kegiatan 2.17. 01.2.01 "N"', 'kegiatan 2.17.01.2.01 "N"'),
    ('program x.xx.01 "N"', 'program X.XX.01 "N"'),
    ('sub kegiatan x.XX.01.2.01.0001 "N"', 'sub kegiatan X.XX.01.2.01.0001 "N"'),
    ('kegiatan 2.17,01,2.01 "N"', 'kegiatan 2.17.01.2.01 "N"'),
    ('program "2.17.01 Nama"', 'program 2.17.01 "Nama"'),
    ('program "Nama" 2.17.01', 'program 2.17.01 "Nama"'),
    # money
    ("pagu Rp1,5 Miliar", "pagu Rp1,5 miliar"),
    ("pagu Rp1,5 milyar", "pagu Rp1,5 miliar"),
    ("pagu Rp300 jt", "pagu Rp300 juta"),
    ("pagu IDR 300.000.000", "pagu Rp300.000.000"),
    ("pagu rp300.000.000", "pagu Rp300.000.000"),
    ("pagu Rp300 000 000", "pagu Rp300.000.000"),
    ("pagu Rp\u00a0300.000.000", "pagu Rp 300.000.000"),
    ("pagu Rp300.000\u00ad.000", "pagu Rp300.000.000"),
    ("pagu Rp300.000.000\u200b", "pagu Rp300.000.000"),
    ("pagu 2026 Rp5", "pagu 2026: Rp5"),
    # targets
    ("target 40 persen", "target 40%"),
    ("target 35 - 40%", "target 35% sampai 40%"),
    ("target 35% s.d. 40%", "target 35% sampai 40%"),
    ("target 12 Paket dan 3 Orang", "target 12 Paket; 3 Orang"),
    ("target satu eksemplar", "target 1 eksemplar"),
    ("target TW I: 5, TW II: 6", "target TW1: 5, TW2: 6"),
    ("target 2026 1.500 orang", "target 2026: 1.500 orang"),
    ("realisasi lalu Nihil", "realisasi lalu nihil"),
    ("target Kini 5 orang", "target kini 5 orang"),
    ('klaim "x" banyak(sub kegiatan) = 3', 'klaim "x" banyak(sub_kegiatan) = 3'),
    ('klaim "x" banyak(program) == 3', 'klaim "x" banyak(program) = 3'),
    ("target 28/14 Orang/bulan", 'target "28/14 Orang/bulan"'),
    ("target maju 28 / 14 org/bln", 'target maju "28 / 14 org/bln"'),
    ("pagu Rp150 000.000", "pagu Rp150.000.000"),
    ("renja 2026 - Rancangan Awal", 'renja 2026 tahap "rancangan awal"'),
    # several at once
    ("Pagu Indikatif : IDR 1,5 Miliar;", "pagu Rp1,5 miliar"),
    ("subkegiatan 2.17.01.2.01.0001 “N” //lagi", 'sub kegiatan 2.17.01.2.01.0001 "N"  # lagi'),
]
ASKED = [
    # a row of a table, two amounts, letters, sums
    ("2.17.01\tProgram X\tRp5.000", ['program 2.17.01 "Program X"\npagu Rp5.000']),
    (
        "2.17.01.2.01.0001 | N | 4 dokumen | 9.000.000 | 10.000.000",
        ['sub kegiatan 2.17.01.2.01.0001 "N"\ntarget 4 dokumen\npagu Rp9.000.000\npagu maju Rp10.000.000'],
    ),
    ("pagu Rp5.000 / Rp6.000", ["pagu Rp5.000\npagu maju Rp6.000", "pagu Rp6.000  # semula Rp5.000"]),
    ("target 1O0 koperasi", ["target 100 koperasi"]),
    ("target 2O26: 5 orang", ["target 2026: 5 orang"]),
    ("pagu Rp1 miliar 500 juta", ["pagu Rp1.500.000.000"]),
    ("realisasi s.d. TW II: 5 orang", ["realisasi TW2: 5 orang"]),
    ("target 3 Orang x 12 Bulan", ['target 3 "Orang x 12 Bulan"', 'target 36 "Orang/Bulan"']),
    ("realisasi TW1: - 5%", ["realisasi TW1: -5%", "realisasi TW1: 5%"]),
    ('lokasi pelaksanaan "A"', ['lokasi "A"']),
    ("Rancangan Awal Renja 2026", ['renja 2026 tahap "rancangan awal"']),
    ('batas "Rendah" ≤ 50%', ['batas "Rendah" 0% sampai 50%']),
    ('program 2.17.01 "N" mendukung S1-S3', ['program 2.17.01 "N" mendukung S1, S2, S3']),
    ("target 3, 75", ["target 3,75"]),
    ("volume 40 orang", ["target 40 orang"]),
    ("jumlah anggaran Rp5.000", ["pagu Rp5.000"]),
    ("target 4O orang", ["target 40 orang"]),
    ("target l.500 orang", ["target 1.500 orang"]),
    ("target “40 orang”", ["target 40 orang"]),
    ('sumber dana "PAD" (Rp5.000)', ['sumber dana "PAD" Rp5.000', 'sumber dana "PAD" -Rp5.000']),
    ("pagu Rp5.000 / tahun", ["pagu Rp5.000"]),
    ("pagu Rp300.000.00", ["pagu Rp300.000.000", "pagu Rp300.000"]),
    ("target 1,500 Eksemplar", ["target 1.500 Eksemplar", "target 1,5 Eksemplar"]),
    ("lokasi Kec. A, Kec. B", ['lokasi "Kec. A", "Kec. B"', 'lokasi "Kec. A, Kec. B"']),
    ("pagu Rp3OO.000.000", ["pagu Rp300.000.000"]),
    ("pagu Rp0,3 M", ["pagu Rp0,3 miliar"]),
    ("pagu Rp150.000,000", ["pagu Rp150.000.000", "pagu Rp150.000"]),
    ("pagu Rp150.000,250", ["pagu Rp150.000.250"]),
    ('xx indikator "N"', ['indikator "N"']),
    ("xx indikator Nama", ['indikator "Nama"']),
    ('kabupaten "Sukamaju"', ['daerah "Kabupaten Sukamaju"']),
    ("pagu -", ["pagu nihil"]),
    ("target n/a", ["target nihil"]),
    ("target ≥ 40%", ["target 40%"]),
    ("budget Rp5", ["pagu Rp5"]),
    ('program 2.17.01 "Nama', ['program 2.17.01 "Nama"']),
    ("pagu Rp5 pagu maju Rp6", ["pagu Rp5\npagu maju Rp6"]),
]


@pytest.mark.parametrize(("line", "meant"), SAFE)
def test_one_reading(line: str, meant: str) -> None:
    assert repaired(line) == meant
    (repair,) = fault(line).repairs
    assert repair.safe


@pytest.mark.parametrize(("line", "meant"), ASKED)
def test_readings_that_only_the_writer_can_choose_between(line: str, meant: list[str]) -> None:
    assert [repaired(line, n) for n in range(len(meant))] == meant
    assert not any(repair.safe for repair in fault(line).repairs)


@pytest.mark.parametrize("line", [line for line, _ in (*SAFE, *ASKED)])
def test_no_sentence_asks_to_delete_or_to_hide(line: str) -> None:
    for language in ("id", "en"):
        said = sentence(line, language)
        assert "{" not in said
        assert not {"Hapus", "hapus", "Delete", "Beri tanda #"} & set(said.replace(".", "").split())


def test_a_sentence_says_what_stands_there_and_what_to_write() -> None:
    assert sentence("pagu Rp1,5 Miliar") == (
        '"Miliar" ditulis miliar: kata skalanya ribu, juta, miliar, atau triliun, dengan huruf kecil. '
        "Tulis: Rp1,5 miliar"
    )
    assert sentence("kegiatan 2.17.01.2.01 “Pemeriksaan”") == (
        'Tanda kutip “ ” (dari Word) bukan tanda kutip biasa. Tulis: "Pemeriksaan"'
    )


def test_marks_of_git_and_rows_of_tables_are_named() -> None:
    for line in ("<<<<<<< HEAD", "=======", ">>>>>>> cabang"):
        assert fault(line).complaint.key == "slip.konflik_git"
    for line in ("2.17.01\tProgram X\t12\tRp300.000.000", "| 2.17.01 | Program X | Kuartal | Rp300.000.000 |"):
        assert fault(line).complaint.key == "slip.baris_tabel"


@pytest.mark.parametrize("line", ["pagu Rp5 naik", "zzz Rp300.000.000", 'kode 2.17.01 "N"', "Total 5 orang"])
def test_what_holds_a_number_or_a_name_is_never_to_be_deleted(line: str) -> None:
    assert not {"Hapus", "#"} & set(sentence(line).replace(".", "").split())


def test_texts_in_plain_quotes_stay_as_they_are() -> None:
    for line in ('program 2.17.01 "Nama “kecil” – ‘baru’"', 'lokasi "A", "B"', 'visi "a \\" b"'):
        assert clean(line).text == line


def test_two_thousand_broken_lines_take_seconds() -> None:
    kinds = (
        "pagu Rp{n}.000.000 Miliar x",
        "zzz {n} “a”",
        "target {n} - - {n}",
        "subkegiatan {n} “N” ??",
        "lokasi A{n} ? ; !",
    )
    text = "".join(kinds[n % len(kinds)].format(n=n) + "\n" for n in range(2000))
    begin = time.process_time()
    PlanParser().parse(Source("a.renja", text))
    assert time.process_time() - begin < 10


@pytest.mark.parametrize(
    "piece", ["-", "-- ", "Rp1 ", " ", ", ", "1. ", "a. ", "“", "// ", "2025: ", "*a*", "S1-", "| "]
)
@pytest.mark.parametrize("head", ["", "pagu ", "target 2025: ", "lokasi ", "sumber dana ", 'indikator "A" '])
def test_a_line_of_many_signs_is_told_at_once(head: str, piece: str) -> None:
    line = f"{head}{piece * (1000 // len(piece))}@"
    begin = time.process_time()
    PlanParser().parse(Source("a.renja", f"{line}\n"))
    assert time.process_time() - begin < 2


def test_a_number_is_no_sign_of_a_footnote() -> None:
    assert repaired("realisasi 2024 46)") == "realisasi 2024: 46"
    assert not any(repair.safe for repair in fault("target 5 (12)").repairs)


# ---- every row of the vocabulary ------------------------------------------------------------------

DESCRIBING = [row for row in VOCABULARY if row.kind in (FieldKind.TEXT, FieldKind.TEXTS, FieldKind.ENTRIES)]


def opening(row: Field) -> str:
    """A text of a field begins so; a priority says whose it is."""
    return f"{row.written} daerah" if row.medan == "prioritas" else row.written


@pytest.mark.parametrize(
    "row", [row for row in VOCABULARY if " " in row.written and not row.openings], ids=lambda row: row.medan
)
def test_a_name_of_several_words_with_hyphens(row: Field) -> None:
    text = "Rp5" if row.kind is FieldKind.MONEY else '"A"'
    assert repaired(f"{row.written.replace(' ', '-')} {text}") == f"{row.written} {text}"


@pytest.mark.parametrize("row", DESCRIBING, ids=lambda row: row.medan)
def test_two_texts_without_what_belongs_between(row: Field) -> None:
    begun = opening(row)
    between = ", " if row.kind is FieldKind.TEXTS else f"\n{begun} "
    assert repaired(f'{begun} "A" "B"') == f'{begun} "A"{between}"B"'


@pytest.mark.parametrize("row", DESCRIBING, ids=lambda row: row.medan)
def test_two_statements_on_a_line(row: Field) -> None:
    assert repaired(f'pagu Rp1 {opening(row)} "A"') == f'pagu Rp1\n{opening(row)} "A"'
    assert repaired(f'{opening(row)} "A" pagu Rp1') == f'{opening(row)} "A"\npagu Rp1'


@pytest.mark.parametrize("line", ["target 28/14 Unit/bulan", "target 0,50/1 Liter/Detik"])
def test_a_pair_of_which_nobody_can_tell_the_meant_one_gets_no_edit(line: str) -> None:
    assert not fault(line).repairs


@pytest.mark.parametrize("fence", ["“““", "”””", '""“', "„„„"])
def test_a_fence_of_word_is_told_and_not_made_a_text(fence: str) -> None:
    """What it holds are lines of their own until both its ends are right."""
    found = fault(f"narasi {fence}")
    assert found.complaint.key == "slip.pagar_word"
    assert not found.repairs


@pytest.mark.parametrize("line", ["xx yy indikator Jumlah", "kolom lokasi Desa", "baris pagu nol"])
def test_what_speaks_of_the_plan_is_not_to_be_hidden(line: str) -> None:
    assert "#" not in sentence(line)


def test_a_number_of_thousands_of_digits_is_told_by_its_length() -> None:
    said = sentence(f"pagu Rp{'15' * 2000}")
    assert "(4000 angka)" in said
    assert len(said) < 300
