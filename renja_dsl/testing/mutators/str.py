"""Faults of structure: what is missing, what stands twice, what refers to the wrong place."""

from __future__ import annotations

from attrs import evolve
from hypothesis import assume
from hypothesis import strategies as st

from renja_dsl.drafts.plan import DraftBab, DraftIndikator, DraftSimpul
from renja_dsl.testing.mutators.base import (
    Expected,
    Mutated,
    annual,
    any_document,
    besaran,
    changed,
    chosen,
    measured,
    plants,
    rewritten,
    said,
)
from renja_dsl.testing.mutators.kod import nodes
from renja_dsl.testing.printing import PrintedDocument, PrintedLine, Rencana
from renja_dsl.values import format_teks

ENOUGH = 5
"""owners of a field, so that one without it stands out"""
GOALS = ("target", "target kini", "target maju")


def below(lembar: PrintedDocument, line: PrintedLine) -> list[PrintedLine]:
    """Lines of the nodes below the node of `line`."""
    return [other for other in lembar.baris if other.kode.startswith(f"{line.kode}.") and other.simpul is not None]


def without(lines: list[PrintedLine]) -> dict[PrintedLine, tuple[PrintedLine, ...]]:
    return dict.fromkeys(lines, ())


def own(rencana: Rencana, draw: st.DrawFn) -> PrintedDocument:
    """A renja; an RKPD may leave out whole columns."""
    return draw(st.sampled_from([rencana.lembar[j] for j in ("renja", "sebelumnya") if j in rencana.lembar]))


def indicator_of(lembar: PrintedDocument, line: PrintedLine) -> list[PrintedLine]:
    """The indikator of a node with its fields."""
    return [other for other in lembar.milik(line.kode) if other.medan == "indikator" or other.medan in GOALS]


@plants("STR001")
def kegiatan_terhapus(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """The first kegiatan of a program is lost, its sub kegiatan stand below the program."""
    lembar = annual(rencana, draw)
    first = [program.anak[0].kode for program in rencana.isi.program]
    gone = chosen(draw, [line for line in nodes(lembar, "kegiatan") if line.kode in first])
    child = next(line for line in below(lembar, gone) if line.medan == "simpul")
    return changed(rencana, "STR001", lembar, without(lembar.milik(gone.kode)), child)


@plants("STR001")
def sub_kegiatan_tanpa_program(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """The first program is lost, its kegiatan hang in the air."""
    lembar = annual(rencana, draw)
    gone = nodes(lembar, "program")[0]
    child = next(line for line in below(lembar, gone) if line.medan == "simpul")
    return changed(rencana, "STR001", lembar, without(lembar.milik(gone.kode)), child)


@plants("STR002")
def simpul_rangkap(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A sub kegiatan is pasted twice."""
    lembar = annual(rencana, draw)
    line = chosen(draw, nodes(lembar, "sub kegiatan"))
    own = lembar.milik(line.kode)
    copy = tuple(other.tulis(other.teks) for other in own)
    return changed(rencana, "STR002", lembar, {own[-1]: (own[-1], *copy)}, copy[0])


@plants("STR003")
def simpul_tanpa_anak(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = annual(rencana, draw)
    line = chosen(draw, nodes(lembar, "program", "kegiatan"))
    return changed(rencana, "STR003", lembar, without(below(lembar, line)), line)


@plants("STR004")
def indikator_hilang(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = annual(rencana, draw)
    line = chosen(draw, nodes(lembar, "program", "kegiatan", "sub kegiatan"))
    return changed(rencana, "STR004", lembar, without(indicator_of(lembar, line)), line)


@plants("STR005")
def target_nol(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = annual(rencana, draw)
    line = chosen(draw, [*lembar.cari("target", "program"), *lembar.cari("target", "sub kegiatan")])
    return rewritten(rencana, "STR005", lembar, line, f"target {besaran(0, measured(line).satuan)}")


@plants("STR005")
def target_hilang(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = annual(rencana, draw)
    line = chosen(draw, [*lembar.cari("target", "program"), *lembar.cari("target", "sub kegiatan")])
    named = lembar.cari("indikator", line.tingkat, line.kode)[0]
    return changed(rencana, "STR005", lembar, {line: ()}, named)


@plants("STR006")
def pagu_hilang(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = annual(rencana, draw)
    line = chosen(draw, lembar.cari("pagu", "sub kegiatan"))
    opened = lembar.cari("simpul", line.tingkat, line.kode)[0]
    return changed(rencana, "STR006", lembar, {line: ()}, opened)


@plants("STR006")
def pagu_nol(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = annual(rencana, draw)
    line = chosen(draw, lembar.cari("pagu", "sub kegiatan"))
    return rewritten(rencana, "STR006", lembar, line, f"pagu {draw(st.sampled_from(('Rp0', 'nihil')))}")


@plants("STR007")
def prakiraan_maju_hilang(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = own(rencana, draw)
    line = chosen(draw, lembar.cari("pagu maju", "sub kegiatan"))
    pagu = lembar.cari("pagu", line.tingkat, line.kode)[0]
    return changed(rencana, "STR007", lembar, {line: ()}, pagu)


@plants("STR008")
def lokasi_atau_sumber_dana_hilang(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = own(rencana, draw)
    line = chosen(draw, nodes(lembar, "sub kegiatan"))
    medan = draw(st.sampled_from(("lokasi", "sumber dana", "kelompok sasaran")))
    gone = [other for other in lembar.milik(line.kode) if other.medan == medan]
    return changed(rencana, "STR008", lembar, without(gone), line)


@plants("STR009")
def rujukan_tidak_ada(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A file that is not there, or of another kind, or the document itself."""
    lembar = any_document(rencana, draw)
    line = lembar.cari("daerah")[0]
    wrong = draw(st.sampled_from(("renstra-lama.renja", lembar.berkas, "../rahasia.renja", "/etc/renstra.renja")))
    new = line.tulis(f'mengacu renstra "{wrong}"')
    assume(lembar.jenis != "renstra" or wrong != lembar.berkas)
    return changed(rencana, "STR009", lembar, {line: (line, new)}, new)


@plants("STR009", "rkpd")
def rujukan_tahun_lain(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """The RKPD of another year."""
    lembar = rencana.lembar["rkpd"]
    head = lembar.baris[0]
    other = lembar.ubah({head: (head.tulis(f"rkpd {rencana.isi.tahun + draw(st.sampled_from((-1, 1)))}"),)})
    made = changed(rencana, "STR009", rencana.renja, {}, rencana.renja.cari("mengacu rkpd")[0])
    return Mutated({**made.texts, other.berkas: other.teks}, made.expected)


@plants("STR010")
def abai_sia_sia(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """Nothing to accept, or no reason to accept it."""
    lembar = any_document(rencana, draw)
    line = chosen(draw, lembar.cari("pagu", "sub kegiatan"))
    reason = draw(st.sampled_from((' alasan "Sesuai surat Bappeda"', "")))
    new = line.tulis(f"abai ANG101{reason}")
    return changed(rencana, "STR010", lembar, {line: (line, new)}, new)


@plants("STR011")
def program_tanpa_sasaran(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = rencana.renja
    line = chosen(draw, nodes(lembar, "program"))
    new = line.ganti(f" mendukung {said(line, DraftSimpul).mendukung[0]}", "")
    return changed(rencana, "STR011", lembar, {line: (new,)}, new)


@plants("STR011")
def sasaran_tanpa_program(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = rencana.renja
    line = chosen(draw, lembar.cari("simpul", "sasaran"))
    new = line.tulis('sasaran S9 "Meningkatnya ketertiban administrasi"')
    return changed(rencana, "STR011", lembar, {line: (new, line)}, new)


@plants("STR012")
def bab_hilang(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = rencana.renja
    chapters = lembar.cari("bab")
    line = chosen(draw, [line for line in chapters if said(line, DraftBab).nomor.isalpha()])
    before = chapters[chapters.index(line) - 1] if line is not chapters[0] else lembar.baris[0]
    return changed(rencana, "STR012", lembar, {line: ()}, before)


@plants("STR013", "sebelumnya")
def tahap_mundur(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """The earlier document turns out to be a later stage of the same year."""
    lembar = rencana.lembar["sebelumnya"]
    head = lembar.baris[0]
    other = lembar.ubah({head: (head.tulis(f'renja {rencana.isi.tahun} tahap "perubahan"'),)})
    made = changed(rencana, "STR013", rencana.renja, {}, rencana.renja.baris[0])
    return Mutated({**made.texts, other.berkas: other.teks}, made.expected)


@plants("STR014")
def indentasi_menyesatkan(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """The money of a node, moved below its indicator."""
    lembar = annual(rencana, draw)
    line = chosen(draw, lembar.cari("pagu", "sub kegiatan"))
    new = evolve(line, teks="  " + line.teks)
    return changed(rencana, "STR014", lembar, {line: (new,)}, new)


@plants("STR015")
def nama_pengisi_tempat(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = annual(rencana, draw)
    blank = draw(st.sampled_from(("0", "undefined", "-", "")))
    line = chosen(
        draw, [*nodes(lembar, "program", "kegiatan", "sub kegiatan"), *lembar.cari("indikator", "sub kegiatan")]
    )
    name = said(line, DraftSimpul).nama if line.medan == "simpul" else said(line, DraftIndikator).nama
    new = line.ganti(format_teks(name), f'"{blank}"')
    return changed(rencana, "STR015", lembar, {line: (new,)}, new)


@plants("STR016")
def lokasi_tumpang_tindih(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = annual(rencana, draw)
    line = chosen(draw, lembar.cari("lokasi"))
    return rewritten(rencana, "STR016", lembar, line, 'lokasi "Semua Kecamatan", "Kecamatan Melati"')


@plants("STR017")
def isian_tertinggal(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """One indicator lacks next year's target, which all others have; the finding is due at the indicator."""
    lembar = annual(rencana, draw)
    lines = [line for line in lembar.cari("target maju") if line.simpul is not None]
    assume(len(lines) >= ENOUGH)
    line = chosen(draw, lines)
    indikator = next(other for other in lembar.milik(line.kode) if other.medan == "indikator")
    return changed(rencana, "STR017", lembar, {line: ()}, indikator)


@plants("STR018")
def baris_tersalin(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A line that may have others beside it, twice."""
    lembar = annual(rencana, draw)
    line = chosen(draw, [*lembar.cari("kelompok sasaran"), *lembar.cari("sumber dana"), *lembar.cari("lokasi")])
    copy = line.tulis(line.teks)
    return changed(rencana, "STR018", lembar, {line: (line, copy)}, copy)


@plants("STR018", "evaluasi")
def indikator_tersalin(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """The line of an indicator twice: the first one stays empty."""
    lembar = rencana.lembar["evaluasi"]
    line = chosen(draw, lembar.cari("indikator"))
    copy = line.tulis(line.teks)
    return changed(rencana, "STR018", lembar, {line: (line, copy)}, copy)


@plants("STR019")
def kepala_terpotong(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """The header loses its region or its office; the finding is due at the first line."""
    lembar = any_document(rencana, draw)
    line = chosen(draw, [*lembar.cari("daerah"), *lembar.cari("perangkat daerah")])
    return changed(rencana, "STR019", lembar, {line: ()}, lembar.baris[0])


@plants("STR020", "renstra")
def renstra_tidak_dirujuk(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = annual(rencana, draw)
    line = lembar.cari("mengacu renstra")[0]
    return changed(rencana, "STR020", lembar, {line: ()}, lembar.baris[0])


@plants("STR021", "renstra")
def misi_terhapus(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """The misi, or the tujuan, is lost that others support."""
    lembar = rencana.lembar["renstra"]
    lost, at = draw(st.sampled_from((("misi", "tujuan"), ("tujuan", "sasaran"))))
    return changed(rencana, "STR021", lembar, {lembar.cari("simpul", lost)[0]: ()}, lembar.cari("simpul", at)[0])


@plants("STR025")
def tahap_asing(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = annual(rencana, draw)
    line = lembar.baris[0]
    kepala = line.teks.partition(" tahap ")[0]
    new = line.tulis(f'{kepala} tahap "{draw(st.sampled_from(("final", "rancngan akhir", "draf")))}"')
    return changed(rencana, "STR025", lembar, {line: (new,)}, new)


@plants("STR026")
def salinan_lama(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A copy of the Renja stands beside it; the later one by name is told."""
    lembar = rencana.renja
    stem, _, suffix = lembar.berkas.rpartition(".")
    copy = f"{stem}-{draw(st.sampled_from(('final2', 'lama', 'salinan')))}.{suffix}"
    expected = Expected("STR026", max(copy, lembar.berkas), lembar.nomor(lembar.baris[0]))
    return Mutated({**rencana.teks, copy: lembar.teks}, expected)
