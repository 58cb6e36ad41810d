"""Faults of codes, names and units."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import assume
from hypothesis import strategies as st

from renja_dsl.drafts.plan import DraftSumberDana
from renja_dsl.testing import words
from renja_dsl.testing.mutators.base import (
    Expected,
    Mutated,
    annual,
    changed,
    chosen,
    measured,
    plants,
    said,
    told_in_renja,
)
from renja_dsl.testing.printing import PrintedDocument, PrintedLine, Rencana
from renja_dsl.values.tingkat import TINGKAT_KERJA

LEVELS = tuple(level.replace("_", " ") for level in TINGKAT_KERJA)


def nodes(lembar: PrintedDocument, *levels: str) -> list[PrintedLine]:
    return [line for level in levels for line in lembar.cari("simpul", level)]


def recoded(rencana: Rencana, rule: str, lembar: PrintedDocument, line: PrintedLine, kode: str) -> Mutated:
    new = line.ganti(f" {line.kode} ", f" {kode} ")
    return changed(rencana, rule, lembar, {line: (new,)}, new)


@plants("KOD001")
def nol_di_depan_hilang(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """One segment loses its padding, as a spreadsheet takes it away."""
    lembar = annual(rencana, draw)
    line = chosen(draw, [line for line in nodes(lembar, *LEVELS) if ".0" in line.kode])
    parts = line.kode.split(".")
    at = draw(st.sampled_from([n for n, part in enumerate(parts) if part.startswith("0")]))
    parts[at] = parts[at].lstrip("0")
    return recoded(rencana, "KOD001", lembar, line, ".".join(parts))


@plants("KOD002")
def kode_di_luar_induknya(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A child bears a code that belongs below another parent."""
    lembar = annual(rencana, draw)
    line = chosen(draw, nodes(lembar, "kegiatan", "sub kegiatan"))
    parts = line.kode.split(".")
    at = 2 if line.tingkat == "kegiatan" else draw(st.sampled_from((2, 4)))
    parts[at] = draw(st.sampled_from([f"{n:02d}" for n in range(10, 100) if f"{n:02d}" != parts[at]]))
    return recoded(rencana, "KOD002", lembar, line, ".".join(parts))


@plants("KOD003")
def bidang_lain(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A program of a bidang that is none of the office's."""
    lembar = annual(rencana, draw)
    line = chosen(draw, nodes(lembar, "program"))
    others = [bidang for bidang in (*words.BIDANG, "6.01") if bidang != rencana.isi.bidang]
    kode = f"{draw(st.sampled_from(others))}.{line.kode.rpartition('.')[2]}"
    return recoded(rencana, "KOD003", lembar, line, kode)


@plants("KOD004")
def bidang_belum_diisi(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """`X.XX`, where the tables of the ministry leave the bidang open."""
    lembar = annual(rencana, draw)
    line = chosen(draw, nodes(lembar, *LEVELS))
    return recoded(rencana, "KOD004", lembar, line, ".".join(("X.XX", *line.kode.split(".")[2:])))


@plants("KOD005")
def kode_dua_angka(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """One sub kegiatan in the two digits of 2019, the others in four."""
    lembar = annual(rencana, draw)
    subs = nodes(lembar, "sub kegiatan")
    assume(len(subs) > 1)
    line = draw(st.sampled_from(subs[1:]))
    head, _, last = line.kode.rpartition(".")
    return recoded(rencana, "KOD005", lembar, line, f"{head}.{last[2:]}")


@plants("KOD008", "rkpd")
def nama_lain_di_rkpd(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """The RKPD calls a node otherwise; the renja is where it is found."""
    lembar = rencana.lembar["rkpd"]
    line = chosen(draw, nodes(lembar, *LEVELS))
    new = line.tulis(f'{line.tingkat} {line.kode} "Pengelolaan Arsip Kecamatan"')
    other = lembar.ubah({line: (new,)})
    renja = rencana.renja
    at = renja.cari("simpul", line.tingkat, line.kode)[0]
    made = changed(rencana, "KOD008", renja, {}, at)
    return Mutated({**made.texts, other.berkas: other.teks}, made.expected)


@plants("KOD009")
def kewenangan_provinsi(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """`.1.`, a kegiatan of the province, in the plan of a kabupaten."""
    lembar = annual(rencana, draw)
    line = chosen(draw, nodes(lembar, "kegiatan", "sub kegiatan"))
    parts = line.kode.split(".")
    parts[3] = "1"
    return recoded(rencana, "KOD009", lembar, line, ".".join(parts))


def tabel(rencana: Rencana, names: Mapping[str, str]) -> dict[str, str]:
    """The workspace with a table of the nomenclature of the renja's year: code -> name."""
    lines = [f"{code}\t{name}" for code, name in names.items()]
    return {**rencana.teks, f"nomenklatur-{rencana.isi.tahun}.tsv": "\n".join(lines) + "\n"}


def nama_resmi(rencana: Rencana) -> dict[str, str]:
    return {line.kode: line.simpul.nama for line in nodes(rencana.renja, *LEVELS) if line.simpul is not None}


@plants("KOD006")
def kode_di_luar_tabel(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """The table lacks a code of the renja."""
    line = chosen(draw, nodes(rencana.renja, *LEVELS))
    names = {code: name for code, name in nama_resmi(rencana).items() if code != line.kode}
    assume(names)
    return Mutated(tabel(rencana, names), Expected("KOD006", rencana.renja.berkas, rencana.renja.nomor(line)))


@plants("KOD007")
def nama_lain_di_tabel(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """The table has another name for a code of the renja."""
    line = chosen(draw, nodes(rencana.renja, *LEVELS))
    names = nama_resmi(rencana)
    names[line.kode] += " Daerah"
    return Mutated(tabel(rencana, names), Expected("KOD007", rencana.renja.berkas, rencana.renja.nomor(line)))


@plants("KOD011")
def satuan_salah_eja(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """Two neighbouring letters of a unit change places."""
    lembar = annual(rencana, draw)
    units = ("Dokumen", "Laporan")
    lines = [line for line in lembar.cari("target") if line.simpul is not None and measured(line).satuan in units]
    assume(lines)
    line = chosen(draw, lines)
    unit = measured(line).satuan
    at = draw(st.integers(1, len(unit) - 2))
    wrong = unit[:at] + unit[at + 1] + unit[at] + unit[at + 2 :]
    assume(wrong != unit)
    new = line.ganti(unit, wrong)
    return changed(rencana, "KOD011", lembar, {line: (new,)}, new)


@plants("KOD012", "evaluasi")
def kode_evaluasi_lain(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """The evaluation has a sub kegiatan under another number; the finding is due in the renja."""
    lembar = rencana.lembar["evaluasi"]
    line = chosen(draw, nodes(lembar, "sub kegiatan"))
    start, _, last = line.kode.rpartition(".")
    new = line.ganti(f" {line.kode} ", f" {start}.{draw(st.integers(50, 99)):0{len(last)}} ")
    at = rencana.renja.cari("simpul", "sub kegiatan", line.kode)[0]
    return told_in_renja(rencana, "KOD012", lembar, {line: (new,)}, at)


@plants("KOD013", "rkpd", "sebelumnya")
def kode_sumber_dana_salah(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """One source of funds under the code of none; what the Renja refers to has the right one more often."""
    lembar = rencana.renja
    line = chosen(draw, lembar.cari("sumber dana"))
    code = said(line, DraftSumberDana).kode
    new = line.ganti(f" {code} ", f" {code[:-1]}{draw(st.integers(3, 7))} ")
    return changed(rencana, "KOD013", lembar, {line: (new,)}, new)
