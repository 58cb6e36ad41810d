"""Faults of an evaluation (form E.81): columns that do not follow from each other."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import assume
from hypothesis import strategies as st

from renja_dsl.drafts.plan import DraftIsian, DraftRekap
from renja_dsl.testing.documents import CAPAIAN_RENSTRA
from renja_dsl.testing.mutators.base import (
    Mutated,
    any_document,
    besaran,
    changed,
    chosen,
    measured,
    persen,
    planned,
    plants,
    rewritten,
    rupiah,
    said,
    stated,
)
from renja_dsl.testing.printing import PrintedDocument, PrintedLine, Rencana
from renja_dsl.values import TRIWULAN, Rupiah


def evaluated(rencana: Rencana) -> PrintedDocument:
    return rencana.lembar["evaluasi"]


def counted(lembar: PrintedDocument, medan: str, tingkat: str | None = None) -> list[PrintedLine]:
    """Lines of rows that count things, not shares."""
    return [b for b in lembar.cari(medan, tingkat) if b.simpul is not None and b.simpul.indikator.satuan != "%"]


def funded(lembar: PrintedDocument, medan: str) -> list[PrintedLine]:
    """Lines of programs and below, whose money is known."""
    return [line for line in lembar.cari(medan) if line.simpul is not None]


def quarters(line: PrintedLine) -> dict[str, int]:
    """Rupiah of each quarter of a `serapan` line."""
    cells = said(line, DraftIsian).sel.items()
    return {str(key): int(cell.nilai.nilai) for key, cell in cells if isinstance(cell.nilai, Rupiah)}


@plants("EVL501", "evaluasi")
def realisasi_kinerja_diubah(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """Column 13 K says more than its quarters."""
    lembar = evaluated(rencana)
    line = chosen(draw, counted(lembar, "tertulis realisasi"))
    more = stated(line) + draw(st.integers(1, 999))
    return rewritten(rencana, "EVL501", lembar, line, f"tertulis realisasi {more}")


@plants("EVL501", "evaluasi")
def realisasi_uang_diubah(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = evaluated(rencana)
    line = chosen(draw, funded(lembar, "tertulis serapan"))
    return rewritten(
        rencana,
        "EVL501",
        lembar,
        line,
        f"tertulis serapan {rupiah(planned(line).uang(0) - draw(st.integers(1, 100_000)))}",
    )


@plants("EVL520", "evaluasi")
def triwulan_kumulatif(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """Each quarter contains those before it, as many offices type them."""
    lembar = evaluated(rencana)
    rows = [
        line for line in funded(lembar, "serapan") if len(quarters(line)) == len(TRIWULAN) and quarters(line)["TW1"] > 0
    ]
    assume(rows)
    line = chosen(draw, rows)
    sums = accumulate(quarters(line)[quarter] for quarter in TRIWULAN)
    cells = ", ".join(f"{quarter}: {rupiah(amount)}" for quarter, amount in zip(TRIWULAN, sums, strict=True))
    return rewritten(rencana, "EVL520", lembar, line, f"serapan {cells}")


@plants("EVL502", "evaluasi")
def realisasi_renstra_diubah(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = evaluated(rencana)
    line = chosen(draw, funded(lembar, "tertulis serapan renstra"))
    more = planned(line).uang(0) + draw(st.integers(1, 10**9))
    return rewritten(rencana, "EVL502", lembar, line, f"tertulis serapan renstra {rupiah(more)}")


@plants("EVL503", "evaluasi")
def capaian_renstra_diubah(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """Column 15 Rp is another share than one in CAPAIAN_RENSTRA."""
    lembar = evaluated(rencana)
    line = chosen(draw, lembar.cari("tertulis capaian serapan"))
    wrong = persen(draw(st.integers(1, 20)), CAPAIAN_RENSTRA * 21)
    return rewritten(rencana, "EVL503", lembar, line, f"tertulis capaian serapan {wrong}")


@plants("EVL504", "evaluasi")
def triwulan_program_diubah(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """One quarter of a parent says more than its rows."""
    lembar = evaluated(rencana)
    line = chosen(draw, [*lembar.cari("serapan", "program"), *lembar.cari("serapan", "kegiatan")])
    tw, spent = draw(st.sampled_from(list(quarters(line).items())))
    new = line.ganti(f"{tw}: {rupiah(spent)}", f"{tw}: {rupiah(spent + draw(st.integers(1, 10**9)))}")
    return changed(rencana, "EVL504", lembar, {line: (new,)}, new)


@plants("EVL504", "evaluasi")
def pagu_program_diubah(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = evaluated(rencana)
    medan, times = draw(st.sampled_from((("pagu", 1), ("pagu renstra", CAPAIAN_RENSTRA))))
    line = chosen(draw, [*lembar.cari(medan, "program"), *lembar.cari(medan, "kegiatan")])
    more = planned(line).uang(0) * times + draw(st.integers(1, 10**9))
    return rewritten(rencana, "EVL504", lembar, line, f"{medan} {rupiah(more)}")


@plants("EVL505", "evaluasi")
def serapan_di_atas_pagu(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = evaluated(rencana)
    line = chosen(draw, funded(lembar, "tertulis serapan"))
    more = planned(line).uang(0) + draw(st.integers(1, 10**9))
    return rewritten(rencana, "EVL505", lembar, line, f"tertulis serapan {rupiah(more)}")


@plants("EVL506", "evaluasi")
def triwulan_negatif(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = evaluated(rencana)
    line = chosen(draw, lembar.cari("serapan"))
    tw, spent = draw(st.sampled_from([(tw, spent) for tw, spent in quarters(line).items() if spent]))
    new = line.ganti(f"{tw}: {rupiah(spent)}", f"{tw}: ({rupiah(spent)})")
    return changed(rencana, "EVL506", lembar, {line: (new,)}, new)


@plants("EVL507", "evaluasi")
def rata_rata_diubah(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """An average, of a program or of the office, a little off."""
    lembar = evaluated(rencana)
    medan = draw(st.sampled_from(("tertulis rata-rata kinerja", "tertulis rata-rata anggaran")))
    line = chosen(draw, lembar.cari(medan))
    new = line.ganti(f"realisasi: {persen(1, 1)}", f"realisasi: {persen(100 + draw(st.integers(1, 20)), 100)}")
    return changed(rencana, "EVL507", lembar, {line: (new,)}, new)


@plants("EVL508", "evaluasi")
def target_salah_satuan(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """The year's target is a small part of what was done."""
    lembar = evaluated(rencana)
    line = chosen(draw, counted(lembar, "target"))
    few = stated(line) // draw(st.integers(3, 10))
    new = line.tulis(f"target {besaran(few, measured(line).satuan)}")
    (done,) = lembar.cari("tertulis realisasi", line.tingkat, line.kode)
    return changed(rencana, "EVL508", lembar, {line: (new,)}, done)


@plants("EVL509", "evaluasi")
def uang_tanpa_keluaran(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = evaluated(rencana)
    line = chosen(draw, lembar.cari("tertulis realisasi", "sub kegiatan"))
    (opened,) = lembar.cari("simpul", "sub kegiatan", line.kode)
    return changed(rencana, "EVL509", lembar, {line: (line.tulis("tertulis realisasi nihil"),)}, opened)


@plants("EVL509", "evaluasi")
def keluaran_tanpa_uang(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = evaluated(rencana)
    line = chosen(draw, lembar.cari("tertulis serapan", "sub kegiatan"))
    (opened,) = lembar.cari("simpul", "sub kegiatan", line.kode)
    little = planned(line).uang(0) * draw(st.integers(0, 49)) // 100
    return changed(rencana, "EVL509", lembar, {line: (line.tulis(f"tertulis serapan {rupiah(little)}"),)}, opened)


@plants("EVL510")
def capaian_iku_salah(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A sasaran of the renja prints an achievement that its realisation does not give."""
    lembar = rencana.renja
    line = chosen(draw, lembar.cari("target", "sasaran"))
    year = rencana.isi.tahun
    wrong = persen(draw(st.integers(51, 99)), 100)
    added = (
        line,
        line.tulis(f"realisasi {year}: {stated(line)}%"),
        line.tulis(f"tertulis capaian {year}: {wrong}"),
    )
    return changed(rencana, "EVL510", lembar, {line: added}, added[2])


@plants("EVL511", "evaluasi")
def target_nol(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = evaluated(rencana)
    medan = draw(st.sampled_from(("target renstra", "target", "pagu renstra")))
    line = chosen(draw, lembar.cari(medan, "sub kegiatan"))
    return rewritten(rencana, "EVL511", lembar, line, f"{medan} nihil")


@plants("EVL512", "evaluasi")
def satuan_sebaris_berbeda(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = evaluated(rencana)
    line = chosen(draw, counted(lembar, draw(st.sampled_from(("target renstra", "target")))))
    (head,) = lembar.cari("indikator", line.tingkat, line.kode)
    new = line.tulis(f"{line.medan} {stated(line)} Kilometer")
    return changed(rencana, "EVL512", lembar, {line: (new,)}, head)


@plants("EVL513")
def kesalahan_lembar_kerja(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = any_document(rencana, draw)
    medan = draw(st.sampled_from(("pagu", "target")))
    lines = [b for b in lembar.cari(medan) if "" in said(b, DraftIsian).sel] or lembar.cari("kondisi awal")
    line = chosen(draw, lines)
    error = draw(st.sampled_from(("#DIV/0!", "#REF!", "#VALUE!", "#N/A", "#####")))
    return rewritten(rencana, "EVL513", lembar, line, f'{line.medan} tercetak "{error}"')


@plants("EVL514", "evaluasi")
def rekap_program_lain(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = rencana.lembar["evaluasi"]
    line = chosen(draw, [line for line in lembar.cari("rekap") if said(line, DraftRekap).kode])
    return rewritten(rencana, "EVL514", lembar, line, f"rekap {rencana.isi.bidang}.{draw(st.integers(50, 99))}")


@plants("EVL515", "evaluasi")
def target_evaluasi_hilang(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """An indicator without column 8; the finding is due at the indicator."""
    lembar = rencana.lembar["evaluasi"]
    line = chosen(draw, [line for line in lembar.cari("target") if line.tingkat != "sasaran"])
    at = lembar.cari("indikator", line.tingkat, line.kode)[0]
    return changed(rencana, "EVL515", lembar, {line: ()}, at)


@plants("EVL516", "berjalan", "renstra")
def target_renstra_salah_salin(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    return miscopied(rencana, "EVL516", draw, "target renstra")


@plants("EVL517", "berjalan", "renstra")
def pagu_renstra_salah_salin(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    return miscopied(rencana, "EVL517", draw, "pagu renstra")


@plants("EVL518", "berjalan", "sebelumnya")
def target_renja_salah_salin(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    return miscopied(rencana, "EVL518", draw, "target")


@plants("EVL519", "berjalan", "sebelumnya")
def pagu_renja_salah_salin(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    return miscopied(rencana, "EVL519", draw, "pagu")


def miscopied(rencana: Rencana, rule: str, draw: st.DrawFn, medan: str) -> Mutated:
    """A cell of the running year's evaluation that says more than the document it was copied from."""
    lembar = rencana.lembar["berjalan"]
    line = chosen(draw, lembar.cari(medan))
    more = stated(line) + draw(st.integers(1, 10**6))
    written = rupiah(more) if medan.startswith("pagu") else besaran(more, measured(line).satuan)
    return rewritten(rencana, rule, lembar, line, f"{medan} {written}")
