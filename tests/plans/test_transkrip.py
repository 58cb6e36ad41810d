"""The transcription of the seed document: every printed cell is in it, and nothing else is."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from renja_dsl.syntax.parser import Broken, PlanParser
from renja_dsl.syntax.source import Source, read_source
from renja_dsl.syntax.tree import (
    Cell,
    IndikatorStatement,
    IsianStatement,
    RekapStatement,
    SatuanIndikatorStatement,
    SimpulStatement,
    SumberDanaStatement,
    UraianStatement,
)

AKAR = Path(__file__).resolve().parents[2]
RENCANA = AKAR / "plans"
DISKOP = RENCANA / "bengkalis/diskop-ukm"
SEED = AKAR / "../shared/seed"
perlu_seed = pytest.mark.skipif(not SEED.is_dir(), reason=f"the seed document is not at {SEED}")

Baris = dict[str, str]
Sel = list[str]

KOLOM_RENJA = {
    "lokasi": "lokasi",
    "sumber_dana": "sumber_dana",
    "indikator": "indikator",
    "target": "target",
    "pagu": "pagu",
    "target_maju": "target_maju",
    "pagu_maju": "pagu_maju",
}
KOLOM_RKPD = {k: KOLOM_RENJA[k] for k in ("lokasi", "indikator", "target", "pagu")}
KOLOM_EVALUASI = {
    "indikator": "indikator",
    "satuan": "satuan",
    "renstra_k": "target_renstra",
    "lalu_k": "realisasi_lalu",
    "target_k": "target",
    "renstra_rp": "pagu_renstra",
    "lalu_rp": "serapan_lalu",
    "target_rp": "pagu",
    **{f"tw{n}_k": f"realisasi.TW{n}" for n in range(1, 5)},
    **{f"tw{n}_rp": f"serapan.TW{n}" for n in range(1, 5)},
    "realisasi_k": "tertulis_realisasi",
    "renstra_sd_k": "tertulis_realisasi_renstra",
    "capaian_k": "tertulis_capaian",
    "realisasi_rp": "tertulis_serapan",
    "renstra_sd_rp": "tertulis_serapan_renstra",
    "capaian_rp": "tertulis_capaian_serapan",
}
KOLOM_RENSTRA = {
    "indikator": "indikator",
    "satuan": "satuan",
    "renstra_k": "kondisi_akhir",
    "renstra_rp": "pagu_renstra",
}
KUNCI_REKAP = {**{f"tw{n}": f"TW{n}" for n in range(1, 5)}, "realisasi": "realisasi", "capaian": "capaian"}
DI_KOMENTAR = {"baris", "no", "unit"}
"""columns that the comment of the opening line keeps"""


def transkrip() -> ModuleType:
    spec = importlib.util.spec_from_file_location("transkrip", DISKOP / "transkrip.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def normal(cetak: str, medan: str) -> str:
    """Printed characters, without the signs that the notation adds or drops in this field."""
    if cetak in ("-", "0-", "nihil"):
        return "nihil"
    if re.match(r"(tertulis_)?(pagu|serapan)", medan):
        return re.sub(r"Rp|,00(?=\)?$)", "", cetak)
    return cetak.removesuffix("%") if re.match("tertulis_(capaian|rata_rata)", medan) else cetak


def written(source: Source, start: int, sel: Cell) -> str:
    """The characters of a cell: as printed when it says so, else as they stand in the plan."""
    if sel.tercetak is not None:
        return sel.tercetak
    return str(sel.nilai) if isinstance(sel.nilai, str) else source.text[start + sel.start : start + sel.end]


def cells(source: Source) -> Iterator[tuple[str, dict[str, Sel]]]:
    """Every node of the tables, with the comment behind its line and its cells by field."""
    node: dict[str, Sel] | None = None
    for statement, start, end, _ in PlanParser().parse(source):
        cell: list[tuple[str, Cell | None]] = []
        match statement:
            case SimpulStatement(tingkat="misi" | "tujuan" | "sasaran"):
                node = None
            case SimpulStatement() | RekapStatement():
                node = {}
                komentar = source.text[end : source.text.index("\n", end)]
                yield komentar, node
                cell = [("kode", statement.kode)]
                if isinstance(statement, SimpulStatement):
                    cell.append(("uraian", statement.nama))
            case IndikatorStatement():
                cell = [("indikator", statement.nama)]
            case SatuanIndikatorStatement():
                cell = [("satuan", statement.nama)]
            case SumberDanaStatement():
                cell = [("sumber_dana", statement.nama)]
            case UraianStatement(medan="lokasi"):
                cell = [("lokasi", isi) for isi in statement.isi]
            case IsianStatement():
                cell = [(statement.medan, statement.isi)]
                cell += [(f"{statement.medan}.{kunci.nilai}", isi) for kunci, isi in statement.deret]
        if node is not None:
            for medan, isi in cell:
                if isi is not None and isi.nilai != "":
                    node.setdefault(medan, []).append(written(source, start, isi))


def tables(nama: str) -> list[tuple[str, dict[str, Sel]]]:
    return list(cells(read_source(DISKOP / nama, nama)))


def assert_same(baris: str, fields: dict[str, Sel], expected: dict[str, str]) -> None:
    """The node holds exactly the printed cells."""
    found = {medan: [normal(satu, medan) for satu in isi] for medan, isi in fields.items()}
    assert found == {medan: [normal(cetak, medan)] for medan, cetak in expected.items() if cetak}, f"baris {baris}"


def count(rows: list[Baris], kolom: str) -> int:
    return sum(bool(row[kolom]) for row in rows)


@perlu_seed
def test_script_reproduces_the_committed_files() -> None:
    for nama, isi in transkrip().transcribe(SEED).items():
        assert (DISKOP / nama).read_bytes() == isi.encode(), nama


@perlu_seed
@pytest.mark.parametrize(
    ("tabel", "nama", "kolom", "tanpa"),
    [
        ("renja-2024", "renja-2024", KOLOM_RENJA | {"kode": "kode"}, {"catatan"}),
        ("rkpd-2024", "rkpd-2024", KOLOM_RKPD, set()),
        ("evaluasi-2022", "evaluasi-2022", KOLOM_EVALUASI | {"kode": "kode"}, set()),
        ("evaluasi-2022", "renstra-2021-2026", KOLOM_RENSTRA | {"kode": "kode"}, None),
    ],
)
def test_every_printed_cell_comes_back(tabel: str, nama: str, kolom: dict[str, str], tanpa: set[str] | None) -> None:
    """Row by row, and counted; `tanpa` are columns that are empty in print, None: part of the table."""
    rows = transkrip().read_tsv(SEED / f"{tabel}.tsv")
    kolom = kolom | {"uraian": "uraian"}
    nodes = [(komentar, fields) for komentar, fields in tables(f"{nama}.renja") if "uraian" in fields]
    assert len(nodes) == len(rows)
    for row, (komentar, fields) in zip(rows, nodes, strict=True):
        if "kode" not in kolom:
            fields.pop("kode", None)
        assert_same(row["baris"], fields, {medan: row[k] for k, medan in kolom.items()})
        assert re.search(rf"# baris {row['baris']}\b", komentar)
        assert f"nomor {row.get('no', '')}" in komentar or not row.get("no")
        assert row.get("unit", "") in komentar or tanpa is None
    for k, medan in kolom.items():
        assert count(rows, k) == sum(len(fields.get(medan, [])) for _, fields in nodes), k
    if tanpa is not None:
        assert set(rows[0]) == set(kolom) | DI_KOMENTAR & set(rows[0]) | tanpa
        assert all(count(rows, k) == 0 for k in tanpa)


@perlu_seed
def test_every_printed_average_and_predikat_comes_back() -> None:
    modul = transkrip()
    rows = modul.read_tsv(SEED / "evaluasi-2022-rekap.tsv")
    nodes = [(komentar, fields) for komentar, fields in tables("evaluasi-2022.renja") if "uraian" not in fields]
    assert len(rows) == 2 * len(nodes)
    total = 0
    for rata, predikat, (komentar, fields) in zip(rows[::2], rows[1::2], nodes, strict=True):
        expected = {"kode": "" if rata["program"] == "OPD" else f"{rata['program']}."}
        for row, nama in ((rata, "rata_rata"), (predikat, "predikat")):
            for k, kunci in KUNCI_REKAP.items():
                for akhir, jenis in (("k", "kinerja"), ("rp", "anggaran")):
                    lain = modul.SEL_TANPA_TABEL.get((int(row["baris"]), f"{k}_{akhir}"), "")
                    expected[f"tertulis_{nama}_{jenis}.{kunci}"] = row[f"{k}_{akhir}"] or lain
            assert row["baris"] in komentar
        assert_same(rata["baris"], fields, expected)
        total += sum(len(isi) for medan, isi in fields.items() if medan != "kode")
    printed = sum(count(rows, k) for k in rows[0] if k.endswith(("_k", "_rp")))
    assert total == printed + len(modul.SEL_TANPA_TABEL)


@perlu_seed
def test_every_row_of_the_code_list_comes_back() -> None:
    rows = transkrip().read_tsv(SEED / "kode-program.tsv")
    source = read_source(DISKOP / "renja-2024.renja", "renja-2024.renja")
    narasi = [
        s.isi[0].nilai for s, *_ in PlanParser().parse(source) if isinstance(s, UraianStatement) and s.medan == "narasi"
    ]
    daftar = next(isi for isi in narasi if rows[0]["uraian"] in isi)
    assert [baris.split(" | ") for baris in daftar.split("\n")] == [
        [isi for k, isi in row.items() if isi and k != "baris"] for row in rows
    ]


@pytest.mark.parametrize("berkas", sorted(RENCANA.rglob("*.renja")), ids=lambda b: b.relative_to(RENCANA).as_posix())
def test_plans_parse_without_a_broken_statement(berkas: Path) -> None:
    source = read_source(berkas, berkas.name)
    broken = [
        (source.position(p.start).line, p.statement.fault)
        for p in PlanParser().parse(source)
        if isinstance(p.statement, Broken)
    ]
    assert broken == []
