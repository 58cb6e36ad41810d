"""A plan begun from another: what still holds stays, what is of the old year goes, nothing is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja_dsl.check.readers import Folder, Texts
from renja_dsl.check.run import check_documents
from renja_dsl.edit.texts import EditRefused
from renja_dsl.lint.settings import Settings, lookup_of
from renja_dsl.model.builder import build
from renja_dsl.model.document import Document
from renja_dsl.model.references import load
from renja_dsl.nomenklatur import Entri, Tabel
from renja_dsl.planning.decisions import by_kind
from renja_dsl.planning.successor import Begun, changed_in_year, next_name, next_year
from renja_dsl.rules.registry import built_in
from renja_dsl.syntax.formatter import format_safely
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source

CONTOH = Path(__file__).resolve().parents[2] / "plans" / "contoh"
SUB = "2.17.01.2.01.0001"


def plan(*lines: str, head: str = "") -> str:
    """One sub kegiatan with further lines."""
    upper = ["renja 2026", *(["  " + head] if head else []), 'program 2.17.01 "P"', '  kegiatan 2.17.01.2.01 "K"']
    return "\n".join([*upper, f'    sub kegiatan {SUB} "S"', *(f"      {line}" for line in lines), ""])


def begun(text: str, table: Tabel | None = None, **others: str) -> Begun:
    """The plan of 2027 from one of 2026; other files by their names without `.renja`."""
    named = {"renja-2026": text} | {name.replace("_", "-"): other for name, other in others.items()}
    reader = Texts.of(Source(f"{name}.renja", said) for name, said in named.items())
    documents = load(reader, ["renja-2026.renja"])
    lookup = lookup_of(documents, Settings())
    return next_year(documents["renja-2026.renja"], lookup, table, reader, "renja-2027.renja")


def said(found: Begun) -> list[str]:
    return [line.strip() for line in found.source.text.splitlines() if line.strip()]


def read(source: Source) -> Document:
    document = build(source, PlanParser().parse(source))
    assert not document.problems
    return document


def contoh() -> tuple[Document, Begun]:
    documents = load(Folder(CONTOH), ["renja-2026.renja"])
    before = documents["renja-2026.renja"]
    return before, next_year(before, lookup_of(documents, Settings()), None, Folder(CONTOH), "renja-2027.renja")


def test_forecasts_become_the_plan_and_the_plan_becomes_the_year_before() -> None:
    before, found = contoh()
    after = read(found.source)
    assert (after.tahun, after.tahap.nilai if after.tahap else "") == (2027, "rancangan awal")
    assert len(after.simpul) == len(before.simpul)
    for old, new in zip(before.simpul, after.simpul, strict=True):
        assert (old.tingkat, old.kode_teks, old.nama_teks) == (new.tingkat, new.kode_teks, new.nama_teks)
        assert [cell.nilai for cell in old.teks("lokasi")] == [cell.nilai for cell in new.teks("lokasi")]
        if 2027 in old.pagu:
            assert new.pagu[2027].nilai == old.pagu[2027].nilai
    for one, other in zip(before.indikator, after.indikator, strict=True):
        assert other.target[2027].nilai == one.target[2027].nilai
        assert other.target[2026].nilai == one.target[2026].nilai
        assert 2025 not in other.target
        assert (one.satuan, one.arah, one.sifat, one.penanda) == (other.satuan, other.arah, other.sifat, other.penanda)
    assert [(r.jenis, r.berkas.nilai) for r in after.rujukan] == [
        ("renstra", "renstra-2025-2029.renja"),
        ("sebelumnya", "renja-2026.renja"),
    ]
    assert not after.klaim
    assert format_safely(found.source, PlanParser()) == found.source.text


def test_forecasts_of_the_year_after_are_those_of_the_renstra() -> None:
    before, found = contoh()
    renstra = load(Folder(CONTOH), ["renstra-2025-2029.renja"])["renstra-2025-2029.renja"]
    planned = {node.kode_teks: node.pagu[2028].nilai for node in renstra.simpul if 2028 in node.pagu}
    after = {node.kode_teks: node.pagu for node in read(found.source).simpul}
    assert planned
    assert {code: after[code][2028].nilai for code in planned} == planned
    assert all(2028 not in node.pagu for node in before.simpul)


def test_what_nobody_foresaw_is_a_remark_and_a_decision() -> None:
    found = begun(plan('indikator "I"', "  target 4 Dokumen", "pagu Rp10 juta"))
    assert said(found)[-3:] == [
        "# isi di sini: target 2027 (2026: 4 Dokumen)",
        "target kini 4 Dokumen",
        "# isi di sini: pagu 2027 (2026: Rp10 juta)",
    ]
    assert by_kind(found.open) == {"target": [f"{SUB}: I"], "pagu": [SUB]}


@pytest.mark.parametrize("forecast", ["Rp0", "nihil"])
def test_a_forecast_of_nothing_is_none(forecast: str) -> None:
    found = begun(plan("pagu Rp10 juta", f"pagu maju {forecast}"))
    assert by_kind(found.open)["pagu"] == [SUB]
    assert not read(found.source).simpul[-1].pagu


def test_the_renstra_is_asked_where_the_plan_says_nothing_and_told_where_it_disagrees() -> None:
    renstra = "\n".join(
        [
            "renstra 2025-2029",
            'program 2.17.01 "P"',
            '  kegiatan 2.17.01.2.01 "K"',
            f'    sub kegiatan {SUB} "S"',
            "      pagu 2027: Rp11 juta, 2028: Rp12 juta",
            "",
        ]
    )
    head = 'mengacu renstra "renstra.renja"'
    silent = begun(plan("pagu Rp10 juta", head=head), renstra=renstra)
    assert said(silent)[-2:] == ["pagu Rp11.000.000", "pagu maju Rp12.000.000"]
    assert not by_kind(silent.open)
    other = begun(plan("pagu Rp10 juta", "pagu maju Rp9 juta", head=head), renstra=renstra)
    assert said(other)[-2:] == ["pagu Rp9.000.000", "pagu maju Rp12.000.000"]
    assert by_kind(other.open)["renstra"] == [f"{SUB} (Rp9.000.000; Renstra Rp11.000.000)"]
    (disagreement,) = (one for one in other.open if one.jenis == "renstra")
    assert disagreement.sumber == (("renja-2026.renja", "Rp9.000.000"), ("renstra.renja", "Rp11.000.000"))
    assert disagreement.baris == 6


def test_what_is_foreseen_for_later_years_is_kept() -> None:
    lines = (
        'indikator "I"',
        "  target 2026: 4 Dokumen, 2027: 5 Dokumen, 2029: 7 Dokumen",
        "pagu 2027: Rp8 juta, 2030: Rp9 juta",
    )
    assert said(begun(plan(*lines)))[-5:] == [
        "target 5 Dokumen",
        "target kini 4 Dokumen",
        "target 2029: 7 Dokumen",
        "pagu Rp8.000.000",
        "pagu 2030: Rp9.000.000",
    ]


def test_one_source_bears_the_whole_amount_and_several_are_divided_anew() -> None:
    alone = begun(plan('sumber dana 1.1 "PAD" Rp10 juta', "pagu Rp10 juta", "pagu maju Rp12 juta"))
    assert 'sumber dana 1.1 "PAD" Rp12.000.000' in said(alone)
    two = ('sumber dana 1.1 "PAD" Rp4 juta', 'sumber dana "DAU" Rp6 juta')
    several = begun(plan(*two, "pagu Rp10 juta", "pagu maju Rp12 juta"))
    assert {'sumber dana 1.1 "PAD"', 'sumber dana "DAU"'} <= set(said(several))
    assert by_kind(several.open) == {"sumber_dana": [SUB]}


def test_retired_codes_give_way_to_their_successors() -> None:
    table = Tabel(2027, "uji", {"X.XX.01.2.01.0009": Entri("X.XX.01.2.01.0009", ("Baru",))}, {SUB: "X.XX.01.2.01.0009"})
    found = begun(plan("pagu Rp10 juta", "pagu maju Rp12 juta"), table)
    assert 'sub kegiatan 2.17.01.2.01.0009 "Baru"' in said(found)
    assert by_kind(found.open) == {"kode": [f"{SUB} -> 2.17.01.2.01.0009"]}


def test_what_was_spent_noted_and_claimed_of_the_old_year_stays_behind() -> None:
    lines = (
        'catatan "Pindahan dari dinas lain."',
        "serapan TW1: Rp1 juta",
        "pagu Rp10 juta  # salinan halaman 3",
        'catatan pada pagu "Semula Rp9 juta."',
        "pagu maju Rp12 juta",
    )
    tail = 'rekap 2.17.01\n  tertulis rata-rata kinerja TW4: 90%\nbab I "Pendahuluan"\n  narasi "Lama."  # halaman 1\n'
    found = begun(plan(*lines) + tail + 'klaim "Jumlah" banyak(program) = 1\n')
    assert said(found)[-4:] == [
        'catatan "Pindahan dari dinas lain."',
        "pagu Rp12.000.000",
        'bab I "Pendahuluan"',
        "# isi di sini: narasi",
    ]
    assert by_kind(found.open) == {"narasi": ["narasi"], "dilepas": ["klaim"]}


def test_references_go_on_to_the_next_year_where_it_is_there() -> None:
    head = 'mengacu rkpd "rkpd-2026.renja"\n  mengacu evaluasi "evaluasi-2024.renja"'
    found = begun(plan(head=head), rkpd_2026="rkpd 2026\n", evaluasi_2024="evaluasi 2024\n", rkpd_2027="rkpd 2027\n")
    assert said(found)[1:3] == ['mengacu rkpd "rkpd-2027.renja"', 'mengacu sebelumnya "renja-2026.renja"']
    assert by_kind(found.open) == {"acuan": ["evaluasi (evaluasi-2024.renja)"]}


def test_a_line_that_cannot_be_read_is_not_carried_over() -> None:
    with pytest.raises(EditRefused) as refused:
        begun(plan("pagu sepuluh juta"))
    assert refused.value.complaint.arguments["baris"] == "5"


def test_the_change_of_a_year_says_the_same_at_another_stage() -> None:
    source = (CONTOH / "renja-2026.renja").read_text(encoding="utf-8")
    after = changed_in_year(read(Source("renja-2026.renja", source)), "renja-2026-perubahan.renja").source.text
    reference = '  mengacu sebelumnya "renja-2026.renja"\n'
    assert reference in after
    dated = '  ditetapkan di "Sukamaju" tanggal "21 Juli 2025"\n'
    assert after.replace(reference, "").replace('tahap "perubahan"', 'tahap "penetapan"') == source.replace(dated, "")


@pytest.mark.parametrize(
    ("name", "stage", "wanted"),
    [
        ("a/renja-2026.renja", "", "a/renja-2027.renja"),
        ("dinas.renja", "", "renja-2027.renja"),
        ("a/renja-2026.renja", "perubahan", "a/renja-2026-perubahan.renja"),
    ],
)
def test_names_say_the_year_or_the_stage(name: str, stage: str, wanted: str) -> None:
    assert next_name(name, 2026, stage) == wanted


# ---- what must hold whatever the plan ---------------------------------------------------------------


def test_targets_that_the_renstra_plans_otherwise_are_told() -> None:
    renstra = plan('indikator "I"', "  target 2027: 6 Dokumen").replace("renja 2026", "renstra 2025-2029")
    lines = ('indikator "I"', "  target 4 Dokumen", "  target maju 5 Dokumen", "pagu Rp1", "pagu maju Rp1")
    found = begun(plan(*lines, head='mengacu renstra "renstra.renja"'), renstra=renstra)
    assert "target 5 Dokumen" in said(found)
    assert by_kind(found.open) == {"renstra": [f"{SUB}: I (5 Dokumen; Renstra 6 Dokumen)"]}


CHAIN = (
    'sumber dana 1.1 "PAD"',
    'indikator "I"',
    "  target 4 Dokumen",
    "  target kini 4 Dokumen",
    "  target maju 4 Dokumen",
    "pagu Rp10.000.000",
    "pagu maju Rp10.000.000",
)
RENSTRA = """\
renstra 2025-2029
program 2.17.01 "P"
  kegiatan 2.17.01.2.01 "K"
    sub kegiatan 2.17.01.2.01.0001 "S"
      indikator "I"
        target 2026: 4 Dokumen, 2027: 4 Dokumen, 2028: 4 Dokumen, 2029: 4 Dokumen
      pagu 2026: Rp10.000.000, 2027: Rp10.000.000, 2028: Rp10.000.000, 2029: Rp10.000.000
"""


def test_years_of_an_unchanged_chain_are_alike() -> None:
    """The plan of 2028 begun from that of 2027 is that of 2027, a year later: nothing is lost, and nothing grows."""
    texts = {"renja-2026.renja": plan(*CHAIN, head='mengacu renstra "renstra.renja"'), "renstra.renja": RENSTRA}
    for year in (2026, 2027):
        reader = Texts.of(Source(name, text) for name, text in texts.items())
        documents = load(reader, [f"renja-{year}.renja"])
        found = next_year(
            documents[f"renja-{year}.renja"], lookup_of(documents, Settings()), None, reader, f"renja-{year + 1}.renja"
        )
        assert not found.open
        texts[found.source.name] = found.source.text
    first, second = texts["renja-2027.renja"], texts["renja-2028.renja"]
    assert second == first.replace("2027", "2028").replace("renja-2026", "renja-2027")
    assert "pagu Rp10.000.000" in first


def test_the_change_of_a_change_says_the_same() -> None:
    source = (CONTOH / "renja-2026.renja").read_text(encoding="utf-8")
    once = changed_in_year(read(Source("renja-2026.renja", source)), "renja-2026.renja").source
    assert changed_in_year(read(once), "renja-2026.renja").source.text == once.text


def test_a_check_of_the_new_plan_finds_what_the_list_says_and_nothing_else() -> None:
    """What is missing is a decision; what of the old year still stands in it is none."""
    before, found = contoh()
    folder = Texts.of([found.source], Folder(CONTOH))
    documents = load(folder, [found.source.name])
    report = check_documents(documents, folder, built_in(), Settings()).report
    of_year = {"NAR704", "STR012"}  # what regulations ask of plans of 2027 and did not of those of 2026
    assert {one.rule for one in report.open if one.primary.file == found.source.name} <= of_year
    assert before.tahun == 2026
