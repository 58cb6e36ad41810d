"""Faults of targets: units, numbers, indicators."""

from __future__ import annotations

from hypothesis import strategies as st

from renja_dsl.testing.documents import SEJAK
from renja_dsl.testing.mutators.base import Mutated, annual, besaran, changed, chosen, measured, plants, rewritten
from renja_dsl.testing.printing import PrintedDocument, PrintedLine, Rencana

OUTPUTS = ("kegiatan", "sub kegiatan")
"""levels whose indicators count something"""


def lines(lembar: PrintedDocument, medan: str, *levels: str) -> list[PrintedLine]:
    return [line for level in levels for line in lembar.cari(medan, level)]


def beside(lembar: PrintedDocument, medan: str, line: PrintedLine) -> PrintedLine:
    """Another line of the same node."""
    return lembar.cari(medan, line.tingkat, line.kode)[0]


@plants("TGT201")
def jumlah_dalam_persen(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A number of things, in percent."""
    lembar = annual(rencana, draw)
    line = chosen(draw, lines(lembar, "target", *OUTPUTS))
    return rewritten(rencana, "TGT201", lembar, line, f"target {draw(st.integers(1, 100))}%")


@plants("TGT201")
def orang_untuk_dokumen(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """Persons where documents are counted; a share in documents."""
    lembar = annual(rencana, draw)
    line = chosen(draw, lines(lembar, "target", "program", *OUTPUTS))
    wrong = {"%": "Dokumen", "Orang": "Dokumen"}.get(measured(line).satuan, "Orang")
    return rewritten(rencana, "TGT201", lembar, line, f"target {draw(st.integers(1, 100))} {wrong}")


@plants("TGT202")
def satuan_maju_lain(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """Next year's target in another unit; the finding is due at this year's."""
    lembar = annual(rencana, draw)
    line = chosen(draw, lines(lembar, "target maju", *OUTPUTS))
    new = line.tulis(f"target maju {draw(st.integers(1, 100))} Hektar")
    return changed(rencana, "TGT202", lembar, {line: (new,)}, beside(lembar, "target", line))


@plants("TGT203")
def bagian_di_atas_seratus(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = annual(rencana, draw)
    line = chosen(draw, lines(lembar, "target", "program"))
    return rewritten(rencana, "TGT203", lembar, line, f"target {draw(st.integers(101, 9999))}%")


@plants("TGT204")
def target_berkali_lipat(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = annual(rencana, draw)
    line = chosen(draw, lines(lembar, "target maju", "program", *OUTPUTS))
    indikator = measured(line)
    amount = indikator.target(SEJAK[lembar.jenis]) * draw(st.sampled_from((4, 11, 1000)))
    return rewritten(rencana, "TGT204", lembar, line, f"target maju {besaran(amount, indikator.satuan)}")


@plants("TGT205")
def sudah_lebih_tercapai(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """The year before reached more than is planned."""
    lembar = annual(rencana, draw)
    line = chosen(draw, lines(lembar, "target", "program"))
    since = SEJAK[lembar.jenis]
    reached = measured(line).target(since) + draw(st.integers(1, 40))
    new = line.tulis(f"realisasi {rencana.isi.tahun - 3 + since}: {reached}%")
    return changed(rencana, "TGT205", lembar, {line: (line, new)}, line)


@plants("TGT206")
def indikator_inspektorat(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = annual(rencana, draw)
    line = chosen(draw, lines(lembar, "indikator", "program", *OUTPUTS))
    foreign = draw(st.sampled_from(("di Inspektorat", "Kinerja Pengawasan APIP", "Penunjang Kegiatan Pengawasan")))
    return rewritten(rencana, "TGT206", lembar, line, f'indikator "{measured(line).nama} {foreign}"')


@plants("TGT207")
def dua_ukuran_satu_nama(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = annual(rencana, draw)
    line = chosen(draw, lines(lembar, "indikator", *OUTPUTS))
    joint = draw(st.sampled_from((" dan Jumlah", "; Jumlah", ", Persentase")))
    return rewritten(rencana, "TGT207", lembar, line, f'indikator "{measured(line).nama}{joint} peserta rapat"')


@plants("TGT208")
def target_tanpa_angka(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = annual(rencana, draw)
    line = chosen(draw, lines(lembar, "target", "program", *OUTPUTS))
    written = draw(st.sampled_from(('"sesuai kebutuhan"', 'tercetak "- Unit"', "5 Unit; 3 Paket")))
    return rewritten(rencana, "TGT208", lembar, line, f"target {written}")


@plants("TGT209")
def target_kedua(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """The indicator stands twice, with two targets."""
    lembar = annual(rencana, draw)
    last = chosen(draw, lines(lembar, "target maju", "program", *OUTPUTS))
    indikator = measured(last)
    other = indikator.target(SEJAK[lembar.jenis]) + draw(st.integers(1, 9))
    again = last.tulis(f"target {besaran(other, indikator.satuan)}")
    name = beside(lembar, "indikator", last)
    return changed(rencana, "TGT209", lembar, {last: (last, name.tulis(name.teks), again)}, again)


@plants("TGT215")
def indeks_berpersen(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """An index whose target keeps its percent sign; the finding is due at the target."""
    lembar = annual(rencana, draw)
    line = chosen(draw, lines(lembar, "indikator", "program"))
    new = line.tulis(f'indikator "{draw(st.sampled_from(("Indeks", "Nilai", "Skor")))} kepuasan masyarakat"')
    return changed(rencana, "TGT215", lembar, {line: (new,)}, beside(lembar, "target", line))


@plants("TGT202")
def satuan_kini_lain(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """The running year's target in another unit; the finding is due at this year's."""
    lembar = annual(rencana, draw)
    line = chosen(draw, lines(lembar, "target kini", *OUTPUTS))
    new = line.tulis(f"target kini {draw(st.integers(1, 100))} Hektar")
    return changed(rencana, "TGT202", lembar, {line: (new,)}, beside(lembar, "target", line))


@plants("TGT210", "renstra")
def satuan_deret_lain(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = rencana.lembar["renstra"]
    line = chosen(draw, [*lines(lembar, "kondisi awal", *OUTPUTS), *lines(lembar, "kondisi akhir", *OUTPUTS)])
    return rewritten(rencana, "TGT210", lembar, line, f"{line.medan} {draw(st.integers(1, 100))} Hektar")


@plants("TGT211", "sebelumnya")
def target_kini_salah_salin(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    line = chosen(draw, lines(rencana.renja, "target kini", "program", *OUTPUTS))
    indikator = measured(line)
    other = besaran(indikator.target(1) + draw(st.integers(1, 30)), indikator.satuan)
    return rewritten(rencana, "TGT211", rencana.renja, line, f"target kini {other}")
