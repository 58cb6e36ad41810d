"""Faults of prose: claims, names of regions, years, legal basis, expressions."""

from __future__ import annotations

from hypothesis import assume
from hypothesis import strategies as st

from renja_dsl.drafts.plan import DraftBab, DraftDasarHukum
from renja_dsl.testing import words
from renja_dsl.testing.mutators.base import Mutated, annual, changed, chosen, plants, rewritten, said
from renja_dsl.testing.printing import PrintedDocument, Rencana


@plants("NAR701")
def klaim_salah_hitung(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A number of programs that the tables do not have."""
    line = rencana.renja.cari("klaim")[0]
    wrong = len(rencana.isi.program) + draw(st.integers(1, 20))
    return rewritten(
        rencana, "NAR701", rencana.renja, line, f'klaim "Bab IV: jumlah program" banyak(program) = {wrong}'
    )


@plants("NAR702")
def kabupaten_lain(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A place of another kabupaten, or of this one misspelt."""
    lembar = annual(rencana, draw)
    line = chosen(draw, lembar.cari("lokasi"))
    name = draw(st.sampled_from((*words.KABUPATEN_LAIN, f"{rencana.isi.daerah}h")))
    return rewritten(rencana, "NAR702", lembar, line, f'lokasi "{name}"')


@plants("NAR703")
def rkpd_tahun_lalu(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """The review of another year's RKPD."""
    line = next(line for line in rencana.renja.cari("bab") if said(line, DraftBab).nomor == "2.4")
    year = rencana.isi.tahun - draw(st.integers(1, 5))
    return rewritten(
        rencana, "NAR703", rencana.renja, line, f'bab 2.4 "Review terhadap Rancangan Awal RKPD Tahun {year}"'
    )


@plants("NAR704")
def dasar_hukum_dicabut(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A regulation that was revoked before any generated plan was made."""
    line = chosen(draw, rencana.renja.cari("dasar hukum"))
    old = draw(st.sampled_from(("Undang-Undang Nomor 32 Tahun 2004", "Permendagri 54/2010", "PP No. 58 Tahun 2005")))
    new = line.tulis(f'dasar hukum "{old}"')
    return changed(rencana, "NAR704", rencana.renja, {line: (line, new)}, new)


@plants("NAR704")
def dasar_hukum_kurang(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A required regulation is not named; the finding is due at the last that is."""
    wanted = draw(st.sampled_from(("Nomor 25 Tahun 2004", "Nomor 23 Tahun 2014", "Nomor 86 Tahun 2017")))
    lines = rencana.renja.cari("dasar hukum")
    line = next(line for line in lines if said(line, DraftDasarHukum).nama.endswith(wanted))
    return changed(rencana, "NAR704", rencana.renja, {line: ()}, lines[-1])


@plants("NAR705")
def klaim_tak_bertipe(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    line = chosen(draw, rencana.renja.cari("klaim"))
    wrong = draw(st.sampled_from(("banyak(program) = Rp1", "banyak(programs) = 1", "jumlah(program.nama) = 1")))
    return rewritten(rencana, "NAR705", rencana.renja, line, f'klaim "Bab IV" {wrong}')


@plants("NAR706")
def nomor_bab_meloncat(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A section under the number of a later one."""
    lembar = rencana.renja
    line = chosen(draw, [line for line in lembar.cari("bab") if "." in said(line, DraftBab).nomor])
    number = said(line, DraftBab).nomor
    head, _, last = number.partition(".")
    new = line.ganti(f"bab {number}", f"bab {head}.{int(last) + draw(st.integers(1, 20))}")
    return changed(rencana, "NAR706", lembar, {line: (new,)}, new)


@plants("NAR707", "sebelumnya")
def subbab_terhapus(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A section that last year's Renja has; the finding is due at the chapter before it."""
    lembar = rencana.renja
    chapters = lembar.cari("bab")
    line = chosen(draw, [line for line in chapters if "." in said(line, DraftBab).nomor])
    return changed(rencana, "NAR707", lembar, {line: ()}, chapters[chapters.index(line) - 1])


def _number_and_year(name: str) -> tuple[str, str]:
    number, year = name.split(" Nomor ")[1].split(" Tahun ")
    return number, year


@plants("NAR708")
def nomor_peraturan_salah(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A known title under a number or year that is another's; decrees of the ministry have no title of their own."""
    lembar = annual(rencana, draw)
    lines = {line: _number_and_year(said(line, DraftDasarHukum).nama) for line in lembar.cari("dasar hukum")}
    titled = [line for line, (number, _) in lines.items() if number.isdigit()]
    assume(titled)
    line = chosen(draw, titled)
    number, year = lines[line]
    other = draw(st.sampled_from((f"{number} Tahun 1997", f"{int(number) + 100} Tahun {year}")))
    new = line.ganti(f"{number} Tahun {year}", other)
    return changed(rencana, "NAR708", lembar, {line: (new,)}, new)


@plants("NAR709", "sebelumnya")
def dasar_hukum_terhapus(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """One that no Renja has to name, but last year's did; the finding is due at the last that is left."""
    lembar = rencana.renja
    lines = lembar.cari("dasar hukum")
    optional = ("Nomor 12 Tahun 2019", "Nomor 70 Tahun 2019")
    line = chosen(draw, [line for line in lines if said(line, DraftDasarHukum).nama.endswith(optional)])
    return changed(rencana, "NAR709", lembar, {line: ()}, [other for other in lines if other is not line][-1])


@plants("NAR710")
def jumlah_kegiatan_salah(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A sentence counts a program too many."""
    lembar = rencana.renja
    wrong = len(rencana.isi.program) + draw(st.integers(1, 20))
    there = sum(len(program.anak) for program in rencana.isi.program)
    return _with_sentence(rencana, "NAR710", lembar, f"Renja ini memuat {wrong} program dan {there} kegiatan.")


@plants("NAR711")
def dasar_hukum_terbalik(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A regulation of the region above the ministers'; the finding is due at the first that follows."""
    lembar = rencana.renja
    line = chosen(draw, lembar.cari("dasar hukum"))
    low = draw(st.sampled_from(("Peraturan Daerah Nomor 3 Tahun 2020", "Peraturan Bupati Nomor 9 Tahun 2021")))
    return changed(rencana, "NAR711", lembar, {line: (line.tulis(f'dasar hukum "{low}"'), line)}, line)


@plants("NAR712")
def tahun_lalu_dalam_narasi(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A sentence that was left over from another year's plan."""
    lembar = rencana.renja
    year = rencana.isi.tahun - draw(st.integers(1, 5))
    sentences = (
        f"Prakiraan maju tahun {year + 1} mengikuti Renstra.",
        f"Tahun berjalan ({year - 1}) menjadi dasar perkiraan.",
        f"Program mengikuti RPJMD Tahun {year - 9}-{year - 5}.",
        f"Rencana Kerja Tahun {year} ini menjadi pedoman.",
    )
    return _with_sentence(rencana, "NAR712", lembar, draw(st.sampled_from(sentences)))


@plants("NAR713")
def renja_kantor_lain(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A sentence that was copied from an office that no generated plan is of."""
    office = draw(st.sampled_from(("Inspektorat", "Satuan Polisi Pamong Praja", "Kecamatan Cendana")))
    return _with_sentence(rencana, "NAR713", rencana.renja, f"Dasar penyusunan Renja {office} adalah peraturan.")


def _with_sentence(rencana: Rencana, rule: str, lembar: PrintedDocument, sentence: str) -> Mutated:
    """Prose added to chapter IV."""
    line = next(line for line in lembar.cari("bab") if said(line, DraftBab).nomor == "IV")
    new = line.tulis(f'narasi "{sentence}"')
    return changed(rencana, rule, lembar, {line: (line, new)}, new)
