"""Faults of the text itself: what a hand types wrong."""

from __future__ import annotations

from hypothesis import strategies as st

from renja_dsl.testing.mutators.base import Mutated, annual, any_document, changed, chosen, plants, rewritten
from renja_dsl.testing.printing import Rencana

_TYPOS = {
    "program": ("progam", "Program", "prgoram"),
    "kegiatan": ("kegiatn", "Kegiatan", "kegitan"),
    "pagu": ("paggu", "Pagu", "PAGU"),
    "indikator": ("indikatr", "Indikator"),
    "target": ("targt", "Target"),
}
"""keyword -> how it is mistyped"""


@plants("SIN001")
def kata_kunci_salah_eja(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = any_document(rencana, draw)
    line = chosen(draw, [line for line in lembar.baris if line.keywords.startswith(tuple(_TYPOS))])
    word = line.keywords.split()[0]
    new = line.ganti(word, draw(st.sampled_from(_TYPOS[word])))
    return changed(rencana, "SIN001", lembar, {line: (new,)}, new)


@plants("SIN001")
def baris_tanpa_kata_kunci(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A remark without `#`."""
    lembar = any_document(rencana, draw)
    line = chosen(draw, [line for line in lembar.baris[4:] if line.teks])
    new = line.tulis(draw(st.sampled_from(("Jumlah seluruhnya", "xyz 12", "=== batas ==="))))
    return changed(rencana, "SIN001", lembar, {line: (line, new)}, new)


@plants("SIN002")
def koma_ribuan(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """`Rp300,000,000`."""
    lembar = annual(rencana, draw)
    line = chosen(draw, lembar.cari(draw(st.sampled_from(("pagu", "pagu maju")))))
    return rewritten(rencana, "SIN002", lembar, line, line.teks.replace(".", ","))


@plants("SIN002")
def pagu_tanpa_rp(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = annual(rencana, draw)
    line = chosen(draw, lembar.cari("pagu"))
    return rewritten(rencana, "SIN002", lembar, line, line.teks.replace("Rp", ""))


@plants("SIN002")
def titik_desimal(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """`0.344`: a dot for decimals."""
    lembar = annual(rencana, draw)
    line = chosen(draw, lembar.cari("target"))
    return rewritten(rencana, "SIN002", lembar, line, f"target 0.{draw(st.integers(1, 99)):02d} Dokumen")


@plants("SIN003")
def kutip_belum_ditutup(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = any_document(rencana, draw)
    line = chosen(draw, [line for line in lembar.baris if line.teks.endswith('"') and line.medan != "lokasi"])
    return rewritten(rencana, "SIN003", lembar, line, line.teks.removesuffix('"'))


@plants("SIN004")
def kata_berlebih(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """Something more after a line that is complete."""
    lembar = annual(rencana, draw)
    line = chosen(draw, lembar.cari("pagu"))
    return rewritten(rencana, "SIN004", lembar, line, f'{line.teks} "lebih"')


@plants("SIN004")
def baris_belum_selesai(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = annual(rencana, draw)
    line = chosen(
        draw, [*lembar.cari("pagu"), *lembar.cari("target"), *lembar.cari("lokasi"), *lembar.cari("indikator")]
    )
    return rewritten(rencana, "SIN004", lembar, line, line.medan)


@plants("SIN005")
def isian_tanpa_pemilik(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A field right below the header, where no node owns it."""
    lembar = any_document(rencana, draw)
    line = lembar.cari("daerah")[0]
    text = draw(
        st.sampled_from(("target 5 Dokumen", "pagu Rp1.000.000", 'indikator "Jumlah Dokumen"', 'lokasi "Desa"'))
    )
    new = line.tulis(text)
    return changed(rencana, "SIN005", lembar, {line: (line, new)}, new)


@plants("SIN005")
def kepala_rangkap(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    lembar = any_document(rencana, draw)
    head = lembar.baris[0]
    again = head.tulis(head.teks)
    return changed(rencana, "SIN005", lembar, {head: (head, again)}, again)


@plants("SIN006")
def isian_rangkap(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """The same field twice."""
    lembar = annual(rencana, draw)
    line = chosen(draw, lembar.cari(draw(st.sampled_from(("pagu", "target", "pagu maju")))))
    again = line.tulis(line.teks)
    return changed(rencana, "SIN006", lembar, {line: (line, again)}, again)


@plants("SIN006", "renstra")
def kunci_deret_rangkap(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """A year twice in a series."""
    lembar = rencana.lembar["renstra"]
    line = chosen(draw, lembar.cari("pagu"))
    year = rencana.isi.tahun
    return rewritten(rencana, "SIN006", lembar, line, line.teks.replace(f"{year + 1}:", f"{year}:"))
