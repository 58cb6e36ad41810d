"""Faults of money: sums, sources, amounts out of line."""

from __future__ import annotations

from hypothesis import assume
from hypothesis import strategies as st

from renja_dsl.drafts.plan import DraftSumberDana
from renja_dsl.testing.documents import SEJAK
from renja_dsl.testing.mutators.base import Mutated, annual, changed, chosen, planned, plants, rewritten, rupiah, said
from renja_dsl.testing.printing import PrintedDocument, PrintedLine, Rencana


def amount(lembar: PrintedDocument, baris: PrintedLine, more: int = 0) -> int:
    """Rupiah that a `pagu` or `pagu maju` line of a node states."""
    return planned(baris).uang(SEJAK[lembar.jenis] + more)


def funding(line: PrintedLine) -> int:
    """Rupiah of a `sumber dana` line."""
    nilai = said(line, DraftSumberDana).nilai
    if nilai is None:
        raise ValueError(line.teks)
    return int(nilai.nilai)


def parents(lembar: PrintedDocument, medan: str) -> list[PrintedLine]:
    return [*lembar.cari(medan, "kegiatan"), *lembar.cari(medan, "program")]


@plants("ANG101")
def pagu_induk_diubah(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A parent states another pagu than its children have."""
    lembar = annual(rencana, draw)
    line = chosen(draw, parents(lembar, "pagu"))
    return rewritten(
        rencana, "ANG101", lembar, line, f"pagu {rupiah(amount(lembar, line) + draw(st.integers(1, 10**9)))}"
    )


@plants("ANG101")
def pagu_anak_diubah(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A child gets more, and nobody carries it up."""
    lembar = annual(rencana, draw)
    line = chosen(draw, lembar.cari("pagu", "sub kegiatan"))
    more = draw(st.integers(1, 10**9))
    above = lembar.cari("pagu", "kegiatan", line.kode.rpartition(".")[0])[0]
    return changed(
        rencana, "ANG101", lembar, {line: (line.tulis(f"pagu {rupiah(amount(lembar, line) + more)}"),)}, above
    )


@plants("ANG102")
def prakiraan_maju_induk_diubah(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = annual(rencana, draw)
    line = chosen(draw, parents(lembar, "pagu maju"))
    more = draw(st.integers(1, 10**9))
    return rewritten(rencana, "ANG102", lembar, line, f"pagu maju {rupiah(amount(lembar, line, 1) + more)}")


@plants("ANG103")
def sumber_dana_diubah(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """One source of funds gets more than the pagu holds."""
    lembar = annual(rencana, draw)
    line = chosen(draw, lembar.cari("sumber dana"))
    old = funding(line)
    new = line.ganti(rupiah(old), rupiah(old + draw(st.integers(1, 10**9))))
    pagu = lembar.cari("pagu", "sub kegiatan", line.kode)[0]
    return changed(rencana, "ANG103", lembar, {line: (new,)}, pagu)


@plants("ANG104", "rkpd")
def pagu_di_atas_pagu_indikatif(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A sub kegiatan and all above it get more than the RKPD gives; sums stay right."""
    lembar = rencana.renja
    line = chosen(draw, lembar.cari("pagu", "sub kegiatan"))
    more = draw(st.integers(1, 10**9))
    kegiatan = line.kode.rpartition(".")[0]
    program = ".".join(kegiatan.split(".")[:3])
    changes = {line: (line.tulis(f"pagu {rupiah(amount(lembar, line) + more)}"),)}
    for above in (*lembar.cari("pagu", "kegiatan", kegiatan), *lembar.cari("pagu", "program", program)):
        changes[above] = (above.tulis(f"pagu {rupiah(amount(lembar, above) + more)}"),)
    for office in (*lembar.cari("pagu", "urusan"), *lembar.cari("pagu", "bidang urusan")):
        changes[office] = (office.tulis(f"pagu {rupiah(rencana.isi.uang(2) + more)}"),)
    return changed(rencana, "ANG104", lembar, changes, lembar.baris[0])


@plants("ANG105")
def pagu_negatif(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = annual(rencana, draw)
    medan = draw(st.sampled_from(("pagu", "pagu maju")))
    line = chosen(draw, lembar.cari(medan, "sub kegiatan"))
    negative = rupiah(draw(st.integers(1, 10**12)))
    written = draw(st.sampled_from((f"-{negative}", f"({negative})")))
    return rewritten(rencana, "ANG105", lembar, line, f"{medan} {written}")


@plants("ANG106")
def prakiraan_maju_melonjak(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """More than five times the pagu, and Rp50 juta more at least."""
    lembar = annual(rencana, draw)
    line = chosen(draw, lembar.cari("pagu maju", "sub kegiatan"))
    times = draw(st.integers(6, 20))
    return rewritten(rencana, "ANG106", lembar, line, f"pagu maju {rupiah(amount(lembar, line) * times + 50_000_000)}")


@plants("ANG107")
def pagu_dikali_seribu(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A kegiatan in rupiah above children in thousands of rupiah, so to speak."""
    lembar = annual(rencana, draw)
    line = chosen(draw, lembar.cari("pagu", "kegiatan"))
    return rewritten(rencana, "ANG107", lembar, line, f"pagu {rupiah(amount(lembar, line) * 1000)}")


@plants("ANG108")
def sumber_dana_apbd(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = annual(rencana, draw)
    line = chosen(draw, lembar.cari("sumber dana"))
    name = draw(st.sampled_from(("APBD", "apbd", "-", "")))
    return rewritten(rencana, "ANG108", lembar, line, f'sumber dana "{name}" {rupiah(funding(line))}')


@plants("ANG110")
def pagu_bersen(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = annual(rencana, draw)
    medan = draw(st.sampled_from(("pagu", "pagu maju")))
    line = chosen(draw, lembar.cari(medan, "sub kegiatan"))
    cents = draw(st.integers(1, 99))
    return rewritten(rencana, "ANG110", lembar, line, f"{line.teks.strip()},{cents:02d}")


@plants("ANG112")
def pagu_pengisi_tempat(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = annual(rencana, draw)
    line = chosen(draw, lembar.cari("pagu", "sub kegiatan"))
    return rewritten(rencana, "ANG112", lembar, line, f"pagu {rupiah(draw(st.integers(1, 99_999)))}")


@plants("ANG113", "renstra")
def pagu_renstra_salah_jumlah(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """One year of a program or kegiatan of the Renstra, off by some rupiah."""
    lembar = rencana.lembar["renstra"]
    line = chosen(draw, [*lembar.cari("pagu", "program"), *lembar.cari("pagu", "kegiatan")])
    since = draw(st.integers(1, 5))
    year, amount = rencana.isi.tahun - 2 + since, planned(line).uang(since)
    new = line.ganti(f"{year}: {rupiah(amount)}", f"{year}: {rupiah(amount + draw(st.integers(1, 10**9)))}")
    return changed(rencana, "ANG113", lembar, {line: (new,)}, new)


@plants("ANG114")
def prakiraan_dari_pagu_semula(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """Most forecasts are 1,037 times the pagu; one is that of ten times its pagu."""
    lembar = annual(rencana, draw)
    last = lembar.cari("pagu maju", "sub kegiatan")[-1]
    start = last.kode.rpartition(".")[0]
    lines = [last]
    for number in range(len(lembar.cari("simpul", "sub kegiatan")) + 6):
        pagu = 1_000_000 * draw(st.integers(1, 900)) + 1000
        money = (f"pagu {rupiah(pagu)}", f"pagu maju {rupiah(pagu * 1037 // 1000)}")
        lines += [last.tulis(text) for text in (f'sub kegiatan {start}.{9000 + number} "Tambahan {number}"', *money)]
    base = 1_000_000 * (2 * draw(st.integers(1, 400)) + 1)
    lines[-2] = last.tulis(f"pagu {rupiah(base // 10)}")
    lines[-1] = last.tulis(f"pagu maju {rupiah(base * 1037 // 1000)}")
    return changed(rencana, "ANG114", lembar, {last: lines}, lines[-1])


@plants("ANG115")
def bulan_terhitung_orang(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """Salaries of some persons, of whom twelve times as many are planned."""
    lembar = annual(rencana, draw)
    last = lembar.cari("pagu maju", "sub kegiatan")[-1]
    persons = draw(st.integers(5, 200))
    code = f"{rencana.isi.bidang}.01.2.02.0001"
    texts = (f'sub kegiatan {code} "Penyediaan Gaji dan Tunjangan ASN"', 'indikator "Jumlah orang yang menerima gaji"')
    target = last.tulis(f"target {12 * persons} orang")
    pagu = last.tulis(f"pagu {rupiah(persons * draw(st.integers(45_000_000, 170_000_000)))}")
    return changed(rencana, "ANG115", lembar, {last: (last, *map(last.tulis, texts), target, pagu)}, target)


@plants("ANG116")
def dau_bidang_lain(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    assume(rencana.isi.tahun >= 2023)  # earmarked since then
    lembar = annual(rencana, draw)
    line = chosen(draw, lembar.cari("sumber dana"))
    fields = {"Pendidikan": ("1.01",), "Kesehatan": ("1.02",), "Pekerjaan Umum": ("1.03", "1.04")}
    others = [name for name, codes in fields.items() if not line.kode.startswith(codes)]
    name = f"DAU yang Ditentukan Penggunaannya Bidang {draw(st.sampled_from(others))}"
    return rewritten(rencana, "ANG116", lembar, line, f'sumber dana "{name}" {rupiah(funding(line))}')
