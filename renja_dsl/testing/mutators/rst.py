"""Faults between a Renja and its Renstra."""

from __future__ import annotations

from hypothesis import strategies as st

from renja_dsl.testing.mutators.ang import amount
from renja_dsl.testing.mutators.base import Expected, Mutated, Mutator, changed, chosen, plants, rewritten
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


MUTATORS: tuple[Mutator, ...] = (
    sub_kegiatan_di_luar_renstra,
    target_di_bawah_renstra,
    pagu_di_atas_renstra,
    program_renstra_terlupa,
    kondisi_akhir_terlalu_jauh,
    indikator_di_luar_renstra,
)
