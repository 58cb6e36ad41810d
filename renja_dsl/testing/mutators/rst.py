"""Faults between a Renja and its Renstra."""

from __future__ import annotations

from hypothesis import strategies as st

from renja_dsl.testing.mutators.ang import amount
from renja_dsl.testing.mutators.base import (
    Expected,
    Mutated,
    Mutator,
    changed,
    chosen,
    plants,
    rewritten,
    told_in_renja,
)
from renja_dsl.testing.mutators.tgt import OUTPUTS, lines, measured
from renja_dsl.testing.rencana import Baris, Rencana
from renja_dsl.testing.tulis import besaran, rupiah


def other_code(line: Baris, draw: st.DrawFn) -> Baris:
    """The node under a number that no generated node has."""
    start, _, last = line.kode.rpartition(".")
    number = draw(st.integers(50, 99))
    return line.ganti(f" {line.kode} ", f" {start}.{number:0{len(last)}} ")


@plants("RST301", "renstra")
def sub_kegiatan_di_luar_renstra(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    line = chosen(draw, rencana.renja.cari("simpul", "sub kegiatan"))
    new = other_code(line, draw)
    return changed(rencana, "RST301", rencana.renja, {line: (new,)}, new)


@plants("RST302", "renstra")
def target_di_bawah_renstra(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    line = chosen(draw, lines(rencana.renja, "target", "program", *OUTPUTS))
    indikator = measured(line)
    less = draw(st.integers(1, indikator.target(2)))
    return rewritten(
        rencana, "RST302", rencana.renja, line, f"target {besaran(indikator.target(2) - less, indikator.satuan)}"
    )


@plants("RST303", "renstra")
def pagu_di_atas_renstra(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    line = chosen(draw, lines(rencana.renja, "pagu", "program", *OUTPUTS))
    more = amount(rencana.renja, line) + draw(st.integers(1, 10**9))
    return rewritten(rencana, "RST303", rencana.renja, line, f"pagu {rupiah(more)}")


@plants("RST304", "renstra")
def program_renstra_terlupa(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """The Renstra plans one program more; the finding is due at the head of the renja."""
    renstra = rencana.lembar["renstra"]
    last = renstra.baris[-1]
    money = rupiah(draw(st.integers(1, 10**9)))
    more = (
        Baris(f'program {rencana.isi.bidang}.99 "PROGRAM YANG DITUNDA"'),
        Baris(f"  pagu {rencana.isi.tahun}: {money}"),
    )
    new = renstra.ubah({last: (last, *more)})
    return Mutated({**rencana.teks, new.berkas: new.teks}, Expected("RST304", rencana.renja.berkas, 1))


@plants("RST305", "renstra")
def kondisi_akhir_terlalu_jauh(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """The Renstra ends further than its years lead; the finding is due at the target of the renja."""
    renstra = rencana.lembar["renstra"]
    line = chosen(draw, lines(renstra, "kondisi akhir", "program", *OUTPUTS))
    indikator = measured(line)
    least = indikator.target(5) if indikator.satuan == "%" else sum(indikator.target(y) for y in range(1, 6))
    further = draw(st.sampled_from((0, least + 1, least * 2)))
    new = renstra.ubah({line: (line.tulis(f"kondisi akhir {besaran(further, indikator.satuan)}"),)})
    at = rencana.renja.nomor(rencana.renja.cari("target", line.tingkat, line.kode)[0])
    return Mutated({**rencana.teks, new.berkas: new.teks}, Expected("RST305", rencana.renja.berkas, at))


@plants("RST306", "renstra")
def indikator_di_luar_renstra(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    line = chosen(draw, lines(rencana.renja, "indikator", "program", *OUTPUTS))
    return rewritten(rencana, "RST306", rencana.renja, line, f'indikator "{measured(line).nama} yang baru"')


@plants("RST307", "renstra")
def target_melebihi_renstra(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """This year's, the running or the next year's target above the Renstra's."""
    medan, since = draw(st.sampled_from((("target", 2), ("target kini", 1), ("target maju", 3))))
    line = chosen(draw, lines(rencana.renja, medan, "program", *OUTPUTS))
    indikator = measured(line)
    other = besaran(indikator.target(since) + draw(st.integers(1, 30)), indikator.satuan)
    return rewritten(rencana, "RST307", rencana.renja, line, f"{medan} {other}")


@plants("RST308", "renstra")
def kondisi_akhir_salah(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """The end state is neither the sum nor the last of the targets."""
    lembar = rencana.lembar["renstra"]
    line = chosen(draw, lines(lembar, "kondisi akhir", "program", *OUTPUTS))
    indikator = measured(line)
    years = [indikator.target(year) for year in range(1, 6)]
    last = years[-1] if indikator.satuan == "%" else sum(years)
    other = last + draw(st.integers(1, 1000))
    return rewritten(rencana, "RST308", lembar, line, f"kondisi akhir {besaran(other, indikator.satuan)}")


@plants("RST309", "renstra", "evaluasi")
def kondisi_awal_salah(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """The Renstra starts from another number than was achieved; the finding is due in the renja."""
    lembar = rencana.lembar["renstra"]
    line = chosen(draw, lines(lembar, "kondisi awal", "program", *OUTPUTS))
    indikator = measured(line)
    other = besaran(indikator.awal + draw(st.integers(1, 100)), indikator.satuan)
    at = rencana.renja.cari("indikator", line.tingkat, line.kode)[0]
    return told_in_renja(rencana, "RST309", lembar, {line: (line.tulis(f"kondisi awal {other}"),)}, at)


@plants("RST310", "renstra")
def arah_sasaran_terbalik(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A sasaran that is to fall in the Renstra and to rise here; the finding is due at its indicator."""
    lembar = rencana.renja
    line = chosen(draw, lembar.cari("arah", "sasaran"))
    at = lembar.cari("indikator", "sasaran", line.kode)[0]
    return changed(rencana, "RST310", lembar, {line: (line.tulis("arah turun"),)}, at)


@plants("RST314", "renstra", "evaluasi")
def sifat_terbalik(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """The evaluation counts an indicator otherwise than the Renstra; the finding is due in the renja."""
    lembar = rencana.lembar["evaluasi"]
    line = chosen(draw, lines(lembar, "sifat", "program", *OUTPUTS))
    new = line.tulis("sifat akumulasi" if "posisi" in line.teks else "sifat posisi akhir")
    at = rencana.renja.cari("indikator", line.tingkat, line.kode)[0]
    return told_in_renja(rencana, "RST314", lembar, {line: (new,)}, at)


@plants("RST311", "renstra")
def target_sasaran_terlupa(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A sasaran without this year's target; the finding is due at its indicator."""
    lembar = rencana.renja
    line = chosen(draw, lembar.cari("target", "sasaran"))
    at = lembar.cari("indikator", "sasaran", line.kode)[0]
    return changed(rencana, "RST311", lembar, {line: ()}, at)


@plants("RST312", "renstra")
def deret_terhapus(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A program or sasaran of the Renstra without targets; the finding is due at its indicator."""
    lembar = rencana.lembar["renstra"]
    line = chosen(draw, lines(lembar, "target", "sasaran", "program"))
    at = lembar.cari("indikator", line.tingkat, line.kode)[0]
    return changed(rencana, "RST312", lembar, {line: ()}, at)


@plants("RST313", "renstra")
def tahun_renstra_salah_ketik(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """The last year of a row, a century off."""
    lembar = rencana.lembar["renstra"]
    line = chosen(draw, [*lines(lembar, "target", "program", *OUTPUTS), *lines(lembar, "pagu", "program", *OUTPUTS)])
    year = rencana.isi.tahun + 3
    new = line.ganti(f"{year}:", f"{year + draw(st.sampled_from((-100, 10, 100)))}:")
    return changed(rencana, "RST313", lembar, {line: (new,)}, new)


MUTATORS: tuple[Mutator, ...] = (
    sub_kegiatan_di_luar_renstra,
    target_di_bawah_renstra,
    pagu_di_atas_renstra,
    program_renstra_terlupa,
    kondisi_akhir_terlalu_jauh,
    indikator_di_luar_renstra,
    target_melebihi_renstra,
    kondisi_akhir_salah,
    kondisi_awal_salah,
    arah_sasaran_terbalik,
    sifat_terbalik,
    target_sasaran_terlupa,
    deret_terhapus,
    tahun_renstra_salah_ketik,
)
