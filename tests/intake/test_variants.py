"""The same plan in other tables: other heads, funds in columns, thousands, years of regulations, torn tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja_dsl.drafts.plan import DraftCell
from renja_dsl.intake.importing import import_file
from renja_dsl.intake.refused import ImportRefused
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.values import Rupiah
from tests.intake.fixtures import Row, sipd, sipd_row, words, workbook
from tests.intake.shapes import KEGIATAN, NAMES, PROGRAM, SUB, TITLE, imported, keys, levels, money, nodes

pytest.importorskip("python_calamine")
HEAD = ["Kode", "Program/Kegiatan", "Pagu"]
PAGU = 59_336_000


# ---- where tables stand -----------------------------------------------------------------------------------


def test_two_tables_beside_each_other_are_two(tmp_path: Path, parser: PlanParser) -> None:
    left = [HEAD, *levels(PAGU)]
    right = [HEAD, *([row[0].replace("2.17.03", "2.17.04"), *row[1:]] for row in levels(PAGU * 2))]
    for gap in ([""], []):
        made = imported(tmp_path, parser, [TITLE, *(a + gap + b for a, b in zip(left, right, strict=True))])
        (draft,) = made.drafts
        assert [node.kode for node in draft.akar] == ["2.17.03", "2.17.04"]
        assert [node.isi.get("pagu") for node in draft.akar] == [DraftCell(Rupiah(PAGU * n)) for n in (1, 2)]
        assert not made.differs


# ---- whose year it is -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "titles",
    [
        ["Lampiran Peraturan Bupati Nomor 12 Tahun 2025", "tentang Rencana Kerja Tahun 2026"],
        ["Nomor : 12/2025", "RENCANA KERJA TAHUN 2026"],
        ["RENCANA KERJA TAHUN 2026 DAN PRAKIRAAN MAJU TAHUN 2027"],
        ["RENJA TAHUN 2026 BERDASARKAN RENSTRA 2025-2029"],
        ["Bukit, 1 Mei 2025", "Rencana Kerja 2026"],
        ["RENCANA KERJA", "Keadaan 30 Juni 2026"],
    ],
)
def test_the_year_is_the_plans(titles: list[str], tmp_path: Path, parser: PlanParser) -> None:
    made = imported(tmp_path, parser, [*([title] for title in titles), HEAD, *levels(PAGU)])
    assert [draft.tahun for draft in made.drafts] == [2026]


def test_the_year_of_a_regulation_is_none(tmp_path: Path, parser: PlanParser) -> None:
    rows = [["Lampiran Peraturan Bupati Nomor 12 Tahun 2025"], ["RENCANA KERJA"], HEAD, *levels(PAGU)]
    with pytest.raises(ImportRefused) as refused:
        imported(tmp_path, parser, rows)
    assert refused.value.complaint.key == "impor.tanpa_tahun"


# ---- heads --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("head", ["Jumlah", "Nilai", "Total", "Jumlah (Rp)", "Nilai Rincian", "Plafon Anggaran"])
def test_a_sum_without_another_is_the_pagu(head: str, tmp_path: Path, parser: PlanParser) -> None:
    made = imported(tmp_path, parser, [TITLE, ["Kode", "Program/Kegiatan", "Volume", head], *levels(3, PAGU)])
    assert money(nodes(made)[SUB], "pagu") == "Rp59.336.000"


def test_a_price_is_never_the_pagu(tmp_path: Path, parser: PlanParser) -> None:
    rows = [TITLE, ["Kode", "Program/Kegiatan", "Volume", "Harga Satuan"], *levels(3, 5_000_000)]
    made = imported(tmp_path, parser, rows)
    assert money(nodes(made)[SUB], "pagu") == ""
    assert [complaint.arguments["huruf"] for complaint in made.gate] == ["D"]


def test_money_of_another_year_does_not_open_the_gate(tmp_path: Path, parser: PlanParser) -> None:
    made = imported(tmp_path, parser, [TITLE, [*HEAD[:2], "Prakiraan Maju (Rp)", "Duit"], *levels(PAGU, PAGU + 1)])
    assert [complaint.key for complaint in made.gate] == ["impor.gerbang_uang"]


@pytest.mark.parametrize("words", [("Sebelum Perubahan (Rp)", "Setelah Perubahan (Rp)"), ("Semula", "Menjadi")])
def test_a_change_whose_heads_name_no_field(words: tuple[str, str], tmp_path: Path, parser: PlanParser) -> None:
    rows = [["Renja Perubahan Tahun 2026"], [*HEAD[:2], *reversed(words)], *levels(PAGU, 1_000_000)]
    made = imported(tmp_path, parser, rows)
    held = {draft.ragam: money(next(n for n in draft.simpul() if n.kode == SUB), "pagu") for draft in made.drafts}
    assert held == {"": "Rp59.336.000", "murni": "Rp1.000.000"}


def test_the_years_money_below_a_head_that_no_cell_joins(tmp_path: Path, parser: PlanParser) -> None:
    rows = [
        TITLE,
        [*HEAD[:2], "Prakiraan Maju 2027", "", "Rencana Tahun 2026", ""],
        ["", "", "Target", "Rp", "Target", "Rp"],
        *levels("5 Dokumen", 1_000_000, "4 Dokumen", PAGU),
    ]
    made = imported(tmp_path, parser, rows)
    assert [money(nodes(made)[SUB], medan) for medan in ("pagu", "pagu maju")] == ["Rp59.336.000", "Rp1.000.000"]


def test_years_of_a_period_by_their_number(tmp_path: Path, parser: PlanParser) -> None:
    years = [f"ke-{number}" for number in range(1, 6)]
    rows = [
        ["RENSTRA DINAS KOPERASI 2025-2029"],
        [*HEAD[:2], "Pagu Indikatif Tahun (Rp)", *[""] * 4],
        ["", "", *years],
        *levels(*range(1_000_000, 6_000_000, 1_000_000)),
    ]
    made = imported(tmp_path, parser, rows, merged=["C2:G2"])
    assert [money(nodes(made)[SUB], "pagu", year) for year in (2025, 2029)] == ["Rp1.000.000", "Rp5.000.000"]


def test_a_code_cut_into_columns_of_numbers(tmp_path: Path, parser: PlanParser) -> None:
    rows: list[Row] = [TITLE, ["Urusan", "Bidang", "Program", "Kegiatan", "Sub", "Uraian", "Pagu"]]
    parts = {PROGRAM: (2, 17, 3, "", ""), KEGIATAN: (2, 17, 3, "2.01", ""), SUB: (2, 17, 3, "2.01", 1)}
    rows += [[*parts[code], NAMES[code], PAGU] for code in NAMES]
    assert {*nodes(imported(tmp_path, parser, rows))} == {*NAMES}


def test_a_column_that_nobody_sees_gives_way(tmp_path: Path, parser: PlanParser) -> None:
    from openpyxl import load_workbook

    path = workbook(tmp_path / "tabel.xlsx", [TITLE, [*HEAD, "Pagu"], *levels(1_000_000, PAGU)])
    book = load_workbook(path)
    book.active.column_dimensions["C"].hidden = True
    book.save(path)
    made = import_file(path, parser)
    assert money(nodes(made)[SUB], "pagu") == "Rp59.336.000"
    assert "impor.kolom_dipilih" in keys(made)


# ---- funds and thousands --------------------------------------------------------------------------------------


@pytest.mark.parametrize("total", [True, False])
@pytest.mark.parametrize("thousands", [True, False])
def test_a_column_for_each_source_of_funds(total: bool, thousands: bool, tmp_path: Path, parser: PlanParser) -> None:
    parts = [30_000_000, 20_000_000, 9_336_000]
    values = [part // 1000 if thousands else part for part in parts]
    heads = ["PAD", "DAU", "DAK Fisik", *["Jumlah"] * total]
    rows = [
        TITLE,
        *[["(dalam ribuan rupiah)"]] * thousands,
        [*HEAD[:2], "Pagu Indikatif 2026", *[""] * (len(heads) - 1)],
        ["", "", *heads],
        *levels(*values, *[sum(values)] * total),
    ]
    node = nodes(imported(tmp_path, parser, rows))[SUB]
    assert money(node, "pagu") == "Rp59.336.000"
    assert [(source.nama, source.nilai) for source in node.sumber_dana] == [
        (name, Rupiah(part)) for name, part in zip(("PAD", "DAU", "DAK Fisik"), parts, strict=True)
    ]


@pytest.mark.parametrize("total", [True, False])
def test_sources_of_funds_in_a_head_of_one_row(total: bool, tmp_path: Path, parser: PlanParser) -> None:
    head = ["Kode", "Uraian", "PAD (Rp)", "DAU (Rp)", "DAK Fisik", *(["Jumlah"] if total else [])]
    made = imported(
        tmp_path, parser, [TITLE, head, *levels(9_000_000, 40_000_000, 0, *([49_000_000] if total else []))]
    )
    node = nodes(made)[SUB]
    assert money(node, "pagu") == "Rp49.000.000"
    assert [(s.nama, s.nilai) for s in node.sumber_dana] == [("PAD", Rupiah(9_000_000)), ("DAU", Rupiah(40_000_000))]


def test_money_of_years_before_a_renja(tmp_path: Path, parser: PlanParser) -> None:
    head = ["Kode", "Uraian", *(f"Pagu {year}" for year in range(2023, 2027))]
    made = imported(tmp_path, parser, [TITLE, head, *levels(PAGU * 2, PAGU * 3, PAGU * 4, PAGU)])
    (draft,) = made.drafts
    assert (draft.jenis, draft.tahun) == ("renja", 2026)
    assert list(nodes(made)[SUB].isi.isian["pagu"].sel) == [""]


def test_what_is_planned_for_quarters_is_no_evaluation(tmp_path: Path, parser: PlanParser) -> None:
    head = ["Kode", "Uraian", *(f"Anggaran Kas TW {n}" for n in ("I", "II", "III", "IV")), "Jumlah"]
    made = imported(tmp_path, parser, [TITLE, head, *levels(*[1_000_000] * 4, 4_000_000)])
    assert made.drafts[0].jenis == "renja"
    assert money(nodes(made)[SUB], "pagu") == "Rp4.000.000"


def test_totals_and_rekening_of_a_table_in_thousands(tmp_path: Path, parser: PlanParser) -> None:
    rows = [TITLE, ["(dalam ribuan rupiah)"], HEAD, *levels(59_336)]
    rows[-1] = [SUB, NAMES[SUB], ""]
    rows += [["5.1.02.01.01.0001", "Belanja Barang", 50_000], ["5.1.02.02.01.0001", "Belanja Jasa", 9_336]]
    rows += [["", "JUMLAH", 59_336]]
    made = imported(tmp_path, parser, rows)
    assert money(nodes(made)[SUB], "pagu") == "Rp59.336.000"
    assert made.tables[0].totals.agreed
    assert not made.differs


# ---- torn tables, forms, responses --------------------------------------------------------------------------


@pytest.mark.parametrize("again", [True, False])
def test_a_word_table_that_goes_on_in_another(again: bool, tmp_path: Path, parser: PlanParser) -> None:
    """Torn by a page, its head repeated or not: the sums are those of both."""
    rows = [[code, NAMES[code], "59.336.000"] for code in NAMES]
    path = words(tmp_path / "renja.docx", TITLE[0], [[HEAD, *rows[:2]], [*[HEAD] * again, *rows[2:]]])
    made = import_file(path, parser)
    assert {*nodes(made)} == {*NAMES}
    assert not made.differs


@pytest.mark.parametrize(
    ("labels", "medan"),
    [
        (("Alokasi Tahun -1", "Alokasi Tahun", "Alokasi Tahun +1"), ("", "pagu", "pagu maju")),
        (("Jumlah Tahun n-1", "Jumlah Tahun n", "Jumlah Tahun n+1"), ("", "pagu", "pagu maju")),
        (("Alokasi Tahun 2025", "Alokasi Tahun 2026", "Alokasi Tahun 2027"), ("", "pagu", "pagu maju")),
    ],
)
def test_the_year_before_is_no_forecast_in_a_form(
    labels: tuple[str, ...], medan: tuple[str, ...], tmp_path: Path, parser: PlanParser
) -> None:
    names = zip(("Program", "Kegiatan", "Sub Kegiatan"), NAMES, strict=True)
    rows: list[Row] = [["RENCANA KERJA DAN ANGGARAN"], ["Tahun Anggaran 2026"]]
    rows += [[name, ":", f"{code} {NAMES[code]}"] for name, code in names]
    rows += [[label, ":", f"Rp{n}00.000"] for n, label in enumerate(labels, 1)]
    node = nodes(imported(tmp_path, parser, rows))[SUB]
    assert [money(node, name) for name in medan if name] == ["Rp200.000", "Rp300.000"]
    assert node.keterangan == ["anggaran tahun lalu: Rp100.000"]


def test_a_response_of_several_offices(tmp_path: Path, parser: PlanParser) -> None:
    other = {"id_unit": 2, "id_sub_skpd": 2, "kode_sub_skpd": "2.18.0.00.0.00.01.0000", "nama_sub_skpd": "Dinas Lain"}
    made = import_file(sipd(tmp_path / "a.json", sipd_row(), sipd_row(**other), sipd_row()), parser)
    assert [draft.nama for draft in made.drafts] == ["Dinas Koperasi", "Dinas Lain"]
    assert keys(made) == ["impor.baris_kembar"]
    assert len({output.path for output in made.outputs}) == len(made.outputs)


# ---- what this program writes --------------------------------------------------------------------------------


def test_rows_that_say_of_which_side_they_are(tmp_path: Path, parser: PlanParser) -> None:
    """`K` and `Rp` below each other, units in brackets, and computed columns beside the stated ones."""
    head = ["1 kode", "2 program/kegiatan", "3 indikator (satuan)", "sisi", "6 target Renstra", "8 target tahun ini"]
    rows: list[Row] = [["EVALUASI RENJA TAHUN 2026"], [*head, "9 TW1", "9 TW1 (dihitung)", "13 realisasi"]]
    for code, name in NAMES.items():
        rows += [[code, name, "Jumlah koperasi (unit)", "K", 20, 4, 1, 9, 1]]
        rows += [[code, name, "", "Rp", 5_000_000, 1_000_000, 250_000, 9, 250_000]]
    node = nodes(imported(tmp_path, parser, rows))[SUB]
    assert [money(node, medan) for medan in ("pagu renstra", "pagu")] == ["Rp5.000.000", "Rp1.000.000"]
    assert money(node, "serapan", "TW1") == "Rp250.000"
    (indikator,) = node.indikator
    assert indikator.nama == "Jumlah koperasi"
    assert {medan: [*isian.sel] for medan, isian in indikator.isi.isian.items()} == {
        "target renstra": [""],
        "target": [""],
        "realisasi": ["TW1"],
        "tertulis realisasi": [""],
    }


def test_commas_separate_though_a_list_has_more_semicolons(tmp_path: Path, parser: PlanParser) -> None:
    path = tmp_path / "renja 2026.csv"
    lines = [f'{code},{NAMES[code]},{PAGU},"PAD; DAU; DAK; DBH; Hibah"' for code in NAMES]
    path.write_text("\n".join(["Kode,Uraian,Pagu,Sumber Dana", *lines]), encoding="utf-8")
    assert money(nodes(import_file(path, parser))[SUB], "pagu") == "Rp59.336.000"
