"""SIPD responses: every field at its place, every total kept, every bad file refused."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from renja_dsl.check.readers import Texts
from renja_dsl.drafts.text import plan_text
from renja_dsl.export.documents import model_json
from renja_dsl.intake.importing import import_file
from renja_dsl.intake.refused import ImportRefused
from renja_dsl.model.references import load
from renja_dsl.syntax.formatter import format_safely
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source
from tests.intake.fixtures import DATA, sipd, sipd_row

RESPONSES = sorted((DATA / "renja-sipd-2026").glob("*.json"))


def text_of(path: Path, parser: PlanParser) -> str:
    (made,) = import_file(path, parser).outputs
    return made.text


def exported(name: str, text: str, parser: PlanParser) -> dict[str, Any]:
    documents = load(Texts.of([Source(name, text)]), [name], parser)
    document: dict[str, Any] = json.loads(model_json(documents.by_name.values()))["documents"][0]
    return document


@pytest.mark.skipif(not RESPONSES, reason="../shared/data is not here")
@pytest.mark.parametrize("path", RESPONSES, ids=lambda path: getattr(path, "stem", ""))
def test_import_fmt_export_gives_the_values_of_the_source(path: Path, parser: PlanParser) -> None:
    made = import_file(path, parser)
    assert [office.gaps for office in made.sipd] == [()]
    (output,) = made.outputs
    assert format_safely(Source("renja-2026.renja", output.text), parser) == output.text
    rows = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    document = exported(path.stem, output.text, parser)
    assert document["faults"] == []
    subs = [node for node in document["nodes"] if node["level"] == "sub_kegiatan"]
    units = {row["kode_sub_skpd"] for row in rows}
    wanted = sorted(
        (row["kode_sub_skpd"], row["kode_sub_giat"], Decimal(row["pagu_indikatif"]), Decimal(row["pagu_n_depan"]))
        for row in rows
    )
    held = sorted(
        (
            node["unit"] or min(units),
            node["kode"],
            Decimal(node["pagu"]["2026"]["value"]),
            Decimal(node["pagu"]["2027"]["value"]),
        )
        for node in subs
    )
    assert held == wanted
    names = {row["kode_sub_giat"]: " ".join(row["nama_sub_giat"].split()) for row in rows}
    assert all(node["nama"] == names[node["kode"]] for node in subs)
    sources = sum(len(row["nama_dana"].split(", ")) for row in rows if row["nama_dana"] and row["kode_dana"].count(","))
    assert sum(len(node["sumber_dana"]) for node in subs if len(node["sumber_dana"]) > 1) == sources
    for node, money in (
        (node, node["pagu"]["2026"]["value"]) for node in document["nodes"] if node["level"] == "kegiatan"
    ):
        assert Decimal(money) == sum(Decimal(c["pagu"]["2026"]["value"]) for c in subs if c["parent"] == node["id"])


def test_the_same_bytes_twice(tmp_path: Path, parser: PlanParser) -> None:
    rows = [sipd_row("2.17.02.2.01.0002"), sipd_row()]
    first = text_of(sipd(tmp_path / "a.json", *rows), parser)
    assert text_of(sipd(tmp_path / "b.json", *reversed(rows)), parser) == first


def test_fields_stand_where_they_belong(tmp_path: Path, parser: PlanParser) -> None:
    row = sipd_row(
        tolok_ukur_sub="\tJumlah izin terbit\nPersentase tepat waktu",
        target_sub_teks="12 Izin\n0,8 %",
        satuan_sub="Izin\n%",
        tolak_ukur_capaian="Persentase koperasi berizin",
        target_teks_capaian="2.60 %",
        satuan_capaian="%",
        outcome="[ Koperasi berizin ]",
        indikator_outcome="Persentase koperasi berizin (%)",
        target_akhir="95,5",
        realisasi_capaian="80",
        prakiraan="85",
        target_maju_1="90",
        urai_output="Izin terbit",
        label_prov="1. Ekonomi\t",
        kelompok_sasaran="Koperasi",
        lokasi_bl="Kab. Sukamaju, Desa A\nKab. Sukamaju, Desa B",
        kode_dana="1.1, 1.2.01.08",
        nama_dana="PAD, DAU",
    )
    document = exported("a", text_of(sipd(tmp_path / "a.json", row), parser), parser)
    nodes = {node["level"]: node for node in document["nodes"]}
    assert document["region"] == "Kabupaten Sukamaju"
    (program,) = nodes["program"]["indikator"]
    assert program["target"]["2026"] == [{"value": "2.60", "satuan": "%", "text": "2.60 %"}]
    assert [program["target"][key][0]["value"] for key in ("2025", "2027", "renstra")] == ["85", "90", "95.5"]
    assert program["realisasi"]["2024"][0]["value"] == "80"
    assert nodes["program"]["hasil"] == ["Koperasi berizin"]
    assert [i["nama"] for i in nodes["kegiatan"]["indikator"]] == ["Jumlah izin terbit", "Persentase tepat waktu"]
    assert nodes["kegiatan"]["nama"] == "Penerbitan Izin"
    sub = nodes["sub_kegiatan"]
    assert sub["lokasi"] == ["Kab. Sukamaju, Desa A", "Kab. Sukamaju, Desa B"]
    assert [(s["kode"], s["nama"]) for s in sub["sumber_dana"]] == [("1.1", "PAD"), ("1.2.01.08", "DAU")]
    assert sub["prioritas"] == [{"tingkat": "provinsi", "nama": "1. Ekonomi"}]
    assert sub["indikator"][0]["target"] == {"2026": [{"value": "5", "satuan": "Dokumen", "text": "5 Dokumen"}]}


def test_sub_units_and_fractions(tmp_path: Path, parser: PlanParser) -> None:
    other = {"id_sub_skpd": 2, "kode_sub_skpd": "2.17.0.00.0.00.01.0001", "nama_sub_skpd": "UPTD"}
    path = sipd(tmp_path / "a.json", sipd_row(), sipd_row(**other, pagu_n_depan=0.125))
    made = import_file(path, parser)
    assert [office.gaps for office in made.sipd] == [()]
    text = made.outputs[0].text
    assert text.count("unit kerja") == 2
    assert 'pagu maju Rp0,12 tercetak "0.125"' in text
    assert {note.key for note in made.notes} == {"impor.pecahan_sen"}


def test_what_has_no_place_is_told_and_kept(tmp_path: Path, parser: PlanParser) -> None:
    row = sipd_row(
        pagu=9, indikator_outcome="A\n\nB", target_akhir="1", target_teks_output="- Unit", satuan_output="Unit"
    )
    made = import_file(sipd(tmp_path / "a.json", row), parser)
    keys = [note.key for note in made.notes]
    assert sorted(keys) == ["impor.tak_berpasangan", "impor.tak_ditempatkan", "impor.tak_terbaca"]
    text = made.outputs[0].text
    assert "# SIPD pagu: 9" in text
    assert "target_akhir = 1" in text
    assert "target renstra" not in text
    assert 'target tercetak "- Unit"' in text


def test_an_empty_first_line_keeps_its_place(tmp_path: Path, parser: PlanParser) -> None:
    """It is an indicator that the office has left unfilled, which STR015 tells; the second line keeps its own."""
    row = sipd_row(tolok_ukur_sub="\nJumlah izin", target_sub_teks=" \n12 Izin", satuan_sub="\nIzin")
    made = import_file(sipd(tmp_path / "a.json", row), parser)
    assert made.notes == ()
    kegiatan = next(n for n in exported("a", made.outputs[0].text, parser)["nodes"] if n["level"] == "kegiatan")
    assert [(i["nama"], bool(i["target"])) for i in kegiatan["indikator"]] == [("", False), ("Jumlah izin", True)]


def test_a_line_too_many_in_one_column_is_layout(tmp_path: Path, parser: PlanParser) -> None:
    row = sipd_row(tolok_ukur_sub="Jumlah izin\n", target_sub_teks="12 Izin", satuan_sub="Izin")
    assert import_file(sipd(tmp_path / "a.json", row), parser).notes == ()


def test_a_total_that_differs_is_told(tmp_path: Path, parser: PlanParser) -> None:
    made = import_file(sipd(tmp_path / "a.json", sipd_row(total_pagu_indikatif_program=5)), parser)
    assert [(gap.tingkat, gap.stated, gap.held) for office in made.sipd for gap in office.gaps] == [
        ("program", 5, 1000000)
    ]


@pytest.mark.parametrize(
    ("content", "key"),
    [
        ("[{", "impor.bukan_json"),
        ('[{"a": NaN}]', "impor.bukan_json"),
        ("[" * 100_000, "impor.bukan_json"),
        ("{}", "impor.json_asing"),
        ('[{"a": 1}]', "impor.json_asing"),
        ('[{"kode_sub_giat": "1", "kode_sub_giat": "2"}]', "impor.kunci_rangkap"),
        ('[{"kode_sub_giat": "1"}]', "impor.bukan_sipd"),
        (json.dumps([sipd_row(), {"tahun": 2026}]), "impor.baris_kurang"),
        (json.dumps([sipd_row(pagu_indikatif="x")]), "impor.isian_salah"),
        (json.dumps([sipd_row(pagu_indikatif=None)]), "impor.isian_salah"),
        (json.dumps([sipd_row(nama_program={"a": 1})]), "impor.isian_salah"),
        (json.dumps([sipd_row(pagu_n_depan="@")]).replace('"@"', "1e999999999"), "impor.isian_salah"),
        (json.dumps([sipd_row(pagu_n_depan="@")]).replace('"@"', "9" * 5000), "impor.isian_salah"),
        (json.dumps([sipd_row(kode_program="2.17.02 # x")]), "impor.isian_salah"),
        (json.dumps([sipd_row(kode_giat=None)]), "impor.isian_salah"),
        (json.dumps([sipd_row(tahun="²0²6")]), "impor.tahun_campur"),
        (json.dumps([sipd_row(), sipd_row(pagu_indikatif=5)]), "impor.kode_rangkap"),
        (json.dumps([sipd_row(), sipd_row("2.17.02.2.01.0002", tahun=2027)]), "impor.tahun_campur"),
        (json.dumps([sipd_row(), sipd_row("2.17.02.2.01.0002", id_unit=5)]), "impor.kantor_campur"),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else None,
)
def test_a_bad_file_is_refused(content: str, key: str, tmp_path: Path, parser: PlanParser) -> None:
    path = tmp_path / "a.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ImportRefused) as refused:
        import_file(path, parser)
    assert refused.value.complaint.key == key
    assert refused.value.complaint.arguments["berkas"] == str(path)


@pytest.mark.parametrize(
    ("pagu", "next_year", "held"),
    [
        ("59.336.000", "500.000", (59336000, 500000)),
        ("Rp59.336.000,00", "1.500", (59336000, 1500)),
        ("59336000.00", "61000000", (59336000, 61000000)),
        ("1.000,50", "Rp 2.000,-", (Decimal("1000.5"), 2000)),
    ],
)
def test_amounts_as_people_write_them(
    pagu: str, next_year: str, held: tuple[Decimal, Decimal], tmp_path: Path, parser: PlanParser
) -> None:
    path = sipd(tmp_path / "a.json", sipd_row(pagu_indikatif=pagu, pagu_n_depan=next_year))
    (node,) = (n for n in exported("a", text_of(path, parser), parser)["nodes"] if n["level"] == "sub_kegiatan")
    assert tuple(Decimal(node["pagu"][year]["value"]) for year in ("2026", "2027")) == held


def test_a_dot_that_may_be_either_is_refused(tmp_path: Path, parser: PlanParser) -> None:
    with pytest.raises(ImportRefused) as refused:
        import_file(sipd(tmp_path / "a.json", sipd_row(pagu_indikatif="59.336", pagu_n_depan=1)), parser)
    assert refused.value.complaint.key == "impor.isian_salah"


def test_an_amount_that_cannot_be_read_never_counts_as_nothing(tmp_path: Path, parser: PlanParser) -> None:
    rows = [sipd_row(kode_akun=f"5.1.0{n}", nama_akun="Belanja", rincian=held) for n, held in ((1, "5 juta"), (2, 7))]
    with pytest.raises(ImportRefused) as refused:
        import_file(sipd(tmp_path / "a.json", *rows), parser)
    assert refused.value.complaint.arguments["isi"] == "5 juta"


def test_json_lines_are_rows(tmp_path: Path, parser: PlanParser) -> None:
    rows = [sipd_row(), sipd_row("2.17.02.2.01.0002")]
    lines = tmp_path / "a.jsonl"
    lines.write_text("\n".join(map(json.dumps, rows)) + "\n", encoding="utf-8")
    assert text_of(lines, parser) == text_of(sipd(tmp_path / "a.json", *rows), parser)
    lines.write_text(json.dumps(rows[0]) + "\n{\n", encoding="utf-8")
    with pytest.raises(ImportRefused) as refused:
        import_file(lines, parser)
    assert refused.value.complaint.arguments["sebab"].startswith("2:")


def test_hostile_texts_stay_texts(tmp_path: Path, parser: PlanParser) -> None:
    name = '=HYPERLINK("x") \\ """ # \u2028 {a}'
    row = sipd_row(
        nama_sub_giat=name, tolak_ukur_output=name, satuan_output="tercetak", target_teks_output="5 tercetak"
    )
    document = exported("a", text_of(sipd(tmp_path / "a.json", row), parser), parser)
    (sub,) = [node for node in document["nodes"] if node["level"] == "sub_kegiatan"]
    assert sub["nama"] == " ".join(name.replace("\u2028", " ").split())
    assert sub["indikator"][0]["target"]["2026"][0]["satuan"] == "tercetak"


def test_plan_text_of_an_empty_plan() -> None:
    from renja_dsl.drafts.plan import Draft

    assert plan_text(Draft("renja", 2026)) == "renja 2026\n"


def test_a_node_is_not_written_below_a_larger_sibling() -> None:
    from renja_dsl.drafts.plan import Draft, DraftSimpul

    program = DraftSimpul("program", "2.17.02", "A")
    program.anak = [DraftSimpul("kegiatan", "2.17.02.2.01", "B"), DraftSimpul("sub_kegiatan", "2.17.02.2.02.0001", "C")]
    lines = plan_text(Draft("renja", 2026, akar=[program])).split()
    assert lines.index("2.17.02.2.02.0001") < lines.index("2.17.02.2.01")


def test_levels_that_the_file_lacks_are_left_out(tmp_path: Path, parser: PlanParser) -> None:
    row = {key: held for key, held in sipd_row().items() if key not in ("kode_urusan", "nama_urusan")}
    text = text_of(sipd(tmp_path / "a.json", row), parser)
    assert "\nurusan" not in text
    assert "bidang urusan 2.17" in text
