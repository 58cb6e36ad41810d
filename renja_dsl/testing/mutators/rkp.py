"""Faults between a Renja and its RKPD."""

from __future__ import annotations

from hypothesis import strategies as st

from renja_dsl.drafts.plan import DraftSumberDana
from renja_dsl.testing.mutators.ang import amount
from renja_dsl.testing.mutators.base import (
    Mutated,
    besaran,
    changed,
    chosen,
    measured,
    planned,
    plants,
    rewritten,
    rupiah,
    said,
    told_in_renja,
)
from renja_dsl.testing.mutators.rst import other_code
from renja_dsl.testing.mutators.tgt import OUTPUTS, lines
from renja_dsl.testing.printing import Rencana
from renja_dsl.values import format_teks


@plants("RKP401", "rkpd")
def sub_kegiatan_di_luar_rkpd(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    line = chosen(draw, rencana.renja.cari("simpul", "sub kegiatan"))
    new = other_code(line, draw)
    return changed(rencana, "RKP401", rencana.renja, {line: (new,)}, new)


@plants("RKP402", "rkpd")
def rkpd_punya_yang_lain(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """The RKPD has another sub kegiatan; the finding is due at the kegiatan that lacks it."""
    rkpd = rencana.lembar["rkpd"]
    line = chosen(draw, rkpd.cari("simpul", "sub kegiatan"))
    above = rencana.renja.cari("simpul", "kegiatan", line.kode.rpartition(".")[0])[0]
    return told_in_renja(rencana, "RKP402", rkpd, {line: (other_code(line, draw),)}, above)


@plants("RKP403", "rkpd")
def target_bukan_rkpd(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    line = chosen(draw, lines(rencana.renja, "target", "program", *OUTPUTS))
    indikator = measured(line)
    other = indikator.target(2) + draw(st.integers(1, 30))
    return rewritten(rencana, "RKP403", rencana.renja, line, f"target {besaran(other, indikator.satuan)}")


@plants("RKP404", "rkpd")
def pagu_bukan_rkpd(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    line = chosen(draw, lines(rencana.renja, "pagu", "program", *OUTPUTS))
    other = amount(rencana.renja, line) + draw(st.integers(-1_000_000, 10**9).filter(bool))
    return rewritten(rencana, "RKP404", rencana.renja, line, f"pagu {rupiah(max(other, 0))}")


@plants("RKP405", "rkpd")
def lokasi_bukan_rkpd(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    line = chosen(draw, rencana.renja.cari("lokasi"))
    return rewritten(rencana, "RKP405", rencana.renja, line, 'lokasi "Kecamatan Anggrek"')


@plants("RKP405", "rkpd")
def indikator_bukan_rkpd(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    line = chosen(draw, lines(rencana.renja, "indikator", "program", *OUTPUTS))
    return rewritten(rencana, "RKP405", rencana.renja, line, f'indikator "{measured(line).nama} yang baru"')


@plants("RKP406", "rkpd")
def target_maju_bukan_rkpd(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    line = chosen(draw, lines(rencana.renja, "target maju", "program", *OUTPUTS))
    indikator = measured(line)
    other = indikator.target(3) + draw(st.integers(1, 30))
    return rewritten(rencana, "RKP406", rencana.renja, line, f"target maju {besaran(other, indikator.satuan)}")


@plants("RKP407", "rkpd")
def pagu_maju_bukan_rkpd(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    line = chosen(draw, lines(rencana.renja, "pagu maju", "program", *OUTPUTS))
    other = planned(line).uang(3) + draw(st.integers(1, 10**9))
    return rewritten(rencana, "RKP407", rencana.renja, line, f"pagu maju {rupiah(other)}")


@plants("RKP408", "rkpd")
def sumber_dana_bukan_rkpd(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    line = chosen(draw, rencana.renja.cari("sumber dana"))
    new = line.ganti(format_teks(said(line, DraftSumberDana).nama), '"Dana Insentif Fiskal"')
    return changed(rencana, "RKP408", rencana.renja, {line: (new,)}, new)
