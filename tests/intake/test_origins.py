"""JSON of other programs, and where the values of a plan come from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from renja_dsl.check.readers import Folder
from renja_dsl.drafts.provenance import NAME, Key, beside, read_provenance
from renja_dsl.drafts.provenance_text import provenance_text
from renja_dsl.drafts.text import cell_text
from renja_dsl.findings.finding import Asal
from renja_dsl.intake.importing import Import, import_file
from renja_dsl.intake.refused import ImportRefused
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Unreadable
from tests.intake.fixtures import delimited, sipd_row

SUB = "7.01.02.2.01.01"


def wp_row(code: str = SUB, **changes: Any) -> dict[str, Any]:
    """A row of `get_sub_keg_sipd`: numbers are texts, names repeat their code, lists stand inside."""
    row = {
        "kode_sub_giat": code,
        "nama_sub_giat": f"{code} Koordinasi",
        "kode_giat": "7.01.02.2.01",
        "nama_giat": "Koordinasi\n\nKegiatan",
        "kode_program": "7.01.02",
        "nama_program": "PROGRAM PEMERINTAHAN",
        "kode_urusan": "7",
        "nama_urusan": "UNSUR KEWILAYAHAN",
        "kode_bidang_urusan": "7.01",
        "nama_bidang_urusan": "KECAMATAN",
        "kode_skpd": "7.01.0.00.0.00.06.0000",
        "nama_skpd": "Kecamatan Contoh",
        "kode_sbl": f"529.529.{code}",
        "pagumurni": "75000000",
        "pagu": "50000000",
        "pagu_n_depan": "60000000",
        "active": "1",
        "tahun_anggaran": "2023",
        "sasaran": "Aparatur",
        "sub_keg_indikator": [
            {"outputteks": "Jumlah Laporan", "targetoutputteks": "1 Laporan", "satuanoutput": "Laporan"},
            {"outputteks": "Jumlah Rapat", "targetoutputteks": "4 Rapat", "satuanoutput": "Rapat"},
        ],
        "output_giat": [{"outputteks": "Jumlah hasil", "targetoutputteks": "17 Laporan", "satuanoutput": "Laporan"}],
        "capaian_prog_sub_keg": [
            {"capaianteks": "Persentase", "targetcapaianteks": "100 %", "satuancapaian": "%"},
            {"capaianteks": "Dihapus", "targetcapaianteks": "1 %", "satuancapaian": "%", "active": "0"},
        ],
        "lokasi_sub_keg": [{"daerahteks": "Kab. Contoh", "camatteks": "Satu", "lurahteks": ""}],
        "sumber_dana": [
            {"kode_dana": "1.1", "nama_dana": "PAD, umum", "pagu_dana": "20000000"},
            {"kode_dana": "1.2", "nama_dana": "DAU", "pagu_dana": "30000000"},
        ],
    }
    return row | changes


def read(folder: Path, parser: PlanParser, data: object) -> Import:
    path = folder / "a.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return import_file(path, parser)


def check(made: Import) -> None:
    (draft,) = made.drafts
    found = {node.kode: node for node in draft.simpul()}
    node = found[SUB]
    assert (draft.tahun, draft.kode, draft.nama) == (2023, "7.01.0.00.0.00.06.0000", "Kecamatan Contoh")
    assert (node.nama, cell_text(node.isi.isian["pagu"].sel[""])) == ("Koordinasi", "Rp50.000.000")
    assert [one.nama for one in node.indikator] == ["Jumlah Laporan", "Jumlah Rapat"]
    assert [one.nama for one in found["7.01.02.2.01"].indikator] == ["Jumlah hasil"]
    assert [one.nama for one in found["7.01.02"].indikator] == ["Persentase"]
    assert node.texts("lokasi") == ["Kab. Contoh, Satu"]
    assert [(s.kode, s.nama, s.nilai.nilai if s.nilai else 0) for s in node.sumber_dana] == [
        ("1.1", "PAD, umum", 20000000),
        ("1.2", "DAU", 30000000),
    ]
    assert "SIPD pagumurni: 75000000" in node.keterangan


def test_a_response_with_lists_inside(tmp_path: Path, parser: PlanParser) -> None:
    rows = [wp_row(), wp_row("7.01.02.2.01.02", active="0", pagu="900000000")]
    made = read(tmp_path, parser, {"status": "success", "data": rows})
    check(made)
    assert "7.01.02.2.01.02" not in made.outputs[0].text
    assert made.notes[0].key == "impor.baris_dihapus"


def test_tables_of_a_dump(tmp_path: Path, parser: PlanParser) -> None:
    names = {
        "sub_keg_indikator": "data_sub_keg_indikator",
        "output_giat": "data_output_giat_sub_keg",
        "capaian_prog_sub_keg": "data_capaian_prog_sub_keg",
        "lokasi_sub_keg": "data_lokasi_sub_keg",
        "sumber_dana": "data_dana_sub_keg",
    }
    row = wp_row()
    key = {"kode_sbl": row["kode_sbl"], "tahun_anggaran": "2023"}
    parts = [
        {"type": "table", "name": table, "data": [{**key, **item} for item in row.pop(name)]}
        for name, table in names.items()
    ]
    check(
        read(
            tmp_path, parser, [{"type": "header"}, *parts, {"type": "table", "name": "data_sub_keg_bl", "data": [row]}]
        )
    )


@pytest.mark.parametrize("detail", [{"kode_akun": "5.1.02"}, {"nama_dana": "DAU"}])
def test_rows_that_are_parts_of_a_sub_kegiatan(detail: dict[str, str], tmp_path: Path, parser: PlanParser) -> None:
    rows = [sipd_row(), sipd_row()]
    for row, amount in zip(rows, ("4000000", "6000000"), strict=True):
        for name in [name for name in row if name.startswith(("pagu", "total_"))]:
            del row[name]
        row.update(detail, pagu_dana=amount)
    made = read(tmp_path, parser, rows)
    assert "pagu Rp10.000.000\n" in made.outputs[0].text
    assert "impor.rincian" in [note.key for note in made.notes]


@pytest.mark.parametrize("amount", ["1.5.0", "Rp5x", "--5", "5-", "1e5", "٣"])
def test_what_is_no_plain_number_is_refused(amount: str, tmp_path: Path, parser: PlanParser) -> None:
    with pytest.raises(ImportRefused) as refused:
        read(tmp_path, parser, [sipd_row(pagu_indikatif=amount)])
    assert refused.value.complaint.key == "impor.isian_salah"


def test_thousands_with_commas(tmp_path: Path, parser: PlanParser) -> None:
    amounts = {name: "154,816,000" for name in sipd_row() if name.startswith(("pagu", "total_"))}
    assert "pagu Rp154.816.000\n" in read(tmp_path, parser, [sipd_row(**amounts)]).outputs[0].text


def test_fields_by_other_names(tmp_path: Path, parser: PlanParser) -> None:
    names = {"kode_giat": "kode_kegiatan", "nama_giat": "nama_kegiatan", "kode_sub_giat": "kode_sub_kegiatan"}
    names |= {"nama_sub_giat": "nama_sub_kegiatan", "kode_sub_skpd": "kode_unit", "nama_sub_skpd": "nama_unit"}
    row = {names.get(name, name): held for name, held in sipd_row().items()}
    ours, theirs = (read(tmp_path, parser, [one]).outputs[0].text for one in (sipd_row(), row))
    assert theirs == ours


def test_sub_kegiatan_inside_their_kegiatan_and_programs(tmp_path: Path, parser: PlanParser) -> None:
    row = sipd_row()
    kegiatan = {name: row.pop(name) for name in ("kode_giat", "nama_giat")}
    program = {name: row.pop(name) for name in ("kode_program", "nama_program", "tahun")}
    data = {"data": [{**program, "kegiatan": [{**kegiatan, "sub": [row]}]}]}
    assert read(tmp_path, parser, data).outputs[0].text == read(tmp_path, parser, [sipd_row()]).outputs[0].text


def test_digits_in_quotes_are_numbers(tmp_path: Path, parser: PlanParser) -> None:
    row = {name: str(held) if isinstance(held, int) else held for name, held in sipd_row().items()}
    assert read(tmp_path, parser, [row]).outputs[0].text == read(tmp_path, parser, [sipd_row()]).outputs[0].text


def test_an_unknown_response_is_described(tmp_path: Path, parser: PlanParser) -> None:
    with pytest.raises(ImportRefused) as refused:
        read(tmp_path, parser, {"data": [{"kode_akun": "5.1", "uraian": "x"}]})
    assert refused.value.complaint.arguments["ada"] == "kode_akun, uraian"


# ---- provenance -----------------------------------------------------------------------------------------


def test_a_value_knows_its_cell_until_somebody_edits_it(tmp_path: Path, parser: PlanParser) -> None:
    rows = [["Kode", "Uraian", "Indikator", "Target", "Pagu"], ["2.17.02", "A", "Jumlah", "5 dok", "5000"]]
    made = import_file(delimited(tmp_path / "renja 2026.tsv", rows), parser)
    plan = tmp_path / "renja-2026.renja"
    (tmp_path / beside(plan.name)).write_bytes(made.outputs[0].provenance)
    kept = read_provenance(Folder(tmp_path), plan.name)
    assert kept is not None
    assert kept.base == made.outputs[0].text
    program = "program 2.17.02"
    pagu, target = Key(program, "", "pagu", ""), Key(program, "Jumlah", "target", "")
    assert kept.of(pagu, "Rp5.000") == Asal("renja 2026.tsv", ("E2",))
    assert kept.of(pagu, "Rp6.000") is None
    assert kept.of(target, "5 dok") == Asal("renja 2026.tsv", ("D2",))
    assert kept.of(Key(program, "", NAME, ""), "A") == Asal("renja 2026.tsv", ("B2",))
    assert kept.of(Key(program, "Jumlah", NAME, ""), "Jumlah") == Asal("renja 2026.tsv", ("C2",))


def test_every_value_of_a_response_knows_its_field(tmp_path: Path, parser: PlanParser) -> None:
    made = read(tmp_path, parser, [sipd_row()])
    values = json.loads(made.outputs[0].provenance)["nilai"]
    sub = next(own for node, *own in values if "sub kegiatan" in node)
    assert ["", "pagu", "", "Rp1.000.000", "1.pagu_indikatif"] in sub
    held = sum(
        len(isian.sel)
        for node in made.drafts[0].simpul()
        for fields in (node.isi, *(one.isi for one in node.indikator))
        for isian in fields.isian.values()
    )
    held += sum(len(node.sumber_dana) + sum(map(len, node.uraian.values())) for node in made.drafts[0].simpul())
    place = "Kab. Sukamaju, Kecamatan Melati, Desa A"
    assert ["", "lokasi", place, place, "1.lokasi_bl"] in sub
    assert sum(medan != "nama" for _, *own in values for _, medan, *_ in own) == held


@pytest.mark.parametrize("content", ["[]", "{}", '{"berkas": 1, "teks": 2, "nilai": [3]}', "\ud800"])
def test_a_file_of_origins_that_is_none(content: str, tmp_path: Path) -> None:
    reader = Folder(tmp_path)
    (tmp_path / beside("a.renja")).write_bytes(content.encode("utf-8", "surrogatepass"))
    with pytest.raises(Unreadable):
        read_provenance(reader, "a.renja")
    assert read_provenance(reader, "b.renja") is None


def test_origins_are_written_as_json(parser: PlanParser, tmp_path: Path) -> None:
    made = read(tmp_path, parser, [sipd_row()])
    again = provenance_text(made.drafts[0], "a.json", made.outputs[0].text)
    assert again == made.outputs[0].provenance
    assert json.loads(again)["skema"] == "renja-asal/1"
