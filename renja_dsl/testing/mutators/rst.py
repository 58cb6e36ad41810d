"""Faults between a Renja and its Renstra."""

from __future__ import annotations

from hypothesis import strategies as st

from renja_dsl.drafts.plan import DraftIndikator
from renja_dsl.testing.mutators.ang import amount
from renja_dsl.testing.mutators.base import (
    Expected,
    Mutated,
    besaran,
    changed,
    chosen,
    measured,
    plants,
    rewritten,
    rupiah,
    said,
    told_in_renja,
)
from renja_dsl.testing.mutators.tgt import OUTPUTS, lines
from renja_dsl.testing.printing import PrintedLine, Rencana


def other_code(line: PrintedLine, draw: st.DrawFn) -> PrintedLine:
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
        PrintedLine(f'program {rencana.isi.bidang}.99 "PROGRAM YANG DITUNDA"'),
        PrintedLine(f"  pagu {rencana.isi.tahun}: {money}"),
    )
    new = renstra.ubah({last: (last, *more)})
    return Mutated({**rencana.teks, new.berkas: new.teks}, Expected("RST304", rencana.renja.berkas, 1))


@plants("RST305", "renstra")
def kondisi_akhir_terlalu_jauh(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """The Renstra ends further than its years lead; the finding is due at the target of the renja."""
    renstra = rencana.lembar["renstra"]
    line = chosen(draw, lines(renstra, "kondisi akhir", "program", *OUTPUTS))
    indikator = measured(line)
    further = draw(st.sampled_from((0, indikator.akhir + 1, indikator.akhir * 2)))
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
    """The end state is neither the sum of the targets, with the initial state or without, nor the last of them."""
    lembar = rencana.lembar["renstra"]
    line = chosen(draw, lines(lembar, "kondisi akhir", "program", *OUTPUTS))
    indikator = measured(line)
    more = draw(st.integers(1, 1000).filter(lambda n: n != indikator.awal))
    other = besaran(indikator.akhir + more, indikator.satuan)
    return rewritten(rencana, "RST308", lembar, line, f"kondisi akhir {other}")


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
    new = line.tulis("sifat akumulasi" if said(line, DraftIndikator).sifat == "posisi akhir" else "sifat posisi akhir")
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
